internal import SectionKit

/// The tables' turns, for each reader.
struct TablesContent {
    private let section: SectionView<FeedbackSection>
    private let floor: Floor

    init(_ section: SectionView<FeedbackSection>) {
        self.section = section
        floor = Floor(section)
    }

    var forEverybody: Content {
        switch section.stage {
        case .done: return [.paragraph("Thank you for what you shared.")]
        case .planned, .dropped: return beforehand
        case .running: break
        }
        guard let table = floor.now else { return [] }
        return [.question("Table \(table)"), .paragraph("What would you like to share? You can pass.")] + next
    }

    var forChair: Content {
        switch section.stage {
        case .done: return [Self.thanks]
        case .planned, .dropped: return inTurn
        case .running: break
        }
        guard let table = floor.now else { return floor.count == nil ? asksAnybody : [] }
        return [.say(speaker: nil, [.paragraph(Self.asks(table))])] + next
    }

    /// The words to each table in its turn, as paper needs them.
    private var inTurn: Content {
        guard let count = floor.count else { return asksAnybody }
        return [.say(speaker: nil, beforehand)]
            + [
                .paragraph(
                    count == 1 ? "Then ask the table:" : "Then ask the tables one after the other. Thank each of them:")
            ]
            + [
                .say(speaker: nil, Content((1...max(1, count)).map { .paragraph(Self.asks($0)) })),
                .paragraph("At the end, say:"),
            ]
            + [Self.thanks]
    }

    /// Where nobody said how many tables there are.
    private var asksAnybody: Content {
        guard Floor.isOpen(to: section.settings) else { return [] }
        return [.say(speaker: nil, [.paragraph("Which table would like to share? A table can pass.")])]
    }

    private static func asks(_ table: Int) -> Text { "Table \(table), what would you like to share? You can pass." }
    private static let thanks: Block = .say(speaker: nil, [.paragraph("Thank you for what you shared.")])

    var forFacilitator: Content {
        guard section.stage != .planned, Floor.isOpen(to: section.settings) else { return beforehand }
        var content = Content()
        if let table = floor.now { content.blocks.append(.paragraph("Reporting now: table \(table).")) }
        if !floor.toCome.isEmpty {
            content.blocks.append(
                .paragraph("Still to come: \(floor.toCome.map(String.init).joined(separator: ", "))."))
        }
        content.blocks += points
        if section.stage == .running { content.blocks.append(.form(action: ReportTurn.name)) }
        content.blocks.append(.form(action: NotePoint.name))
        return content
    }

    var onPaper: Content { section.stage == .done ? [] : beforehand }

    /// What to expect, so that nobody is taken by surprise.
    private var beforehand: Content {
        guard let count = floor.count else { return [] }
        var content: Content = [
            .paragraph(
                count == 1
                    ? "One table shares its main points." : "The \(count) tables share their main points in turn.")
        ]
        if let each = section.settings.each {
            content.blocks.append(
                .paragraph("Each table has about \(each.count == 1 ? "one minute" : "\(each.count) minutes")."))
        }
        content.blocks.append(.paragraph("A table can pass."))
        return content
    }

    /// Where the turn that follows is a part of its own, every screen names it already.
    private var next: Content {
        guard let table = floor.toCome.first, table != floor.ofNextPart else { return [] }
        return [.paragraph("Next: table \(table).")]
    }

    /// A point may hold a name by accident, so all of them stand in an aside.
    private var points: [Block] {
        let lines = section.state.points.map { point -> Text in
            "Table \(point.table): " + Text(spans: [.words(point.text)])
                + (point.goesUp ? " (goes into the report)" : "")
        }
        return lines.isEmpty ? [] : [.aside([.heading("Main points so far"), .bullets(lines)])]
    }
}
