internal import Foundation

/// The letters that a timeline is drawn with.
package enum TimelineShapes: Hashable, Sendable {
    case unicode
    /// For places where only ASCII is written.
    case ascii

    /// What takes place, what it gave up, and what it takes beyond.
    package var bar: String { self == .unicode ? "█" : "=" }
    package var given: String { self == .unicode ? "░" : "." }
    package var taken: String { self == .unicode ? "▓" : "+" }
    /// A pin is a double line.
    package var pin: String { self == .unicode ? "║" : "#" }
    package var line: String { self == .unicode ? "│" : "|" }
    package var running: String { self == .unicode ? "▶" : ">" }
    package var done: String { self == .unicode ? "✓" : "v" }
    package var arrow: String { self == .unicode ? "→" : "->" }
    package var none: String { self == .unicode ? "–" : "-" }
    package var cut: String { self == .unicode ? "…" : "~" }

    /// Text as it can be written here: the nearest letters of ASCII, `?` where there is none.
    package func text(_ text: String) -> String {
        guard self == .ascii, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        return text.replacing("→", with: "->").map { letter -> String in
            if letter.isASCII { return String(letter) }
            if let known = Self.nearest[letter] { return known }
            let base = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.first
            return base.flatMap { $0.isASCII ? String($0) : nil } ?? "?"
        }.joined()
    }

    private static let nearest: [Character: String] = [
        "–": "-", "—": "-", "−": "-", "’": "'", "‘": "'", "“": "\"", "”": "\"", "…": "...", "·": "-", "×": "x",
        "ß": "ss",
        "æ": "ae", "ø": "o", "é": "e",
    ]
}
