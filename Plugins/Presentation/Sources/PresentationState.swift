public import SectionKit

extension PresentationSection {
    /// Who presents, in which order, and who is not here.
    public struct State: SectionState {
        /// What was told live, by the talk's first place (from 0): a swap changes `order`, not this.
        var told: [Int: Presenter] = [:]
        /// The first places of the talks in the order of now; empty while nothing was swapped.
        var order: [Int] = []
        /// First places of the talks that are not given today.
        var away: Set<Int> = []
        public init() {}

        /// The first place of the talk that now stands at `slot` (from 0).
        func talk(at slot: Int) -> Int { order.indices.contains(slot) ? order[slot] : slot }
    }

    /// What somebody told about a presenter. Names and titles are kept apart; here are only their ids.
    public struct Presenter: Codable, Hashable, Sendable {
        var presenter: Words?
        var talk: Words?
        var introduction: Words?
        var service: Words?
        var maySayName: Bool
        var show: Showing
    }

    /// What happened to the talks. Slots count from 1.
    public enum Event: Codable, Hashable, Sendable {
        case told(slot: Int, presenter: Presenter)
        case swapped(first: Int, second: Int)
        case away(slot: Int, isAway: Bool)
    }
}

extension PresentationSection: LiveSection {
    public static var actions: [any SectionAction<PresentationSection>.Type] {
        [Present.self, Swap.self, NotHere.self]
    }

    public func evolve(_ state: inout State, with event: Event, in section: SectionOutline<PresentationSection>) {
        let slots = 1...section.settings.slotCount
        switch event {
        case .told(let slot, let presenter):
            guard slots.contains(slot) else { return }
            state.told[state.talk(at: slot - 1)] = presenter
        case .swapped(let first, let second):
            guard slots.contains(first), slots.contains(second) else { return }
            if state.order.count != slots.count { state.order = Array(0..<slots.count) }
            state.order.swapAt(first - 1, second - 1)
        case .away(let slot, let isAway):
            guard slots.contains(slot) else { return }
            let talk = state.talk(at: slot - 1)
            if isAway { state.away.insert(talk) } else { state.away.remove(talk) }
        }
    }
}
