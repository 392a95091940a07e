public import SectionKit

extension SmallGroupsSection: SeatedSection {
    public func seating(in section: SectionView<SmallGroupsSection>) -> SeatingGround {
        SeatingGround(
            tables: section.state.seated, round: Self.openRound(section), rule: Self.rule(section.settings))
    }

    public func seated(_ tables: SeatedTables, in section: SectionView<SmallGroupsSection>) throws -> [Event] {
        try Self.requireOpen(section)
        if let count = tables.rounds.last?.count {
            let used = max(section.state.points.map(\.table).max() ?? 0, section.state.reported.max() ?? 0)
            if count < used { throw Refusal("Table \(used) has something written down. Keep at least \(used) tables.") }
        }
        return tables == section.state.seated ? [] : [.seated(tables)]
    }

    /// As the agenda has it.
    static func rule(_ settings: Settings) -> SeatingRule {
        let groups = settings.groups
        let tables: SeatingRule.Tables =
            if let seats = groups.seats { .seats(seats) } else if let count = groups.count { .count(count) } else {
                .size(groups.size ?? Groups.usualSize)
            }
        return SeatingRule(tables: tables, rounds: max(1, settings.rounds), mostTables: mostTables)
    }

    /// The first round that may still change, from 1: the one that runs, and all before anything runs.
    static func openRound(_ section: SectionView<SmallGroupsSection>) -> Int {
        guard section.stage == .running, let part = section.part else { return 1 }
        return max(1, min(part + 1, section.settings.rounds))
    }

    static func requireOpen(_ section: SectionView<SmallGroupsSection>) throws {
        switch section.stage {
        case .dropped: throw Refusal("This section is left out today.")
        case .done: throw Refusal("This section is over. Its tables stay as they were.")
        case .planned, .running: break
        }
    }
}
