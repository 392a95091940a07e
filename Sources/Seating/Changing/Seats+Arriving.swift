extension Seats {
    /// Seats people who come late, from a round on. Nobody is moved unless a seat must be freed: the newcomer is kept
    /// with somebody whose table is full, or has a fixed seat at one.
    ///
    /// - Parameters:
    ///   - people: Those who come at once; kept together where `together` says so.
    ///   - together: Groups that the newcomers bring, also with somebody who is seated.
    ///   - fixed: Seats that staff fix for them.
    ///   - round: The first round that they take part in, from 1.
    public func arriving(
        _ people: [Participant], together: [[PersonID]] = [], fixed: [FixedSeat] = [], from round: Int
    ) -> Change {
        let known = Set(request.people.map(\.id))
        if let twice = people.first(where: { known.contains($0.id) }) { return .refused(.twice(twice.id)) }
        let ids = Set(people.map(\.id))
        if ids.count < people.count { return .refused(.twice(people[0].id)) }
        guard (1...max(1, tables.count)).contains(round), !tables.isEmpty else {
            return .refused(.noSuchRound(round, rounds: tables.count))
        }
        if let unknown = together.flatMap({ $0 }).first(where: { !known.contains($0) && !ids.contains($0) }) {
            return .refused(.unknown(unknown))
        }
        for seat in fixed {
            guard ids.contains(seat.person) else { return .refused(.unknown(seat.person)) }
            let count = tables[round - 1].count
            guard (1...max(1, count)).contains(seat.table) else {
                return .refused(.noSuchTable(seat.table, tables: count))
            }
        }
        var after = self
        after.request.people += people
        after.request.together += together
        after.request.fixed += fixed
        let kept = KeptGroups(after.request.together)
        var parties: [[PersonID]] = []
        for person in people where !parties.contains(where: { $0.contains(person.id) }) {
            parties.append(kept.group(of: person.id).filter(ids.contains))
        }
        var moved: [Moved] = []
        for index in (round - 1)..<tables.count {
            for party in parties {
                switch after.seat(party, with: kept, in: index) {
                case .success(let more): moved += more
                case .failure(let why): return .refused(why.unmet)
                }
            }
        }
        let before = broken
        return Change(
            seats: after, unmet: nil, moved: moved, breaks: after.broken.filter { !before.contains($0) },
            arrived: people.map(\.id), round: round)
    }

    struct Refused: Error { let unmet: Unmet }

    private mutating func seat(_ party: [PersonID], with kept: KeptGroups, in round: Int) -> Result<[Moved], Refused> {
        let partners = Set(kept.group(of: party[0])).subtracting(party)
        var wanted = Set(
            tables[round].indices.filter { table in tables[round][table].contains(where: partners.contains) })
        for fixed in request.fixed
        where party.contains(fixed.person) && (fixed.round == nil || fixed.round == round + 1) {
            wanted.insert(fixed.table - 1)
        }
        if wanted.count > 1 {
            return .failure(
                Refused(
                    unmet: .groupFixedApart(
                        kept.group(of: party[0]), tables: wanted.sorted().map { $0 + 1 }, round: round + 1)))
        }
        let counted = MeetingCount(self)
        if let table = wanted.first {
            return makeRoom(for: party, at: table, in: round, counted).map { moved in
                put(party, at: table, in: round)
                return moved
            }
        }
        let people = tables[round].reduce(party.count) { $0 + $1.count }
        // As even as can be; uneven where a party fits nowhere else.
        let even = (people + tables[round].count - 1) / tables[round].count
        let free = tables[round].indices.filter { tables[round][$0].count + party.count <= seats(at: $0) }
        let best = free.min { one, other in
            func rank(_ table: Int) -> (Int, MeetingCount.Cost, Int, Int) {
                let here = tables[round][table]
                let change = counted.cost(of: party, joining: here) - counted.tableCost(here)
                return (here.isEmpty ? 1 : max(0, here.count + party.count - even), change, here.count, table)
            }
            return rank(one) < rank(other)
        }
        guard let best else {
            let most = tables[round].indices.reduce(0) { $0 + seats(at: $1) }
            return .failure(Refused(unmet: .tooFewSeats(seats: most, people: people)))
        }
        put(party, at: best, in: round)
        return .success([])
    }

    /// How many may sit at a table.
    func seats(at table: Int) -> Int { request.tables.seats(of: table + 1) ?? Int.max }

    /// Moves as few as can be away from a table, to where it costs least.
    mutating func makeRoom(
        for party: [PersonID], at table: Int, in round: Int, _ counted: MeetingCount
    ) -> Result<[Moved], Refused> {
        var moved: [Moved] = []
        while tables[round][table].count + party.count > seats(at: table) {
            let over = tables[round][table].count + party.count - seats(at: table)
            let partners = Set(KeptGroups(request.together).group(of: party[0]))
            var best: (rank: (Int, MeetingCount.Cost, Int), group: [PersonID], to: Int)?
            for group in movable(in: round)[table] where partners.isDisjoint(with: group) {
                let rest = tables[round][table].filter { !group.contains($0) }
                let leaving = counted.cost(of: group, leaving: rest)
                for to in tables[round].indices
                where to != table && !tables[round][to].isEmpty
                    && tables[round][to].count + group.count <= seats(at: to)
                {
                    let there = tables[round][to]
                    let cost = leaving + counted.cost(of: group, joining: there) - counted.tableCost(there)
                    // One who frees a seat is enough; a group of just the size wanted is better than two moves.
                    let rank = (group.count >= over ? group.count : 1_000 + over - group.count, cost, to)
                    if best.map({ rank < $0.rank }) ?? true { best = (rank, group, to) }
                }
            }
            guard let best else {
                return .failure(
                    Refused(
                        unmet: .tableOverfull(
                            table: table + 1, round: round + 1, fixed: tables[round][table].count + party.count,
                            seats: seats(at: table))))
            }
            put(best.group, at: best.to, in: round)
            moved += best.group.map { Moved(person: $0, round: round + 1, from: table + 1, to: best.to + 1) }
        }
        return .success(moved)
    }
}
