internal import Agenda
internal import Disclosure
internal import Foundation
internal import SectionKit
internal import SignUps

/// A report for other programs: JSON, the same for the same report.
package struct ReportDocument: Encodable {
    private struct Theme: Encodable {
        /// The theme's, in all meetings; none where a section's title stands for one.
        var id: String?
        var title: String
        var question: String?
        var keyPoints: [String]
        var furtherConsideration: [String]
        var quotes: [Quote]
        var told: [String]
    }
    private struct Quote: Encodable { var words, who: String }
    private struct Attendance: Encodable {
        var roles: [String: String]
        var total, services: String
    }
    private struct Action: Encodable {
        var id, what: String
        var who, by, status: String?
    }
    private struct Question: Encodable {
        var id, ask, manner: String
        var options: [String]
    }
    private struct Figures: Encodable {
        var question, line, answer, figure: String
    }

    private var title: String
    private var group, venue: String?
    private var date: String
    private var signedOff: Bool
    private var quotesWaiting: Int
    private var foreword, introduction, background, acknowledgements: String?
    private var themes, otherThemes: [Theme]
    private var attendance: Attendance?
    private var actions: [Action]
    private var questions: [Question]
    private var figures: [Figures]

    package init(_ report: MeetingReport) {
        title = report.title
        group = report.group
        venue = report.venue
        date = report.date.description
        signedOff = report.isSignedOff
        quotesWaiting = report.waiting
        foreword = report.foreword?.markdown
        introduction = report.introduction?.markdown
        background = report.background?.markdown
        acknowledgements = report.acknowledgements?.markdown
        themes = report.themes.map(Self.theme)
        otherThemes = report.others.map(Self.theme)
        attendance = report.attendance.map { attendance in
            Attendance(
                roles: Dictionary(
                    zip(PersonRole.allCases.map(\.rawValue), attendance.roles.map(\.description)),
                    uniquingKeysWith: { first, _ in first }),
                total: attendance.total.description, services: attendance.services.description)
        }
        actions = report.actions.map {
            Action(id: $0.id, what: $0.what, who: $0.who, by: $0.by?.description, status: $0.status)
        }
        questions = report.questions.map {
            Question(id: $0.id, ask: $0.ask, manner: $0.manner, options: $0.options)
        }
        figures = report.figures.counted.flatMap { Self.figures($0.table) }
    }

    private static func theme(_ theme: MeetingReport.Theme) -> Theme {
        Theme(
            id: theme.isListed ? theme.id : nil, title: theme.title, question: theme.question, keyPoints: theme.points,
            furtherConsideration: theme.further,
            quotes: theme.quotes.map { Quote(words: $0.words, who: $0.who) },
            told: theme.content.blocks.flatMap { block -> [String] in
                if case .list(let items, _) = block { return items.map(\.letters) }
                let letters = Content([block]).letters
                return letters.isEmpty ? [] : [letters]
            })
    }

    private static func figures(_ published: PublishedTable) -> [Figures] {
        FigureRow.all(of: published).map {
            Figures(question: published.table.question, line: $0.line, answer: $0.answer, figure: $0.figure.sign)
        }
    }

    /// - Throws: Never for a report; the encoder says so in its type alone.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}

/// One figure, and whom and what it counts.
struct FigureRow {
    var line: String
    var answer: String
    var figure: Figure

    static func all(of published: PublishedTable) -> [FigureRow] {
        let totals = published.readableTotals
        return zip(published.table.lines, published.cells).enumerated().flatMap { place, pair in
            let (line, row) = pair
            let cells = zip(published.table.answers, row).map {
                FigureRow(line: line.name, answer: $0.name, figure: $1)
            }
            guard totals.indices.contains(place) else { return cells }
            return cells + [FigureRow(line: line.name, answer: "All answers", figure: totals[place])]
        }
    }
}
