internal import SectionKit

/// Marks a table as heard.
struct Reported: SectionAction {
    static let name = "reported"
    static let summary = "Says that a table has told everybody its points, or chose to pass."

    @Field("Which table, if not the one whose turn it is.", in: 1...60)
    var table: Int?

    init() {}

    func decide(in section: SectionView<SmallGroupsSection>) throws -> [SmallGroupsSection.Event] {
        guard let table = table ?? Tables(section).toReport.first else {
            throw Refusal("No table is waiting to report. Say which table it was.")
        }
        try Tables.require(table, in: section)
        if section.stage == .planned { throw Refusal("This section has not begun yet. Tables report once it has.") }
        if section.state.reported.contains(table) {
            throw Refusal("Table \(table) has reported already. Thank you to them.")
        }
        return [.reported(table: table)]
    }
}
