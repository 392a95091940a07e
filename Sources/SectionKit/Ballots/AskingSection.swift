/// A kind that asks everybody questions, whose answers go to the ballot box and nowhere else.
public protocol AskingSection: LiveSection {
    /// What the section asks, which follows from its settings alone; nil where it asks nothing.
    func asks(of section: SectionOutline<Self>) -> Asking?
}

/// What a section asks everybody.
public struct Asking: Hashable, Sendable {
    /// What the answers are about.
    public enum About: Hashable, Sendable {
        /// The meeting as a whole: each question once.
        case meeting
        /// Each talk of the section of that id: each question once a talk.
        case slots(of: String)
        /// Each table of the section of that id: each question once a table.
        case tables(of: String)
    }

    /// In the order in which they are asked; each id once.
    public var questions: [BallotQuestion]
    public var about: About
    /// How many people must have answered before the room may see how. At least 5.
    public var least: Int

    public init(questions: [BallotQuestion], about: About = .meeting, least: Int = Asking.least) {
        self.questions = questions
        self.about = about
        self.least = max(Self.least, least)
    }

    /// The fewest answers of which anything is shown.
    public static let least = 5
}
