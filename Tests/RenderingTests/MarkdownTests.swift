@testable internal import Rendering
internal import SectionKit
internal import Testing

@Suite struct MarkdownTests {
    @Test func textReadsBackAsItself() {
        for seed in 0..<2_000 {
            var wild = Wild(seed: UInt64(seed))
            let content: Content = [
                .paragraph(wild.spans(times: false)), .heading(wild.spans(times: false)),
                .paragraph(wild.spans(times: false)),
            ]
            let markdown = MarkdownRenderer(context: Samples.context()).render(content)
            let difference = PlainWords.difference(markdown, PlainWords.of(content.blocks))
            #expect(difference == nil, "seed \(seed): \(markdown)")
        }
    }

    @Test func wholeContentReadsBackAsItself() {
        for seed in 0..<800 {
            var wild = Wild(seed: UInt64(seed))
            let content = Samples.resolver().resolve(wild.content(tables: false))
            let context = Samples.context(now: Samples.start + .minutes(1))
            let markdown = MarkdownRenderer(context: context).render(content)
            let expected = PlainWords.of(content.blocks, context: context)
            #expect(PlainWords.difference(markdown, expected) == nil, "seed \(seed): \(markdown)")
        }
    }

    @Test(
        arguments: [
            (Text("1. not a list"), "1\\. not a list"), ("- nor this", "\\- nor this"),
            ("# nor a heading", "\\# nor a heading"),
            ("a_b*c", "a\\_b\\*c"), ("Q&A &amp; R&D", "Q\\&A \\&amp; R\\&D"), ("<b>", "\\<b>"),
            (.strong("Hi") + " you", "**Hi** you"),
            (Text(spans: [.strong(" Hi "), .plain("you")]), "**Hi** you"),
            (Text(spans: [.plain("a"), .strong("\"b\"")]), "a\"b\""),
            (Text(spans: [.lineBreak, .plain("a"), .lineBreak, .plain("- b"), .lineBreak]), "a\\\n\\- b"),
            (Text(spans: [.emphasis("a"), .strong("b")]), "*a*b"), ("{{x}}", "{{x}}"),
        ] as [(Text, String)]) func escapes(text: Text, markdown: String)
    {
        #expect(MarkdownRenderer(context: Samples.context()).render([.paragraph(text)]) == markdown + "\n")
    }

    @Test func cellsHoldAnyText() {
        let table = Table(
            caption: "", columns: ["A|B", "C"],
            rows: [["x\\|y"], [Text(spans: [.plain("1"), .lineBreak, .plain("2")]), "3", "4"]])
        #expect(
            MarkdownRenderer(context: Samples.context()).render([.table(table)]) == """
                | A\\|B | C |
                | --- | --- |
                | x\\\\\\|y |  |
                | 1 2 | 3 |

                """)
    }
}

/// The words of blocks with every blank alike: an oracle that knows no Markdown.
enum PlainWords {
    static func of(_ blocks: [Block], context: RenderingContext = Samples.context()) -> [String] {
        var text = ""
        collect(blocks, context, into: &text)
        return normal(text)
    }

    /// The first words that differ, or nil where the Markdown reads back as what is expected.
    static func difference(_ markdown: String, _ expected: [String]) -> String? {
        let found = of(MarkdownReader(values: []).blocks(in: Array(withoutMarks(markdown).utf8)))
        guard !found.elementsEqual(expected, by: { $0.unicodeScalars.elementsEqual($1.unicodeScalars) }) else {
            return nil
        }
        let index = zip(found, expected).prefix { $0 == $1 }.count
        return "found \(found.dropFirst(index).prefix(3)), expected \(expected.dropFirst(index).prefix(3))"
    }

    /// The reader's own marks are letters here; scripts never bring any to it.
    private static func withoutMarks(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { (0x10FF00...0x10FF0F).contains($0.value) ? "x" : $0 }))
    }

    private static func normal(_ text: String) -> [String] {
        var out = String.UnicodeScalarView()
        for scalar in withoutMarks(text).unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: out.append(" ")
            case 0..<0x20, 0x7F..<0xA0: out.append("\u{FFFD}")
            default: out.append(scalar)
            }
        }
        return out.split(separator: " ").map { String($0) }
    }

    private static func collect(_ blocks: [Block], _ context: RenderingContext, into text: inout String) {
        for block in blocks {
            switch block {
            case .heading(let words), .paragraph(let words), .question(let words): add(words, &text)
            case .say(let speaker, let content):
                if let speaker { text += "\n" + speaker + ": " }
                collect(content.blocks, context, into: &text)
            case .list(let items, _): for item in items { collect(item.blocks, context, into: &text) }
            case .timer(let timer):
                add(timer.label + (timer.label.isEmpty ? "" : ": "), &text)
                text += TimerWords(timer: timer, clock: WallClock(timeZone: context.timeZone), words: context.words)
                    .text(at: context.now)
            case .aside(let content):
                if !MarkdownRenderer(context: context).render(content).isEmpty { text += "\nFor you: " }
                collect(content.blocks, context, into: &text)
            case .reveal(_, let content): collect(content.blocks, context, into: &text)
            case .form(let action):
                text += "\n" + (context.forms[action].map { $0.summary + ": " } ?? "") + context.command(for: action)
            case .script, .table, .chart: text += "?"
            }
            text += "\n"
        }
    }

    private static func add(_ words: Text, _ text: inout String) {
        for span in words.spans {
            switch span {
            case .plain(let plain), .strong(let plain), .emphasis(let plain): text += plain
            case .lineBreak: text += "\n"
            case .words, .time: text += "?"
            }
        }
    }
}
