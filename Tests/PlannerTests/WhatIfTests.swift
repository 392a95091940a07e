internal import Agenda
internal import SectionKit
internal import Testing

@testable internal import Planner

/// What might happen, and what it would cost.
struct WhatIfTests {
    private func afternoon() throws -> MeetingAgenda {
        try makeAgenda(
            end: "15:00",
            """
            - { kind: plain, title: Lunch, minutes: 45, at: 12:15, outside: true }
            - { kind: plain, title: Welcome, minutes: 10 }
            - { kind: plain, title: Check-in, minutes: 20, least: 10 }
            - { kind: plain, title: Talks, minutes: 30 }
            - { kind: plain, title: Break, minutes: 15, at: 14:00 }
            - { kind: plain, title: Tables, minutes: 25, least: 20 }
            - { kind: plain, title: Hot topics, minutes: 20, least: 10, may-drop: 1 }
            """)
    }

    private func starts(_ plan: Plan, _ agenda: MeetingAgenda) -> String {
        let clock = WallClock(timeZone: agenda.timeZone)
        return plan.sections.map { $0.dropped ? "-" : clock.time(of: $0.start) }.joined(separator: " ")
    }

    private func price(_ agenda: MeetingAgenda, _ whatIf: WhatIf) -> (plan: Plan, price: PlanPrice) {
        let after = PlanRule.plan(agenda, if: whatIf)
        return (after, PlanPrice(before: PlanRule.plan(agenda), after: after, of: agenda, asked: whatIf.asked))
    }

    @Test func nothingThatHappensIsThePlanItself() throws {
        let base = try makeAgenda("- { kind: plain, title: A, minutes: 10 }")
        for seed in UInt64(0)..<2_000 {
            let this = try RandomAgenda(base, seed: seed)
            let unfolded = PlanRule.plan(this.agenda, if: WhatIf(), live: this.live)
            if unfolded != this.plan { Issue.record("seed \(seed): \(unfolded) is not \(this.plan)") }
        }
    }

    /// A section that takes exactly what it was to get changes nothing.
    @Test func whatGoesAsPlannedCostsNothing() throws {
        let base = try makeAgenda("- { kind: plain, title: A, minutes: 10 }")
        for seed in UInt64(0)..<2_000 {
            let this = try RandomAgenda(base, seed: seed)
            let plan = this.plan
            // What was given up for a section that is dropped itself may come back once that one is passed.
            if plan.sections.contains(where: \.dropped) { continue }
            var whatIf = WhatIf()
            let first = this.live.map { $0.section + 1 } ?? 0
            guard let index = plan.sections.indices.dropFirst(first).first else { continue }
            let section = this.agenda.sections[index]
            whatIf.takes[section.id] = plan.sections[index].length - section.length.ideal
            let unfolded = PlanRule.plan(this.agenda, if: whatIf, live: this.live)
            if unfolded.missed != plan.missed || unfolded.timeInHand != plan.timeInHand {
                Issue.record("seed \(seed): \(unfolded) is not \(plan)")
            }
            let drift = zip(unfolded.sections, plan.sections).map { abs(($0.start - $1.start).count) }.max() ?? 0
            if drift > 1 { Issue.record("seed \(seed): a start moved by \(drift) seconds") }
        }
    }

