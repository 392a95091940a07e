@testable internal import Rendering
internal import SectionKit
internal import Testing

@Suite struct TerminalTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}\u{327}", 1), ("日本", 4), ("한국", 4), ("ᄒ\u{1161}ᆫ", 2), ("👩‍👩‍👧‍👦", 2),
        ("🇬🇧", 2),
        ("🇬", 1), ("👍🏽", 2), ("1️⃣", 2), ("❤️", 2), ("❤", 1), ("⌚", 2), ("\u{200B}\u{200D}\u{FEFF}", 0), ("ｆ", 2), ("ﾊ", 1),
        ("…─┃", 3),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("שלום", 4), ("\u{AD}", 0), ("（", 2), ("™️", 2), ("©", 1), ("𠀀", 2),
    ]) func columns(text: String, width: Int) {
        #expect(TextWidth.of(text) == width)
    }

    @Test func nobodysTextCommandsTheTerminal() {
        #expect(Harmless.text("\u{1B}[2J\u{7}\u{9B}31m\u{7F}a\tb\u{202E}c") == "␛[2J␇\u{FFFD}31m␡a␉b\u{FFFD}c")
        for seed in 0..<300 {
            var wild = Wild(seed: UInt64(seed))
            let content = seed % 2 == 0 ? wild.content() : Samples.resolver().resolve(wild.content())
            let lines = PlainTextRenderer(
                width: 40, speech: seed % 3 == 0 ? .bar : .hanging, context: Samples.context()
            )
            .lines(of: content)
            let commands = lines.joined().unicodeScalars.filter {
                $0.properties.generalCategory == .control || (0x202A...0x202E).contains($0.value)
                    || (0x2066...0x2069).contains($0.value) || (0x2028...0x2029).contains($0.value)
            }
            #expect(commands.isEmpty, "seed \(seed)")
        }
    }

    @Test func theTerminalIsSentBoldAndDimAlone() {
        for seed in 0..<200 {
            var wild = Wild(seed: UInt64(seed))
            let text = PlainTextRenderer(width: 40, style: .ansi, context: Samples.context()).render(wild.content())
            #expect(!withoutWeights(text).unicodeScalars.contains("\u{1B}"), "seed \(seed)")
        }
    }

    @Test(arguments: [20, 40, 80]) func noLineIsLongerThanTheWidth(width: Int) {
        for seed in 0..<200 {
            var wild = Wild(seed: UInt64(seed))
            let content = Samples.resolver().resolve(wild.content())
            for speech in [SpeechStyle.hanging, .bar] {
                let renderer = PlainTextRenderer(
                    width: width, speech: speech, context: Samples.context(now: seed % 2 == 0 ? nil : Samples.start))
                for line in renderer.lines(of: content) {
                    #expect(TextWidth.of(line) <= width, "seed \(seed): \(line)")
                }
            }
        }
    }

    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]), ("a  b\n c", 80, ["a b c"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("日本語、です", 6, ["日本", "語、で", "す"]), ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]), ("", 10, [""]),
        ("see abcdefgh", 6, ["see", "abcdef", "gh"]),
    ]) func wraps(text: String, width: Int, lines: [String]) {
        #expect(LineWrapper.lines([(text, .normal)], width: width).map { $0.text(.plain) } == lines)
    }

    @Test func asidesAndWhatIsToComeStayHidden() {
        let content: Content = [
            .aside([.paragraph("quiet")]), .reveal(from: Samples.start + .seconds(1), [.paragraph("later")]),
            .paragraph("shown"),
        ]
        var context = Samples.context(now: Samples.start, asides: false)
        #expect(PlainTextRenderer(width: 40, context: context).render(content) == "shown\n")
        #expect(HTMLRenderer(context: context).render(content).markup == "<p dir=\"auto\">shown</p>\n")
        #expect(MarkdownRenderer(context: context).render(content) == "shown\n")
        context.now = Samples.start + .seconds(1)
        #expect(PlainTextRenderer(width: 40, context: context).render(content) == "later\n\nshown\n")
    }

    @Test(
        arguments: [
            (0, nil, "10 minutes, begins at 13:01"), (60, nil, "10:00 left of 10"), (288, nil, "6:12 left of 10"),
            (660, nil, "time is up"),
            (9000, nil, "time is up"), (288, 372, "stopped, 6:12 left of 10"), (288, -4, "stopped, time is up"),
        ] as [(Int, Int?, String)]) func timersInWords(after: Int, left: Int?, words: String)
    {
        let began = Samples.start + .minutes(1)
        let timer = TimerBlock(
            label: "Talk", began: began, ends: began + .minutes(10), stoppedWith: left.map { Seconds($0) })
        let renderer = PlainTextRenderer(width: 60, context: Samples.context(now: Samples.start + .seconds(after)))
        #expect(renderer.render([.timer(timer)]) == "Talk: \(words)\n")
    }

    @Test func tablesStackWhereTheyDoNotFit() {
        let table = Block.table(
            Table(
                caption: "Who", columns: ["Group", "Question"],
                rows: [["Courtyard-and-garden", "What-helps-us-feel-safe-together?"]]))
        let context = Samples.context()
        #expect(
            PlainTextRenderer(width: 40, context: context).render([table]) == """
                Who
                Group: Courtyard-and-garden
                Question:
                  What-helps-us-feel-safe-together?

                """)
        #expect(
            PlainTextRenderer(width: 60, context: context).render([table]) == """
                Who
                Group                 Question
                ───────────────────────────────────────────────────────
                Courtyard-and-garden  What-helps-us-feel-safe-together?

                """)
    }
}
