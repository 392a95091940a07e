internal import CNCurses
internal import Foundation

/// A letter as the cell of a terminal takes it.
enum Letter {
    /// The cells of a letter, each a base and its accents, with their offsets in columns.
    ///
    /// Some scripts write one letter in two cells. Where terminals disagree on how wide a sequence is (families, flags,
    /// skin tones), its first sign stands for it, so that what is to its right keeps its column.
    static func cells(_ letter: Character, columns: Int) -> [(cell: [wchar_t], offset: Int)] {
        guard let first = letter.unicodeScalars.first else { return [] }
        if isRegional(first) { return [([wchar_t(bitPattern: 0x2691)], 0)] }
        var cells: [(cell: [wchar_t], offset: Int)] = []
        var used = 0
        for scalar in letter.unicodeScalars {
            let sign = wchar_t(bitPattern: scalar.value)
            let width = Int(lectern_width(sign))
            if width > 0, used + width <= columns, cells.isEmpty || !isJoining(scalar) {
                cells.append(([sign], used))
                used += width
            } else if width == 0, !isJoining(scalar), let last = cells.indices.last, cells[last].cell.count < 5 {
                // Five is what a cell of ncurses holds.
                cells[last].cell.append(sign)
            }
        }
        return cells.isEmpty ? [([wchar_t(bitPattern: 0xFFFD)], 0)] : cells
    }

    private static func isRegional(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

    /// Signs that join or vary others, and make no picture of their own.
    private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x200D || (0xFE00...0xFE0F).contains(scalar.value) || scalar.properties.isEmojiModifier
    }

    /// The nearest in ASCII, for terminals without UTF-8.
    static func plain(_ letter: Character) -> [wchar_t] {
        if let ascii = letter.asciiValue { return [wchar_t(ascii)] }
        if let known = drawn[letter], let ascii = known.asciiValue { return [wchar_t(ascii)] }
        let base = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.first
        if let base, base.isASCII { return [wchar_t(base.value)] }
        return [wchar_t(UInt8(ascii: "?"))]
    }

    /// A text in ASCII.
    static func plain(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 }
            ? text
            : String(text.map { Unicode.Scalar(UInt32(plain($0).first ?? 63)).map(Character.init) ?? "?" })
    }

    private static let drawn: [Character: Character] = [
        "│": "|", "║": "#", "┃": "|", "─": "-", "╌": "-", "▶": ">", "✓": "v", "█": "#", "░": ".", "●": "*", "○": "o",
        "■": "#", "◆": "!", "‖": "=", "→": ">", "←": "<", "↑": "^", "↓": "v", "·": "-", "•": "*", "–": "-", "—": "-",
        "−": "-", "’": "'", "‘": "'", "“": "\"", "”": "\"", "…": "~", "›": ">", "×": "x", "ß": "s", "æ": "a", "ø": "o",
    ]
}
