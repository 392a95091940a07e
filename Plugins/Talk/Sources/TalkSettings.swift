public import SectionKit

extension TalkSection {
    /// What an agenda may say of a talk, beside its script.
    public struct Settings: SectionSettings {
        @Field(
            "Questions to go round with, asked one at a time. People can always pass.",
            in: 1...30, example: "\n  - How are you arriving today?")
        var prompts: [String]?

        @Field(
            "The lines of the group agreement, such as \"One person speaks at a time.\"",
            in: 1...30, example: "\n  - One person speaks at a time.\n  - You can pass.")
        var agreement: [String]?

        @Field("The file with the answers that came back down: you said, we did.", example: "answers.yaml")
        var answers: Shared<Answers>?

        @Field("The file with the actions from before that are still open.", example: "actions.yaml")
        var actions: Shared<ActionList>?

        public init() {}

        /// True where one person is heard all the time: nobody is asked, and no agreement is gone through together.
        var isOneVoice: Bool { (prompts ?? []).isEmpty && (agreement ?? []).isEmpty }
    }
}
