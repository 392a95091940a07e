internal import Foundation
internal import Rendering
internal import SectionKit
internal import Testing

@Suite struct SlipTests {
    private let printer = PaperPrinter(context: RenderingContext(timeZone: .gmt))

    /// Every part of a slip, with words that would like to be something else.
    private func sheet(_ typed: String) -> PaperSheet {
        PaperSheet(
            title: typed, content: [.paragraph(Text(typed))], chapters: [Chapter(Text(typed))],
            slips: [
                Slip(
                    Text(typed),
                    parts: [
                        .content([.paragraph(Text(typed))]), .line(Text(typed)), .line("Below", count: 2),
                        .ticks(Text(typed), [Text(typed), "or not"]),
                    ], tearOff: [.line("Code")])
            ]
                + Slip.Colour.allCases.map {
                    Slip("Card", look: .card($0), parts: [.content([.paragraph(Text(typed))])])
                },
            isForm: true)
    }

    @Test(arguments: [
        "Ann", "</p><script>alert(1)</script>", "\" onload=\"x", "*a* [b](http://c) `d` | e", "\u{1B}[31m\u{202E}",
    ])
    func nobodysWordsBecomeMarkupOnPaper(typed: String) {
        let html = printer.html([sheet(typed)], title: typed)
        #expect(HTMLChecker.problem(in: html) == nil)
        #expect(!printer.text([sheet(typed)]).contains("\u{1B}"))
    }

    @Test func slipsReadAsTheyDid() throws {
        let sheets = [sheet("Ann *"), PaperSheet(title: "Second", content: [.paragraph("Words")])]
        try expectGolden(printer.text(sheets), "paper.txt")
        try expectGolden(PaperPrinter(context: printer.context, large: true).text(sheets), "paper-large.txt")
        try expectGolden(printer.markdown(sheets), "paper.md")
        let html = printer.html(sheets, title: "Paper")
        try expectGolden(String(html[(html.range(of: "<main>")?.lowerBound ?? html.startIndex)...]), "paper.html")
    }

    @Test func theLookOfSlipsIsThereOnlyWhereThereAreSome() {
        #expect(printer.html([sheet("a")], title: "a").contains(".tear-off"))
        #expect(!printer.html([PaperSheet(title: "a", content: [])], title: "a").contains(".tear-off"))
    }

    @Test func linesToWriteOnFillTheWidthAndNeverLessThanAWord() {
        let sheet = PaperSheet(
            title: "t", content: [],
            slips: [Slip("s", parts: [.line("Name"), .line(Text(String(repeating: "long ", count: 15)))])])
        let lines = printer.text([sheet]).split(separator: "\n")
        let rules = lines.filter { $0.contains("___") }
        #expect(rules.count == 2 && rules.allSatisfy { $0.count <= 80 })
        #expect(rules.first?.hasPrefix("Name: ___") == true && rules.last?.hasPrefix("____") == true)
    }
}
