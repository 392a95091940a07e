public import SectionKit

extension FeedbackSection {
    /// One question that everyone is asked.
    public struct Question: SectionSettings {
        @Field(
            "A short name that makes the same question of two meetings one; default: from the words.", in: 1...80,
            example: "today")
        var id: String?

        @Field("The question, in plain words.", in: 1...300, example: "How was today?")
        var ask: String

        @Field("How people answer.")
        var type: AnswerType

        @Field(
            "What people choose from or put in order; for choice, choices and ranking.",
            example: "\n  - Leave\n  - Food\n  - Work")
        var options: [String]?

        @Field(
            "The theme that it is about, for the report: one that the agenda lists. Default: the section's.",
            example: "healthy")
        var theme: ThemeName?

        public init() {}

        /// The question's own id, or the one that its words give.
        var effectiveID: String { id ?? QuestionID.from(ask) }
    }

    /// A file of questions that several meetings ask.
    public struct QuestionPack: SectionSettings {
        @Field("The version of this file's format: 1.", in: 1...1)
        var lecternQuestions: Int

        @Field("The pack's name, such as \"national-2027-q1\".", in: 1...100)
        var pack: String

        @Field("The questions, in the order in which they are asked.", in: 1...40)
        var questions: [Question]

        public init() {}
    }
}
