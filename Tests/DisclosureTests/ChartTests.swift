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

/// Charts that a room sees one after another, while answers still come. What is tried here is every way in which the answers
/// may have come: which of them had come by the first chart is kept nowhere.
struct SuccessiveChartTests {
    private static let names = ["yes", "so-so", "no"]

    private static func earlier(_ chart: Disclosure.Chart, _ people: Int) -> EarlierTable {
        Disclosure.shown(chart.map { ($0.members, $0.figure) }, people: people, of: "q")
    }

    /// What a reader of both can say of any answer: of the first chart, of what came since, and of all.
    private static func narrowed(
        _ first: Disclosure.Chart, _ before: [Int], _ second: Disclosure.Chart, _ counts: [Int]
    ) -> [String] {
        let (people, all) = (before.reduce(0, +), counts.reduce(0, +))
        let small = 1...7
        let range = { (figure: Figure) in BruteReader.counts(for: figure, least: 8) }
        var seen = [[Set<Int>]](repeating: [[], [], []], count: counts.count)
        for one in 0...people {
            for two in 0...(people - one) {
                let old = [one, two, people - one - two]
                guard zip(first, old).allSatisfy({ range($0.figure).contains($1) }) else { continue }
                for three in 0...(all - people) {
                    for four in 0...(all - people - three) {
                        let since = [three, four, all - people - three - four]
                        guard zip(second, zip(old, since)).allSatisfy({ range($0.figure).contains($1.0 + $1.1) })
                        else { continue }
                        for answer in 0..<3 {
                            seen[answer][0].insert(old[answer])
                            seen[answer][1].insert(since[answer])
                            seen[answer][2].insert(old[answer] + since[answer])
                        }
                    }
                }
            }
        }
        var told: [String] = []
        for answer in 0..<3 {
            let truth = [before[answer], counts[answer] - before[answer], counts[answer]]
            for (what, count) in truth.enumerated() where small.contains(count) {
                let possible = small.filter { seen[answer][what].contains($0) }
                if possible != Array(small) { told.append("answer \(answer), \(what): \(count) is in \(possible)") }
            }
        }
        return told
    }

    @Test(arguments: 0..<6) func whatCameBetweenTwoChartsIsToldByNeither(_ seed: Int) throws {
        var random = SeededNumbers(UInt64(seed) + 77)
        for _ in 0..<12 {
            let before = (0..<3).map { _ in random.below(12) }
            let counts = before.map { $0 + random.below(14) * random.below(2) }
            // With fewer, how many came is itself too much.
            guard let first = try Disclosure.chart("q", answers: Self.names, counts: before),
                counts.reduce(0, +) - before.reduce(0, +) >= 8
            else { continue }
            let people = before.reduce(0, +)
            let second = try Disclosure.chart(
                "q", answers: Self.names, counts: counts, earlier: [Self.earlier(first, people)])
            guard let second else { continue }
            #expect(
                Self.narrowed(first, before, second, counts) == [],
                "\(before) as \(first.map(\.figure.sign)), \(counts) as \(second.map(\.figure.sign))")
        }
    }

    /// Eight more alone are not enough: 8 to 12 said yes, and then 13 to 17; or, of ten more, at most four said so.
    @Test func eightMoreAnswersAreNotEnough() throws {
        let first = try #require(try Disclosure.chart("q", answers: ["yes", "no"], counts: [10, 10]))
        #expect(first.map(\.figure) == [.shown(10), .shown(10)])
        let second = try #require(
            try Disclosure.chart("q", answers: ["yes", "no"], counts: [12, 18], earlier: [Self.earlier(first, 20)]))
        #expect(!second.contains { $0.figure.value != nil }, "10 and 20 would say that at most 4 of the ten said yes")
    }

    @Test func chartOfManyMoreIsShown() throws {
        let first = try #require(try Disclosure.chart("q", answers: Self.names, counts: [10, 9, 10]))
        let second = try #require(
            try Disclosure.chart(
                "q", answers: Self.names, counts: [40, 30, 31], earlier: [Self.earlier(first, 29)]))
        #expect(second.map(\.figure.sign) == ["40", "30", "30"])
    }

    @Test func largeAnswerThatIsHeldBackDoesNotLookSmall() throws {
        let chart = try #require(
            try Disclosure.chart("q", answers: ["A", "B", "C"], counts: [14, 14, 1], isOrdered: false))
        #expect(chart.map(\.figure.sign).sorted() == ["15", "–", "–"])
        let clear = try #require(
            try Disclosure.chart("q", answers: ["A", "B", "C"], counts: [40, 13, 1], isOrdered: false))
        #expect(clear.map(\.figure.sign) == ["40", "–", "–"], "what most people said is told")
    }
}
