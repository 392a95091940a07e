extension Disclosure {
    /// One question's answers for a chart that a room sees, where everybody knows how many answered.
    ///
    /// It is for answers that are complete: of two charts with one answer between them, the difference is that answer.
    ///
    /// - Parameters:
    ///   - counts: How many gave each answer, in the order of the answers.
    ///   - isOrdered: Whether neighbouring answers may be merged.
    /// - Returns: The answers and their figures; nil where fewer answered than the least count that is shown.
    /// - Throws: `DisclosureProblems`, for a negative or too large count, or no answers at all.
    public static func chart(
        _ question: String, answers: [String], counts: [Int], isOrdered: Bool = true,
        rules: DisclosureRules = DisclosureRules()
    ) throws(DisclosureProblems) -> Chart? {
        guard answers.count == counts.count else {
            let reason = "has \(answers.count) answers and \(counts.count) counts; give one count for each answer"
            throw DisclosureProblems(all: [.init(place: question, reason: reason)])
        }
        let line = CountTable.Line(name: "the room", units: ["room"], groups: ["everybody"])
        let table = CountTable(
            question: question, answers: answers, lines: [line], isOrdered: isOrdered, hasTotals: false)
        var parts: [CountPart: Int] = [:]
        for (answer, count) in counts.enumerated() {
            parts[CountPart(unit: "room", group: "everybody", question: question, answer: answer)] = count
        }
        let problems = DisclosureLimits.problems([table], counts: parts, earlier: [], facts: [])
        guard problems.isEmpty else { throw DisclosureProblems(all: problems) }
        let total = counts.reduce(0, +)
        guard total >= rules.least else { return nil }
        let everybody = KnownCount(question: question, line: line, answers: Array(answers.indices), count: total)
        let publication = try protect([table], counts: parts, rules: rules, facts: [everybody])
        guard let published = publication.tables.first, let figures = published.cells.first,
            publication.exposed.isEmpty
        else { return nil }
        return zip(published.table.answers, figures).map {
            ChartBar(answer: $0.name, members: $0.members, figure: $1)
        }
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
