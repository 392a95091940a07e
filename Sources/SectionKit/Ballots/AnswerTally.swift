/// How many people of one role chose one option, or answered at all. Exact, and so for no screen or paper as it is.
public struct AnswerTally: Hashable, Sendable {
    public var section: String
    public var question: String
    public var about: Ballot.About
    /// Nil where they did not say.
    public var role: PersonRole?
    /// From 0; nil counts whoever answered the question.
    public var option: Int?
    public var people: Int

    public init(
        section: String, question: String, about: Ballot.About, role: PersonRole?, option: Int?, people: Int
    ) {
        self.section = section
        self.question = question
        self.about = about
        self.role = role
        self.option = option
        self.people = people
    }

    /// What a count says of each option, and of whoever answered. A ranking counts what was put first.
    ///
    /// Which options one person chose together is lost in it, and with that the last of what one ballot said.
    public static func of(_ count: BallotCount, options: Int) -> [AnswerTally] {
        let tally = { (option: Int?, people: Int) in
            AnswerTally(
                section: count.section, question: count.question, about: count.about, role: count.role,
                option: option, people: people)
        }
        return [tally(nil, count.people)]
            + count.chosen(of: options).enumerated().filter { $1 > 0 }.map { tally($0, $1) }
    }
}
