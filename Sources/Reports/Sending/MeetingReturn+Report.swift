internal import Agenda
internal import Meeting
public import Disclosure
public import Returns
internal import SectionKit

extension MeetingReturn {
    /// What a meeting sends up, with exact counts.
    ///
    /// - Parameters:
    ///   - report: Made from the same material: words come from it, since nobody is named in those.
    ///   - published: All that was published of the meeting so far. What its room was shown is known from the material.
    public init(_ material: ReportMaterial, _ report: MeetingReport, revision: Int, published: [EarlierTable]) {
        self.init(
            id: material.id, revision: revision,
            meeting: .init(
                title: report.title, date: report.date.description, group: report.group ?? report.title,
                level: material.run.agenda.group?.level.rawValue))
        let comers = Dictionary(material.here.map { (Self.place(of: $0), 1) }, uniquingKeysWith: +)
        attendance = comers.sorted { ($0.key.service, $0.key.role) < ($1.key.service, $1.key.role) }.map {
            .init(service: $0.key.service, role: $0.key.role, people: $0.value)
        }
        let counted = report.questions.filter { !$0.options.isEmpty }
        questions = counted.map {
            .init(id: $0.id, ask: $0.ask, answers: $0.options, isOrdered: $0.isOrdered, isSeveral: $0.isSeveral)
        }
        let exact = report.isOver ? MeetingFigures.counts(material, counted) : [:]
        counts = exact.filter { $0.value > 0 }.map {
            .init(
                question: $0.key.question, answer: $0.key.answer, role: $0.key.group, people: $0.value,
                part: $0.key.unit == material.id ? nil : String($0.key.unit.dropFirst(material.id.count + 1)))
        }.sorted {
            ($0.question, $0.part ?? "", $0.answer, $0.role) < ($1.question, $1.part ?? "", $1.answer, $1.role)
        }
        themes = report.themes.filter(\.isListed).map { .init(id: $0.id, name: $0.title) }
        for theme in report.themes + report.others {
            keyPoints += theme.points.map { .init($0.bounded, theme: theme.title) }
            keyPoints += theme.further.map { .init($0.bounded, theme: theme.title, isFurther: true) }
            quotes += theme.quotes.map { .init($0.words.bounded, theme: theme.title, who: $0.who) }
        }
        actions = report.actions.map {
            .init(
                id: $0.id.bounded, what: $0.what.bounded, who: $0.who?.bounded, by: $0.by?.description,
                status: $0.status.flatMap { MeetingReturn.Action.Status(rawValue: $0) })
        }
        self.published = material.charts(of: counted) + published
    }

    private struct Place: Hashable {
        var service, role: String
    }

    private static func place(of comer: ReportMaterial.Comer) -> Place {
        Place(service: comer.service ?? "Service not said", role: comer.role.rawValue)
    }
}

extension String {
    /// One line with single blanks, which can be keyed in from paper; no longer than a return may have it, and not empty.
    fileprivate var bounded: String {
        let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let scalars = line.unicodeScalars
        guard scalars.count > ReturnLimits.letters else { return line.isEmpty ? "…" : line }
        return String(String.UnicodeScalarView(scalars.prefix(ReturnLimits.letters - 1))) + "…"
    }
}
