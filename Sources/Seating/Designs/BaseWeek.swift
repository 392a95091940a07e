/// Looks for rounds that all come from one: people are `copies` of a small group and a few who stay put, and adding each
/// element of the group to the base week gives the next round. Nothing is stored; an exact-cover search finds the week.
struct BaseWeek {
    /// `sum[x * order + y]`.
    struct Shifts {
        let order: Int
        let sums: [Int]
        /// Multiplications that respect the sums, the identity first.
        let multipliers: [[Int]]
    }

    let shifts: Shifts
    let copies: Int
    let fixed: Int
    /// How many base weeks there are that have nothing to do with each other.
    let apart: Int
    /// How many weeks the turns make of each of them.
    let weeks: Int
    /// Where the turn takes each person.
    let turn: [Int]
    /// After how many turns everybody is back.
    let turnOrder: Int

    var people: Int { copies * shifts.order + fixed }

    private func shifted(_ person: Int, by shift: Int) -> Int {
        let order = shifts.order
        guard person < copies * order else { return person }
        return person / order * order + shifts.sums[person % order * order + shift]
    }

    /// The search for this week, with its options listed; nothing where they are too many.
    ///
    /// - Parameter work: Grows by what was looked at.
    func prepared(size: Int, mostOptions: Int, work: inout Int) -> Prepared? {
        let orbits = PairOrbits(of: self)
        var options = Options(week: self, orbits: orbits, size: size, most: mostOptions)
        defer { work += 8 * options.looked + 200 * options.found.count + people * people * shifts.order / 4 }
        return options.list() ? Prepared(week: self, orbits: orbits.count, options: options.found) : nil
    }

    struct Prepared {
        let week: BaseWeek
        let orbits: Int
        let options: [Option]

        /// - Returns: By round, the table of each person; nothing where there is none, or none within the budget.
        func search(nodes: Int, seed: UInt64, work: inout Int) -> (rounds: [[Int]]?, isExhausted: Bool) {
            var numbers = SeededNumbers(seed: seed)
            var options = self.options
            numbers.shuffle(&options)
            let people = week.people
            let primary = people * week.apart
            let items = (0..<week.apart).flatMap { number in
                options.map { option in
                    option.items.map { $0 < people ? number * people + $0 : primary + $0 - people }
                }
            }
            var cover = ExactCover(items: primary + orbits, primary: primary, options: items)
            defer { work += cover.work + items.count * 4 }
            switch cover.search(nodes: nodes) {
            case .found(let chosen):
                let rounds = (0..<week.apart).flatMap { number in
                    week.rounds(
                        of: chosen.filter { $0 / options.count == number }.flatMap {
                            options[$0 % options.count].tables
                        })
                }
                return (rounds, true)
            case .none: return (nil, true)
            case .budgetSpent: return (nil, false)
            }
        }
    }

    private func rounds(of tables: [UInt64]) -> [[Int]] {
        var base = Array(repeating: 0, count: people)
        for (table, members) in tables.enumerated() {
            for person in 0..<people where members >> UInt64(person) & 1 == 1 { base[person] = table }
        }
        var rounds: [[Int]] = []
        for _ in 0..<weeks {
            for shift in 0..<shifts.order {
                var round = base
                for person in 0..<people { round[shifted(person, by: shift)] = base[person] }
                rounds.append(round)
            }
            let before = base
            for person in 0..<people { base[turn[person]] = before[person] }
        }
        return rounds
    }

    /// Pairs that shifts and turns take into each other.
    struct PairOrbits {
        let people: Int
        /// By pair, the number of its orbit; -1 where a base week can hold no pair of it.
        let orbit: [Int]
        let count: Int
        /// How many pairs of an orbit a base week holds, if it holds any.
        let share: [Int]

