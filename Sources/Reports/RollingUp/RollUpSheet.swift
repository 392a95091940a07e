internal import Disclosure
package import Rendering
internal import SectionKit

/// A roll-up as a sheet: words first, figures after.
package struct RollUpSheet: Sendable {
    /// Who may read it.
    package enum Reader: Sendable {
        /// Everybody: no small count can be learned from it.
        case everybody
        /// The Steering Group: exact counts, and everything that was kept of what people said.
        case briefing
    }

    private let edition: RollUpEdition
    private let reader: Reader
    private let title: String

    package init(_ edition: RollUpEdition, for reader: Reader, title: String) {
        self.edition = edition
        self.reader = reader
        self.title = title
    }

    package var sheet: PaperSheet { PaperSheet(title: title, content: opening, chapters: chapters) }

    private var reported: Int { edition.regions.count }

    private var opening: Content {
        var blocks: [Block] = []
        if reader == .briefing {
            blocks.append(.paragraph(.strong("Confidential, and not for publication: the counts are exact.")))
        }
        let meetings = edition.regions.reduce(0) { $0 + $1.meetings }
        blocks.append(
            .paragraph(
                Text(
                    "\(Self.count(meetings, "meeting")) of \(Self.count(reported, "region")) told what they talked about. People came from \(Self.count(edition.services, "service"))."
                )))
        if edition.number > 1 {
            blocks.append(.paragraph(Text("This is edition \(edition.number). It adds to what was published before.")))
        }
        if !edition.missing.isEmpty {
            blocks.append(.paragraph(Text("Not heard from yet: \(edition.missing.joined(separator: ", ")).")))
        }
        return Content(blocks)
    }

    private static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

    private var chapters: [Chapter] {
        let shared = edition.themes.filter { $0.raisedIn > 1 }
        let single = edition.themes.filter { $0.raisedIn == 1 }
        var chapters = shared.map { Chapter(Text($0.title), content(of: $0)) }
        if !single.isEmpty {
            let blocks = single.flatMap { theme -> [Block] in
                [Block.heading(Text(theme.title))] + content(of: theme).blocks
            }
            chapters.append(
                Chapter(
                    shared.isEmpty ? "What was said" : "Also raised in one \(edition.isByGroup ? "region" : "group")",
                    Content(blocks)))
        }
        if edition.themes.isEmpty {
            chapters.append(Chapter("What was said", [.paragraph("Nothing was written down at these meetings.")]))
        }
        chapters.append(Chapter("The numbers", numbers))
        chapters.append(Chapter("Who has reported", whoReported))
        if reader == .everybody { chapters.append(Chapter("How this was done", method)) }
        return chapters
    }

    // MARK: Words

    private func content(of theme: RollUpEdition.Theme) -> Content {
        let ofMany = theme.raisedIn > 1
        let what = edition.isByGroup ? "region" : "group"
        var blocks: [Block] = [
            .paragraph(
                .strong(
                    ofMany
                        ? "Raised in \(theme.raisedIn) of \(reported) \(what)s."
                        : edition.isByGroup
                            ? "Raised in \(theme.regions.joined())." : "Raised in 1 of \(reported) groups."))
        ]
        let quotes = reader == .briefing ? theme.quotes[...] : theme.quotes.prefix(1)
        blocks += quotes.map { quote in
            .paragraph(
                Text("\u{201C}\(quote.words.oneParagraph)\u{201D}") + Text(spans: [.lineBreak])
                    + Text(spans: [
                        .emphasis("– " + [quote.who, quote.region].filter { !$0.isEmpty }.joined(separator: ", "))
                    ]))
        }
        if let ask = theme.further.first {
            blocks.append(.paragraph(Text(spans: [.strong("What people ask for: "), .plain(ask.words.oneParagraph)])))
        }
        let points = reader == .briefing ? theme.points + theme.further.dropFirst() : Array(theme.points.prefix(5))
        if !points.isEmpty {
            blocks.append(
                .bullets(
                    points.map { Text($0.words.oneParagraph + (ofMany && edition.isByGroup ? " (\($0.region))" : "")) })
            )
        }
        return Content(blocks)
    }

    // MARK: Figures

    private var numbers: Content {
        let tables = reader == .briefing ? exact : edition.tables.map { shown($0.published) }
        if tables.isEmpty { return [.paragraph("There are no numbers in this edition.")] }
        let words =
            reader == .briefing
            ? "These counts are exact. They are for this group alone."
            : "* means 1 or more. – means not shown. Other numbers are to the nearest 5, so they may not add up."
        return Content([.paragraph(Text(words))] + tables.map(Block.table))
    }

    /// A line of people a row: there are more of them than answers.
    private func shown(_ published: PublishedTable) -> Table {
        let table = published.table
        let rows = table.lines.indices.map { line -> [Text] in
            let cells = published.cells.indices.contains(line) ? published.cells[line] : []
            let total = published.totals.indices.contains(line) ? [published.totals[line]] : []
            return [Text(table.lines[line].name)] + (cells + total).map { Text($0.sign) }
        }
        return Table(
            caption: Text(edition.asks[table.question] ?? table.question),
            columns: [Text("Who")] + table.answers.map { Text($0.name) } + (published.totals.isEmpty ? [] : ["All"]),
            rows: rows)
    }

    private var exact: [Table] {
        edition.tables.map { earlier in
            let table = earlier.published.table
            let options = edition.options[table.question] ?? table.answers.map(\.name)
            let rows = table.lines.map { line -> [Text] in
                let counts = options.indices.map { answer in
                    line.units.reduce(0) { sum, unit in
                        line.groups.reduce(sum) { sum, group in
                            sum
                                + (edition.counts[
                                    CountPart(unit: unit, group: group, question: table.question, answer: answer)] ?? 0)
                        }
                    }
                }
                return [Text(line.name)]
                    + (counts + (table.hasTotals ? [counts.reduce(0, +)] : [])).map { Text(String($0)) }
            }
            return Table(
                caption: Text(edition.asks[table.question] ?? table.question),
                columns: [Text("Who")] + options.map { Text($0) } + (table.hasTotals ? ["All"] : []), rows: rows)
        }
    }

    private var whoReported: Content {
        let rows =
            edition.regions.map { [Text($0.name), Text(String($0.meetings))] }
            + edition.missing.map { [Text($0), "not yet"] }
        var blocks: [Block] = [.table(Table(caption: "By region", columns: ["Region", "Meetings"], rows: rows))]
        if edition.quarters.count > 1 {
            blocks.append(
                .table(
                    Table(
                        caption: "By quarter", columns: ["Quarter", "Meetings"],
                        rows: edition.quarters.map { [Text($0.name), Text(String($0.meetings))] })))
        }
        if edition.actions + edition.actionsDone + edition.actionsOpen > 0 {
            blocks.append(.paragraph(Text("Actions that these meetings agreed: \(edition.actions).")))
            blocks.append(
                .paragraph(
                    Text("Earlier actions that are done: \(edition.actionsDone). Open now: \(edition.actionsOpen).")))
        }
        return Content(blocks)
    }

    private var method: Content {
        [
            .paragraph("Each meeting sent what tables chose to share, and words that people said may be printed."),
            .paragraph("Somebody read those words first. \(ReviewHints.blank) stands for words that were taken out."),
            .paragraph("Small numbers are not shown, nor what would tell them, also beside what was published before."),
            .paragraph("Counts of meetings, regions and services are exact."),
        ]
    }
}
