internal import Foundation
@testable internal import Rendering
internal import SectionKit
internal import Testing

@Suite struct ContentResolverTests {
    private func said(_ script: String, filling: [String: Text] = [:]) -> [Block] {
        Samples.resolver().resolve([.script(Script(script), filling: filling)]).blocks
    }

    private func spoken(_ script: String, filling: [String: Text] = [:]) -> [Text.Span] {
        guard case .say(_, let content)? = said(script, filling: filling).first,
            case .paragraph(let text)? = content.blocks.first
        else { return [] }
        return text.spans
    }

    @Test func linesBelongToWhoeverSpokeLast() {
        #expect(
            said("Before.\nSam: One.\ntwo\n\nthree\nJo: Four.\nSam:\nNobody: five") == [
                .say(speaker: nil, [.paragraph("Before.")]),
                .say(speaker: "Sam", [.paragraph(Text(spans: [.plain("One. two")])), .paragraph("three")]),
                .say(speaker: "Kim", [.paragraph("Four.")]),
                .say(speaker: "Sam", [.paragraph("Nobody: five")]),
            ])
    }

    @Test func longerNamesGoFirst() {
        var resolver = Samples.resolver()
        resolver.chairs = ["Sam", "Sam R", ""]
        #expect(
            resolver.resolve([.script(Script("Sam R: Hello."), filling: [:])]) == [
                .say(speaker: "Sam R", [.paragraph("Hello.")])
            ])
    }

    @Test(
        arguments: [
            ("{{presenter}}", [.plain("our next presenter")]),
            ("**{{presenter}}**'s", [.strong("our next presenter"), .plain("'s")]),
            ("*{{ venue }}*", [.emphasis("Alder Hall")]),
            ("{{nobody}}", [.plain("[nobody]")]),
            ("{{}}", [.plain("{{}}")]),
            ("{{{venue}}}", [.plain("{"), .plain("Alder Hall"), .plain("}")]),
            ("{{a b", [.plain("{{a b")]),
            ("`{{venue}}`", [.plain("Alder Hall")]),
            ("{{talk}}", [.plain("**not** {{venue}} <b>"), .strong("Zoë")]),
            ("**{{talk}}**", [.strong("**not** {{venue}} <b>"), .strong("Zoë")]),
            ("[note]: smile", [.plain("[note]: smile")]),
            ("<b>x</b> [a](http://b) ![pic](c)", [.plain("<b>x</b> a pic")]),
            ("a  \nb", [.plain("a"), .lineBreak, .plain("b")]),
            ("a\u{0}b", [.plain("a\u{FFFD}b")]),
            ("\u{10FF00}\u{10FF04}\u{10FF01}", [.plain("\u{FFFD}\u{FFFD}\u{FFFD}")]),
        ] as [(String, [Text.Span])])
    func fillsInAndReadsMarkdown(script: String, spans: [Text.Span]) {
        #expect(
            spoken(script, filling: ["talk": Text(spans: [.plain("**not** {{venue}} <b>"), .strong("Zoë")])]) == spans)
    }

    @Test(
        arguments: [
            ("One.\n\n{{introduction}}\n\nTwo.", [.paragraph("One."), .paragraph("Two.")]),
            ("One.\n{{introduction}}\nTwo.", [.paragraph("One. Two.")]),
            ("One.\n\n  {{introduction}} {{introduction}}\t\n\nTwo.", [.paragraph("One."), .paragraph("Two.")]),
            ("{{introduction}}", []),
            ("One {{introduction}} two.", [.paragraph(Text(spans: [.plain("One "), .plain(" two.")]))]),
            ("{{introduction}}{{venue}}", [.paragraph("Alder Hall")]),
            ("- a\n\n{{introduction}}\n\n- b", [.bullets(["a", "b"])]),
        ] as [(String, [Block])])
    func lineOfNothingButAnEmptyNameGoesWithTheBlankLineBelowIt(script: String, blocks: [Block]) {
        let expected: [Block] = blocks.isEmpty ? [] : [.say(speaker: nil, Content(blocks))]
        #expect(said(script, filling: ["introduction": ""]) == expected, "filled in with nothing")
        var resolver = Samples.resolver()
        resolver.fallbacks["introduction"] = ""
        #expect(resolver.resolve([.script(Script(script), filling: [:])]).blocks == expected, "its fallback is nothing")
    }

    @Test func everyoneSpeaksWhereNoLineSaysWho() {
        var resolver = Samples.resolver()
        let content: Content = [
            .script(Script("Before.\nSam: One."), filling: [:]),
            .reveal(from: Samples.start, [.say(speaker: nil, [.paragraph("Two.")])]),
        ]
        resolver.everyone = "Either of you"
        #expect(
            resolver.resolve(content) == [
                .say(speaker: "Either of you", [.paragraph("Before.")]), .say(speaker: "Sam", [.paragraph("One.")]),
                .reveal(from: Samples.start, [.say(speaker: "Either of you", [.paragraph("Two.")])]),
            ])
        resolver.chairs = ["Sam"]
        #expect(
            resolver.resolve(content).blocks.first == .say(speaker: nil, [.paragraph("Before.")]),
            "one chair knows who speaks")
    }

    @Test func typedWordsBecomeTextAndErasedOnesSaySo() {
        let text = Text(spans: [.words(Words(id: "w1")), .words(Words(id: "w2")), .time(Samples.start)])
        #expect(
            Samples.resolver(["w1": "two\nlines"]).resolve(text)
                == Text(spans: [.plain("two"), .lineBreak, .plain("lines"), .plain("erased"), .plain("13:00")]))
    }

    @Test func momentsFollowTheWallClock() {
        var resolver = Samples.resolver()
        resolver.timeZone = .init(identifier: "Europe/London") ?? .gmt
        let summer = Instant(secondsSince1970: 1_782_910_800)  // 2026-07-01 13:00 UTC
        #expect(resolver.resolve(Text(spans: [.time(summer)])) == "14:00")
        #expect(resolver.resolve(Text(spans: [.time(summer + .seconds(30))])) == "14:01", "as plans are told")
        #expect(resolver.resolve(Text(spans: [.time(summer + .seconds(29))])) == "14:00")
        #expect(resolver.resolve(Text(spans: [.time(Instant(secondsSince1970: .max))])) == "--:--")
        #expect(WallClock(timeZone: resolver.timeZone).iso(summer) == "2026-07-01T14:00:00+01:00")
        #expect(
            WallClock(timeZone: Samples.utc).iso(Instant(secondsSince1970: -62_135_596_800))
                == "0001-01-01T00:00:00+00:00")
    }

    @Test func nothingIsLeftToResolve() {
        for seed in 0..<200 {
            var wild = Wild(seed: UInt64(seed))
            let resolved = Samples.resolver().resolve(wild.content())
            #expect(!String(reflecting: resolved).contains("Span.words"), "seed \(seed)")
            #expect(!String(reflecting: resolved).contains("Span.time"), "seed \(seed)")
            #expect(!String(reflecting: resolved).contains("Block.script"), "seed \(seed)")
        }
    }

    /// What is quadratic takes minutes where this takes a fraction of a second.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "> ", "- ", "1. ", "[", "![", "*", "**a ", "*a _b ", "_a__b", "`", "a`b``", "<", "<!--", "{{", "{{a}}",
            "}}", "[a](", "[a]: ",
            "&", "\\", "\u{0}", "\n", "- \n", ">\n", "Sam:\n", "  - a\n", "<a href=\"", "]:", "*a **a ", "[a][",
            "\u{10FF00}", "👩‍👩‍👧‍👦",
            "x<!A", "<?", "<![CDATA[", "a**b", "[]", "***", "~~~\n", "`a``b```", "![[]()", "*_* ",
        ]) func hostileScriptsEndSoon(piece: String)
    {
        let speech = String(repeating: piece, count: 30_000 / piece.utf8.count)
        let script = Script(speech + "\nSam: " + speech + speech)
        let resolved = Samples.resolver().resolve([.script(script, filling: ["a": "b"])])
        #expect(PlainTextRenderer(width: 40, context: Samples.context()).render(resolved).utf8.count >= 0)
    }

    @Test func deepNestingIsReadAsText() {
        let deep = String(repeating: "- ", count: 20_000) + "x" + String(repeating: "\n", count: 100_000)
        #expect(Samples.resolver().resolve([.script(Script(deep), filling: [:])]).blocks.count == 1)
        let stairs = (0..<100).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n")
        let html = HTMLRenderer(context: Samples.context()).render(
            Samples.resolver().resolve([.script(Script(stairs), filling: [:])]))
        #expect(html.markup.components(separatedBy: "<ul").count == 9)
    }

    @Test func modulesCannotNestWithoutEnd() {
        var content: Content = [.paragraph("deep")]
        for _ in 0..<5_000 { content = [.aside(content)] }
        let resolved = Samples.resolver().resolve(content)
        #expect(PlainTextRenderer(width: 40, context: Samples.context()).render(resolved) == "")
    }

    @Test func tellsWhenContentChangesByItself() {
        #expect(Samples.everything.nextReveal(after: Samples.start) == Samples.start + .minutes(9))
        #expect(Samples.everything.nextReveal(after: Samples.start + .minutes(9)) == nil)
    }
}