        init(of week: BaseWeek) {
            let people = week.people
            self.people = people
            var orbit = Array(repeating: -2, count: people * people)
            var share: [Int] = []
            let each = week.weeks * week.shifts.order
            for one in 0..<people {
                for other in 0..<one where orbit[one * people + other] == -2 {
                    var pairs = [(one, other)]
                    orbit[one * people + other] = -3
                    orbit[other * people + one] = -3
                    var next = 0
                    while next < pairs.count {
                        let (a, b) = pairs[next]
                        next += 1
                        var images = (0..<week.shifts.order).map { (week.shifted(a, by: $0), week.shifted(b, by: $0)) }
                        images.append((week.turn[a], week.turn[b]))
                        for (c, d) in images where orbit[c * people + d] == -2 {
                            orbit[c * people + d] = -3
                            orbit[d * people + c] = -3
                            pairs.append((c, d))
                        }
                    }
                    let isUsable = pairs.count % each == 0
                    for (a, b) in pairs {
                        orbit[a * people + b] = isUsable ? share.count : -1
                        orbit[b * people + a] = isUsable ? share.count : -1
                    }
                    if isUsable { share.append(pairs.count / each) }
                }
            }
            self.orbit = orbit
            self.share = share
            count = share.count
        }
    }

    /// A table, with those that the turns of the base week onto itself make of it.
    struct Option {
        let tables: [UInt64]
        let items: [Int]
    }

    struct Options {
        let week: BaseWeek
        let orbits: PairOrbits
        let size: Int
        let most: Int
        var found: [Option] = []
        /// How often somebody was tried at a table.
        var looked = 0
        private var members: [Int] = []
        private var counts: [Int]
        private let onto: [Int]

        init(week: BaseWeek, orbits: PairOrbits, size: Int, most: Int) {
            self.week = week
            self.orbits = orbits
            self.size = size
            self.most = most
            counts = Array(repeating: 0, count: orbits.count)
            var onto = Array(0..<week.people)
            for _ in 0..<week.weeks { onto = onto.map { week.turn[$0] } }
            self.onto = onto
        }

        /// - Returns: Whether the list is whole, and not longer than allowed.
        mutating func list() -> Bool { extend(from: 0) }

        private mutating func extend(from first: Int) -> Bool {
            if members.count == size {
                if let option { found.append(option) }
                return found.count <= most
            }
            if looked > 20 * most { return false }
            for person in first..<week.people {
                if add(person) {
                    members.append(person)
                    if !extend(from: person + 1) { return false }
                    members.removeLast()
                    remove(person)
                }
            }
            return true
        }

        private mutating func add(_ person: Int) -> Bool {
            looked += 1
            for (index, other) in members.enumerated() {
                let orbit = orbits.orbit[person * orbits.people + other]
                if orbit < 0 || counts[orbit] >= orbits.share[orbit] {
                    for earlier in members[..<index] { counts[orbits.orbit[person * orbits.people + earlier]] -= 1 }
                    return false
                }
                counts[orbit] += 1
            }
            return true
        }

        private mutating func remove(_ person: Int) {
            for other in members { counts[orbits.orbit[person * orbits.people + other]] -= 1 }
        }

        private var option: Option? {
            let first = members.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
            var tables = [first]
            var all = first
            var image = members
            while true {
                image = image.map { onto[$0] }
                let mask = image.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
                if mask == first { break }
                // The same tables are met once more from their least one; two that overlap are no part of a round.
                if mask < first || mask & all != 0 { return nil }
                all |= mask
                tables.append(mask)
            }
            var used: [Int: Int] = [:]
            for (index, one) in members.enumerated() {
                for other in members[..<index] {
                    used[orbits.orbit[one * orbits.people + other], default: 0] += tables.count
                }
            }
            for (orbit, count) in used where count != orbits.share[orbit] { return nil }
            var items = (0..<week.people).filter { all >> UInt64($0) & 1 == 1 }
            items += used.keys.sorted().map { week.people + $0 }
            return Option(tables: tables, items: items)
        }
    }
}
