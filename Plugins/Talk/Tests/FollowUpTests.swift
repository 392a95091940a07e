internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import TalkModule

struct FollowUpTests {
    private static func list(_ actions: [KeyValuePairs<String, String>]) -> RawValue {
        .entries([
            .init("lectern-actions", .scalar("1")), .init("actions", .items(actions.map { .fields($0) })),
        ])
    }

    private static let actions: [KeyValuePairs<String, String>] = [
        ["id": "nw-1", "what": "Ask for fruit", "who": "the chair", "by": "2026-10-31"],
        ["id": "nw-2", "what": "Find a room", "by": "2027-01-31"],
    ]

    private func bench(_ actions: [KeyValuePairs<String, String>] = Self.actions) throws -> SectionBench<TalkSection> {
        try SectionBench(
            TalkSection.self, title: "You said, we did", minutes: 10, settings: .fields(["actions": "a.yaml"]),
            files: ["a.yaml": Self.list(actions)], date: CalendarDate("2026-12-08"))
    }

    private func followed(_ bench: SectionBench<TalkSection>) throws -> [FollowedAction] {
        try bench.section.followed(state: bench.state, frame: bench.frame)
    }

    @Test func everyActionIsOpenUntilSomebodySaysWhatBecameOfIt() throws {
        var bench = try bench()
        #expect(try followed(bench).map(\.isOpen) == [true, true])
        try bench.perform("follow-up", ["action": "1", "now": "done"])
        #expect(try followed(bench).map(\.isOpen) == [false, true])
        #expect(try bench.read(.room).contains("Ask for fruit | Done\nFind a room | Still open"))
    }

    @Test func carriedOverActionIsOpenAndHasItsNewDay() throws {
        var bench = try bench()
        try bench.perform("follow-up", ["action": "1", "now": "carried-over", "by": "2027-03-31"])
        let first = try #require(try followed(bench).first)
        #expect(first.isOpen && first.by == CalendarDate("2027-03-31"))
        #expect(try bench.read(.facilitator).contains("The chair sees to it. It is for 31 March 2027. Carried over."))
    }

    @Test func dayThatIsOverIsToldWithoutBlame() throws {
        let bench = try bench()
        #expect(try followed(bench).map { $0.isOverdue(on: CalendarDate("2026-12-08")) } == [true, false])
        let text = try bench.read(.chair)
        #expect(
            text.contains("We agreed: Ask for fruit\nThe chair sees to it. It was for 31 October 2026.\nHow far is it?")
        )
        #expect(text.contains("We agreed: Find a room\nIt is for 31 January 2027.\nHow far is it?"))
        #expect(!text.lowercased().contains("late") && !text.lowercased().contains("overdue"))
    }

    @Test func whatWasSaidCanBeSaidAnew() throws {
        var bench = try bench()
        try bench.perform("follow-up", ["action": "2", "now": "done"])
        #expect(throws: Refusal.self) { try bench.perform("follow-up", ["action": "2", "now": "done"]) }
        try bench.perform("follow-up", ["action": "2", "now": "not-needed"])
        #expect(try followed(bench)[1].fate == .notNeeded)
    }

    @Test(
        arguments: [
            (["action": "3", "now": "done"], "There is no action 3. Give a number from 1 to 2."),
            (
                ["action": "1", "now": "done", "by": "2027-01-01"],
                "A new day is for an action that is carried over. Leave the day out."
            ),
            (["action": "1", "now": "carried-over", "by": "2026-12-07"], "That day is over. Give a later one."),
        ] as [(KeyValuePairs<String, String>, String)])
    func whatCannotBeIsRefused(_ fields: KeyValuePairs<String, String>, _ words: String) throws {
        var bench = try bench()
        #expect(throws: Refusal(words)) { try bench.perform("follow-up", fields) }
    }

    @Test func formOffersTheActionsByTheirWords() throws {
        let bench = try bench()
        let options = try bench.section.options(of: "follow-up", state: bench.state, frame: bench.frame)
        #expect(options["action"]?.map(\.name) == ["1", "2"])
        #expect(options["action"]?.first?.title == "1. Ask for fruit")
        #expect(options["action"]?.first?.help == "the chair, was for 31 October 2026")
    }

    @Test func paperHasBoxesForWhatBecomesOfEach() throws {
        #expect(try bench().read(.paper).contains("☐ Done ☐ Carried over ☐ No longer needed"))
    }

    @Test func twoActionsWithOneIDAreTold() throws {
        let bench = try bench([["id": "a", "what": "One"], ["id": "a", "what": "Two"]])
        #expect(bench.section.check().map(\.message) == ["two actions have the id 'a'"])
    }

    @Test func talkWithoutThemHasNothingToFollowUp() throws {
        var bench = try SectionBench(TalkSection.self, minutes: 10)
        #expect(throws: Refusal("This section has no actions from before.")) {
            try bench.perform("follow-up", ["action": "1", "now": "done"])
        }
    }
}
