internal import SectionKit
internal import Testing

@testable internal import Planner

/// The plan's rule against an oracle that works it out another way.
struct PlanRuleTests {
    private static let seeds: Range<UInt64> = 0..<10_000

    @Test func tenThousandPlansAreTheOptimumOfTheRule() {
        for seed in Self.seeds {
            let this = RandomCase(seed: seed)
            let plan = this.plan
            guard plan.stretches.count == this.items.count else {
                Issue.record("seed \(seed): \(plan.stretches.count) stretches for \(this.items.count) sections")
                return
            }
            let spans = Oracle.spans(this.items, from: this.from, end: this.end, lastCounted: this.lastCounted)
            var missed: [Arrangement.Miss] = []
            // The first can only begin where what runs before it leaves off.
            if let pin = this.items.first?.pin?.secondsSince1970, let from = Optional(this.from), from > pin {
                missed.append(.init(item: 0, by: .seconds(from - pin)))
            }
            for span in spans {
                let stretches = plan.stretches[span.items]
                #expect(stretches.first?.start.secondsSince1970 == span.start, "seed \(seed)")
                let dropped = Set(span.items.filter { plan.stretches[$0].dropped })
                #expect(dropped == span.dropped, "seed \(seed)")
                var end = Double(span.start)
                for (stretch, length) in zip(stretches, span.lengths) {
                    end += length
                    #expect(abs(Double(stretch.end.secondsSince1970) - end) <= 0.5001, "seed \(seed)")
                }
                // Rounding moves a length by at most a second, so it costs no more than this.
                let kept = span.items.filter { !span.dropped.contains($0) }
                let real = kept.map { Double(plan.stretches[$0].seconds) }
                let best = kept.map { span.lengths[$0 - span.items.lowerBound] }
                let slack = zip(kept, best).reduce(0.001) { sum, pair in
                    let weight = Double(this.items[pair.0].length.ideal.count) * this.items[pair.0].givesWay
                    return weight > 0
                        ? sum + (2 * abs(pair.1 - Double(this.items[pair.0].length.ideal.count)) + 1) / weight : sum
                }
                let chosen = kept.map { this.items[$0] }
                #expect(abs(Oracle.objective(real, chosen) - Oracle.objective(best, chosen)) <= slack, "seed \(seed)")
                if let closing = span.closing, let last = stretches.last {
                    let sum = stretches.map(\.seconds).reduce(0, +)
                    #expect(sum == (last.end.secondsSince1970 - span.start), "seed \(seed)")
                    let late = last.end.secondsSince1970 - closing.at
                    #expect(late == -span.timeInHand || late > 0, "seed \(seed): the span is not filled to the second")
                    if late > 0 { missed.append(.init(item: closing.item, by: .seconds(late))) }
                }
            }
            #expect(plan.timeInHand.count == spans.map(\.timeInHand).reduce(0, +), "seed \(seed)")
            #expect(plan.missed == missed, "seed \(seed)")
        }
    }

    @Test func everyPlanKeepsItsLimits() {
        for seed in Self.seeds {
            let this = RandomCase(seed: seed)
            let plan = this.plan
            for (index, (stretch, item)) in zip(plan.stretches, this.items).enumerated() {
                let range = stretch.dropped ? 0...0 : item.length.least.count...item.length.most.count
                #expect(
                    range.contains(stretch.seconds),
                    "seed \(seed), section \(index): \(stretch.seconds) not in \(range)")
                if stretch.dropped { #expect(item.mayDrop != nil, "seed \(seed)") }
                if index > 0 {
                    #expect(stretch.start >= plan.stretches[index - 1].end, "seed \(seed): sections overlap")
                }
                if let pin = item.pin { #expect(stretch.start >= pin, "seed \(seed): it starts before its pin") }
            }
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
            var before = this.plan
            for second in 1...3 {
                let after = this.plan(from: this.from + second)
                defer { before = after }
                guard after.stretches.map(\.dropped) == before.stretches.map(\.dropped) else { continue }
                for (early, late) in zip(before.stretches, after.stretches) {
                    let moved = (late.start - early.start).count
                    #expect((0...1).contains(moved), "seed \(seed): a start moved by \(moved) seconds")
                }
            }
        }
    }
}
