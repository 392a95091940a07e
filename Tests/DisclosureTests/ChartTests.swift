internal import Disclosure
internal import Testing

struct ChartTests {
    @Test func aChartComesWithTheEighthAnswer() throws {
        #expect(try Disclosure.chart("q", answers: ["yes", "no"], counts: [3, 4]) == nil)
        let chart = try #require(try Disclosure.chart("q", answers: ["yes", "no"], counts: [0, 8]))
        #expect(chart.map(\.figure) == [.zero, .shown(10)])
        let faces = try #require(try Disclosure.chart("q", answers: faces, counts: [1, 2, 9, 4, 7]))
        #expect(faces.map(\.answer) == ["very sad or sad", "so-so", "glad or very glad"])
    }

    /// Everybody in the room knows how many answered.
    @Test func whoKnowsHowManyAnsweredLearnsNoMore() throws {
        for total in [8, 9, 11, 14, 17, 20] {
            for first in stride(from: 0, through: total, by: 1) {
                for second in stride(from: 0, through: total - first, by: 2) {
                    let row = [first, second, total - first - second]
                    let names = ["yes", "so-so", "no"]
                    guard let chart = try Disclosure.chart("q", answers: names, counts: row) else { continue }
                    let room = line("room", ["m"])
                    var reader = BruteReader(most: total)
                    let table = CountTable(question: "q", answers: names, lines: [room], hasTotals: false)
                    reader.read(
                        PublishedTable(table: table, cells: [chart.map(\.figure)], totals: []),
                        rules: DisclosureRules(), counts: counts(["m": row]))
                    reader.know(total, of: room, answers: [0, 1, 2], question: "q")
                    #expect(reader.narrowed() == [], "\(row)")
                }
            }
        }
    }

    @Test func aChartSaysWhatIsWrongWithItsCounts() {
        do {
            _ = try Disclosure.chart("q", answers: ["yes"], counts: [1, 2])
            Issue.record("it took two counts for one answer")
        } catch { #expect(error.all.map(\.words) == ["q: has 1 answers and 2 counts; give one count for each answer"]) }
    }
}
