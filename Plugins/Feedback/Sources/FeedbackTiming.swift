public import SectionKit

extension FeedbackSection: TimedSection {
    /// The section takes its minutes, or the sum of the tables' turns. `least` and `most` are the agenda's to say, so
    /// the parts bend as far as the section may be asked to.
    public func timing(of section: SectionOutline<FeedbackSection>) -> Timing {
        let turns = Turns(section.settings, minutes: section.minutes)
        guard !turns.tables.isEmpty else { return Timing(tables: section.settings.tables) }
        var parts = turns.tables.enumerated().map { index, length in
            Part(id: "table-\(index + 1)", title: "Table \(index + 1)", length: Self.bending(length))
        }
        if let everyone = turns.everyone {
            parts.append(Part(id: "everyone", title: "Questions for everyone", length: Self.bending(everyone)))
        }
        return Timing(length: .fixed(turns.total), parts: parts, tables: section.settings.tables)
    }

    private static func bending(_ ideal: Seconds) -> Elasticity { Elasticity(least: .zero, ideal: ideal, most: ideal * 2) }
}
