/// A smallest piece of the counts: what one group of people said at one meeting.
public struct CountPart: Hashable, Sendable, Codable {
    /// The meeting.
    public var unit: String
    /// Who said it, such as people who use services, or staff.
    public var group: String
    public var question: String
    /// Which of the question's answers, from 0.
    public var answer: Int

    public init(unit: String, group: String, question: String, answer: Int) {
        self.unit = unit
        self.group = group
        self.question = question
        self.answer = answer
    }
}

/// One question's answers, counted for one line of people after another.
///
/// A region, the nation, and each group of people in them are lines of their own: what is part of what follows from their
/// meetings and groups, also across tables and editions.
public struct CountTable: Hashable, Sendable, Codable {
    /// An answer, or neighbouring ones together.
    public struct Answer: Hashable, Sendable, Codable {
        public var name: String
        /// The answers that it counts, by their numbers in the question, from 0.
        public var members: [Int]

        public init(name: String, members: [Int]) {
            self.name = name
            self.members = members
        }
    }

    /// Whom one line counts.
    public struct Line: Hashable, Sendable, Codable {
        public var name: String
        public var units: [String]
        public var groups: [String]

        public init(name: String, units: [String], groups: [String]) {
            self.name = name
            self.units = units
            self.groups = groups
        }
    }

    public var question: String
    public var answers: [Answer]
    public var lines: [Line]
    /// Neighbouring answers are alike, so they can be merged.
    public var isOrdered: Bool
    /// Each line says how many answered at all.
    public var hasTotals: Bool

    /// The largest count of a cell.
    public static let most = 1_000_000_000

    public init(question: String, answers: [Answer], lines: [Line], isOrdered: Bool = true, hasTotals: Bool = true) {
        self.question = question
        self.answers = answers
        self.lines = lines
        self.isOrdered = isOrdered
        self.hasTotals = hasTotals
    }

    /// A table with one column for each of these answers.
    public init(question: String, answers: [String], lines: [Line], isOrdered: Bool = true, hasTotals: Bool = true) {
        self.init(
            question: question, answers: answers.enumerated().map { Answer(name: $1, members: [$0]) }, lines: lines,
            isOrdered: isOrdered, hasTotals: hasTotals)
    }

    /// What each column counts; the total, where there is one, comes last.
    var columns: [[Int]] { answers.map(\.members) + (hasTotals ? [answers.flatMap(\.members)] : []) }
}

/// A table as it is published.
public struct PublishedTable: Hashable, Sendable, Codable {
    public var table: CountTable
    /// One row a line, one figure an answer.
    public var cells: [[Figure]]
    /// One figure a line; empty where the table has no totals.
    public var totals: [Figure]

    public init(table: CountTable, cells: [[Figure]], totals: [Figure]) {
        self.table = table
        self.cells = cells
        self.totals = totals
    }

    /// The figures of one line as its columns have them, the total last.
    func figures(ofLine line: Int) -> [Figure] {
        (cells.indices.contains(line) ? cells[line] : []) + (totals.indices.contains(line) ? [totals[line]] : [])
    }
}

/// A count that everybody knows exactly, such as how many people answered in a room.
public struct KnownCount: Hashable, Sendable {
    public var question: String
    public var line: CountTable.Line
    /// The answers that it counts.
    public var answers: [Int]
    public var count: Int

    public init(question: String, line: CountTable.Line, answers: [Int], count: Int) {
        self.question = question
        self.line = line
        self.answers = answers
        self.count = count
    }
}
