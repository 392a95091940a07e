internal import Seating
internal import Testing

/// Roles are spread over the tables once all else is as good as it gets.
struct RolesTests {
    /// A third of them staff, of services of four.
    private func request(_ people: Int, tables: Int, rounds: Int, spreads: Bool) -> SeatingRequest {
        SeatingRequest(
            people: (0..<people).map {
                Participant(id: PersonID("p\($0)"), service: "S\($0 / 4)", role: $0 % 3 == 0 ? .staff : .serviceUser)
            }, tables: .count(tables), rounds: rounds, rules: SeatingRules(spreadsRoles: spreads))
    }

    private func staff(_ answer: SeatingAnswer, _ request: SeatingRequest) -> [[Int]] {
        let staff = Set(request.people.filter { $0.role == .staff }.map(\.id))
        return answer.tables.map { $0.map { $0.count(where: staff.contains) } }
    }

    @Test(arguments: [(24, 6, 3), (20, 4, 2), (18, 3, 2)])
    func eachTableHasAsManyStaffAsAnyOther(_ people: Int, _ tables: Int, _ rounds: Int) {
        let request = request(people, tables: tables, rounds: rounds, spreads: true)
        let plain = SeatingSolver.solve(
            self.request(people, tables: tables, rounds: rounds, spreads: false), seed: 3, budget: .steps(40_000))
        let answer = SeatingSolver.solve(request, seed: 3, budget: .steps(40_000))
        #expect(SeatingChecker(request: request).faults(of: answer) == [])
        #expect(answer.repeats <= plain.repeats, "nobody meets anyone again for the sake of roles")
        for round in staff(answer, request) {
            #expect((round.max() ?? 0) - (round.min() ?? 0) <= 1, "\(round)")
        }
    }

    @Test func whatIsFixedAndKeptHoldsAllTheSame() {
        var request = request(24, tables: 6, rounds: 3, spreads: true)
        // Two of staff are kept together, and so cannot be spread.
        request.together = [[PersonID("p0"), PersonID("p3")], [PersonID("p1"), PersonID("p2")]]
        request.fixed = [FixedSeat(person: PersonID("p6"), table: 2), FixedSeat(person: PersonID("p9"), table: 2)]
        let answer = SeatingSolver.solve(request, seed: 1, budget: .steps(40_000))
        #expect(SeatingChecker(request: request).faults(of: answer) == [])
    }

    @Test func whoComesLateGoesWhereTheirRoleIsScarce() throws {
        let request = SeatingRequest(
            people: (0..<6).map {
                Participant(id: PersonID("p\($0)"), service: nil, role: $0 < 2 ? .staff : .serviceUser)
            }, tables: .count(2), rounds: 1, rules: SeatingRules(mixesServices: false, spreadsRoles: true))
        let ids = request.people.map(\.id)
        let seats = Seats(request, tables: [[[ids[0], ids[1], ids[2]], [ids[3], ids[4], ids[5]]]])
        let late = Participant(id: PersonID("late"), service: nil, role: .staff)
        #expect(seats.arriving([late], from: 1).seats?.table(of: late.id, round: 1) == 2)
        #expect(seats.standing.words().last == "No table has more than two staff.")
    }
}
