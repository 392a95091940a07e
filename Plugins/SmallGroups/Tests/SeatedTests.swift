internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import SmallGroupsModule

/// Who sits where, as each audience reads it.
struct SeatedTests {
    private func bench(rounds: Int = 2) throws -> SectionBench<SmallGroupsSection> {
        try SectionBench(
            SmallGroupsSection.self, title: "What helps?", minutes: 30,
            settings: .entries([.init("rounds", .scalar("\(rounds)"))]))
    }

    private let typed = ["ann": "Ann", "bo": "Bo", "cem": "Cem", "oak": "Oak Lodge"]

    /// Ann is shown by her name, Bo as a member of a service that is typed, Cem was never asked; the fourth has no name.
    private var tables: SeatedTables {
        var tables = SeatedTables()
        tables.people = [
            SeatedPerson(id: "a", name: Words(id: "ann"), shownAs: .name, maySayName: true),
            SeatedPerson(id: "b", name: Words(id: "bo"), shownAs: .member, service: Words(id: "oak")),
            SeatedPerson(id: "c", name: Words(id: "cem")), SeatedPerson(),
        ]
        tables.rounds = [[[1, 2], [3, 4]], [[1, 3], [2, 4]]]
        tables.quality = ["Nobody meets anyone twice."]
        tables.fixed = [.init(person: 3, table: 2, round: 1)]
        tables.together = [[1, 2]]
        return tables
    }

    @Test func everybodyIsShownAsTheyChoseAndAsANumberWhereNobodyAsked() throws {
        var bench = try bench()
        try bench.sit(tables, typed: typed)
        for audience in [Audience.room, .participant] {
            let text = try bench.read(audience)
            #expect(text.contains("1 | Ann, Oak Lodge (2)\n2 | 3, 4"), "\(text)")
            #expect(!text.contains("Bo") && !text.contains("Cem"))
        }
        let chair = try bench.read(.chair)
        #expect(chair.contains("Table 1: Ann and number 2.\nTable 2: numbers 3 and 4."), "\(chair)")
        #expect(chair.contains("Table 1: Ann and number 3."), "paper has the second round too")
        #expect(!chair.contains("Bo") && !chair.contains("Oak"))
    }

