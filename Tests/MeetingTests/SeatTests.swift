internal import Agenda
internal import Foundation
internal import Modules
internal import Planner
internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import Meeting

/// Who has the places of a section, and the time that comes back from a place that nobody has.
struct SeatTests {
    /// 13:00 welcome 10, three talks of 10 and 5 of questions, groups 25 (15 to 40), close 10, 14:30 end.
    private static let afternoon = """
        lectern: 1
        title: Test
        date: 2026-12-08
        start: 13:00
        end: 14:30
        chairs: [{ name: Sam, role: service-user }]
        sections:
        - { kind: talk, title: Welcome, minutes: 10 }
        - { kind: presentation, title: Talks, id: talks, slots: 3 }
        - { kind: small-groups, title: Groups, id: groups, minutes: 25, least: 15, most: 40 }
        - { kind: talk, title: Close, id: close, minutes: 10 }

        """

    private static func agenda(_ text: String = afternoon) throws -> MeetingAgenda {
        let reading = AgendaReading.read(
            [UInt8](text.utf8), name: "t.yaml", files: NoAgendaFiles(), catalog: .registered())
        guard let agenda = reading.agenda else { throw UnreadableAgenda(diagnostics: reading.diagnostics) }
        return agenda
    }

    private static func holder(_ name: String) -> SlotHolder {
        SlotHolder(id: name, name: Words(id: "name-\(name)"), title: Words(id: "title-\(name)"), shownAs: .name)
    }

    /// One letter a place: a name's first letter, `-` for nobody, `?` for a place that is still open.
    private static func seats(_ letters: String) -> Command {
        let seats = letters.map { letter -> SlotSeat in
            switch letter {
            case "-": .empty
            case "?": .open
            default: .held(holder(String(letter)))
            }
        }
        let words = seats.compactMap(\.holder).flatMap(\.words).map {
            TypedWords(words: $0, kind: "sign-up", text: "text of \($0.id)")
        }
        return .seat(section: "talks", seats: seats, words: words)
    }

    private func rig(_ letters: String? = nil, running: Bool = false) throws -> Rig {
        var rig = Rig(agenda: try Self.agenda())
        if let letters { try rig.perform(Self.seats(letters)) }
        if running { try rig.type("@13:00", "next", "@13:10", "next") }
        return rig
    }

    private func minutes(_ rig: Rig) -> [Int] { rig.run.plan(at: rig.now).sections.map { $0.length.count / 60 } }

    /// A nod from the chair, or none at all: a clock before everybody would be neither.
    @Test(arguments: TimeSignal.allCases) func theRoomShowsNoClockOfWhoChoseHowToSeeTheirTime(
        signal: TimeSignal
    ) throws {
        var rig = Rig(agenda: try Self.agenda())
        var holder = Self.holder("A")
        holder.signal = signal
        let words = holder.words.map { TypedWords(words: $0, kind: "sign-up", text: "A") }
        try rig.perform(.seat(section: "talks", seats: [.held(holder), .open, .open], words: words))
        try rig.type("@13:00", "next", "@13:10", "next")
        for audience in [Audience.room, .participant] {
            let view = rig.run.stage(for: audience, at: rig.now)
            #expect(view.partTimer == nil && view.sectionTimer == nil)
        }
        #expect(rig.run.stage(for: .facilitator, at: rig.now).partTimer != nil)
        #expect(rig.run.speaking(at: rig.now)?.timer.ends == rig.now + .minutes(10))
        // The next talk is nobody's yet.
        try rig.type("@13:20", "next", "@13:25", "next")
        #expect(rig.run.stage(for: .room, at: rig.now).partTimer != nil)
    }

    // MARK: Before the section

    @Test func aPlaceThatNobodyHasGivesItsTimeToWhoCanUseIt() throws {
        #expect(try minutes(rig()) == [10, 45, 25, 10])
        #expect(try minutes(rig("A-C")) == [10, 30, 40, 10])
        #expect(try minutes(rig("A--")) == [10, 15, 40, 10])
        #expect(try rig("A--").run.plan(at: rig().now).timeInHand == .minutes(15))
    }

