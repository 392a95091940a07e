public import SectionKit

extension RecipesSection {
    /// What was gathered. It stays what it was when a recipe is edited while its section runs.
    public struct State: SectionState {
        private var gathered: [String: Gathered] = [:]
        public init() {}

        /// An id that comes to gather something of another sort begins anew, beside what it had.
        private static func key(_ id: String, _ type: GatherType) -> String { "\(id) \(type.sort)" }

        func items(of gather: String) -> [Item] { gathered[Self.key(gather, .list)]?.items ?? [] }
        func votes(of gather: String) -> [Standing] { gathered[Self.key(gather, .vote)]?.votes ?? [] }
        func number(of gather: String) -> Int? { gathered[Self.key(gather, .number)]?.number }

        func votes(of gather: String, for choice: Choice) -> Int {
            votes(of: gather).first { $0.choice == choice }?.votes ?? 0
        }

        /// What a choice says; nil for an item that is not there.
        func text(of choice: Choice) -> Text? {
            switch choice {
            case .option(let name): return Text(name)
            case .item(let list, let index):
                let items = items(of: list)
                return items.indices.contains(index) ? Text(spans: [.words(items[index].text)]) : nil
            }
        }

        /// What was gathered under ids that a recipe does not have any more, by how it was told then.
        func former(besides gathers: [Gather]) -> [Gather] {
            let current = Set(gathers.map { Self.key($0.id, $0.type) })
            return gathered.filter { !current.contains($0.key) }.sorted { $0.key < $1.key }
                .compactMap { $0.value.told.map(Gather.init) }
        }

        mutating func change(_ gather: Gather, _ body: (inout Gathered) -> Void) {
            var own = gathered[Self.key(gather.id, gather.type)] ?? Gathered()
            own.told = Told(gather)
            body(&own)
            gathered[Self.key(gather.id, gather.type)] = own
        }
    }

    /// What one thing that is gathered has come to.
    struct Gathered: Codable, Hashable, Sendable {
        /// In the order in which they were written down.
        var items: [Item] = []
        /// Those that have any, in the order in which they first had.
        var votes: [Standing] = []
        /// The latest number, or the tally.
        var number: Int?
        /// Nil while nothing is gathered.
        var told: Told?
    }

    /// How something that was gathered is told, should a later recipe not have it.
    struct Told: Codable, Hashable, Sendable {
        var id: String
        var type: GatherType
        var title: String
        var report: Reported

        init(_ gather: Gather) {
            (id, type, title, report) = (gather.id, gather.type, gather.title, gather.report)
        }
    }

    /// A note or an item of a list. The text is kept apart; here is only its id.
    public struct Item: Codable, Hashable, Sendable {
        var text: Words
        var goesUp: Bool
    }

    /// What a vote is for. It goes by words, and not by a place among options, which an edit may move.
    public enum Choice: Codable, Hashable, Sendable {
        case option(name: String)
        /// An item of a list that is gathered, counted from 0: items are only ever added.
        case item(of: String, index: Int)
    }

    /// How many votes one choice has.
    struct Standing: Codable, Hashable, Sendable {
        var choice: Choice
        var votes: Int
    }

    /// What happened. Options count from 0.
    public enum Event: Codable, Hashable, Sendable {
        case noted(gather: String, item: Item)
        /// All the votes that a choice has now.
        case polled(gather: String, choice: Choice, votes: Int)
        /// Votes more, as older journals have them.
        case voted(gather: String, option: Int, votes: Int)
        case counted(gather: String, number: Int)
        case tallied(gather: String, more: Int)
    }

    /// No count grows beyond this.
    static let mostVotes = 1_000_000

    public func evolve(_ state: inout State, with event: Event, in section: SectionOutline<RecipesSection>) {
        // A journal may name anything.
        let known = { (id: String, types: Set<GatherType>) in
            section.settings.recipe.gathers.first { $0.id == id && types.contains($0.type) }
        }
        switch event {
        case .noted(let id, let item):
            guard let gather = known(id, [.notes, .list]), state.items(of: id).count < Gather.mostItems else { return }
            state.change(gather) { $0.items.append(item) }
        case .polled(let id, let choice, let votes):
            guard let gather = known(id, [.vote]),
                Ballot(gather, section.settings, state).choices.contains(choice)
            else { return }
            Self.poll(&state, gather, choice, votes)
        case .voted(let id, let option, let votes):
            guard let gather = known(id, [.vote]) else { return }
            let choices = Ballot(gather, section.settings, state).choices
            guard choices.indices.contains(option) else { return }
            let choice = choices[option]
            Self.poll(&state, gather, choice, Self.sum(state.votes(of: id, for: choice), votes))
        case .counted(let id, let number):
            if let gather = known(id, [.number]) { state.change(gather) { $0.number = number } }
        case .tallied(let id, let more):
            guard let gather = known(id, [.tally]) else { return }
            state.change(gather) { $0.number = Self.sum($0.number ?? 0, more) }
        }
    }

    private static func poll(_ state: inout State, _ gather: Gather, _ choice: Choice, _ votes: Int) {
        let votes = max(0, min(votes, mostVotes))
        state.change(gather) { own in
            if let place = own.votes.firstIndex(where: { $0.choice == choice }) {
                own.votes[place].votes = votes
            } else {
                own.votes.append(Standing(choice: choice, votes: votes))
            }
            own.votes.removeAll { $0.votes == 0 }
        }
    }

    private static func sum(_ one: Int, _ other: Int) -> Int {
        let (sum, overflow) = one.addingReportingOverflow(other)
        return overflow ? mostVotes : max(0, min(sum, mostVotes))
    }
}
