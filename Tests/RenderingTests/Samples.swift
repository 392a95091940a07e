internal import Foundation
@testable internal import Rendering
internal import SectionKit
internal import Testing

/// What the golden files and the properties are made of.
enum Samples {
    static let utc = TimeZone(identifier: "UTC") ?? .gmt
    /// 2026-12-08 13:00 UTC, which is London's time too.
    static let start = Instant(secondsSince1970: 1_796_734_800)

    static func context(now: Instant? = start + .minutes(4), asides: Bool = true) -> RenderingContext {
        RenderingContext(
            now: now, timeZone: utc, showsAsides: asides, section: "talks",
            forms: [
                "present": FormDescription(
                    summary: "Say who presents", fields: ["slot", "title"], address: "/sign-up?section=talks&slot=1")
            ])
    }

    static func resolver(_ words: [String: String] = [:]) -> ContentResolver {
        ContentResolver(
            chairs: ["Sam", "Jo"], renamed: ["Jo": "Kim"], fillings: ["venue": "Alder Hall"],
            fallbacks: ["presenter": "our next presenter", "talk": "their talk"], timeZone: utc
        ) { words[$0.id] }
    }

    static let script = Script(
        """
        Please read this *slowly*.
        Sam: **Welcome, everyone.** I am Sam, and I chair today with Jo.

        We meet in {{venue}}.
        Jo: The fire exits are behind you. Now {{presenter}} speaks about {{ talk }}:
        - sit where you like
        - you can pass at any time
          1. at your table
          2. in the whole room

        {{unknown}} & <b>friends</b>, [the guide](https://example.org/x) and `code`.
        """)

    static let everything: Content = [
        .heading("Growing our courtyard garden"),
        .paragraph(
            "Two people from Beech House tell how a patch of gravel became a garden, at \(start + .minutes(75))."),
        .question("What helps us feel safe?"),
        .script(script, filling: ["talk": Text(spans: [.words(Words(id: "w1")), .plain(" at "), .time(start)])]),
        .list(
            [
                [
                    .paragraph(
                        "One host stays at each table, and tells the next group in a sentence or two what was said.")
                ],
                [
                    .paragraph("One scribe."),
                    .list([[.paragraph("with a pen")], [.paragraph("and paper")]], ordered: true),
                ],
            ], ordered: false),
        .table(
            Table(
                caption: "Who presents", columns: ["Slot", "Who", "What"],
                rows: [
                    ["1", "A member of Beech House", "Growing our courtyard garden, and what came of it"],
                    ["2", "Zoë R", "My Shared Pathway"], ["3"],
                ])),
        .timer(TimerBlock(label: "Talk", began: start, ends: start + .minutes(10))),
        .timer(
            TimerBlock(label: "Questions", began: start, ends: start + .minutes(5), stoppedWith: .seconds(372 - 180))),
        .aside([.paragraph("Table 4 has a quiet corner."), .paragraph(Text(spans: [.words(Words(id: "gone"))]))]),
        .reveal(from: start, [.paragraph("Five minutes left.")]),
        .reveal(from: start + .minutes(9), [.paragraph("Please come back.")]),
        .form(action: "present"),
        .form(action: "other"),
    ]

    static let typed = ["w1": "<script>alert(1)</script> {{venue}} **x**\n\u{1B}[31mred\u{7}"]
}

/// A small generator with a seed, the same on every machine: https://prng.di.unimi.it/splitmix64.c
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Texts and contents that nobody would write.
struct Wild {
    var random: SplitMix
    init(seed: UInt64) { random = SplitMix(state: seed) }

