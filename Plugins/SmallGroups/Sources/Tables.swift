internal import SectionKit

/// The tables of today: how many, and which have still to report, in their order.
struct Tables {
    /// What was formed, else what somebody counted, else what the agenda says; nil where neither tells.
    let count: Int?
    /// Those that have still to report. Only the tables that were placed, where the count is not known.
    let toReport: [Int]

    init(_ section: SectionView<SmallGroupsSection>) {
        let state = section.state
        let count = (state.seated.rounds.last?.count ?? state.tables ?? section.settings.groups.tables).map {
            max(1, min($0, SmallGroupsSection.mostTables))
        }
        self.count = count
        // Volunteers come as they like, so there is no order but what was placed.
        let isOpen = section.settings.reportBack?.order == .volunteers
        let placed = Set(state.early + state.late)
        let others = isOpen ? [] : count.map { Array(1...$0) } ?? []
        toReport = (state.early + others.filter { !placed.contains($0) } + state.late)
            .filter { table in !state.reported.contains(table) && count.map { table <= $0 } ?? true }
    }

    /// - Throws: `Refusal` where there is no such table today, or the section is left out.
    static func require(_ table: Int, in section: SectionView<SmallGroupsSection>) throws {
        if section.stage == .dropped { throw Refusal("This section is left out today.") }
        guard let count = Tables(section).count, table > count else { return }
        throw Refusal(
            count == 1
                ? "There is one table today: table 1."
                : "There are \(count) tables. Choose a number from 1 to \(count).")
    }
}
