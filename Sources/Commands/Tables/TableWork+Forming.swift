internal import Meeting
internal import Seating
internal import SectionKit

extension TableWork {
    mutating func form(_ rule: SeatingRule, people count: Int?) throws -> Told {
        let numbers = try count.map { try numbered($0) } ?? here()
        try checkTables(rule, people: numbers.count)
        try checkFixed(rule, numbers)
        let people = numbers.map(participant)
        let isHere = Set(people.map(\.id))
        let past = open - 1
        let rounds = max(1, rule.rounds - past)
        tables.rounds = Array(tables.rounds.prefix(past))
        var met = earlier.pairs(of: numbers.compactMap { known($0) })
        for (pair, times) in pairs(in: tables.rounds) { met[pair, default: 0] += times }
        let request = SeatingRequest(
            people: people, tables: rule.sizes, rounds: rounds,
            together: tables.together.map { $0.map(personID).filter(isHere.contains) }.filter { $0.count > 1 },
            fixed: tables.fixed.compactMap { seat in
                guard isHere.contains(personID(seat.person)) else { return nil }
                if let round = seat.round, round <= past || round - past > rounds { return nil }
                return FixedSeat(person: personID(seat.person), table: seat.table, round: seat.round.map { $0 - past })
            }, rules: rules(for: people), earlier: met)
        let answer = SeatingSolver.solve(request, seed: seed)
        guard let formed = answer.tables.first else {
            let why = answer.unmet
            throw Refusal(
                (why.map { $0.words(naming: name) } + [Self.cure(why)].compactMap { $0 }).joined(separator: " "))
        }
        // Rounds that were never seated have tables with nobody.
        while tables.rounds.count < past { tables.rounds.append(formed.map { _ in [] }) }
        tables.rounds += answer.tables.map { $0.map { $0.compactMap { Int($0.text) }.sorted() } }
        tables.rule = rule
        tables.left.removeAll(where: numbers.contains)
        let sizes = formed.map(\.count)
        let spread = sizes.min() == sizes.max() ? "\(sizes[0])" : "\(sizes.min() ?? 0) to \(sizes.max() ?? 0)"
        let tablesNow = sizes.count == 1 ? "1 table" : "\(sizes.count) tables"
        var head = ["\(numbers.count) people sit at \(tablesNow) of \(spread)."]
        if count != nil, !roll.entries.isEmpty { head.append("They are numbers. Nobody is seated by name.") }
        let tied = Set(tables.fixed.map(\.person) + tables.together.joined())
        if count != nil, !tied.isDisjoint(with: numbers) {
            head.append(
                "Fixed seats, and who stays together, hold for the same numbers as before. Free those that are other people."
            )
        }
        suggestions = numbers.compactMap(supportWanted)
        // The answer counts rounds from the one that comes first.
        let standing = past > 0 ? seats().standing : nil
        let open = open
        let words: Told = { name in standing?.words(from: open, naming: name) ?? answer.words(naming: name) }
        tables.quality = words(Self.number)
        return { [head] name in head + words(name) }
    }

    /// The numbers of so many people whom nobody names.
    private mutating func numbered(_ count: Int) throws -> [Int] {
        guard count > 1 else {
            throw Refusal("Tables need two people or more. Say how many there are, such as people=30.")
        }
        if tables.people.contains(where: { $0.id != nil }) {
            // What is known of people by name says nothing of people by number.
            let past = tables.rounds.prefix(open - 1)
            if !past.joined().joined().isEmpty {
                throw Refusal("A round with names is over. Go on with 'add' and 'leave'.")
            }
            tables = SeatedTables()
        }
        if count <= SeatingRequest.mostPeople {
            while tables.people.count < count { tables.people.append(SeatedPerson()) }
        }
        return Array(1...count)
    }

