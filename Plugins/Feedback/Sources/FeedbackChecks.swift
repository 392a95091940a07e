public import SectionKit

extension FeedbackSection: CheckedSection {
    static let optionsMissing = Rule(
        "feedback-options-missing", "A question that people answer by choosing has nothing to choose from.",
        cure: "Give it 'options', from 2 to 12 of them, or make its type 'text' or 'smiley'.")
    static let optionsUnused = Rule(
        "feedback-options-unused", "A question has options that its type does not use.",
        cure: "Take the options out, or make the type 'choice', 'choices' or 'ranking'.")
    static let optionsCount = Rule(
        "feedback-options-count", "A question has too few options, or too many to take in.",
        cure: "Give it from 2 to 12 options."
    )
    static let optionsTwice = Rule(
        "feedback-options-twice", "A question offers the same option twice.",
        cure: "Take one out, or word it differently.")
    static let idForm = Rule(
        "feedback-question-id", "A question's id is not in kebab case, or its words give none.",
        cure: "Write small letters, digits and single hyphens, such as 'how-was-today'.")
    static let idTwice = Rule(
        "feedback-question-twice", "Two questions of one section have the same id.",
        cure: "Give one of them another id. Questions of the shared pack count too.")
    static let aboutOne = Rule(
        "feedback-about", "It is not clear what the questions are about.",
        cure: "Write 'talks-of' or 'tables-of', one of the two; without 'about' they are about the whole meeting.")
    static let tooShort = Rule(
        "feedback-too-short", "The section is shorter than its tables' turns.",
        cure: "Give the section more minutes, or each table fewer.")

    public static let rules = [
        optionsMissing, optionsUnused, optionsCount, optionsTwice, idForm, idTwice, aboutOne, tooShort,
    ]

    public func check(_ section: SectionOutline<FeedbackSection>) -> [SettingsProblem] {
        let settings = section.settings
        var problems: [SettingsProblem] = []
        var taken: Set<String> = []
        for (index, question) in (settings.use?.contents.questions ?? []).enumerated() {
            problems += QuestionCheck(question: question, index: index, isInPack: true).problems(taken: &taken)
        }
        for (index, question) in (settings.questions ?? []).enumerated() {
            problems += QuestionCheck(question: question, index: index, isInPack: false).problems(taken: &taken)
        }
        if let about = settings.about, (about.talksOf == nil) == (about.tablesOf == nil) {
            problems.append(
                SettingsProblem(
                    Self.aboutOne, at: ["about"],
                    about.talksOf == nil
                        ? "'about' names neither talks nor tables" : "'about' names both talks and tables",
                    fix: "write one of the two, such as 'talks-of: talks'"))
        }
        if let tables = settings.tables, let each = settings.each, let minutes = section.minutes,
            each * tables > minutes
        {
            let sum = (each * tables).count
            problems.append(
                SettingsProblem(
                    Self.tooShort, at: ["minutes"],
                    "\(tables) table\(tables == 1 ? "" : "s") of \(each.count) minute\(each.count == 1 ? "" : "s") take\(tables == 1 ? "s" : "") \(sum), and the section has \(minutes.count)",
                    fix: "write \(sum) or more"))
        }
        return problems
    }
}
