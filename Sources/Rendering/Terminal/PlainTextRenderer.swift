package import SectionKit
internal import Wording

/// How what the chairs say stands out in a terminal.
package enum SpeechStyle: Hashable, Sendable {
    /// `Sam: Welcome`, with what follows under the first word.
    case hanging
    /// A bar to the left of it all, as on the console.
    case bar
}

/// Content as lines of text of a width, for terminals, pipes and text files.
///
/// What people typed is made harmless first: no text can send codes to the terminal.
package struct PlainTextRenderer: Sendable {
    /// The columns of a line; 20 at the least.
    package var width: Int
    package var style: TextStyle
    package var speech: SpeechStyle
    /// The level of the content's own headings: the first has a solid rule below it, the others a broken one.
    package var headingLevel: Int
    package var context: RenderingContext
    /// Tables are written cell by cell with their columns' names, for somebody who hears them.
    package var stacksTables = false

    package init(
        width: Int, style: TextStyle = .plain, speech: SpeechStyle = .hanging, headingLevel: Int = 1,
        context: RenderingContext
    ) {
        self.width = max(width, 20)
        self.style = style
        self.speech = speech
        self.headingLevel = headingLevel
        self.context = context
    }

    /// The lines of the content, each ended by a line feed; empty for empty content.
    package func render(_ content: Content) -> String { lines(of: content).map { $0 + "\n" }.joined() }

    /// The same, line by line, for a caller that has a place for each.
    package func lines(of content: Content) -> [String] {
        lines(of: content, width: width, depth: 0).map { $0.text(style) }
    }

    /// The same, in pieces of one weight each, for a screen that has inks of its own.
    package func pieces(of content: Content) -> [TerminalLine] { lines(of: content, width: width, depth: 0) }

    /// A title above content, with a rule below it where nothing is bold.
    package func title(_ text: String) -> String {
        titleLines([(Harmless.text(text, keepsSpace: true), .bold)], level: 1, width: width).map {
            $0.text(style) + "\n"
        }.joined()
    }

    func lines(of content: Content, width: Int, depth: Int, isTight: Bool = false) -> [TerminalLine] {
        guard depth < Limits.depth else { return [] }
        var lines: [TerminalLine] = []
        for block in content.blocks {
            let next = self.lines(of: block, width: width, depth: depth)
            if !isTight, !lines.isEmpty, !next.isEmpty { lines.append(TerminalLine()) }
            lines += next
        }
        return lines
    }

    private func lines(of block: Block, width: Int, depth: Int) -> [TerminalLine] {
        switch block {
        case .heading(let text): titleLines(runs(text, base: .bold), level: headingLevel, width: width)
        case .paragraph(let text): wrap(text, width: width)
        case .question(let text):
            indent(wrap(text, base: .bold, width: width - step(width)), by: "  ", width: width)
        case .script(let script, let filling):
            lines(of: unresolved(script, filling), width: width, depth: depth + 1)
        case .say(let speaker, let content): said(by: speaker, content, width: width, depth: depth)
        case .list(let items, let ordered): list(items, ordered: ordered, width: width, depth: depth)
        case .table(let table): TableLines(table: table, renderer: self, width: width).lines
        case .timer(let timer): self.timer(timer, width: width)
        case .chart(let chart): ChartLines(chart: chart, renderer: self, width: width).lines
        case .aside(let content): context.showsAsides ? aside(content, width: width, depth: depth) : []
        case .reveal(let from, let content): reveal(from, content, width: width, depth: depth)
        case .form(let action): form(action, width: width)
        }
    }

    private func unresolved(_ script: Script, _ filling: [String: Text]) -> Content {
        ContentResolver(timeZone: context.timeZone) { _ in nil }.resolve([.script(script, filling: filling)])
    }

    private func titleLines(_ runs: [(text: String, weight: Weight)], level: Int, width: Int) -> [TerminalLine] {
        let lines = LineWrapper.lines(runs, width: width)
        guard style == .plain, let widest = lines.map(\.width).max(), widest > 0 else { return lines }
        return lines + [TerminalLine(String(repeating: level > 1 ? "╌" : "─", count: widest))]
    }

    private func said(by speaker: String?, _ content: Content, width: Int, depth: Int) -> [TerminalLine] {
        let name = speaker.map { Harmless.text($0) + ":" } ?? ""
        let hang = TextWidth.of(name) + 1
        let title = name.isEmpty ? [] : LineWrapper.lines([(name, .bold)], width: width - step(width))
        if speech == .bar || name.isEmpty {
            let inner = lines(of: content, width: width - step(width), depth: depth + 1)
            return indent(title + inner, by: "┃ ", width: width)
        }
        if hang > min(16, width / 3) {
            return title
                + indent(lines(of: content, width: width - step(width), depth: depth + 1), by: "  ", width: width)
        }
        let inner = lines(of: content, width: width - hang, depth: depth + 1)
        return inner.isEmpty
            ? title : prefix(inner, with: TerminalLine(name + " ", .bold), rest: TerminalLine(blanks(hang)))
    }

    private func list(_ items: [Content], ordered: Bool, width: Int, depth: Int) -> [TerminalLine] {
        let digits = String(items.count).count
        var lines: [TerminalLine] = []
        let isTight = items.allSatisfy(Self.isShort)
        for (index, item) in items.enumerated() {
            let number = String(index + 1)
            let mark = ordered ? String(repeating: " ", count: digits - number.count) + number + ". " : "• "

            // Deep inside, the text keeps the room that it needs and the steps to the right end.
            let indent = width >= 16 + mark.count ? mark.count : 0
            let inner = self.lines(of: item, width: width - indent, depth: depth + 1, isTight: isTight)
            if !isTight, index > 0 { lines.append(TerminalLine()) }
            if indent == 0 {
                lines.append(TerminalLine(mark))
                lines += inner
            } else if inner.isEmpty {
                lines.append(TerminalLine(mark))
            } else {
                lines += prefix(inner, with: TerminalLine(mark), rest: TerminalLine(blanks(indent)))
            }
        }
        return lines
    }

    /// True for a paragraph alone, and for one with a list below it: no blank line is needed around them.
    private static func isShort(_ item: Content) -> Bool {
        guard item.blocks.count == 2 else { return item.blocks.count < 2 }
        if case .paragraph = item.blocks[0], case .list = item.blocks[1] { return true }
        return false
    }

    private func timer(_ timer: TimerBlock, width: Int) -> [TerminalLine] {
        let words = TimerWords(timer: timer, clock: WallClock(timeZone: context.timeZone), words: context.words).text(
            at: context.now)
        let label = runs(timer.label)
        return LineWrapper.lines(label + (label.isEmpty ? [] : [(": ", .normal)]) + [(words, .bold)], width: width)
    }

    private func aside(_ content: Content, width: Int, depth: Int) -> [TerminalLine] {
        let inner = lines(of: content, width: width - step(width), depth: depth + 1)
        return inner.isEmpty
            ? [] : [TerminalLine(context.words(.asideTitle), .bold)] + indent(inner, by: "  ", width: width)
    }

    private func reveal(_ from: Instant, _ content: Content, width: Int, depth: Int) -> [TerminalLine] {
        guard context.shows(from: from) else { return [] }
        guard context.now == nil else { return lines(of: content, width: width, depth: depth + 1) }
        let inner = lines(of: content, width: width - step(width), depth: depth + 1)
        let time = WallClock(timeZone: context.timeZone).time(from)
        return inner.isEmpty
            ? [] : [TerminalLine(context.words(.fromTime, "time", time), .bold)] + indent(inner, by: "  ", width: width)
    }

    private func form(_ action: String, width: Int) -> [TerminalLine] {
        let command = Harmless.text(context.command(for: action))
        let summary = context.forms[action].map { Harmless.text($0.label) + ": " } ?? ""
        let lines = LineWrapper.lines([(summary, .normal), (command, .bold)], width: width - 2)
        return prefix(lines, with: TerminalLine("› ", .dim), rest: TerminalLine(blanks(2)))
    }

    /// How far what belongs to something stands to its right; nothing where there is no room left to step.
    private func step(_ width: Int) -> Int { width >= 14 ? 2 : 0 }

    private func indent(_ lines: [TerminalLine], by mark: String, width: Int) -> [TerminalLine] {
        guard step(width) > 0 else { return lines }
        let mark = TerminalLine(mark, mark == "  " ? .normal : .dim)
        return prefix(lines, with: mark, rest: mark)
    }

    private func prefix(_ lines: [TerminalLine], with first: TerminalLine, rest: TerminalLine) -> [TerminalLine] {
        lines.enumerated().map { $1.prefixed(by: $0 == 0 ? first : rest) }
    }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

    func wrap(_ text: Text, base: Weight = .normal, width: Int) -> [TerminalLine] {
        LineWrapper.lines(runs(text, base: base), width: width)
    }

    /// The text in pieces that are safe to show; a line break is a piece that is a line feed alone.
    func runs(_ text: Text, base: Weight = .normal) -> [(text: String, weight: Weight)] {
        text.spans.map { span in
            switch span {
            case .plain(let text), .emphasis(let text): (shown(text), base)
            case .strong(let text): (shown(text), .bold)
            case .words: (context.words(.erased), base)
            case .time(let instant): (WallClock(timeZone: context.timeZone).time(instant), base)
            case .lineBreak: ("\n", base)
            }
        }
    }

    /// A line feed inside a span is a blank, as it is in HTML.
    private func shown(_ text: String) -> String { text == "\n" ? " " : Harmless.text(text, keepsSpace: true) }
}

extension PlainTextRenderer {
    /// A plain text broken into lines of a width; one empty line for an empty text.
    package static func wrap(_ text: String, width: Int) -> [String] {
        LineWrapper.lines([(Harmless.text(text, keepsSpace: true), .normal)], width: width).map { $0.text(.plain) }
    }
}
