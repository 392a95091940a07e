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
        section.stage == .running && Schedule(section.settings, minutes: section.minutes).isReportingBack(at: section.part)
    }

    /// What to expect, said before the tables begin to talk.
    var beforehand: Content {
        guard let settings else { return [] }
        var content: Content = [.heading("After this"), .paragraph("Tables share their main points with everyone.")]
        if let each = settings.each {
            content.blocks.append(
                .paragraph(each.count == 1 ? "Each table has about one minute." : "Each table has about \(each.count) minutes."))
        }
        content.blocks += [.paragraph(settings.order.words), .paragraph("A table can pass.")]
        return content
    }

    var forEverybody: Content {
        guard settings != nil, section.stage != .done else { return [] }
        guard isReportingNow else { return beforehand }
        guard let table = tables.toReport.first else {
            return [.paragraph(isOpenEnded ? "Which table would like to go next?" : "Thank you to every table.")]
        }
        let after: Content = tables.toReport.dropFirst().first.map { [.paragraph("Next: table \($0).")] } ?? []
        return [.heading("Now: table \(table)")] + after
    }

    var forChair: Content {
        guard settings != nil, section.stage != .done else { return [] }
        guard isReportingNow else { return beforehand }
        guard let table = tables.toReport.first else {
            return [
                .say(speaker: nil, [.paragraph(isOpenEnded ? "Which table would like to go next?" : "Thank you to every table.")])
            ]
        }
        return [.say(speaker: nil, [.paragraph("Table \(table), what would you like to share? You can pass.")])]
    }

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
