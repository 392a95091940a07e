internal import Meeting
internal import SectionKit
internal import Testing

@testable internal import Commands

/// People who were only counted, beside those whom the register knows.
extension TableWorkTests {
    private var counted: SeatedTables {
        get throws { try perform(.form(rule, people: 12), Roll(entries: [])).tables }
    }

    @Test func whoIsKnownByNameTakesTheSeatsOfThoseWhoWereCounted() throws {
        let counted = try counted
        let added = try perform(.seat([], with: nil, table: nil), on: counted)
        try expectSound(added.tables, people: 12)
        for round in added.tables.rounds {
            #expect(round.joined().allSatisfy { added.tables.person($0)?.id != nil }, "nobody is there twice")
        }
        #expect(added.told.first == "Ann (13) takes the seat of number 1, at \(places(of: 1, counted)).")
        #expect(added.told.last == "Nobody else moves.")
        #expect(!added.tables.quality.isEmpty)
        let formed = try perform(.form(rule, people: nil), on: counted)
        #expect(formed.tables.people.count == 12 && formed.told.first == "12 people sit at 3 tables of 4.")
    }

    private func places(of number: Int, _ tables: SeatedTables) -> String {
        let places = (1...3).compactMap { tables.table(of: number, round: $0) }
        if Set(places).count == 1 { return "table \(places[0])" }
        return "tables \(places[0]), \(places[1]) and \(places[2]), round by round"
    }

    @Test func aPersonWhoIsKnownTakesAChairAtTheTableThatIsAskedFor() throws {
        let counted = try counted
        let added = try perform(.seat(["Bo"], with: nil, table: 2), on: counted, round: 2).tables
        #expect(added.rounds[0] == counted.rounds[0], "a round that is over stays")
        for round in 2...3 {
            #expect(added.table(of: 13, round: round) == 2)
            #expect(added.rounds[round - 1].joined().count == 12)
        }
    }

    @Test func moreThanWereCountedGetSeatsOfTheirOwn() throws {
        let few = try perform(.form(rule, people: 6), Roll(entries: [])).tables
        let all = try perform(.seat([], with: nil, table: nil), on: few)
        #expect(all.tables.rounds.allSatisfy { $0.joined().filter { all.tables.person($0)?.id != nil }.count == 12 })
    }

    @Test func aNumberOfPeopleSaysThatNobodyIsSeatedByName() throws {
        let formed = try perform(.form(rule, people: 9))
        #expect(
            formed.told.prefix(2) == ["9 people sit at 3 tables of 3.", "They are numbers. Nobody is seated by name."])
    }

    @Test func servicesThatNobodySaidCountForNone() throws {
        let roll = Roll(
            entries: (0..<8).map { Self.entry("p\($0)", "Person \($0)", .serviceUser, $0 < 4 ? "Alder House" : nil) })
        let told = try perform(.form(rule, people: nil), roll).told
        #expect(!told.contains { $0.contains("services or more") }, "\(told)")
    }

    @Test func whoWouldLikeSomeoneBesideThemIsToldToWhoeverForms() throws {
        let roll = Roll(
            entries: Self.twelve.entries.map {
                Self.entry($0.id, $0.called, $0.role, $0.service, wantsSomeoneBeside: $0.called == "Cem")
            })
        let formed = try perform(.form(rule, people: nil), roll)
        let words = "Cem (3) would like someone beside them. You can keep the two together."
        #expect(formed.told.last == words && formed.news.last == words)
        #expect(!formed.toldByNumber.contains { $0.contains("beside") }, "a screen may be seen by all")
        #expect(!formed.tables.quality.contains { $0.contains("beside") } && formed.tables.together.isEmpty)
        let tied = try perform(.together(["Cem", "Fay"]), on: formed.tables, roll).tables
        #expect(try perform(.form(rule, people: nil), on: tied, roll).told.contains { $0.contains("beside") } == false)
    }

    // MARK: Leaving

    @Test func whoLeavesMovesNobodyElseUnlessATableIsTooSmall() throws {
        let formed = try perform(.form(rule, people: nil)).tables
        let left = try perform(.leave(["Ann"]), on: formed, isRunning: true)
        #expect(left.told.prefix(2) == ["Ann (1) has no seat from round 1 on.", "Nobody moves."], "\(left.told)")
        for (before, after) in zip(formed.rounds, left.tables.rounds) {
            #expect(after == before.map { $0.filter { $0 != 1 } })
        }
    }

    @Test func aRoundThatRunsMovesOnlyWhoWouldBeAlone() throws {
        let pairs = SeatingRule(tables: .size(2), rounds: 1, mostTables: 60)
        let formed = try perform(.form(pairs, people: nil)).tables
        let left = try perform(.leave(["Ann"]), on: formed, isRunning: true)
        #expect(left.tables.rounds[0].allSatisfy { $0.count != 1 }, "\(left.told)")
        #expect(left.told.count { $0.contains("moves from") } == 1, "\(left.told)")
    }

    // MARK: Names and roles

    @Test func whoIsCalledJustThatIsMeant() throws {
        let roll = Roll(entries: [
            Self.entry("a", "Ann"), Self.entry("b", "Anne", .staff, "Beech"), Self.entry("c", "🌻", .guest, nil),
            Self.entry("d", "Dee", .serviceUser, "Beech"),
        ])
        let rule = SeatingRule(tables: .count(2), rounds: 1, mostTables: 60)
        #expect(try perform(.fix("🌻", table: 1, round: nil), roll).tables.people.first?.id == "c")
        let formed = try perform(.form(rule, people: nil), roll).tables
        #expect(try perform(.leave(["Anne"]), on: formed, roll).tables.left == [2])
        #expect(try perform(.leave(["3"]), on: formed, roll).tables.left == [3])
        #expect(try perform(.leave(["🌻"]), on: formed, roll).tables.left == [3])
        #expect(refusal(.leave(["Annn"]), on: formed, roll)?.contains("1: Ann, service user, Alder House") == true)
    }

    @Test func whoCannotBeToldApartIsNamedByNumberOnceTablesAreFormed() {
        let roll = Roll(entries: [Self.entry("a", "Sam"), Self.entry("b", "Sam")])
        #expect(
            refusal(.fix("Sam", table: 1, round: nil), roll)?.hasSuffix(
                "Form the tables first: then everybody has a number.") == true)
    }

    @Test func staffAreSharedOutBetweenTables() throws {
        let roll = Roll(
            entries: (0..<24).map {
                Self.entry("p\($0)", "Person \($0)", $0 % 4 == 0 ? .staff : .serviceUser, "Service \($0 / 4)")
            })
        let rule = SeatingRule(tables: .count(6), rounds: 3, mostTables: 60)
        let formed = try perform(.form(rule, people: nil), roll)
        for table in formed.tables.rounds.joined() {
            #expect(table.count { formed.tables.person($0)?.id.flatMap { roll[$0] }?.role == .staff } == 1)
        }
        #expect(formed.told.contains("Each table has one member of staff."), "\(formed.told)")
        #expect(formed.told.contains("Nobody meets anyone twice."), "\(formed.told)")
    }
}
