internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import PresentationModule

/// Places that people sign up for, and what becomes of them on the day.
struct SlotTests {
    private typealias Bench = SectionBench<PresentationSection>

    private static let typed = [
        "kim": "Kim", "bees": "Bees", "alder": "Alder Unit", "lee": "Lee", "boats": "Boats", "beech": "Beech House",
    ]
    private static let kim = SlotHolder(
        id: "a", name: Words(id: "kim"), title: Words(id: "bees"), service: Words(id: "alder"), maySayName: true,
        shownAs: .name, signal: .card)
    private static let lee = SlotHolder(
        id: "b", name: Words(id: "lee"), title: Words(id: "boats"), service: Words(id: "beech"), shownAs: .member,
        signal: .clock)

    private func bench(_ seats: [SlotSeat] = [.held(kim), .empty, .held(lee)]) throws -> Bench {
        var bench = try Bench(PresentationSection.self, title: "Presentations")
        try bench.seat(seats, typed: Self.typed)
        return bench
    }

    private func order(_ bench: Bench) throws -> [String] {
        try bench.read(.facilitator).split(separator: "\n").prefix(3).map(String.init)
    }

    private func skipped(_ bench: Bench) throws -> [String] {
        try bench.section.timing().parts.map(\.id).filter {
            try bench.section.skipsPart($0, state: bench.state, frame: bench.frame)
        }
    }

    // MARK: The offer

