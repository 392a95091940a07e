public import Agenda
public import SectionKit

/// What became of an order on people's answers.
public struct AskingOutcome: Hashable, Sendable {
    /// What the room is to be shown; nil where nothing is.
    public var shown: ShownAnswers?
    /// What it came to, for whoever asked: counts alone, and nobody's words.
    public var told: [String]

    public init(shown: ShownAnswers? = nil, told: [String]) {
        self.shown = shown
        self.told = told
    }
}

/// Who keeps people's answers, apart from the meeting's journal.
public protocol AnswerKeeping: Sendable {
    /// Takes its time, and holds up no other command.
    ///
    /// - Throws: `Refusal` with what stands in the way, and how to mend it.
    func perform(_ order: AskingOrder, of section: Section, in meeting: MeetingRun) async throws -> AskingOutcome
}