    @Test func aPlaceThatIsStillOpenKeepsItsTime() throws {
        #expect(try minutes(rig("A?C")) == [10, 45, 25, 10])
        #expect(try minutes(rig("???")) == [10, 45, 25, 10])
        #expect(try rig("???").steps.isEmpty, "nothing has happened")
    }

    @Test func agendasLimitsGoAlong() throws {
        let text = Self.afternoon.replacing("slots: 3 }", with: "slots: 3, minutes: 48, least: 48, gives-way: 0 }")
        var rig = Rig(agenda: try Self.agenda(text.replacing("minutes: 25, ", with: "minutes: 22, ")))
        try rig.perform(Self.seats("A-C"))
        #expect(minutes(rig) == [10, 32, 38, 10])
    }

    @Test func whoWithdrawsAndWhoMovesUpHaveTheirPrice() throws {
        let rig = try rig("ABC")
        let gone = try #require(try rig.run.price(of: Self.seats("A-C"), at: rig.now))
        #expect(gone.lengths.map(\.id) == ["groups"])
        #expect(gone.lengths.first?.to == .minutes(40))
        #expect(try rig.run.price(of: Self.seats("ADC"), at: rig.now)?.isFree == true)
        #expect(try rig.run.price(of: Self.seats("ABC"), at: rig.now) == nil, "nothing would change")
    }

    @Test func partsThatFallAwayHaveNoTimeInTheSection() throws {
        let rig = try rig("A-C")
        let section = try #require(rig.run.agenda.section("talks"))
        let lengths = rig.run.frame(of: section, at: rig.now).parts.map { ($0.ends - $0.begins).count / 60 }
        #expect(lengths == [10, 5, 0, 0, 10, 5])
    }

    // MARK: While it runs

    @Test func theRunningSectionGivesBackWhatAPlaceToComeWouldTake() throws {
        var rig = try rig("ABC", running: true)
        #expect(rig.run.state.running == (try rig.running("talks", "13:10", "13:55", part: "1", partEnds: "13:20")))
        try rig.type("@13:12")
        let price = try #require(try rig.run.price(of: Self.seats("AB-"), at: rig.now))
        #expect(price.lengths.map(\.id) == ["groups"] && price.lengths.map(\.to) == [.minutes(40)])
        try rig.perform(Self.seats("AB-"))
        #expect(rig.run.state.running == (try rig.running("talks", "13:10", "13:40", part: "1", partEnds: "13:20")))
        #expect(minutes(rig) == [10, 30, 40, 10])
        #expect(rig.run.proposal(at: rig.now) == nil, "all is decided")
        // Somebody else has the place: what it takes comes back.
        try rig.perform(Self.seats("ABD"))
        #expect(rig.run.state.running == (try rig.running("talks", "13:10", "13:55", part: "1", partEnds: "13:20")))
        #expect(try rig.replayed() == rig.run.state)
    }

    @Test func whoeverSpeaksKeepsTheirTimeUntilSomebodyGoesOn() throws {
        var rig = try rig("ABC", running: true)
        try rig.type("@13:12")
        try rig.perform(Self.seats("-BC"))
        #expect(rig.run.state.running?.partEnds == (try rig.at("13:20")))
        #expect(rig.run.state.running?.ends == (try rig.at("13:50")), "their questions give their time back")
        let next = rig.run.stage(for: .facilitator, at: rig.now) { "text of \($0.id)" }.next
        #expect(next?.title == "text of title-B", "what falls away is not next")
        try rig.type("next")
        #expect(rig.run.state.running?.part == "2")
    }

    @Test func notHereGivesTheTimeBackAndUndoTakesIt() throws {
        var rig = try rig("ABC", running: true)
        let before = rig.run.state
        try rig.type("do talks not-here slot=3")
        #expect(rig.run.state.running?.ends == (try rig.at("13:40")))
        #expect(minutes(rig) == [10, 30, 40, 10])
        try rig.type("undo")
        #expect(rig.run.state.running == before.running)
        try rig.type("redo", "do talks not-here slot=3 away=no")
        #expect(rig.run.state.running == before.running)
    }

