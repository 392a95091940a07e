internal import Foundation
internal import SectionKit
internal import Testing

@testable internal import Rendering

struct ChartTests {
    private static let chart = BarChart(
        title: "How was today?",
        bars: [
            .init(label: "Very happy", value: 20, words: "about 20"),
            .init(label: "In between", value: 5, words: "about 5"),
            .init(label: "Unhappy <b>", value: nil, words: "1 or more"), .init(label: "None", value: 0, words: "0"),
        ], note: "27 people answered.")

    private func lines(_ width: Int, stacked: Bool = false) -> [String] {
        var renderer = PlainTextRenderer(width: width, context: RenderingContext(now: Samples.start, timeZone: .gmt))
        renderer.stacksTables = stacked
        return renderer.lines(of: Content([.chart(Self.chart)]))
    }

    @Test func terminalHasWordsBarsAndNumbersInOneLine() {
        #expect(
            lines(60) == [
                "How was today?", "Very happy   ████████████████████████  about 20",
                "In between   ██████                    about 5", "Unhappy <b>  ┄┄┄                       1 or more",
                "None                                   0", "27 people answered.",
            ])
    }

    @Test func narrowOrHeardItIsWordsAlone() {
        for lines in [lines(24), lines(80, stacked: true)] {
            #expect(lines.contains("Very happy: about 20"))
            #expect(!lines.joined().contains("█"))
        }
    }

    @Test func pageTellsNothingByTheDrawingAlone() {
        let markup = HTMLRenderer(context: RenderingContext(now: Samples.start, timeZone: .gmt))
            .render([.chart(Self.chart)]).markup
        #expect(markup.contains("aria-hidden=\"true\""))
        for words in ["Very happy", "about 20", "1 or more", "27 people answered."] { #expect(markup.contains(words)) }
        #expect(markup.contains("Unhappy &lt;b&gt;"))
        #expect(!markup.contains("style="), "a page's policy lets no style stand in it")
        #expect(markup.contains("width=\"200\""))
        #expect(markup.contains("width=\"50\""))
    }

    @Test func markdownHasATable() {
        let text = MarkdownRenderer(context: RenderingContext(timeZone: .gmt)).render([.chart(Self.chart)])
        #expect(text.contains("| Very happy | about 20 |"))
        #expect(text.contains("27 people answered."))
    }
}
