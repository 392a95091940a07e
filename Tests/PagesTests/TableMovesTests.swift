internal import Agenda
internal import Rendering
internal import SectionKit
internal import Testing

@testable internal import Meeting
@testable internal import Pages

/// Who would sit elsewhere, and where one person sits.
struct TableMovesTests {
    private func tables(_ rounds: [[[Int]]], ids: [String?]) -> SeatedTables {
        var tables = SeatedTables()
        tables.people = ids.map { SeatedPerson(id: $0) }
        tables.rounds = rounds
        return tables
    }

    @Test func eachRoundThatMayChangeIsTold() {
        let ids = ["a", "b", "c", "d"]
        let before = tables([[[1, 2], [3, 4]], [[1, 3], [2, 4]], [[1, 4], [2, 3]]], ids: ids)
        let after = tables([[[1, 2], [3, 4]], [[1, 2], [3, 4]], [[1, 4], [2, 3]]], ids: ids)
        let moves = TableMoves(from: before, to: after, open: 2)
        #expect(
            moves.sentences == ["Round 2: 2 of 4 people change tables.", "Round 3: nobody changes tables."])
        #expect(
            moves.all(in: 2).map { [$0.number, $0.from ?? 0, $0.to ?? 0] } == [[2, 2, 1], [3, 1, 2]])
    }

    @Test func whoComesAndWhoGoesIsNoMove() {
        let before = tables([[[1], [2]]], ids: ["a", "b"])
        let after = tables([[[1], [3]]], ids: ["a", "b", "c"])
        let moves = TableMoves(from: before, to: after, open: 1)
        #expect(
            moves.sentences == ["Round 1: nobody changes tables. 1 gets a seat. 1 would have no seat."])
    }

    @Test func aNumberThatIsSomebodyElsesNowIsNotTheSamePerson() {
        let before = tables([[[1, 2]]], ids: ["a", "b"])
        let after = tables([[[1], [2]]], ids: [nil, nil])
        let moves = TableMoves(from: before, to: after, open: 1)
        #expect(moves.namesReplaced == 2)
        #expect(moves.all(in: 1).count { $0.to == nil } == 2)
        #expect(TableMoves(from: before, to: before, open: 1).namesReplaced == 0)
    }

    @Test func aRoundThatIsGoneIsTold() {
        let before = tables([[[1], [2]], [[2], [1]]], ids: ["a", "b"])
        let after = tables([[[1], [2]]], ids: ["a", "b"])
        #expect(
            TableMoves(from: before, to: after, open: 1).sentences.last
                == "Round 2: nobody changes tables. 2 would have no seat.")
    }

    /// Two sections, the second of two rounds.
    private func seated() throws -> Bench {
        var bench = try Bench(
            """
            - { kind: talk, title: Welcome, minutes: 10 }
            - { kind: small-groups, title: One, id: one, minutes: 20, groups: { count: 2 } }
            - { kind: small-groups, title: Two, id: two, minutes: 20, groups: { count: 2 }, rounds: 2 }
            """)
        for (section, rounds) in [("one", [[[1, 2], [3]]]), ("two", [[[1, 2], [3]], [[3, 1], [2]]])] {
            let found = try #require(bench.run.agenda.section(section))
            let ground = try #require(bench.run.seating(of: found, at: bench.now))
            try bench.perform(
                .arrange(
                    section: section,
                    Arrangement(before: ground.tables, tables: tables(rounds, ids: ["a", "b", "c"]))))
        }
        return bench
    }

    @Test func ownTablesFollowTheMeeting() throws {
        var bench = try seated()
        func line(_ id: String) -> String { OwnTables(bench.run, at: bench.now).line(for: id) }
        #expect(line("b") == "One: Table 1; Two: Table 1 in round 1, table 2 in round 2")
        #expect(line("nobody").isEmpty)
        try bench.perform(.go("one"))
        #expect(line("b") == "One: Table 1 now; Two: Table 1 in round 1, table 2 in round 2")
        try bench.perform(.go("two"))
        #expect(line("b") == "Table 1 now, table 2 in round 2")
        try bench.perform(.next)
        #expect(line("b") == "Table 2 now")
        let places = OwnTables(bench.run, at: bench.now).places(of: "b")
        #expect(places.map(\.sentences) == [["You sit at table 2 now."]])
        try bench.perform(.next)
        #expect(line("b").isEmpty)
    }

    @Test func consoleLeadsToTheTablesWhereTheyAreAtHand() throws {
        var bench = try seated()
        func console() -> String { LeadView(picture: bench.picture).console(token: nil).markup }
        #expect(!console().contains("Who sits where"))
        try bench.perform(.next)
        #expect(console().contains("href=\"tables?section=one\""))
        try bench.perform(.go("two"))
        #expect(console().contains("href=\"tables?section=two\""))
    }

    @Test func aMarkIsAnotherOneOnceSomebodySitsElsewhere() throws {
        var bench = try seated()
        let before = TablesMark(bench.picture, register: 1).text
        #expect(before == TablesMark(bench.picture, register: 1).text)
        #expect(before != TablesMark(bench.picture, register: 2).text)
        let section = try #require(bench.run.agenda.section("one"))
        let ground = try #require(bench.run.seating(of: section, at: bench.now))
        try bench.perform(
            .arrange(
                section: "one",
                Arrangement(before: ground.tables, tables: tables([[[1], [2, 3]]], ids: ["a", "b", "c"]))))
        #expect(before != TablesMark(bench.picture, register: 1).text)
    }
}

/// What was shown is kept until it is done, and no longer.
struct KeptEffectsTests {
    private let effect = KeptEffects.Kept(
        section: "groups",
        ground: SeatingGround(
            tables: SeatedTables(), round: 1, rule: SeatingRule(tables: .count(2), rounds: 1, mostTables: 60)),
        arrangement: Arrangement(before: SeatedTables(), tables: SeatedTables()))

    @Test func whatIsDoneIsLetGo() {
        let effects = KeptEffects()
        let name = effects.keep(effect)
        #expect(effects.take(name)?.section == "groups")
        #expect(effects.take(name) == nil)
    }

    @Test func theOldestGoFirst() {
        let effects = KeptEffects()
        let names = (0..<51).map { _ in effects.keep(effect) }
        #expect(effects.take(names[0]) == nil && effects.take(names[1]) != nil)
    }
}
