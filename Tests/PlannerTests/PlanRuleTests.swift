internal import SectionKit
internal import Testing

@testable internal import Planner

/// The plan's rule against an oracle that works it out another way.
struct PlanRuleTests {
    private static let seeds: Range<UInt64> = 0..<10_000

    /// Objective, sums, limits, drops, starts, time in hand and missed pins.
    @Test func tenThousandPlansAreTheOptimumOfTheRule() {
        for seed in Self.seeds {
            let this = RandomCase(seed: seed)
            let faults = this.oracle.faults(of: this.plan, this.items)
            if !faults.isEmpty { Issue.record("seed \(seed): \(faults)") }
        }
    }

    @Test func sameInputGivesTheSamePlan() {
        for seed in Self.seeds.prefix(500) {
            let this = RandomCase(seed: seed)
            #expect(this.plan == this.plan)
        }
    }

    @Test func oneSecondOfLatenessMovesNoStartByMoreThanOne() {
        for seed in Self.seeds {
            let this = RandomCase(seed: seed)
            guard let from = this.from else { continue }
            var before = this.plan
            for second in 1...3 {
                let after = this.plan(from: from + second)
                defer { before = after }
                guard after.stretches.map(\.dropped) == before.stretches.map(\.dropped) else { continue }
                if let moved = jump(before.stretches.map(\.start), after.stretches.map(\.start)) {
                    Issue.record("seed \(seed): a start moved by \(moved) seconds")
                }
            }
        }
    }

    /// From four hours before the end to two.
    @Test(arguments: [1, 2, 3, 5] as [UInt64]) func latenessIsSteppedSecondBySecond(_ seed: UInt64) {
        let this = RandomCase(seed: 90_000 + seed)
        let from = this.end ?? 1_796_731_200
        var before = this.plan(from: from - 14_400)
        for second in 1...7_200 {
            let after = this.plan(from: from - 14_400 + second)
            defer { before = after }
            guard after.stretches.map(\.dropped) == before.stretches.map(\.dropped) else { continue }
            if let moved = jump(before.stretches.map(\.start), after.stretches.map(\.start)) {
                Issue.record("second \(second): a start moved by \(moved) seconds")
            }
        }
    }

    @Test func whatFollowsTheEndWaitsForTheEnd() {
        let items = [
            PlanItem(length: .fixed(.minutes(10))), PlanItem(length: .fixed(.minutes(5))),
        ]
        let end = Instant(secondsSince1970: 1_200)
        let plan = PlanRule.arrange(items, from: Instant(secondsSince1970: 0), end: end, lastCounted: 0)
        #expect(plan.stretches.map(\.start.secondsSince1970) == [0, 1_200])
        #expect(plan.timeInHand == .minutes(10))
    }

    @Test func timeBeforeTheFirstPinIsInHand() {
        var item = PlanItem(length: .fixed(.minutes(10)))
        item.pin = Instant(secondsSince1970: 600)
        item.gate = Instant(secondsSince1970: 300)
        let plan = PlanRule.arrange([item], from: Instant(secondsSince1970: 0), end: nil)
        #expect(plan.timeInHand == .minutes(10))
        #expect(plan.stretches.map(\.start.secondsSince1970) == [600])
        #expect(PlanRule.arrange([item], from: nil, end: nil).timeInHand == .minutes(5))
    }
}
