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

    /// From 1.
    public var round: Int {
        switch self {
        case .overfull(let round, _, _, _), .oneAtTable(let round, _), .apart(_, let round),
            .notAtFixedSeat(_, let round, _), .withoutServiceUser(let round, _), .staffAlone(let round, _),
            .oneServiceAlone(let round, _):
            round
        }
    }

    /// - Parameter name: What somebody is called.
    public func words(naming name: (PersonID) -> String = { $0.text }) -> String {
        switch self {
        case .overfull(let round, let table, let people, let seats):
            "Round \(round): table \(table) has \(people) people and \(Unmet.many(seats, "seat"))."
        case .oneAtTable(let round, let table): "Round \(round): one person is alone at table \(table)."
        case .apart(let ids, let round):
            "Round \(round): \(Unmet.list(ids.map(name))) are kept together, and sit apart."
        case .notAtFixedSeat(let id, let round, let table):
            "Round \(round): \(name(id)) has a fixed seat at table \(table), and sits elsewhere."
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
    /// Of the table with the fewest, how many services; whoever comes from none counts for none.
    public private(set) var fewestServices = 0
    private let hasEarlier: Bool
    /// False where everybody sits at one table.
    private let hasChoice: Bool
    private let staff: [String]
    private let rounds: Int

    public var repeats: Int { extraMeetings.values.reduce(0, +) }
    public var objective: Int { 1_000 * repeats + 10 * shares }

    /// - Parameter tables: By round and table, who sits there. People who are in no round have left, or have not come yet.
    public init(_ request: SeatingRequest, tables: [[[PersonID]]]) {
        let people = Dictionary(request.people.map { ($0.id, $0) }) { first, _ in first }
        hasEarlier = request.earlier.contains { $0.value > 0 }
        rounds = tables.count
        fewestServices =
            !request.people.contains { $0.service != nil }
            ? 0
            : tables.joined().filter { !$0.isEmpty }.map { ids in
                Set(ids.compactMap { people[$0]?.service }).count
            }.min() ?? 0
        hasChoice = tables.contains { $0.count { !$0.isEmpty } > 1 }
        staff =
            request.rules.spreadsRoles ? StaffWords.of(tables.joined().map { $0.compactMap { people[$0] } }) : []
        for tables in tables.joined() {
            let services = tables.compactMap { people[$0]?.service }
            shares += services.count - Set(services).count
        }
        broken = Self.broken(request, tables: tables)
        countMeetings(request, tables)
    }

    /// Pairs by number, so that two thousand people take no time.
    private mutating func countMeetings(_ request: SeatingRequest, _ tables: [[[PersonID]]]) {
        var index: [PersonID: Int] = [:]
        var ids: [PersonID] = []
        for id in tables.joined().joined() where index[id] == nil {
            index[id] = ids.count
            ids.append(id)
        }
        var group = Array(repeating: -1, count: ids.count)
        for (number, members) in KeptGroups(request.together).groups.enumerated() {
            for person in members.compactMap({ index[$0] }) { group[person] = number }
        }
        var met: [Int: Int] = [:]
        for table in tables.joined() {
            let here = table.compactMap { index[$0] }
            for (place, one) in here.enumerated() {
                for other in here[..<place] where group[one] < 0 || group[one] != group[other] {
                    met[min(one, other) * ids.count + max(one, other), default: 0] += 1
                }
            }
        }
        for (key, count) in met where count > 1 || hasEarlier {
            let pair = PersonPair(ids[key / ids.count], ids[key % ids.count])
            let before = hasEarlier ? max(0, request.earlier[pair] ?? 0) : 0
            let extra = count - (before > 0 ? 0 : 1)
            if extra > 0 { extraMeetings[pair] = extra }
        }
    }

    /// The rules that do not hold, round by round.
    static func broken(_ request: SeatingRequest, tables: [[[PersonID]]]) -> [BrokenRule] {
        let people = Dictionary(request.people.map { ($0.id, $0) }) { first, _ in first }
        let groups = KeptGroups(request.together).groups
        var broken: [BrokenRule] = []
        for (round, tables) in tables.enumerated() {
            var placeOf: [PersonID: Int] = [:]
            for (table, ids) in tables.enumerated() {
                for id in ids { placeOf[id] = table + 1 }
                broken += judge(ids.compactMap { people[$0] }, request, round + 1, table + 1)
            }
            for group in groups {
                let here = group.filter { placeOf[$0] != nil }
                if Set(here.map { placeOf[$0] }).count > 1 { broken.append(.apart(here, round: round + 1)) }
            }
            for fixed in request.fixed where fixed.round == nil || fixed.round == round + 1 {
                if let place = placeOf[fixed.person], place != fixed.table {
                    broken.append(.notAtFixedSeat(fixed.person, round: round + 1, table: fixed.table))
                }
            }
        }
        return broken
    }

    /// The quality, a sentence for each thing that matters.
    ///
    /// - Parameters:
    ///   - first: The first round that still matters, from 1: what was not right in one that is over is not told.
    ///   - name: What somebody is called.
    public func words(from first: Int = 1, naming name: (PersonID) -> String = { $0.text }) -> [String] {
        var words = broken.filter { $0.round >= first }.map { $0.words(naming: name) }
        if hasChoice {
            if repeats > 0 {
                words.append(MeetingAgain.words(repeats))
            } else if hasEarlier {
                words.append("Nobody meets anyone again, from earlier meetings neither.")
            } else if rounds > 1 {
                words.append("Nobody meets anyone twice.")
            }
        }
        if fewestServices > 1 { words.append("Every table has \(Unmet.count(fewestServices)) services or more.") }
        return words + staff
    }

    private static func judge(
        _ members: [Participant], _ request: SeatingRequest, _ round: Int, _ table: Int
    ) -> [BrokenRule] {
        var broken: [BrokenRule] = []
        if let seats = request.tables.seats(of: table), members.count > seats {
            broken.append(.overfull(round: round, table: table, people: members.count, seats: seats))
        }
        if members.isEmpty { return broken }
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
        return broken
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
