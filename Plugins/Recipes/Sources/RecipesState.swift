public import SectionKit

extension RecipesSection {
    /// What was gathered, by the id of what gathered it.
    public struct State: SectionState {
        var gathered: [String: Gathered] = [:]
        public init() {}

        func items(of gather: String) -> [Item] { gathered[gather]?.items ?? [] }
        func votes(of gather: String, for option: Int) -> Int {
            guard let votes = gathered[gather]?.votes, votes.indices.contains(option) else { return 0 }
            return votes[option]
        }
    }

    /// What one thing that is gathered has come to.
    struct Gathered: Codable, Hashable, Sendable {
        /// In the order in which they were written down.
        var items: [Item] = []
        /// For each option, in their order; shorter where the last have none.
        var votes: [Int] = []
        /// The latest number, or the tally.
        var number: Int?
    }

    /// A note or an item of a list. The text is kept apart; here is only its id.
    public struct Item: Codable, Hashable, Sendable {
        var text: Words
        var goesUp: Bool
    }

    /// What happened. Options count from 0.
    public enum Event: Codable, Hashable, Sendable {
        case noted(gather: String, item: Item)
        case voted(gather: String, option: Int, votes: Int)
        case counted(gather: String, number: Int)
        case tallied(gather: String, more: Int)
    }

    /// No count grows beyond this.
    static let mostVotes = 1_000_000

    public func evolve(_ state: inout State, with event: Event, in section: SectionOutline<RecipesSection>) {
        // A journal may name anything.
        let known = { (id: String, types: Set<GatherType>) in
            section.settings.recipe.gathers.contains { $0.id == id && types.contains($0.type) }
        }
        switch event {
        case .noted(let gather, let item):
            guard known(gather, [.notes, .list]), state.items(of: gather).count < Gather.mostItems else { return }
            state.gathered[gather, default: Gathered()].items.append(item)
        case .voted(let gather, let option, let votes):
            guard known(gather, [.vote]), (0..<Gather.mostItems).contains(option) else { return }
            var all = state.gathered[gather]?.votes ?? []
            while all.count <= option { all.append(0) }
            all[option] = Self.sum(all[option], votes)
            state.gathered[gather, default: Gathered()].votes = all
        case .counted(let gather, let number):
            if known(gather, [.number]) { state.gathered[gather, default: Gathered()].number = number }
        case .tallied(let gather, let more):
            guard known(gather, [.tally]) else { return }
            state.gathered[gather, default: Gathered()].number = Self.sum(state.gathered[gather]?.number ?? 0, more)
        }
    }

    private static func sum(_ one: Int, _ other: Int) -> Int {
        let (sum, overflow) = one.addingReportingOverflow(other)
        return overflow ? mostVotes : max(0, min(sum, mostVotes))
    }
}
