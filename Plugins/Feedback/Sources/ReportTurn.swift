internal import SectionKit

/// Gives a table the floor, or says that it has reported.
struct ReportTurn: SectionAction {
    static let name = "report"
    static let summary = "Says which table reports now, or that a table has reported or passed."

    @Field("Which table.", in: 1...60)
    var table: Int

    @Field("Yes once the table has reported, or chose to pass.", default: false)
    var done: Bool

    init() {}

    func decide(in section: SectionView<FeedbackSection>) throws -> [FeedbackSection.Event] {
        try Floor.require(table, in: section)
        if section.stage == .done { throw Refusal("This section is over. You can still write down points.") }
        if section.state.done.contains(table) {
            throw Refusal("Table \(table) has reported already. Thank you to them.")
        }
        if done { return [.reported(table: table)] }
        if Floor(section).now == table { throw Refusal("Table \(table) is reporting now.") }
        return [.reporting(table: table, part: section.part)]
    }
}
