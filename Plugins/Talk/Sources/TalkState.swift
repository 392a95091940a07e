public import SectionKit

extension TalkSection {
    /// How far the round of prompts is, and what became of the actions from before.
    public struct State: SectionState {
        /// How often somebody moved on; 0 while the first prompt is asked.
        var moves = 0
        /// By the action's id.
        var fates: [String: Fate] = [:]
        public init() {}
    }

    /// What became of an action.
    public struct Fate: Codable, Hashable, Sendable {
        var fate: ActionFate
        var newDay: CalendarDate?
    }

    /// What happened in a talk.
    public enum Event: Codable, Hashable, Sendable {
        /// The prompt of this number (from 1) is asked now.
        case promptAsked(number: Int)
        /// Somebody said what becomes of the action of that id, in place of what was said before.
        case followedUp(action: String, fate: Fate)
    }
}

extension TalkSection: LiveSection {
    public static var actions: [any SectionAction<TalkSection>.Type] { [NextPrompt.self, FollowUp.self] }

    public func evolve(_ state: inout State, with event: Event, in section: SectionOutline<TalkSection>) {
        switch event {
        case .promptAsked(let number):
            let count = section.settings.prompts?.count ?? 0
            if number >= 1, number <= count { state.moves = number - 1 }
        case .followedUp(let action, let fate): state.fates[action] = fate
        }
    }
}
