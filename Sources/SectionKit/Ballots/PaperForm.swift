/// One paper form as somebody keys it in: an answer a question, with semicolons between.
///
/// `1` is the first box; `-`, or nothing, is a question that was skipped; `2,1` are several boxes, or an order with what
/// matters most first. Words are written as they are; words that begin with `+` may be printed.
public struct PaperForm: Hashable, Sendable {
    public var entries: [String]

    public init(_ text: String) {
        entries = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }

    /// - Parameter entries: One for each question.
    public init(entries: [String]) { self.entries = entries }

    /// - Returns: By the questions' ids; what was skipped is not there.
    /// - Throws: `Refusal` with the question that an answer does not fit, and how to write it.
    public func answers(to questions: [BallotQuestion]) throws -> [String: BallotAnswer] {
        let entries = entries.map(\.trimmed)
        guard entries.count <= questions.count else {
            throw Refusal("There are \(entries.count) answers, and \(questions.count) questions.")
        }
        var answers: [String: BallotAnswer] = [:]
        for (question, entry) in zip(questions, entries) where !entry.isEmpty && entry != "-" {
            let answer = try Self.answer(entry, to: question)
            guard question.accepts(answer) else { throw Self.refusal(entry, question) }
            answers[question.id] = answer
        }
        return answers
    }

    private static func answer(_ entry: String, to question: BallotQuestion) throws -> BallotAnswer {
        if case .text = question.answers {
            let mayPrint = entry.first == "+"
            return .text((mayPrint ? String(entry.dropFirst()) : entry).trimmed, mayPrint: mayPrint)
        }
        let pieces = entry.split { $0 == "," || $0 == "." || $0.isWhitespace }
        let numbers = pieces.compactMap { Int($0) }.filter { (1...99).contains($0) }.map { $0 - 1 }
        guard !numbers.isEmpty, numbers.count == pieces.count else { throw refusal(entry, question) }
        switch question.answers {
        case .smiley, .choice:
            guard numbers.count == 1 else { throw refusal(entry, question) }
            return .choice(numbers[0])
        case .choices:
            guard Set(numbers).count == numbers.count else { throw refusal(entry, question) }
            return .choices(Set(numbers))
        case .ranking, .text: return .ranking(numbers)
        }
    }

    private static func refusal(_ entry: String, _ question: BallotQuestion) -> Refusal {
        let last = question.options.count
        let how =
            switch question.answers {
            case .smiley, .choice: "Write one number from 1 to \(last), or - where it was skipped."
            case .choices: "Write numbers from 1 to \(last) with commas, each once, or - where it was skipped."
            case .ranking: "Write numbers from 1 to \(last) with commas, what matters most first, each once."
            case .text: "Write at most \(BallotQuestion.longestText) letters, or - where it was skipped."
            }
        return Refusal("'\(entry.prefix(20))' does not answer \"\(question.ask.prefix(60))\". \(how)")
    }
}
