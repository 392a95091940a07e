/// Tries the groups, and the turns, by which a design might develop: small ones first, then with more patience.
struct BaseWeekSearch {
    let tables: Int
    let size: Int
    let rounds: Int

    private var people: Int { tables * size }

    /// - Parameter budget: How much is looked at: some hundred million in a second.
    func search(budget: Int) -> [[Int]]? {
        guard people <= 64, (3...5).contains(size), size <= tables else { return nil }
        // The more a week is turned onto itself, the fewer weeks there are to look through.
        var open = settings().enumerated().sorted {
            let (one, other) = ($0.element.turnOrder / $0.element.weeks, $1.element.turnOrder / $1.element.weeks)
            return one == other ? $0.offset < $1.offset : one > other
        }.map { Open(week: $0.element) }
        var nodes = 2_000
        var work = 0
        var attempt: UInt64 = 0
        while !open.isEmpty {
            var left: [Open] = []
            for var setting in open {
                guard work < budget else { return nil }
                if setting.prepared == nil {
                    setting.prepared = setting.week.prepared(size: size, mostOptions: 60_000, work: &work)
                }
                guard let prepared = setting.prepared else { continue }
                let (found, isExhausted) = prepared.search(nodes: nodes, seed: attempt, work: &work)
                if let found { return found }
                if !isExhausted { left.append(setting) }
            }
            open = left
            nodes *= 8
            attempt += 1
        }
        return nil
    }

    private struct Open {
        let week: BaseWeek
        var prepared: BaseWeek.Prepared?
    }

    func settings() -> [BaseWeek] {
        var all: [BaseWeek] = []
        let most = (people - 1) / (size - 1)
        guard rounds <= most else { return [] }
        for total in rounds...most {
            for base in 1...4 where total % base == 0 && total / base >= 3 {
                let order = total / base
                for fixed in stride(from: people % order, through: tables, by: order) where people - fixed >= order {
                    for apart in 1...base where base % apart == 0 && apart <= 2 {
                        for shifts in Self.shifts(order) {
                            all += turns(shifts, fixed: fixed, apart: apart, weeks: base / apart)
                        }
                    }
                }
            }
        }
        return all
    }

    private static func shifts(_ order: Int) -> [BaseWeek.Shifts] {
        func scaled(_ factors: [Int], _ product: (Int, Int) -> Int) -> [[Int]] {
            factors.map { factor in (0..<order).map { product(factor, $0) } }
        }
        let units = (1..<order).filter { unit in
            Set((0..<order).map { $0 * unit % order }).count == order
        }
        var all = [
            BaseWeek.Shifts(
                order: order, sums: (0..<order * order).map { ($0 / order + $0 % order) % order },
                multipliers: scaled(units) { $0 * $1 % order })
        ]
        if let field = FiniteField(order: order), field.prime != order {
            all.append(
                BaseWeek.Shifts(
                    order: order, sums: (0..<order * order).map { field.add($0 / order, $0 % order) },
                    multipliers: scaled(Array(1..<order), field.multiply)))
        }
        return all
    }

    private func turns(_ shifts: BaseWeek.Shifts, fixed: Int, apart: Int, weeks: Int) -> [BaseWeek] {
        let copies = (people - fixed) / shifts.order
        var seen: Set<[Int]> = []
        var all: [BaseWeek] = []
        for cycles in Self.partitions(copies) {
            for multiplier in shifts.multipliers {
                for fixedCycle in Set([1, min(2, fixed), min(3, fixed)]).subtracting([0]).sorted() {
                    var turn = Array(0..<people)
                    var first = 0
                    for cycle in cycles {
                        for place in 0..<cycle {
                            for element in 0..<shifts.order {
                                turn[(first + place) * shifts.order + element] =
                                    (first + (place + 1) % cycle) * shifts.order + multiplier[element]
                            }
                        }
                        first += cycle
                    }
                    for place in 0..<fixed / fixedCycle * fixedCycle {
                        turn[copies * shifts.order + place] = copies * shifts.order + Self.next(place, fixedCycle)
                    }
                    let order = Self.order(of: turn)
                    guard order % weeks == 0, order <= 12, seen.insert(turn).inserted else { continue }
                    all.append(
                        BaseWeek(
                            shifts: shifts, copies: copies, fixed: fixed, apart: apart, weeks: weeks, turn: turn,
                            turnOrder: order))
                }
            }
        }
        return all
    }

    /// The ways to write a number as a sum, largest parts first.
    private static func partitions(_ total: Int, most: Int = .max) -> [[Int]] {
        if total == 0 { return [[]] }
        return stride(from: min(total, most), through: 1, by: -1).flatMap { part in
            partitions(total - part, most: part).map { [part] + $0 }
        }
    }

    private static func next(_ place: Int, _ cycle: Int) -> Int { place / cycle * cycle + (place + 1) % cycle }

    private static func order(of turn: [Int]) -> Int {
        var image = turn
        var order = 1
        while !image.enumerated().allSatisfy({ $0 == $1 }), order <= 12 {
            image = image.map { turn[$0] }
            order += 1
        }
        return order
    }
}
