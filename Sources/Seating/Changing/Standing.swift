/// A rule that does not hold at some table.
public enum BrokenRule: Hashable, Sendable {
    case overfull(round: Int, table: Int, people: Int, seats: Int)
    /// Somebody sits alone.
    case oneAtTable(round: Int, table: Int)
    case apart([PersonID], round: Int)
    case notAtFixedSeat(PersonID, round: Int, table: Int)
    case withoutServiceUser(round: Int, table: Int)
    case staffAlone(round: Int, table: Int)
    case oneServiceAlone(round: Int, table: Int)

    /// - Parameter name: What somebody is called.
    public func words(naming name: (PersonID) -> String = { $0.text }) -> String {
        switch self {
        case .overfull(let round, let table, let people, let seats):
            "Round \(round): table \(table) has \(people) people and \(Unmet.many(seats, "seat"))."
        case .oneAtTable(let round, let table): "Round \(round): one person is alone at table \(table)."
        case .apart(let ids, let round):
            "Round \(round): \(Unmet.list(ids.map(name))) are kept together, and would sit apart."
        case .notAtFixedSeat(let id, let round, let table):
            "Round \(round): \(name(id)) has a fixed seat at table \(table)."
        case .withoutServiceUser(let round, let table): "Round \(round): table \(table) has no service user."
        case .staffAlone(let round, let table): "Round \(round): table \(table) is of staff alone."
        case .oneServiceAlone(let round, let table): "Round \(round): table \(table) is of one service alone."
        }
    }
}

/// How given tables stand to the rules and the objective. Nothing is taken from the search: it counts anew.
public struct Standing: Hashable, Sendable {
    /// Pairs that meet more than once, kept pairs aside, and how often too often; earlier meetings count.
    public private(set) var extraMeetings: [PersonPair: Int] = [:]
    /// Over all rounds, tables and services, the people beyond the first of a service at a table.
    public private(set) var shares = 0
    public private(set) var broken: [BrokenRule] = []
    /// Of the table with the fewest, how many services; whoever comes from none counts as one. 0 where nobody is of any.
    public private(set) var fewestServices = 0
    private let hasEarlier: Bool
    private let rounds: Int

    public var repeats: Int { extraMeetings.values.reduce(0, +) }
    public var objective: Int { 1_000 * repeats + 10 * shares }

    /// - Parameter tables: By round and table, who sits there. People who are in no round have left, or have not come yet.
    public init(_ request: SeatingRequest, tables: [[[PersonID]]]) {
        let people = Dictionary(request.people.map { ($0.id, $0) }) { first, _ in first }
        let kept = KeptGroups(request.together)
        hasEarlier = request.earlier.contains { $0.value > 0 }
        rounds = tables.count
        fewestServices =
            !request.people.contains { $0.service != nil }
            ? 0
            : tables.joined().filter { !$0.isEmpty }.map { ids in
                let services = ids.map { people[$0]?.service }
                return Set(services.compactMap { $0 }).count + services.count { $0 == nil }
            }.min() ?? 0
        var met: [PersonPair: Int] = [:]
        for (round, tables) in tables.enumerated() {
            var placeOf: [PersonID: Int] = [:]
            for (table, ids) in tables.enumerated() {
                let members = ids.compactMap { people[$0] }
                for id in ids { placeOf[id] = table + 1 }
                for (index, one) in ids.enumerated() {
                    for other in ids[..<index] where !kept.areTogether(one, other) {
                        met[PersonPair(one, other), default: 0] += 1
                    }
                }
                let services = members.compactMap(\.service)
                shares += services.count - Set(services).count
                judge(members, request, round + 1, table + 1)
            }
            for group in kept.groups {
                let here = group.filter { placeOf[$0] != nil }
                if Set(here.map { placeOf[$0] }).count > 1 { broken.append(.apart(here, round: round + 1)) }
            }
            for fixed in request.fixed where fixed.round == nil || fixed.round == round + 1 {
                if let place = placeOf[fixed.person], place != fixed.table {
                    broken.append(.notAtFixedSeat(fixed.person, round: round + 1, table: fixed.table))
                }
            }
        }
        for (pair, count) in met {
            let before = max(0, request.earlier[pair] ?? 0)
            let extra = count - (before > 0 ? 0 : 1)
            if extra > 0 { extraMeetings[pair] = extra }
        }
    }

    /// The quality, a sentence for each thing that matters.
    ///
    /// - Parameter name: What somebody is called.
    public func words(naming name: (PersonID) -> String = { $0.text }) -> [String] {
        var words = broken.map { $0.words(naming: name) }
        if repeats > 0 {
            words.append(
                repeats == 1 ? "One pair meets once more." : "There are \(repeats) meetings of people who have met.")
        } else if hasEarlier {
            words.append("Nobody meets anyone again, from earlier meetings neither.")
        } else if rounds > 1 {
            words.append("Nobody meets anyone twice.")
        }
        if fewestServices > 1 { words.append("Every table has \(Unmet.count(fewestServices)) services or more.") }
        return words
    }

    private mutating func judge(_ members: [Participant], _ request: SeatingRequest, _ round: Int, _ table: Int) {
        if let seats = request.tables.seats(of: table), members.count > seats {
            broken.append(.overfull(round: round, table: table, people: members.count, seats: seats))
        }
        if members.isEmpty { return }
        if members.count == 1 { broken.append(.oneAtTable(round: round, table: table)) }
        if request.rules.serviceUserAtEveryTable, !members.contains(where: { $0.role == .serviceUser }) {
            broken.append(.withoutServiceUser(round: round, table: table))
        }
        if request.rules.neverStaffAlone, members.allSatisfy({ $0.role == .staff }) {
            broken.append(.staffAlone(round: round, table: table))
        }
        if request.rules.mixesServices, members.count > 1, let service = members[0].service,
            members.allSatisfy({ $0.service == service })
        {
            broken.append(.oneServiceAlone(round: round, table: table))
        }
    }
}

extension TableSizes {
    /// The most that may sit at a table; nothing where only the number of tables was given.
    func seats(of table: Int) -> Int? {
        switch self {
        case .count: nil
        case .size(let size): size
        case .seats(let seats): seats.indices.contains(table - 1) ? seats[table - 1] : 0
        }
    }
}

/// Groups that are kept together; groups that share somebody are one.
struct KeptGroups {
    private(set) var groups: [[PersonID]] = []
    private var number: [PersonID: Int] = [:]

    init(_ together: [[PersonID]]) {
        var sets: [Set<PersonID>] = []
        for group in together where Set(group).count > 1 {
            let touching = sets.filter { !$0.isDisjoint(with: group) }
            sets.removeAll { !$0.isDisjoint(with: group) }
            sets.append(touching.reduce(Set(group)) { $0.union($1) })
        }
        groups = sets.map { $0.sorted() }.sorted { $0[0] < $1[0] }
        for (index, group) in groups.enumerated() { for id in group { number[id] = index } }
    }

    func areTogether(_ one: PersonID, _ other: PersonID) -> Bool {
        guard let here = number[one] else { return false }
        return here == number[other]
    }

    /// Those who are kept with somebody, and that person.
    func group(of id: PersonID) -> [PersonID] { number[id].map { groups[$0] } ?? [id] }
}
