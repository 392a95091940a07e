internal import SectionKit
internal import SignUps

/// What a page's form says in answer to a question, and what stands in its way.
struct AnswerFields {
    let question: BallotQuestion

    static let answer = "answer"
    static let text = "text"
    static let mayPrint = "print"

    static func chosen(_ option: Int) -> String { "option-\(option)" }
    static func place(_ option: Int) -> String { "place-\(option)" }

    /// - Throws: `FormProblem` with how to mend it.
    func read(_ form: PageForm, at now: Instant) throws -> BallotAnswer {
        switch question.answers {
        case .smiley, .choice:
            guard let value = form[Self.answer], let option = Int(value) else {
                throw FormProblem("Choose one answer, or skip this question.", field: "0")
            }
            return try known(.choice(option))
        case .choices:
            let chosen = question.options.indices.filter { form[Self.chosen($0)] != nil }
            guard !chosen.isEmpty else {
                throw FormProblem("Choose one answer or more, or skip this question.", field: "0")
            }
            return try known(.choices(Set(chosen)))
        case .ranking: return try known(.ranking(ranking(form)))
        case .text:
            let text = FreeText.clean(form[Self.text] ?? "")
            guard !text.isEmpty else {
                throw FormProblem("Write something, or skip this question.", field: Self.text)
            }
            if let words = FreeText.problem(with: text, most: BallotQuestion.longestText, at: now) {
                throw FormProblem(words, field: Self.text)
            }
            return try known(.text(text, mayPrint: form[Self.mayPrint] == "yes"))
        }
    }

    /// A form may say anything, also an option that nobody offered.
    private func known(_ answer: BallotAnswer) throws -> BallotAnswer {
        guard question.accepts(answer) else {
            throw FormProblem("That answer is not on the list any more. Please choose again.", field: "0")
        }
        return answer
    }

    private func ranking(_ form: PageForm) throws -> [Int] {
        let options = question.options
        var places: [(place: Int, option: Int)] = []
        for option in options.indices {
            guard let text = form.text(Self.place(option)) else { continue }
            guard let place = Int(text), (1...options.count).contains(place) else {
                throw FormProblem("Use the numbers from 1 to \(options.count).", field: "\(option)")
            }
            if let other = places.first(where: { $0.place == place }) {
                throw FormProblem(
                    "'\(options[other.option])' and '\(options[option])' both have number \(place). Give each its own.",
                    field: "\(option)")
            }
            places.append((place, option))
        }
        guard !places.isEmpty else {
            throw FormProblem("Give one thing the number 1, or skip this question.", field: "0")
        }
        return places.sorted { $0.place < $1.place }.map(\.option)
    }

    /// An answer as a person reads it.
    func words(_ answer: BallotAnswer) -> String {
        let options = question.options
        let name = { (option: Int) in options.indices.contains(option) ? options[option] : "" }
        return switch answer {
        case .choice(let one): name(one)
        case .choices(let some): some.sorted().map(name).joined(separator: ", ")
        case .ranking(let order): order.enumerated().map { "\($0 + 1): \(name($1))" }.joined(separator: ", ")
        case .text(let text, _): text
        }
    }
}
