/// A change of places by hand, in one round.
public enum SeatMove: Hashable, Sendable {
    /// Somebody, with those who are kept with them, goes to another table.
    case move(PersonID, toTable: Int, round: Int)
    /// Two, each with those who are kept with them, change places.
    case exchange(PersonID, PersonID, round: Int)
}

/// What a change of places does; its words are true before it is done, and afterwards.
public struct SeatMoveEffect: Hashable, Sendable {
    public let seats: Seats
    /// Pairs that would meet again, and those that would no longer.
    public let meetAgain: [PersonPair]
    public let noLongerAgain: [PersonPair]
    /// Rules that would no longer hold, and those that would again.
    public let breaks: [BrokenRule]
    public let mends: [BrokenRule]
    /// Those who are kept together with who was named.
    public let goesAlong: [PersonID]
    /// How many more would share a table with somebody of their service; below zero for fewer.
    public let shares: Int

    /// - Parameter name: What somebody is called.
    public func words(naming name: (PersonID) -> String = { $0.text }) -> [String] {
        var words: [String] = []
        if !goesAlong.isEmpty {
            words.append("\(Unmet.list(goesAlong.map(name))) \(goesAlong.count == 1 ? "goes" : "go") along.")
        }
        words += breaks.map { $0.words(naming: name) }
        words += meetAgain.map { "\(name($0.first)) and \(name($0.second)) meet again." }
        words += noLongerAgain.map { "\(name($0.first)) and \(name($0.second)) no longer meet again." }
        words += mends.map { "No longer so: \($0.words(naming: name))" }
        if shares != 0 {
            let many = Unmet.many(abs(shares), "person", "people")
            words.append(
                "\(many) \(shares > 0 ? "more" : "fewer") \(abs(shares) == 1 ? "sits" : "sit") with their own service.")
        }
        return words.isEmpty ? ["Nothing else changes."] : words
    }
}

extension Seats {
    /// - Returns: Nothing where somebody is not in that round, or the table is not there.
    public func effect(of move: SeatMove) -> SeatMoveEffect? {
        let kept = KeptGroups(request.together)
        var after = self
        let going: [PersonID]
        let named: [PersonID]
        switch move {
        case .move(let id, let table, let round):
            guard let from = self.table(of: id, round: round), table >= 1, table <= tables[round - 1].count else {
                return nil
            }
            named = [id]
            going = kept.group(of: id).filter(tables[round - 1][from - 1].contains)
            after.put(going, at: table - 1, in: round - 1)
        case .exchange(let one, let other, let round):
            guard let here = self.table(of: one, round: round), let there = self.table(of: other, round: round) else {
                return nil
            }
            named = [one, other]
            let ones = kept.group(of: one).filter(tables[round - 1][here - 1].contains)
            let others = kept.group(of: other).filter(tables[round - 1][there - 1].contains)
            going = ones + others
            if here != there {
                after.put(ones, at: there - 1, in: round - 1)
                after.put(others, at: here - 1, in: round - 1)
            }
        }
        let before = standing
        let then = after.standing
        func more(_ one: Standing, than other: Standing) -> [PersonPair] {
            one.extraMeetings.filter { $0.value > other.extraMeetings[$0.key] ?? 0 }.map(\.key)
                .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
        }
        let again = more(then, than: before)
        let noLonger = more(before, than: then)
        let breaks = then.broken.filter { !before.broken.contains($0) }
        let mends = before.broken.filter { !then.broken.contains($0) }
        return SeatMoveEffect(
            seats: after, meetAgain: again, noLongerAgain: noLonger, breaks: breaks, mends: mends,
            goesAlong: going.filter { !named.contains($0) }, shares: then.shares - before.shares)
    }
}