    @Test func namesAreForTheFacilitatorsEyesAndTheQualityIsToldPlainly() throws {
        var bench = try bench()
        try bench.sit(tables, typed: typed)
        let plain = try bench.read(.facilitator)
        #expect(plain.contains("Nobody meets anyone twice."))
        for name in typed.values { #expect(!plain.contains(name)) }
        let whole = try bench.read(.facilitator, withAsides: true)
        #expect(whole.contains("1 | Ann (1), Bo (2)\n2 | Cem (3), number 4"))
        var unasked = tables
        for index in unasked.people.indices { unasked.people[index].shownAs = nil }
        try bench.sit(unasked, typed: typed)
        #expect(try bench.read(.room).contains("Numbers") && !bench.read(.room).contains("People"))
        #expect(try !bench.read(.facilitator, withAsides: true).contains("Numbers"), "names are people")
        try bench.sit(tables, typed: typed)
        #expect(whole.contains("Cem (3) has a seat at table 2 in round 1."))
        #expect(whole.contains("Ann (1) and Bo (2) sit together."))
        #expect(whole.contains("Table 1: host Ann (1), scribe Bo (2)"))
    }

    @Test func theRoomFollowsTheRoundsAndForgetsTheTablesAsTheyReport() throws {
        var bench = try bench()
        try bench.sit(tables, typed: typed)
        bench.move(to: .running, part: 1)
        #expect(try bench.read(.room).contains("Who sits where in round 2"))
        #expect(try bench.read(.room).contains("1 | Ann, 3"))
        bench.move(to: .done)
        #expect(try !bench.read(.room).contains("Who sits where"))
    }

    @Test func aMinuteBeforeTheEndOfARoundEverybodyIsTold() throws {
        var bench = try bench()
        bench.move(to: .running, part: 0)
        let due = bench.frame.parts[0].ends - .minutes(1)
        func call(_ audience: Audience) throws -> Content? {
            try bench.content(for: audience).blocks.compactMap { block -> Content? in
                if case .reveal(due, let content) = block { content } else { nil }
            }.first
        }
        #expect(try call(.room)?.blocks == [.question("One more minute."), .paragraph("Then the next round begins.")])
        #expect(try call(.chair) != nil && call(.facilitator) != nil)
        try bench.sit(tables)
        #expect(try call(.room)?.blocks.last == .paragraph("Then we change tables."))
        bench.move(to: .running, part: 1)
        #expect(try call(.room) == nil, "that was the other round's")
    }

    // MARK: What may be asked

    @Test func formingTakesTheAgendasTablesUnlessSomebodySays() throws {
        var bench = try bench()
        #expect(
            try bench.order("form") == .form(.init(tables: .size(5), rounds: 2, mostTables: 60), people: nil))
        #expect(
            try bench.order("form", ["people": "30", "tables": "6"])
                == .form(.init(tables: .count(6), rounds: 2, mostTables: 60), people: 30))
        try bench.perform("tables", ["count": "4"])
        #expect(try bench.order("form") == .form(.init(tables: .count(4), rounds: 2, mostTables: 60), people: nil))
        #expect(throws: Refusal.self) { try bench.order("form", ["size": "4", "tables": "6"]) }
        let uneven = try SectionBench(
            SmallGroupsSection.self, minutes: 30,
            settings: .entries([.init("groups", .entries([.init("seats", .items([.scalar("4"), .scalar("6")]))]))]))
        #expect(
            try uneven.order("form") == .form(.init(tables: .seats([4, 6]), rounds: 1, mostTables: 60), people: nil))
        #expect(try uneven.section.timing().tables == 2)
    }

    @Test func whatNeedsTablesIsRefusedWithoutAny() throws {
        var bench = try bench()
        for (action, fields) in [
            ("move", ["who": "1", "table": "2"] as KeyValuePairs), ("leave", ["who": "1"]), ("add", ["who": "1"]),
        ] {
            #expect(try bench.refusal(action, fields) == "There are no tables yet. Form them first.")
        }
        try bench.sit(tables)
        #expect(try bench.order("move", ["who": "1", "table": "2"]) == .move("1", table: 2, round: nil))
        #expect(try bench.order("move", ["who": "1", "with": "3"]) == .exchange("1", "3", round: nil))
        #expect(try bench.refusal("move", ["who": "1"]) == "Say the table, or with whom they change places.")
        bench.move(to: .running, part: 1)
        #expect(
            try bench.refusal("move", ["who": "1", "table": "2", "round": "1"])
                == "Round 1 is over. Choose round 2 or later.")
        #expect(
            try bench.refusal("fix", ["who": "1", "table": "2", "round": "3"])
                == "There is no round 3. The last one is 2.")
        bench.move(to: .done)
        #expect(try bench.refusal("form") == "This section is over. Its tables stay as they were.")
        #expect(throws: Refusal.self) { try bench.sit(SeatedTables()) }
    }

    @Test func tablesWithSomethingWrittenDownAreKept() throws {
        var bench = try bench()
        bench.move(to: .running, part: 0)
        try bench.perform("note", ["table": "3", "text": "A point"])
        #expect(throws: Refusal("Table 3 has something written down. Keep at least 3 tables.")) {
            try bench.sit(tables)
        }
    }

    @Test func formedTablesAreCounted() throws {
        var bench = try bench()
        try bench.sit(tables)
        #expect(
            try bench.refusal("note", ["table": "3", "text": "x"]) == "There are 2 tables. Choose a number from 1 to 2."
        )
    }

    // MARK: Roles

    /// Nobody is offered a role while somebody at their table has had fewer.
    @Test func rolesAreOfferedFairly() throws {
        var random = SeededRandom(seed: 5)
        for _ in 0..<200 {
            let count = Int.random(in: 2...24, using: &random)
            let tableCount = Int.random(in: 1...max(1, count / 2), using: &random)
            var tables = SeatedTables()
            tables.people = Array(repeating: SeatedPerson(), count: count)
            tables.rounds = (0..<4).map { _ in
                var round = Array(repeating: [Int](), count: tableCount)
                for (place, number) in (1...count).shuffled(using: &random).enumerated() {
                    round[place % tableCount].append(number)
                }
                return round
            }
            var had: [Int: Int] = [:]
            for (round, offers) in RoleOffers(tables, roles: 3).numbers.enumerated() {
                for (table, offered) in offers.enumerated() {
                    let members = tables.rounds[round][table]
                    #expect(offered.count == min(3, members.count) && Set(offered).count == offered.count)
                    #expect(Set(offered).isSubset(of: members))
                    let most = offered.map { had[$0, default: 0] }.max() ?? 0
                    for other in members where !offered.contains(other) { #expect(had[other, default: 0] >= most) }
                }
                for number in offers.joined() { had[number, default: 0] += 1 }
            }
        }
    }

    @Test func badSeatsAreToldAtTheirPlace() throws {
        let bench = try SectionBench(
            SmallGroupsSection.self, minutes: 30,
            settings: .entries([.init("groups", .entries([.init("seats", .items([.scalar("4"), .scalar("1")]))]))]))
        #expect(bench.section.check().map(\.message) == ["table 2 cannot have 1 as its seats"])
    }
}
