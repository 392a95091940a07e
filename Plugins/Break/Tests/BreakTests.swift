internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import BreakModule

struct BreakTests {
    private func bench(minutes: Int? = nil, _ settings: RawValue = .entries([])) throws -> SectionBench<BreakSection> {
        try SectionBench(BreakSection.self, title: "Break", minutes: minutes, settings: settings)
    }

    @Test func breakTakesTheAgendasMinutesAndNeverBends() throws {
        #expect(try bench(minutes: 20).section.timing().length == .fixed(.minutes(20)))
        #expect(try bench(minutes: 20).section.timing().isFixed)
        #expect(try bench().section.timing().length == .fixed(.minutes(15)))
    }

    @Test func callThatLeavesNoTimeToRestIsAProblem() throws {
        let problem = try #require(try bench(minutes: 5, .fields(["call": "5"])).section.check().first)
        #expect(problem.rule.code == "break-call-too-early")
        #expect(problem.field == ["call"])
        #expect(try bench(minutes: 5).section.check().isEmpty)
    }

    @Test(arguments: [Audience.room, .participant, .chair, .facilitator])
    func peopleAreCalledBackTwoMinutesBeforeTheEnd(_ audience: Audience) throws {
        var bench = try bench()
        bench.move(to: .running)
        let instants = try bench.content(for: audience).blocks.compactMap { block -> Instant? in
            if case .reveal(let instant, _) = block { instant } else { nil }
        }
        #expect(instants == [bench.frame.ends - .minutes(2)])
    }

    @Test(arguments: Audience.allCases) func afterAnEarlyBreakThePinIsWhenWeGoOn(_ audience: Audience) throws {
        var bench = try bench()
        bench.frame.meeting.nextBegins = bench.frame.ends + .minutes(4)
        bench.move(to: .running)
        #expect(try bench.read(audience).contains("We go on at 12:19."))
        #expect(try !bench.read(audience).contains("We go on at 12:15."))
        #expect(try bench.filling()["back-at"] == "12:19")
    }

    @Test func chairsScriptIsShortAndHoldsTheCall() throws {
        let text = try bench(.fields(["where": "the garden room"])).read(.chair)
        #expect(
            text == "Where to go: the garden room.\nWe go on at 12:15.\n"
                + "Please make your way back now. There is no need to hurry.")
    }

    @Test func callOfZeroMinutesCallsNobody() throws {
        var bench = try bench(.fields(["call": "0"]))
        bench.move(to: .running)
        #expect(try !bench.read(.room).contains("make your way back"))
    }

    @Test func placeholdersNamePlaceAndTime() throws {
        #expect(
            try bench(.fields(["where": "the garden room"])).filling() == [
                "where": "the garden room", "back-at": "12:15",
            ])
        #expect(try bench().filling() == ["back-at": "12:15"])
        #expect(BreakSection.placeholders.allSatisfy { !$0.fallback.isEmpty })
    }

    @Test(arguments: Audience.allCases) func everybodySeesWhereToGoAndWhenWeGoOn(_ audience: Audience) throws {
        let text = try bench(.fields(["where": "the garden room"])).read(audience)
        #expect(text.contains("Where to go: the garden room."))
        #expect(text.contains("We go on at 12:15."))
    }

    @Test(arguments: Audience.allCases) func everyStageHasSomethingToReadInShortSentences(_ audience: Audience) throws {
        var bench = try bench(.fields(["where": "the garden room"]))
        for stage in [SectionStage.planned, .running, .done, .dropped] {
            bench.move(to: stage)
            #expect(try !bench.read(audience).isEmpty)
            #expect(try bench.longSentences() == [])
        }
    }
}
