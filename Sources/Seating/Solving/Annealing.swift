/// Simulated annealing over changes of places. It counts steps and not seconds, and uses only sums, products and
/// comparisons of numbers, so that the same seed gives the same tables on every machine.
struct Annealing {
    /// What each part of the score weighs while the search goes on; less far apart than in the end, so that it moves.
    struct Weights {
        var lacking = 100
        var alone = 60
        var repeats = 10
        var shares = 10
        var roles = Score.roleWeight

        func of(_ score: Score) -> Int {
            score.lacking * lacking + score.alone * alone + score.repeats * repeats + score.shares * shares
                + score.roles * roles
        }
    }

    struct Schedule {
        var steps: Int
        var hot: Double
        var cold: Double
    }

    private let problem: Problem
    private var numbers: SeededNumbers
    /// By round, who may change places alone.
    private let movable: [[Int]]
    /// By round, the kept groups that may.
    private let groups: [[Int]]
    private(set) var bestScore: Score
    private var bestPerson: [Int]
    /// Copying who sits where is cheap for a meeting, and not for two thousand people.
    private let isSmall: Bool
    private var bestFirst: [Int]
    private(set) var steps = 0
    /// What has more is no better, whatever else it has.
    var mostRepeats = Int.max

    /// The best that was seen.
    var bestArrangement: Arrangement {
        Arrangement(
            problem,
            tableOf: (0..<problem.rounds).map { round in
                var tableOf = Array(repeating: 0, count: problem.people)
                for table in 0..<problem.tables {
                    let start = round * (problem.tables + 1) + table
                    for seat in bestFirst[start]..<bestFirst[start + 1] {
                        tableOf[bestPerson[round * problem.people + seat]] = table
                    }
                }
                return tableOf
            })
    }

    init(_ problem: Problem, start: Arrangement, seed: UInt64) {
        self.problem = problem
        numbers = SeededNumbers(seed: seed)
        movable = (0..<problem.rounds).map { round in
            (0..<problem.people).filter { problem.group[$0] < 0 && problem.fixedTable($0, round: round) < 0 }
        }
        groups = (0..<problem.rounds).map { round in
            problem.groups.indices.filter { problem.fixedTable(problem.groups[$0][0], round: round) < 0 }
        }
        bestScore = start.score
        bestPerson = start.person
        bestFirst = start.first
        isSmall = problem.people * problem.rounds <= 4_000
    }

    /// Counts what was looked at elsewhere.
    mutating func count(_ more: Int) { steps += more }

    mutating func offer(_ arrangement: Arrangement) {
        guard arrangement.score < bestScore, arrangement.score.repeats <= mostRepeats else { return }
        bestScore = arrangement.score
        bestPerson = arrangement.person
        bestFirst = arrangement.first
    }

    /// - Parameter bound: Stops as soon as the score is no more than this.
    mutating func run(from start: Arrangement, _ schedule: Schedule, weights: Weights, bound: Score) {
        var current = start
        offer(current)
        var temperature = schedule.hot
        let stretch = 256
        let stretches = max(1, schedule.steps / stretch)
        let cooling = Logarithms.root(of: schedule.cold / schedule.hot, stretches)
        for _ in 0..<stretches {
            for _ in 0..<stretch {
                steps += 1
                let round = numbers.below(problem.rounds)
                if !groups[round].isEmpty, numbers.below(16) == 0 {
                    moveGroup(&current, round, temperature, weights)
                } else {
                    let choices = movable[round].count
                    if choices < 2 { continue }
                    let one = movable[round][numbers.below(choices)]
                    let other = movable[round][numbers.below(choices)]
                    if current.table(of: one, round: round) == current.table(of: other, round: round) { continue }
                    let change = current.change(round, one, other)
                    let weight = weights.of(change)
                    if weight > 0, Double(weight) > temperature * Logarithms.table[Int(numbers.next() >> 54)] {
                        continue
                    }
                    current.swap(round, one, other, change: change)
                }
                if current.score < bestScore, isSmall || current.score <= bound {
                    offer(current)
                    if bestScore <= bound { return }
                }
            }
            offer(current)
            temperature *= cooling
        }
    }

