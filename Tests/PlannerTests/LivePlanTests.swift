internal import Agenda
internal import SectionKit
internal import Testing

@testable internal import Planner

/// Random agendas, planned before the meeting and as live, against the oracle.
struct LivePlanTests {
    private static let seeds: Range<UInt64> = 0..<10_000

    @Test func tenThousandAgendasArePlannedAsTheRuleHasIt() throws {
        let base = try makeAgenda("- { kind: plain, title: A, minutes: 10 }")
        for seed in Self.seeds {
            let this = try RandomAgenda(base, seed: seed)
            let plan = this.plan
            var faults: [String] = []
            if plan.sections.map(\.id) != this.agenda.sections.map(\.id) { faults.append("the order is another") }
            var ends: Instant?
            if let live = this.live {
                let running = plan.sections[live.section]
                ends = running.end
                if running.start != live.began || running.dropped { faults.append("what runs began then") }
                // Its promise, or now where that is over.
                let due = max(this.promised ?? 0, Double(live.now.secondsSince1970))
                if abs(Double(running.end.secondsSince1970) - due) > 0.5001 { faults.append("the promise is \(due)") }
                let first = PlanRule.plan(this.agenda).sections.prefix(live.section)
                if !plan.sections.prefix(live.section).elementsEqual(first) { faults.append("what is over moved") }
            }
            faults += this.faults(of: plan, runningEnds: ends)
            if plan != this.plan { faults.append("the same input gave another plan") }
            if !faults.isEmpty { Issue.record("seed \(seed): \(faults)") }
        }
    }

    @Test func oneSecondOfLatenessMovesNoStartOfALivePlanByMoreThanOne() throws {
        let base = try makeAgenda("- { kind: plain, title: A, minutes: 10 }")
        for seed in Self.seeds.prefix(5_000) {
            let this = try RandomAgenda(base, seed: seed)
            guard let live = this.live else { continue }
            var before = this.plan
            for second in 1...3 {
                let after = this.plan(later: second)
                defer { before = after }
                guard after.sections.map(\.dropped) == before.sections.map(\.dropped) else { continue }
                let starts = { (plan: Plan) in plan.sections.dropFirst(live.section).map(\.start) }
                if let moved = jump(starts(before), starts(after)) {
                    Issue.record("seed \(seed): a start moved by \(moved) seconds")
                }
            }
        }
    }

    /// An hour of overrun, told each second.
    @Test(arguments: [1, 2, 3, 5] as [UInt64]) func overrunIsSteppedSecondBySecond(_ seed: UInt64) throws {
        let base = try makeAgenda("- { kind: plain, title: A, minutes: 10 }")
        let this = try RandomAgenda(base, seed: 70_000 + seed)
        let section = this.agenda.sections.count / 3
        let began = PlanRule.plan(this.agenda).sections[section].start
        var before = PlanRule.plan(this.agenda, in: section, began: began, now: began)
        for second in 1...3_600 {
            let after = PlanRule.plan(this.agenda, in: section, began: began, now: began + .seconds(second))
            defer { before = after }
            guard after.sections.map(\.dropped) == before.sections.map(\.dropped) else { continue }
            if let moved = jump(before.sections.map(\.start), after.sections.map(\.start)) {
                Issue.record("second \(second): a start moved by \(moved) seconds")
            }
        }
    }
}
