internal import SectionKit

/// Says how many tables there really are.
struct CountTables: SectionAction {
    static let name = "tables"
    static let summary = "Says how many tables there are today."

    @Field("How many tables there are.", in: 1...60)
    var count: Int

    init() {}

    func decide(in section: SectionView<SmallGroupsSection>) throws -> [SmallGroupsSection.Event] {
        if section.stage == .dropped { throw Refusal("This section is left out today.") }
        if section.stage == .done { throw Refusal("This section is over. Its tables stay as they were.") }
        if !section.state.seated.rounds.isEmpty {
            throw Refusal("The tables are formed. Form them anew with that number of tables.")
        }
        let used = max(section.state.points.map(\.table).max() ?? 0, section.state.reported.max() ?? 0)
        if count < used { throw Refusal("Table \(used) has something written down. Keep at least \(used) tables.") }
        return [.tablesCounted(count: count)]
    }
}
