internal import Seating
internal import Testing

/// Staff fix seats and keep people together once the tables are formed.
struct PlacingTests {
    @Test func aFixedSeatHoldsAndNobodyIsLost() throws {
        var numbers = CaseNumbers(11)
        var placed = 0
        for number in 0..<400 {
            var request = randomRequest(&numbers, most: 16)
            request.fixed = []
            let answer = SeatingSolver.solve(request, seed: UInt64(number), budget: .steps(100))
            guard !answer.tables.isEmpty, let someone = request.people.randomElement(using: &numbers) else { continue }
            let before = Seats(request, tables: answer.tables)
            let table = Int.random(in: 1...answer.tables[0].count, using: &numbers)
            let first = Int.random(in: 1...request.rounds, using: &numbers)
            let change = before.fixing(someone.id, at: table, from: first)
            guard let after = change.seats else { continue }
            placed += 1
            #expect(after.tables.prefix(first - 1) == before.tables.prefix(first - 1))
            for round in first...request.rounds {
                #expect(after.table(of: someone.id, round: round) == table)
                #expect(after.tables[round - 1].joined().sorted() == before.tables[round - 1].joined().sorted())
                let sizes = after.tables[round - 1].map(\.count)
                switch request.tables {
                case .count: break
                case .size(let size): #expect(sizes.allSatisfy { $0 <= size })
                case .seats(let seats): #expect(zip(sizes, seats).allSatisfy { $0 <= $1 })
                }
            }
            #expect(
                !after.standing.broken.contains { if case .apart = $0 { true } else { false } },
                "kept groups go along: \(change.words())")
        }
        #expect(placed > 150)
    }

    @Test func aSecondWordOnASeatTakesThePlaceOfTheFirst() throws {
        let request = plain(tables: 3, people: 9, rounds: 3)
        let answer = SeatingSolver.solve(request, seed: 1)
        let once = try #require(Seats(request, tables: answer.tables).fixing(id(0), at: 1, from: 1).seats)
        let twice = try #require(once.fixing(id(0), at: 2, round: 2, from: 1).seats)
        #expect((1...3).map { twice.table(of: id(0), round: $0) } == [1, 2, 1])
        #expect(twice.standing.broken == [])
        let all = try #require(twice.fixing(id(0), at: 3, from: 1).seats)
        #expect(all.request.fixed == [FixedSeat(person: id(0), table: 3)])
    }

    @Test func peopleWhoAreKeptTogetherFromNowOnSitTogether() throws {
        let request = plain(tables: 4, people: 12, rounds: 3)
        let answer = SeatingSolver.solve(request, seed: 3)
        let before = Seats(request, tables: answer.tables)
        let after = try #require(before.keepingTogether([id(0), id(1)], from: 2).seats)
        #expect(after.tables[0] == before.tables[0])
        for round in 2...3 {
            #expect(after.table(of: id(0), round: round) == after.table(of: id(1), round: round))
            #expect(after.table(of: id(0), round: round) == before.table(of: id(0), round: round))
        }
    }

    @Test func whatCannotBeIsRefused() throws {
        var request = plain(tables: 2, people: 4, rounds: 1)
        request.tables = .seats([2, 2])
        let answer = SeatingSolver.solve(request, seed: 1)
        let before = Seats(request, tables: answer.tables)
        #expect(before.fixing(id(0), at: 3, from: 1).words() == ["There is no table 3. The last one is 2."])
        #expect(before.fixing(PersonID("x"), at: 1, from: 1).words() == ["x is not on the list."])
        #expect(before.fixing(id(0), at: 1, from: 2).seats == nil)
        #expect(before.keepingTogether([id(0), PersonID("x")], from: 1).seats == nil)
        #expect(before.keepingTogether([id(0), id(1), id(2)], from: 1).seats == nil)
        let fixed = try #require(before.fixing(id(0), at: 1, from: 1).seats?.fixing(id(1), at: 2, from: 1).seats)
        #expect(
            fixed.keepingTogether([id(0), id(1)], from: 1).words()
                == ["p0 and p1 are kept together, and have seats at tables 1 and 2 in round 1."])
    }

    @Test func wordsOfTablesThatWereMovedSayWhatStands() {
        let request = plain(tables: 2, people: 4, rounds: 2)
        let same = Standing(
            request, tables: [[[id(0), id(1)], [id(2), id(3)]], [[id(0), id(1)], [id(2), id(3)]]])
        #expect(
            same.words() == [
                "Two people meet again 2 times in all."
            ])
        let other = Standing(
            request, tables: [[[id(0), id(1)], [id(2), id(3)]], [[id(0), id(2)], [id(1), id(3)]]])
        #expect(other.words() == ["Nobody meets anyone twice."])
        var mixed = request
        mixed.people = people(4, services: [2, 2])
        let apart = Standing(mixed, tables: [[[id(0), id(2)], [id(1), id(3)]]])
        #expect(apart.words().last == "Every table has two services or more.")
    }
}
