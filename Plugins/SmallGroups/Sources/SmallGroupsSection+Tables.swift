public import SectionKit

extension SmallGroupsSection: SeatedSection {
    public func seating(in section: SectionView<SmallGroupsSection>) -> SeatingGround {
        SeatingGround(
            tables: Self.seated(section), round: Self.openRound(section), rule: Self.rule(section.settings))
    }

    /// The tables of the rounds that the agenda has now, and of what was told of them only what is still true: a round
    /// that is over needs no mending.
    static func seated(_ section: SectionView<SmallGroupsSection>) -> SeatedTables {
        var tables = section.state.seated
        tables.rounds = Array(tables.rounds.prefix(max(1, section.settings.rounds)))
        let open = openRound(section)
        let count = tables.rounds.count
        tables.quality.removeAll { line in
            guard line.hasPrefix("Round "), let round = line.dropFirst(6).prefix(while: \.isNumber).asNumber
            else { return false }
            return round < open || round > count
        }
        return tables
    }

    public func seated(_ tables: SeatedTables, in section: SectionView<SmallGroupsSection>) throws -> [Event] {
        try Self.requireOpen(section)
        if let count = tables.rounds.last?.count {
            let used = max(section.state.points.map(\.table).max() ?? 0, section.state.reported.max() ?? 0)
            if count < used { throw Refusal("Table \(used) has something written down. Keep at least \(used) tables.") }
        }
        return tables == Self.seated(section) ? [] : [.seated(tables)]
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
        return max(0, min(part, max(1, section.settings.rounds) - 1)) + 1
    }

    static func requireOpen(_ section: SectionView<SmallGroupsSection>) throws {
        switch section.stage {
        case .dropped: throw Refusal("This section is left out today.")
        case .done: throw Refusal("This section is over. Its tables stay as they were.")
        case .planned, .running: break
        }
    }
}

extension Substring {
    fileprivate var asNumber: Int? { Int(self) }
}
