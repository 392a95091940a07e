/// What no seating can be below, by counting.
enum Bound {
    /// - Parameter lacking: The tables without a service user that cannot be helped.
    static func of(_ problem: Problem, lacking: Int) -> Score {
        var bound = Score(lacking: lacking)
        if problem.rules.neverStaffAlone {
            let others = problem.role.count { $0 != 0 }
            bound.lacking += problem.rounds * max(0, problem.tables - others)
        }
        var perService = Array(repeating: 0, count: problem.services)
        for service in problem.service { perService[service] += 1 }
        if problem.rules.mixesServices {
            let largest = perService.max() ?? 0
            bound.alone = problem.rounds * max(0, problem.tables - (problem.people - largest))
        }
        for round in 0..<problem.rounds { bound.shares += shares(problem, round, perService) }
        bound.repeats = max(byCounting(problem), byPerson(problem), byFixedSeats(problem))
        return bound
    }

    /// Those who share by force: more people than tables, or kept or fixed at one table.
    private static func shares(_ problem: Problem, _ round: Int, _ perService: [Int]) -> Int {
        var bound = 0
        // By service, the places that its people can be spread over.
        var places = Array(repeating: Set<Int>(), count: problem.services)
        for person in 0..<problem.people {
            let fixed = problem.fixedTable(person, round: round)
            let group = problem.group[person]
            let place = fixed >= 0 ? -1 - fixed : group >= 0 ? problem.people + group : person
            places[problem.service[person]].insert(place)
        }
        for service in 0..<problem.services {
            bound += perService[service] - min(problem.tables, places[service].count)
        }
        return bound
    }

    /// Each role spread as evenly as can be.
    static func roles(_ problem: Problem) -> Int {
        var counts = Array(repeating: 0, count: Problem.kinds)
        for kind in problem.kind { counts[kind] += 1 }
        return problem.rounds * counts.reduce(0) { $0 + pairs($1, over: problem.tables) }
    }

    /// A table is at its least pairs where all are even.
    private static func pairs(_ people: Int, over tables: Int) -> Int {
        let (size, larger) = people.quotientAndRemainder(dividingBy: tables)
        return larger * size + tables * (size * (size - 1) / 2)
    }

    private static func keptPairs(_ problem: Problem) -> Int {
        problem.groups.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    }

    private static func byCounting(_ problem: Problem) -> Int {
        let kept = keptPairs(problem)
        let met = problem.earlier.count { $0 > 0 } / 2
        let possible = problem.people * (problem.people - 1) / 2 - kept - met
        let each = pairs(problem.people, over: problem.tables) - kept
        // A table larger than the number of tables cannot be spread in the next round.
        let (size, larger) = problem.people.quotientAndRemainder(dividingBy: problem.tables)
        let together =
            larger * pairs(size + 1, over: problem.tables)
            + (problem.tables - larger) * pairs(size, over: problem.tables)
        let followed = problem.seats == nil ? max(0, together - kept) * (problem.rounds - 1) : 0
        return max(0, problem.rounds * each - possible, followed)
    }

    private static func byPerson(_ problem: Problem) -> Int {
        guard problem.seats == nil else { return 0 }
        let size = problem.people / problem.tables
        var sum = 0
        for person in 0..<problem.people {
            let kept = problem.group[person] < 0 ? 1 : problem.groups[problem.group[person]].count
            let row = person * problem.people
            let met = problem.earlier[row..<row + problem.people].count { $0 > 0 }
            sum += max(0, problem.rounds * (size - kept) - (problem.people - kept - met))
        }
        return (sum + 1) / 2
    }

    private static func byFixedSeats(_ problem: Problem) -> Int {
        var meetings: [Int: Int] = [:]
        for round in 0..<problem.rounds {
            let fixed = (0..<problem.people).filter { problem.fixedTable($0, round: round) >= 0 }
            for (index, one) in fixed.enumerated() {
                for other in fixed[..<index]
                where problem.fixedTable(one, round: round) == problem.fixedTable(other, round: round) {
                    meetings[one * problem.people + other, default: 0] += 1
                }
            }
        }
        return meetings.reduce(0) { sum, entry in
            let earlier = Int(problem.earlier[entry.key])
            return earlier < 0 ? sum : sum + entry.value - (earlier > 0 ? 0 : 1)
        }
    }
}
