public import SectionKit

extension TalkSection {
    /// How far the round of prompts is.
    public struct State: SectionState {
        /// How often somebody moved on; 0 while the first prompt is asked.
        var moves = 0
        public init() {}
    }

    /// What happened in a talk.
    public enum Event: Codable, Hashable, Sendable {
        /// The prompt of this number (from 1) is asked now.
        case promptAsked(number: Int)
    }
}

extension TalkSection: LiveSection {
    public static var actions: [any SectionAction<TalkSection>.Type] { [NextPrompt.self] }

    public func evolve(_ state: inout State, with event: Event, in section: SectionOutline<TalkSection>) {
        switch event {
        case .promptAsked(let number):
            let count = section.settings.prompts?.count ?? 0
            if number >= 1, number <= count { state.moves = number - 1 }
        }
    }
}
