/// Seats people by name: constructs where the numbers allow, and searches for everything else.
public struct SeatingSolver {
    /// How long to search; it stops sooner where nothing better exists.
    public struct Budget: Hashable, Sendable {
        public let steps: Int

        /// - Parameter steps: Changes of places that are looked at: some five million a second.
        public static func steps(_ steps: Int) -> Budget { Budget(steps: max(0, steps)) }
        /// A third of a second or less.
        public static let quick = Budget(steps: 1_500_000)
        /// Some five seconds.
        public static let thorough = Budget(steps: 25_000_000)
    }

    /// The best tables that were found. The same request, seed and budget give the same tables on every machine.
    public static func solve(_ request: SeatingRequest, seed: UInt64, budget: Budget = .quick) -> SeatingAnswer {
        let reading = ProblemReading(request)
        guard let problem = reading.problem else { return SeatingAnswer(unmet: reading.unmet) }
        var solver = SeatingSolver(request, problem, seed: seed)
        return solver.solve(steps: budget.steps)
    }

    private let request: SeatingRequest
    private let problem: Problem
    private var numbers: SeededNumbers

    private init(_ request: SeatingRequest, _ problem: Problem, seed: UInt64) {
        self.request = request
        self.problem = problem
        numbers = SeededNumbers(seed: seed)
    }

    private mutating func solve(steps: Int) -> SeatingAnswer {
        let fillings = (0..<problem.rounds).map { Packing.fill(problem, round: $0, seed: numbers.next()) }
        let none = fillings.enumerated().filter { $1.tableOf == nil }
        if !none.isEmpty {
            return SeatingAnswer(
                unmet: none.map { .noWayToSeat(round: $0.offset + 1, isProven: $0.element.isProven) })
        }
        let lacking = fillings.map { $0.isProven ? $0.lacking : 0 }
        let bound = Bound.of(problem, lacking: lacking.reduce(0, +))
        let start = Arrangement(problem, tableOf: fillings.compactMap(\.tableOf))
        var annealing = Annealing(problem, start: start, seed: numbers.next())
        let constructed = constructed(beside: start, budget: 40 * steps).min { $0.score < $1.score }
        if let constructed {
            annealing.offer(constructed)
            if annealing.bestScore > bound {
                annealing.exchangeNames(in: constructed, steps: steps / 4, bound: bound)
                // What is constructed is loosened a little and let settle.
                let gentle = Annealing.Schedule(steps: (steps - annealing.steps) / 6, hot: 1.5, cold: 0.8)
                annealing.run(from: annealing.bestArrangement, gentle, weights: .init(), bound: bound)
            }
        }
        search(&annealing, beside: start, steps: steps, bound: bound)
        let best = annealing.bestArrangement
        guard request.rules.spreadsRoles else {
            return SeatingAnswer(request, problem, best, bound: bound, lacking: lacking, steps: annealing.steps)
        }
        var spread = problem
        spread.rules.spreadsRoles = true
        var least = bound
        least.roles = Bound.roles(problem)
        let (spreadOut, more) = spreadRoles(Arrangement(spread, tableOf: best.tableOf), spread, least.roles, steps)
        return SeatingAnswer(
            request, problem, spreadOut, bound: least, lacking: lacking, steps: annealing.steps + more)
    }

    /// Roles come last: nobody meets anyone again for their sake, and a service shares a table only where that spreads
    /// roles by more than it costs.
    private mutating func spreadRoles(
        _ best: Arrangement, _ problem: Problem, _ leastRoles: Int, _ steps: Int
    ) -> (Arrangement, Int) {
        var bound = best.score
        bound.roles = leastRoles
        guard best.score > bound else { return (best, 0) }
        var annealing = Annealing(problem, start: best, seed: numbers.next())
        annealing.mostRepeats = best.score.repeats
        let budget = min(steps / 4, max(20_000, 1_000 * problem.people * problem.rounds))
        if isFree { annealing.exchangeNames(in: best, steps: budget, bound: bound) }
        if annealing.bestScore > bound {
            let gentle = Annealing.Schedule(steps: budget, hot: 1.5, cold: 0.8)
            annealing.run(from: annealing.bestArrangement, gentle, weights: .init(), bound: bound)
        }
        return (annealing.bestArrangement, annealing.steps)
    }

