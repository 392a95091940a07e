internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import SmallGroupsModule

/// Tables that were formed by an agenda which has changed since.
struct ChangedAgendaTests {
    private func bench(rounds: Int, tables: Int, formed formedRounds: Int) throws -> SectionBench<
        SmallGroupsSection
    > {
        var bench = try SectionBench(
            SmallGroupsSection.self, title: "What helps?", minutes: 30,
            settings: .entries([
                .init("rounds", .scalar("\(rounds)")),
                .init("groups", .entries([.init("count", .scalar("\(tables)"))])),
            ]))
        var seated = SeatedTables()
        seated.people = Array(repeating: SeatedPerson(), count: 4)
        seated.rounds = Array([[[1, 2], [3, 4]], [[1, 3], [2, 4]], [[1, 4], [2, 3]]].prefix(formedRounds))
        seated.quality = [
            "Round 1: table 2 has no service user.", "Round 3: table 1 is of staff alone.",
            "Nobody meets anyone twice.",
        ]
        try bench.sit(seated)
        return bench
    }

    @Test func aRoundThatWasTakenAwayIsShownNoMore() throws {
        let bench = try bench(rounds: 2, tables: 2, formed: 3)
        let chair = try bench.read(.chair)
        #expect(chair.contains("numbers 2 and 4") && !chair.contains("numbers 2 and 3"), "\(chair)")
        let plain = try bench.read(.facilitator, withAsides: true)
        #expect(!plain.contains("Round 3") && plain.contains("Round 1: table 2 has no service user."), "\(plain)")
        #expect(try bench.refusal("move", ["who": "1", "table": "2", "round": "3"]) != nil)
    }

    @Test func whatWasWrongInARoundThatIsOverIsToldNoMore() throws {
        var bench = try bench(rounds: 3, tables: 2, formed: 3)
        bench.move(to: .running, part: 1)
        let plain = try bench.read(.facilitator)
        #expect(!plain.contains("Round 1: table") && plain.contains("Round 3: table 1 is of staff alone."))
    }

    @Test func aRoundThatWasAddedHasNoTablesYet() throws {
        var bench = try bench(rounds: 4, tables: 2, formed: 3)
        #expect(try bench.read(.facilitator).contains("Round 4 has no tables yet. Form the tables again."))
        #expect(
            try bench.refusal("move", ["who": "1", "table": "2", "round": "4"])
                == "Round 4 has no tables yet. Form the tables again: rounds that are over stay.")
        bench.move(to: .running, part: 3)
        #expect(
            try bench.refusal("leave", ["who": "1"])
                == "Round 4 has no tables yet. Form the tables again: rounds that are over stay.")
        #expect(try !bench.read(.room).contains("Who sits where"), "last round's tables are not this one's")
        #expect(try !bench.read(.facilitator, withAsides: true).contains("Who sits where"))
    }

    @Test(arguments: [
        (3, "The agenda has 3 tables, and 2 are formed."), (1, "The agenda has 1 table, and 2 are formed."),
    ])
    func anotherNumberOfTablesIsTold(_ tables: Int, _ words: String) throws {
        #expect(try bench(rounds: 3, tables: tables, formed: 3).read(.facilitator).contains(words))
        #expect(try !bench(rounds: 3, tables: 2, formed: 3).read(.facilitator).contains("The agenda has"))
    }

    @Test func reportedMeansTheTableWhoseTurnItIs() throws {
        var bench = try SectionBench(
            SmallGroupsSection.self, title: "What helps?", minutes: 30,
            settings: .entries([
                .init("groups", .entries([.init("count", .scalar("2"))])),
                .init("report-back", .entries([.init("each", .scalar("2"))])),
            ]))
        bench.move(to: .running, part: 1)
        try bench.perform("report-order", ["table": "2"])
        for table in ["2", "1"] {
            #expect(try bench.read(.facilitator).contains("Still to report: \(table)"))
            try bench.perform("reported", [:])
        }
        #expect(try bench.refusal("reported", [:]) == "No table is waiting to report. Say which table it was.")
    }
}
