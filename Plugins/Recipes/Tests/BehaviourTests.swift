internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import RecipesModule

/// A section of a recipe from its planning to its report.
struct BehaviourTests {
    private static func bench() throws -> SectionBench<RecipesSection> {
        try SectionBench(
            declaredBy: Made.file(
                [
                    Made.step(
                        "Think", Made.minutes(5), Made.text("size", "2"),
                        Made.text("chair", "Please think about {{word}}."),
                        Made.text("room", "Think about {{word}}, for {{minutes}}."),
                        Made.text("tables", "In groups of {{size}}."),
                        Made.list(
                            "gather",
                            .fields(["id": "ideas", "type": "list", "ask": "Write an idea."]),
                            .fields(["id": "asides", "type": "notes", "ask": "Write a note.", "report": "chosen"]))),
                    Made.step(
                        "Choose", Made.minutes(5), Made.text("room", "Choose."),
                        Made.list(
                            "gather", .fields(["id": "best", "type": "vote", "of": "ideas", "ask": "Count."]),
                            .entries([
                                Made.text("id", "cards"), Made.text("type", "vote"), Made.text("ask", "Count cards."),
                                Made.list("options", .scalar("Green"), .scalar("Red")),
                            ]),
                            .fields(["id": "hands", "type": "tally", "ask": "Count hands."]),
                            .fields(["id": "chairs", "type": "number", "ask": "Count chairs.", "most": "50"]))),
                ], [Made.list("fields", .fields(["name": "word", "help": "The word.", "default": "tea"]))]))
    }

    @Test func eachReaderGetsTheStepThatRuns() throws {
        var bench = try Self.bench()
        #expect(try bench.read(.room) == "What we will do:\nThink, 5 minutes\nChoose, 5 minutes")
        bench.move(to: .running, part: 0)
        #expect(try bench.read(.room) == "Think about tea, for 5 minutes.")
        #expect(try bench.read(.chair) == "Please think about tea.")
        #expect(try bench.read(.participant).hasPrefix("In groups of 2."))
        #expect(try bench.read(.facilitator).contains("(form ideas)"))
        #expect(try !bench.read(.facilitator).contains("(form best)"))
        bench.move(to: .running, part: 1)
        #expect(try bench.read(.room) == "Choose.")
        #expect(try bench.read(.facilitator).contains("(form ideas)"), "what was gathered before can be added to")
        #expect(try bench.filling() == ["word": "tea", "step": "Choose"])
    }

    @Test func whatWasTypedIsForTheReportAndNeverOnTheWall() throws {
        var bench = try Self.bench()
        #expect(try bench.refusal("ideas", ["text": "Walks"])?.contains("not begun") == true)
        bench.move(to: .running, part: 0)
        try bench.perform("ideas", ["text": "Walks"])
        try bench.perform("ideas", ["text": "Music"])
        try bench.perform("asides", ["text": "Quiet"])
        try bench.perform("asides", ["text": "Loud", "goes-up": "yes"])
        bench.move(to: .running, part: 1)
        try bench.perform("best", ["option": "2", "votes": "9"])
        try bench.perform("best", ["option": "1", "votes": "3"])
        #expect(try bench.refusal("best", ["option": "3"]) == "Choose a number from 1 to 2.")
        try bench.perform("cards", ["option": "Red", "votes": "4"])
        try bench.perform("hands")
        try bench.perform("hands", ["more": "5"])
        try bench.perform("chairs", ["number": "30"])
        try bench.perform("chairs", ["number": "31"])
        for audience in [Audience.room, .participant, .paper, .chair] {
            let shown = try bench.read(audience)
            for typed in ["Walks", "Music", "Quiet", "Loud"] { #expect(!shown.contains(typed), "\(audience)") }
        }
        #expect(try bench.read(.room).contains("Red: 4"))
        #expect(try bench.read(.facilitator, withAsides: true).contains("Music: 9"))
        bench.move(to: .done)
        #expect(
            try bench.readReport() == """
                Ideas
                Walks
                Music
                Asides
                Loud
                Best
                What most people were for comes first.
                Music
                Walks
                Cards
                What most people were for comes first.
                Red
                Hands: 6
                Chairs: 31
                """)
    }

    /// A journal that somebody wrote by hand changes no more than it may.
    @Test func hostileEventsDoNoHarm() throws {
        var bench = try Self.bench()
        bench.move(to: .running, part: 1)
        for event in [
            #"{"voted":{"gather":"cards","option":-1,"votes":1}}"#,
            #"{"voted":{"gather":"cards","option":9999999,"votes":1}}"#,
            #"{"voted":{"gather":"ideas","option":0,"votes":1}}"#,
            #"{"tallied":{"gather":"hands","more":9223372036854775807}}"#,
            #"{"tallied":{"gather":"hands","more":9223372036854775807}}"#,
            #"{"tallied":{"gather":"nothing","more":1}}"#,
            #"{"counted":{"gather":"hands","number":-9223372036854775808}}"#,
        ] { try bench.take(json: event) }
        #expect(try bench.read(.room).contains("Hands: 1000000"))
        #expect(try !bench.read(.room).contains("Cards"))
    }

    @Test(arguments: RecipesSection.shipped.map(\.kind)) func whatEverybodyReadsIsInShortSentences(_ kind: String)
        throws
    {
        let file = try #require(RecipesSection.shipped.first { $0.kind == kind })
        var bench = try SectionBench<RecipesSection>(file: file, settings: Made.needed(by: kind))
        #expect(try bench.longSentences() == [])
        for part in bench.frame.parts.indices {
            bench.move(to: .running, part: part)
            #expect(try bench.longSentences() == [], "part \(part)")
            #expect(try !bench.read(.room).isEmpty, "part \(part)")
            #expect(try !bench.read(.chair).isEmpty, "part \(part)")
        }
    }
}
