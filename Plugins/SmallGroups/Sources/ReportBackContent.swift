internal import SectionKit

/// Who tells everybody, and when. People are told beforehand, and any table may pass.
struct ReportBackContent {
    private let section: SectionView<SmallGroupsSection>
    private let settings: SmallGroupsSection.ReportBack?
    private let tables: Tables

    init(_ section: SectionView<SmallGroupsSection>) {
        self.section = section
        settings = section.settings.reportBack
        tables = Tables(section)
    }

    private var isReportingNow: Bool {
        section.stage == .running
            && Schedule(section.settings, minutes: section.minutes).isReportingBack(at: section.part)
    }

    /// What to expect, said before the tables begin to talk.
    var beforehand: Content {
        settings == nil ? [] : [.heading("After this")] + whatToExpect
    }

    /// For the chair to say, who needs no heading for it.
    private var spokenBeforehand: Content { [.paragraph("This is what comes after.")] + whatToExpect }

    private var whatToExpect: Content {
        guard let settings else { return [] }
        var content: Content = [.paragraph("Tables share their main points with everyone.")]
        if let each = settings.each {
            content.blocks.append(
                .paragraph(
                    each.count == 1 ? "Each table has about one minute." : "Each table has about \(each.count) minutes."
                ))
        }
        content.blocks += [.paragraph(settings.order.words), .paragraph("A table can pass.")]
        return content
    }

    /// On a wall, what comes later is said in a line.
    var forRoom: Content {
        guard settings != nil, section.stage == .running, !isReportingNow else { return forEverybody }
        return [.paragraph("After this, tables share their main points. A table can pass.")]
    }

    var forEverybody: Content {
        guard settings != nil, section.stage != .done else { return [] }
        guard isReportingNow else { return beforehand }
        guard let table = tables.toReport.first else {
            return [.paragraph(isOpenEnded ? Self.asksAnybody : Self.thanks)]
        }
        let after: Content = tables.toReport.dropFirst().first.map { [.paragraph("Next: table \($0).")] } ?? []
        return [.question("Now: table \(table)")] + after
    }

    var forChair: Content {
        guard settings != nil, section.stage != .done else { return [] }
        return [.say(speaker: nil, isReportingNow ? [.paragraph(nextWords)] : spokenBeforehand)]
    }

    /// What the chair says to whoever reports now.
    private var nextWords: Text {
        if let table = tables.toReport.first { return Self.asks(table) }
        return isOpenEnded ? Self.asksAnybody : Self.thanks
    }

    /// All words of the reports and of the end, as paper needs them.
    var inTurn: Content {
        guard settings != nil else { return [TablesContent.thanks] }
        let reporting = Schedule(section.settings, minutes: section.minutes).rounds.count
        let parts = section.frame.parts
        let time: Text = parts.indices.contains(reporting) ? "\(parts[reporting].begins)  " : ""
        let asks = tables.toReport.isEmpty ? [Self.asksAnybody] : tables.toReport.map(Self.asks)
        return [
            .heading(time + "Tables report back"),
            .paragraph(
                asks.count == 1
                    ? "Ask, and thank each table:" : "Ask the tables one after the other. Thank each of them:"),
            .say(speaker: nil, Content(asks.map { .paragraph($0) })), .paragraph("At the end, say:"),
            .say(speaker: nil, [.paragraph(Self.thanks)]),
        ]
    }

    private static func asks(_ table: Int) -> Text { "Table \(table), what would you like to share? You can pass." }
    private static let asksAnybody: Text = "Which table would like to go next?"
    private static let thanks: Text = "Thank you to every table."

    var forFacilitator: Content {
        guard settings != nil, section.stage != .done else { return [] }
        let order: Content =
            tables.toReport.isEmpty
            ? [.paragraph("No table is waiting to report.")]
            : [.paragraph("Still to report: \(tables.toReport.map(String.init).joined(separator: ", ")).")]
        return beforehand + order + [.form(action: ReportOrder.name), .form(action: Reported.name)]
    }

    /// True while more tables may still come: with volunteers, or where nobody counted the tables.
    private var isOpenEnded: Bool {
        guard let count = tables.count else { return true }
        return section.state.reported.count(where: { $0 <= count }) < count
    }
}
