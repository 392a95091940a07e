internal import SectionKit

/// Writes down one main point of a table. Works after the section too, so that paper notes can be keyed in.
struct Note: SectionAction {
    static let name = "note"
    static let summary = "Writes down a main point of a table, in its own words and with no names."

    @Field("Which table.", in: 1...60)
    var table: Int

    @Field("The point, in the table's own words. Please write no names.")
    var text: Words

    @Field("Whether the table wants this point to go into the report.", default: false)
    var goesUp: Bool

    init() {}

    func decide(in section: SectionView<SmallGroupsSection>) throws -> [SmallGroupsSection.Event] {
        try Tables.require(table, in: section)
        if section.stage == .planned {
            throw Refusal("This section has not begun yet. Points can be noted once it has.")
        }
        return [.noted(point: .init(table: table, text: text, goesUp: goesUp))]
    }
}
