/// Reads a request into plain numbers, or says all that is wrong with it.
struct ProblemReading {
    private(set) var problem: Problem?
    private(set) var unmet: [Unmet] = []

    private let request: SeatingRequest
    private var number: [PersonID: Int] = [:]
    private var tables = 0
    private var seats: [Int]?

    init(_ request: SeatingRequest) {
        self.request = request
        readPeople()
        guard unmet.isEmpty else { return }
        readTables()
        guard unmet.isEmpty else { return }
        let groups = readGroups()
        var group = Array(repeating: -1, count: request.people.count)
        for (index, members) in groups.enumerated() { for person in members { group[person] = index } }
        let fixed = readFixed(groups, group)
        guard unmet.isEmpty else { return }
        problem = make(groups, group, fixed)
    }

    /// The most seats that a table may have.
    private func most(_ table: Int) -> Int {
        seats?[table] ?? (request.people.count + tables - 1) / tables
    }

    private mutating func readPeople() {
        let count = request.people.count
        if count == 0 { unmet.append(.nobody) }
        if count == 1 { unmet.append(.onlyOne) }
        if count > SeatingRequest.mostPeople { unmet.append(.tooMany(people: count, most: SeatingRequest.mostPeople)) }
        if !(1...SeatingRequest.mostRounds).contains(request.rounds) {
            unmet.append(.rounds(request.rounds, most: SeatingRequest.mostRounds))
        }
        guard unmet.isEmpty else { return }
        for (index, person) in request.people.enumerated()
        where number.updateValue(index, forKey: person.id) != nil { unmet.append(.twice(person.id)) }
        let named = request.together.flatMap { $0 } + request.fixed.map(\.person)
        unmet += Set(named.filter { number[$0] == nil }).sorted().map(Unmet.unknown)
    }

    private mutating func readTables() {
        let people = request.people.count
        switch request.tables {
        case .count(let count): tables = count
        case .size(let size): tables = size < 1 ? 0 : 1 + (people - 1) / size
        case .seats(let given):
            let given = given.map { max(0, $0) }
            seats = given
            tables = given.count
            let sum = given.reduce(0) { $0 + min($1, people) }
            if !given.isEmpty, sum < people { unmet.append(.tooFewSeats(seats: sum, people: people)) }
        }
        if tables < 1 {
            unmet.append(.noTables)
        } else if tables > people / 2 || seats.map({ $0.contains { $0 < 2 } }) == true {
            unmet.append(.tooManyTables(tables: tables, people: people))
        }
        for fixed in request.fixed {
            if fixed.table < 1 || fixed.table > tables, tables > 0 {
                unmet.append(.noSuchTable(fixed.table, tables: tables))
            }
            if let round = fixed.round, !(1...request.rounds).contains(round) {
                unmet.append(.noSuchRound(round, rounds: request.rounds))
            }
        }
    }

    private mutating func readGroups() -> [[Int]] {
        var leader = Array(request.people.indices)
        func find(_ person: Int) -> Int {
            var person = person
            while leader[person] != person { person = leader[person] }
            return person
        }
        for group in request.together {
            let members = group.compactMap { number[$0] }
            for member in members.dropFirst() {
                let (one, other) = (find(members[0]), find(member))
                leader[max(one, other)] = min(one, other)
            }
        }
        var members: [Int: [Int]] = [:]
        for person in request.people.indices { members[find(person), default: []].append(person) }
        let groups = members.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
        let largest = (0..<tables).map { most($0) }.max() ?? 0
        for group in groups where group.count > largest {
            unmet.append(.groupTooLarge(group.map { request.people[$0].id }, most: largest))
        }
        return groups
    }

    private mutating func readFixed(_ groups: [[Int]], _ group: [Int]) -> [Int] {
        let people = request.people.count
        var given = Array(repeating: Set<Int>(), count: request.rounds * people)
        for fixed in request.fixed {
            guard let person = number[fixed.person] else { continue }
            for round in fixed.round.map({ $0 - 1...$0 - 1 }) ?? 0...request.rounds - 1 {
                given[round * people + person].insert(fixed.table)
            }
        }
        var all = Array(repeating: -1, count: request.rounds * people)
        for round in 0..<request.rounds {
            for person in 0..<people {
                let tables = given[round * people + person]
                if tables.count > 1 {
                    unmet.append(.fixedTwice(request.people[person].id, tables: tables.sorted(), round: round + 1))
                } else if let table = tables.first {
                    all[round * people + person] = table - 1
                }
            }
            for members in groups {
                let tables = Set(members.map { all[round * people + $0] }).subtracting([-1])
                if tables.count > 1 {
                    let ids = members.map { request.people[$0].id }
                    unmet.append(
                        .groupFixedApart(ids, tables: tables.sorted().map { $0 + 1 }, round: round + 1))
                } else if let table = tables.first {
                    for person in members { all[round * people + person] = table }
                }
            }
            var counts = Array(repeating: 0, count: tables)
            for person in 0..<people {
                let table = all[round * people + person]
                if table >= 0 { counts[table] += 1 }
            }
            for (table, count) in counts.enumerated() where count > most(table) {
                unmet.append(
                    .tableOverfull(table: table + 1, round: round + 1, fixed: count, seats: most(table)))
            }
        }
        return all
    }

    private func make(_ groups: [[Int]], _ group: [Int], _ fixed: [Int]) -> Problem {
        let people = request.people.count
        var services: [String: Int] = [:]
        var next = 0
        let service = request.people.map { person in
            if let name = person.service, let known = services[name] { return known }
            defer { next += 1 }
            if let name = person.service { services[name] = next }
            return next
        }
        var earlier = Array(repeating: Int16(0), count: people * people)
        for (pair, count) in request.earlier {
            guard let one = number[pair.first], let other = number[pair.second], one != other else { continue }
            let count = Int16(clamping: min(max(0, count), 1_000))
            earlier[one * people + other] = count
            earlier[other * people + one] = count
        }
        for members in groups {
            for one in members {
                for other in members where one != other { earlier[one * people + other] = Problem.kept }
            }
        }
        // Roles are spread on top of what is found without them.
        var rules = request.rules
        rules.spreadsRoles = false
        return Problem(
            people: people, tables: tables, rounds: request.rounds, seats: seats, service: service, services: next,
            role: request.people.map { person in
                (person.role == .serviceUser ? 1 : 0) + (person.role == .staff ? 0 : Problem.notStaff)
            }, kind: request.people.map { Participant.Role.allCases.firstIndex(of: $0.role) ?? 0 },
            group: group, groups: groups, fixed: fixed, rules: rules, earlier: earlier)
    }
}
