internal import Meeting
internal import Seating
internal import SectionKit

/// Works out one order on the tables of a section: pure, of the tables, of who is here, and of a seed.
struct TableWork {
    private let task: SeatingTask
    private let roll: Roll
    private let earlier: EarlierTables
    private let seed: UInt64
    private var tables: SeatedTables

    /// - Parameter earlier: Who has sat with whom at earlier meetings.
    init(_ task: SeatingTask, _ roll: Roll, earlier: EarlierTables = EarlierTables(), seed: UInt64) {
        self.task = task
        self.roll = roll
        self.earlier = earlier
        self.seed = seed
        tables = task.ground.tables
    }

    static func perform(
        _ task: SeatingTask, _ roll: Roll, earlier: EarlierTables = EarlierTables(), seed: UInt64
    ) throws -> Arrangement {
        var work = TableWork(task, roll, earlier: earlier, seed: seed)
        let told = try work.perform()
        let words = work.tables.people.compactMap { $0.id.flatMap { roll[$0] } }.flatMap(\.words)
        return Arrangement(
            before: task.ground.tables, tables: work.tables, words: words, told: told(work.name),
            toldByNumber: told(Self.number))
    }

    /// Sentences, once it is known what to call people.
    private typealias Told = ((PersonID) -> String) -> [String]

    private mutating func perform() throws -> Told {
        switch task.order {
        case .form(let rule, let people): return try form(rule, people: people)
        case .seat(let who, let with, let table): return try seat(who, with: with, table: table)
        case .leave(let who): return try leave(who)
        case .move(let who, let table, let round):
            return try move(.move(person(who), toTable: table, round: round ?? open), table: table)
        case .exchange(let one, let other, let round):
            return try move(.exchange(person(one), person(other), round: round ?? open), table: nil)
        case .fix(let who, let table, let round): return try fix(who, table: table, round: round)
        case .together(let who): return try together(who)
        case .free(let who): return try free(who)
        }
    }

    private var open: Int { task.ground.round }

    // MARK: People

    private func name(_ id: PersonID) -> String {
        guard let number = Int(id.text) else { return id.text }
        guard let id = tables.person(number)?.id, let entry = roll[id] else { return "number \(number)" }
        return "\(entry.called) (\(number))"
    }

    private static func number(_ id: PersonID) -> String { "number \(id.text)" }

    /// Whom somebody means; who has no number yet is given one.
    private mutating func person(_ text: String) throws -> PersonID {
        switch try PersonFinder(tables: tables, roll: roll).find(text) {
        case .seated(let number): return id(number)
        case .known(let known):
            guard let entry = roll[known] else { throw Refusal("Nobody here is called '\(text.prefix(40))'.") }
            tables.people.append(entry.person)
            return id(tables.people.count)
        }
    }

    private func participant(_ number: Int) -> Participant {
        let entry = tables.person(number)?.id.flatMap { roll[$0] }
        let role: Participant.Role =
            switch entry?.role {
            case .serviceUser: .serviceUser
            case .staff: .staff
            case .carer: .carer
            case .guest, nil: .guest
            }
        return Participant(id: id(number), service: entry?.service.map(Roll.folded), role: role)
    }

    /// Rules that can say anything of these people: of a local group, all are of one service.
    private func rules(for people: [Participant]) -> SeatingRules {
        SeatingRules(
            serviceUserAtEveryTable: people.contains { $0.role == .serviceUser },
            neverStaffAlone: people.contains { $0.role == .staff } && people.contains { $0.role != .staff },
            mixesServices: Set(people.map(\.service)).count > 1)
    }

    // MARK: Forming

