internal import Agenda
internal import Planner
internal import SectionKit
internal import Testing

@testable internal import Meeting

/// What a command costs, told before it is given, and a plan that does not twitch.
@Suite struct LivePriceTests {
    /// The price is what really happens: the plan before, and the plan after the command was given.
    @Test(arguments: 0..<150) func thePriceIsWhatHappens(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var rig = try Rig()
        let lines = [
            "next", "back", "pause", "resume", "hold", "extend 5", "shorten 1", "began 13:02", "skip hot", "skip tally",
            "go close", "go talks/2", "undo", "redo", "accept", "note x", "away 13:01 13:02", "do tally count by=2",
        ]
        for _ in 0..<30 {
            rig.now = rig.now + .seconds(Int.random(in: 0...200, using: &random))
            let command = try Command(line: lines.randomElement(using: &random) ?? "next")
            let state = rig.run.state
            let running = state.running.flatMap { rig.run.agenda.index(of: $0.section) }
            let before = rig.run.plan(at: rig.now, deadBand: .zero)
            let remaining = rig.run.remaining
            let price = try? rig.run.price(of: command, at: rig.now)
            #expect(rig.run.state == state, "a price changes nothing")
            guard (try? rig.perform(command)) != nil else {
                #expect(price == nil || price == .some(nil))
                continue
            }
            guard rig.run.state.finished == nil, let price = price ?? nil else { continue }
            let after = PlanPrice(
                before: before, after: rig.run.plan(at: rig.now, deadBand: .zero), of: rig.run.agenda, running: running,
                remaining: remaining)
            #expect(price.end == after.end && price.pins == after.pins && price.timeInHand == after.timeInHand)
            #expect(price.lengths.allSatisfy { after.lengths.contains($0) })
        }
    }

    /// The break was begun by a slip; whoever goes back before it finds it planned again.
    @Test func whatRanForAMomentIsStillToCome() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go talks", "@13:30", "go break", "@13:30:20", "go talks")
        let plan = rig.run.plan(at: rig.now)
        #expect(plan["break"]?.length == .minutes(15))
        #expect(plan["break"]?.start == (try rig.at("13:40")) || plan.lateness(at: "break") > .zero)
        #expect(!rig.run.isOver("break"))
        // After two minutes of it, it is over.
        try rig.type("@13:40", "go break", "@13:42:30", "go talks")
        #expect(rig.run.isOver("break"))
        #expect(try rig.replayed() == rig.run.state)
    }

    @Test func aRefusalHasNoPrice() throws {
        let rig = try Rig()
        #expect(throws: (any Error).self) { try rig.run.price(of: .extend(.minutes(5)), at: rig.now) }
        #expect(try rig.run.price(of: .status, at: rig.now) == nil)
    }

    @Test func priceIsACommandOfItsOwn() throws {
        #expect(try Command(line: "price extend 5") == .price(.extend(.minutes(5))))
        #expect(
            try Command(line: "PRICE do talks swap first=1 second=2")
                == .price(Command(line: "do talks swap first=1 second=2")))
        for line in ["price", "price price next", "price nonsense", "price extend"] {
            #expect(throws: (any Error).self, "\(line)") { try Command(line: line) }
        }
        var rig = try Rig()
        try rig.type("price next")
        #expect(rig.run.sequence == 0)
    }

    /// While nobody does anything, the plan moves in steps of half a minute, forwards only, and never ahead of the clock.
    @Test func thePlanDoesNotTwitch() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:10")
        var plans: [Plan] = []
        for second in 0..<300 {
            let plan = rig.run.plan(at: rig.now + .seconds(second))
            if plans.last != plan { plans.append(plan) }
            let exact = rig.run.plan(at: rig.now + .seconds(second), deadBand: .zero)
            let (stepped, true_) = (try #require(plan["talks"]?.start), try #require(exact["talks"]?.start))
            #expect(stepped <= true_ && true_ - stepped < MeetingRun.deadBand)
        }
        #expect(plans.count == 10)
        let starts = plans.compactMap { $0["talks"]?.start }
        #expect(starts == starts.sorted())
    }

    @Test func lateStartsMidnightAndDaylightSavingAreOrdinary() throws {
        var rig = try Rig()
        // An hour late: what is fixed goes late, and the end says by how much.
        try rig.type("@14:00", "go welcome")
        let late = rig.run.plan(at: rig.now)
        #expect(late.sections.allSatisfy { $0.length >= .zero })
        #expect(late.lateness(at: MissedPin.end) > .zero)
        // On and on, past midnight.
        rig.now = rig.now + .minutes(11 * 60)
        let night = rig.run.plan(at: rig.now)
        #expect(night["welcome"]?.end ?? rig.now > rig.now - MeetingRun.deadBand)
        #expect(night.sections.last?.end ?? rig.now > rig.now)
        #expect(try rig.run.price(of: .extend(.minutes(5)), at: rig.now)?.end.by == .minutes(5))
        try rig.type("next")
        #expect(rig.run.plan(at: rig.now).sections.allSatisfy { $0.length >= .zero })
    }
}
