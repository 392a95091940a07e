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
        #expect(try bench.refusal("best", ["option": "3", "votes": "1"]) == "Choose a number from 1 to 2.")
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
                Place | What
                1 | Music
                2 | Walks
                Cards
                What most people were for comes first.
                Place | What
                1 | Red
                Hands: 6
                Chairs: 31
                """)
    }

    /// What one option has is typed as it stands, so that a slip is corrected by typing it again.
    @Test func votesAreTheNumberNow() throws {
        var bench = try Self.bench()
        bench.move(to: .running, part: 1)
        try bench.perform("cards", ["option": "Red", "votes": "5"])
        try bench.perform("cards", ["option": "Red", "votes": "1"])
        try bench.perform("cards", ["option": "Green", "votes": "2"])
        #expect(try bench.read(.room).contains("Red: 1"))
        try bench.perform("cards", ["option": "Green", "votes": "0"])
        bench.move(to: .done)
        #expect(try bench.readReport().hasSuffix("1 | Red"))
    }

    /// Journals of before had votes that add up, by the place of an option.
    @Test func votesOfAnOlderJournalStillAddUp() throws {
        var bench = try Self.bench()
        bench.move(to: .running, part: 1)
        try bench.take(json: #"{"voted":{"gather":"cards","option":1,"votes":2}}"#)
        try bench.take(json: #"{"voted":{"gather":"cards","option":1,"votes":3}}"#)
        #expect(try bench.read(.room).contains("Red: 5"))
    }

    // MARK: A recipe that is edited while its section runs

    private static func recipe(_ gathers: RawValue...) -> RawValue {
        Made.file([Made.step("Choose", Made.minutes(5), .init("gather", .items(gathers)))])
    }

    private static func weather(_ options: String...) -> RawValue {
        .entries([
            Made.text("id", "weather"), Made.text("type", "vote"), Made.text("ask", "Count hands."),
            .init("options", .items(options.map { .scalar($0) })),
        ])
    }

    private static let ideas = RawValue.fields(["id": "ideas", "type": "list", "ask": "Write.", "title": "Our ideas"])

    @Test func votesStayWithTheWordsOfTheirOption() throws {
        var bench = try SectionBench<RecipesSection>(declaredBy: Self.recipe(Self.weather("Sun", "Cloud", "Rain")))
        bench.move(to: .running, part: 0)
        try bench.perform("weather", ["option": "Sun", "votes": "1"])
        try bench.perform("weather", ["option": "Cloud", "votes": "5"])
        var edited = try SectionBench<RecipesSection>(declaredBy: Self.recipe(Self.weather("Sun", "Fog")))
        edited.move(to: .running, part: 0)
        let shown = try edited.section.content(for: .facilitator, state: bench.state, frame: edited.frame)
        let line = { (name: String, votes: Int) in "\(Text(name)): \(votes)" as Text }
        #expect(shown.headings == ["Weather"])
        #expect(shown.blocks.contains(.numbered([line("Sun", 1), line("Fog", 0)])))
        #expect(shown.blocks.contains(.bullets([line("Cloud", 5)])))
        let told = try #require(try edited.section.report(state: bench.state, frame: edited.frame))
        #expect(told.rows == [["1", "Cloud"], ["2", "Sun"]])
    }

    @Test func whatWasGatheredUnderAFormerIdStaysUnderItsFormerTitle() throws {
        let best = RawValue.fields(["id": "best", "type": "vote", "of": "ideas", "ask": "Count."])
        var bench = try SectionBench<RecipesSection>(declaredBy: Self.recipe(Self.ideas, best))
        bench.move(to: .running, part: 0)
        try bench.perform("ideas", ["text": "Walks"])
        try bench.perform("ideas", ["text": "Music"])
        try bench.perform("best", ["option": "2", "votes": "4"])
        let thoughts = RawValue.fields(["id": "thoughts", "type": "list", "ask": "Write."])
        let other = RawValue.fields(["id": "best", "type": "vote", "of": "thoughts", "ask": "Count."])
        var edited = try SectionBench<RecipesSection>(declaredBy: Self.recipe(thoughts, other))
        edited.move(to: .done)
        let told = try #require(try edited.section.report(state: bench.state, frame: edited.frame))
        #expect(told.headings == ["Best", "Our ideas"])
        #expect(told.rows == [["1", Text(spans: [.words(.init(id: "w2"))])]])
        let shown = try edited.section.content(for: .facilitator, state: bench.state, frame: edited.frame)
        let asides = shown.blocks.compactMap { if case .aside(let inner) = $0 { inner.headings } else { nil } }
        #expect(asides.contains(["Our ideas"]))
    }

    @Test func anIdThatGathersSomethingElseBeginsAnew() throws {
        var bench = try SectionBench<RecipesSection>(declaredBy: Self.recipe(Self.ideas))
        bench.move(to: .running, part: 0)
        try bench.perform("ideas", ["text": "Walks"])
        let tally = RawValue.fields(["id": "ideas", "type": "tally", "ask": "Count."])
        var edited = try SectionBench<RecipesSection>(declaredBy: Self.recipe(tally))
        edited.move(to: .done)
        let told = try #require(try edited.section.report(state: bench.state, frame: edited.frame))
        #expect(told.headings == ["Our ideas"])
    }

    // MARK: What stands before the first step

    @Test func whatToPrepareStandsUnderItsNameOnTheScriptAndWithTheFacilitator() throws {
        let file = Made.file(
            [Made.step("Talk", Made.minutes(5), Made.text("chair", "Hello."))], [Made.text("prepare", "Bring pens.")])
        var bench = try SectionBench<RecipesSection>(declaredBy: file)
        #expect(try bench.read(.chair).hasPrefix("Before:\nBring pens.\n"))
        #expect(try bench.read(.chair).hasSuffix("Hello."), "nobody says what nobody wrote")
        #expect(try bench.read(.facilitator).hasPrefix("Before:\nBring pens.\n"))
        #expect(try !bench.read(.room).contains("pens"))
        bench.move(to: .running, part: 0)
        #expect(try bench.read(.chair) == "Hello.")
    }

    /// A journal that somebody wrote by hand changes no more than it may.
    @Test func hostileEventsDoNoHarm() throws {
        var bench = try Self.bench()
        bench.move(to: .running, part: 1)
        for event in [
            #"{"voted":{"gather":"cards","option":-1,"votes":1}}"#,
            #"{"voted":{"gather":"cards","option":9999999,"votes":1}}"#,
            #"{"polled":{"gather":"cards","choice":{"option":{"name":"Blue"}},"votes":3}}"#,
            #"{"polled":{"gather":"best","choice":{"item":{"of":"asides","index":-1}},"votes":3}}"#,
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

extension Content {
    fileprivate var headings: [Text] { blocks.compactMap { if case .heading(let text) = $0 { text } else { nil } } }
    /// Those of its first table.
    fileprivate var rows: [[Text]] {
        blocks.compactMap { if case .table(let table) = $0 { table.rows } else { nil } }.first ?? []
    }
}