    private mutating func form(_ rule: SeatingRule, people count: Int?) throws -> Told {
        let numbers = try count.map { try numbered($0) } ?? here()
        try checkTables(rule, people: numbers.count)
        let people = numbers.map(participant)
        let isHere = Set(people.map(\.id))
        let past = open - 1
        let rounds = max(1, rule.rounds - past)
        tables.rounds = Array(tables.rounds.prefix(past))
        var met = earlier.pairs(of: numbers.compactMap { known($0) })
        for (pair, times) in pairs(in: tables.rounds) { met[pair, default: 0] += times }
        let request = SeatingRequest(
            people: people, tables: rule.sizes, rounds: rounds,
            together: tables.together.map { $0.map(id).filter(isHere.contains) }.filter { $0.count > 1 },
            fixed: tables.fixed.compactMap { seat in
                guard isHere.contains(id(seat.person)) else { return nil }
                if let round = seat.round, round <= past || round - past > rounds { return nil }
                return FixedSeat(person: id(seat.person), table: seat.table, round: seat.round.map { $0 - past })
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
        let head = "\(numbers.count) people sit at \(tablesNow) of \(spread)."
        // The answer counts rounds from the one that comes first.
        let standing = past > 0 ? seats().standing : nil
        let words: Told = { name in standing?.words(naming: name) ?? answer.words(naming: name) }
        tables.quality = words(Self.number)
        return { name in [head] + words(name) }
    }

    /// The numbers of so many people whom nobody names.
    private mutating func numbered(_ count: Int) throws -> [Int] {
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
        return count > 0 ? Array(1...count) : []
    }

    /// Everybody who is here and has not left, and who sits here without a name.
    private mutating func here() throws -> [Int] {
        let left = Set(tables.left)
        for entry in roll.entries where entry.isHere {
            if !tables.people.contains(where: { $0.id == entry.id }) { tables.people.append(entry.person) }
        }
        let seated = Set((tables.rounds.last ?? []).joined())
        let numbers = tables.people.enumerated().compactMap { index, person -> Int? in
            let number = index + 1
            if left.contains(number) { return nil }
            guard let id = person.id else { return seated.contains(number) ? number : nil }
            return roll[id]?.isHere == true ? number : nil
        }
        if numbers.isEmpty {
            throw Refusal(
                roll.entries.isEmpty
                    ? "Nobody is known by name here. Say how many people there are, such as people=30."
                    : "Nobody is here to be seated.")
        }
        return numbers
    }

    private func checkTables(_ rule: SeatingRule, people: Int) throws {
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
    private static func cure(_ unmet: [Unmet]) -> String? {
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

    private func known(_ number: Int) -> EarlierTables.Known? {
        tables.person(number)?.id.flatMap { roll[$0] }.map { .init(mark: $0.mark, person: id(number)) }
    }

    private func pairs(in rounds: some Sequence<[[Int]]>) -> [PersonPair: Int] {
        var pairs: [PersonPair: Int] = [:]
        for table in rounds.joined() {
            for (index, one) in table.enumerated() {
                for other in table[..<index] { pairs[PersonPair(id(one), id(other)), default: 0] += 1 }
            }
        }
        return pairs
    }

    // MARK: Changing

    /// The tables as the solver knows them.
    private func seats(_ sizes: TableSizes? = nil) -> Seats {
        let seated = Set(tables.rounds.joined().joined())
        let people = seated.sorted().map(participant)
        let isKnown = Set(people.map(\.id))
        let request = SeatingRequest(
            people: people, tables: sizes ?? tables.rule?.sizes ?? .count(tables.rounds.last?.count ?? 1),
            rounds: tables.rounds.count,
            together: tables.together.map { $0.map(id).filter(isKnown.contains) }.filter { $0.count > 1 },
            fixed: tables.fixed.filter { isKnown.contains(id($0.person)) }.map {
                FixedSeat(person: id($0.person), table: $0.table, round: $0.round)
            }, rules: rules(for: people), earlier: earlier.pairs(of: seated.sorted().compactMap { known($0) }))
        return Seats(request, tables: tables.rounds.map { $0.map { $0.map(id) } })
    }

    private mutating func keep(_ seats: Seats) {
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
        tables.quality = seats.standing.words(naming: Self.number)
    }

    private mutating func take(_ change: Seats.Change, telling first: @escaping Told = { _ in [] }) throws -> Told {
        guard let after = change.seats else {
            throw Refusal(
                (change.words(naming: name) + [change.unmet.flatMap { Self.cure([$0]) }].compactMap { $0 })
                    .joined(separator: " "))
        }
        keep(after)
        return { first($0) + change.words(naming: $0) }
    }

    private mutating func seat(_ who: [String], with partner: String?, table: Int?) throws -> Told {
        var ids: [PersonID] = []
        if who.isEmpty {
            let seated = Set((tables.rounds.last ?? []).joined())
            for entry in roll.entries where entry.isHere {
                let number = tables.people.firstIndex { $0.id == entry.id }.map { $0 + 1 }
                if let number, seated.contains(number) || tables.left.contains(number) { continue }
                if number == nil { tables.people.append(entry.person) }
                ids.append(id(number ?? tables.people.count))
            }
            if ids.isEmpty {
                guard roll.entries.isEmpty else {
                    throw Refusal("Everybody who is here has a seat. Say who else comes.")
                }
                tables.people.append(SeatedPerson())
                ids = [id(tables.people.count)]
            }
        } else {
            ids = try who.map { try newcomer($0) }
        }
        var together = try partner.map { [ids + [try person($0)]] } ?? []
        let coming = Set(ids)
        let seated = Set(tables.rounds.joined().joined().map(id)).union(coming)
        for group in tables.together.map({ $0.map(id).filter(seated.contains) })
        where group.count > 1 && !coming.isDisjoint(with: group) { together.append(group) }
        // A table that is said now goes before one that was fixed earlier.
        let fixed =
            table.map { table in ids.map { FixedSeat(person: $0, table: table) } }
            ?? tables.fixed.filter { coming.contains(id($0.person)) }.map {
                FixedSeat(person: id($0.person), table: $0.table, round: $0.round)
            }
        tables.fixed.removeAll { coming.contains(id($0.person)) }
        let people = ids.compactMap { Int($0.text) }.map(participant)
        tables.left.removeAll { number in ids.contains(id(number)) }
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
        return try take(change)
    }

    /// Whoever comes late: by name, by number, or as one more number.
    private mutating func newcomer(_ text: String) throws -> PersonID {
        let next = tables.people.count + 1
        if roll.entries.isEmpty, Int(text.trimmingBlanks) == next {
            tables.people.append(SeatedPerson())
            return id(next)
        }
        return try person(text)
    }

    private mutating func leave(_ who: [String]) throws -> Told {
        let open = open
        let ids = try who.map { try person($0) }
        let before = seats()
        for id in ids where before.table(of: id, round: tables.rounds.count) == nil {
            throw Refusal("\(name(id)) has no seat to leave.")
        }
        let told = try take(before.leaving(Set(ids), from: open)) { name in
            ids.map { "\(name($0)) has no seat from round \(open) on." }
        }
        tables.left += ids.compactMap { Int($0.text) }
        return told
    }

    private mutating func move(_ move: SeatMove, table: Int?) throws -> Told {
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

    private mutating func fix(_ who: String, table: Int, round: Int?) throws -> Told {
        let person = try person(who)
        let place: Told = { name in
            ["\(name(person)) has a seat at table \(table)\(round.map { " in round \($0)" } ?? "")."]
        }
        let before = seats()
        guard before.request.people.contains(where: { $0.id == person }) else {
            // They have no seat yet: the tables are formed, or they are seated, around it.
            guard let number = Int(person.text) else { return place }
            tables.fixed.removeAll { $0.person == number && (round == nil || $0.round == round) }
            tables.fixed.append(.init(person: number, table: table, round: round))
            return place
        }
        return try take(before.fixing(person, at: table, round: round, from: open), telling: place)
    }

    private mutating func together(_ who: [String]) throws -> Told {
        let ids = try who.map { try person($0) }
        guard Set(ids).count == ids.count else { throw Refusal("Name two people.") }
        let kept: Told = { name in ["\(ids.map(name).joined(separator: " and ")) sit together."] }
        let before = seats()
        guard ids.allSatisfy({ id in before.request.people.contains { $0.id == id } }) else {
            tables.together.append(ids.compactMap { Int($0.text) })
            return kept
        }
        return try take(before.keepingTogether(ids, from: open), telling: kept)
    }

    private mutating func free(_ who: String) throws -> Told {
        let person = try person(who)
        guard let number = Int(person.text) else { return { _ in [] } }
        let before = tables
        tables.fixed.removeAll { $0.person == number }
        tables.together = tables.together.map { $0.filter { $0 != number } }.filter { $0.count > 1 }
        guard
            (before.fixed, before.together.count) != (tables.fixed, tables.together.count)
                || before.together != tables.together
        else { throw Refusal("\(name(person)) has no fixed seat, and is kept with nobody.") }
        if !tables.rounds.isEmpty { tables.quality = seats().standing.words(naming: Self.number) }
        return { name in ["\(name(person)) may sit anywhere. Nobody moves."] }
    }
}

/// The solver's name for a number.
private func id(_ number: Int) -> PersonID { PersonID("\(number)") }

extension SeatingRule {
    fileprivate var sizes: TableSizes {
        switch tables {
        case .size(let size): .size(size)
        case .count(let count): .count(count)
        case .seats(let seats): .seats(seats)
        }
    }
}

extension SeatMove {
    fileprivate var parts: (people: [PersonID], round: Int) {
        switch self {
        case .move(let id, _, let round): ([id], round)
        case .exchange(let one, let other, let round): ([one, other], round)
        }
    }
}

extension Seats {
    /// Without those people among the known, so that they can come again; where they sat stays as it was.
    fileprivate func forgetting(_ ids: [PersonID]) -> Seats {
        var request = request
        request.people.removeAll { ids.contains($0.id) }
        return Seats(request, tables: tables)
    }
}

extension String {
    fileprivate var trimmingBlanks: String { String(drop { $0.isWhitespace }) }
}
