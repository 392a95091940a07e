extension Seats {
    /// Takes people out from a round on. Who stays keeps their seat, unless somebody would be left alone, a table would
    /// have fewer than half as many as the largest, or a rule that held would hold no more.
    ///
    /// - Parameters:
    ///   - round: The first round without them, from 1; what they sat in before stays as it was.
    ///   - isRunning: People sit in that round now: nobody moves in it but who would be left alone.
    public func leaving(_ ids: Set<PersonID>, from round: Int, isRunning: Bool = false) -> Change {
        guard (1...max(1, tables.count)).contains(round), !tables.isEmpty else {
            return .refused(.noSuchRound(round, rounds: tables.count))
        }
        if let unknown = ids.subtracting(request.people.map(\.id)).min() {
            return .refused(.unknown(unknown))
        }
        var after = self
        for index in (round - 1)..<tables.count {
            let before = after.brokenRules(in: index)
            for table in after.tables[index].indices { after.tables[index][table].removeAll(where: ids.contains) }
            if !isRunning || index > round - 1 { after.closeGaps(in: index, brokenBefore: before) }
            after.joinOthers(in: index)
        }
        let before = Set(broken)
        return Change(
            seats: after, unmet: nil, moved: after.moved(since: self, rounds: round...tables.count),
            breaks: after.broken.filter { !before.contains($0) }, arrived: [], round: round)
    }

    /// Who sits alone goes to another table, where they cost least. A chair more is better than nobody to talk with, unless
    /// the agenda says how many each table has.
    private mutating func joinOthers(in round: Int) {
        for table in tables[round].indices where tables[round][table].count == 1 {
            let groups = movable(in: round)[table]
            guard let group = groups.first else { continue }
            let counted = MeetingCount(self)
            let others = tables[round].indices.filter { $0 != table && !tables[round][$0].isEmpty }
            var free = others.filter { tables[round][$0].count < seats(at: $0) }
            if free.isEmpty, case .size = request.tables { free = others }
            let there = free.min { one, other in
                func rank(_ to: Int) -> (MeetingCount.Cost, Int, Int) {
                    let here = tables[round][to]
                    return (counted.cost(of: group, joining: here) - counted.tableCost(here), here.count, to)
                }
                return rank(one) < rank(other)
            }
            if let there { put(group, at: there, in: round) }
        }
    }

    /// One change after another, each the least costly of those that mend something.
    ///
    /// - Parameter brokenBefore: By table, the rules that did not hold before; more than those are mended.
    mutating func closeGaps(in round: Int, brokenBefore: [Int]? = nil) {
        let brokenBefore = brokenBefore ?? tables[round].map { _ in 0 }
        for _ in 0..<tables[round].count * 2 {
            guard let step = GapClosing(self, round, brokenBefore).next else { break }
            for (group, to) in step { put(group, at: to, in: round) }
        }
    }
}

/// Looks for the next change that closes a gap.
private struct GapClosing {
    typealias Step = [(group: [PersonID], to: Int)]

    private let seats: Seats
    private let round: Int
    private let tallies: [TableTally]
    private let people: [PersonID: Participant]
    /// Tables to which somebody comes, and those where a rule is to be mended.
    private let gaps: Set<Int>
    private let faulty: Set<Int>

    init(_ seats: Seats, _ round: Int, _ brokenBefore: [Int]) {
        self.seats = seats
        self.round = round
        people = seats.participants
        let people = people
        let tables = seats.tables[round]
        tallies = tables.map { TableTally($0.compactMap { people[$0] }) }
        let largest = tables.map(\.count).max() ?? 0
        var isEven = true
        if case .seats = seats.request.tables { isEven = false }
        gaps = Set(
            tables.indices.filter {
                !tables[$0].isEmpty && (tables[$0].count == 1 || isEven && 2 * tables[$0].count < largest)
            })
        let tallies = tallies
        faulty = Set(
            tables.indices.filter { tallies[$0].broken(seats.request.rules) > max(0, brokenBefore[$0]) })
    }

    var next: Step? {
        guard !gaps.isEmpty || !faulty.isEmpty else { return nil }
        let counted = MeetingCount(seats)
        let tables = seats.tables[round]
        let movable = seats.movable(in: round)
        var best: (rank: (Int, Int, MeetingCount.Cost), step: Step)?
        func offer(_ rank: (Int, Int, MeetingCount.Cost), _ step: Step) {
            if best.map({ rank < $0.rank }) ?? true { best = (rank, step) }
        }
        for table in gaps.union(faulty).sorted() {
            let here = tables[table]
            for from in tables.indices where from != table {
                for group in movable[from] {
                    if let broken = mends(table, from, coming: group, going: []) {
                        let rest = tables[from].filter { !group.contains($0) }
                        let cost =
                            counted.cost(of: group, joining: here) + counted.cost(of: group, leaving: rest)
                            - counted.tableCost(here) - counted.tableCost(tables[from])
                        offer((broken, group.count, cost), [(group, table)])
                    }
                    guard faulty.contains(table), group.count == 1 else { continue }
                    for other in movable[table] where other.count == 1 {
                        guard let broken = mends(table, from, coming: group, going: other) else { continue }
                        let rest = tables[from].filter { !group.contains($0) }
                        let restHere = here.filter { !other.contains($0) }
                        let cost =
                            counted.cost(of: group, joining: restHere) + counted.cost(of: other, joining: rest)
                            - counted.tableCost(here) - counted.tableCost(tables[from])
                        offer((broken, 2, cost), [(group, table), (other, from)])
                    }
                }
            }
        }
        return best?.step
    }

    /// How many rules fewer are broken then, below zero; nil where that mends nothing, or there is no room.
    private func mends(_ table: Int, _ from: Int, coming: [PersonID], going: [PersonID]) -> Int? {
        let sizes = (here: tallies[table].people, there: tallies[from].people)
        let after = (
            here: sizes.here + coming.count - going.count, there: sizes.there - coming.count + going.count
        )
        guard after.here <= max(sizes.here, seats.seats(at: table)) else { return nil }
        if going.isEmpty {
            // Nobody is left alone for it, and no other gap is made.
            guard after.there >= 2 || after.there == 0, after.there == 0 || after.there >= min(sizes.here, after.here)
            else { return nil }
        }
        var (one, other) = (tallies[table], tallies[from])
        let rules = seats.request.rules
        let before = one.broken(rules) + other.broken(rules)
        for person in coming.compactMap({ people[$0] }) {
            one.add(person)
            other.remove(person)
        }
        for person in going.compactMap({ people[$0] }) {
            one.remove(person)
            other.add(person)
        }
        let change = one.broken(rules) + other.broken(rules) - before
        let closes = going.isEmpty && gaps.contains(table) && after.there >= after.here - 1
        return change < 0 || closes && change == 0 ? change : nil
    }
}

extension Seats {
    /// By table of a round, how many rules do not hold.
    func brokenRules(in round: Int) -> [Int] {
        let people = participants
        return tables[round].map { TableTally($0.compactMap { people[$0] }).broken(request.rules) }
    }

    fileprivate var participants: [PersonID: Participant] {
        Dictionary(request.people.map { ($0.id, $0) }) { first, _ in first }
    }
}
