internal import Foundation
internal import Seating

/// Small groups: what is reached, in processor time of this process, since machines are shared; the clock stands beside.
enum SeatingBenchmark {
    static func run() {
        for isMixed in [false, true] { fifty(isMixed: isMixed) }
        fewRounds()
        wholeDesigns()
        neighbours()
        twoThousand()
        ORTools.run()
    }

    // MARK: - Fifty people

    private static func fifty(isMixed: Bool) {
        let name = "50 people, \(isMixed ? "pairs of two services" : "pairs of one service")"
        let three = (1...10).map { solve(SeatingCases.fifty(rounds: 3, isMixed: isMixed), seed: $0, .quick) }
        report(
            name + ", 3 rounds", Double(three.count { $0.answer.isProvenBest && $0.seconds <= 0.3 }), atLeast: 10,
            unit: "of 10 seeds at the bound in 0.3 s", slowest(three))
        let six = (1...10).map { solve(SeatingCases.fifty(rounds: 6, isMixed: isMixed), seed: $0, .quick) }
        let worst = six.map { ratio($0.answer) }.max() ?? .infinity
        report(name + ", 6 rounds, 0.3 s", worst, atMost: 1.3, unit: "x the bound", slowest(six))
        let long = (1...10).map { solve(SeatingCases.fifty(rounds: 6, isMixed: isMixed), seed: $0, .thorough) }
        let over = long.map { $0.answer.objective - least($0.answer) }.max() ?? .max
        report(name + ", 6 rounds, 5 s", Double(over), atMost: 10, unit: "above the bound", slowest(long))
    }

    private static func least(_ answer: SeatingAnswer) -> Int { 1_000 * answer.leastRepeats + 10 * answer.leastShares }

    private static func ratio(_ answer: SeatingAnswer) -> Double {
        Double(answer.objective) / Double(max(1, least(answer)))
    }

    // MARK: - Designs

    /// Two to four rounds for all tables from 4 to 12 and sizes from 3 to 8, uneven ones too. More people at a table than
    /// there are tables cannot be, nor can four rounds of six tables of six (two Latin squares of order 6), nor of 35
    /// people at them (whoever is missing would be the thirty-sixth).
    private static func fewRounds() {
        var count = 0
        var failed: [String] = []
        var slow: (seconds: Double, name: String) = (0, "")
        for tables in 4...12 {
            for people in 3 * tables...8 * tables where people <= tables * tables {
                for rounds in 2...4 where !(tables == 6 && people >= 35 && rounds == 4) {
                    let request = SeatingCases.plain(tables: tables, people: people, rounds: rounds)
                    let solved = solve(request, seed: 1, .steps(5_000_000))
                    count += 1
                    let name = "\(people) people at \(tables) tables, \(rounds) rounds"
                    if solved.answer.repeats > 0 { failed.append(name + ": \(solved.answer.repeats) repeats") }
                    if solved.seconds > slow.seconds { slow = (solved.seconds, name) }
                }
            }
        }
        report(
            "2 to 4 rounds, 4 to 12 tables of 3 to 8", Double(failed.count), atMost: 0,
            unit: "of \(count) with repeats",
            failed.joined(separator: "; "))
        report("the slowest of them", slow.seconds, atMost: 1, unit: "s", slow.name)
    }

    private static func wholeDesigns() {
        let designs: [(tables: Int, size: Int, rounds: Int, seconds: Double)] = [
            (3, 3, 4, 1), (4, 4, 5, 1), (5, 5, 6, 1), (7, 7, 8, 1), (9, 9, 10, 1), (5, 3, 7, 1), (10, 2, 19, 1),
            (25, 2, 49, 1), (6, 3, 8, 10), (7, 3, 10, 10), (9, 3, 13, 10), (6, 4, 7, 10), (7, 4, 9, 10),
            (8, 4, 9, 10), (9, 4, 11, 10), (8, 4, 10, 60),
        ]
        for design in designs {
            let request = SeatingCases.plain(
                tables: design.tables, people: design.tables * design.size, rounds: design.rounds)
            let solved = solve(request, seed: 1, .quick)
            report(
                "\(design.tables)-\(design.size)-\(design.rounds)",
                solved.answer.repeats == 0 ? solved.seconds : .infinity, atMost: design.seconds, unit: "s",
                "\(solved.answer.repeats) repeats, \(milliseconds(solved.wall)) on the clock")
        }
    }

    /// What it costs to have some more or fewer, or a round more; no figure is asked for.
    private static func neighbours() {
        for (tables, size, rounds) in [(5, 3, 7), (6, 3, 8), (7, 3, 10), (6, 4, 7), (8, 4, 10), (5, 5, 6)] {
            let changes = [(-2, 0), (-1, 0), (1, 0), (2, 0), (0, 1)].map { people, more in
                let request = SeatingCases.plain(
                    tables: tables, people: tables * size + people, rounds: rounds + more)
                let answer = solve(request, seed: 1, .quick).answer
                let what = more > 0 ? "a round more" : "\(people > 0 ? "+" : "")\(people)"
                return "\(what): \(answer.repeats) repeats (\(answer.leastRepeats) or more)"
            }
            print("     near \(tables)-\(size)-\(rounds): " + changes.joined(separator: ", "))
        }
    }

    private static func twoThousand() {
        var request = SeatingCases.plain(tables: 250, people: 2_000, rounds: 3)
        request.rules = SeatingRules()
        request.people = request.people.enumerated().map {
            Participant(id: $1.id, service: "S\($0 % 90)", role: $1.role)
        }
        request.fixed = [FixedSeat(person: request.people[0].id, table: 9)]
        let solved = solve(request, seed: 1, .quick)
        report(
            "2,000 people, 250 tables, 3 rounds", solved.seconds, atMost: 5, unit: "s",
            "\(solved.answer.repeats) repeats, \(milliseconds(solved.wall)) on the clock")
    }

    // MARK: - Measuring

    struct Solved {
        let answer: SeatingAnswer
        let seconds: Double
        let wall: Double
    }

    private static func solve(_ request: SeatingRequest, seed: UInt64, _ budget: SeatingSolver.Budget) -> Solved {
        let clock = ContinuousClock()
        let start = clock.now
        let before = processorSeconds
        let answer = SeatingSolver.solve(request, seed: seed, budget: budget)
        return Solved(answer: answer, seconds: processorSeconds - before, wall: (clock.now - start).seconds)
    }

    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func slowest(_ solved: [Solved]) -> String {
        let seconds = solved.map(\.seconds).max() ?? 0
        return "at most \(milliseconds(seconds)), \(milliseconds(solved.map(\.wall).max() ?? 0)) on the clock"
    }

    private static func milliseconds(_ seconds: Double) -> String { String(format: "%.1f ms", seconds * 1e3) }
}
