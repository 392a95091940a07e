internal import SectionKit

/// Asks the next prompt.
struct NextPrompt: SectionAction {
    static let name = "next-prompt"
    static let summary = "Goes on to the next prompt."

    func decide(in section: SectionView<TalkSection>) throws -> [TalkSection.Event] {
        let count = section.settings.prompts?.count ?? 0
        guard count > 0 else { throw Refusal("This section has no prompts.") }
        guard section.stage == .running else { throw Refusal("Prompts can move on while this section runs.") }
        guard section.state.moves < count - 1 else { throw Refusal("This was the last prompt.") }
        return [.promptAsked(number: section.state.moves + 2)]
    }
}
