package import SectionKit

/// A sheet of paper as content.
package struct PaperSheet: Hashable, Sendable {
    package var title: String
    /// What stands before the chapters.
    package var content: Content
    package var chapters: [Chapter]
    /// What is cut apart and handed out; each stays on one page.
    package var slips: [Slip]
    /// Its tables have rows to write on.
    package var isForm: Bool

    package init(
        title: String, content: Content, chapters: [Chapter] = [], slips: [Slip] = [], isForm: Bool = false
    ) {
        self.title = title
        self.isForm = isForm
        self.content = content
        self.chapters = chapters
        self.slips = slips
    }
}

/// A piece of a sheet that is for one person, or for one use.
package struct Slip: Hashable, Sendable {
    package enum Look: Hashable, Sendable {
        /// To fill in, or to read.
        case strip
        /// To hold up, read from the other end of a room; colour comes on top of the words.
        case card(Colour)
        /// To carry about: several on a page.
        case ticket(Colour)
    }

    package enum Colour: String, CaseIterable, Hashable, Sendable {
        case red, yellow, green
        case plain
    }

    package var look: Look
    package var title: Text
    package var parts: [SlipPart]
    /// What its person keeps; empty where nothing is torn off.
    package var tearOff: [SlipPart]

    package init(_ title: Text, look: Look = .strip, parts: [SlipPart], tearOff: [SlipPart] = []) {
        self.title = title
        self.look = look
        self.parts = parts
        self.tearOff = tearOff
    }
}

/// One thing on a slip.
package enum SlipPart: Hashable, Sendable {
    case content(Content)
    /// A line to write on, or several.
    case line(Text, count: Int = 1)
    /// Boxes to tick.
    case ticks(Text, [Text])
    /// A question with its answers, one a line.
    case question(SlipQuestion)
}

extension SlipPart {
    /// The same for renderers that know no lines and no boxes.
    ///
    /// - Parameter width: how many letters a line to write on may be long, its label included.
    func blocks(width: Int) -> [Block] {
        func asked(_ label: Text) -> Text {
            if case .plain(let text)? = label.spans.last, text.hasSuffix("?") { return label }
            return label + ":"
        }
        switch self {
        case .content(let content): return content.blocks
        case .line(let label, let count):
            let used = label.spans.reduce(0) { sum, span in
                if case .plain(let text) = span { sum + text.count } else { sum }
            }
            let rule = { (room: Int) in String(repeating: "_", count: max(12, room)) }
            // Where the label leaves too little room, the line begins below it.
            let first = width - used - 2
            let isBelow = first < min(20, width / 2)
            let lines = (0..<max(1, count)).map { rule($0 == 0 && !isBelow ? first : width) }
            return [
                .paragraph(
                    lines.enumerated().reduce(asked(label)) { text, line in
                        text + (line.offset == 0 && !isBelow ? " " : Text(spans: [.lineBreak])) + Text(line.element)
                    })
            ]
        case .question(let question): return question.blocks(width: width)
        case .ticks(let label, let options):
            // No line ends between a box and its first word.
            return [.paragraph(options.reduce(asked(label)) { $0 + "  ☐\u{A0}" + $1 })]
        }
    }
}
