/// How one question was answered, by people of one role, about one thing: exact, and so for no screen or paper as it is.
public struct BallotCount: Hashable, Sendable {
    public var section: String
    public var question: String
    public var about: Ballot.About
    public var role: PersonRole?
    /// How many gave each answer, texts as one.
    public var answers: [BallotAnswer: Int]

    public init(
        section: String, question: String, about: Ballot.About, role: PersonRole?, answers: [BallotAnswer: Int]
    ) {
        self.section = section
        self.question = question
        self.about = about
        self.role = role
        self.answers = answers
    }

    /// How many people answered.
    public var people: Int { answers.values.reduce(0, +) }

    /// How many people chose each of so many options; of a ranking, how many put it first.
    public func chosen(of options: Int) -> [Int] {
        var chosen = Array(repeating: 0, count: max(0, options))
        for (answer, count) in answers {
            let picked: any Sequence<Int> =
                switch answer {
                case .choice(let one): CollectionOfOne(one)
                case .choices(let some): some
                case .ranking(let order): order.prefix(1)
                case .text: EmptyCollection<Int>()
                }
            for option in picked where chosen.indices.contains(option) { chosen[option] += count }
        }
        return chosen
    }

    /// The places of a ranking: how many people put each option at each place. What they left out is at none.
    public func places(of options: Int) -> [[Int]] {
        var places = Array(repeating: Array(repeating: 0, count: max(0, options)), count: max(0, options))
        for case (.ranking(let order), let count) in answers {
            for (place, option) in order.enumerated() where places.indices.contains(option) && place < options {
                places[option][place] += count
            }
        }
        return places
    }
}