    @Test func whatTakesLongerIsPaidForBehindItAndMovesItsPin() throws {
        let agenda = try afternoon()
        var whatIf = WhatIf()
        whatIf.takes["talks"] = .minutes(7)
        let (plan, price) = price(agenda, whatIf)
        #expect(starts(plan, agenda) == "12:15 13:00 13:10 13:30 14:07 14:22 14:43")
        #expect(plan.missed == [MissedPin(pin: "break", by: .minutes(7))])
        #expect(price.pins.map(\.id) == ["break"] && price.pins.map(\.by) == [.minutes(7)])
        #expect(price.end.late == .zero && !price.holds)
        #expect(price.lengths.map(\.id) == ["tables", "hot-topics"])
        #expect(
            price.lengths.map { ($0.from - $0.to).count }.reduce(0, +) == 7 * 60,
            "what the talks took over is given behind the break")
    }

    @Test func severalThingsAddUp() throws {
        let agenda = try afternoon()
        var whatIf = WhatIf()
        whatIf.takes = ["talks": .minutes(7), "break": .minutes(4)]
        whatIf.late = ["welcome": .minutes(5)]
        let (plan, price) = price(agenda, whatIf)
        // Check-in gives five; the talks are seven over, and the break four: eleven are to be given behind it.
        #expect(plan["talks"]?.start == agenda.instant(of: try #require(ClockTime("13:30"))))
        #expect(plan.missed.map(\.pin) == ["welcome", "break"])
        #expect(plan.missed.map(\.by) == [.minutes(5), .minutes(7)])
        #expect(plan.sections.last?.end == agenda.end)
        #expect(price.dropped.isEmpty)
        #expect(plan.timeInHand == .zero)
    }

    @Test func whatIsDroppedIsKnownFromTheBeginning() throws {
        let agenda = try afternoon()
        var whatIf = WhatIf()
        whatIf.dropped = ["welcome", "hot-topics"]
        let (plan, price) = price(agenda, whatIf)
        #expect(starts(plan, agenda) == "12:15 - 13:00 13:20 14:00 14:15 -")
        #expect(plan.timeInHand == .minutes(30))
        #expect(price.dropped.isEmpty, "they were asked for")
        #expect(price.timeInHand.by == .minutes(30))
    }

    @Test func whatTakesPlaceIsNotDroppedAndWhatIsShortOfTimeIs() throws {
        let agenda = try afternoon()
        var whatIf = WhatIf()
        whatIf.takes = ["tables": .minutes(15)]
        let dropping = price(agenda, whatIf)
        #expect(dropping.price.dropped == ["hot-topics"])
        #expect(dropping.plan.timeInHand == .minutes(5))
        whatIf.takes["hot-topics"] = .minutes(-10)
        let kept = price(agenda, whatIf)
        #expect(kept.price.dropped.isEmpty)
        #expect(kept.price.end.late == .minutes(5))
        #expect(kept.price.end.planned == agenda.end)
    }

    @Test func lessThanNothingIsNothing() throws {
        let agenda = try afternoon()
        var whatIf = WhatIf()
        whatIf.takes = ["talks": .minutes(-100)]
        #expect(price(agenda, whatIf).plan["talks"]?.length == .zero)
    }

    @Test func asLiveItGoesOnFromWhatRuns() throws {
        let agenda = try afternoon()
        let began = try #require(ClockTime("13:12").flatMap { agenda.instant(of: $0) })
        let live = (section: 2, began: began, now: began + .minutes(3))
        var whatIf = WhatIf()
        whatIf.takes = ["check-in": .minutes(2)]
        let before = PlanRule.plan(agenda, in: 2, began: began, now: live.now)
        let after = PlanRule.plan(agenda, if: whatIf, live: live)
        #expect(before["check-in"]?.length == .minutes(18))
        #expect(after["check-in"]?.length == .minutes(22))
        let price = PlanPrice(before: before, after: after, of: agenda, running: 2, asked: ["check-in"])
        #expect(price.pins.map(\.by) == [.minutes(4)])
        #expect(price.slackBefore == PlanRule.slack(of: before, agenda, after: 2))
        #expect(price.slackBefore?.pin == "break" && price.slackBefore?.late == .zero)
        #expect(price.slackAfter?.late == .minutes(4))
    }

    @Test func slackSaysWhatIsFreeAndWhatCanGiveBeforeTheNextPin() throws {
        let agenda = try afternoon()
        let plan = PlanRule.plan(agenda)
        let first = try #require(PlanRule.slack(of: plan, agenda, after: 1))
        #expect(first.pin == "break" && first.canGive == .minutes(10) && first.free == .zero)
        let second = try #require(PlanRule.slack(of: plan, agenda, after: 4))
        #expect(second.pin == "@end" && second.at == agenda.end)
        #expect(second.canGive == .minutes(15) && second.canDrop == .minutes(10))
        let last = try #require(PlanRule.slack(of: plan, agenda, after: 6))
        #expect(last.pin == "@end" && last.canGive == .zero)
        let beforeAll = try #require(PlanRule.slack(of: plan, agenda))
        #expect(beforeAll.pin == "welcome" && beforeAll.at == agenda.start)
        #expect(PlanRule.slack(of: plan, agenda, after: 6, remaining: [99]) != nil, "no index is believed")
    }
}
