public import SectionKit

extension FeedbackSection {
    /// What an agenda may say of its feedback.
    public struct Settings: SectionSettings {
        @Field("The questions that everyone is asked.", in: 1...40)
        var questions: [Question]?

        @Field(
            "A shared pack of questions, asked before these, so that meetings can be added up.",
            example: "questions.yaml")
        var use: Shared<QuestionPack>?

        @Field("How many tables report in turn; without it, and with questions, none do.", in: 1...60)
        var tables: Int?

        @Field("How long each table has, in minutes; default: an equal share of the section.", in: 1...30)
        var each: Minutes?

        @Field("What the questions are about; default: the meeting as a whole.", example: "{ talks-of: talks }")
        var about: About?

        @Field(
            "How many people must have answered before the room may be shown how; below 8, a chart waits for 8.",
            default: 5, in: 5...50)
        var enough: Int

        public init() {}

        /// All questions in the order in which they are asked: the pack's first.
        var allQuestions: [Question] { (use?.contents.questions ?? []) + (questions ?? []) }
    }

    /// What the questions are asked about, in place of the meeting as a whole: one of the two.
    public struct About: SectionSettings {
        @Field("Each talk of the section of that id.", in: 1...80)
        var talksOf: String?

        @Field("Each table of the section of that id.", in: 1...80)
        var tablesOf: String?

        public init() {}
    }
}
