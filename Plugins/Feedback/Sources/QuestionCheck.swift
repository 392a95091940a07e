internal import SectionKit

/// What can be wrong with one question, told at the place where it can be mended.
struct QuestionCheck {
    let question: FeedbackSection.Question
    /// Its place among its file's questions, from 0.
    let index: Int
    /// True where it stands in a shared file, which the agenda only names.
    let isInPack: Bool

    /// - Parameter taken: The ids of the questions before this one; this one's is added.
    func problems(taken: inout Set<String>) -> [SettingsProblem] {
        optionProblems + idProblems(&taken)
    }

    private var optionProblems: [SettingsProblem] {
        let type = question.type.rawValue
        guard question.type.needsOptions else {
            guard question.options != nil else { return [] }
            return [
                problem(
                    FeedbackSection.optionsUnused, ["options"], "\(name) is of type \(type), which has no options",
                    fix: "take 'options' out")
            ]
        }
        guard let options = question.options else {
            return [
                problem(
                    FeedbackSection.optionsMissing, ["ask"], "\(name) is of type \(type), and has no options",
                    fix: "add 'options: [Leave, Food]'")
            ]
        }
        var problems: [SettingsProblem] = []
        if !(2...12).contains(options.count) {
            problems.append(
                problem(
                    FeedbackSection.optionsCount, ["options"],
                    "\(name) has \(options.count) option\(options.count == 1 ? "" : "s")", fix: "give it from 2 to 12"))
        }
        var seen: Set<String> = []
        if let second = options.indices.first(where: { !seen.insert(options[$0].lowercased()).inserted }) {
            problems.append(
                problem(
                    FeedbackSection.optionsTwice, ["options", String(second)],
                    "\(name) offers \"\(options[second])\" twice",
                    fix: "take one out"))
        }
        return problems
    }

    private func idProblems(_ taken: inout Set<String>) -> [SettingsProblem] {
        let id = question.effectiveID
        let key = question.id == nil ? "ask" : "id"
        guard QuestionID.isSound(id) else {
            let message =
                question.id.map {
                    "the id \"\($0)\"\(isInPack ? " of question \(index + 1)" : "") is not in kebab case"
                } ?? "the words of \(name) give no id"
            let better = QuestionID.from(id)
            return [
                problem(
                    FeedbackSection.idForm, [key], message,
                    fix: better.isEmpty ? "add 'id: today'" : "write 'id: \(better)'")
            ]
        }
        if taken.insert(id).inserted { return [] }
        return [
            problem(
                FeedbackSection.idTwice, [key],
                isInPack ? "\(name) has an id that another has" : "two questions have the id '\(id)'",
                fix: "give this one an id such as '\(id)-2'")
        ]
    }

    /// In a pack, whose lines the agenda does not show, the number is needed to find it.
    private var name: String {
        isInPack ? "question \(index + 1), '\(question.effectiveID.prefix(40))'," : "\"\(question.ask.prefix(40))\""
    }

    private func problem(_ rule: Rule, _ keys: [String], _ message: String, fix: String) -> SettingsProblem {
        // A pack's questions stand in another file, so the agenda's place is the name of that file.
        SettingsProblem(
            rule, at: isInPack ? ["use"] : ["questions", String(index)] + keys,
            isInPack ? "in the pack, \(message)" : message,
            fix: fix)
    }
}
