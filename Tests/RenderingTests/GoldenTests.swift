@testable internal import Rendering
internal import SectionKit
internal import Testing

@Suite struct GoldenTests {
    let content = Samples.resolver(Samples.typed).resolve(Samples.everything)

    @Test(arguments: [40, 80]) func everythingInATerminal(width: Int) throws {
        let renderer = PlainTextRenderer(width: width, context: Samples.context())
        try expectGolden(renderer.title("North West") + "\n" + renderer.render(content), "everything-\(width).txt")
    }

    @Test func everythingWithBars() throws {
        let renderer = PlainTextRenderer(width: 60, style: .ansi, speech: .bar, context: Samples.context())
        let text = renderer.render(content).replacing("\u{1B}", with: "⟦ESC⟧")
        try expectGolden(text, "everything-ansi-bar.txt")
    }

    @Test func everythingOnPaper() throws {
        let context = Samples.context(now: nil)
        try expectGolden(PlainTextRenderer(width: 72, context: context).render(content), "everything-paper.txt")
        let html = HTMLPage(title: "North <West>", large: true).render(HTMLRenderer(context: context).render(content))
        try expectGolden(html, "everything-paper.html")
    }

    @Test func everythingInHTML() throws {
        try expectGolden(HTMLRenderer(context: Samples.context()).render(content).markup, "everything.html")
    }

    @Test func everythingInMarkdown() throws {
        try expectGolden(MarkdownRenderer(context: Samples.context()).render(content), "everything.md")
    }
}