    @Test func offerSaysWhatTheAgendaSays() throws {
        let settings = RawValue.entries([
            .init("slots", .scalar("4")), .init("parts", .items([.fields(["talk": "Bees"])])),
            .init("offer", .scalar("draw")), .init("opens", .scalar("2026-10-26")),
            .init("closes", .scalar("2026-11-27")), .init("first-time", .scalar("1")),
            .init("new-services", .scalar("2")), .init("move-up", .scalar("ask")),
            .init("answer-within", .scalar("24")),
            .init("waiting-list", .scalar("no")), .init("each-person", .scalar("2")),
        ])
        let offer = try Bench(PresentationSection.self, settings: settings).section.offer()
        #expect(
            offer
                == SlotOffer(
                    count: 4, taken: [0], talk: .minutes(10), questions: .minutes(5), manner: .draw,
                    opens: CalendarDate("2026-10-26"), closes: CalendarDate("2026-11-27"), perPerson: 2,
                    keptForFirstTimers: 1, keptForNewServices: 2, hasWaitingList: false, moveUp: .offered(hours: 24)))
        let plain = try Bench(PresentationSection.self).section.offer()
        #expect(plain == SlotOffer(count: 3, talk: .minutes(10), questions: .minutes(5)))
    }

    @Test func agendaThatNamesEveryTalkOffersNothing() throws {
        let parts = RawValue.entries([
            .init("parts", .items([.fields(["talk": "Bees"]), .fields(["presenter": "us"])]))
        ])
        #expect(try Bench(PresentationSection.self, settings: parts).section.offer() == nil)
    }

    @Test(arguments: [
        (["opens": "2026-11-27", "closes": "2026-11-20"], "closes"), (["opens": "2026-12-09"], "opens"),
        (["closes": "2026-12-09"], "closes"),
    ]) func signUpHasItsDaysInOrderAndBeforeTheMeeting(_ days: [String: String], _ field: String) throws {
        let entries = days.map { RawValue.Entry($0.key, .scalar($0.value)) }
        let bench = try Bench(
            PresentationSection.self, settings: .entries(entries), date: CalendarDate("2026-12-08"))
        let problem = try #require(bench.section.check().first)
        #expect(problem.rule.code == "presentation-sign-up-days")
        #expect(problem.field == [field])
    }

    @Test func noMorePlacesAreKeptThanThereAre() throws {
        let bench = try Bench(
            PresentationSection.self, settings: .fields(["slots": "2", "first-time": "2", "new-services": "1"]))
        #expect(try #require(bench.section.check().first).rule.code == "presentation-too-many-kept")
    }

    // MARK: Who has a place

    @Test func holdersAreShownAsTheyChose() throws {
        var bench = try bench()
        #expect(try bench.read(.room).contains("Bees, with Kim\nBoats, with a member of Beech House"))
        bench.move(to: .running, part: 0)
        #expect(try bench.filling()["presenter"] == "Kim")
        #expect(
            try bench.read(.facilitator, withAsides: true).contains("Kim; the chair may say this name; shown as Kim"))
        #expect(try bench.read(.facilitator, withAsides: true).contains("time by a card"))
        bench.move(to: .running, part: 4)
        #expect(try bench.filling()["presenter"] == "a member of Beech House")
    }

    @Test func aServiceOfTheAgendaIsShownByItsNameThere() throws {
        var lee = Self.lee
        lee.service = nil
        lee.listedService = "Cedar Lodge"
        #expect(try bench([.held(lee)]).read(.room).contains("Boats, with a member of Cedar Lodge"))
        lee.shownAs = .presenter
        #expect(try !bench([.held(lee)]).read(.room).contains("Cedar"))
    }

    @Test func emptyPlaceIsPassedOverAndNobodySpeaksOfIt() throws {
        let bench = try bench()
        #expect(try skipped(bench) == ["2", "2-questions"])
        #expect(try order(bench)[1] == "Nobody has this place: its time is given back")
        #expect(try !bench.read(.paper).contains("Talk 2"))
        #expect(try bench.refusal("not-here", ["slot": "2"])?.contains("given back already") == true)
    }

    @Test func openPlaceKeepsItsTimeAndSoDoesAMeetingWithoutSignUps() throws {
        #expect(try skipped(bench([.held(Self.kim), .open, .open])).isEmpty)
        #expect(try skipped(Bench(PresentationSection.self)).isEmpty)
    }

    @Test func emptyPlaceCanBeKeptOrGivenToSomebodyLive() throws {
        var kept = try bench()
        try kept.perform("not-here", ["slot": "2", "away": "no"])
        #expect(try skipped(kept).isEmpty)
        #expect(try kept.seat([.held(Self.kim), .empty, .held(Self.lee)]) == 0, "nothing has changed for the sign-ups")
        var told = try bench()
        try told.perform("present", ["slot": "2", "talk": "Bread"])
        #expect(try skipped(told).isEmpty)
    }

    @Test func whoeverWithdrawsLeavesNothingBehind() throws {
        var bench = try bench()
        try bench.perform("present", ["slot": "3", "presenter": "Lee Smith", "talk": "My boats", "show": "name"])
        try bench.perform("minutes", ["slot": "3", "minutes": "8"])
        try bench.perform("not-here-yet", ["slot": "3"])
        #expect(try bench.seat([.held(Self.kim), .empty, .empty]) == 1)
        #expect(try skipped(bench) == ["2", "2-questions", "3", "3-questions"])
        #expect(try !bench.read(.facilitator, withAsides: true).contains("oats"))
        try bench.seat([.held(Self.kim), .empty, .held(Self.lee)])
        #expect(try order(bench)[2] == "Boats: to come", "somebody else's minutes and lateness went with them")
    }

    @Test func anArrivalChangesNothingThatWasTold() throws {
        var bench = try bench()
        try bench.perform("present", ["slot": "1", "talk": "Our bees"])
        var kim = Self.kim
        kim.hasArrived = true
        #expect(try bench.seat([.held(kim), .empty, .held(Self.lee)]) == 1)
        #expect(try order(bench)[0] == "Our bees: to come")
    }

    @Test func placeThatTheAgendaGivesAwayStaysTheirs() throws {
        let parts = RawValue.entries([
            .init("slots", .scalar("2")), .init("parts", .items([.fields(["talk": "Bread"])])),
        ])
        var bench = try Bench(PresentationSection.self, settings: parts)
        try bench.seat([.held(Self.kim), .held(Self.lee)], typed: Self.typed)
        #expect(try order(bench).prefix(2) == ["Bread: to come", "Boats: to come"])
        try bench.seat([.empty, .empty])
        #expect(try skipped(bench) == ["2", "2-questions"])
    }

    // MARK: The day itself

    private func three() throws -> Bench {
        var bench = try Bench(PresentationSection.self, title: "Presentations")
        for (slot, talk) in ["Bees", "Bread", "Boats"].enumerated() {
            try bench.perform("present", ["slot": String(slot + 1), "talk": talk])
        }
        return bench
    }

    private func titles(_ bench: Bench) throws -> [String] {
        try order(bench).map { String($0.prefix { $0 != ":" }) }
    }

    @Test func moveTakesATalkToItsPlaceAndTheOthersAlong() throws {
        var bench = try three()
        try bench.perform("move", ["slot": "3", "to": "1"])
        #expect(try titles(bench) == ["Boats", "Bees", "Bread"])
        try bench.perform("move", ["slot": "1", "to": "2"])
        #expect(try titles(bench) == ["Bees", "Boats", "Bread"])
        bench.move(to: .running, part: 2)
        #expect(try bench.refusal("move", ["slot": "3", "to": "2"])?.hasPrefix("Talk 2 has begun.") == true)
        #expect(try bench.refusal("move", ["slot": "1", "to": "3"])?.hasPrefix("Talk 1 is over.") == true)
        #expect(try bench.refusal("move", ["slot": "3", "to": "3"]) != nil)
        #expect(try bench.refusal("move", ["slot": "3", "to": "4"]) != nil)
    }

    @Test func whoIsNotHereYetComesNextOnceTheyAre() throws {
        var bench = try three()
        try bench.perform("not-here-yet", ["slot": "1"])
        #expect(try titles(bench) == ["Bread", "Boats", "Bees"])
        #expect(try skipped(bench) == ["3", "3-questions"])
        // Their time is kept.
        #expect(try bench.section.lengths(state: bench.state, frame: bench.frame)["3"] == .fixed(.minutes(10)))
        bench.move(to: .running, part: 0)
        #expect(try bench.read(.facilitator).contains("Bees: not here yet, others go first"))
        #expect(try bench.filling()["next-talk"] == "Boats")
        try bench.perform("not-here-yet", ["slot": "3", "late": "no"])
        #expect(try titles(bench) == ["Bread", "Bees", "Boats"])
        #expect(try skipped(bench).isEmpty)
    }

    @Test func whoIsNotHereYetIsHereOnceTheMeetingGoesToTheirTalk() throws {
        var bench = try three()
        try bench.perform("not-here-yet", ["slot": "2"])
        #expect(try titles(bench) == ["Bees", "Boats", "Bread"])
        bench.move(to: .running, part: 4)
        #expect(try bench.read(.facilitator).contains("Bread: now"))
        #expect(try skipped(bench).isEmpty, "their questions follow")
        bench.move(to: .running, part: 0)
        #expect(try skipped(bench) == ["3", "3-questions"])
    }

    /// "This was the last talk" would not be so.
    @Test func theChairHearsOfATalkThatIsStillWaitedFor() throws {
        var bench = try three()
        try bench.perform("not-here-yet", ["slot": "3"])
        bench.move(to: .running, part: 3)
        #expect(try bench.read(.chair).contains("We are still waiting for the presenter of talk 3."))
        #expect(try !bench.read(.chair).contains("This was the last talk."))
        try bench.perform("not-here", ["slot": "3"])
        #expect(try bench.read(.chair).contains("This was the last talk."))
    }

    @Test func whoComesBeforeTheFirstTalkHasTheirPlaceBack() throws {
        var bench = try three()
        try bench.perform("not-here-yet", ["slot": "2"])
        try bench.perform("not-here-yet", ["slot": "3", "late": "no"])
        #expect(try titles(bench) == ["Bees", "Bread", "Boats"])
        #expect(try bench.refusal("not-here-yet", ["slot": "2", "late": "no"]) != nil)
    }

    @Test func oneTalkCanHaveOtherMinutes() throws {
        var bench = try three()
        try bench.perform("minutes", ["slot": "2", "minutes": "15"])
        try bench.perform("swap", ["first": "2", "second": "3"])
        let lengths = try bench.section.lengths(state: bench.state, frame: bench.frame)
        #expect(lengths["2"] == .fixed(.minutes(10)) && lengths["3"] == .fixed(.minutes(15)))
        #expect(try bench.refusal("minutes", ["slot": "3", "minutes": "15"]) != nil)
        bench.move(to: .running, part: 1)
        #expect(try bench.refusal("minutes", ["slot": "1", "minutes": "5"])?.contains("its questions run") == true)
    }

    @Test func speakerIsWhoseTalkOrQuestionsRun() throws {
        var bench = try bench()
        #expect(try bench.section.speaker(state: bench.state, frame: bench.frame) == nil)
        bench.move(to: .running, part: 5)
        let speaker = try bench.section.speaker(state: bench.state, frame: bench.frame)
        #expect(
            speaker
                == Speaker(
                    slot: 2, holder: "b", title: Text(spans: [.words(Words(id: "boats"))]),
                    shownAs: "a member of " + Text(spans: [.words(Words(id: "beech"))]), signal: .clock,
                    isQuestions: true))
        bench.move(to: .running, part: 2)
        #expect(try bench.section.speaker(state: bench.state, frame: bench.frame) == nil, "nobody has that place")
    }

    @Test(arguments: [
        #"{"moved":{"slot":0,"to":9}}"#, #"{"late":{"slot":4,"isLate":true,"to":1}}"#,
        #"{"late":{"slot":1,"isLate":true,"to":-1}}"#, #"{"given":{"slot":1,"minutes":{"count":100000}}}"#,
        #"{"seated":{"place":99,"seat":{"empty":{}}}}"#,
    ]) func hostileEventChangesNothing(_ json: String) throws {
        var bench = try three()
        let before = try bench.read(.facilitator, withAsides: true)
        try? bench.take(json: json)
        #expect(try bench.read(.facilitator, withAsides: true) == before)
    }
}
