@testable internal import Rendering
internal import SectionKit
internal import Testing

@Suite struct ChapterTests {
    private let chapters = [
        Chapter("13:30 Talks", [.paragraph("Two."), .heading("Bees"), .paragraph("First.")]), Chapter("15:30 End"),
    ]

    @Test func htmlHasHeadingsInsideOneLevelLower() {
        let html = HTMLRenderer(headingLevel: 2, context: Samples.context()).render(chapters).markup
        #expect(
            html == """
                <section class="chapter">
                <h2 dir="auto">13:30 Talks</h2>
                <p dir="auto">Two.</p>
                <h3 dir="auto">Bees</h3>
                <p dir="auto">First.</p>
                </section>
                <section class="chapter brief">
                <h2 dir="auto">15:30 End</h2>
                </section>

                """)
        #expect(HTMLChecker.problem(in: html) == nil)
    }

    @Test func markdownHasHeadingsInsideOneLevelLower() {
        let text = MarkdownRenderer(headingLevel: 2, context: Samples.context()).render(chapters)
        #expect(text == "## 13:30 Talks\n\nTwo.\n\n### Bees\n\nFirst.\n\n## 15:30 End\n")
    }

    @Test func terminalTellsHeadingsInsideByABrokenRule() {
        let text = PlainTextRenderer(width: 40, context: Samples.context()).render(chapters)
        #expect(
            text == """
                13:30 Talks
                ───────────

                Two.

                Bees
                ╌╌╌╌

                First.


                15:30 End
                ─────────

                """)
    }

    @Test func noChaptersAreNothing() {
        #expect(HTMLRenderer(context: Samples.context()).render([Chapter]()).isEmpty)
        #expect(MarkdownRenderer(context: Samples.context()).render([Chapter]()) == "")
        #expect(PlainTextRenderer(width: 40, context: Samples.context()).render([Chapter]()) == "")
    }
}

@Suite struct PaperTests {
    @Test func shortColumnsStayOnOneLine() {
        let table = Table(
            caption: "When", columns: ["Start", "What", "How long"],
            rows: [["13:00", "Welcome, safety and group agreement", "45 minutes"], ["15:30", "End"]])
        let html = HTMLRenderer(context: Samples.context(now: nil)).render([.table(table)]).markup
        #expect(html.contains("<td class=\"short\" dir=\"auto\">45 minutes</td>"))
        #expect(html.contains("<td dir=\"auto\">Welcome, safety"))
    }

    @Test func speechAndHeadingsAreNotTornApartAndPagesAreNumbered() {
        let css = "\(DesignTokens.css)"
        for rule in [
            "size: A4", "@bottom-right { content: \"Page \" counter(page)",
            "h6, tr, li, .aside, .say, .later { break-inside: avoid; }", "p:has(+ .say) { break-after: avoid; }",
            ".brief { break-before: avoid; }",
        ] { #expect(css.contains(rule)) }
    }

    @Test func labelOfAFormHasNoFullStopBeforeItsColon() {
        var context = Samples.context()
        context.forms["present"]?.summary = "Asks the next prompt; the room sees it."
        let form: Content = [.form(action: "present")]
        let words = "Asks the next prompt; the room sees it"
        #expect(PlainTextRenderer(width: 90, context: context).render(form).hasPrefix("› \(words): do talks present"))
        #expect(MarkdownRenderer(context: context).render(form).hasPrefix("\(words): **do talks present"))
        #expect(HTMLRenderer(context: context).render(form).markup.contains(">\(words)</a>"))
    }
}
