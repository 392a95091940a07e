internal import SectionKit

/// Keys in paper: one form, or the counts of many for one question.
struct TallyAnswers: AskingAction {
    typealias Handler = FeedbackSection
    static let name = "tally"
    static let summary = "Takes in one paper form, or for one question the counts of many forms."

    @Field(
        "One paper form, an answer a question with semicolons between: 1 is the first box, - is skipped, 2,1 is an order or several.",
        in: 1...20_000, example: "1; 2; 3,1; -")
    var form: String?

    @Field("Which question the counts are of, by its id.", in: 1...80)
    var question: String?

    @Field("How many people chose each box, in order, such as \"4 0 1 0 2\".", in: 1...400)
    var counts: String?

    @Field("Which talk or table, by its number, where the questions are about those.", in: 1...60)
    var about: Int?

    @Field("Who answered, where the forms say so.")
    var role: PersonRole?

    init() {}

    func order(in section: SectionView<FeedbackSection>) throws -> AskingOrder {
        guard let asking = section.handlerAsks else { throw Refusal("This section asks no questions.") }
        guard FeedbackSection().standing(in: section).hasBegun else {
            throw Refusal("This section has not begun yet. Forms can be keyed in once it has.")
        }
        let about = try FeedbackSection.about(about, in: section)
        switch (form, question, counts) {
        case (let form?, nil, nil):
            return .form(about: about, role: role, answers: try PaperForm(form).answers(to: asking.questions))
        case (nil, let id?, let counts?):
            let question = try FeedbackSection.question(id, in: section)
            return .count(
                question: question.id, about: about, role: role, counts: try Self.counts(counts, of: question))
        default:
            throw Refusal(
                "Give one form, such as form=\"1; 2; -\", or a question and its counts, such as question=today counts=\"4 0 1 0 2\"."
            )
        }
    }

    private static func counts(_ text: String, of question: BallotQuestion) throws -> [Int] {
        switch question.answers {
        case .smiley, .choice: break
        case .choices, .ranking, .text:
            throw Refusal(
                "Of this question, key in the forms one by one: counts do not say which answers belong together.")
        }
        let pieces = text.split { $0.isWhitespace || $0 == "," || $0 == ";" }
        let counts = pieces.compactMap { Int($0) }
        if let wrong = pieces.first(where: { Int($0).map { (0...10_000).contains($0) } != true }) {
            throw Refusal("'\(wrong.prefix(40))' is no count. A count is a whole number from 0 to 10000.")
        }
        guard counts.count == question.options.count else {
            throw Refusal(
                "Give \(question.options.count) counts, one for each of: \(question.options.joined(separator: ", ")).")
        }
        let sum = counts.reduce(0, +)
        guard (1...10_000).contains(sum) else { throw Refusal("Give from 1 to 10000 answers at once.") }
        return counts
    }
}

/// Takes out what was keyed in last, where it was wrong.
struct UntallyAnswers: AskingAction {
    typealias Handler = FeedbackSection
    static let name = "untally"
    static let summary = "Takes out the paper that was keyed in last."

    init() {}

    func order(in section: SectionView<FeedbackSection>) throws -> AskingOrder {
        guard section.handlerAsks != nil else { throw Refusal("This section asks no questions.") }
        return .takeBack
    }
}
