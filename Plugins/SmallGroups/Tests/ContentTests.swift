internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import SmallGroupsModule

struct ContentTests {
    private func bench(_ entries: RawValue.Entry...) throws -> SectionBench<SmallGroupsSection> {
        try SectionBench(
            SmallGroupsSection.self, title: "What helps us feel safe?", minutes: 25, settings: .entries(entries))
    }
    private let prompts = RawValue.Entry("prompts", .items([.scalar("By day?"), .scalar("By night?")]))

    @Test(arguments: Audience.allCases) func questionIsTheTitleUnlessTheAgendaHasOne(_ audience: Audience) throws {
        #expect(try bench().read(audience).contains("What helps us feel safe?"))
        let own = try bench(.init("question", .scalar("What would you change?"))).read(audience)
        #expect(own.contains("What would you change?"))
        #expect(!own.contains("What helps us feel safe?"))
    }

    @Test(arguments: [Audience.chair, .room, .participant, .paper]) func everybodyIsToldThatTheyCanPass(
        _ audience: Audience
    )
        throws
    {
        #expect(try bench().read(audience).contains("You can pass. You can just listen."))
    }

    @Test(arguments: [Audience.chair, .participant, .paper]) func rolesAreExplainedAndFree(_ audience: Audience) throws
    {
        let text = try bench().read(audience)
        for role in ["Host. Welcomes", "Scribe. Writes", "Timekeeper. Keeps"] { #expect(text.contains(role)) }
        #expect(text.contains("Nobody has to take a role."))
        #expect(try !bench(.init("roles", .items([]))).read(audience).contains("Roles at your table"))
    }

    @Test func eachRoundHasItsOwnPromptWhereThereAreAsMany() throws {
        var bench = try bench(.init("rounds", .scalar("2")), prompts)
        bench.move(to: .running, part: 0)
        #expect(try bench.read(.chair).contains("There are 2 rounds."))
        #expect(try bench.read(.chair).contains("\nBy day?") && !bench.read(.chair).contains("By night?"))
        #expect(try bench.read(.room).contains("What helps us feel safe?\nRound 1 of 2.\nBy day?\nYou can pass."))
        bench.move(to: .running, part: 1)
        #expect(try bench.read(.room).contains("Round 2 of 2.\nBy night?"))
        #expect(try bench.read(.chair).contains("\nThis is round 2 of 2."))
    }

    @Test func paperForTheChairHoldsEveryRoundAndEveryTable() throws {
        let bench = try bench(
            .init("rounds", .scalar("2")), prompts, .init("groups", .fields(["count": "2"])),
            .init("roles", .items([])),
            .init("report-back", .fields(["each": "2"])))
        #expect(
            try bench.read(.chair) == """
                At your table, please talk about this question.
                What helps us feel safe?
                By day?
                There are 2 rounds.
                You can pass. You can just listen.
                Your table chooses which points go further.
                This is what comes after.
                Tables share their main points with everyone.
                Each table has about 2 minutes.
                We go from table to table.
                A table can pass.
                12:10  Round 2
                This is round 2 of 2.
                What helps us feel safe?
                By night?
                12:21  Tables report back
                Ask the tables one after the other. Thank each of them:
                Table 1, what would you like to share? You can pass.
                Table 2, what would you like to share? You can pass.
                At the end, say:
                Thank you to every table.
                """)
    }

    @Test func chairReadsThePromptsAsSpeech() throws {
        guard case .say(nil, let words)? = try bench(prompts).content(for: .chair).blocks.first else {
            Issue.record("prompts are read aloud")
            return
        }
        #expect(words.blocks.contains(.bullets(["By day?", "By night?"])))
    }

    @Test func reportingBackIsToldBeforehandAndMayBePassed() throws {
        let bench = try bench(
            .init("groups", .fields(["count": "4"])),
            .init("report-back", .fields(["each": "2", "order": "quiet-first"])))
        for audience in Audience.allCases {
            let text = try bench.read(audience)
            #expect(text.contains("Tables share their main points with everyone."))
            #expect(text.contains("Each table has about 2 minutes."))
            #expect(text.contains("We begin with tables that we heard less from."))
            #expect(text.contains("A table can pass."))
        }
    }

    @Test func withoutReportBackNobodyIsToldOfOne() throws {
        for audience in Audience.allCases { #expect(try !bench().read(audience).contains("share their main points")) }
    }

    @Test func groupsAreOfFiveUnlessTheAgendaSays() throws {
        #expect(try bench().read(.facilitator).contains("Tables of about 5 people."))
        #expect(
            try bench(.init("groups", .fields(["size": "4"]))).read(.facilitator).contains("Tables of about 4 people."))
        #expect(try bench(.init("groups", .fields(["count": "1"]))).read(.facilitator).contains("There is one table."))
    }

    @Test func paperHasRoomForPoints() throws {
        #expect(
            try bench().read(.paper).contains("Our main points, with no names\nPoint | May it go further? Yes or no"))
    }

    @Test(arguments: Audience.allCases) func everyMomentHasSomethingToReadInShortSentences(_ audience: Audience) throws
    {
        let four = RawValue.Entry("groups", .fields(["count": "4"]))
        for var bench in try [
            bench(), bench(four, .init("report-back", .fields(["each": "2"])), prompts, .init("rounds", .scalar("2"))),
            bench(.init("report-back", .fields(["order": "volunteers"]))),
        ] {
            for part in [nil, -1, 0, 1, 2, 3, Int.max] {
                bench.move(to: .running, part: part)
                #expect(try !bench.read(audience).isEmpty)
                #expect(try bench.longSentences() == [])
            }
            for stage in [SectionStage.planned, .done, .dropped] {
                bench.move(to: stage)
                #expect(try !bench.read(audience).isEmpty)
                #expect(try bench.longSentences() == [])
            }
        }
    }
}
