/// A kind that asks everybody questions, whose answers go to the ballot box and nowhere else.
///
/// The host takes answers in, counts them, and says what the room may be shown; the section says what it asks, whether
/// answers are taken now, and keeps what was shown.
public protocol AskingSection: LiveSection {
    /// What the section asks, which follows from its settings alone; nil where it asks nothing.
    func asks(of section: SectionOutline<Self>) -> Asking?
    /// How the asking stands now.
    func standing(in section: SectionView<Self>) -> AskingStanding
    /// What happens once the room is shown that. What was shown stays known, whatever is undone.
    ///
    /// - Throws: `Refusal` where the section is in no state for it.
    func show(_ answers: ShownAnswers, in section: SectionView<Self>) throws -> [Event]
}

/// An action on the answers of a section, which the host works out before anything is decided: answers never enter the
/// journal.
public protocol AskingAction<Handler>: SectionAction where Handler: AskingSection {
    /// What is asked of the ballot box.
    ///
    /// - Throws: `Refusal` with words for the person who asked.
    func order(in section: SectionView<Handler>) throws -> AskingOrder
}

extension AskingAction {
    public static var isUndoable: Bool { false }

    /// What stands in the way is told; what does not, only a running meeting can do.
    public func decide(in section: SectionView<Handler>) throws -> [Handler.Event] {
        _ = try order(in: section)
        throw Refusal("Nobody's answers are counted here. Open the meeting, and do it there.")
    }
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

    public func question(_ id: String) -> BallotQuestion? { questions.first { $0.id == id } }
}
