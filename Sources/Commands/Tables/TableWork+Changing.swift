internal import Meeting
internal import Seating
internal import SectionKit

extension TableWork {
    /// The tables as the solver knows them.
    func seats(_ sizes: TableSizes? = nil) -> Seats {
        let seated = Set(tables.rounds.joined().joined())
        let people = seated.sorted().map(participant)
        let isKnown = Set(people.map(\.id))
        let request = SeatingRequest(
            people: people, tables: sizes ?? tables.rule?.sizes ?? .count(tables.rounds.last?.count ?? 1),
            rounds: tables.rounds.count,
            together: tables.together.map { $0.map(personID).filter(isKnown.contains) }.filter { $0.count > 1 },
            fixed: tables.fixed.filter { isKnown.contains(personID($0.person)) }.map {
                FixedSeat(person: personID($0.person), table: $0.table, round: $0.round)
            }, rules: rules(for: people), earlier: earlier.pairs(of: seated.sorted().compactMap { known($0) }))
        return Seats(request, tables: tables.rounds.map { $0.map { $0.map(personID) } })
    }

    mutating func keep(_ seats: Seats) {
        tables.rounds = seats.tables.map { $0.map { $0.compactMap { Int($0.text) }.sorted() } }
        // Who left, and who has not come, keep what was fixed for them.
        let known = Set(seats.request.people.compactMap { Int($0.id.text) })
        tables.together.removeAll { known.isSuperset(of: $0) }
        for group in seats.request.together.map({ $0.compactMap { Int($0.text) } })
        where !tables.together.contains(where: { Set($0).isSuperset(of: group) }) { tables.together.append(group) }
        tables.fixed =
            tables.fixed.filter { !known.contains($0.person) }
            + seats.request.fixed.compactMap { seat in
                Int(seat.person.text).map { .init(person: $0, table: seat.table, round: seat.round) }
            }
        tables.quality = seats.standing.words(from: open, naming: Self.number)
    }

    mutating func take(_ change: Seats.Change, telling first: @escaping Told = { _ in [] }) throws -> Told {
        guard let after = change.seats else {
            throw Refusal(
                (change.words(naming: name) + [change.unmet.flatMap { Self.cure([$0]) }].compactMap { $0 })
                    .joined(separator: " "))
        }
        keep(after)
        return { first($0) + change.words(naming: $0) }
    }

    mutating func seat(_ who: [String], with partner: String?, table: Int?) throws -> Told {
        var ids: [PersonID] = []
        if who.isEmpty {
            let seated = Set((tables.rounds.last ?? []).joined())
            for entry in roll.entries where entry.isHere {
                let number = tables.people.firstIndex { $0.id == entry.id }.map { $0 + 1 }
                if let number, seated.contains(number) || tables.left.contains(number) { continue }
                if number == nil { tables.people.append(entry.person) }
                ids.append(personID(number ?? tables.people.count))
            }
            if ids.isEmpty {
                guard roll.entries.isEmpty else {
                    throw Refusal("Everybody who is here has a seat. Say who else comes.")
                }
                tables.people.append(SeatedPerson())
                ids = [personID(tables.people.count)]
            }
        } else {
            ids = try who.map { try newcomer($0) }
        }
        if let told = try seatOnCountedChairs(ids, beside: partner, table: table) { return told }
        var together = try partner.map { [ids + [try person($0)]] } ?? []
        let coming = Set(ids)
        let seated = Set(tables.rounds.joined().joined().map(personID)).union(coming)
        for group in tables.together.map({ $0.map(personID).filter(seated.contains) })
        where group.count > 1 && !coming.isDisjoint(with: group) { together.append(group) }
        // A table that is said now goes before one that was fixed earlier.
        let fixed =
            table.map { table in ids.map { FixedSeat(person: $0, table: table) } }
            ?? tables.fixed.filter { coming.contains(personID($0.person)) }.map {
                FixedSeat(person: personID($0.person), table: $0.table, round: $0.round)
            }
        tables.fixed.removeAll { coming.contains(personID($0.person)) }
        let people = ids.compactMap { Int($0.text) }.map(participant)
        tables.left.removeAll { number in ids.contains(personID(number)) }
        var before = seats()
        // Who comes back is known already, and has no seat in the rounds to come.
        if let back = ids.first(where: { before.table(of: $0, round: tables.rounds.count) != nil }) {
            throw Refusal("\(name(back)) has a seat at table \(before.table(of: back, round: open) ?? 0).")
        }
        before = before.forgetting(ids)
        var change = before.arriving(people, together: together, fixed: fixed, from: open)
        if case .tooFewSeats? = change.unmet, case .size? = tables.rule?.tables {
            // A chair more at a table is better than nobody's seat.
            before = seats(.count(tables.rounds.last?.count ?? 1)).forgetting(ids)
            change = before.arriving(people, together: together, fixed: fixed, from: open)
        }
        let told = try take(change)
        let crowded = crowded(by: ids.compactMap { Int($0.text) })
        return { told($0) + crowded }
    }