    /// Short searches first, each twice as long as the one before; what weighs how much changes from one to the next.
    private mutating func search(
        _ annealing: inout Annealing, beside start: Arrangement, steps: Int, bound: Score
    ) {
        let repeatWeights = [8, 10, 24, 10]
        var length = 150 * problem.people * problem.rounds
        var turn = 0
        while annealing.steps < steps, annealing.bestScore > bound {
            let left = steps - annealing.steps
            // The last one takes all that is left, and is no shorter than the one before.
            let now = left < 3 * length ? left : length
            let fillings = (0..<problem.rounds).compactMap {
                Packing.fill(problem, round: $0, seed: numbers.next()).tableOf
            }
            guard fillings.count == problem.rounds else { return }
            annealing.run(
                from: Arrangement(problem, tableOf: fillings), .init(steps: now, hot: 3, cold: 1),
                weights: .init(repeats: repeatWeights[turn % repeatWeights.count]), bound: bound)
            length *= 2
            turn += 1
            if turn == 2 {
                let share = (steps - annealing.steps) / 4 * 3
                finishByLastRound(&annealing, beside: start, until: annealing.steps + share, bound: bound)
            }
        }
    }

    /// Where a few meet again and need not: all rounds but one for a person or two more, and the last from all tables
    /// that could still be, without whom it leaves over.
    private mutating func finishByLastRound(
        _ annealing: inout Annealing, beside start: Arrangement, until steps: Int, bound: Score
    ) {
        let last = problem.rounds - 1
        guard (1...problem.people / 4).contains(annealing.bestScore.repeats), bound.repeats == 0, last >= 2, isFree,
            problem.earlier.allSatisfy({ $0 == 0 })
        else { return }
        let free = (problem.tables - problem.people % problem.tables) % problem.tables
        let spare = free <= 2 ? free : 0
        let more = Problem.plain(people: problem.people + spare, tables: problem.tables, rounds: last)
        while annealing.steps < steps {
            let fillings = (0..<last).compactMap { Packing.fill(more, round: $0, seed: numbers.next()).tableOf }
            guard fillings.count == last else { return }
            let first = Arrangement(more, tableOf: fillings)
            var beginning = Annealing(more, start: first, seed: numbers.next())
            beginning.run(from: first, .init(steps: 40_000, hot: 3, cold: 1), weights: .init(), bound: Score())
            // Listing the tables that could be costs about as much as so many steps.
            annealing.count(beginning.steps + 5_000)
            guard beginning.bestScore.repeats == 0 else { continue }
            let rounds = beginning.bestArrangement.tableOf
            if let found = LastRound.complete(rounds, tables: problem.tables, spare: spare, nodes: 1_000) {
                let whole = arrangement(of: found, beside: start)
                annealing.offer(whole)
                if annealing.bestScore > bound { annealing.exchangeNames(in: whole, steps: steps / 4, bound: bound) }
                return
            }
        }
    }

    /// Whether staff fixed nothing, so that anybody can sit anywhere.
    private var isFree: Bool { problem.groups.isEmpty && problem.fixed.allSatisfy { $0 < 0 } }

    /// A construction knows no seats and no groups: it is for rounds in which staff fixed nothing.
    private mutating func constructed(beside start: Arrangement, budget: Int) -> [Arrangement] {
        guard problem.rounds > 1, isFree else { return [] }
        let candidates = DesignFinder.candidates(
            tables: problem.tables, people: problem.people, rounds: problem.rounds, budget: budget)
        return candidates.filter { !$0.isEmpty }.map { arrangement(of: $0, beside: start) }
    }

