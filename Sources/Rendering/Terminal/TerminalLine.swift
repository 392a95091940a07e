/// How much a piece of a line stands out.
package enum Weight: Hashable, Sendable { case normal, bold, dim }

/// One line for a terminal, in pieces of one weight each.
package struct TerminalLine: Sendable {
    package private(set) var pieces: [(text: String, weight: Weight)] = []
    package private(set) var width = 0

    init() {}
    init(_ text: String, _ weight: Weight = .normal) { append(text, weight) }

    mutating func append(_ text: String, _ weight: Weight, width known: Int? = nil) {
        guard !text.isEmpty else { return }
        width += known ?? TextWidth.of(text)
        if let last = pieces.last, last.weight == weight {
            pieces[pieces.count - 1].text += text
        } else {
            pieces.append((text, weight))
        }
    }

    mutating func append(_ line: TerminalLine) {
        for piece in line.pieces { append(piece.text, piece.weight, width: 0) }
        width += line.width
    }

    mutating func pad(to column: Int) {
        if width < column { append(String(repeating: " ", count: column - width), .normal) }
    }

    func prefixed(by prefix: TerminalLine) -> TerminalLine {
        var line = prefix
        line.append(self)
        return line
    }

    /// The line as it is written, blanks at its end left out.
    func text(_ style: TextStyle) -> String {
        var text = ""
        for piece in pieces {
            switch (style, piece.weight) {
            case (.plain, _), (_, .normal): text += piece.text
            case (.ansi, .bold): text += "\u{1B}[1m\(piece.text)\u{1B}[22m"
            case (.ansi, .dim): text += "\u{1B}[2m\(piece.text)\u{1B}[22m"
            }
        }
        while text.last == " " { text.removeLast() }
        return text
    }
}

/// What a terminal may be sent beside letters.
package enum TextStyle: Hashable, Sendable {
    /// Letters alone: for files, pipes and `NO_COLOR`.
    case plain
    /// Bold and dim, and nothing else.
    case ansi
}
