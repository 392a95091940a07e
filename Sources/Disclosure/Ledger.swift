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

    init(question: String) { self.question = question }

    mutating func add(_ line: CountTable.Line, answers: [Int], name: String, origin: Ledger.Origin) {
        drafts.append(Draft(line: number(of: line), answers: answers.sorted(), origin: origin, name: name))
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

    /// - Parameter guardsDifferences: What follows from adding and subtracting is protected as well.
    func ledger(counts: [CountPart: Int], guardsDifferences: Bool) -> Ledger {
        var ledger = Ledger()
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
                if let known = variableOfDrafts[itsDrafts] {
                    ledger.variables[known] += count
                } else {
                    let variable = ledger.variables.count
                    variableOfDrafts[itsDrafts] = variable
                    ledger.variables.append(count)
                    for draft in itsDrafts { variablesOfDraft[draft].append(variable) }
                }
            }
        }
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
            ledger.sums.append(.init(variables: variables, origin: draft.origin, count: count, name: draft.name))
        }
        if guardsDifferences {
            let told = Set(ledger.sums.map(\.variables))
            for (variable, count) in ledger.variables.enumerated() where !told.contains([variable]) {
                let name = "a difference in \(question)"
                ledger.sums.append(.init(variables: [variable], origin: .guarded, count: count, name: name))
            }
        }
        return ledger
    }
}