    /// Tables that have more people than the agenda's size, since these came.
    private func crowded(by numbers: [Int]) -> [String] {
        guard case .size(let size)? = tables.rule?.tables, tables.rounds.indices.contains(open - 1) else { return [] }
        return tables.rounds[open - 1].enumerated().filter {
            $1.count > size && !Set(numbers).isDisjoint(with: $1)
        }.map { "Table \($0 + 1) has \($1.count) people now. Tables of \(size) were meant." }
    }

    /// Whoever comes late: by name, by number, or as one more number.
    mutating func newcomer(_ text: String) throws -> PersonID {
        let next = tables.people.count + 1
        if roll.entries.isEmpty, Int(text.trimmed) == next {
            tables.people.append(SeatedPerson())
            return personID(next)
        }
        return try person(text)
    }

    mutating func leave(_ who: [String]) throws -> Told {
        let open = open
        let ids = try who.map { try person($0) }
        let before = seats()
        for id in ids where before.table(of: id, round: tables.rounds.count) == nil {
            throw Refusal("\(name(id)) has no seat to leave.")
        }
        let isOne = tables.rounds.count == 1
        let told = try take(before.leaving(Set(ids), from: open, isRunning: isRunning)) { name in
            ids.map { "\(name($0)) has no seat\(isOne ? "" : " from round \(open) on")." }
        }
        tables.left += ids.compactMap { Int($0.text) }
        return told
    }

    mutating func move(_ move: SeatMove, table: Int?) throws -> Told {
        let before = seats()
        let (people, round) = move.parts
        for id in people where before.table(of: id, round: round) == nil {
            throw Refusal("\(name(id)) has no seat in round \(round). Add them first.")
        }
        let count = before.tables[round - 1].count
        if let table, table > count { throw Refusal("There is no table \(table). The last one is \(count).") }
        guard let effect = before.effect(of: move) else { throw Refusal("That cannot be done.") }
        guard effect.seats.tables != before.tables else {
            throw Refusal("They sit there already. Nothing changes.")
        }
        keep(effect.seats)
        let after = effect.seats
        return { name in
            people.map { "\(name($0)) sits at table \(after.table(of: $0, round: round) ?? 0) in round \(round)." }
                + effect.words(naming: name)
        }
    }

    mutating func fix(_ who: String, table: Int, round: Int?) throws -> Told {
        let person = try person(who)
        let place: Told = { name in
            ["\(name(person)) has a seat at table \(table)\(round.map { " in round \($0)" } ?? "")."]
        }
        let before = seats().evened(from: open)
        guard before.request.people.contains(where: { $0.id == person }) else {
            // They have no seat yet: the tables are formed, or they are seated, around it.
            guard let number = Int(person.text) else { return place }
            try requireSomebody(number)
            tables.fixed.removeAll { $0.person == number && (round == nil || $0.round == round) }
            tables.fixed.append(.init(person: number, table: table, round: round))
            return place
        }
        return try take(before.fixing(person, at: table, round: round, from: open), telling: place)
    }

    mutating func together(_ who: [String]) throws -> Told {
        let ids = try who.map { try person($0) }
        guard Set(ids).count == ids.count else { throw Refusal("Name two people.") }
        let kept: Told = { name in ["\(ids.map(name).joined(separator: " and ")) sit together."] }
        let before = seats().evened(from: open)
        let seated = Set(before.request.people.map(\.id))
        let others = ids.filter { !seated.contains($0) }
        guard others.isEmpty else {
            for number in others.compactMap({ Int($0.text) }) { try requireSomebody(number) }
            tables.together.append(ids.compactMap { Int($0.text) })
            return kept
        }
        return try take(before.keepingTogether(ids, from: open), telling: kept)
    }

    /// A number that was dealt once, and that nobody has any more.
    private func requireSomebody(_ number: Int) throws {
        guard tables.person(number)?.id == nil, !tables.rounds.isEmpty else { return }
        throw Refusal("Nobody has number \(number) now. Add them first.")
    }

    mutating func free(_ who: String) throws -> Told {
        let person = try person(who)
        guard let number = Int(person.text) else { return { _ in [] } }
        let before = tables
        tables.fixed.removeAll { $0.person == number }
        tables.together = tables.together.map { $0.filter { $0 != number } }.filter { $0.count > 1 }
        guard
            (before.fixed, before.together.count) != (tables.fixed, tables.together.count)
                || before.together != tables.together
        else { throw Refusal("\(name(person)) has no fixed seat, and is kept with nobody.") }
        if !tables.rounds.isEmpty { tables.quality = seats().standing.words(from: open, naming: Self.number) }
        return { name in ["\(name(person)) may sit anywhere. Nobody moves."] }
    }
}