    /// Everybody who is here and has not left. People who were only counted stay where the register has nobody: else
    /// those who are known take their seats.
    private mutating func here() throws -> [Int] {
        if roll.entries.contains(where: \.isHere) { forgetCounted() }
        let left = Set(tables.left)
        for entry in roll.entries where entry.isHere {
            if !tables.people.contains(where: { $0.id == entry.id }) { tables.people.append(entry.person) }
        }
        let named = tables.people.enumerated().compactMap { index, person -> Int? in
            person.id.flatMap { roll[$0] }?.isHere == true && !left.contains(index + 1) ? index + 1 : nil
        }
        let counted = counted.filter { !left.contains($0) }
        let numbers = named.isEmpty ? counted : named
        if numbers.count == 1 {
            throw Refusal("Only one person is here. Form the tables when somebody else has come.")
        }
        if numbers.isEmpty {
            throw Refusal(
                roll.entries.isEmpty
                    ? "Nobody is known by name here. Say how many people there are, such as people=30."
                    : "Nobody is here to be seated. Tick who has come, or say how many there are: people=30.")
        }
        return numbers
    }

    /// People without names go, and where no round is over, numbers begin anew without them.
    private mutating func forgetCounted() {
        guard tables.rounds.prefix(open - 1).joined().joined().isEmpty, tables.people.contains(where: { $0.id == nil })
        else { return }
        var number: [Int: Int] = [:]
        var people: [SeatedPerson] = []
        for (index, person) in tables.people.enumerated() where person.id != nil {
            people.append(person)
            number[index + 1] = people.count
        }
        tables.people = people
        tables.rounds = tables.rounds.map { $0.map { $0.compactMap { number[$0] } } }
        tables.left = tables.left.compactMap { number[$0] }
        tables.together = tables.together.map { $0.compactMap { number[$0] } }.filter { $0.count > 1 }
        tables.fixed = tables.fixed.compactMap { seat in
            number[seat.person].map { .init(person: $0, table: seat.table, round: seat.round) }
        }
    }

    /// Who would like somebody beside them, and is kept with nobody: said to whoever forms the tables, and left to them.
    private func supportWanted(_ number: Int) -> String? {
        guard let entry = tables.person(number)?.id.flatMap({ roll[$0] }), entry.wantsSomeoneBeside,
            !tables.together.contains(where: { $0.contains(number) })
        else { return nil }
        return "\(name(personID(number))) would like someone beside them. You can keep the two together."
    }

    /// A seat that staff fixed at a table which is not there any more.
    private func checkFixed(_ rule: SeatingRule, _ numbers: [Int]) throws {
        let count =
            switch rule.tables {
            case .size(let size): (numbers.count + max(1, size) - 1) / max(1, size)
            case .count(let count): count
            case .seats(let seats): seats.count
            }
        guard
            let seat = tables.fixed.first(where: {
                $0.table > count && numbers.contains($0.person) && open <= $0.round ?? open
            })
        else { return }
        throw Refusal(
            "\(name(personID(seat.person))) has a fixed seat at table \(seat.table), and there would be \(count) "
                + "\(count == 1 ? "table" : "tables"). Free that seat, or form more tables.")
    }

    func checkTables(_ rule: SeatingRule, people: Int) throws {
        guard case .size(let size) = rule.tables, size > 0, people <= SeatingRequest.mostPeople else { return }
        let count = (people + size - 1) / size
        if count > rule.mostTables {
            let needed = (people + rule.mostTables - 1) / rule.mostTables
            throw Refusal(
                "\(people) people at tables of \(size) would need \(count) tables. There can be \(rule.mostTables). Form larger ones: size=\(needed)."
            )
        }
    }

    /// What to do about it, where that is not said yet.
    static func cure(_ unmet: [Unmet]) -> String? {
        for reason in unmet {
            switch reason {
            case .groupTooLarge, .tableOverfull, .noWayToSeat:
                return "Free somebody's seat, or form larger tables."
            case .fixedTwice, .groupFixedApart: return "Free one of them first."
            case .noSuchTable: return "Free that seat, or form more tables."
            case .tooFewSeats: return "Form more tables, or give a size."
            case .tooMany: return "Seat people without names: print 'seating-cards'."
            default: continue
            }
        }
        return nil
    }

    func known(_ number: Int) -> EarlierTables.Known? {
        tables.person(number)?.id.flatMap { roll[$0] }.map { .init(mark: $0.mark, person: personID(number)) }
    }

    func pairs(in rounds: some Sequence<[[Int]]>) -> [PersonPair: Int] {
        var pairs: [PersonPair: Int] = [:]
        for table in rounds.joined() {
            for (index, one) in table.enumerated() {
                for other in table[..<index] { pairs[PersonPair(personID(one), personID(other)), default: 0] += 1 }
            }
        }
        return pairs
    }
}
