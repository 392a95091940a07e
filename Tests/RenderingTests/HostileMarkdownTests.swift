internal import Foundation
@testable internal import Rendering
internal import SectionKit
internal import Testing

/// What a script may try on a page: all of it comes out as words.
@Suite struct HostileMarkdownTests {
    private func html(_ markdown: String) -> String {
        let content = Samples.resolver().resolve([.script(Script(markdown), filling: [:])])
        return HTMLRenderer(context: Samples.context()).render(content).markup
    }

    @Test(arguments: [
        ("<script>alert(1)</script>", "alert(1)"), ("<SCRIPT SRC=//x>\nalert(1)", "alert(1)"),
        ("Hello <b onclick=\"x()\">you</b>", "you"), ("<img src=x onerror=alert(1)>", "onerror"),
        ("<svg/onload=alert(1)>", "onload"), ("<iframe srcdoc='<script>x</script>'></iframe>", "srcdoc"),
        ("<style>*{display:none}</style>", "display:none"), ("<!-- a comment -->\n\nafter", "after"),
        ("<![CDATA[ x ]]>", "x"), ("<?php echo 1 ?>", "echo"), ("</div></main></body>", "main"),
        ("[click](javascript:alert(1))", "click"), ("[click](JaVaScRiPt&#58;alert(1))", "click"),
        ("[click](  java\tscript:alert(1))", "click"), ("[click](data:text/html;base64,PHNjcmlwdD4=)", "click"),
        ("[click](vbscript:x)", "click"), ("[guide](https://example.org/x \"title\")", "guide"),
        ("[up](../console)", "up"), ("[us](/do)", "us"), ("<https://example.org/auto>", "example.org"),
        ("<javascript:alert(1)>", "javascript"), ("https://example.org/bare", "https"),
        ("![a picture](https://example.org/p.png)", "a picture"), ("![x](javascript:alert(1))", "x"),
        ("[![both](a.png)](b)", "both"), ("[ref][1]\n\n[1]: https://example.org/x", "ref"),
        ("[ref]: javascript:alert(1)\n\n[ref]", "ref"), ("```html\n<b>code</b>\n```", "code"),
        ("`<b>`", "b"), ("    <b>indented</b>", "indented"), ("&lt;script&gt;alert(1)&lt;/script&gt;", "alert(1)"),
        ("&#x3c;script>x", "x"), ("a\u{0}b<\u{0}script>", "b"), ("\" onmouseover=\"x", "onmouseover"),
        ("{{<script>}}", "script"), ("**{{meeting}}<b>**", "b"), ("\u{202E}<b>\u{202C}", "b"),
    ])
    func itIsWordsAlone(markdown: String, shown: String) {
        let html = html(markdown)
        #expect(HTMLChecker.problem(in: html) == nil, "\(html)")
        for sign in ["href", "<img", "<script", "<b", "<style", "<svg", "<iframe", "<a ", "<!--", "<?"] {
            #expect(
                !html.lowercased().replacing("<br>", with: "").replacing("<blockquote", with: "").contains(sign),
                "\(html)")
        }
        #expect(html.contains(shown), "\(html)")
    }

    /// GitHub's tables and task lists are no CommonMark; they stay the words that they are.
    @Test func otherDialectsAreWords() {
        let html = html("| a | b |\n|---|---|\n| 1 | 2 |\n\n- [ ] to do\n\n~~gone~~ www.example.org")
        #expect(HTMLChecker.problem(in: html) == nil)
        #expect(!html.contains("<table") && !html.contains("<input") && !html.contains("<a "))
        #expect(html.contains("~~gone~~"))
    }

    @Test func hugeTableIsWholeAndInOrder() {
        let rows = (0..<3_000).map { row in (0..<(row % 40)).map { Text("<\(row).\($0)>") } }
        let table = Table(caption: "<big>", columns: (0..<20).map { "Column <\($0)>" }, rows: rows)
        let html = HTMLRenderer(context: Samples.context()).render([.table(table)]).markup
        #expect(html.components(separatedBy: "<tr>").count == 3_002)
        #expect(html.components(separatedBy: "<td ").count == 3_000 * 20 + 1)
        #expect(html.contains("&lt;2999.19&gt;") && !html.contains("&lt;2999.20&gt;"))
        let some = Table(caption: "<big>", columns: table.columns, rows: Array(rows.suffix(30)))
        #expect(HTMLChecker.problem(in: HTMLRenderer(context: Samples.context()).render([.table(some)]).markup) == nil)
    }

    @Test func tableWithoutColumnsOrRowsIsWellFormed() {
        for table in [
            Table(caption: "", columns: [], rows: [["x"], []]), Table(caption: "c", columns: ["a"], rows: []),
            Table(caption: "", columns: [""], rows: [[""], [], ["\u{202E}"]]),
        ] {
            let html = HTMLRenderer(context: Samples.context()).render([.table(table)]).markup
            #expect(HTMLChecker.problem(in: html) == nil, "\(html)")
        }
    }

    /// Narrow screens show each row as a list of its own, on paper the columns stand above.
    @Test func cellsKnowTheirColumnOnScreensAlone() {
        let table = Table(caption: "", columns: ["Who <b>", ""], rows: [["Sam", "x"]])
        let screen = HTMLRenderer(context: Samples.context()).render([.table(table)]).markup
        #expect(screen.contains("data-label=\"Who &lt;b&gt;\"") && screen.contains("data-label=\"\""))
        let paper = HTMLRenderer(context: Samples.context(now: nil)).render([.table(table)]).markup
        #expect(!paper.contains("data-label"))
    }

    @Test(arguments: ["- ", "1. ", "> ", "* - ", "+ 1) > "])
    func deepListsNeitherCrashNorLoseTheirWords(mark: String) {
        for depth in [5, 40, 400, 4_000] {
            let html = html(String(repeating: mark, count: depth) + "at the bottom")
            #expect(HTMLChecker.problem(in: html) == nil)
            #expect(html.contains("at the bottom"))
        }
        let lines = (0..<400).map { String(repeating: "  ", count: $0) + "- level \($0)" }.joined(separator: "\n")
        #expect(HTMLChecker.problem(in: html(lines)) == nil)
    }

    @Test func contentThatNestsWithoutEndIsCutAndWellFormed() {
        var content: Content = [.paragraph("at the bottom")]
        for level in 0..<5_000 {
            content =
                switch level % 4 {
                case 0: [.list([content], ordered: level % 8 == 0)]
                case 1: [.say(speaker: "<Sam>", content)]
                case 2: [.aside(content)]
                default: [.reveal(from: Samples.start, content)]
                }
        }
        let html = HTMLRenderer(context: Samples.context()).render(content).markup
        #expect(HTMLChecker.problem(in: html) == nil)
        #expect(!html.contains("<Sam>"))
    }

    @Test func listsOfFewWordsSayThatTheyAre() {
        let render = { (content: Content) in HTMLRenderer(context: Samples.context()).render(content).markup }
        #expect(render([.bullets(["Soup", "Rice salad"])]).contains("<ul class=\"few-words\">"))
        #expect(render([.numbered(["Soup", "A line of many more words than that"])]).contains("<ol>"))
        #expect(render([.list([[.paragraph("Soup"), .paragraph("Bread")]], ordered: false)]).contains("<ul>"))
    }
}