    /// Seats people as a construction says; rounds that it has not stay as they are.
    private mutating func arrangement(of rounds: [[Int]], beside start: Arrangement) -> Arrangement {
        var names = Array(0..<problem.people)
        numbers.shuffle(&names)
        var tableOf = start.tableOf
        for (round, design) in rounds.enumerated() {
            var members = Array(repeating: [Int](), count: problem.tables)
            for (point, table) in design.enumerated() { members[table].append(names[point]) }
            // The largest of the construction is the largest of the tables.
            let sizes = (0..<problem.tables).map { start.members(round, $0).count }
            let order = sizes.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
            members.sort { $0.count > $1.count }
            var over: [Int] = []
            for (place, table) in order.enumerated() {
                over += members[place].dropFirst(sizes[table])
                members[place] = Array(members[place].prefix(sizes[table]))
            }
            for (place, table) in order.enumerated() {
                while members[place].count < sizes[table], let person = over.popLast() { members[place].append(person) }
                for person in members[place] { tableOf[round][person] = table }
            }
        }
        return Arrangement(problem, tableOf: tableOf)
    }
}

extension SeatingAnswer {
    fileprivate init(unmet: [Unmet]) {
        self.init(
            tables: [], unmet: unmet, repeats: 0, leastRepeats: 0, shares: 0, leastShares: 0, isProvenBest: false,
            steps: 0, fewestServices: 0, hasEarlier: false, staff: [])
    }

    init(
        _ request: SeatingRequest, _ problem: Problem, _ best: Arrangement, bound: Score, lacking: [Int], steps: Int
    ) {
        var tables: [[[PersonID]]] = []
        var fewest = Int.max
        for round in 0..<problem.rounds {
            tables.append(
                (0..<problem.tables).map { table in
                    let members = best.members(round, table).map { best.person[$0] }.sorted()
                    fewest = min(fewest, Set(members.compactMap { request.people[$0].service }).count)
                    return members.map { request.people[$0].id }
                })
        }
        self.init(
            tables: tables, unmet: UnmetRules(problem, best, lacking: lacking).list, repeats: best.score.repeats,
            leastRepeats: bound.repeats, shares: best.score.shares, leastShares: bound.shares,
            isProvenBest: best.score <= bound, steps: steps,
            fewestServices: request.people.contains { $0.service != nil } ? fewest : 0,
            hasEarlier: problem.earlier.contains { $0 > 0 },
            staff: request.rules.spreadsRoles
                ? StaffWords.of(
                    (0..<problem.rounds).flatMap { round in
                        (0..<problem.tables).map { table in
                            best.members(round, table).map { request.people[best.person[$0]] }
                        }
                    }) : [])
    }
}

/// The tables at which a rule does not hold.
struct UnmetRules {
    let list: [Unmet]

    /// - Parameter lacking: By round, how many tables must be without a service user.
    init(_ problem: Problem, _ seats: Arrangement, lacking: [Int]) {
        var list: [Unmet] = []
        let users = problem.role.count { $0 & 0xFFFF > 0 }
        let others = problem.role.count { $0 != 0 }
        var perService = Array(repeating: 0, count: problem.services)
        for service in problem.service { perService[service] += 1 }
        let largest = perService.max() ?? 0
        for round in 0..<problem.rounds {
            var without: [Int] = []
            var staff: [Int] = []
            var alone: [Int] = []
            for table in 0..<problem.tables {
                let members = seats.members(round, table).map { seats.person[$0] }
                let roles = members.reduce(0) { $0 + problem.role[$1] }
                if problem.rules.serviceUserAtEveryTable, roles & 0xFFFF == 0 { without.append(table + 1) }
                if problem.rules.neverStaffAlone, roles == 0 { staff.append(table + 1) }
                if problem.rules.mixesServices, members.count > 1, Set(members.map { problem.service[$0] }).count == 1 {
                    alone.append(table + 1)
                }
            }
            if !without.isEmpty {
                list.append(
                    .withoutServiceUser(
                        round: round + 1, tables: without, serviceUsers: users,
                        isProven: without.count <= lacking[round]))
            }
            if !staff.isEmpty {
                list.append(
                    .staffAlone(round: round + 1, tables: staff, isProven: staff.count <= problem.tables - others))
            }
            if !alone.isEmpty {
                list.append(
                    .oneServiceAlone(
                        round: round + 1, tables: alone,
                        isProven: alone.count <= problem.tables - (problem.people - largest)))
            }
        }
        self.list = list
    }
}
