internal import Foundation
public import SectionKit

extension SignUpAnswers {
    /// The longest that each typed answer may be, as a reader counts characters.
    public static let mostInName = 80
    public static let mostInTitle = 80
    public static let mostInLine = 200

    /// The answers as they may be kept: cleaned of what cannot be seen, and free of what is never kept.
    ///
    /// - Parameters:
    ///   - services: the agenda's; a service that was kept earlier may be passed too. Nil takes any.
    ///   - sections: the ids of the sections that have places. Nil takes any.
    ///   - now: a day more than ten years before it counts as a date of birth.
    /// - Throws: ``AnswerProblems``, all of them.
    public func checked(
        services: [String]? = nil, sections: Set<String>? = nil, at now: Instant
    ) throws(AnswerProblems) -> SignUpAnswers {
        var problems: [AnswerProblem] = []
        func check(_ text: String, _ field: AnswerProblem.Field, most: Int) -> String? {
            let clean = TypedText.clean(text)
            if clean.isEmpty { return nil }
            if let reason = TypedText.problem(clean, most: most, at: now) {
                problems.append(AnswerProblem(field, reason))
            }
            return clean
        }
        var answers = self
        if let name = check(called, .called, most: Self.mostInName) {
            answers.called = name
        } else {
            problems.append(AnswerProblem(.called, .empty))
        }
        switch service {
        case .listed(let name):
            if let services, !services.contains(name) { problems.append(AnswerProblem(.service, .unknown)) }
        case .another(let typed):
            if let name = check(typed, .service, most: Self.mostInName) {
                // Who typed a service of the list meant that one.
                let listed = services?.first { PersonMark.fold($0) == PersonMark.fold(name) }
                answers.service = listed.map(ServiceAnswer.listed) ?? .another(name)
            } else {
                problems.append(AnswerProblem(.service, .empty))
            }
        case .notSaid: break
        }
        if var talk {
            if let sections, !sections.contains(talk.section) {
                problems.append(AnswerProblem(.section, .unknown))
            }
            talk.title = talk.title.flatMap { check($0, .title, most: Self.mostInTitle) }
            if case .with(let typed?) = talk.company {
                talk.company = .with(check(typed, .company, most: Self.mostInLine))
            }
            talk.introduction = talk.introduction.flatMap { check($0, .introduction, most: Self.mostInLine) }
            answers.talk = talk
        }
        answers.dietary = dietary.flatMap { check($0, .dietary, most: Self.mostInLine) }
        guard problems.isEmpty else { throw AnswerProblems(problems) }
        return answers
    }
}
