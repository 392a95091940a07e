internal import CNCurses
internal import Foundation

/// A letter as the cell of a terminal takes it.
enum Letter {
    /// One base and the accents that follow it. Where terminals disagree on how wide a sequence is (families, flags,
    /// skin tones), its first sign stands for it, so that what is to its right keeps its column.
    static func cell(_ letter: Character, columns: Int) -> [wchar_t] {
        let scalars = Array(letter.unicodeScalars)
        guard let first = scalars.first else { return [] }
        if isRegional(first) { return [wchar_t(bitPattern: 0x2691)] }
        let width = Int(lectern_width(wchar_t(bitPattern: first.value)))
        guard width > 0 else { return [wchar_t(bitPattern: 0xFFFD)] }
        // Five is what a cell of ncurses holds beside its base.
        let accents = scalars.dropFirst().filter { lectern_width(wchar_t(bitPattern: $0.value)) == 0 && !isJoining($0) }
            .prefix(4)
        return [wchar_t(bitPattern: first.value)] + accents.map { wchar_t(bitPattern: $0.value) }
    }

    private static func isRegional(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

    /// Signs that join or vary others, and make no picture of their own.
    private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x200D || (0xFE00...0xFE0F).contains(scalar.value) || scalar.properties.isEmojiModifier
    }

    /// The nearest in ASCII, for terminals without UTF-8.
    static func plain(_ letter: Character, columns: Int) -> [wchar_t] {
        if let ascii = letter.asciiValue { return [wchar_t(ascii)] }
        if let known = drawn[letter], let ascii = known.asciiValue { return [wchar_t(ascii)] }
        let base = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.first
        if let base, base.isASCII { return [wchar_t(base.value)] }
        return [wchar_t(UInt8(ascii: "?"))]
    }

    private static let drawn: [Character: Character] = [
        "│": "|", "║": "#", "┃": "|", "─": "-", "╌": "-", "▶": ">", "✓": "v", "█": "#", "░": ".", "●": "*", "○": "o",
        "■": "#", "◆": "!", "‖": "=", "→": ">", "←": "<", "↑": "^", "↓": "v", "·": "-", "•": "*", "–": "-", "—": "-",
        "−": "-", "’": "'", "‘": "'", "“": "\"", "”": "\"", "…": "~", "›": ">", "×": "x", "ß": "s", "æ": "a", "ø": "o",
    ]
}
