internal import Agenda
internal import SectionKit
internal import Testing

@testable internal import Planner

/// Plans of whole agendas: before the meeting, and while it runs.
struct AgendaPlanTests {
    /// `13:00 13:10 -`: starts by the wall clock, `-` for what is dropped.
    private func starts(_ plan: Plan, _ agenda: MeetingAgenda) -> String {
        let clock = WallClock(timeZone: agenda.timeZone)
        return plan.sections.map { $0.dropped ? "-" : clock.time(of: $0.start) }.joined(separator: " ")
    }

    private func at(_ time: String, _ agenda: MeetingAgenda, seconds: Int = 0) throws -> Instant {
        try #require(ClockTime(time).flatMap { agenda.instant(of: $0) }) + .seconds(seconds)
    }

    @Test func sectionsOutsideStandBeforeBetweenAndAfter() throws {
        let agenda = try makeAgenda(
            """
            - { kind: plain, title: Coffee, minutes: 10, outside: true }
            - { kind: plain, title: Lunch, minutes: 45, outside: true }
            - { kind: plain, title: Welcome, minutes: 20 }
            - { kind: plain, title: Photo, minutes: 5, outside: true, at: 13:20 }
            - { kind: plain, title: Talk, minutes: 35 }
            - { kind: plain, title: Tidying, minutes: 15, outside: true }
            - { kind: plain, title: Bus, minutes: 5, outside: true, at: 14:30 }
            """)
        let plan = PlanRule.plan(agenda)
        #expect(starts(plan, agenda) == "12:05 12:15 13:00 13:20 13:25 14:00 14:30")
        #expect(plan.timeInHand == .minutes(15), "the time before the bus")
        #expect(plan.missed.isEmpty)
    }

    @Test func whatComesTooLateNamesThePinAndByHowMuch() throws {
        let agenda = try makeAgenda(
            """
            - { kind: plain, title: Long, minutes: 50 }
            - { kind: plain, title: Pinned, minutes: 20, at: 13:40 }
            """)
        let plan = PlanRule.plan(agenda)
        #expect(plan.missed == [MissedPin(pin: "pinned", by: .minutes(10)), MissedPin(pin: "@end", by: .minutes(10))])
        #expect(starts(plan, agenda) == "13:00 13:50")
    }

    @Test func dropsGoLowestNumberFirstAndStandEvenWhereTheyAreNotEnough() throws {
        let agenda = try makeAgenda(
            """
            - { kind: plain, title: One, minutes: 30, may-drop: 2 }
            - { kind: plain, title: Two, minutes: 30, may-drop: 1 }
            - { kind: plain, title: Three, minutes: 70 }
            """)
        let plan = PlanRule.plan(agenda)
        #expect(starts(plan, agenda) == "- - 13:00")
        #expect(plan.missed == [MissedPin(pin: "@end", by: .minutes(10))])
        #expect(plan.sections.map(\.length) == [.zero, .zero, .minutes(70)])
    }

    @Test func nothingIsPutBackAfterALargerDrop() throws {
        // Dropping Small alone is not enough, and dropping Large alone would be: the run of the order stands.
        let agenda = try makeAgenda(
            """
            - { kind: plain, title: Small, minutes: 5, may-drop: 1 }
            - { kind: plain, title: Large, minutes: 30, may-drop: 2 }
            - { kind: plain, title: Rest, minutes: 55 }
            """)
        let plan = PlanRule.plan(agenda)
        #expect(starts(plan, agenda) == "- - 13:00")
        #expect(plan.timeInHand == .minutes(5))
    }

    @Test func livePlanKeepsThePromiseGivenWhenTheSectionBegan() throws {
        let agenda = try makeAgenda(
            """
            - { kind: plain, title: A, minutes: 20, least: 10 }
            - { kind: plain, title: B, minutes: 20, least: 10 }
            - { kind: plain, title: C, minutes: 20, least: 10 }
            """)
        let began = try at("13:06", agenda)
        let promised = PlanRule.promise(agenda, section: 0, remaining: [1, 2], began: began)
        #expect(promised == began + .minutes(18), "six minutes are missing, and each gives two")
        for now in 0...17 {
            let plan = PlanRule.plan(agenda, in: 0, began: began, now: began + .minutes(now))
            #expect(plan.sections.first?.end == promised)
            #expect(plan.sections.last?.end == agenda.end)
        }
        let late = PlanRule.plan(agenda, in: 0, began: began, now: began + .minutes(25))
        #expect(late.sections.first?.end == began + .minutes(25), "its promise is over, so it ends now")
        #expect(late.sections.map(\.length) == [.minutes(25), .seconds(870), .seconds(870)])
    }

