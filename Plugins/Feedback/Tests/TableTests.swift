internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import FeedbackModule

struct TableTests {
    private static let question = RawValue.Entry(
        "questions", .items([.fields(["ask": "How was today?", "type": "smiley"])]))

    private func bench(minutes: Int? = 10, tables: Int? = 3, each: Int? = nil) throws -> SectionBench<FeedbackSection> {
        var settings = [Self.question]
        if let tables { settings.append(.init("tables", .scalar(String(tables)))) }
        if let each { settings.append(.init("each", .scalar(String(each)))) }
        return try SectionBench(
            FeedbackSection.self, title: "Tables feed back", minutes: minutes, settings: .entries(settings))
    }

    private func running(part: Int? = 0, tables: Int? = 3) throws -> SectionBench<FeedbackSection> {
        var bench = try bench(tables: tables)
        bench.move(to: .running, part: part)
        return bench
    }

    @Test func tablesShareTheMinutesToTheSecond() throws {
        let timing = try bench(minutes: 10, tables: 7).section.timing()
        #expect(timing.length == .fixed(.minutes(10)))
        #expect(timing.parts.map(\.id) == (1...7).map { "table-\($0)" })
        #expect(timing.parts.map(\.length.ideal.count).reduce(0, +) == 600)
        #expect(timing.parts.allSatisfy { $0.length.isSound })
        #expect(timing.tables == 7)
    }

    @Test func timeThatTablesLeaveIsForEveryone() throws {
        let timing = try bench(minutes: 10, tables: 3, each: 2).section.timing()
        #expect(timing.parts.map(\.id) == ["table-1", "table-2", "table-3", "everyone"])
        #expect(timing.parts.last?.length.ideal == .minutes(4))
    }

    @Test func noTableGetsMoreThanEverybodyWasPromised() throws {
        let timing = try bench(minutes: 10, tables: 3, each: 2).section.timing()
        #expect(timing.parts.dropLast().allSatisfy { $0.length.most == $0.length.ideal })
        #expect(timing.parts.last?.length.most == .minutes(14), "what quick tables leave is for everyone")
    }

    @Test func sectionThatAsksEveryoneHasNoTablesToReport() throws {
        var bench = try running(part: nil, tables: nil)
        let no = "In this section everyone is asked, and no tables report. Choose the section in which they do."
        #expect(try bench.refusal("report", ["table": "1"]) == no)
        #expect(try bench.refusal("point", ["table": "1", "text": "x"]) == no)
        for form in ["report", "point"] { #expect(try !bench.read(.facilitator).contains("(form \(form))")) }
        bench = try SectionBench(FeedbackSection.self, minutes: 10)
        bench.move(to: .running)
        #expect(try bench.refusal("report", ["table": "60"]) == nil)
        #expect(try bench.refusal("point", ["table": "60", "text": "x"]) == nil)
    }

    @Test func paperForTheChairHoldsTheWordsToEachTable() throws {
        #expect(
            try bench(minutes: 10, tables: 3, each: 2).read(.chair) == """
                The 3 tables share their main points in turn.
                Each table has about 2 minutes.
                A table can pass.
                Then ask the tables one after the other. Thank each of them:
                Table 1, what would you like to share? You can pass.
                Table 2, what would you like to share? You can pass.
                Table 3, what would you like to share? You can pass.
                At the end, say:
                Thank you for what you shared.
                We have a few questions for you.
                You can skip any of them. Please do not write your name.
                How was today?
                """)
    }

    @Test func chairAsksAnyTableWhereNobodySaidHowMany() throws {
        var bench = try SectionBench(FeedbackSection.self, minutes: 10)
        #expect(try bench.read(.chair) == "Which table would like to share? A table can pass.")
        bench.move(to: .running)
        #expect(try bench.read(.chair) == "Which table would like to share? A table can pass.")
        try bench.perform("report", ["table": "5"])
        #expect(try bench.read(.chair) == "Table 5, what would you like to share? You can pass.")
    }

    @Test func tablesThatNeedMoreThanTheSectionAreAProblem() throws {
        let problem = try #require(bench(minutes: 5, tables: 3, each: 2).section.check().first)
        #expect(problem.rule.code == "feedback-too-short")
        #expect(problem.field == ["minutes"])
        #expect(try bench(minutes: 6, tables: 3, each: 2).section.check().isEmpty)
    }

    @Test func withoutTablesTheAgendasMinutesTell() throws {
        #expect(try bench(tables: nil).section.timing() == Timing())
        #expect(try bench(minutes: nil).section.timing() == Timing(tables: 3))
        #expect(try bench(minutes: nil, each: 2).section.timing().length == .fixed(.minutes(6)))
    }