    static let pieces = [
        "a", "b", "Sam", "word", " ", "  ", "\t", "\n", "\r\n", "*", "**", "_", "__", "`", "```", "~~~", "[", "]",
        "](x)", "!", "<", ">",
        "<b>", "</b>", "<!--", "-->", "&", "&amp;", "&#60;", "\"", "'", "#", "###", "-", "+", "=", "===", "1.", "2)",
        "|", "\\", "~", "{{",
        "}}", "{{talk}}", "{{x", ":", "Sam:", "\nSam: ", "\nJo: ", "]: /u", "\u{0}", "\u{1B}[31m", "\u{7}", "\u{9B}",
        "\u{202E}", "\u{2066}",
        "\u{2028}", "\u{85}", "é", "e\u{301}\u{327}", "日本語", "、", "👩‍👩‍👧‍👦", "🇬🇧", "🇬", "👍🏽", "1️⃣", "\u{200B}", "\u{200D}",
        "\u{FE0F}", "\u{AD}", "\u{A0}",
        "한국어", "ᄒ", "ᅡ", "ᆫ", "שלום", "مرحبا", "नमस्ते", "\u{10FF00}", "\u{10FF04}", "\u{10FF01}", "\u{FFFD}", "\u{FFFE}",
        "€", "„", "long-word-that-goes-on-and-on-without-any-blank",
    ]

    mutating func text(_ most: Int = 12) -> String {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    mutating func spans(times: Bool = true) -> Text {
        Text(
            spans: (0..<Int.random(in: 0...5, using: &random)).map { _ in
                switch Int.random(in: 0...(times ? 6 : 4), using: &random) {
                case 0, 1: .plain(text())
                case 2: .strong(text())
                case 3: .emphasis(text())
                case 4: .lineBreak
                case 5: .words(Words(id: text(1)))
                default:
                    .time(Instant(secondsSince1970: [0, .min, .max, 1_796_734_800].randomElement(using: &random) ?? 0))
                }
            })
    }

    mutating func content(depth: Int = 0, tables: Bool = true) -> Content {
        Content((0..<Int.random(in: 0...4, using: &random)).map { _ in block(depth: depth, tables: tables) })
    }

    mutating func block(depth: Int, tables: Bool) -> Block {
        switch Int.random(in: 0...(depth > 3 ? 6 : 11), using: &random) {
        case 0: return .heading(spans())
        case 1, 2: return .paragraph(spans())
        case 3: return .question(spans())
        case 4: return .script(Script(text(30)), filling: ["talk": spans()])
        case 5:
            return .timer(
                TimerBlock(
                    label: spans(), began: Instant(secondsSince1970: Int(truncatingIfNeeded: random.next())),
                    ends: Instant(secondsSince1970: Int(truncatingIfNeeded: random.next())),
                    stoppedWith: Bool.random(using: &random) ? Seconds(Int(truncatingIfNeeded: random.next())) : nil))
        case 6:
            guard tables else { return .form(action: text(2)) }
            let columns = Int.random(in: 0...4, using: &random)
            return .table(
                Table(
                    caption: spans(), columns: (0..<columns).map { _ in spans() },
                    rows: (0..<Int.random(in: 0...4, using: &random)).map { _ in
                        (0..<Int.random(in: 0...5, using: &random)).map { _ in spans() }
                    }))
        case 7:
            return .say(speaker: Bool.random(using: &random) ? text(3) : nil, content(depth: depth + 1, tables: tables))
        case 8, 9:
            return .list(
                (0..<Int.random(in: 0...4, using: &random)).map { _ in content(depth: depth + 1, tables: tables) },
                ordered: Bool.random(using: &random))
        case 10: return .aside(content(depth: depth + 1, tables: tables))
        default: return .reveal(from: Samples.start, content(depth: depth + 1, tables: tables))
        }
    }
}

/// Compares with a file of Golden, or writes it where LECTERN_UPDATE_GOLDEN is 1.
func expectGolden(_ text: String, _ name: String, source: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["LECTERN_UPDATE_GOLDEN"] == "1" {
        try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try? String(contentsOf: file, encoding: .utf8)
    #expect(golden == text, "\(name) is out of date, run LECTERN_UPDATE_GOLDEN=1 swift test", sourceLocation: source)
}

/// What is left of a terminal's text without the codes for bold and dim.
func withoutWeights(_ text: String) -> String {
    let parts = Array(text.unicodeScalars).split(separator: "\u{1B}", omittingEmptySubsequences: false)
    var rest = String.UnicodeScalarView(parts.first ?? [])
    for part in parts.dropFirst() {
        let code = ["[1m", "[2m", "[22m"].first { part.starts(with: $0.unicodeScalars) }
        rest.append(contentsOf: code.map { part.dropFirst($0.unicodeScalars.count) } ?? ["\u{1B}"] + part)
    }
    return String(rest)
}
