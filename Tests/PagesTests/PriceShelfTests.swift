internal import Meeting
internal import SectionKit
internal import Testing

@testable internal import Pages

@Suite struct PriceShelfTests {
    private func moment(_ sequence: Int, _ now: Int = 0) -> PriceShelf.Moment {
        .init(sequence: sequence, now: Instant(secondsSince1970: now))
    }

    @Test func aMomentsPriceIsWorkedOutOnceAlsoWhereItIsNothing() {
        let shelf = PriceShelf()
        var found: [String?] = []
        let ask = { (gains: Bool, moment: PriceShelf.Moment, price: String?) in
            shelf.words(of: .next, gains: gains, at: moment) {
                found.append(price)
                return price
            }
        }
        #expect(ask(false, moment(1), nil) == nil)
        #expect(ask(false, moment(1), "not asked for") == nil)
        #expect(ask(true, moment(1), "two minutes") == "two minutes")
        #expect(ask(true, moment(1, 1), "a second later") == "a second later")
        #expect(ask(true, moment(2, 1), "after a step") == "after a step")
        #expect(ask(true, moment(2, 1), "not asked for") == "after a step")
        #expect(found == [nil, "two minutes", "a second later", "after a step"])
    }
}
