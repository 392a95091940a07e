internal import Agenda
internal import Disclosure
internal import Meeting
internal import SectionKit

/// What a room was shown of answers, as figures that are known.
extension ReportMaterial {
    /// All charts of a question that the room saw, in that order. Of several answers, each option is a table of its own: who
    /// chose it, and who did not.
    func charts(of question: AskedQuestion) -> [EarlierTable] {
        var tables: [EarlierTable] = []
        for section in run.agenda.sections where question.sections.contains(section.id) {
            for shown in run.asking(of: section, at: now)?.shown ?? [] where shown.question == question.ballotID {
                guard let about = Ballot.About(coded: shown.about) else { continue }
                for table in Self.tables(shown, question, unit(of: about, in: section.id, question))
                where !tables.contains(table) { tables.append(table) }
            }
        }
        return tables
    }

    /// All figures that the room was shown.
    func charts(of questions: [AskedQuestion]) -> [EarlierTable] { questions.flatMap { charts(of: $0) } }

    private static func tables(_ shown: ShownAnswers, _ question: AskedQuestion, _ unit: String) -> [EarlierTable] {
        let options = question.options
        let line = CountTable.Line(name: "The room", units: [unit], groups: MeetingFigures.groups)
        let bars = shown.bars.compactMap { bar in Figure(sign: bar.figure).map { (options: bar.options, figure: $0) } }
        guard bars.count == shown.bars.count,
            bars.allSatisfy({ !$0.options.isEmpty && $0.options.allSatisfy(options.indices.contains) })
        else { return [] }
        let table = { (answers: [CountTable.Answer], figures: [Figure], isOrdered: Bool) in
            EarlierTable(
                PublishedTable(
                    table: CountTable(
                        question: question.id, answers: answers, lines: [line], isOrdered: isOrdered, hasTotals: false),
                    cells: [figures], totals: []),
                rules: DisclosureRules(), people: shown.people)
        }
        let answers = bars.map { bar in
            CountTable.Answer(name: bar.options.map { options[$0] }.joined(separator: " or "), members: bar.options)
        }
        guard question.isSeveral else { return [table(answers, bars.map(\.figure), question.isOrdered)] }
        return zip(answers, bars).map { answer, bar in
            let others = CountTable.Answer(
                name: "not \(answer.name)", members: answer.members.map { $0 + options.count })
            return table([answer, others], [bar.figure, .notShown], false)
        }
    }

    // MARK: Units

    /// What the answers of one section about one thing are counted as.
    func unit(of about: Ballot.About, in section: String, _ question: AskedQuestion) -> String {
        let parts = [
            id, question.sections.count > 1 ? section : nil, about == .meeting ? nil : about.coded,
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    /// The talks or tables that people were asked about, in order; empty for a question about the meeting.
    func parts(of question: AskedQuestion) -> [(unit: String, name: String)] {
        var known: Set<String> = []
        var parts: [(unit: String, name: String)] = []
        for section in run.agenda.sections where question.sections.contains(section.id) {
            let abouts = tallies.filter { $0.section == section.id && $0.question == question.ballotID }.map(\.about)
            for about in abouts.sorted(by: { $0.place < $1.place }) where about != .meeting {
                let unit = unit(of: about, in: section.id, question)
                guard known.insert(unit).inserted else { continue }
                let of = question.sections.count > 1 ? ", \(section.title)" : ""
                parts.append((unit, about.name + of))
            }
        }
        return parts
    }
}

extension Ballot.About {
    fileprivate var place: Int {
        switch self {
        case .meeting: 0
        case .slot(_, let number), .table(_, let number): number
        }
    }

    fileprivate var name: String {
        switch self {
        case .meeting: "The meeting"
        case .slot(_, let number): "Talk \(number)"
        case .table(_, let number): "Table \(number)"
        }
    }
}
