/// The meetings of a set of tables, for telling what one change of place costs without counting all anew.
struct MeetingCount {
    private let index: [PersonID: Int]
    /// By person and round, at which table they sit, or -1.
    private let places: [Int]
    private let rounds: Int
    /// By person, the number of the group that they are kept with, or -1.
    private let group: [Int]
    private let earlier: [PersonPair: Int]
    private let people: [PersonID: Participant]
    private let rules: SeatingRules

    init(_ seats: Seats) {
        people = Dictionary(seats.request.people.map { ($0.id, $0) }) { first, _ in first }
        rules = seats.request.rules
        earlier = seats.request.earlier.filter { $0.value > 0 }
        rounds = seats.tables.count
        var index: [PersonID: Int] = [:]
        for id in people.keys.sorted() { index[id] = index.count }
        var places = Array(repeating: -1, count: index.count * rounds)
        for (round, tables) in seats.tables.enumerated() {
            for (table, ids) in tables.enumerated() {
                for person in ids.compactMap({ index[$0] }) { places[person * rounds + round] = table }
            }
        }
        var group = Array(repeating: -1, count: index.count)
        for (number, ids) in KeptGroups(seats.request.together).groups.enumerated() {
            for person in ids.compactMap({ index[$0] }) { group[person] = number }
        }
        self.index = index
        self.places = places
        self.group = group
    }

    /// How often two meet in all rounds, earlier meetings too.
    private func meetings(_ one: Int, _ other: Int, _ pair: () -> PersonPair) -> Int {
        var met = earlier.isEmpty ? 0 : earlier[pair()] ?? 0
        for round in 0..<rounds {
            let place = places[one * rounds + round]
            if place >= 0, place == places[other * rounds + round] { met += 1 }
        }
        return met
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
        let there = table.compactMap { id in index[id].map { (id, $0) } }
        var sum = 0
        for id in ids {
            guard let one = index[id] else { continue }
            for (otherID, other) in there where group[one] < 0 || group[one] != group[other] {
                if counts(meetings(one, other, { PersonPair(id, otherID) })) { sum += 1 }
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
        if rules.spreadsRoles {
            for role in Participant.Role.allCases {
                let count = members.count { $0.role == role }
                cost.objective += Score.roleWeight * (count * (count - 1) / 2)
            }
        }
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
