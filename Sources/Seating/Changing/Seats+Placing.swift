extension Seats {
    /// Fixes somebody's seat, and brings them there with those who are kept with them. Where the table is full, as few as
    /// can be make room; gaps are closed as when somebody leaves.
    ///
    /// - Parameters:
    ///   - table: From 1.
    ///   - round: The only round it is for; nothing for all from `first` on.
    ///   - first: The first round that may still change, from 1.
    public func fixing(_ person: PersonID, at table: Int, round: Int? = nil, from first: Int) -> Change {
        guard request.people.contains(where: { $0.id == person }) else { return .refused(.unknown(person)) }
        guard !tables.isEmpty, (1...tables.count).contains(round ?? first) else {
            return .refused(.noSuchRound(round ?? first, rounds: tables.count))
        }
        // Rounds that are over may have had fewer tables.
        let count = tables[(round ?? first) - 1].count
        guard (1...max(1, count)).contains(table) else { return .refused(.noSuchTable(table, tables: count)) }
        var after = self
        // A later word on the same seat takes the place of an earlier one.
        after.request.fixed.removeAll { $0.person == person && (round == nil || $0.round == round) }
        if let round, let all = after.request.fixed.first(where: { $0.person == person && $0.round == nil }) {
            after.request.fixed.removeAll { $0 == all }
            after.request.fixed += (1...tables.count).filter { $0 != round }
                .map { FixedSeat(person: person, table: all.table, round: $0) }
        }
        after.request.fixed.append(FixedSeat(person: person, table: table, round: round))
        return after.gathered([person], rounds: round.map { $0...$0 } ?? first...tables.count, before: self)
    }

    /// Keeps people together from a round on: they come to where one of them has a fixed seat, else to the first of them.
    public func keepingTogether(_ ids: [PersonID], from first: Int) -> Change {
        if let unknown = ids.first(where: { id in !request.people.contains { $0.id == id } }) {
            return .refused(.unknown(unknown))
        }
        guard !tables.isEmpty, (1...tables.count).contains(first) else {
            return .refused(.noSuchRound(first, rounds: tables.count))
        }
        var after = self
        after.request.together.append(ids)
        return after.gathered(ids, rounds: first...tables.count, before: self)
    }

    private func gathered(_ ids: [PersonID], rounds: ClosedRange<Int>, before: Seats) -> Change {
        var after = self
        let group = KeptGroups(request.together).group(of: ids[0])
        for round in rounds {
            let here = group.filter { after.table(of: $0, round: round) != nil }
            guard !here.isEmpty else { continue }
            let fixed = Set(
                request.fixed.filter { here.contains($0.person) && ($0.round == nil || $0.round == round) }
                    .map(\.table)
            ).sorted()
            if fixed.count > 1 { return .refused(.groupFixedApart(here, tables: fixed, round: round)) }
            let leader = ids.first(where: here.contains) ?? here[0]
            guard let table = fixed.first ?? after.table(of: leader, round: round) else { continue }
            let coming = here.filter { after.table(of: $0, round: round) != table }
            guard !coming.isEmpty else { continue }
            let brokenBefore = after.brokenRules(in: round - 1)
            for index in after.tables[round - 1].indices {
                after.tables[round - 1][index].removeAll(where: coming.contains)
            }
            switch after.makeRoom(for: coming, at: table - 1, in: round - 1, MeetingCount(after)) {
            case .failure(let why): return .refused(why.unmet)
            case .success:
                after.put(coming, at: table - 1, in: round - 1)
                after.closeGaps(in: round - 1, brokenBefore: brokenBefore)
            }
        }
        let moved = after.moved(since: before, rounds: rounds)
        let broken = before.broken
        return Change(
            seats: after, unmet: nil, moved: moved, breaks: after.broken.filter { !broken.contains($0) },
            arrived: [], round: rounds.lowerBound)
    }
}
