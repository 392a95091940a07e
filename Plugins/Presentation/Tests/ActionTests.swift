internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import PresentationModule

struct ActionTests {
    private func bench(_ settings: RawValue = .entries([])) throws -> SectionBench<PresentationSection> {
        var bench = try SectionBench(PresentationSection.self, title: "Presentations", settings: settings)
        for (slot, talk) in ["Bees", "Bread", "Boats"].enumerated() {
            try bench.perform(
                "present", ["slot": String(slot + 1), "talk": talk, "introduction": "All about \(talk)."])
        }
        bench.move(to: .running, part: 0)
        return bench
    }

    @Test(arguments: ["present", "not-here"]) func talkThatDoesNotExistIsRefusedKindly(_ action: String) throws {
        #expect(try bench().refusal(action, ["slot": "4"]) == "There are 3 talks. Choose a number from 1 to 3.")
    }

    @Test(arguments: ["present", "not-here"]) func talkThatIsOverStaysAsItWas(_ action: String) throws {
        var bench = try bench()
        bench.move(to: .running, part: 1)
        #expect(try bench.refusal(action, ["slot": "1"]) == nil, "its questions still run")
        bench.move(to: .running, part: 2)
        #expect(try bench.refusal(action, ["slot": "1"]) == "Talk 1 is over. It stays as it was.")
        bench.move(to: .done)
        #expect(try bench.refusal(action, ["slot": "3"]) != nil)
        bench.move(to: .dropped)
        #expect(try bench.refusal(action, ["slot": "1"]) == "This section is left out today.")
    }

    @Test func swapChangesPlacesWithAllThatBelongsToATalk() throws {
        var bench = try bench()
        try bench.perform("not-here", ["slot": "2"])
        try bench.perform("swap", ["first": "2", "second": "3"])
        #expect(try bench.read(.facilitator).hasPrefix("Bees: now\nBoats: to come\nBread: not here"))
        try bench.perform("swap", ["first": "3", "second": "2"])
        #expect(try bench.read(.facilitator).hasPrefix("Bees: now\nBread: not here\nBoats: to come"))
    }

    @Test func swapTakesTwoTalksThatAreStillToCome() throws {
        let bench = try bench()
        #expect(try bench.refusal("swap", ["first": "2", "second": "2"]) == "Name two different talks.")
        #expect(try bench.refusal("swap", ["first": "1", "second": "2"])?.hasPrefix("Talk 1 has begun.") == true)
        #expect(try bench.refusal("swap", ["first": "2", "second": "9"]) != nil)
    }

    @Test func talksOfDifferentLengthsTakeTheirMinutesAlong() throws {
        let parts = RawValue.items([.fields(["talk": "Bees"]), .fields(["talk": "Bread", "minutes": "15"])])
        var bench = try SectionBench(PresentationSection.self, settings: .entries([.init("parts", parts)]))
        try bench.perform("swap", ["first": "1", "second": "2"])
        #expect(try bench.read(.facilitator).hasPrefix("Bread: to come, 15 min\nBees: to come, 10 min"))
        let lengths = try bench.section.lengths(state: bench.state, frame: bench.frame)
        #expect(lengths["1"] == .fixed(.minutes(15)) && lengths["2"] == .fixed(.minutes(10)))
    }

    @Test func talkThatIsNotGivenIsPassedOverWithoutAReason() throws {
        var bench = try bench()
        try bench.perform("not-here", ["slot": "2"])
        #expect(try bench.filling()["next-talk"] == "Boats")
        #expect(try bench.read(.room).contains("The first of two talks."))
        #expect(try !bench.readReport().contains("Bread"))
        bench.move(to: .running, part: 2)
        #expect(try bench.read(.chair).hasPrefix("This talk is not given today. Please go on, with no reason given."))
        #expect(try !bench.read(.room).contains("Bread"))
        try bench.perform("not-here", ["slot": "2", "away": "no"])
        #expect(try bench.read(.room).contains("Bread"))
        #expect(try bench.refusal("not-here", ["slot": "2", "away": "no"]) != nil)
    }

    @Test(arguments: [
        #"{"told":{"slot":99,"presenter":{"maySayName":true,"show":"name"}}}"#,
        #"{"swapped":{"first":0,"second":-5}}"#, #"{"away":{"slot":9223372036854775807,"isAway":true}}"#,
    ]) func eventOfATalkThatIsNotThereChangesNothing(_ json: String) throws {
        var bench = try bench()
        let before = try bench.read(.facilitator, withAsides: true)
        try bench.take(json: json)
        #expect(try bench.read(.facilitator, withAsides: true) == before)
    }

    @Test func unreadableEventIsAFault() throws {
        var bench = try bench()
        #expect(throws: SectionFault.self) { try bench.take(json: #"{"sang":{}}"#) }
    }

    @Test func meetingPassesOverATalkThatIsNotGivenAndItsQuestions() throws {
        func skipped(_ state: PresentationSection.State) throws -> [String] {
            let view = try SectionView<PresentationSection>(
                outline: .init(id: "talks", title: "Talks", settings: .init(), minutes: nil), state: state,
                frame: SectionBench(PresentationSection.self).frame)
            let parts = PresentationSection().timing(of: view.outline).parts.map(\.id)
            return (parts + ["", "-", "x", "0", "-1", "99"]).filter { PresentationSection().skipsPart($0, in: view) }
        }
        var state = PresentationSection.State()
        #expect(try skipped(state).isEmpty)
        state.away = [1]
        #expect(try skipped(state) == ["2", "2-questions"])
        state.order = [1, 0, 2]
        #expect(try skipped(state) == ["1", "1-questions"], "the talk is away, wherever it stands now")
    }

    @Test func oneTalkIsSpokenOfAsOne() throws {
        let bench = try SectionBench(PresentationSection.self, settings: .fields(["slots": "1"]))
        #expect(try bench.refusal("not-here", ["slot": "2"]) == "There is one talk: talk 1.")
    }
}
