internal import SectionKit
internal import Testing

@testable internal import Planner

/// What no meeting is like: never a negative length, a trap or a hang.
struct ExtremeTests {
    private func item(_ least: Int, _ ideal: Int, _ most: Int, _ givesWay: Double = 1, mayDrop: Int? = nil) -> PlanItem
    {
        PlanItem(
            length: Elasticity(least: .seconds(least), ideal: .seconds(ideal), most: .seconds(most)),
            givesWay: givesWay, mayDrop: mayDrop)
    }

    private func arrange(_ items: [PlanItem], in room: Int) -> [Int] {
        PlanRule.arrange(
            items, from: Instant(secondsSince1970: 0), end: Instant(secondsSince1970: room)
        ).stretches.map(\.seconds)
    }

    @Test func limitsThatAreNoneAreMadeSound() {
        #expect(item(100, 50, 20).length == .fixed(.seconds(50)))
        #expect(item(-5, -3, -1).length == .fixed(.zero))
        #expect(item(0, 60, 120, 0).length == .fixed(.seconds(60)), "it never gives way")
        #expect(item(0, 0, 120).length == .fixed(.zero), "an ideal of nothing")
        #expect(item(0, 60, 120, .nan).length == .fixed(.seconds(60)))
        #expect(item(0, 60, 120, -1).length == .fixed(.seconds(60)))
        #expect(item(0, 60, 120, .infinity).givesWay == .greatestFiniteMagnitude)
    }

    /// Who is the most willing gives all it has before the least willing gives a second, and then that one gives.
    @Test(arguments: [(1e300, 1e-300), (1e300, 1), (1, 1e-300), (1e6, .leastNonzeroMagnitude)] as [(Double, Double)])
    func willingnessMayLieAsFarApartAsNumbersDo(_ great: Double, _ small: Double) {
        let items = [item(100, 600, 900, small), item(0, 86_400, 100_000, great), item(100, 600, 900, small)]
        #expect(arrange(items, in: 80_000) == [600, 78_800, 600])
        #expect(arrange(items, in: 1_000) == [500, 0, 500])
        #expect(arrange(items, in: 101_500) == [750, 100_000, 750])
    }

    /// Each takes its turn alone: the case in which settling by rounds would take a round for each.
    @Test func aThousandDegreesOfWillingnessAreSharedLikeAnyOther() {
        let degrees = (0..<1_000).map { pow2(Double(500 - $0)) }
        let items = degrees.map { item(0, 600, 600, $0) }
        for room in [1, 300_000, 599_999] {
            let lengths = arrange(items, in: room)
            #expect(lengths.reduce(0, +) == room)
            #expect(lengths.allSatisfy { (0...600).contains($0) })
            #expect(zip(lengths, lengths.dropFirst()).allSatisfy { $0 <= $1 + 1 }, "the more willing gives more")
        }
    }

    private func pow2(_ exponent: Double) -> Double { Double(sign: .plus, exponent: Int(exponent), significand: 1) }

    @Test func lengthsOfDaysAndOfAllTimeNeverTrap() {
        let items = [
            item(0, 86_400 * 365, 86_400 * 3_650), item(.min, .max, .max), item(0, .max, .max, 1e300, mayDrop: 1),
        ]
        for room in [Int.min, -1, 0, 1, 1 << 40, .max] {
            let lengths = arrange(items, in: room)
            #expect(lengths.allSatisfy { $0 >= 0 })
            #expect(lengths.count == 3)
        }
        let plan = PlanRule.arrange(
            items, from: Instant(secondsSince1970: .min), end: Instant(secondsSince1970: .max))
        #expect(plan.stretches.allSatisfy { $0.end >= $0.start })
    }

    @Test func aThousandPinsHoldEach() {
        let items = (0..<1_000).map { number in
            var item = item(30, 60, 90)
            item.pin = Instant(secondsSince1970: number * 75)
            return item
        }
        let plan = PlanRule.arrange(items, from: nil, end: Instant(secondsSince1970: 75_000))
        #expect(plan.missed.isEmpty && plan.timeInHand == .zero)
        #expect(plan.stretches.allSatisfy { $0.seconds == 75 })
        #expect(zip(plan.stretches, items).allSatisfy { $0.start == $1.pin })
    }

    @Test func pinsOutOfOrderAreNamedAndEverythingKeepsItsOrder() {
        let items = (0..<200).map { number in
            var item = item(0, 60, 60)
            item.pin = Instant(secondsSince1970: (200 - number) * 60)
            return item
        }
        let plan = PlanRule.arrange(items, from: nil, end: Instant(secondsSince1970: 0))
        #expect(plan.stretches.map(\.start.secondsSince1970) == Array(repeating: 12_000, count: 200))
        #expect(plan.missed.count == 200, "all but the first, and the end")
        #expect(plan.missed.last == .init(item: nil, by: .seconds(12_000)))
    }

    @Test func everythingFixedMovesOnlyPins() {
        var items = (0..<10).map { _ in item(600, 600, 600) }
        items[5].pin = Instant(secondsSince1970: 2_400)
        let plan = PlanRule.arrange(
            items, from: Instant(secondsSince1970: 0), end: Instant(secondsSince1970: 6_000))
        #expect(plan.missed == [.init(item: 5, by: .minutes(10))], "what follows has the time back by the end")
        #expect(plan.timeInHand == .zero)
    }

    @Test func spanWithoutTimeLeavesItsLeast() {
        var items = [item(0, 600, 600), item(60, 600, 600, mayDrop: 1), item(0, 600, 900)]
        items[2].pin = Instant(secondsSince1970: 0)
        let plan = PlanRule.arrange(items, from: Instant(secondsSince1970: 0), end: Instant(secondsSince1970: 900))
        #expect(plan.stretches.map(\.seconds) == [0, 0, 900])
        #expect(plan.stretches.map(\.dropped) == [false, true, false])
        #expect(plan.missed.isEmpty)
    }

    @Test func nothingAtAllIsAPlan() {
        let plan = PlanRule.arrange([], from: nil, end: Instant(secondsSince1970: 0))
        #expect(plan == Arrangement(stretches: [], timeInHand: .zero, missed: []))
        #expect(PlanRule.share(.seconds(.max), among: [], from: Instant(secondsSince1970: 0)).isEmpty)
    }
}
