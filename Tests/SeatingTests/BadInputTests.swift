internal import Seating
internal import Testing

struct BadInputTests {
    private func answer(_ request: SeatingRequest) -> SeatingAnswer {
        SeatingSolver.solve(request, seed: 1, budget: .steps(2_000))
    }

    private func reasons(_ request: SeatingRequest) -> [Unmet] {
        let answer = answer(request)
        #expect(answer.tables.isEmpty && answer.words() == answer.unmet.map { $0.words() })
        return answer.unmet
    }

    @Test func nobodyAndOnePersonAreNoGroup() {
        #expect(reasons(plain(tables: 1, people: 0, rounds: 1)) == [.nobody])
        #expect(reasons(plain(tables: 1, people: 1, rounds: 1)) == [.onlyOne])
        #expect(answer(plain(tables: 1, people: 2, rounds: 1)).tables == [[[id(0), id(1)]]])
    }

    @Test func twoThousandAreSeatedAndOneMoreIsRefused() {
        var request = plain(tables: 250, people: 2_000, rounds: 2)
        request.tables = .size(8)
        let answer = SeatingSolver.solve(request, seed: 1, budget: .steps(1_000))
        #expect(answer.tables.map(\.count) == [250, 250])
        #expect(Set(answer.tables[1].flatMap { $0 }).count == 2_000)
        #expect(reasons(plain(tables: 250, people: 2_001, rounds: 2)) == [.tooMany(people: 2_001, most: 2_000)])
    }

    @Test func moreTablesThanPairsWouldLeaveSomebodyAlone() {
        #expect(reasons(plain(tables: 4, people: 7, rounds: 1)) == [.tooManyTables(tables: 4, people: 7)])
        #expect(reasons(plain(tables: 0, people: 7, rounds: 1)) == [.noTables])
        #expect(reasons(plain(tables: -3, people: 7, rounds: 1)) == [.noTables])
        #expect(reasons(plain(tables: .max, people: 7, rounds: 1)).count == 1)
        #expect(reasons(plain(tables: 2, people: 7, rounds: 0)) == [.rounds(0, most: 50)])
        #expect(reasons(plain(tables: 2, people: 7, rounds: .max)) == [.rounds(.max, most: 50)])
    }

    @Test func sizesAreTakenAtTheirWord() {
        var request = plain(tables: 1, people: 11, rounds: 1)
        request.tables = .size(5)
        #expect(answer(request).tables[0].map(\.count) == [4, 4, 3])
        request.tables = .size(0)
        #expect(reasons(request) == [.noTables])
        request.tables = .size(.min)
        #expect(reasons(request) == [.noTables])
        request.tables = .size(.max)
        #expect(answer(request).tables[0].map(\.count) == [11])
        request.tables = .seats([6, 2, 5])
        #expect(answer(request).tables[0].map(\.count) == [5, 2, 4])
        request.tables = .seats([6, .max])
        #expect(answer(request).tables[0].reduce(0) { $0 + $1.count } == 11)
        request.tables = .seats([6, 4])
        #expect(reasons(request) == [.tooFewSeats(seats: 10, people: 11)])
        request.tables = .seats([])
        #expect(reasons(request) == [.noTables])
    }

    @Test func peopleOnTheListTwiceOrNotAtAllAreTold() {
        var request = plain(tables: 2, people: 8, rounds: 1)
        request.people[3] = Participant(id: id(2), service: nil, role: .guest)
        request.fixed = [FixedSeat(person: id(99), table: 1)]
        #expect(reasons(request) == [.twice(id(2)), .unknown(id(99))])
    }

    @Test func namesThatLookAlikeAreTwoPeople() {
        var request = plain(tables: 1, people: 2, rounds: 1)
        request.people = ["Sam", "Ѕam"].map { Participant(id: PersonID($0), service: nil, role: .guest) }
        #expect(answer(request).tables[0][0].count == 2)
    }

    @Test func moreKeptTogetherThanFitIsTold() {
        var request = plain(tables: 3, people: 12, rounds: 1)
        request.together = [[id(0), id(1), id(2)], [id(2), id(3), id(4)]]
        #expect(reasons(request) == [.groupTooLarge((0...4).map(id), most: 4)])
        // Three groups of three find no place beside each other at two tables of five.
        request = plain(tables: 2, people: 10, rounds: 1)
        request.together = [[0, 1, 2], [3, 4, 5], [6, 7, 8]].map { $0.map(id) }
        #expect(reasons(request) == [.noWayToSeat(round: 1, isProven: true)])
    }

    @Test func fixedSeatsThatContradictAreTold() {
        var request = plain(tables: 3, people: 9, rounds: 2)
        request.fixed = [FixedSeat(person: id(0), table: 1), FixedSeat(person: id(0), table: 2, round: 2)]
        #expect(reasons(request) == [.fixedTwice(id(0), tables: [1, 2], round: 2)])
        request.fixed = [FixedSeat(person: id(0), table: 4), FixedSeat(person: id(1), table: 1, round: 3)]
        #expect(reasons(request) == [.noSuchTable(4, tables: 3), .noSuchRound(3, rounds: 2)])
        request.fixed = (0..<4).map { FixedSeat(person: id($0), table: 2, round: 1) }
        #expect(reasons(request) == [.tableOverfull(table: 2, round: 1, fixed: 4, seats: 3)])
        request.together = [[id(0), id(1)]]
        request.fixed = [FixedSeat(person: id(0), table: 1), FixedSeat(person: id(1), table: 3, round: 2)]
        #expect(reasons(request) == [.groupFixedApart([id(0), id(1)], tables: [1, 3], round: 2)])
    }

    @Test func ruleThatCannotHoldIsToldBesideTheTables() {
        var request = SeatingRequest(people: people(9), tables: .count(3), rounds: 1)
        request.people = request.people.enumerated().map {
            Participant(id: $1.id, service: "Alder", role: $0 < 2 ? .serviceUser : .staff)
        }
        let answer = answer(request)
        #expect(answer.tables.count == 1)
        #expect(answer.words().contains { $0.contains("without a service user") && $0.contains("cannot be helped") })
        #expect(answer.words().contains { $0.contains("one service alone") && $0.contains("cannot be helped") })
        #expect(answer.isProvenBest)
    }
}
