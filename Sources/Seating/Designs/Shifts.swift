/// Rounds of `tables` classes moved against each other: person x of a class sits at table x + shift, and each class has a
/// shift of its own in each round. Two people never meet twice where the differences of any two classes all differ.
///
/// Whatever people are left out, nobody meets anyone twice either: what cards at the door are made of.
struct Shifts {
    let tables: Int
    /// By round and class.
    let shift: [[Int]]
    private let sums: [Int]
    /// How many pairs of classes and rounds there are whose difference came before; 0 where nobody meets twice.
    let clashes: Int

    var classes: Int { shift.first?.count ?? 0 }

    /// Where person `number` of a class sits.
    func table(_ number: Int, class position: Int, round: Int) -> Int {
        sums[number * tables + shift[round][position]]
    }

    /// - Returns: By round, the table of each person; the people of a class stand side by side.
    func design(people: Int) -> [[Int]] {
        shift.indices.map { round in
            (0..<people).map { table($0 % tables, class: $0 / tables, round: round) }
        }
    }

    /// Shifts without a clash, where they were found.
    static func withoutClash(tables: Int, classes: Int, rounds: Int) -> Shifts? {
        // A product of two differences that is less than the tables, and not 0, is not 0 among the tables either.
        if tables == 1 ? classes == 1 || rounds == 1 : (rounds - 1) * (classes - 1) < tables {
            return Shifts(tables: tables, shift: products(tables, classes, rounds), sums: cyclic(tables), clashes: 0)
        }
        if let field = FiniteField(order: tables), classes <= tables, rounds <= tables {
            return Shifts(
                tables: tables, shift: (0..<rounds).map { round in (0..<classes).map { field.multiply(round, $0) } },
                sums: (0..<tables * tables).map { field.add($0 / tables, $0 % tables) }, clashes: 0)
        }
        guard classes <= tables, rounds <= tables, tables <= 64 else { return nil }
        for sums in groups(tables) {
            var search = Search(tables: tables, classes: classes, rounds: rounds, sums: sums)
            if let shift = search.find() {
                return Shifts(tables: tables, shift: shift, sums: sums, clashes: 0)
            }
        }
        return nil
    }

    /// Shifts with as few clashes as a short search finds, none where there are shifts without.
    static func best(tables: Int, classes: Int, rounds: Int, seed: UInt64) -> Shifts {
        if let found = withoutClash(tables: tables, classes: classes, rounds: rounds) { return found }
        var improving = Improving(tables: tables, classes: classes, rounds: rounds, seed: seed)
        improving.run()
        return Shifts(
            tables: tables, shift: improving.shift, sums: cyclic(tables), clashes: improving.clashes)
    }

    private static func cyclic(_ order: Int) -> [Int] {
        (0..<order * order).map { ($0 / order + $0 % order) % order }
    }

    private static func products(_ tables: Int, _ classes: Int, _ rounds: Int) -> [[Int]] {
        (0..<rounds).map { round in (0..<classes).map { round * $0 % tables } }
    }

    /// The sums of the cyclic group, and of the product of fields where there is another.
    private static func groups(_ order: Int) -> [[Int]] {
        let cyclic = cyclic(order)
        var parts: [FiniteField] = []
        var rest = order
        var factor = 2
        while rest > 1 {
            var power = 1
            while rest % factor == 0 {
                rest /= factor
                power *= factor
            }
            if power > 1 {
                guard let field = FiniteField(order: power) else { return [cyclic] }
                parts.append(field)
            }
            factor += 1
        }
        guard parts.contains(where: { $0.prime != $0.order }) else { return [cyclic] }
        let product = (0..<order * order).map { entry in
            var (one, other, place, sum) = (entry / order, entry % order, 1, 0)
            for field in parts {
                sum += field.add(one % field.order, other % field.order) * place
                (one, other, place) = (one / field.order, other / field.order, place * field.order)
            }
            return sum
        }
        return [product, cyclic]
    }

    /// Class by class, with a budget.
    private struct Search {
        let tables: Int
        let classes: Int
        let rounds: Int
        private let minus: [Int]
        private var chosen: [[Int]] = []
        private var nodes = 200_000

        init(tables: Int, classes: Int, rounds: Int, sums: [Int]) {
            self.tables = tables
            self.classes = classes
            self.rounds = rounds
            var minus = Array(repeating: 0, count: tables * tables)
            for one in 0..<tables {
                for other in 0..<tables { minus[sums[one * tables + other] * tables + other] = one }
            }
            self.minus = minus
        }

        mutating func find() -> [[Int]]? {
            // The first class stays, and in the first round all do.
            chosen = [Array(repeating: 0, count: rounds)]
            guard extend() else { return nil }
            return (0..<rounds).map { round in chosen.map { $0[round] } }
        }

        private mutating func extend() -> Bool {
            if chosen.count == classes { return true }
            var column = [0]
            var used = Array(repeating: UInt64(1), count: chosen.count)
            return fill(&column, &used)
        }

        private mutating func fill(_ column: inout [Int], _ used: inout [UInt64]) -> Bool {
            if column.count == rounds {
                // Classes can be told apart only by number: a second one larger than the one before saves repetition.
                if rounds > 1, let last = chosen.last, last[1] > column[1] { return false }
                chosen.append(column)
                if extend() { return true }
                chosen.removeLast()
                return false
            }
            let round = column.count
            for value in 0..<tables {
                nodes -= 1
                if nodes <= 0 { return false }
                let differences = chosen.map { minus[value * tables + $0[round]] }
                guard differences.indices.allSatisfy({ used[$0] >> UInt64(differences[$0]) & 1 == 0 }) else { continue }
                for (index, difference) in differences.enumerated() { used[index] |= 1 << UInt64(difference) }
                column.append(value)
                if fill(&column, &used) { return true }
                column.removeLast()
                for (index, difference) in differences.enumerated() { used[index] &= ~(1 << UInt64(difference)) }
            }
            return false
        }
    }

    /// Changes one shift at a time, as long as no more clash.
    private struct Improving {
        let tables: Int
        let classes: Int
        let rounds: Int
        private(set) var shift: [[Int]]
        private(set) var clashes = 0
        private var numbers: SeededNumbers

        init(tables: Int, classes: Int, rounds: Int, seed: UInt64) {
            self.tables = tables
            self.classes = classes
            self.rounds = rounds
            numbers = SeededNumbers(seed: seed)
            shift = Shifts.products(tables, classes, rounds)
            clashes = (0..<classes).reduce(0) { $0 + count($1) } / 2
        }

        /// How often a difference of this class to another came before.
        private func count(_ position: Int) -> Int {
            var sum = 0
            var seen = Array(repeating: 0, count: tables)
            for other in 0..<classes where other != position {
                for index in seen.indices { seen[index] = 0 }
                for round in 0..<rounds {
                    let difference = (shift[round][position] - shift[round][other] + tables) % tables
                    if seen[difference] > 0 { sum += 1 }
                    seen[difference] += 1
                }
            }
            return sum
        }

        mutating func run() {
            guard rounds > 1, classes > 1, tables > 1 else { return }
            // Each look costs as much as there are classes and rounds.
            for _ in 0..<min(20_000, 10_000_000 / (classes * rounds)) where clashes > 0 {
                let round = 1 + numbers.below(rounds - 1)
                let position = numbers.below(classes)
                let before = shift[round][position]
                let cost = count(position)
                shift[round][position] = numbers.below(tables)
                let after = count(position)
                if after <= cost { clashes += after - cost } else { shift[round][position] = before }
            }
        }
    }
}
