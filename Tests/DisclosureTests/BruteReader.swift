internal import Disclosure

/// A reader who tries every combination of hidden counts: the tests' own, and shares nothing with what it judges.
struct BruteReader {
    private var sums: [(parts: [Int], low: Int, high: Int)] = []
    private var numbers: [CountPart: Int] = [:]
    private var targets: [(name: String, parts: [Int], small: ClosedRange<Int>, count: Int)] = []
    private let most: Int

    /// - Parameter most: The largest hidden count that it tries. A smaller one only makes it see fewer possibilities.
    init(most: Int) { self.most = most }

    private mutating func parts(_ question: String, _ line: CountTable.Line, _ answers: [Int]) -> [CountPart] {
        var parts: [CountPart] = []
        for unit in line.units {
            for group in line.groups {
                for answer in answers {
                    let part = CountPart(unit: unit, group: group, question: question, answer: answer)
                    numbers[part] = numbers[part] ?? numbers.count
                    parts.append(part)
                }
            }
        }
        return parts
    }

    /// What a figure may stand for, by the words of the rule.
    static func counts(for figure: Figure, least: Int) -> ClosedRange<Int> {
        switch figure {
        case .zero: 0...0
        case .withheld: 1...9_999
        case .notShown: 0...9_999
        case .shown(let rounded):
            (0...(rounded + 5)).filter { $0 >= least && abs($0 - rounded) * 2 < 5 }.reduce(into: rounded...rounded) {
                $0 = min($0.lowerBound, $1)...max($0.upperBound, $1)
            }.clamped(to: least...9_999)
        }
    }

    mutating func read(_ published: PublishedTable, rules: DisclosureRules, counts: [CountPart: Int]) {
        let table = published.table
        for (index, line) in table.lines.enumerated() {
            for (answer, figure) in zip(table.answers, published.cells[index]) {
                read(figure, table.question, line, answer.members, answer.name, rules, counts)
            }
            if table.hasTotals {
                let all = table.answers.flatMap(\.members)
                read(published.totals[index], table.question, line, all, "all", rules, counts)
            }
        }
    }

    private mutating func read(
        _ figure: Figure, _ question: String, _ line: CountTable.Line, _ answers: [Int], _ name: String,
        _ rules: DisclosureRules, _ counts: [CountPart: Int]
    ) {
        let parts = parts(question, line, answers)
        let range = Self.counts(for: figure, least: rules.least)
        let members = parts.compactMap { numbers[$0] }
        sums.append((members, range.lowerBound, range.upperBound))
        let count = parts.reduce(0) { $0 + (counts[$1] ?? 0) }
        let small = (rules.isStrict ? 0 : 1)...(rules.least - 1)
        if small.contains(count) { targets.append(("\(line.name), \(name): \(figure.sign)", members, small, count)) }
    }

    mutating func know(_ count: Int, of line: CountTable.Line, answers: [Int], question: String) {
        let members = parts(question, line, answers).compactMap { numbers[$0] }
        sums.append((members, count, count))
    }

    /// Small counts of which not every value is possible, with those that are.
    func narrowed() -> [String] {
        var hidden = [Int](repeating: 0, count: numbers.count)
        var totals = [Int](repeating: 0, count: sums.count)
        // Sums that end with each part: only then is it known whether they are large enough.
        var sumsOf = [[Int]](repeating: [], count: numbers.count)
        var ends = sumsOf
        for (index, sum) in sums.enumerated() {
            for part in sum.parts { sumsOf[part].append(index) }
            if let last = sum.parts.max() { ends[last].append(index) }
        }
        var seen = [Set<Int>](repeating: [], count: targets.count)
        func assign(_ part: Int) {
            if part == hidden.count {
                for (index, target) in targets.enumerated() {
                    seen[index].insert(target.parts.reduce(0) { $0 + hidden[$1] })
                }
                return
            }
            for count in 0...most {
                hidden[part] = count
                let fits = sumsOf[part].allSatisfy { totals[$0] + count <= sums[$0].high }
                guard fits else { break }
                for sum in sumsOf[part] { totals[sum] += count }
                if ends[part].allSatisfy({ totals[$0] >= sums[$0].low }) { assign(part + 1) }
                for sum in sumsOf[part] { totals[sum] -= count }
            }
            hidden[part] = 0
        }
        assign(0)
        return zip(targets, seen).compactMap { target, seen in
            let possible = target.small.filter { seen.contains($0) }
            return possible == Array(target.small)
                ? nil : "\(target.name) is one of \(possible), in truth \(target.count)"
        }
    }
}
