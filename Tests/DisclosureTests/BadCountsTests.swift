internal import Disclosure
internal import Testing

struct BadCountsTests {
    private func words(
        _ tables: [CountTable], _ all: [CountPart: Int] = [:], earlier: [EarlierTable] = []
    ) -> [String] {
        do {
            _ = try Disclosure.protect(tables, counts: all, earlier: earlier)
            return []
        } catch { return error.all.map(\.words) }
    }

    private let table = CountTable(question: "q", answers: ["yes", "no"], lines: [line("all", ["m"])])

    @Test func countsThatCannotBeAreToldByTheirPlace() {
        #expect(
            words([table], counts(["m": [-1, .max]])) == [
                "q, m, people, answer 0: is -1; a count is 0 to 1000000000",
                "q, m, people, answer 1: is \(Int.max); a count is 0 to 1000000000",
            ])
        #expect(words([table], counts(["m": [1_000_000_000, 1_000_000_000]])) == [])
    }

    @Test func tablesThatMakeNoSenseAreToldAtOnce() {
        var twice = table
        twice.answers[1].members = [0]
        twice.lines[0].units = ["m", "m"]
        var empty = table
        empty.answers = []
        #expect(
            words([twice, empty]) == [
                "q: counts an answer in two columns; leave it in one",
                "q: has no answers; give at least one",
                "q, all: names a meeting twice; name it once",
            ])
    }

    @Test func anEarlierTableWithoutAllItsFiguresIsRefused() {
        let short = PublishedTable(table: table, cells: [[.zero]], totals: [.zero])
        #expect(
            words([table], earlier: [EarlierTable(short, rules: DisclosureRules())]) == [
                "q: as published earlier has not one figure for each cell; read it from its file again"
            ])
    }

    @Test func nothingGivesNothing() throws {
        #expect(try Disclosure.protect([], counts: [:]).figures.isEmpty)
        var none = table
        none.lines = [line("nobody", [])]
        #expect(try signs(Disclosure.protect([none], counts: [:]).tables[0]) == ["0 0 0"])
    }
}
