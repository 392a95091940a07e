extension Disclosure {
    /// One question's answers for a chart that a room sees, where everybody knows how many answered.
    ///
    /// - Parameters:
    ///   - counts: How many gave each answer, in the order of the answers.
    ///   - isOrdered: Whether neighbouring answers may be merged.
    ///   - earlier: What the room was shown of the same question before, when fewer had answered; made by ``shown(_:people:of:)``.
    ///     What came since is protected like an answer of its own.
    /// - Returns: The answers and their figures; nil where fewer answered than the least count that is shown.
    /// - Throws: `DisclosureProblems`, for a negative or too large count, or no answers at all.
    public static func chart(
        _ question: String, answers: [String], counts: [Int], isOrdered: Bool = true,
        rules: DisclosureRules = DisclosureRules(), earlier: [EarlierTable] = []
    ) throws(DisclosureProblems) -> Chart? {
        guard answers.count == counts.count else {
            let reason = "has \(answers.count) answers and \(counts.count) counts; give one count for each answer"
            throw DisclosureProblems(all: [.init(place: question, reason: reason)])
        }
        let table = CountTable(
            question: question, answers: answers, lines: [room], isOrdered: isOrdered, hasTotals: false)
        var parts: [CountPart: Int] = [:]
        for (answer, count) in counts.enumerated() {
            parts[CountPart(unit: "room", group: "everybody", question: question, answer: answer)] = count
        }
        let problems = DisclosureLimits.problems([table], counts: parts, earlier: earlier, facts: [])
        guard problems.isEmpty else { throw DisclosureProblems(all: problems) }
        let total = counts.reduce(0, +)
        guard total >= rules.least else { return nil }
        let everybody = KnownCount(question: question, line: room, answers: Array(answers.indices), count: total)
        let publication = try protect([table], counts: parts, rules: rules, earlier: earlier, facts: [everybody])
        guard let published = publication.tables.first, let figures = published.cells.first,
            publication.exposed.isEmpty
        else { return nil }
        let bars = zip(published.table.answers, figures).map {
            ChartBar(answer: $0.name, members: $0.members, figure: $1)
        }
        // A large count that is withheld for the sake of a small one must not look small: then both say nothing.
        let hidesLarge = bars.contains { bar in
            bar.figure == .withheld && bar.members.reduce(0) { $0 + counts[$1] } >= rules.least
        }
        guard hidesLarge else { return bars }
        return bars.map {
            ChartBar(answer: $0.answer, members: $0.members, figure: $0.figure == .withheld ? .notShown : $0.figure)
        }
    }

    private static let room = CountTable.Line(name: "the room", units: ["room"], groups: ["everybody"])

    /// A chart as it was shown, for a later one of the same question.
    ///
    /// - Parameter people: How many had answered.
    public static func shown(
        _ chart: [(members: [Int], figure: Figure)], people: Int, of question: String,
        rules: DisclosureRules = DisclosureRules()
    ) -> EarlierTable {
        let answers = chart.map {
            CountTable.Answer(name: $0.members.map(String.init).joined(separator: " "), members: $0.members)
        }
        let table = CountTable(question: question, answers: answers, lines: [room], hasTotals: false)
        return EarlierTable(
            PublishedTable(table: table, cells: [chart.map(\.figure)], totals: []), rules: rules, people: people)
    }

    public typealias Chart = [ChartBar]

    /// One answer of a chart.
    public struct ChartBar: Hashable, Sendable {
        public var answer: String
        /// The answers that it stands for, by their places from 0: several where neighbours were merged.
        public var members: [Int]
        public var figure: Figure
    }
}
