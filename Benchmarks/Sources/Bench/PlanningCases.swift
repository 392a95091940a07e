internal import Planner
internal import SectionKit

/// A running order, how much time it has, and both rules for it.
struct PlanningCase {
    var items: [PlanItem]
    var end: Instant

    /// What the proportional rule gives, in the shape of the other.
    struct Stretch {
        var start: Instant
        var end: Instant
        var dropped: Bool
    }

    private static let start = Instant(secondsSince1970: 1_796_731_200)

    func plan() -> Arrangement { PlanRule.arrange(items, from: Self.start, end: end) }

    /// Every length times one factor, starts rounded.
    func proportional() -> [Stretch] {
        var stretches: [Stretch] = []
        stretches.reserveCapacity(items.count)
        var ideal = 0
        for item in items { ideal += item.length.ideal.count }
        let factor = Double((end - Self.start).count) / Double(max(1, ideal))
        var elapsed = 0.0
        var begin = Self.start
        for item in items {
            elapsed += Double(item.length.ideal.count) * factor
            let over = Self.start + Seconds(Int(elapsed.rounded()))
            stretches.append(Stretch(start: begin, end: over, dropped: false))
            begin = over
        }
        return stretches
    }

    /// Lengths, limits and willingness as mixed as in real agendas.
    ///
    /// - Parameter room: The time that there is, in hundredths of what the sections would like.
    init(sections: Int, room: Int, pinEvery: Int? = nil, drops: Bool = false) {
        var random = SeededRandom(seed: 7)
        var clock = 0
        var items: [PlanItem] = []
        items.reserveCapacity(sections)
        for number in 0..<sections {
            let ideal = Int.random(in: 5...45, using: &random) * 60
            let isFixed = Int.random(in: 0..<5, using: &random) == 0
            let least = isFixed ? ideal : ideal * Int.random(in: 30...90, using: &random) / 100
            let most = isFixed ? ideal : ideal * Int.random(in: 110...200, using: &random) / 100
            let givesWay = ([0.5, 1, 1, 1, 2, 4] as [Double])[Int.random(in: 0..<6, using: &random)]
            items.append(
                PlanItem(
                    length: Elasticity(least: .seconds(least), ideal: .seconds(ideal), most: .seconds(most)),
                    givesWay: givesWay, mayDrop: drops && number % 2 == 0 ? number % 7 : nil,
                    pin: pinEvery.flatMap { number % $0 == 0 ? Self.start + .seconds(clock * room / 100) : nil }))
            clock += ideal
        }
        self.items = items
        end = Self.start + .seconds(clock * room / 100)
    }
}

extension PlanningCase {
    /// Each of a thousand degrees of willingness is settled alone: the most work that there is.
    static func degrees(_ sections: Int) -> PlanningCase {
        var this = PlanningCase(sections: sections, room: 40)
        this.items = this.items.enumerated().map { number, item in
            let exponent = 300 - number * 600 / sections
            return PlanItem(
                length: Elasticity(least: .zero, ideal: item.length.ideal, most: item.length.ideal),
                givesWay: Double(sign: .plus, exponent: exponent, significand: 1))
        }
        return this
    }
}

enum PlanningCases {
    static var all: [(String, (Int) -> PlanningCase)] {
        [
            ("short of time", { PlanningCase(sections: $0, room: 85) }),
            ("time in hand", { PlanningCase(sections: $0, room: 115) }),
            ("more time than needed", { PlanningCase(sections: $0, room: 300) }),
            ("a pin every third", { PlanningCase(sections: $0, room: 90, pinEvery: 3) }),
            ("every section pinned", { PlanningCase(sections: $0, room: 90, pinEvery: 1) }),
            ("drops", { PlanningCase(sections: $0, room: 45, drops: true) }),
            ("degrees far apart", { PlanningCase.degrees($0) }),
        ]
    }
}
