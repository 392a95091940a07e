package import SectionKit
internal import Wording

/// Content as semantic HTML, for pages and for paper.
package struct HTMLRenderer: Sendable {
    /// The level of the content's own headings, 1 to 6.
    package var headingLevel: Int
    package var context: RenderingContext

    package init(headingLevel: Int = 3, context: RenderingContext) {
        self.headingLevel = headingLevel
        self.context = context
    }

    /// One element a line; empty for empty content.
    package func render(_ content: Content) -> HTMLFragment { render(content, depth: 0) }

    /// A text alone, to put inside an element of the caller's.
    package func render(_ text: Text) -> HTMLFragment {
        var fragment = HTMLFragment()
        for span in text.spans { fragment += render(span) }
        return fragment
    }

    private func render(_ content: Content, depth: Int) -> HTMLFragment {
        guard depth < Limits.depth else { return HTMLFragment() }
        var fragment = HTMLFragment()
        for block in content.blocks {
            let next = render(block, depth: depth + 1)
            if next.isEmpty { continue }
            fragment += next
            if next.bytes.last != UInt8(ascii: "\n") { fragment += .newline }
        }
        return fragment
    }

    private func render(_ span: Text.Span) -> HTMLFragment {
        switch span {
        case .plain(let text): HTMLFragment(text: text)
        case .strong(let text): HTMLFragment("strong", [], HTMLFragment(text: text))
        case .emphasis(let text): HTMLFragment("em", [], HTMLFragment(text: text))
        case .words: HTMLFragment(text: context.words(.erased))
        case .time(let instant): HTMLFragment(text: WallClock(timeZone: context.timeZone).time(instant))
        case .lineBreak: HTMLFragment(void: "br")
        }
    }

    private func render(_ block: Block, depth: Int) -> HTMLFragment {
        switch block {
        case .heading(let text): heading(render(text))
        case .paragraph(let text): HTMLFragment("p", [.freeText], render(text))
        case .question(let text): HTMLFragment("p", [.class("question"), .freeText], render(text))
        case .script(let script, let filling): unresolved(script, filling, depth: depth)
        case .say(let speaker, let content): said(by: speaker, render(content, depth: depth))
        case .list(let items, let ordered): list(items, ordered: ordered, depth: depth)
        case .table(let table): self.table(table)
        case .timer(let timer): self.timer(timer)
        case .chart(let chart): ChartHTML(chart: chart, renderer: self).html
        case .aside(let content): context.showsAsides ? aside(render(content, depth: depth)) : HTMLFragment()
        case .reveal(let from, let content): reveal(from, content, depth: depth)
        case .form(let action): form(action)
        }
    }

    private func unresolved(_ script: Script, _ filling: [String: Text], depth: Int) -> HTMLFragment {
        let resolver = ContentResolver(timeZone: context.timeZone) { _ in nil }
        return render(resolver.resolve([.script(script, filling: filling)]), depth: depth)
    }

    private func heading(_ text: HTMLFragment) -> HTMLFragment {
        switch headingLevel {
        case ...1: HTMLFragment("h1", [.freeText], text)
        case 2: HTMLFragment("h2", [.freeText], text)
        case 3: HTMLFragment("h3", [.freeText], text)
        case 4: HTMLFragment("h4", [.freeText], text)
        case 5: HTMLFragment("h5", [.freeText], text)
        default: HTMLFragment("h6", [.freeText], text)
        }
    }

    private func said(by speaker: String?, _ content: HTMLFragment) -> HTMLFragment {
        guard let speaker else { return HTMLFragment("blockquote", [.class("say")], .newline, content) }
        return HTMLFragment(
            "figure", [.class("say")],
            HTMLFragment("figcaption", [.freeText], HTMLFragment(text: speaker)), .newline,
            HTMLFragment("blockquote", [], .newline, content))
    }

    private func list(_ items: [Content], ordered: Bool, depth: Int) -> HTMLFragment {
        var children: [HTMLFragment] = [.newline]
        for item in items { children += [self.item(item, depth: depth), .newline] }
        // Lists of few words can stand side by side where there is much to read.
        let look = context.now != nil && items.allSatisfy(Self.isFewWords) ? [HTMLAttribute.class("few-words")] : []
        return ordered
            ? HTMLFragment("ol", look, children: children) : HTMLFragment("ul", look, children: children)
    }

    private func item(_ item: Content, depth: Int) -> HTMLFragment {
        if case .paragraph(let text)? = item.blocks.first, item.blocks.count == 1 {
            return HTMLFragment("li", [.freeText], render(text))
        }
        return HTMLFragment("li", [], .newline, render(item, depth: depth))
    }

    private func table(_ table: Table) -> HTMLFragment {
        // "45 minutes" on two lines is hard to read, and takes no less room.
        let short = table.columns.indices.map { index in
            ([table.columns] + table.rows).allSatisfy { $0.count <= index || Self.isShort($0[index]) }
        }
        let header = table.columns.indices.map { index in
            HTMLFragment(
                "th", [HTMLAttribute("scope", "col")] + (short[index] ? [.class("short")] : []) + [.freeText],
                render(table.columns[index]))
        }
        var rows: [HTMLFragment] = [.newline]
        for cells in table.rows {
            let columns = table.columns.indices.map { index in
                HTMLFragment(
                    "td", look(of: cells, at: index, isShort: short[index]) + label(table.columns[index]) + [.freeText],
                    index < cells.count ? render(cells[index]) : HTMLFragment())
            }
            rows += [HTMLFragment("tr", children: columns), .newline]
        }
        let caption =
            table.caption.isEmpty
            ? HTMLFragment() : HTMLFragment("caption", [.freeText], render(table.caption)) + .newline
        return HTMLFragment(
            "table", [], .newline, caption,
            HTMLFragment("thead", [], HTMLFragment("tr", children: header)), .newline,
            HTMLFragment("tbody", children: rows), .newline)
    }

    /// A word that no column has room for may break anywhere; in all others, columns are as wide as their longest word.
    private func look(of cells: [Text], at index: Int, isShort: Bool) -> [HTMLAttribute] {
        if isShort { return [.class("short")] }
        guard index < cells.count else { return [] }
        let words = words(of: cells[index]).split(whereSeparator: \.isWhitespace)
        return words.contains { $0.count > 24 } ? [.class("long")] : []
    }

    /// The column's name, for narrow screens where a row stands as a list of its own.
    private func label(_ column: Text) -> [HTMLAttribute] {
        guard context.now != nil else { return [] }
        return [HTMLAttribute("data-label", words(of: column))]
    }

    private func words(of text: Text) -> String {
        text.spans.map { span in
            switch span {
            case .plain(let text), .strong(let text), .emphasis(let text): text
            case .time(let instant): WallClock(timeZone: context.timeZone).time(instant)
            case .words: context.words(.erased)
            case .lineBreak: " "
            }
        }.joined()
    }

    /// True for an item of at most 24 letters, such as "Vegetable soup".
    private static func isFewWords(_ item: Content) -> Bool {
        guard item.blocks.count == 1, case .paragraph(let text)? = item.blocks.first else { return false }
        return letters(of: text) <= 24
    }

    /// True for a cell of at most 14 letters, such as "1 hour 45 min".
    private static func isShort(_ cell: Text) -> Bool { letters(of: cell) <= 14 }

    private static func letters(of text: Text) -> Int {
        let lengths = text.spans.map { span in
            switch span {
            case .plain(let text), .strong(let text), .emphasis(let text): text.count
            case .time: 5
            case .words: 15
            case .lineBreak: 0
            }
        }
        return lengths.reduce(0, +)
    }

    private func timer(_ timer: TimerBlock) -> HTMLFragment {
        let clock = WallClock(timeZone: context.timeZone)
        let words = TimerWords(timer: timer, clock: clock, words: context.words)
        var attributes: [HTMLAttribute] = []
        if let iso = clock.iso(timer.ends) { attributes.append(HTMLAttribute("datetime", iso)) }
        attributes.append(HTMLAttribute("data-began", String(timer.began.secondsSince1970)))
        attributes.append(HTMLAttribute("data-ends", String(timer.ends.secondsSince1970)))
        if let left = timer.stoppedWith { attributes.append(HTMLAttribute("data-stopped-with", String(left.count))) }

        // The words stay true while nothing counts; a script may count from the attributes.
        let text = context.now == nil ? words.text(at: nil) : words.lasting
        let label = timer.label.isEmpty ? HTMLFragment() : render(timer.label) + HTMLFragment(text: ": ")
        return HTMLFragment(
            "p", [.class("timer"), .freeText], label, HTMLFragment("time", attributes, HTMLFragment(text: text)))
    }

    private func aside(_ content: HTMLFragment) -> HTMLFragment {
        guard !content.isEmpty else { return content }
        if context.now == nil {
            let title = HTMLFragment("p", [.class("aside-title")], HTMLFragment(text: context.words(.asideSummary)))
            return HTMLFragment("aside", [.class("aside")], .newline, title, .newline, content)
        }
        let summary = HTMLFragment("summary", [], HTMLFragment(text: context.words(.asideSummary)))
        return HTMLFragment("details", [.class("aside")], summary, .newline, content)
    }

    private func reveal(_ from: Instant, _ content: Content, depth: Int) -> HTMLFragment {
        guard context.shows(from: from) else { return HTMLFragment() }
        let inner = render(content, depth: depth)
        guard context.now == nil, !inner.isEmpty else { return inner }
        let time = WallClock(timeZone: context.timeZone).time(from)
        let title = HTMLFragment("p", [.class("from")], HTMLFragment(text: context.words(.fromTime, "time", time)))
        return HTMLFragment("div", [.class("later")], .newline, title, .newline, inner)
    }

    private func form(_ action: String) -> HTMLFragment {
        let form = context.forms[action]
        if context.now != nil, let form, let address = form.address, address.first == "/", !address.hasPrefix("//") {
            let link = HTMLFragment(
                "a", [.class("button"), HTMLAttribute("href", address)], HTMLFragment(text: form.label))
            return HTMLFragment("p", [.class("form")], link)
        }
        let summary = form.map { HTMLFragment(text: $0.label + ": ") } ?? HTMLFragment()
        let command = HTMLFragment("code", [], HTMLFragment(text: context.command(for: action)))
        return HTMLFragment("p", [.class("form")], summary, command)
    }
}
