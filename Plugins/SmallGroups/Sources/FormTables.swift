internal import SectionKit

/// Forms the tables.
struct FormTables: SeatingAction {
    typealias Handler = SmallGroupsSection
    static let name = "form"
    static let summary = "Forms the tables of all rounds: for those who are here, or for a number of people."

    @Field(
        "How many people there are, where nobody is named.", in: 0...10_000
    )
    var people: Int?

    @Field("How many sit at a table at most, if not as the agenda has it.", in: 2...200)
    var size: Int?

    @Field("How many tables there are, if not as the agenda has it.", in: 1...60)
    var tables: Int?

    init() {}

    func order(in section: SectionView<SmallGroupsSection>) throws -> SeatingOrder {
        try SmallGroupsSection.requireOpen(section)
        if size != nil, tables != nil { throw Refusal("Give the size of tables or their number, and not both.") }
        var rule = SmallGroupsSection.rule(section.settings)
        if let size { rule.tables = .size(size) }
        // What somebody counted today holds, as the agenda's number would.
        if let count = tables ?? (size == nil ? section.state.tables : nil) { rule.tables = .count(count) }
        return .form(rule, people: people)
    }
}
