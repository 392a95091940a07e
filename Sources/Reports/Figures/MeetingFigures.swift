internal import Agenda
public import Disclosure
internal import SectionKit

/// The counts of a meeting as they may be published.
public struct MeetingFigures: Hashable, Sendable {
    /// A question and its table.
    public struct Counted: Hashable, Sendable {
        public var question: AskedQuestion
        public var table: PublishedTable
        /// More people answered after the room was shown this, and nothing more can be told without telling what those said.
        public var isOfTheRoom = false
    }

    public var counted: [Counted] = []
    /// Questions that nobody has answered.
    public var unanswered: [AskedQuestion] = []
    /// What is published now and was not before.
    public var new: [EarlierTable] = []
    /// Small counts that earlier figures give away already, by name.
    public var exposed: [String] = []
    /// Earlier figures that the counts no longer agree with, by name.
    public var corrected: [String] = []

    /// Whoever did not say what they are.
    public static let notSaid = "not-said"
    static let groups = PersonRole.allCases.map(\.rawValue) + [notSaid]

    init() {}

    /// - Throws: `DisclosureProblems`, where counts make no sense.
    init(_ material: ReportMaterial, _ questions: [AskedQuestion]) throws(DisclosureProblems) {
        let counts = Self.counts(material, questions)
        for question in questions where !question.options.isEmpty {
            let own = counts.filter { $0.key.question == question.id }
            guard own.contains(where: { $0.value > 0 && question.options.indices.contains($0.key.answer) }) else {
                unanswered.append(question)
                continue
            }
            let before = material.earlier.filter { $0.published.table.question == question.id }
            let charts = material.charts(of: question)
            let table = Self.table(of: question, counts: own, material)
            // Figures that still hold are published again as they are: a new set would say more than either.
            if let same = before.last(where: { $0.still(tells: table, counts: own, rules: material.rules) }) {
                counted.append(Counted(question: question, table: same.published))
                continue
            }
            let publication = try Disclosure.protect(
                [table], counts: own, rules: material.rules, earlier: charts + before)
            guard let published = publication.tables.first else { continue }
            if let chart = charts.last, !question.isSeveral, Self.isTold(less: published, than: chart, counts: own) {
                counted.append(Counted(question: question, table: chart.published, isOfTheRoom: true))
                continue
            }
            counted.append(Counted(question: question, table: published))
            new.append(EarlierTable(published, rules: material.rules))
            exposed += publication.exposed
            corrected += publication.corrected
        }
    }

    /// Whether everybody's answers say less than the room's chart did, since more people have answered after it.
    private static func isTold(less published: PublishedTable, than chart: EarlierTable, counts: [CountPart: Int])
        -> Bool
    {
        let numbers = { (row: [Figure]?) in (row ?? []).count { $0.value ?? 0 > 0 } }
        return counts.values.reduce(0, +) > chart.people ?? .max
            && numbers(published.cells.first) < numbers(chart.published.cells.first)
    }

    /// Exact counts, as they go up. Where people could choose several answers, as many numbers again count who did not choose
    /// each.
    static func counts(_ material: ReportMaterial, _ questions: [AskedQuestion]) -> [CountPart: Int] {
        var counts: [CountPart: Int] = [:]
        for question in questions {
            let options = question.options.indices
            for tally in material.tallies
            where tally.question == question.ballotID && question.sections.contains(tally.section) {
                let part = { (answer: Int) in
                    CountPart(
                        unit: material.unit(of: tally.about, in: tally.section, question),
                        group: tally.role?.rawValue ?? notSaid, question: question.id, answer: answer)
                }
                if let option = tally.option {
                    guard options.contains(option) else { continue }
                    counts[part(option), default: 0] += tally.people
                    if question.isSeveral { counts[part(option + options.count), default: 0] -= tally.people }
                } else if question.isSeveral {
                    for option in options { counts[part(option + options.count), default: 0] += tally.people }
                }
            }
        }
        return counts.filter { $0.value > 0 }
    }

    /// Everybody, then each talk or table where people were asked about those, then each role.
    private static func table(
        of question: AskedQuestion, counts: [CountPart: Int], _ material: ReportMaterial
    ) -> CountTable {
        let present = groups.filter { group in counts.contains { $0.key.group == group && $0.value > 0 } }
        let parts = material.parts(of: question).filter { part in counts.contains { $0.key.unit == part.unit } }
        let units = Set(counts.keys.map(\.unit)).sorted()
        var lines = [CountTable.Line(name: "Everybody", units: units, groups: groups)]
        if parts.count > 1 { lines += parts.map { .init(name: $0.name, units: [$0.unit], groups: groups) } }
        if present.count > 1 {
            lines += present.map { .init(name: title(ofGroup: $0), units: units, groups: [$0]) }
        }
        return CountTable(
            question: question.id, answers: question.options, lines: lines, isOrdered: question.isOrdered,
            hasTotals: !question.isSeveral)
    }

    static func title(ofGroup group: String) -> String {
        PersonRole(rawValue: group).map(RoleWords.plural) ?? "Role not said"
    }
}

extension EarlierTable {
    /// Whether it says of these people what the table would, and every figure of it is still right.
    fileprivate func still(tells table: CountTable, counts: [CountPart: Int], rules: DisclosureRules) -> Bool {
        let own = published.table
        guard self.rules == rules, Set(own.lines) == Set(table.lines), own.hasTotals == table.hasTotals,
            Set(own.answers.flatMap(\.members)) == Set(table.answers.flatMap(\.members))
        else { return false }
        for (line, row) in zip(own.lines, published.cells) {
            let sums = own.answers.map { answer in
                answer.members.reduce(0) { sum, member in
                    line.units.reduce(sum) { sum, unit in
                        line.groups.reduce(sum) {
                            $0 + (counts[CountPart(unit: unit, group: $1, question: own.question, answer: member)] ?? 0)
                        }
                    }
                }
            }
            guard zip(row, sums).allSatisfy({ self.rules.range(of: $0).contains($1) }) else { return false }
            if let place = own.lines.firstIndex(of: line), published.totals.indices.contains(place),
                !self.rules.range(of: published.totals[place]).contains(sums.reduce(0, +))
            {
                return false
            }
        }
        return true
    }
}
