internal import Seating
internal import Testing

/// People come late, leave, and are moved.
struct ChangesTests {
    private func seats(_ request: SeatingRequest, seed: UInt64 = 1) throws -> Seats {
        let answer = SeatingSolver.solve(request, seed: seed, budget: .steps(2_000))
        try #require(!answer.tables.isEmpty)
        return Seats(request, tables: answer.tables)
    }

    private func newcomer(_ number: Int, role: Participant.Role = .guest) -> Participant {
        Participant(id: PersonID("late\(number)"), service: nil, role: role)
    }

    @Test func lateComerMovesNobody() throws {
        var numbers = CaseNumbers(5)
        var seated = 0
        for number in 0..<600 {
            let request = randomRequest(&numbers, most: 16)
            let answer = SeatingSolver.solve(request, seed: UInt64(number), budget: .steps(100))
            guard !answer.tables.isEmpty else { continue }
            let before = Seats(request, tables: answer.tables)
            let from = Int.random(in: 1...request.rounds, using: &numbers)
            let change = before.arriving([newcomer(number)], from: from)
            guard let after = change.seats else {
                #expect(
                    answer.tables[0].enumerated().allSatisfy { table, people in
                        switch request.tables {
                        case .count: false
                        case .size(let size): people.count >= size
                        case .seats(let seats): people.count >= seats[table]
                        }
                    }, "refused only where all is full: \(change.words())")
                continue
            }
            seated += 1
            #expect(change.moved.isEmpty)
            for (round, tables) in after.tables.enumerated() {
                let rest = tables.map { $0.filter { $0 != newcomer(number).id } }
                #expect(rest == before.tables[round])
                #expect(tables.joined().count - rest.joined().count == (round + 1 >= from ? 1 : 0))
            }
        }
        #expect(seated > 200)
    }

    @Test func newcomerKeptWithSomebodyAtAFullTableMovesOne() throws {
        var request = plain(tables: 3, people: 8, rounds: 2)
        request.tables = .seats([3, 3, 3])
        let before = try seats(request)
        let full = try #require(before.tables[0].first { $0.count == 3 })
        let change = before.arriving([newcomer(1)], together: [[PersonID("late1"), full[0]]], from: 1)
        let after = try #require(change.seats)
        for round in 1...2 {
            #expect(after.table(of: PersonID("late1"), round: round) == after.table(of: full[0], round: round))
        }
        #expect(after.tables.allSatisfy { $0.allSatisfy { $0.count == 3 } })
        #expect(change.moved.count <= 2 && change.moved.contains { $0.round == 1 })
        #expect(!after.standing.broken.contains { if case .apart = $0 { true } else { false } })
    }

    @Test func fullTablesAndUnknownsAreRefused() throws {
        var request = plain(tables: 3, people: 9, rounds: 1)
        request.tables = .size(3)
        let before = try seats(request)
        #expect(before.arriving([newcomer(1)], from: 1).words() == ["There are 9 seats for 10 people."])
        #expect(before.arriving([newcomer(1)], from: 2).seats == nil)
        #expect(before.arriving([request.people[0]], from: 1).words() == ["p0 is on the list twice."])
        #expect(
            before.arriving([newcomer(1)], fixed: [FixedSeat(person: PersonID("late1"), table: 9)], from: 1).seats
                == nil)
        #expect(before.leaving([PersonID("nobody")], from: 1).words() == ["nobody is not on the list."])
    }

    @Test func leaversLeaveNobodyAloneAndMoveNobodyInVain() throws {
        var numbers = CaseNumbers(8)
        for number in 0..<300 {
            var request = randomRequest(&numbers, most: 16)
            request.fixed = []
            request.together = []
            let answer = SeatingSolver.solve(request, seed: UInt64(number), budget: .steps(100))
            guard !answer.tables.isEmpty, request.people.count > 4 else { continue }
            let before = Seats(request, tables: answer.tables)
            let leavers = Set(request.people.shuffled(using: &numbers).prefix(2).map(\.id))
            let change = before.leaving(leavers, from: request.rounds)
            let after = try #require(change.seats)
            #expect(after.tables.dropLast() == before.tables.dropLast())
            let last = try #require(after.tables.last)
            #expect(last.joined().sorted() == request.people.map(\.id).filter { !leavers.contains($0) }.sorted())
            let sizes = last.map(\.count).filter { $0 > 0 }
            #expect(!sizes.contains(1) || sizes.reduce(0, +) < 2 * sizes.count, "\(request.tables) \(sizes)")
            // Nobody moves twice, and nobody where all that held still holds.
            #expect(Set(change.moved.map(\.person)).count == change.moved.count, "\(change.moved)")
            let rest = before.tables[request.rounds - 1].map { $0.filter { !leavers.contains($0) } }
            let broken = Standing(request, tables: Array(before.tables.dropLast()) + [rest]).broken
            let isNeeded =
                rest.contains { $0.count > 0 && 2 * $0.count < (rest.map(\.count).max() ?? 0) }
                || broken.contains { !before.standing.broken.contains($0) }
            if !isNeeded { #expect(last == rest && change.moved.isEmpty, "\(change.moved)") }
            #expect(change.moved.count <= 3 * leavers.count, "\(change.moved)")
        }
    }

    @Test func theEffectOfAMoveIsWhatThenHolds() throws {
        var numbers = CaseNumbers(4)
        for number in 0..<200 {
            let request = randomRequest(&numbers, most: 14)
            let answer = SeatingSolver.solve(request, seed: UInt64(number), budget: .steps(100))
            guard !answer.tables.isEmpty, let someone = request.people.randomElement(using: &numbers) else { continue }
            let before = Seats(request, tables: answer.tables)
            let other = try #require(request.people.randomElement(using: &numbers))
            for move in [SeatMove.move(someone.id, toTable: 1, round: 1), .exchange(someone.id, other.id, round: 1)] {
                let effect = try #require(before.effect(of: move))
                let after = effect.seats
                #expect(after.tables.dropFirst() == before.tables.dropFirst())
                #expect(after.tables[0].joined().sorted() == before.tables[0].joined().sorted())
                #expect(
                    effect.breaks.count - effect.mends.count == after.standing.broken.count
                        - before.standing.broken.count)
                #expect(effect.words().isEmpty == false)
                if after.tables == before.tables {
                    #expect(effect.words() == ["Nothing else changes."] || !effect.words().isEmpty)
                }
            }
        }
    }

    @Test func whoIsKeptTogetherGoesAlong() throws {
        var request = plain(tables: 2, people: 8, rounds: 1)
        request.together = [[id(0), id(1)]]
        let before = try seats(request)
        let from = try #require(before.table(of: id(0), round: 1))
        let effect = try #require(before.effect(of: .move(id(0), toTable: 3 - from, round: 1)))
        #expect(effect.seats.table(of: id(1), round: 1) == 3 - from)
        #expect(effect.words() == ["p1 goes along."])
        #expect(before.effect(of: .move(id(0), toTable: 3, round: 1)) == nil)
        #expect(before.effect(of: .move(id(9), toTable: 1, round: 1)) == nil)
        #expect(before.effect(of: .move(id(0), toTable: .min, round: 1)) == nil)
        #expect(before.effect(of: .exchange(id(0), id(2), round: .min)) == nil)
    }

    @Test func meetingAgainIsToldBefore() throws {
        let before = Seats(
            plain(tables: 2, people: 4, rounds: 2),
            tables: [[[id(0), id(1)], [id(2), id(3)]], [[id(0), id(2)], [id(1), id(3)]]])
        let effect = try #require(before.effect(of: .exchange(id(2), id(1), round: 2)))
        #expect(effect.meetAgain == [PersonPair(id(0), id(1)), PersonPair(id(2), id(3))])
        #expect(effect.words() == ["p0 and p1 meet again.", "p2 and p3 meet again."])
    }
}
