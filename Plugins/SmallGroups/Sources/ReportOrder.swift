internal import SectionKit

/// Lets a table report before or after all others.
struct ReportOrder: SectionAction {
    static let name = "report-order"
    static let summary = "Lets a table report first or last among those that have still to report."

    @Field("Which table.", in: 1...60)
    var table: Int

    @Field("Where it goes.", default: .first)
    var place: SmallGroupsSection.Place

    init() {}

    func decide(in section: SectionView<SmallGroupsSection>) throws -> [SmallGroupsSection.Event] {
        try Tables.require(table, in: section)
        if section.stage == .done { throw Refusal("This section is over. The order stays as it was.") }
        if section.state.reported.contains(table) {
            throw Refusal("Table \(table) has reported already. Thank you to them.")
        }
        return [.placed(table: table, place: place)]
    }
}
