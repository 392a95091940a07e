internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import LunchModule

struct LunchTests {
    private let full = RawValue.entries([
        .init("room", .scalar("the dining room")),
        .init("served", .items([.scalar("Soup"), .scalar("Bread"), .scalar("Fruit")])),
        .init("dietary", .scalar("Please ask the kitchen team.")), .init("call", .scalar("10")),
    ])

    private func bench(minutes: Int? = nil, _ settings: RawValue = .entries([])) throws -> SectionBench<LunchSection> {
        try SectionBench(LunchSection.self, title: "Lunch", minutes: minutes, settings: settings)
    }

    @Test func roomSaysTheSameInFewerLines() throws {
        var bench = try bench(full)
        bench.move(to: .running)
        #expect(try bench.read(.participant).contains("Food that suits you\nPlease ask the kitchen team."))
        let room = try bench.read(.room)
        #expect(room.contains("Please ask the kitchen team.") && !room.contains("Food that suits you"))
    }

    @Test func mealTakesTheAgendasMinutesAndNeverBends() throws {
        #expect(try bench(minutes: 60).section.timing().length == .fixed(.minutes(60)))
        #expect(try bench(minutes: 60).section.timing().isFixed)
        #expect(try bench().section.timing().length == .fixed(.minutes(45)))
    }

    @Test func callThatLeavesNoTimeToEatIsAProblem() throws {
        let problem = try #require(try bench(minutes: 5).section.check().first)
        #expect(problem.rule.code == "lunch-call-too-early")
        #expect(problem.field == ["call"])
        #expect(try bench(minutes: 6).section.check().isEmpty)
        #expect(try bench(minutes: 0, .fields(["call": "0"])).section.check().isEmpty)
    }

    @Test(arguments: ["31", "-1", "soon"]) func callOutsideItsLimitsIsRefused(_ call: String) {
        #expect(throws: BenchFindings.self) { try bench(.fields(["call": call])) }
    }

    @Test(arguments: [Audience.room, .participant, .chair, .facilitator])
    func peopleAreCalledBackBeforeTheEnd(_ audience: Audience) throws {
        var bench = try bench(full)
        let reveals = { (content: Content) in
            content.blocks.compactMap { if case .reveal(let instant, _) = $0 { instant } else { nil } }
        }
        // The chair's paper holds every word; the screens wait until lunch has begun.
        #expect(try reveals(bench.content(for: audience)).isEmpty == (audience != .chair))
        bench.move(to: .running)
        #expect(try reveals(bench.content(for: audience)) == [bench.frame.ends - .minutes(10)])
        bench.move(to: .done)
        #expect(try reveals(bench.content(for: audience)).isEmpty)
    }

    @Test func callOfZeroMinutesCallsNobody() throws {
        var bench = try bench(.fields(["call": "0"]))
        bench.move(to: .running)
        #expect(try !bench.read(.room).contains("make your way back"))
    }

    @Test(arguments: Audience.allCases) func afterAnEarlyLunchThePinIsWhenWeGoOn(_ audience: Audience) throws {
        var bench = try bench(full)
        bench.frame.meeting.nextBegins = bench.frame.ends + .minutes(4)
        bench.move(to: .running)
        #expect(try bench.read(audience).contains("We go on at 12:49."))
        #expect(try !bench.read(audience).contains("We go on at 12:45."))
        #expect(try bench.filling()["back-at"] == "12:49")
        #expect(try bench.content(for: .room).nextReveal == bench.frame.ends - .minutes(6))
    }

    @Test func chairsScriptLeavesTheMenuToTheRoom() throws {
        let text = try bench(full).read(.chair)
        #expect(text.hasPrefix("Lunch is in the dining room.\nWe go on at 12:45.\nPlease make your way back now."))
        #expect(!text.contains("Soup") && !text.contains("kitchen"))
    }

    @Test(arguments: [Audience.facilitator, .room, .participant, .paper]) func everybodySeesWhereWhatAndWhoToAsk(
        _ audience: Audience
    ) throws {
        let text = try bench(full).read(audience)
        for words in ["Lunch is in the dining room.", "Soup", "Please ask the kitchen team.", "We go on at "] {
            #expect(text.contains(words))
        }
    }

    @Test func placeholdersNameRoomFoodAndTime() throws {
        let filling = try bench(full).filling()
        #expect(filling["room"] == "the dining room")
        #expect(filling["served"] == "Soup, Bread and Fruit")
        #expect(filling["back-at"] == "12:45")
        #expect(Set(filling.keys) == Set(LunchSection.placeholders.map(\.name)))
        #expect(try bench().filling().keys.sorted() == ["back-at"])
    }

    @Test(arguments: Audience.allCases) func everyStageHasSomethingToRead(_ audience: Audience) throws {
        var bench = try bench()
        for stage in [SectionStage.planned, .running, .done, .dropped] {
            bench.move(to: stage)
            #expect(try !bench.read(audience).isEmpty)
        }
    }

    @Test func sentencesAreShort() throws {
        var bench = try bench(full)
        for stage in [SectionStage.planned, .running, .done, .dropped] {
            bench.move(to: stage)
            #expect(try bench.longSentences() == [])
        }
    }
}

extension Content {
    /// When the first of the blocks that wait is shown.
    fileprivate var nextReveal: Instant? {
        blocks.compactMap { if case .reveal(let instant, _) = $0 { instant } else { nil } }.first
    }
}
