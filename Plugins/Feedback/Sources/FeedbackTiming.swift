public import SectionKit

extension FeedbackSection: TimedSection {
    /// The section takes its minutes, or the sum of the tables' turns. `least` and `most` are the agenda's to say, so
    /// the parts give way as far as the section may be asked to. No table gets more than everyone was promised: what
    /// quick tables leave is for everyone, or stays in hand.
    public func timing(of section: SectionOutline<FeedbackSection>) -> Timing {
        let turns = Turns(section.settings, minutes: section.minutes)
        guard !turns.tables.isEmpty else { return Timing(tables: section.settings.tables) }
        var parts = turns.tables.enumerated().map { index, length in
            Part(
                id: "table-\(index + 1)", title: "Table \(index + 1)",
                length: Elasticity(least: .zero, ideal: length, most: length))
        }
        if let everyone = turns.everyone {
            parts.append(
                Part(
                    id: "everyone", title: "Questions for everyone",
                    length: Elasticity(least: .zero, ideal: everyone, most: everyone + turns.total)))
        }
        return Timing(length: .fixed(turns.total), parts: parts, tables: section.settings.tables)
    }
}
