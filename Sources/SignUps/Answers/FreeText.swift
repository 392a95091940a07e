public import SectionKit

/// A text that somebody writes without their name, such as an answer to a question.
public enum FreeText {
    /// One line, without what cannot be seen; empty where nothing can.
    public static func clean(_ text: String) -> String { TypedText.clean(text) }

    /// What to tell whoever typed it, where it holds what is never kept of anybody: an NHS number or a date of birth.
    public static func refusal(of text: String, at now: Instant) -> String? {
        TypedText.neverKept(text, at: now).map { AnswerProblem(.title, $0).words }
    }

    /// What to tell whoever wrote it, where it cannot be kept: it is too long, or holds what is never kept.
    public static func problem(with text: String, most: Int, at now: Instant) -> String? {
        switch TypedText.problem(text, most: most, at: now) {
        case nil: nil
        case .tooLong: "This is a little long: \(text.count) letters. Please use \(most) or fewer."
        case let reason?: AnswerProblem(.title, reason).words
        }
    }
}
