public import SectionKit

extension SmallGroupsSection: TimedSection {
    /// The section takes its minutes, or the sum of its rounds. `least` and `most` are the agenda's to say, so the
    /// parts bend as far as the section may be asked to.
    public func timing(of section: SectionOutline<SmallGroupsSection>) -> Timing {
        let schedule = Schedule(section.settings, minutes: section.minutes)
        let tables = section.settings.groups.tables
        guard !schedule.rounds.isEmpty else { return Timing(tables: tables) }
        var parts = schedule.rounds.enumerated().map { index, length in
            Part(
                id: "round-\(index + 1)", title: schedule.rounds.count == 1 ? "At the tables" : "Round \(index + 1)",
                length: Self.bending(length))
        }
        if let reportBack = schedule.reportBack {
            parts.append(Part(id: "report-back", title: "Tables report back", length: Self.bending(reportBack)))
        }
        return Timing(length: .fixed(schedule.total), parts: parts, tables: tables)
    }

    private static func bending(_ ideal: Seconds) -> Elasticity {
        Elasticity(least: .zero, ideal: ideal, most: ideal * 2)
    }
}
