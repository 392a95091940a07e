internal import SectionKit

/// Shows the room how a question was answered. The host counts, and says no while too few have answered.
struct ShowAnswers: AskingAction {
    typealias Handler = FeedbackSection
    static let name = "show"
    static let summary = "Shows the room how a question was answered, as bars. Small numbers are held back."

    @Field("Which question, by its id.", in: 1...80)
    var question: String

    @Field("Which talk or table, by its number, where the questions are about those.", in: 1...60)
    var about: Int?

    init() {}

    func order(in section: SectionView<FeedbackSection>) throws -> AskingOrder {
        let question = try FeedbackSection.question(question, in: section)
        if question.answers == .text {
            throw Refusal("Answers in people's own words are never shown in the room.")
        }
        return .show(question: question.id, about: try FeedbackSection.about(about, in: section))
    }
}
