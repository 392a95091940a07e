package import Rendering

/// One line of the screen, in pieces of one ink each.
package struct InkedLine: Hashable, Sendable {
    package struct Piece: Hashable, Sendable {
        package var text: String
        package var ink: Ink
    }

    package private(set) var pieces: [Piece] = []
    /// In columns of the terminal.
    package private(set) var width = 0

    package init() {}
    package init(_ text: String, _ ink: Ink = .plain) { append(text, ink) }

    package init(_ line: TerminalLine) {
        for piece in line.pieces {
            let ink: Ink =
                switch piece.weight {
                case .normal: .plain
                case .bold: .strong
                case .dim: .quiet
                }
            // The bar beside what is said belongs to the screen, not to the words.
            if pieces.isEmpty, piece.text.hasPrefix("┃") {
                append("┃", .accent)
                append(String(piece.text.dropFirst()), ink)
            } else {
                append(piece.text, ink)
            }
        }
    }

    package mutating func append(_ text: String, _ ink: Ink = .plain) {
        guard !text.isEmpty else { return }
        width += TextWidth.of(text)
        if let last = pieces.last, last.ink == ink {
            pieces[pieces.count - 1].text += text
        } else {
            pieces.append(Piece(text: text, ink: ink))
        }
    }

    package mutating func append(_ line: InkedLine) {
        for piece in line.pieces { append(piece.text, piece.ink) }
    }

    package mutating func pad(to column: Int, _ ink: Ink = .plain) {
        if width < column { append(String(repeating: " ", count: column - width), ink) }
    }

    /// The line in at most so many columns, cut with an ellipsis where it is longer.
    package func fitted(_ columns: Int) -> InkedLine {
        guard width > columns else { return self }
        guard columns > 0 else { return InkedLine() }
        var line = InkedLine()
        for piece in pieces {
            for letter in piece.text {
                let size = TextWidth.of(letter)
                if line.width + size > columns - 1 {
                    line.append("…", piece.ink)
                    return line
                }
                line.append(String(letter), piece.ink)
            }
        }
        return line
    }

    package var text: String { pieces.map(\.text).joined() }

    /// Two lines beside each other, the second from `column` on.
    package func beside(_ other: InkedLine, at column: Int) -> InkedLine {
        var line = fitted(column)
        line.pad(to: column)
        line.append(other)
        return line
    }

    /// Text broken into lines of a width; one empty line for an empty text.
    package static func wrapped(_ text: String, width: Int, _ ink: Ink = .plain) -> [InkedLine] {
        PlainTextRenderer.wrap(text, width: width).map { InkedLine($0, ink) }
    }
}
