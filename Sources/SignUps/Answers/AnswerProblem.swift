/// Why an answer cannot be kept. It names the field and the reason, and never what was typed.
public struct AnswerProblem: Error, Hashable, Sendable {
    public enum Field: String, CaseIterable, Hashable, Sendable {
        case called, service, dietary, section, title, company, introduction
    }

    public enum Reason: Hashable, Sendable {
        case empty
        case tooLong(most: Int)
        /// Ten digits that are a valid NHS number stand in it.
        case nhsNumber
        /// A day more than ten years ago stands in it.
        case dateOfBirth
        /// The agenda has no such service or section.
        case unknown
    }

    public var field: Field
    public var reason: Reason

    public init(_ field: Field, _ reason: Reason) {
        self.field = field
        self.reason = reason
    }

    /// What to tell the person.
    public var words: String {
        switch (field, reason) {
        case (_, .nhsNumber):
            "There is an NHS number here. We do not need it, and we never keep one. Please take it out."
        case (_, .dateOfBirth):
            "There is a date here that may be a date of birth. We do not need one, and we never keep one. "
                + "Please take it out."
        case (.called, .empty): "Please tell us what to call you. Any name that you like is fine."
        case (.service, .empty): "Please write the name of the service, or choose \"rather not say\"."
        case (_, .empty): "Please write something here."
        case (_, .tooLong(let most)): "This is a little long. Please use \(most) characters or fewer."
        case (.service, .unknown): "This service is not on the list any more. Please choose again."
        case (_, .unknown): "This part of the meeting is not on the agenda any more. Please choose again."
        }
    }
}

/// Everything that is wrong with some answers, in the order of the form.
public struct AnswerProblems: Error, Hashable, Sendable {
    public var all: [AnswerProblem]

    public init(_ all: [AnswerProblem]) { self.all = all }
}
