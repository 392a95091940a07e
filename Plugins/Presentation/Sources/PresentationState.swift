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
        /// Who signed up, by the talk's first place; a place that is still open is not in it.
        var seats: [Int: SlotSeat] = [:]
        /// Empty places whose time somebody keeps all the same.
        var kept: Set<Int> = []
        /// Talks whose presenter is not here yet, with the place that they had (from 0).
        var late: [Int: Int] = [:]
        /// Talks that were given other minutes today.
        var minutes: [Int: Minutes] = [:]
        public init() {}

        /// The first place of the talk that now stands at `slot` (from 0).
        func talk(at slot: Int) -> Int { order.indices.contains(slot) ? order[slot] : slot }

        /// Takes a talk from one place (from 0) to another; those in between move along.
        mutating func move(_ from: Int, to place: Int, of count: Int) {
            guard (0..<count).contains(from), (0..<count).contains(place) else { return }
            if order.count != count { order = Array(0..<count) }
            order.insert(order.remove(at: from), at: place)
        }
    }

    /// What somebody told about a presenter. Names and titles are kept apart; here are only their ids.
    public struct Presenter: Codable, Hashable, Sendable {
        var presenter: Words?
        var talk: Words?
        var introduction: Words?
        var service: Words?
        var maySayName: Bool
        var show: ShownAs
        /// A service of the agenda's, by its name there.
        var listedService: String? = nil
    }

    /// What happened to the talks. Slots count from 1.
    public enum Event: Codable, Hashable, Sendable {
        case told(slot: Int, presenter: Presenter)
        case swapped(first: Int, second: Int)
        case away(slot: Int, isAway: Bool)
        case moved(slot: Int, to: Int)
        /// A presenter is not here yet, or is; their talk moves there.
        case late(slot: Int, isLate: Bool, to: Int)
        case given(slot: Int, minutes: Minutes)
        /// Who has a place, counted as the agenda has them, whatever changed places since.
        case seated(place: Int, seat: SlotSeat)
    }
}

extension PresentationSection: LiveSection {
    public static var actions: [any SectionAction<PresentationSection>.Type] {
        [Present.self, Swap.self, Move.self, NotHere.self, NotHereYet.self, GiveMinutes.self]
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
            if !isAway, state.seat(of: talk) == .empty { state.kept.insert(talk) } else { state.kept.remove(talk) }
        case .moved(let slot, let place):
            guard slots.contains(slot), slots.contains(place) else { return }
            state.move(slot - 1, to: place - 1, of: slots.count)
        case .late(let slot, let isLate, let place):
            guard slots.contains(slot), slots.contains(place) else { return }
            state.late[state.talk(at: slot - 1)] = isLate ? slot - 1 : nil
            state.move(slot - 1, to: place - 1, of: slots.count)
        case .given(let slot, let minutes):
            guard slots.contains(slot), (1...120).contains(minutes.count) else { return }
            state.minutes[state.talk(at: slot - 1)] = minutes
        case .seated(let place, let seat):
            guard slots.contains(place) else { return }
            state.seat(seat, at: place - 1)
        }
    }
}