    @Test func notHereYetKeepsTheTimeAndIsPassedOver() throws {
        var rig = try rig("ABC", running: true)
        let ends = rig.run.state.running?.ends
        try rig.type("do talks not-here-yet slot=2", "@13:20", "next", "@13:25", "next")
        #expect(rig.run.state.running?.ends == ends)
        let section = try #require(rig.run.agenda.section("talks"))
        let speaker = { (rig: Rig) in
            try section.handler.speaker(
                state: #require(rig.run.state.sections["talks"]).value, frame: rig.run.frame(of: section, at: rig.now))
        }
        #expect(try speaker(rig)?.holder == "C")
        // Here at last: B comes next.
        try rig.type("do talks not-here-yet slot=3 late=no", "@13:35", "next", "@13:40", "next")
        #expect(try speaker(rig)?.holder == "B")
        #expect(rig.run.state.running?.ends == ends)
        #expect(minutes(rig) == [10, 45, 25, 10])
    }

    @Test func whoNeverCameIsPassedOverAtTheEnd() throws {
        var rig = try rig("ABC", running: true)
        try rig.type(
            "do talks not-here-yet slot=3", "@13:20", "next", "@13:25", "next", "@13:35", "next", "@13:40", "next")
        #expect(rig.run.state.running?.section == "groups")
        #expect(minutes(rig) == [10, 30, 40, 10])
    }

    @Test(arguments: ["13:10", "13:25"]) func aTalkThatWasLeftOutHasItsTimeWhereSomebodyGoesToIt(
        _ time: String
    ) throws {
        // From the section before, or from the one talk that is given.
        var rig = try rig("ABC")
        try rig.type("do talks not-here slot=2", "do talks not-here slot=1", "do talks not-here slot=3")
        try rig.type("@13:00", "next", "@\(time)", "go talks/2")
        let running = try #require(rig.run.state.running)
        #expect(running.part == "2" && running.partEnds - running.partBegan == .minutes(10))
        #expect(running.ends == running.partEnds, "no questions follow")
        try rig.type("next")
        #expect(rig.run.state.running?.section == "groups")
    }

    @Test func aTalkThatWasLeftOutHasItsTimeBesideThoseThatAreGiven() throws {
        var rig = try rig("A--", running: true)
        #expect(rig.run.state.running?.ends == (try rig.at("13:25")))
        try rig.type("@13:25", "go talks/2")
        let running = try #require(rig.run.state.running)
        #expect(running.part == "2" && running.partEnds - running.partBegan == .minutes(10))
        #expect(running.ends == (try rig.at("13:35")))
    }

    @Test func whoCameWhileOthersSpokeHasTheirQuestionsWhereSomebodyGoesToThem() throws {
        var rig = try rig("ABC", running: true)
        try rig.type("do talks not-here-yet slot=2", "@13:20", "go talks/3", "@13:30", "next")
        #expect(rig.run.state.running?.part == "3-questions")
    }

    @Test func whereNobodyHasAPlaceThereIsNoTimeToWaitFor() throws {
        var rig = try rig("---", running: true)
        #expect(rig.run.state.running?.ends == rig.now && rig.run.state.running?.partEnds == rig.now)
        #expect(minutes(rig) == [10, 0, 40, 10])
        try rig.type("next")
        #expect(rig.run.state.running?.section == "groups")
    }

    @Test func aLongerTalkIsPromisedItsMinutesAndHasAPrice() throws {
        var rig = try rig("ABC", running: true)
        let command = try Command(line: "do talks minutes slot=1 minutes=15")
        let price = try #require(try rig.run.price(of: command, at: rig.now))
        try rig.perform(command)
        #expect(rig.run.state.running?.partEnds == (try rig.at("13:25")))
        // Five minutes are shared out between the questions and the groups, by the rule.
        #expect(rig.run.state.running?.ends == (try rig.at("13:56")) + .seconds(40))
        #expect(price.lengths.map(\.id) == ["groups"] && price.holds)
        #expect(rig.run.plan(at: rig.now).missed.isEmpty)
        // Shorter than what is over already: the talk is over now, and not before.
        try rig.type("@13:22", "do talks minutes slot=1 minutes=5")
        #expect(rig.run.state.running?.partEnds == rig.now)
    }

    @Test func talksOfDifferentLengthsChangePlacesWithTheirMinutes() throws {
        var rig = try rig("ABC")
        try rig.type("do talks minutes slot=3 minutes=20", "do talks move slot=3 to=1", "@13:10", "go talks")
        #expect(rig.run.state.running?.partEnds == (try rig.at("13:30")))
    }

    // MARK: Undo, replay, words

    @Test func undoNeverBringsBackWhoWithdrew() throws {
        var rig = try rig("ABC", running: true)
        try rig.type("@13:12", "extend 2")
        try rig.perform(Self.seats("AB-"))
        let then = rig.run.state.sections["talks"]
        try rig.type("undo")
        #expect(rig.run.state.sections["talks"] == then)
        #expect(rig.run.state.running == (try rig.running("talks", "13:10", "13:40", part: "1", partEnds: "13:20")))
        // Back to the welcome, whose end is its own.
        try rig.type("undo")
        #expect(rig.run.state.running == (try rig.running("welcome", "13:00", "13:10")))
        #expect(rig.run.plan(at: rig.now)["talks"]?.length == .minutes(30))
        #expect(try rig.replayed() == rig.run.state)
    }

    @Test(arguments: 0..<60) func whateverHappensIsPricedReplayedAndInOrder(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var rig = try rig()
        let lines = [
            "next", "next", "next", "back", "pause", "resume", "extend 3", "undo", "redo", "accept", "go talks/2",
            "do talks not-here slot=2", "do talks not-here slot=2 away=no", "do talks not-here-yet slot=1",
            "do talks not-here-yet slot=3 late=no", "do talks move slot=3 to=2", "do talks swap first=1 second=2",
            "do talks minutes slot=2 minutes=14", "do talks minutes slot=3 minutes=6", "do talks present slot=1 talk=X",
        ]
        for _ in 0..<40 {
            rig.now = rig.now + .seconds(Int.random(in: 0...240, using: &random))
            let letters = String((0..<3).map { _ in "ABC-?".randomElement(using: &random) ?? "-" })
            let command =
                Bool.random(using: &random)
                ? Self.seats(letters) : try Command(line: lines.randomElement(using: &random) ?? "next")
            let price = (try? rig.run.price(of: command, at: rig.now)) ?? nil
            guard (try? rig.perform(command)) != nil, rig.run.state.finished == nil else { continue }
            let plan = rig.run.plan(at: rig.now, deadBand: .zero)
            #expect(plan.sections.allSatisfy { $0.length >= .zero })
            if let price { #expect(price.end.to == rig.run.agenda.end + plan.lateness(at: MissedPin.end)) }
            if let running = rig.run.state.running { #expect(running.partEnds <= running.ends || running.part == nil) }
        }
        #expect(try rig.replayed() == rig.run.state)
    }

    @Test func wordsOfWhoHasAPlaceAreKnownAndNotKeptTwice() async throws {
        let agenda = try Self.agenda()
        let store = MemoryStore()
        let meeting = LiveMeeting(
            MeetingRun(agenda: agenda), words: [:], store: store, clock: ManualClock(agenda.start),
            chance: Chance(SeededRandom(seed: 5)))
        let answer = try await meeting.perform(Self.seats("AB-"))
        #expect(answer.words[Words(id: "name-A")] == "text of name-A")
        #expect(answer.sequence == 1)
        let later = try await meeting.perform(Self.seats("A--"))
        #expect(later.words[Words(id: "name-A")] != nil)
        #expect(later.words[Words(id: "name-B")] == nil, "what may be erased is not remembered")
        #expect(store.words.isEmpty)
    }

    @Test func sectionWithoutPlacesHasNobodySeated() throws {
        var rig = try rig()
        #expect(try rig.perform(.seat(section: "groups", seats: [.empty], words: [])) == nil)
        #expect(throws: MeetingRefusal.self) { try rig.perform(.seat(section: "tea", seats: [], words: [])) }
    }
}
