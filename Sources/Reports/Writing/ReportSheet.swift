internal import Agenda
internal import Disclosure
internal import Meeting
package import Rendering
internal import SectionKit
internal import SignUps

/// A report as a sheet: for Markdown, and for HTML that is printed.
package struct ReportSheet: Sendable {
    private let report: MeetingReport

    package init(_ report: MeetingReport) { self.report = report }

    package var sheet: PaperSheet {
        PaperSheet(title: "What we said", content: opening, chapters: chapters)
    }

    private var opening: Content {
        var lines: [Text] = [.strong(report.title)]
        let place = report.venue.map { ", \($0)" } ?? ""
        lines.append(Text(LongDate.words(report.date) + place))
        var content = Content(lines.map(Block.paragraph))
        if !report.isSignedOff {
            var words =
                report.leavesOutUnread
                ? "It was signed off, and answers came in since. Sign it off once more."
                : "This is a draft: nobody has signed it off yet."
            if report.unread > 0, !report.leavesOutUnread {
                words += " Notes, points and actions are still being read."
            }
            if report.waiting > 0 { words += " Words that people wrote are still being read." }
            content.blocks.append(.paragraph(Text(spans: [.emphasis(words)])))
        }
        return content
    }

    private var chapters: [Chapter] {
        var chapters: [Chapter] = []
        if let foreword = report.foreword { chapters.append(Chapter("Foreword", foreword.content)) }
        chapters.append(Chapter("Introduction", report.introduction?.content ?? plainIntroduction))
        if let background = report.background { chapters.append(Chapter("Background", background.content)) }
        chapters += report.themes.map { Chapter(Text($0.title), content(of: $0)) }
        if report.themes.isEmpty && report.others.isEmpty {
            chapters.append(Chapter("What was said", [.paragraph("Nothing was written down at this meeting.")]))
        }
        if !report.others.isEmpty {
            let parts = report.others.flatMap {
                [Block.heading(Text($0.title))] + content(of: $0, isBrief: true).blocks
            }
            chapters.append(Chapter("Other themes", Content(parts)))
        }
        chapters.append(Chapter("Who came", attendance))
        chapters.append(Chapter("Actions", actions))
        chapters.append(
            Chapter(
                "Acknowledgements",
                report.acknowledgements?.content
                    ?? [.paragraph("Thank you to everybody who came, spoke, wrote and listened.")]))
        return chapters + appendices
    }

    private var plainIntroduction: Content {
        let who = report.group.map { "the \($0) group" } ?? "the group"
        var lines = ["This report tells what \(who) talked about, and what people would like to happen."]
        if let services = report.attendance?.services, services != .withheld, services != .number(0) {
            lines.append("People came from \(services) service\(services == .number(1) ? "" : "s").")
        }
        lines.append("People are named in it only where they chose to be.")
        return Content(lines.map { .paragraph(Text($0)) })
    }

    // MARK: Themes

    private func content(of theme: MeetingReport.Theme, isBrief: Bool = false) -> Content {
        var blocks: [Block] = []
        if let question = theme.question { blocks.append(.paragraph(Text(spans: [.emphasis(question)]))) }
        let loose = theme.points.indices.filter { index in !theme.lists.contains { $0.points.contains(index) } }
        if !loose.isEmpty {
            if !isBrief { blocks.append(.heading("Key points")) }
            blocks.append(.bullets(loose.map { Text(theme.points[$0]) }))
        }
        for list in theme.lists {
            blocks.append(isBrief ? .paragraph("\(list.title):") : .heading(Text(list.title)))
            blocks.append(.bullets(list.points.clamped(to: theme.points.indices).map { Text(theme.points[$0]) }))
        }
        if !theme.further.isEmpty {
            if isBrief {
                blocks.append(.paragraph("For further consideration:"))
            } else {
                blocks.append(.heading("Areas for further consideration"))
            }
            blocks.append(.bullets(theme.further.map { Text($0) }))
        }
        blocks += told(by: theme, alone: blocks.isEmpty)
        if !theme.quotes.isEmpty {
            blocks.append(.heading("In people's own words"))
            blocks += theme.quotes.map { quote in
                .paragraph(
                    Text("\u{201C}\(quote.words.oneParagraph)\u{201D}") + Text(spans: [.lineBreak])
                        + Text(spans: [.emphasis("– " + credit(quote))]))
            }
        }
        return Content(blocks)
    }

    /// What a section's module tells; where that is all there is, the chapter's own heading is enough for one part.
    private func told(by theme: MeetingReport.Theme, alone: Bool) -> [Block] {
        let blocks = theme.content.blocks
        let headings = blocks.count { if case .heading = $0 { true } else { false } }
        guard alone, !theme.isListed, headings == 1, case .heading = blocks.first else { return blocks }
        return Array(blocks.dropFirst())
    }

    private func credit(_ quote: MeetingReport.Quote) -> String {
        quote.who + (report.group.map { ", \($0)" } ?? "")
    }

    // MARK: Who came, and what was agreed

    private var attendance: Content {
        guard let attendance = report.attendance else {
            return [.paragraph("Nobody was ticked as here, so there are no counts of who came.")]
        }
        let roles = zip(PersonRole.allCases, attendance.roles).map {
            [Text(RoleWords.plural($0)), Text($1.description)]
        }
        let all: [[Text]] = [
            [.strong("Everybody"), .strong(attendance.total.description)],
            ["From how many services", Text(attendance.services.description)],
        ]
        return [
            .table(Table(caption: "How many came", columns: ["Who", "How many"], rows: roles + all)),
            .paragraph("* means 1 or more. Counts of people are to the nearest 5."),
        ]
    }

    private var actions: Content {
        let (earlier, agreed) = (report.actions.filter(\.isEarlier), report.actions.filter { !$0.isEarlier })
        let followed: Content =
            earlier.isEmpty
            ? []
            : [
                .heading("From earlier meetings"),
                .table(
                    Table(
                        caption: "What became of earlier actions",
                        columns: ["What", "Who", "By when", "How far it is"],
                        rows: earlier.map { cells($0) + [Text($0.fate?.words ?? "Still open")] })),
                .heading("Agreed at this meeting"),
            ]
        if agreed.isEmpty {
            return followed + [.paragraph(earlier.isEmpty ? "No actions were agreed." : "No new actions were agreed.")]
        }
        return followed + [
            .table(Table(caption: "What was agreed", columns: ["What", "Who", "By when"], rows: agreed.map(cells)))
        ]
    }

    private func cells(_ action: MeetingReport.Action) -> [Text] {
        [
            Text(action.what.oneParagraph), Text(action.who ?? "–"),
            Text(action.by.map { LongDate.words($0) } ?? "–"),
        ]
    }

    // MARK: Appendices

    private var appendices: [Chapter] {
        var chapters: [Chapter] = []
        if !report.questions.isEmpty {
            let items = report.questions.map { question -> Content in
                let options = question.options.joined(separator: " · ")
                let manner = question.answers == .smiley ? question.manner + ": " : ""
                return Content(
                    [.paragraph(.strong(question.ask))]
                        + (options.isEmpty
                            ? [.paragraph(Text(question.manner))] : [.paragraph(Text(manner + options))]))
            }
            chapters.append(Chapter("Appendix: the questions", [.list(items, ordered: true)]))
        }
        chapters.append(Chapter("Appendix: how this was done", Content(method.map { .paragraph(Text($0)) })))
        if !report.questions.isEmpty { chapters.append(Chapter("Appendix: the numbers", numbers)) }
        return chapters
    }

    private var method: [String] {
        var lines = [
            "Key points are what tables chose to share, and what the note taker wrote down. Names that people signed up with were taken out."
        ]
        guard !report.questions.isEmpty else { return lines }
        lines += [
            "Everybody could answer the questions, skip any of them, or answer none. Nobody knows who answered what.",
            "Words were printed only where the writer said yes, and after somebody had read them. \(ReviewHints.blank) stands for words that were taken out.",
            "Who said it is told by role, and only where at least 8 people of that role were there.",
            "Small numbers are not shown, so that nobody can be recognised by them: \(report.rules.isStrict ? "fewer than" : "from 1 to") \(report.rules.least - (report.rules.isStrict ? 0 : 1)). All others are rounded to the nearest 5.",
        ]
        return lines
    }

    private var numbers: Content {
        guard report.isOver else { return [.paragraph("Answers are counted once the meeting has ended.")] }
        if report.figures.counted.isEmpty { return [.paragraph("Nobody answered the questions that are counted.")] }
        var blocks: [Block] = [
            .paragraph(
                "* means 1 or more. – means not shown. Other numbers are to the nearest 5, so they may not add up.")
        ]
        for counted in report.figures.counted {
            blocks.append(.table(FigureTable.table(counted.table, ask: counted.question.ask)))
            if counted.isOfTheRoom {
                blocks.append(.paragraph("As the room was shown it. What was answered later is not told."))
            }
        }
        blocks += report.figures.unanswered.map { .paragraph(Text("\($0.ask) Nobody answered this.")) }
        return Content(blocks)
    }
}

extension String {
    /// Line breaks become blanks.
    var oneParagraph: String {
        split(whereSeparator: \.isNewline).map(String.init).joined(separator: " ")
    }
}
