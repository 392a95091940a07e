/// Everything that is told, or must not be told, about one question: sums of hidden counts, each with what is known of it.
///
/// A variable is a set of parts that every sum counts alike, so that no reader can tell them apart.
struct Ledger {
    /// How much is told of a sum, from most to least.
    enum Stage: Int, Comparable {
        /// Rounded, or zero.
        case shown
        /// Withheld, and whether it is small is treated as if it were known as well.
        case withheldBySize
        case withheld
        case notShown

        static func < (first: Stage, second: Stage) -> Bool { first.rawValue < second.rawValue }
    }

    enum Origin {
        /// The cells of the publication that are this sum.
        case published([Place])
        /// Already known, with the counts that it may be.
        case known(CountRange, isSmall: ClosedRange<Int>?)
        /// Not told, and still protected.
        case guarded
    }

    struct Place: Hashable {
        var table: Int
        var line: Int
        var column: Int
    }

    struct Sum {
        var variables: [Int]
        var origin: Origin
        var count: Int
        var name: String
        /// It may be small, for all that is known here; nobody knows whether it is.
        var mayBeSmall = false
    }

    var sums: [Sum] = []
    var variables: [Int] = []
}

/// Gathers the sums of one question, then finds its variables.
struct LedgerBuilder {
    private struct Draft {
        var line: Int
        var answers: [Int]
        var origin: Ledger.Origin
        var name: String
        /// Nil where it counts all answers there are.
        var part: Part?
    }

    /// The answers that had come by one of the earlier tables.
    private struct Part {
        var parts: Int
        var stage: Int
        var bounds: EarlierParts.Bounds
        var small: ClosedRange<Int>?
    }

    private struct Pair: Hashable {
        var unit: String
        var group: String
    }

    let question: String
    private var drafts: [Draft] = []
    private var pairs: [Pair: Int] = [:]
    private var lines: [[Int]] = []
    private var linesOfPair: [[Int]] = []
    private var indexOfLine: [[Int]: Int] = [:]
    private var parts: [EarlierParts] = []

    init(question: String) { self.question = question }

    mutating func add(_ line: CountTable.Line, answers: [Int], name: String, origin: Ledger.Origin) {
        drafts.append(Draft(line: number(of: line), answers: answers.sorted(), origin: origin, name: name))
    }

    /// Adds what had been published of some of the answers.
    mutating func add(_ part: EarlierParts) {
        for (stage, table) in part.stages.enumerated() {
            let total = EarlierParts.Bounds(low: table.people, high: table.people)
            let exact = CountRange(low: table.people, high: table.people)
            add(
                part.line, part.answers, "\(question), \(part.line.name)", exact,
                Part(parts: parts.count, stage: stage, bounds: total, small: nil))
            for bar in table.bars {
                add(
                    part.line, bar.answers, bar.name, bar.range,
                    Part(parts: parts.count, stage: stage, bounds: bar.bounds, small: bar.small))
            }
        }
        parts.append(part)
    }

    private mutating func add(
        _ line: CountTable.Line, _ answers: [Int], _ name: String, _ range: CountRange, _ part: Part
    ) {
        let small = part.small.flatMap { part.bounds.meets($0) ? $0 : nil }
        drafts.append(
            Draft(
                line: number(of: line), answers: answers.sorted(), origin: .known(range, isSmall: small), name: name,
                part: part))
    }

    /// Lines of the same people are one.
    private mutating func number(of line: CountTable.Line) -> Int {
        var members: [Int] = []
        for unit in line.units {
            for group in line.groups {
                let pair = Pair(unit: unit, group: group)
                if let known = pairs[pair] {
                    members.append(known)
                } else {
                    pairs[pair] = linesOfPair.count
                    members.append(linesOfPair.count)
                    linesOfPair.append([])
                }
            }
        }
        members.sort()
        if let known = indexOfLine[members] { return known }
        let number = lines.count
        indexOfLine[members] = number
        lines.append(members)
        for member in members { linesOfPair[member].append(number) }
        return number
    }

    /// - Parameters:
    ///   - guardsDifferences: What follows from adding and subtracting is protected as well.
    ///   - small: The counts that nobody may learn.
    func ledger(counts: [CountPart: Int], guardsDifferences: Bool, small: ClosedRange<Int>) -> Ledger {
        var ledger = Ledger()
        var pieces = Pieces()
        // Each combination of line and answers once; what is published twice is one sum.
        var draftsOfLine = [[Int]](repeating: [], count: lines.count)
        for (index, draft) in drafts.enumerated() { draftsOfLine[draft.line].append(index) }
        var variablesOfDraft = [[Int]](repeating: [], count: drafts.count)
        var variableOfDrafts: [[Int]: Int] = [:]
        let answers = Set(drafts.flatMap(\.answers)).sorted()
        let people = Dictionary(grouping: pairs, by: { linesOfPair[$0.value] }).sorted {
            $0.key.lexicographicallyPrecedes($1.key)
        }
        for (itsLines, members) in people {
            for answer in answers {
                let itsDrafts = itsLines.flatMap { draftsOfLine[$0] }.filter { drafts[$0].answers.contains(answer) }
                    .sorted()
                guard !itsDrafts.isEmpty else { continue }
                var count = 0
                for (pair, _) in members {
                    count +=
                        counts[CountPart(unit: pair.unit, group: pair.group, question: question, answer: answer)] ?? 0
                }
                let part = itsDrafts.lazy.compactMap { drafts[$0].part?.parts }.first
                let stages = part.map { parts[$0].stages.count } ?? 0
                for stage in 0...stages {
                    // What came last is in no earlier table, and what came first in all of them.
                    let counting = itsDrafts.filter { drafts[$0].part.map { stage <= $0.stage } ?? true }
                    guard !counting.isEmpty else { continue }
                    let variable = variableOfDrafts[counting] ?? ledger.variables.count
                    if variableOfDrafts[counting] == nil {
                        variableOfDrafts[counting] = variable
                        ledger.variables.append(0)
                        for draft in counting { variablesOfDraft[draft].append(variable) }
                    }
                    ledger.variables[variable] += count
                    pieces.add(.init(variable: variable, part: part, answer: answer, stage: stage, total: count))
                }
            }
        }
        pieces.divide(&ledger, parts)
        var published: [[Int]: Int] = [:]
        for (index, draft) in drafts.enumerated() {
            let variables = variablesOfDraft[index]
            if case .published(let places) = draft.origin {
                if let twin = published[variables], case .published(let others) = ledger.sums[twin].origin {
                    ledger.sums[twin].origin = .published(others + places)
                    continue
                }
                published[variables] = ledger.sums.count
            }
            let count = variables.reduce(0) { $0 + ledger.variables[$1] }
            ledger.sums.append(
                .init(
                    variables: variables, origin: draft.origin, count: count, name: draft.name,
                    mayBeSmall: draft.part != nil))
        }
        if guardsDifferences {
            var told = Set(ledger.sums.map(\.variables))
            let name = "a difference in \(question)"
            for (variable, count) in ledger.variables.enumerated() where told.insert([variable]).inserted {
                ledger.sums.append(
                    .init(
                        variables: [variable], origin: .guarded, count: count, name: name,
                        mayBeSmall: pieces.mayBeSmall(variable, small)))
            }
            for (variables, mayBeSmall) in pieces.later(parts, small) where told.insert(variables).inserted {
                let count = variables.reduce(0) { $0 + ledger.variables[$1] }
                ledger.sums.append(
                    .init(variables: variables, origin: .guarded, count: count, name: name, mayBeSmall: mayBeSmall))
            }
        }
        return ledger
    }
}
