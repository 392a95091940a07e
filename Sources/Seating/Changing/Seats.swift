/// Tables as they stand, and what happens to them in the meeting: people come late, leave, and are moved.
public struct Seats: Hashable, Sendable {
    /// Its people are all who were ever seated.
    public internal(set) var request: SeatingRequest
    /// By round and table, who sits there.
    public internal(set) var tables: [[[PersonID]]]

    public init(_ request: SeatingRequest, tables: [[[PersonID]]]) {
        self.request = request
        self.tables = tables
    }

    public var standing: Standing { Standing(request, tables: tables) }

    /// Where somebody sits, from 1; nothing where they are not in that round.
    public func table(of id: PersonID, round: Int) -> Int? {
        guard round >= 1, round <= tables.count else { return nil }
        return tables[round - 1].firstIndex { $0.contains(id) }.map { $0 + 1 }
    }

    /// What became of the tables.
    public struct Change: Hashable, Sendable {
        /// Nothing where it cannot be done.
        public let seats: Seats?
        /// Why it cannot.
        public let unmet: Unmet?
        /// Those who were seated already, and now sit elsewhere, by round.
        public let moved: [Moved]
        /// Rules that no longer hold.
        public let breaks: [BrokenRule]
        let arrived: [PersonID]
        let round: Int

        static func refused(_ unmet: Unmet) -> Change {
            Change(seats: nil, unmet: unmet, moved: [], breaks: [], arrived: [], round: 1)
        }

        /// - Parameter name: What somebody is called.
        public func words(naming name: (PersonID) -> String = { $0.text }) -> [String] {
            guard let seats else { return unmet.map { [$0.words(naming: name)] } ?? [] }
            var words = arrived.map { id in
                let places = (round...max(round, seats.tables.count)).compactMap { seats.table(of: id, round: $0) }
                let isOne = Set(places).count == 1
                return
                    "\(name(id)) sits at \(Unmet.tables(isOne ? [places[0]] : places))\(isOne ? "" : ", round by round")."
            }
            words += moved.map {
                "Round \($0.round): \(name($0.person)) moves from table \($0.from) to table \($0.to)."
            }
            if moved.isEmpty { words.append(arrived.isEmpty ? "Nobody moves." : "Nobody else moves.") }
            return words + breaks.map { $0.words(naming: name) }
        }
    }

    public struct Moved: Hashable, Sendable {
        public let person: PersonID
        public let round: Int
        public let from: Int
        public let to: Int
    }

    mutating func put(_ ids: [PersonID], at table: Int, in round: Int) {
        for index in tables[round].indices { tables[round][index].removeAll { ids.contains($0) } }
        tables[round][table] += ids
    }

    /// By table, whoever may be moved to make room or to close a gap: nobody fixed, and kept groups only whole.
    func movable(in round: Int) -> [[[PersonID]]] {
        let kept = KeptGroups(request.together)
        let fixed = Set(request.fixed.filter { $0.round == nil || $0.round == round + 1 }.map(\.person))
        return tables[round].map { here in
            let groups = Set(here.map { id in kept.group(of: id).filter(here.contains) })
            return groups.filter { fixed.isDisjoint(with: $0) }.sorted { $0[0] < $1[0] }
        }
    }
}

/// The meetings of a set of tables, for telling what one change of place costs without counting all anew.
struct MeetingCount {
    private var met: [PersonPair: Int]
    private let kept: KeptGroups
    private let people: [PersonID: Participant]
    private let rules: SeatingRules

    init(_ seats: Seats) {
        met = seats.request.earlier.filter { $0.value > 0 }
        kept = KeptGroups(seats.request.together)
        people = Dictionary(seats.request.people.map { ($0.id, $0) }) { first, _ in first }
        rules = seats.request.rules
        for round in seats.tables { for table in round { count(table) } }
    }

    private mutating func count(_ table: [PersonID]) {
        for (index, one) in table.enumerated() {
            for other in table[..<index] where !kept.areTogether(one, other) {
                met[PersonPair(one, other), default: 0] += 1
            }
        }
    }

    /// What a table costs: broken rules first, then the objective. `ids` are not counted in `met` for this table.
    func cost(of newcomers: [PersonID], joining table: [PersonID]) -> Cost {
        var cost = tableCost(table + newcomers)
        cost.objective += 1_000 * meetings(of: newcomers, with: table) { $0 > 0 }
        return cost
    }

    /// What the same people cost where they are now.
    func cost(of ids: [PersonID], leaving rest: [PersonID]) -> Cost {
        var cost = tableCost(rest)
        cost.objective -= 1_000 * meetings(of: ids, with: rest) { $0 > 1 }
        return cost
    }

    private func meetings(of ids: [PersonID], with table: [PersonID], where counts: (Int) -> Bool) -> Int {
        var sum = 0
        for one in ids {
            for other in table where !kept.areTogether(one, other) && counts(met[PersonPair(one, other)] ?? 0) {
                sum += 1
            }
        }
        return sum
    }

    /// The rules and the balance of one table.
    func tableCost(_ ids: [PersonID]) -> Cost {
        let members = ids.compactMap { people[$0] }
        var cost = Cost()
        if members.isEmpty { return cost }
        if members.count == 1 { cost.broken += 1 }
        if rules.serviceUserAtEveryTable, !members.contains(where: { $0.role == .serviceUser }) { cost.broken += 1 }
        if rules.neverStaffAlone, members.allSatisfy({ $0.role == .staff }) { cost.broken += 1 }
        if rules.mixesServices, members.count > 1, let service = members[0].service,
            members.allSatisfy({ $0.service == service })
        {
            cost.broken += 1
        }
        let services = members.compactMap(\.service)
        cost.objective = 10 * (services.count - Set(services).count)
        return cost
    }

    struct Cost: Comparable {
        var broken = 0
        var objective = 0

        static func < (one: Self, other: Self) -> Bool {
            (one.broken, one.objective) < (other.broken, other.objective)
        }

        static func + (one: Self, other: Self) -> Self {
            Cost(broken: one.broken + other.broken, objective: one.objective + other.objective)
        }

        static func - (one: Self, other: Self) -> Self {
            Cost(broken: one.broken - other.broken, objective: one.objective - other.objective)
        }
    }
}
