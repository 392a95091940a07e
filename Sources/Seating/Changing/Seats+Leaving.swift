extension Seats {
    /// Takes people out from a round on, and closes the gaps: nobody is left alone, rules that no longer hold are mended
    /// with as few moves as can be, and tables that were as even as can be stay so.
    ///
    /// - Parameter round: The first round without them, from 1; what they sat in before stays as it was.
    public func leaving(_ ids: Set<PersonID>, from round: Int) -> Change {
        guard (1...max(1, tables.count)).contains(round), !tables.isEmpty else {
            return .refused(.noSuchRound(round, rounds: tables.count))
        }
        if let unknown = ids.subtracting(request.people.map(\.id)).min() {
            return .refused(.unknown(unknown))
        }
        var after = self
        var moved: [Moved] = []
        for index in (round - 1)..<tables.count {
            for table in after.tables[index].indices { after.tables[index][table].removeAll(where: ids.contains) }
            moved += after.closeGaps(in: index)
        }
        let before = standing.broken
        return Change(
            seats: after, unmet: nil, moved: moved, breaks: after.standing.broken.filter { !before.contains($0) },
            arrived: [], round: round)
    }

    /// One change after another, each the least costly of those that mend something.
    mutating func closeGaps(in round: Int) -> [Moved] {
        var moved: [Moved] = []
        for _ in 0..<tables[round].count * 2 {
            guard let step = nextMove(in: round) else { break }
            for move in step { put([move.person], at: move.to - 1, in: round) }
            moved += step
        }
        return moved
    }

    /// Who moves next: to a table that is too small, or in exchange for somebody where a rule does not hold.
    private func nextMove(in round: Int) -> [Moved]? {
        let counted = MeetingCount(self)
        let movable = movable(in: round)
        let sizes = tables[round].map(\.count)
        let largest = sizes.max() ?? 0
        var isEven = true
        if case .seats = request.tables { isEven = false }
        func needs(_ table: Int) -> Bool {
            sizes[table] > 0 && (sizes[table] == 1 || (isEven && sizes[table] < largest - 1))
                || counted.tableCost(tables[round][table]).broken > 0
        }
        var best: (rank: (Int, Int, MeetingCount.Cost), moves: [Moved])?
        for table in sizes.indices where needs(table) {
            let here = tables[round][table]
            for from in sizes.indices where from != table {
                for group in movable[from] {
                    let isGap = sizes[table] == 1 || (isEven && sizes[table] < largest - 1)
                    let rest = tables[round][from].filter { !group.contains($0) }
                    let before = counted.tableCost(here) + counted.tableCost(tables[round][from])
                    let joined =
                        counted.cost(of: group, joining: here) + counted.cost(of: group, leaving: rest) - before
                    let evens = isGap && sizes[from] - group.count >= sizes[table] + group.count - 1
                    if here.count + group.count <= seats(at: table), joined.broken < 0 || evens, joined.broken <= 0,
                        rest.count >= 2 || rest.isEmpty, !isEven || rest.isEmpty || rest.count >= here.count
                    {
                        let moves = group.map { Moved(person: $0, round: round + 1, from: from + 1, to: table + 1) }
                        let rank = (joined.broken, group.count, joined)
                        if best.map({ rank < $0.rank }) ?? true { best = (rank, moves) }
                    }
                    guard group.count == 1, counted.tableCost(here).broken > 0 else { continue }
                    for other in movable[table] where other.count == 1 {
                        let restHere = here.filter { !other.contains($0) }
                        let exchanged =
                            counted.cost(of: group, joining: restHere) + counted.cost(of: other, joining: rest) - before
                        guard exchanged.broken < 0 else { continue }
                        let moves = [
                            Moved(person: group[0], round: round + 1, from: from + 1, to: table + 1),
                            Moved(person: other[0], round: round + 1, from: table + 1, to: from + 1),
                        ]
                        let rank = (exchanged.broken, 2, exchanged)
                        if best.map({ rank < $0.rank }) ?? true { best = (rank, moves) }
                    }
                }
            }
        }
        return best?.moves
    }
}
