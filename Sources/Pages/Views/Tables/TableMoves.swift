internal import SectionKit

/// Who would sit elsewhere: the tables before a change and after it, compared person by person.
struct TableMoves {
    private let before: SeatedTables
    private let after: SeatedTables
    /// The first round that may still change, from 1.
    private let open: Int

    struct Move: Hashable {
        /// Their number after the change, or before it where they have none any more.
        let number: Int
        let person: SeatedPerson?
        /// Nil where they had, or will have, no seat.
        let from: Int?
        let to: Int?
    }

    init(from before: SeatedTables, to after: SeatedTables, open: Int) {
        self.before = before
        self.after = after
        self.open = open
    }

    /// A number may be given to somebody else, but a sign-up's id is theirs.
    private enum Who: Hashable {
        case known(String)
        case number(Int)
    }

    private static func places(_ tables: SeatedTables, _ round: Int) -> [Who: (number: Int, table: Int)] {
        guard tables.rounds.indices.contains(round - 1) else { return [:] }
        var places: [Who: (Int, Int)] = [:]
        for (index, table) in tables.rounds[round - 1].enumerated() {
            for number in table {
                places[tables.person(number)?.id.map(Who.known) ?? .number(number)] = (number, index + 1)
            }
        }
        return places
    }

    /// In one round, by number.
    func all(in round: Int) -> [Move] {
        let (old, new) = (Self.places(before, round), Self.places(after, round))
        return Set(old.keys).union(new.keys).compactMap { who -> Move? in
            let (from, to) = (old[who], new[who])
            guard from?.table != to?.table, let number = to?.number ?? from?.number else { return nil }
            return Move(
                number: number, person: to == nil ? before.person(number) : after.person(number), from: from?.table,
                to: to?.table)
        }.sorted { ($0.number, $0.from ?? 0) < ($1.number, $1.from ?? 0) }
    }

    /// A sentence for each round that may still change.
    var sentences: [String] {
        let last = max(before.rounds.count, after.rounds.count)
        guard last >= open else { return [] }
        return (open...last).map { round in
            let moves = all(in: round)
            let count = moves.count { $0.from != nil && $0.to != nil }
            let people = Self.places(before, round).count
            var words =
                count == 0
                ? "Round \(round): nobody changes tables."
                : "Round \(round): \(count) of \(people) \(people == 1 ? "person changes" : "people change") tables."
            let new = moves.count { $0.from == nil }
            let gone = moves.count { $0.to == nil }
            if new > 0 { words += " \(new) \(new == 1 ? "gets" : "get") a seat." }
            if gone > 0 { words += " \(gone) would have no seat." }
            return words
        }
    }

    /// How many who are known by name would sit nowhere, since numbers stand for people then.
    var namesReplaced: Int {
        guard !after.people.contains(where: { $0.id != nil }) else { return 0 }
        return Set((before.rounds.last ?? []).joined()).count { before.person($0)?.id != nil }
    }
}