    @Test func livePlanHasEverySectionOnceAndInOrder() throws {
        let agenda = try makeAgenda(
            """
            - { kind: plain, title: A, minutes: 20 }
            - { kind: plain, title: B, minutes: 20, least: 5 }
            - { kind: plain, title: C, minutes: 20, may-drop: 1 }
            """)
        for section in 0..<3 {
            let began = try at("13:25", agenda)
            let plan = PlanRule.plan(agenda, in: section, began: began, now: began)
            #expect(plan.sections.map(\.id) == ["a", "b", "c"])
            #expect(plan.sections.allSatisfy { $0.length >= .zero })
        }
    }

    @Test func talkingTimeStandsWhileQuestionsGive() throws {
        let agenda = try makeAgenda(
            """
            - { kind: talks, title: Talks }
            - { kind: plain, title: Rest, minutes: 30, gives-way: 0 }
            """)
        let began = try at("13:08", agenda)
        let promised = PlanRule.promise(agenda, section: 0, remaining: [1], began: began)
        #expect(promised == began + .minutes(22))
        let parts = PlanRule.share(promised - began, among: agenda.sections[0].parts, from: began)
        #expect(parts.map(\.seconds) == [600, 60, 600, 60])
        let later = try at("13:15", agenda)
        let promise = PlanRule.promise(agenda, section: 0, remaining: [1], began: later)
        #expect(promise == later + .minutes(20), "the talks are kept, and the end moves")
        #expect(
            PlanRule.plan(agenda, remaining: [1], from: promise).missed == [MissedPin(pin: "@end", by: .minutes(5))])
    }

    @Test func emptyAgendaHasAnEmptyPlan() throws {
        let agenda = try makeAgenda("  []")
        let plan = PlanRule.plan(agenda)
        #expect(plan.sections.isEmpty && plan.missed.isEmpty && plan.timeInHand == .zero)
    }

    @Test func whatIsAllOutsideBeginsAtTheStart() throws {
        let agenda = try makeAgenda("- { kind: plain, title: A, minutes: 40, outside: true }")
        #expect(starts(PlanRule.plan(agenda), agenda) == "13:00")
    }

    @Test func startAndAnOwnPinOfTheFirstSectionAreTwoPins() throws {
        let later = try makeAgenda(
            """
            - { kind: plain, title: Coffee, minutes: 10, outside: true }
            - { kind: plain, title: A, minutes: 40, at: 13:10 }
            """)
        let plan = PlanRule.plan(later)
        #expect(starts(plan, later) == "12:50 13:10")
        #expect(plan.timeInHand == .minutes(20))
        let earlier = try makeAgenda("- { kind: plain, title: A, minutes: 40, at: 12:50 }")
        #expect(starts(PlanRule.plan(earlier), earlier) == "13:00")
        #expect(PlanRule.plan(earlier).missed == [MissedPin(pin: "a", by: .minutes(10))])
    }

    @Test func whatFollowsTheCountedLengthWaitsForItsEnd() throws {
        let agenda = try makeAgenda(
            """
            - { kind: plain, title: A, minutes: 40 }
            - { kind: plain, title: Tidying, minutes: 10, outside: true }
            """)
        let plan = PlanRule.plan(agenda)
        #expect(starts(plan, agenda) == "13:00 14:00")
        #expect(plan.timeInHand == .minutes(20))
    }

    /// What runs last has the end as its next pin.
    @Test func lastSectionMissesTheEndOrLeavesTimeInHand() throws {
        let agenda = try makeAgenda(
            """
            - { kind: plain, title: A, minutes: 40 }
            - { kind: plain, title: B, minutes: 10, most: 15 }
            - { kind: plain, title: Tidying, minutes: 10, outside: true }
            """)
        let early = PlanRule.plan(agenda, in: 1, began: try at("13:30", agenda), now: try at("13:31", agenda))
        #expect(early.timeInHand == .minutes(15))
        #expect(starts(early, agenda) == "13:00 13:30 14:00")
        let late = PlanRule.plan(agenda, in: 1, began: try at("13:50", agenda), now: try at("14:04", agenda))
        #expect(late.missed == [MissedPin(pin: "@end", by: .minutes(4))])
        #expect(starts(late, agenda) == "13:00 13:50 14:04")
        let after = PlanRule.plan(agenda, in: 2, began: try at("14:04", agenda), now: try at("14:30", agenda))
        #expect(after.missed.isEmpty, "the end is behind it")
    }

    @Test func timeBeforeANextPinIsInHandWhileWhatIsBeforeItRuns() throws {
        let agenda = try makeAgenda(
            """
            - { kind: plain, title: A, minutes: 20 }
            - { kind: plain, title: B, minutes: 30, at: 13:30 }
            """)
        #expect(PlanRule.plan(agenda).timeInHand == .minutes(10))
        let live = PlanRule.plan(agenda, in: 0, began: agenda.start, now: agenda.start)
        #expect(live.timeInHand == .minutes(10))
    }

    @Test func meetingsStartHoldsWhereTheFirstSectionIsDropped() throws {
        let agenda = try makeAgenda(
            """
            - { kind: plain, title: Coffee, minutes: 10, outside: true, at: 12:30 }
            - { kind: plain, title: A, minutes: 20 }
            - { kind: plain, title: B, minutes: 30 }
            """)
        let plan = PlanRule.plan(agenda, upcoming: [0, 2])
        #expect(plan["b"]?.start == agenda.start)
        let live = PlanRule.plan(agenda, remaining: [2], from: try at("12:40", agenda), after: 0)
        #expect(live["b"]?.start == agenda.start)
        #expect(live.timeInHand == .minutes(50))
    }

    /// Lengths are real minutes, whatever the wall clock does that night; pins are where the wall clock shows them.
    @Test func nightsInWhichTheClockIsChangedAreOrdinary() throws {
        let sections = """
            - { kind: plain, title: A, minutes: 40, least: 10 }
            - { kind: plain, title: B, minutes: 40, least: 10 }
            - { kind: plain, title: C, minutes: 20, at: 02:10 }
            """
        let spring = try makeAgenda(date: "2026-03-29", start: "00:30", end: "02:30", sections)
        #expect(
            starts(PlanRule.plan(spring), spring) == "00:30 00:50 02:10", "an hour is missing, and 40 minutes are left")
        #expect(PlanRule.plan(spring).sections.map(\.length) == [.minutes(20), .minutes(20), .minutes(20)])
        let autumn = try makeAgenda(date: "2026-10-25", start: "00:30", end: "02:30", sections)
        let plan = PlanRule.plan(autumn)
        #expect(plan.sections.map(\.length) == [.minutes(40), .minutes(40), .minutes(20)])
        #expect(plan.timeInHand == .minutes(80), "an hour comes twice")
        #expect(plan.missed.isEmpty)
    }

    @Test func startThatSlipsByAnHourIsPlannedOn() throws {
        let agenda = try makeAgenda(
            end: "15:00",
            """
            - { kind: plain, title: Lunch, minutes: 45, at: 12:15, outside: true }
            - { kind: plain, title: A, minutes: 30, least: 10 }
            - { kind: plain, title: B, minutes: 30, least: 20 }
            - { kind: plain, title: C, minutes: 45, may-drop: 1 }
            - { kind: plain, title: D, minutes: 15, at: 14:45 }
            """)
        var whatIf = WhatIf()
        whatIf.late = ["a": .minutes(60)]
        let plan = PlanRule.plan(agenda, if: whatIf)
        #expect(starts(plan, agenda) == "12:15 14:00 14:22 - 14:45")
        #expect(plan.missed == [MissedPin(pin: "a", by: .minutes(60))])
        #expect(plan.sections.allSatisfy { $0.length >= .zero })
        let live = PlanRule.plan(agenda, in: 1, began: try at("14:00", agenda), now: try at("14:00", agenda))
        #expect(live.sections.dropFirst().map(\.start) == plan.sections.dropFirst().map(\.start))
        #expect(live["c"]?.dropped == true)
    }

    @Test func overrunPastMidnightIsPlannedOn() throws {
        let agenda = try makeAgenda(
            start: "22:30", end: "23:59",
            """
            - { kind: plain, title: A, minutes: 40 }
            - { kind: plain, title: B, minutes: 49, least: 20 }
            """)
        let began = try at("22:30", agenda)
        let plan = PlanRule.plan(agenda, in: 0, began: began, now: began + .minutes(100))
        #expect(starts(plan, agenda) == "22:30 00:10")
        #expect(plan.missed == [MissedPin(pin: "@end", by: .minutes(31))])
    }

    @Test func firstSectionWithoutAPinStartsAtTheMeetingsStart() throws {
        let agenda = try makeAgenda("- { kind: plain, title: A, minutes: 40, most: 60 }")
        #expect(try PlanRule.plan(agenda).sections.map(\.start) == [at("13:00", agenda)])
        #expect(PlanRule.plan(agenda).sections.map(\.length) == [.minutes(60)])
    }
}
