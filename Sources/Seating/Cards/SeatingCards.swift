/// Seating without names: cards dealt at the door in their order, each with its table for every round. They are right
/// for any number of people who turn up, within the range of each deck.
public struct SeatingCards: Hashable, Sendable {
    /// A colour and a shape of its own, for a role or a service; dealt apart from the others.
    public struct Deck: Hashable, Sendable {
        public let name: String
        /// How many people of this deck may turn up.
        public let range: ClosedRange<Int>

        public init(name: String, range: ClosedRange<Int>) {
            self.name = name
            self.range = range
        }
    }

    public struct Card: Hashable, Sendable {
        public let deck: String
        /// From 1, in the order in which the deck is dealt.
        public let number: Int
        /// By round, from 1.
        public let tables: [Int]
    }

    public let tables: Int
    /// By deck, in the order of dealing.
    public let cards: [[Card]]
    public let words: [String]

    public enum Refused: Error, Hashable, Sendable {
        case noTables
        case noCards
        case tooManyCards(Int, most: Int)
        case rounds(Int, most: Int)
        /// With the least that may turn up, somebody would sit alone.
        case tooManyTables(tables: Int, leastPeople: Int)

        public var words: String {
            switch self {
            case .noTables: Unmet.noTables.words()
            case .noCards: Unmet.nobody.words()
            case .tooManyCards(let cards, let most): Unmet.tooMany(people: cards, most: most).words()
            case .rounds(let rounds, let most): Unmet.rounds(rounds, most: most).words()
            case .tooManyTables(let tables, let people): Unmet.tooManyTables(tables: tables, people: people).words()
            }
        }
    }

    /// Each deck fills class after class, each class has one person at each table: so whatever number is dealt of a deck,
    /// its people are spread as evenly as can be, and whoever does not come leaves no pair that meets more often.
    public init(decks: [Deck], tables: Int, rounds: Int, seed: UInt64 = 0) throws(Refused) {
        guard tables >= 1, tables <= SeatingRequest.mostPeople / 2 else { throw .noTables }
        guard (1...SeatingRequest.mostRounds).contains(rounds) else {
            throw .rounds(rounds, most: SeatingRequest.mostRounds)
        }
        let most = decks.reduce(0) { $0 + min(SeatingRequest.mostPeople + 1, max(0, $1.range.upperBound)) }
        guard most > 0 else { throw .noCards }
        guard most <= SeatingRequest.mostPeople else { throw .tooManyCards(most, most: SeatingRequest.mostPeople) }
        let least = decks.reduce(0) { $0 + max(0, $1.range.lowerBound) }
        // Several decks may each have their spare people at the same tables; what is sure are their whole classes.
        let sure = decks.reduce(0) { $0 + max(0, $1.range.lowerBound) / tables }
        guard sure >= 2 else {
            throw .tooManyTables(tables: tables, leastPeople: least)
        }
        let classes = decks.map { (max(0, $0.range.upperBound) + tables - 1) / tables }
        let shifts = Shifts.best(tables: tables, classes: classes.reduce(0, +), rounds: rounds, seed: seed)
        var cards: [[Card]] = []
        var first = 0
        for (deck, count) in zip(decks, classes) {
            cards.append(
                (0..<max(0, deck.range.upperBound)).map { number in
                    Card(
                        deck: deck.name, number: number + 1,
                        tables: (0..<rounds).map { round in
                            shifts.table(number % tables, class: first + number / tables, round: round) + 1
                        })
                })
            first += count
        }
        self.tables = tables
        self.cards = cards
        words = Self.words(decks: decks, tables: tables, clashes: shifts.clashes)
    }

    private static func words(decks: [Deck], tables: Int, clashes: Int) -> [String] {
        var words = ["Deal the cards in their order."]
        words.append(
            clashes == 0
                ? "Nobody meets anyone twice, however many come."
                : "If everybody comes, two people meet again at most \(clashes * tables) times in all.")
        for deck in decks where deck.range.lowerBound >= tables {
            words.append("Every table has somebody with a card of \(deck.name).")
        }
        return words
    }
}
