package import SectionKit
internal import Wording

/// Content as CommonMark, with tables as GitHub has them; nothing in anybody's text is read as markup.
package struct MarkdownRenderer: Sendable {
    /// The level of the content's own headings, 1 to 6.
    package var headingLevel: Int
    package var context: RenderingContext

    package init(headingLevel: Int = 3, context: RenderingContext) {
        self.headingLevel = headingLevel
        self.context = context
    }

    /// The blocks with a blank line between them, ended by a line feed; empty for empty content.
    package func render(_ content: Content) -> String {
        lines(of: content, depth: 0).map { $0 + "\n" }.joined()
    }

    /// A text on one line, to put inside a caller's heading or cell.
    package func render(_ text: Text) -> String { MarkdownText(text, context: context).line }

    private func lines(of content: Content, depth: Int) -> [String] {
        guard depth < Limits.depth else { return [] }
        var lines: [String] = []
        var list: (ordered: Bool, marker: Character)?
        for block in content.blocks {
            var next: [String]
            if case .list(let items, let ordered) = block {
                // Two lists in a row would be one, so the second has another mark.
                let other: Bool = list.map { $0.ordered == ordered && ($0.marker == "-" || $0.marker == ".") } ?? false
                let marker: Character = ordered ? (other ? ")" : ".") : (other ? "*" : "-")
                next = self.list(items, ordered: ordered, marker: marker, depth: depth)
                if !next.isEmpty { list = (ordered, marker) }
            } else {
                next = self.lines(of: block, depth: depth)
                if !next.isEmpty { list = nil }
            }
            if !lines.isEmpty, !next.isEmpty { lines.append("") }
            lines += next
        }
        return lines
    }

    private func lines(of block: Block, depth: Int) -> [String] {
        switch block {
        case .heading(let text):
            [String(repeating: "#", count: min(max(headingLevel, 1), 6)) + " " + render(text)]
        case .paragraph(let text): paragraph(text)
        case .question(let text): paragraph(Text(spans: text.spans.map(Self.strong)))
        case .script(let script, let filling):
            lines(
                of: ContentResolver(timeZone: context.timeZone) { _ in nil }.resolve([.script(script, filling: filling)]
                ),
                depth: depth + 1)
        case .say(let speaker, let content): said(by: speaker, content, depth: depth)
        case .list(let items, let ordered): list(items, ordered: ordered, marker: ordered ? "." : "-", depth: depth)
        case .table(let table): self.table(table)
        case .timer(let timer): self.timer(timer)
        case .chart(let chart):
            table(
                Table(
                    caption: chart.title, columns: ["Answer", "People"],
                    rows: chart.bars.map { [$0.label, Text($0.words)] }))
                + (chart.note.isEmpty ? [] : [""] + paragraph(chart.note))
        case .aside(let content): context.showsAsides ? titled(context.words(.asideTitle), content, depth: depth) : []
        case .reveal(let from, let content): reveal(from, content, depth: depth)
        case .form(let action): form(action)
        }
    }

    private static func strong(_ span: Text.Span) -> Text.Span {
        switch span {
        case .plain(let text), .emphasis(let text): .strong(text)
        case .strong, .words, .time, .lineBreak: span
        }
    }

    private func paragraph(_ text: Text) -> [String] { MarkdownText(text, context: context).lines }

    private func said(by speaker: String?, _ content: Content, depth: Int) -> [String] {
        var content = content
        if let speaker {
            let name = Text(spans: [.strong(speaker + ":")])
            if case .paragraph(let text)? = content.blocks.first {
                content.blocks[0] = .paragraph(name + " " + text)
            } else {
                content.blocks.insert(.paragraph(name), at: 0)
            }
        }
        return quoted(lines(of: content, depth: depth + 1))
    }

    private func quoted(_ lines: [String]) -> [String] { lines.map { $0.isEmpty ? ">" : "> " + $0 } }

    private func list(_ items: [Content], ordered: Bool, marker: Character, depth: Int) -> [String] {
        let isTight = items.allSatisfy { $0.blocks.count <= 1 }
        var lines: [String] = []
        for (index, item) in items.enumerated() {
            let mark = (ordered ? String(index + 1) : "") + String(marker)
            let indent = String(repeating: " ", count: mark.count + 1)
            if index > 0, !isTight { lines.append("") }
            let inner = self.lines(of: item, depth: depth + 1)
            var below = inner[...]
            if let first = inner.first, !Self.beginsList(first) {
                lines.append("\(mark) \(first)")
                below = inner.dropFirst()
            } else {
                lines.append(mark)
            }
            lines += below.map { $0.isEmpty ? "" : indent + $0 }
        }
        return lines
    }

    /// True for a line that on the line of another mark might read as a rule: `- - -`.
    private static func beginsList(_ line: String) -> Bool {
        guard let first = line.first, first == "-" || first == "*" else { return false }
        return line.dropFirst().first ?? " " == " "
    }

    private func table(_ table: Table) -> [String] {
        var lines = table.caption.isEmpty ? [] : paragraph(Text(spans: table.caption.spans.map(Self.strong)))
        guard !table.columns.isEmpty else { return lines }
        if !lines.isEmpty { lines.append("") }
        lines.append(row(table.columns.map(render)))
        lines.append("|" + table.columns.map { _ in " --- |" }.joined())
        for cells in table.rows {
            lines.append(row(table.columns.indices.map { $0 < cells.count ? render(cells[$0]) : "" }))
        }
        return lines
    }

    private func row(_ cells: [String]) -> String { "|" + cells.map { $0.isEmpty ? "  |" : " \($0) |" }.joined() }

    private func timer(_ timer: TimerBlock) -> [String] {
        let words = TimerWords(timer: timer, clock: WallClock(timeZone: context.timeZone), words: context.words).text(
            at: context.now)
        return paragraph(timer.label + (timer.label.isEmpty ? "" : ": ") + .strong(words))
    }

    private func titled(_ title: String, _ content: Content, depth: Int) -> [String] {
        let inner = lines(of: content, depth: depth + 1)
        return inner.isEmpty ? [] : quoted(["**\(title)**", ""] + inner)
    }

    private func reveal(_ from: Instant, _ content: Content, depth: Int) -> [String] {
        guard context.shows(from: from) else { return [] }
        guard context.now == nil else { return lines(of: content, depth: depth + 1) }
        return titled(
            context.words(.fromTime, "time", WallClock(timeZone: context.timeZone).time(from)), content, depth: depth)
    }

    private func form(_ action: String) -> [String] {
        let summary = context.forms[action].map { $0.label + ": " } ?? ""
        return paragraph(Text(summary) + .strong(context.command(for: action)))
    }
}
