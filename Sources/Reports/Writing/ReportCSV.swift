internal import Disclosure
internal import Rendering
internal import SectionKit
internal import SignUps

/// A report as rows for a spreadsheet: what it is, what it is about, whom it counts or who said it, and what it says.
package enum ReportCSV {
    package static func rows(_ report: MeetingReport) -> [[String]] {
        var rows = [["part", "about", "who", "answer", "says"]]
        for theme in report.themes + report.others {
            rows += theme.points.map { ["key point", theme.title, "", "", $0] }
            rows += theme.further.map { ["further consideration", theme.title, "", "", $0] }
            rows += theme.quotes.map { ["quote", theme.title, $0.who, "", $0.words] }
        }
        if let attendance = report.attendance {
            rows += zip(PersonRole.allCases, attendance.roles).map {
                ["attendance", "", RoleWords.plural($0), "", $1.description]
            }
            rows.append(["attendance", "", "Everybody", "", attendance.total.description])
            rows.append(["services", "", "", "", attendance.services.description])
        }
        rows += report.actions.map { ["action", $0.status ?? "", $0.who ?? "", $0.by?.description ?? "", $0.what] }
        for counted in report.figures.counted {
            rows += FigureRow.all(of: counted.table).map {
                ["figure", counted.question.ask, $0.line, $0.answer, $0.figure.sign]
            }
        }
        return rows
    }

    package static func text(_ report: MeetingReport) -> String { CSVText.write(rows(report)) }
}
