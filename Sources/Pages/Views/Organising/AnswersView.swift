internal import Journal
internal import Rendering
internal import Reports

/// A form for each thing that people asked for: what becomes of it, who sees to it, by when.
struct AnswersView {
    let kept: KeptEdition
    let asked: [RollUpEdition.Asked]
    let token: String
    /// What was sent and is not taken yet; nil for an empty form.
    var sent: PageForm?

    static let most = 20
    static let usualFrom = "the national Steering Group"

    private static let words: [AnswersDraft.Status: String] = [
        .done: "Done", .notYet: "Not yet", .noBecause: "No, because",
    ]
    /// The most letters of each, as agendas take them.
    private static let longest = (answer: 500, who: 100, by: 40)

    // MARK: What was sent

    /// By the place of what was asked; what was left alone has none.
    var answers: [Int: AnswersDraft.Answer] {
        guard let sent else { return [:] }
        var answers: [Int: AnswersDraft.Answer] = [:]
        for place in asked.indices {
            guard let status = sent["status-\(place)"].flatMap(AnswersDraft.Status.init(rawValue:)),
                let answer = sent.text("answer-\(place)")?.replacing("\r\n", with: "\n")
            else { continue }
            answers[place] = .init(
                status: status, answer: answer, who: sent.text("who-\(place)"), by: sent.text("by-\(place)"))
        }
        return answers
    }

    /// By the names of the fields.
    var problems: [String: String] {
        guard let sent else { return [:] }
        var problems: [String: String] = [:]
        for place in asked.indices {
            let hasStatus = sent["status-\(place)"].flatMap(AnswersDraft.Status.init(rawValue:)) != nil
            let texts = [
                ("answer-\(place)", Self.longest.answer), ("who-\(place)", Self.longest.who),
                ("by-\(place)", Self.longest.by),
            ]
            for (name, longest) in texts where (sent.text(name)?.count ?? 0) > longest {
                problems[name] = "Write at most \(longest) letters."
            }
            if hasStatus, sent.text("answer-\(place)") == nil {
                problems["answer-\(place)"] = "Write what was done, what comes next, or why not."
            }
            if !hasStatus, texts.contains(where: { sent.text($0.0) != nil }) {
                problems["status-\(place)"] = "Say how far it is."
            }
        }
        if problems.isEmpty, answers.isEmpty { problems["status-0"] = "Answer at least one." }
        return problems
    }

    // MARK: The page

    var shell: PageShell {
        let problems = problems
        var body = EasyRead.line("Answer what you can. An honest no, with a reason, is worth more than silence.")
        if let first = asked.indices.flatMap({ place in
            ["status-\(place)", "answer-\(place)", "who-\(place)", "by-\(place)"]
        }).first(where: { problems[$0] != nil }) {
            body += HTMLFragment(
                "div", [.class("error-summary"), HTMLAttribute("role", "alert"), HTMLAttribute("tabindex", "-1")],
                HTMLFragment("h2", [], HTMLFragment(text: "Please look once more")),
                HTMLFragment(
                    "p", [],
                    HTMLFragment(
                        "a", [HTMLAttribute("href", "#answers-\(first)")], HTMLFragment(text: problems[first] ?? ""))))
        }
        var inside = OrganiserFrame.field(
            "from", "Who answers", value: sent?["from"] ?? Self.usualFrom, longest: 100)
        for place in asked.indices { inside += question(place, problems) }
        inside += HTMLFragment("button", [.class("button")], HTMLFragment(text: "Save the file of answers"))
        body += OrganiserFrame.form("answers", token: token, [("number", "\(kept.number)")], inside)
        body += OrganiserFrame.quiet("Put the file beside the next agenda. Name it there at 'answers:'.")
        return OrganiserFrame.shell("Answers to edition \(kept.number)", problem: !problems.isEmpty, body)
    }

    private func question(_ place: Int, _ problems: [String: String]) -> HTMLFragment {
        let it = asked[place]
        let value = { (name: String) in sent?["\(name)-\(place)"] ?? "" }
        let options =
            AnswersDraft.Status.allCases.map { FormField.Option(value: $0.rawValue, title: Self.words[$0] ?? "") }
            + [FormField.Option(value: "", title: "Leave it out")]
        let fields = [
            FormField(
                name: "status-\(place)", label: "How far is it?", control: .choice(options), value: value("status")),
            FormField(
                name: "answer-\(place)", label: "What was done, what comes next, or why not", control: .area,
                value: value("answer")),
            FormField(
                name: "who-\(place)", label: "Who sees to it", hint: "A team or a role, no name.", value: value("who")),
            FormField(name: "by-\(place)", label: "By when", hint: "In words, such as June 2027.", value: value("by")),
        ]
        return HTMLFragment(
            "fieldset", [.class("asked")],
            HTMLFragment("legend", [], EasyRead.isolated(it.said)),
            HTMLFragment(
                "p", [.class("quiet")], EasyRead.isolated(it.theme),
                HTMLFragment(text: ". Raised in \(it.regions) of \(it.ofRegions) regions.")),
            fields.reduce(HTMLFragment()) { $0 + $1.html(in: "answers", problem: problems[$1.name]) }) + .newline
    }
}
