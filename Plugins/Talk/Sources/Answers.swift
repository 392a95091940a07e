public import SectionKit

extension TalkSection {
    /// What came back down: a file of answers to what people said.
    public struct Answers: SectionSettings {
        @Field("The version of this file's format: 1.", in: 1...1)
        var lecternAnswers: Int

        @Field("Who answers, such as \"The national Steering Group\".", in: 1...100)
        var from: String?

        @Field("The answers, in the order in which they are read out.", in: 1...100)
        var answers: [Answer]

        public init() {}
    }

    /// One thing that people said, and what became of it.
    public struct Answer: SectionSettings {
        @Field("What people said, in their words.", in: 1...300)
        var said: String

        @Field("How far it is.")
        var status: Status

        @Field("What was done; what happens now; or why it cannot be done.", in: 1...500)
        var answer: String

        @Field("Who sees to it: a team or a role.", in: 1...100)
        var who: String?

        @Field("By when, in words: \"June 2027\".", in: 1...40)
        var by: String?

        public init() {}
    }

    /// How far a thing is that people asked for.
    public enum Status: String, ChoiceValue {
        case done
        case notYet = "not-yet"
        case noBecause = "no-because"

        public var help: String {
            switch self {
            case .done: "It was done."
            case .notYet: "It is not done yet; the answer says what happens now."
            case .noBecause: "It cannot be done; the answer says why."
            }
        }

        /// The word that people read.
        var words: String {
            switch self {
            case .done: "Done"
            case .notYet: "Not yet"
            case .noBecause: "No, because"
            }
        }
    }
}
