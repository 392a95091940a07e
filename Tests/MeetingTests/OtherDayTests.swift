internal import Agenda
internal import Planner
internal import SectionKit
internal import Testing
internal import Wording

@testable internal import Meeting

/// A meeting that is held on another day than its agenda has: by its own times of day.
@Suite struct OtherDayTests {
    private static let days = Seconds.minutes(9 * 24 * 60)

    /// As the facilitator looks at it, that many days later.
    private func later(by days: Seconds = Self.days, _ lines: String...) throws -> Rig {
        var rig = try Rig()
        rig.now = rig.now + days
        for line in lines { try rig.perform(Command(line: line)) }
        return rig
    }

    @Test func itsPlanIsThatOfItsOwnDay() throws {
        var onTime = try Rig()
        try onTime.type("go welcome")
        let rig = try later(by: Self.days, "go welcome")
        #expect(rig.run.agenda.date.description == "2026-12-17")
        #expect(rig.run.agenda.end == onTime.run.agenda.end + Self.days)
        #expect(rig.run.agenda.section("break")?.pin == onTime.run.agenda.section("break")?.pin.map { $0 + Self.days })
        let (plan, own) = (rig.run.plan(at: rig.now), onTime.run.plan(at: onTime.now))
        #expect(plan.sections.map(\.length) == own.sections.map(\.length))
        #expect(plan.sections.map(\.start) == own.sections.map { $0.start + Self.days })
        #expect(plan.missed.isEmpty)
    }

    @Test func anEarlierDayIsAsGood() throws {
        let rig = try later(by: .zero - Self.days, "go welcome")
        #expect(rig.run.agenda.date.description == "2026-11-29")
        #expect(rig.run.plan(at: rig.now).missed.isEmpty)
    }

    @Test func itIsSaidOnceAndTakenBackWithTheBeginning() throws {
        var rig = try later()
        let before = rig.run
        try rig.perform(.next)
        let outcome = { (before: MeetingRun, rig: Rig) in
            let after = LiveMeeting.Answer(
                sequence: rig.run.sequence, meeting: rig.run, words: rig.words, now: rig.now)
            return CommandOutcome(.next, before: before, after: after, hasRoomScreen: true, words: .english).lines
        }
        #expect(
            outcome(before, rig).first
                == "Planned for Tuesday 8 December 2026: it is held today, by the same times of day.")
        let begun = rig.run
        try rig.perform(.next)
        #expect(!outcome(begun, rig).contains { $0.contains("Planned for") })
        try rig.type("undo", "undo")
        #expect(rig.run.state.day == nil && rig.run.agenda.date.description == "2026-12-08")
        try rig.perform(.redo)
        #expect(rig.run.agenda.date.description == "2026-12-17")
    }

    @Test func aReplayComesToTheSame() throws {
        let rig = try later(by: Self.days, "next", "next", "extend 2")
        let first = try Rig.agenda()
        let again = MeetingRun(agenda: first, replaying: rig.steps)
        expectState(again.state, rig.run.state)
        #expect(again.agenda.end == rig.run.agenda.end)
    }

    @Test func anEditedAgendaGoesOnThatDay() throws {
        var change = try ChangeRig()
        change.rig.now = change.rig.now + Self.days
        try change.rig.type("next")
        #expect(change.change(to: change.first).isEmpty, "the file is the one that it runs by")
        try change.takeOver(try ChangeRig.afternoon(("title: Close, minutes: 5", "title: Goodbye, minutes: 5")))
        #expect(change.rig.run.agenda.section("goodbye") != nil)
        #expect(change.rig.run.agenda.date.description == "2026-12-17")
    }

    @Test func timesOfDayStayWhereClocksWereChanged() throws {
        let agenda = try ChangeRig.agenda(Rig.afternoon, head: ["2026-12-08": "2026-03-28"])
        let day = try #require(CalendarDate("2026-03-29"))
        let held = agenda.held(on: day)
        let clock = WallClock(timeZone: agenda.timeZone)
        #expect(clock.time(of: held.start) == "13:00" && clock.date(of: held.start) == day)
        #expect(held.start - agenda.start == .minutes(23 * 60))
        #expect(agenda.held(on: agenda.date).start == agenda.start)
    }

    @Test func anEveningThatBeginsAfterMidnightIsStillThatEvening() throws {
        let agenda = try ChangeRig.agenda(
            "- { kind: plain, title: Late, minutes: 20 }", head: ["13:00": "23:30", "14:30": "23:55"])
        var rig = Rig(agenda: agenda)
        rig.now = agenda.start + .minutes(40)
        try rig.perform(.next)
        #expect(rig.run.state.day == nil)
    }
}
