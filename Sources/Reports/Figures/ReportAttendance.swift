internal import Disclosure
internal import Returns
internal import SectionKit
internal import SignUps

/// How many came, as a table beside those of the questions: what a meeting's own report shows is known to every later publication.
enum ReportAttendance {
    /// In no agenda: a question's id has no blanks.
    static let question = "who came"

    static var asQuestion: MeetingReturn.Question {
        .init(id: question, ask: "Who came", answers: ["People"], isOrdered: false)
    }

    /// The figures of a report; nil where nobody was ticked as here.
    static func table(_ attendance: Attendance?, unit: String) -> EarlierTable? {
        guard let attendance else { return nil }
        let roles = PersonRole.allCases
        let lines =
            roles.map {
                CountTable.Line(name: MeetingFigures.title(ofGroup: $0.rawValue), units: [unit], groups: [$0.rawValue])
            }
            + [CountTable.Line(name: "Everybody", units: [unit], groups: roles.map(\.rawValue))]
        let table = CountTable(
            question: question, answers: ["People"], lines: lines, isOrdered: false, hasTotals: false)
        let figures = (attendance.roles + [attendance.total]).map { [figure($0)] }
        return EarlierTable(PublishedTable(table: table, cells: figures, totals: []), rules: DisclosureRules())
    }

    private static func figure(_ figure: Attendance.Figure) -> Figure {
        switch figure {
        case .number(0): .zero
        case .number(let count): .shown(count)
        case .withheld: .withheld
        }
    }
}