    /// Two people exchange their places in all rounds: nobody meets anyone more often, and services and roles spread.
    mutating func exchangeNames(in start: Arrangement, steps budget: Int, bound: Score) {
        // Names that are exchanged change no meetings but those with earlier ones.
        let rest = Score(
            lacking: bound.lacking, alone: bound.alone, repeats: start.score.repeats, shares: bound.shares,
            roles: bound.roles)
        if start.score <= rest, problem.earlier.allSatisfy({ $0 == 0 }) { return }
        var current = start
        let weights = Weights()
        let stretch = 64
        let stretches = max(1, budget / problem.rounds / stretch)
        let schedule = Schedule(steps: budget, hot: 4, cold: 0.8)
        var temperature = schedule.hot
        let cooling = Logarithms.root(of: schedule.cold / schedule.hot, stretches)
        for _ in 0..<stretches {
            for _ in 0..<stretch {
                steps += problem.rounds
                let one = numbers.below(problem.people)
                let other = numbers.below(problem.people)
                if one == other
                    || (problem.service[one] == problem.service[other] && problem.kind[one] == problem.kind[other])
                {
                    continue
                }
                let before = current.score
                exchange(one, other, in: &current)
                let weight = weights.of(current.score) - weights.of(before)
                if weight > 0, Double(weight) > temperature * Logarithms.table[Int(numbers.next() >> 54)] {
                    exchange(one, other, in: &current)
                } else if current.score < bestScore {
                    offer(current)
                    if bestScore <= bound { return }
                }
            }
            temperature *= cooling
        }
    }

    private func exchange(_ one: Int, _ other: Int, in current: inout Arrangement) {
        for round in 0..<problem.rounds
        where current.table(of: one, round: round) != current.table(of: other, round: round) {
            current.swap(round, one, other, change: current.change(round, one, other))
        }
    }

    /// A kept group changes places with as many people of another table.
    private mutating func moveGroup(
        _ current: inout Arrangement, _ round: Int, _ temperature: Double, _ weights: Weights
    ) {
        let number = groups[round][numbers.below(groups[round].count)]
        let group = problem.groups[number]
        let from = current.table(of: group[0], round: round)
        let target = numbers.below(problem.tables)
        if target == from { return }
        var others: [Int] = []
        var swapsGroup = false
        for index in current.members(round, target) {
            let someone = current.person[index]
            if problem.fixedTable(someone, round: round) >= 0 { continue }
            if problem.group[someone] < 0 {
                others.append(someone)
            } else if problem.groups[problem.group[someone]].count == group.count, numbers.below(2) == 0 {
                others = problem.groups[problem.group[someone]]
                swapsGroup = true
                break
            }
        }
        guard others.count >= group.count else { return }
        if !swapsGroup { numbers.shuffle(&others) }
        var total = 0
        for (one, other) in zip(group, others) {
            let change = current.change(round, one, other)
            total += weights.of(change)
            current.swap(round, one, other, change: change)
        }
        guard total > 0, Double(total) > temperature * Logarithms.table[Int(numbers.next() >> 54)] else { return }
        for (one, other) in zip(group, others) {
            current.swap(round, other, one, change: current.change(round, other, one))
        }
    }
}

/// Logarithms and roots by sums and products alone: those of a system's library differ in their last digit.
enum Logarithms {
    /// −ln of 1,024 numbers evenly spread between 0 and 1.
    static let table: [Double] = (0..<1_024).map { -naturalLogarithm((Double($0) + 0.5) / 1_024) }

    /// - Parameter value: Above 0.
    static func naturalLogarithm(_ value: Double) -> Double {
        var mantissa = value
        var exponent = 0.0
        while mantissa < 0.75 {
            mantissa *= 2
            exponent -= 1
        }
        while mantissa > 1.5 {
            mantissa /= 2
            exponent += 1
        }
        let ratio = (mantissa - 1) / (mantissa + 1)
        var power = ratio
        var sum = 0.0
        for term in 0..<21 {
            sum += power / Double(2 * term + 1)
            power *= ratio * ratio
        }
        return 2 * sum + exponent * 0.693_147_180_559_945_3
    }

    static func exponential(_ value: Double) -> Double {
        let part = value / 1_024
        var term = 1.0
        var sum = 1.0
        for index in 1...8 {
            term *= part / Double(index)
            sum += term
        }
        for _ in 0..<10 { sum *= sum }
        return sum
    }

    static func root(of value: Double, _ degree: Int) -> Double {
        exponential(naturalLogarithm(value) / Double(degree))
    }
}
