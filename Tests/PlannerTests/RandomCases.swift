internal import SectionKit

@testable internal import Planner

/// One random running order for the plan's rule.
struct RandomCase {
    var items: [PlanItem]
    /// Nil: the meeting has not begun.
    var from: Int?
    var end: Int?
    var lastCounted: Int

    init(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let count = Int.random(in: 1...14, using: &random)
        var clock = 1_796_731_200 + Int.random(in: -3_600...3_600, using: &random)
        from = Int.random(in: 0..<4, using: &random) == 0 ? nil : clock
        items = (0..<count).map { _ in Self.item(&random) }
        for index in items.indices {
            // A pin near to where the plan would come by itself: sometimes early, sometimes late, sometimes impossible.
            if Int.random(in: 0..<5, using: &random) == 0 {
                let tight = Int.random(in: 0..<4, using: &random) == 0
                clock += Int.random(in: tight ? -4_000...200 : -600...900, using: &random)
                items[index].pin = Instant(secondsSince1970: clock)
                if Int.random(in: 0..<6, using: &random) == 0 {
                    let apart = Int.random(in: -600...600, using: &random)
                    items[index].gate = Instant(secondsSince1970: clock + apart)
                }
            }
            clock += items[index].length.ideal.count
        }
        end = Int.random(in: 0..<10, using: &random) == 0 ? nil : clock + Int.random(in: -2_500...1_500, using: &random)
        lastCounted =
            Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: -1..<count, using: &random) : count - 1
    }

    static func item(_ random: inout SeededRandom) -> PlanItem {
        let scale = Bool.random(using: &random) ? 60 : 1
        let ideal =
            Int.random(in: 0..<8, using: &random) == 0 ? 0 : Int.random(in: 1...(2_400 / scale), using: &random) * scale
        let givesWay: Double = ([0, 0.1, 0.5, 1, 1, 1, 2, 3.7, 25] as [Double]).randomElement(using: &random) ?? 1
        let fixed = Int.random(in: 0..<5, using: &random) == 0
        let least = fixed ? ideal : Int.random(in: 0...ideal, using: &random)
        let most = fixed ? ideal : ideal + Int.random(in: 0...ideal, using: &random)
        let drops = Int.random(in: 0..<4, using: &random) == 0
        return PlanItem(
            length: Elasticity(least: .seconds(least), ideal: .seconds(ideal), most: .seconds(most)),
            givesWay: givesWay,
            mayDrop: drops ? Int.random(in: 0...3, using: &random) : nil)
    }

    var plan: Arrangement { plan(from: from) }
    var oracle: Oracle { Oracle(items, from: from, end: end, lastCounted: lastCounted) }

    func plan(from: Int?) -> Arrangement {
        PlanRule.arrange(
            items, from: from.map { Instant(secondsSince1970: $0) }, end: end.map { Instant(secondsSince1970: $0) },
            lastCounted: lastCounted)
    }
}

extension Arrangement.Stretch {
    var seconds: Int { (end - start).count }
}

/// What one second more of lateness moved by more than one second, or back; nil where nothing did. A drop may.
func jump(_ before: some Sequence<Instant>, _ after: some Sequence<Instant>) -> Int? {
    zip(before, after).lazy.map { ($1 - $0).count }.first { !(0...1).contains($0) }
}
