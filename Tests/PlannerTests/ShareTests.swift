internal import SectionKit
internal import Testing

@testable internal import Planner

/// The lengths inside one span, before they are rounded.
struct ShareTests {
    private func share(_ room: Int, among items: [PlanItem]) -> (lengths: [Double], left: Int) {
        var sharing = SpanSharing(capacity: items.count)
        let left = sharing.share(room, among: items[...])
        return (sharing.lengths, left)
    }

    private func item(_ least: Int, _ ideal: Int, _ most: Int, _ givesWay: Double = 1) -> PlanItem {
        PlanItem(
            length: Elasticity(least: .seconds(least), ideal: .seconds(ideal), most: .seconds(most)), givesWay: givesWay
        )
    }

    @Test func sharesEqualTheOracleToAMillionthOfASecond() {
        for seed in UInt64(0)..<5_000 {
            var random = SeededRandom(seed: seed)
            let items = (0..<Int.random(in: 1...10, using: &random)).map { _ in
                var item = RandomCase.item(&random)
                item.mayDrop = nil
                return item
            }
            let least = items.map(\.length.least.count).reduce(0, +)
            let most = items.map(\.length.most.count).reduce(0, +)
            let room = Int.random(in: least...most, using: &random)
            let share = self.share(room, among: items)
            let apart = zip(share.lengths, Oracle.lengths(Double(room), items)).map { abs($0 - $1) }.max() ?? 0
            if apart >= 1e-6 { Issue.record("seed \(seed): \(apart) seconds apart") }
        }
    }

    @Test func lengthsGiveWayInProportionToIdealAndWillingness() {
        let items = [item(0, 600, 600), item(0, 600, 600, 2), item(0, 1_200, 1_200)]
        // 500 s go: weights 600, 1200, 1200.
        let lengths = self.share(1_900, among: items).lengths
        #expect(zip(lengths, [500.0, 400, 1_000]).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    @Test func timeThatNobodyCanTakeIsLeft() {
        let share = self.share(1_000, among: [item(100, 200, 300), item(100, 200, 400)])
        #expect(share.lengths == [300, 400])
        #expect(share.left == 300)
    }

    @Test func emptySpanHasNoLengthsAndAllTimeLeft() {
        let share = self.share(60, among: [])
        #expect(share.lengths.isEmpty)
        #expect(share.left == 60)
    }

    /// Willingness may lie twelve powers of ten apart; the sum is exact and every limit holds even so.
    @Test(arguments: [1e-12, 1e-9, 1e-6, 1e-3]) func willingnessFarApartStillFillsTheSpan(_ small: Double) {
        let items = [item(0, 86_400, 86_400, 1_000_000), item(0, 600, 600, small), item(0, 1_200, 1_200, small)]
        let lengths = self.share(900, among: items).lengths
        #expect(abs(lengths.reduce(0, +) - 900) < 1e-6)
        #expect(zip(lengths, items).allSatisfy { $0 >= 0 && $0 <= Double($1.length.most.count) })
        #expect(abs(lengths[1] - 300) < 0.01)
    }

    /// Denormal willingness is the same wish for all, so it shares as if it were 1.
    @Test func leastWillingnessThatANumberCanHoldSharesLikeAnyOther() {
        let items = [item(0, 600, 600, .leastNonzeroMagnitude), item(0, 600, 600, .leastNonzeroMagnitude)]
        #expect(self.share(600, among: items).lengths.reduce(0, +) == 600)
    }

    @Test func partsAreSharedByTheSameRuleAndTheirSumIsExact() {
        let parts = [
            Part(id: "1", title: "Talk", length: .fixed(.minutes(10))),
            Part(
                id: "1-questions", title: "Questions",
                length: Elasticity(least: .zero, ideal: .minutes(5), most: .minutes(5))),
            Part(id: "2", title: "Talk", length: .fixed(.minutes(10))),
            Part(
                id: "2-questions", title: "Questions",
                length: Elasticity(least: .zero, ideal: .minutes(5), most: .minutes(5))),
        ]
        let start = Instant(secondsSince1970: 0)
        let stretches = PlanRule.share(.minutes(25) + .seconds(1), among: parts, from: start)
        #expect(stretches.map(\.seconds) == [600, 151, 600, 150] || stretches.map(\.seconds) == [600, 150, 600, 151])
        #expect(stretches.last?.end == start + .minutes(25) + .seconds(1))
    }
}
