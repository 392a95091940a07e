internal import SectionKit

/// Writes sheets as text, Markdown or a page of HTML.
package struct PaperPrinter: Sendable {
    package var context: RenderingContext
    /// For readers who asked for large print: 20 points in HTML, narrow lines in text.
    package var large: Bool

    package init(context: RenderingContext, large: Bool = false) {
        self.context = context
        self.large = large
    }

    // MARK: Text

    /// The sheets with a form feed between them.
    package func text(_ sheets: [PaperSheet]) -> String {
        let renderer = PlainTextRenderer(width: large ? 44 : 80, context: context)
        return sheets.map { sheet in
            "\(renderer.title(sheet.title))\n\(renderer.render(sheet.content))\n\(renderer.render(sheet.chapters))"
                + sheet.slips.map { text($0, renderer) }.joined()
        }.joined(separator: "\n\u{0C}\n")
    }

    private func text(_ slip: Slip, _ renderer: PlainTextRenderer) -> String {
        let width = renderer.width
        let cut = String(repeating: "- ", count: width / 2).dropLast() + "\n"
        let body = renderer.render(Content([.heading(slip.title)] + slip.parts.flatMap { $0.blocks(width: width) }))
        guard !slip.tearOff.isEmpty else { return "\(cut)\n\(body)\n" }
        let kept = renderer.render(Content(slip.tearOff.flatMap { $0.blocks(width: width) }))
        let tear = String(repeating: ". ", count: width / 2).dropLast() + "\n"
        return "\(cut)\n\(body)\n\(tear)\n\(kept)\n"
    }

    // MARK: Markdown

    /// The sheets with a rule between them.
    package func markdown(_ sheets: [PaperSheet]) -> String {
        let renderer = MarkdownRenderer(headingLevel: 2, context: context)
        return sheets.map { sheet in
            "# \(renderer.render(Text(sheet.title)))\n\n\(renderer.render(sheet.content))\n\(renderer.render(sheet.chapters))"
                + sheet.slips.map { markdown($0, renderer) }.joined(separator: "\n")
        }.joined(separator: "\n---\n\n")
    }

    private func markdown(_ slip: Slip, _ renderer: MarkdownRenderer) -> String {
        let parts = slip.parts + slip.tearOff
        return renderer.render(Content([.heading(slip.title)] + parts.flatMap { $0.blocks(width: 60) }))
    }

    // MARK: HTML

    /// One page that loads nothing; each sheet begins on a new piece of paper.
    package func html(_ sheets: [PaperSheet], title: String) -> String {
        let renderer = HTMLRenderer(headingLevel: 2, context: context)
        let body = sheets.map { sheet in
            HTMLFragment(
                "section", [.class(sheet.isForm ? "sheet form" : "sheet")],
                HTMLFragment("h1", [.freeText], HTMLFragment(text: sheet.title)),
                renderer.render(sheet.content), renderer.render(sheet.chapters),
                sheet.slips.reduce(into: HTMLFragment()) { $0 += html($1, renderer) })
        }
        return HTMLPage(title: title, large: large, hasSlips: sheets.contains { !$0.slips.isEmpty || $0.isForm })
            .render(
                body.reduce(HTMLFragment(), +))
    }

    private func html(_ slip: Slip, _ renderer: HTMLRenderer) -> HTMLFragment {
        let tearOff =
            slip.tearOff.isEmpty
            ? HTMLFragment()
            : HTMLFragment("div", [.class("tear-off")], .newline, html(slip.tearOff, renderer)) + .newline
        return HTMLFragment(
            "section", [.class(slip.look.name)], .newline, renderer.render([.heading(slip.title)]),
            html(slip.parts, renderer), tearOff) + .newline
    }

    private func html(_ parts: [SlipPart], _ renderer: HTMLRenderer) -> HTMLFragment {
        parts.reduce(into: HTMLFragment()) { page, part in
            switch part {
            case .content(let content): page += renderer.render(content)
            case .line(let label, let count):
                let rules = (0..<max(1, count)).map { _ in HTMLFragment("div", [.class("rule")]) }
                page +=
                    HTMLFragment(
                        "div", [.class(count > 1 ? "fill many" : "fill")],
                        children: [HTMLFragment("p", [.freeText], renderer.render(label))] + rules) + .newline
            case .question(let question): page += question.html(renderer)
            case .ticks(let label, let options):
                let boxes = options.map { HTMLFragment("li", [.freeText], renderer.render($0)) }
                page +=
                    HTMLFragment(
                        "div", [.class("ticks")], HTMLFragment("p", [.freeText], renderer.render(label)),
                        HTMLFragment("ul", children: boxes)) + .newline
            }
        }
    }
}

extension Slip.Look {
    fileprivate var name: String {
        switch self {
        case .strip: "slip"
        case .card(let colour): "slip card \(colour.rawValue)"
        case .ticket(let colour): "slip card ticket \(colour.rawValue)"
        }
    }
}
