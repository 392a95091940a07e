public import SectionKit

extension FeedbackSection {
    /// How a question is answered.
    public enum AnswerType: String, ChoiceValue {
        case smiley, choice, choices, ranking, text

        public var help: String {
            switch self {
            case .smiley: "One of five faces, from very happy to very unhappy."
            case .choice: "One of the options."
            case .choices: "Any of the options."
            case .ranking: "The options in the order that matters to people."
            case .text: "In their own words."
            }
        }

        var needsOptions: Bool {
            switch self {
            case .choice, .choices, .ranking: true
            case .smiley, .text: false
            }
        }

        /// How to answer, for the person who does.
        var howTo: String {
            switch self {
            case .smiley: "Choose one face."
            case .choice: "Choose one."
            case .choices: "Choose all that fit."
            case .ranking: "Number them. 1 is what matters most to you."
            case .text: "Answer in your own words."
            }
        }

        /// The five faces in words, best first.
        static let faces = ["Very happy", "Happy", "In between", "Unhappy", "Very unhappy"]
    }
}
