internal import Seating
internal import Testing

struct SolverTests {
    /// Constructions, nothing stored: each is checked by counting.
    @Test(
        arguments: [
            (3, 3, 4), (4, 4, 5), (5, 5, 6), (7, 7, 8), (9, 9, 10), (5, 3, 7), (10, 2, 19), (6, 4, 7), (7, 4, 9),
            (8, 4, 9), (9, 3, 13), (25, 2, 49),
        ])
    func wholeDesignsAreConstructed(_ design: (tables: Int, size: Int, rounds: Int)) {
        let request = plain(tables: design.tables, people: design.tables * design.size, rounds: design.rounds)
        let answer = SeatingSolver.solve(request, seed: 3, budget: .quick)
        #expect(answer.repeats == 0 && answer.isProvenBest && answer.steps == 0)
        #expect(answer.words().contains("Nobody meets anyone twice."))
        #expect(SeatingChecker(request: request).faults(of: answer).isEmpty)
    }

    /// One or two more or fewer, or a round more, cost little, and it is said what.
    @Test(
        arguments: [
            (5, 14, 7, 0), (5, 16, 7, 6), (3, 8, 4, 0), (3, 10, 4, 3), (5, 24, 6, 0), (5, 26, 6, 5), (3, 9, 5, 9),
            (10, 20, 20, 10), (8, 31, 9, 0),
        ])
    func neighboursOfDesignsDegradeGently(_ near: (tables: Int, people: Int, rounds: Int, repeats: Int)) {
        let request = plain(tables: near.tables, people: near.people, rounds: near.rounds)
        let answer = SeatingSolver.solve(request, seed: 3, budget: .steps(20_000))
        #expect(answer.repeats <= near.repeats)
        #expect(answer.repeats == 0 || answer.words()[0].contains("cannot be fewer"))
        #expect(SeatingChecker(request: request).faults(of: answer).isEmpty)
    }

    @Test(arguments: [1, 2])
    func fiftyPeopleReachTheBound(_ seed: UInt64) {
        let request = fifty(rounds: 3)
        let answer = SeatingSolver.solve(request, seed: seed, budget: .steps(60_000))
        #expect(answer.isProvenBest && answer.repeats == 0 && answer.shares == answer.leastShares)
        #expect(answer.unmet.isEmpty)
        #expect(SeatingChecker(request: request).faults(of: answer).isEmpty)
        #expect(answer.words().contains("People of one service are spread as widely as can be."))
    }

    /// A construction keeps everybody's new faces while names are exchanged for the sake of services.
    @Test func servicesSpreadOverAConstruction() {
        let request = SeatingRequest(
            people: people(15, services: [5, 5, 5]), tables: .size(3), rounds: 7,
            rules: SeatingRules(serviceUserAtEveryTable: false, neverStaffAlone: false, mixesServices: true))
        let answer = SeatingSolver.solve(request, seed: 5, budget: .steps(40_000))
        #expect(answer.repeats == 0 && answer.unmet.isEmpty)
        #expect(SeatingChecker(request: request).faults(of: answer).isEmpty)
    }

    @Test func sameSeedGivesTheSameTables() {
        let request = fifty(rounds: 4)
        let one = SeatingSolver.solve(request, seed: 9, budget: .steps(30_000))
        #expect(one == SeatingSolver.solve(request, seed: 9, budget: .steps(30_000)))
        #expect(one.tables != SeatingSolver.solve(request, seed: 10, budget: .steps(30_000)).tables)
    }

    /// In every process, on every machine: nothing depends on the order of a set or the digits of a library.
    @Test func tablesOfASeedStayTheSame() {
        let answer = SeatingSolver.solve(fifty(rounds: 4), seed: 9, budget: .steps(30_000))
        #expect(answer.tables[3][0].map(\.text).joined(separator: " ") == "p4 p16 p36 p41 p43")
        #expect(answer.objective == 80, "the bound: two of the twelve must share in each round")
    }

    /// Next to what cannot be: two Latin squares of order 6 that fit each other.
    @Test func lastRoundIsLookedForAmongAllTables() {
        let request = plain(tables: 6, people: 32, rounds: 4)
        let answer = SeatingSolver.solve(request, seed: 1, budget: .steps(400_000))
        #expect(answer.repeats == 0)
        #expect(SeatingChecker(request: request).faults(of: answer).isEmpty)
    }

    @Test func earlierMeetingsCount() {
        // Two tables of two: who met before is not put together again.
        var request = plain(tables: 2, people: 4, rounds: 1)
        request.earlier = [PersonPair(id(0), id(1)): 1, PersonPair(id(2), id(1)): 2]
        let answer = SeatingSolver.solve(request, seed: 1, budget: .steps(2_000))
        #expect(answer.tables[0].contains([id(1), id(3)]))
        #expect(answer.words().contains("Nobody meets anyone again, from earlier meetings neither."))
        request.rounds = 2
        let second = SeatingSolver.solve(request, seed: 1, budget: .steps(2_000))
        #expect(second.repeats == 1, "all three ways to pair meet somebody again but one")
        #expect(SeatingChecker(request: request).faults(of: second).isEmpty)
    }

    @Test func moreStepsAreNeverWorse() {
        let request = fifty(rounds: 5)
        let few = SeatingSolver.solve(request, seed: 2, budget: .steps(0))
        let more = SeatingSolver.solve(request, seed: 2, budget: .steps(20_000))
        #expect(few.unmet.isEmpty, "the first tables keep every rule that packing can keep")
        #expect(more.objective < few.objective)
        #expect(SeatingChecker(request: request).faults(of: few).isEmpty)
    }
}
