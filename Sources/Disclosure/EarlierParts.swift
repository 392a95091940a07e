/// Tables that were published one after another while answers still came, such as the charts that a room sees.
///
/// Each counts some of the answers that the next one counts, and nobody kept which: a library says nothing of the order of
/// answers. So this assumes one division of the answers that agrees with all of them, and says what else it may have been.
struct EarlierParts {
    /// How many answers of one kind had come, all that is known of it.
    struct Bounds: Equatable {
        var low: Int
        var high: Int

        static let zero = Bounds(low: 0, high: 0)

        func meets(_ small: ClosedRange<Int>) -> Bool { low <= small.upperBound && high >= small.lowerBound }

        /// What came between two of them.
        func since(_ before: Bounds) -> Bounds {
            Bounds(low: max(0, low - before.high), high: max(0, high - before.low))
        }

        static func + (first: Bounds, second: Bounds) -> Bounds {
            Bounds(low: first.low + second.low, high: first.high + second.high)
        }
    }

    /// One of the tables.
    struct Stage {
        var people: Int
        var bars: [Bar]
        /// How many had given each answer, as this assumes.
        var assumed: [Int: Int] = [:]
    }

    struct Bar {
        var name: String
        var answers: [Int]
        var range: CountRange
        /// What it may count, by everything that is known of it here.
        var bounds: Bounds
        var small: ClosedRange<Int>
    }

    let line: CountTable.Line
    /// The answers that the tables count.
    let answers: [Int]
    private(set) var stages: [Stage] = []

    /// - Parameters:
    ///   - tables: Of one line and the same answers, with fewer people than `totals` has.
    ///   - totals: How many gave each answer in the end.
    /// - Returns: Nil where no division of the answers agrees with the tables.
    init?(_ tables: [EarlierTable], line: CountTable.Line, answers: [Int], totals: [Int: Int], name: (String) -> String)
    {
        self.line = line
        self.answers = answers
        for table in tables.sorted(by: { ($0.people ?? 0) < ($1.people ?? 0) }) {
            let figures = table.published.figures(ofLine: 0)
            let bars = zip(table.published.table.answers, figures).map { answer, figure in
                let most = answer.members.reduce(0) { $0 + (totals[$1] ?? 0) }
                let range = table.rules.range(of: figure)
                return Bar(
                    name: name(answer.name), answers: answer.members, range: range,
                    bounds: Bounds(low: range.low, high: min(range.high ?? .max, most)), small: table.rules.small)
            }
            var stage = Stage(people: table.people ?? 0, bars: bars)
            guard stage.tighten() else { return nil }
            stages.append(stage)
        }
        guard divide(totals) else { return nil }
    }

    /// Takes the answers apart from the last table to the first: what had come by one had come by the next.
    private mutating func divide(_ totals: [Int: Int]) -> Bool {
        var caps = totals
        for index in stages.indices.reversed() {
            let bars = stages[index].bars
            // What an earlier table needs must be left for it.
            let lows = bars.map { bar in
                stages[..<index].reduce(bar.range.low) { low, stage in
                    max(low, stage.bars.first { $0.answers == bar.answers }?.range.low ?? 0)
                }
            }
            let highs = bars.map { bar in min(bar.range.high ?? .max, bar.answers.reduce(0) { $0 + (caps[$1] ?? 0) }) }
            guard zip(lows, highs).allSatisfy(<=) else { return false }
            var rest = stages[index].people - lows.reduce(0, +)
            guard rest >= 0 else { return false }
            var assumed: [Int: Int] = [:]
            for (place, bar) in bars.enumerated() {
                let more = min(rest, highs[place] - lows[place])
                rest -= more
                let caps = bar.answers.map { caps[$0] ?? 0 }
                for (answer, count) in zip(bar.answers, Self.shared(lows[place] + more, caps)) {
                    assumed[answer] = count
                }
            }
            guard rest == 0 else { return false }
            stages[index].assumed = assumed
            caps = assumed
        }
        return true
    }

    /// A count in pieces no larger than these.
    static func shared(_ count: Int, _ caps: [Int]) -> [Int] {
        var rest = count
        return caps.map { cap in
            let piece = min(rest, cap)
            rest -= piece
            return piece
        }
    }
}

extension EarlierParts.Stage {
    /// Everybody knows how many answered altogether. False where that cannot be.
    fileprivate mutating func tighten() -> Bool {
        let low = bars.reduce(0) { $0 + $1.bounds.low }
        let high = bars.reduce(0) { $0 + $1.bounds.high }
        guard low <= people, people <= high, bars.allSatisfy({ $0.bounds.low <= $0.bounds.high }) else { return false }
        for index in bars.indices {
            let bounds = bars[index].bounds
            bars[index].bounds.low = max(bounds.low, people - (high - bounds.high))
            bars[index].bounds.high = min(bounds.high, people - (low - bounds.low))
        }
        return true
    }

    /// How many of these had given an answer, where so many of them gave it in the end, and so many others any of its bar.
    func bounds(of answer: Int, total: Int, others: Int) -> EarlierParts.Bounds {
        guard let bar = bars.first(where: { $0.answers.contains(answer) }) else { return .zero }
        return .init(low: max(0, bar.bounds.low - others), high: min(total, bar.bounds.high))
    }
}
