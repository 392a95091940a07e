internal import Meeting
internal import SectionKit
internal import Testing

@testable internal import Commands

/// No wrong table: what does not fit is refused, or told.
struct TableLimitsTests {
    private let nobody = Roll(entries: [])

    private func perform(
        _ order: SeatingOrder, _ rule: SeatingRule, on tables: SeatedTables = SeatedTables(), _ roll: Roll,
        round: Int = 1
    ) throws -> Arrangement {
        try TableWork.perform(
            SeatingTask(order: order, ground: SeatingGround(tables: tables, round: round, rule: rule)), roll, seed: 7)
    }

    private func refusal(
        _ order: SeatingOrder, _ rule: SeatingRule, on tables: SeatedTables, _ roll: Roll, round: Int = 1
    ) -> String {
        do {
            return "done: \(try perform(order, rule, on: tables, roll, round: round).told)"
        } catch { return (error as? Refusal)?.message ?? "\(error)" }
    }

    @Test func aLaterRoundMayHaveMoreTablesThanAnEarlierOne() throws {
        let rule = SeatingRule(tables: .size(4), rounds: 2, mostTables: 60)
        let few = try perform(.form(rule, people: 8), rule, nobody).tables
        let many = try perform(.form(rule, people: 24), rule, on: few, nobody, round: 2).tables
        #expect(many.rounds.map(\.count) == [2, 6])
        let fixed = try perform(.fix("7", table: 5, round: nil), rule, on: many, nobody, round: 2).tables
        #expect(fixed.table(of: 7, round: 2) == 5 && fixed.rounds[0] == many.rounds[0])
        #expect(try perform(.fix("7", table: 5, round: 2), rule, on: many, nobody, round: 2).tables.isSound)
        #expect(
            refusal(.fix("7", table: 7, round: nil), rule, on: many, nobody, round: 2).contains("The last one is 6."))
        let short = try perform(.form(rule, people: 23), rule, on: few, nobody, round: 2).tables
        let free = try #require(short.rounds[1].firstIndex { $0.count == 3 })
        let late = try perform(.seat(["24"], with: nil, table: free + 1), rule, on: short, nobody, round: 2)
        #expect(late.tables.table(of: 24, round: 2) == free + 1)
    }

    /// By count as by size, nobody ties more people to a table than it has seats.
    @Test(arguments: [SeatingRule.Tables.count(3), .size(4)])
    func nobodyTiesAWholeRoomToOneTable(_ spread: SeatingRule.Tables) throws {
        let rule = SeatingRule(tables: spread, rounds: 1, mostTables: 60)
        var tables = try perform(.form(rule, people: 12), rule, nobody).tables
        for person in 1...4 {
            tables = try perform(.fix("\(person)", table: 1, round: nil), rule, on: tables, nobody).tables
            #expect(tables.rounds[0].map(\.count) == [4, 4, 4])
        }
        #expect(refusal(.fix("5", table: 1, round: nil), rule, on: tables, nobody).contains("4 seats"))
        #expect(refusal(.together(["1", "5"]), rule, on: tables, nobody).contains("4 seats"))
        for other in 7...9 {
            tables = try perform(.together(["6", "\(other)"]), rule, on: tables, nobody).tables
        }
        #expect(refusal(.together(["6", "10"]), rule, on: tables, nobody).hasPrefix("done") == false)
        #expect(tables.rounds[0].map(\.count) == [4, 4, 4])
    }

    @Test func aNumberThatNobodyHasIsTiedToNothing() throws {
        let rule = SeatingRule(tables: .size(4), rounds: 1, mostTables: 60)
        let many = try perform(.form(rule, people: 20), rule, nobody).tables
        let few = try perform(.form(rule, people: 8), rule, on: many, nobody).tables
        #expect(
            refusal(.fix("9", table: 1, round: nil), rule, on: few, nobody)
                == "Nobody has number 9 now. Add them first.")
        #expect(
            refusal(.together(["1", "9"]), rule, on: few, nobody) == "Nobody has number 9 now. Add them first.")
    }

    @Test func whatWasTiedByNumberIsToldWhenNumbersAreDealtAnew() throws {
        let rule = SeatingRule(tables: .size(4), rounds: 1, mostTables: 60)
        let first = try perform(.form(rule, people: 12), rule, nobody)
        #expect(!first.told.contains { $0.contains("same numbers") })
        let tied = try perform(.together(["1", "2"]), rule, on: first.tables, nobody).tables
        let again = try perform(.form(rule, people: 40), rule, on: tied, nobody)
        #expect(again.told.contains { $0.contains("hold for the same numbers as before") })
    }

    @Test func aTableThatGetsLargerThanItWasMeantIsTold() throws {
        let rule = SeatingRule(tables: .size(4), rounds: 1, mostTables: 60)
        let full = try perform(.form(rule, people: 8), rule, nobody).tables
        let late = try perform(.seat(["9"], with: nil, table: nil), rule, on: full, nobody)
        #expect(late.told.contains { $0.hasSuffix(" has 5 people now. Tables of 4 were meant.") }, "\(late.told)")
    }
}
