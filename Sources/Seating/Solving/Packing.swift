/// Fills the tables of one round so that kept groups and fixed seats hold, with a service user at as many as can be.
/// It looks at every way to place the groups, up to a budget.
struct Packing {
    struct Outcome {
        /// By person; nothing where there is no way.
        var tableOf: [Int]?
        /// Tables that are without a service user.
        var lacking = Int.max
        /// Whether nothing better exists.
        var isProven = false
    }

    private let problem: Problem
    private let round: Int
    private let blocks: [[Int]]
    private let leastLacking: Int
    private let even: Int
    private var larger: Int
    private var members: [[Int]]
    private var users: [Int]
    private var nodes = 20_000
    private var numbers: SeededNumbers
    private var outcome = Outcome()

    static func fill(_ problem: Problem, round: Int, seed: UInt64) -> Outcome {
        var packing = Packing(problem, round: round, seed: seed)
        packing.place(0)
        packing.outcome.isProven = packing.nodes > 0 || packing.outcome.lacking == packing.leastLacking
        return packing.outcome
    }

    private init(_ problem: Problem, round: Int, seed: UInt64) {
        self.problem = problem
        self.round = round
        numbers = SeededNumbers(seed: seed)
        even = problem.people / problem.tables
        larger = problem.people % problem.tables
        members = Array(repeating: [], count: problem.tables)
        users = Array(repeating: 0, count: problem.tables)
        blocks = problem.groups.filter { problem.fixedTable($0[0], round: round) < 0 }.sorted { $0.count > $1.count }
        for person in 0..<problem.people {
            let table = problem.fixedTable(person, round: round)
            if table >= 0 {
                members[table].append(person)
                users[table] += problem.role[person] & 0xFFFF
            }
        }
        for table in members.indices where members[table].count > even { larger -= 1 }
        // Each table needs a fixed service user, a group with one, or a single one.
        let carriers =
            users.count { $0 > 0 } + blocks.count { $0.contains { problem.role[$0] & 0xFFFF > 0 } }
            + (0..<problem.people).count {
                problem.role[$0] & 0xFFFF > 0 && problem.group[$0] < 0 && problem.fixedTable($0, round: round) < 0
            }
        leastLacking = problem.rules.serviceUserAtEveryTable ? max(0, problem.tables - carriers) : 0
    }

    /// How many more can sit at a table.
    private func room(_ table: Int) -> Int {
        if let seats = problem.seats { return seats[table] - members[table].count }
        let count = members[table].count
        return max(0, even - count) + (count <= even && larger > 0 ? 1 : 0)
    }

    private mutating func place(_ index: Int) {
        if problem.seats == nil, larger < 0 { return }
        if index == blocks.count { return finish() }
        let block = blocks[index]
        var order = Array(0..<problem.tables)
        numbers.shuffle(&order)
        // Tables that are alike now are alike for all that follows.
        var tried: Set<[Int]> = []
        for table in order where room(table) >= block.count {
            guard tried.insert([problem.seats?[table] ?? 0, members[table].count, min(1, users[table])]).inserted else {
                continue
            }
            nodes -= 1
            if nodes <= 0, outcome.tableOf != nil || nodes < -20_000 { return }
            let before = members[table]
            let usersBefore = users[table]
            let largerBefore = larger
            members[table] += block
            users[table] += block.reduce(0) { $0 + problem.role[$1] & 0xFFFF }
            if before.count <= even, members[table].count > even { larger -= 1 }
            place(index + 1)
            members[table] = before
            users[table] = usersBefore
            larger = largerBefore
            if outcome.lacking == leastLacking { return }
        }
    }

    /// All groups have a place: the others fill up, service users first where there is none.
    private mutating func finish() {
        var sizes = members.map(\.count)
        var left = problem.people - sizes.reduce(0, +)
        if problem.seats == nil {
            for table in sizes.indices where sizes[table] < even {
                left -= even - sizes[table]
                sizes[table] = even
            }
            // A full table without a service user gets the first of the seats that are left over.
            let order =
                sizes.indices.filter { lacks($0) && members[$0].count == even }
                + sizes.indices.filter { !(lacks($0) && members[$0].count == even) }
            for table in order where left > 0 && sizes[table] == even {
                sizes[table] += 1
                left -= 1
            }
            if left > 0 { return }
        } else if !fillSeats(&sizes, &left) {
            return
        }
        var singles = (0..<problem.people).filter {
            problem.group[$0] < 0 && problem.fixedTable($0, round: round) < 0
        }
        numbers.shuffle(&singles)
        var single = singles.filter { problem.role[$0] & 0xFFFF > 0 }
        var filled = members
        var lacking = 0
        for table in filled.indices where lacks(table) {
            if filled[table].count < sizes[table], let user = single.popLast() {
                filled[table].append(user)
            } else {
                lacking += 1
            }
        }
        if lacking >= outcome.lacking { return }
        let placed = Set(filled.flatMap { $0 })
        singles.removeAll { placed.contains($0) }
        var tableOf = Array(repeating: -1, count: problem.people)
        for (table, people) in filled.enumerated() {
            for person in people { tableOf[person] = table }
            for _ in people.count..<max(people.count, sizes[table]) {
                guard let person = singles.popLast() else { return }
                tableOf[person] = table
            }
        }
        if tableOf.contains(-1) { return }
        outcome.tableOf = tableOf
        outcome.lacking = lacking
    }

    private func lacks(_ table: Int) -> Bool { problem.rules.serviceUserAtEveryTable && users[table] == 0 }

    /// What tables below two people still need.
    private func spare(_ sizes: [Int]) -> Int { sizes.reduce(0) { $0 + max(0, 2 - $1) } }

    /// Seats were given: the emptiest tables fill first, so that the largest leave seats free; nobody sits alone.
    private func fillSeats(_ sizes: inout [Int], _ left: inout Int) -> Bool {
        guard let seats = problem.seats else { return false }
        for table in sizes.indices {
            // Nobody is alone, and a table without a service user has a seat for one.
            let wanted = max(2, lacks(table) ? members[table].count + 1 : 0)
            while sizes[table] < min(wanted, seats[table]), left > 0, sizes[table] < 2 || spare(sizes) < left {
                sizes[table] += 1
                left -= 1
            }
        }
        while left > 0 {
            guard
                let table = sizes.indices.filter({ sizes[$0] < seats[$0] }).min(by: {
                    (sizes[$0], -(seats[$0] - sizes[$0]), $0) < (sizes[$1], -(seats[$1] - sizes[$1]), $1)
                })
            else { return false }
            sizes[table] += 1
            left -= 1
        }
        return sizes.allSatisfy { $0 >= 2 }
    }
}