    @Test func eachPartIsATablesTurn() throws {
        var bench = try running()
        // Every screen says itself that the next part is table 2's.
        #expect(try bench.read(.room) == "Table 1\nWhat would you like to share? You can pass.")
        bench.move(to: .running, part: 2)
        #expect(try bench.read(.chair) == "Table 3, what would you like to share? You can pass.")
        #expect(try bench.filling() == ["table": "table 3"])
    }

    @Test func tableCanHaveTheFloorOutOfTurn() throws {
        var bench = try running()
        try bench.perform("report", ["table": "3"])
        #expect(try bench.read(.room).hasPrefix("Table 3\n"))
        bench.move(to: .running, part: 1)
        #expect(try bench.read(.room).hasPrefix("Table 2\n"), "the next part is the next table's turn")
    }

    @Test func tableThatHasReportedIsThankedAndTheScreenMovesOn() throws {
        var bench = try running()
        try bench.perform("report", ["table": "1", "done": "yes"])
        #expect(try bench.refusal("report", ["table": "1"]) == "Table 1 has reported already. Thank you to them.")
        #expect(try !bench.read(.room).contains("Table 1"))
        #expect(try bench.read(.facilitator).contains("Still to come: 2, 3."))
    }

    @Test func askingTheNextTableEndsTheTurnOfTheOneBefore() throws {
        var bench = try SectionBench(FeedbackSection.self, minutes: 10)
        bench.move(to: .running)
        try bench.perform("report", ["table": "5"])
        try bench.perform("report", ["table": "2"])
        #expect(try bench.refusal("report", ["table": "5"]) != nil)
        #expect(try bench.refusal("report", ["table": "2"]) == "Table 2 is reporting now.")
        #expect(try bench.filling() == ["table": "table 2"])
    }

    @Test func tableThatDoesNotExistIsRefusedKindly() throws {
        let bench = try running()
        let no = "There are 3 tables. Choose a number from 1 to 3."
        #expect(try bench.refusal("report", ["table": "4"]) == no)
        #expect(try bench.refusal("point", ["table": "4", "text": "x"]) == no)
    }

    @Test func actionsWaitUntilTheSectionRuns() throws {
        var bench = try bench()
        #expect(try bench.refusal("report", ["table": "1"]) != nil)
        #expect(try bench.refusal("point", ["table": "1", "text": "x"]) != nil)
        bench.move(to: .dropped)
        #expect(try bench.refusal("report", ["table": "1"]) == "This section is left out today.")
        bench.move(to: .done)
        #expect(try bench.refusal("report", ["table": "1"]) != nil)
    }

    @Test func onlyPointsThatGoUpAreReportedAndNoTableIsNamed() throws {
        var bench = try running()
        try bench.perform("point", ["table": "1", "text": "Quiet rooms help.", "goes-up": "yes"])
        bench.move(to: .done)
        try bench.perform("point", ["table": "2", "text": "Stay with us only."])
        #expect(try bench.readReport() == "What tables said\nQuiet rooms help.")
        for audience in Audience.allCases { #expect(try !bench.read(audience).contains("Quiet rooms")) }
        #expect(
            try bench.read(.facilitator, withAsides: true).contains("Table 1: Quiet rooms help. (goes into the report)")
        )
    }

    @Test func questionsWaitWhileATableSpeaks() throws {
        var bench = try bench(minutes: 10, tables: 3, each: 2)
        bench.move(to: .running, part: 0)
        #expect(try !bench.read(.room).contains("How was today?"))
        bench.move(to: .running, part: 3)
        #expect(try bench.read(.room).contains("A question for you\nHow was today?"))
    }

    @Test(arguments: [
        #"{"reporting":{"table":-1}}"#, #"{"reported":{"table":9223372036854775807}}"#,
        #"{"noted":{"point":{"table":0,"text":"w","goesUp":true}}}"#,
    ]) func eventOfATableThatCannotBeChangesNothing(_ json: String) throws {
        var bench = try running()
        let before = try bench.read(.facilitator, withAsides: true)
        try bench.take(json: json)
        #expect(try bench.read(.facilitator, withAsides: true) == before)
        #expect(try bench.readReport() == "")
    }

    @Test(arguments: Audience.allCases) func everyMomentCanBeShownInShortSentences(_ audience: Audience) throws {
        for var bench in try [
            bench(), bench(tables: nil), bench(tables: 3, each: 2), SectionBench(FeedbackSection.self, minutes: 5),
        ] {
            for part in [nil, -1, 0, 1, 2, 3, 4, Int.max] {
                bench.move(to: .running, part: part)
                _ = try bench.read(audience)
                #expect(try bench.longSentences() == [])
            }
            for stage in [SectionStage.planned, .done, .dropped] {
                bench.move(to: stage)
                _ = try bench.read(audience)
                #expect(try bench.longSentences() == [])
            }
        }
    }
}
