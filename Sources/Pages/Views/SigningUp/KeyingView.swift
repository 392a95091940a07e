internal import Agenda
internal import Rendering
internal import SectionKit
internal import SignUps

/// One sheet of a stack, keyed in by staff: all questions on one page, in the order of the sheet. Enter keeps it and starts the next.
struct KeyingView {
    /// What came of the sheet before.
    struct Kept {
        var name: String
        var standing: Standing
        var code: WithdrawCode?
        var doubles: [String]
    }

    /// Staff's own mark, which no form for everybody has.
    static let champion = "champion"

    let flow: SignUpFlow
    let token: String
    var post = Secret.make()
    var isChampion = false
    var kept: Kept?
    var problem: FormProblem?

    var shell: PageShell {
        var body = PeoplePage.ways("../")
        body += SignUpFrame.summary(problem)
        if let problem, problem.field == nil {
            body +=
                HTMLFragment(
                    "p", [.class("problem"), HTMLAttribute("id", "sign-up-problem")],
                    HTMLFragment(text: problem.message)) + .newline
        }
        if let kept { body += told(kept) }
        var hidden = HTMLFragment()
        for (name, value) in [("token", token), ("key", post.utf8.count < 16 ? Secret.make() : post)] {
            hidden += HTMLFragment(
                void: "input",
                [HTMLAttribute("type", "hidden"), HTMLAttribute("name", name), HTMLAttribute("value", value)])
        }
        body +=
            HTMLFragment(
                "form",
                [
                    HTMLAttribute("method", "post"), HTMLAttribute("action", "add"), .class("keying"),
                    HTMLAttribute("novalidate"), HTMLAttribute("autocomplete", "off"),
                ], hidden, .newline, fields,
                HTMLFragment(
                    "p", [.class("wide")],
                    HTMLFragment("button", [.class("button")], HTMLFragment(text: "Keep, and next sheet")))) + .newline
        return PeoplePage.shell("Key in sheets", flow.agenda, body, problem: problem != nil)
    }

    private func told(_ kept: Kept) -> HTMLFragment {
        let standing = StandingWords(kept.standing, section: flow.sections.first, flow.agenda).lines.first ?? ""
        var lines = HTMLFragment(
            "p", [], HTMLFragment(text: "Kept: "), EasyRead.isolated(kept.name), HTMLFragment(text: ". \(standing)"))
        if let code = kept.code {
            lines += HTMLFragment(
                "p", [], HTMLFragment(text: "The three words, for their slip: "),
                HTMLFragment("b", [.class("code-words")], HTMLFragment(text: code.text)))
        }
        if !kept.doubles.isEmpty {
            lines += HTMLFragment(
                "p", [.class("problem")], HTMLFragment(text: "Perhaps this person has signed up before: "),
                EasyRead.isolated(kept.doubles.joined(separator: ", ")), HTMLFragment(text: ". Nothing was joined."))
        }
        return HTMLFragment("div", [.class("told"), HTMLAttribute("role", "status")], lines) + .newline
    }

    // MARK: Fields

    private var fields: HTMLFragment {
        typealias Name = SignUpFields.Name
        let services =
            flow.agenda.services.map { FormField.Option(value: SignUpFields.listed + $0, title: $0) }
            + [.init(value: "another", title: "Another"), .init(value: "not-said", title: "Not said")]
        var all = HTMLFragment()
        if !flow.sections.isEmpty {
            all += choice(
                .plan, "Comes, or presents",
                [.init(value: "come", title: "Comes"), .init(value: "present", title: "Presents as well")])
        }
        all += line(.called, "Called by the name")
        all += choice(.role, "Who", PersonRole.allCases.map { .init(value: $0.rawValue, title: $0.words) })
        all += choice(.service, "Service", services) + line(.otherService, "Another service: which?")
        all += check(Self.champion, "A champion of their service", isGiven: isChampion)
        all += needs
        if flow.agenda.sections.contains(where: { $0.has(.meal) }) { all += line(.dietary, "Does not eat") }
        guard !flow.sections.isEmpty else { return all }
        if flow.sections.count > 1 {
            all += choice(.section, "Presents in", flow.sections.map { .init(value: $0.id, title: $0.title) })
        }
        all += line(.title, "Title of the talk") + check(Name.untitled.rawValue, "No title yet")
        all += choice(
            .company, "Presents", [.init(value: "alone", title: "Alone"), .init(value: "with", title: "With somebody")])
        all += line(.companion, "With whom")
        if flow.sections.contains(where: { $0.rules.keptForFirstTimers > 0 }) {
            all += choice(
                .before, "Presented before",
                [
                    .init(value: "yes", title: "Yes"), .init(value: "no", title: "No"),
                    .init(value: "not-said", title: "Not said"),
                ])
        }
        all += line(.introduction, "A line for the chair")
        all += choice(
            .sayName, "The chair may say the name",
            [.init(value: "yes", title: "Yes"), .init(value: "no", title: "No")])
        all += choice(
            .shownAs, "Shown as",
            [
                .init(value: "name", title: "The name"), .init(value: "member", title: "A member of the service"),
                .init(value: "presenter", title: "A presenter"),
            ])
        return all
            + choice(
                .signal, "Sees the time by", TimeSignal.allCases.map { .init(value: $0.rawValue, title: $0.words) })
    }

    private func html(_ field: FormField) -> HTMLFragment {
        field.html(in: "sign-up", problem: problem?.field == field.name ? problem?.message : nil)
    }

    private func line(_ name: SignUpFields.Name, _ label: String) -> HTMLFragment {
        html(FormField(name: name.rawValue, label: label, value: flow.fields[name] ?? ""))
    }

    private func choice(_ name: SignUpFields.Name, _ label: String, _ options: [FormField.Option]) -> HTMLFragment {
        html(FormField(name: name.rawValue, label: label, control: .choice(options), value: flow.fields[name] ?? ""))
    }

    private var needs: HTMLFragment {
        HTMLFragment(
            "fieldset", [.class("field")], HTMLFragment("legend", [], HTMLFragment(text: "What would help")),
            SupportNeed.allCases.reduce(into: HTMLFragment()) { $0 += check(SignUpFields.name(of: $1), $1.words) })
            + .newline
    }

    private func check(_ name: String, _ words: String) -> HTMLFragment {
        check(name, words, isGiven: flow.fields.pairs.contains { $0.name == name })
    }

    private func check(_ name: String, _ words: String, isGiven: Bool) -> HTMLFragment {
        HTMLFragment(
            "label", [.class("option")],
            HTMLFragment(
                void: "input",
                [
                    HTMLAttribute("type", "checkbox"), HTMLAttribute("name", name), HTMLAttribute("value", "on"),
                    HTMLAttribute("id", "sign-up-\(name)"),
                ] + (isGiven ? [HTMLAttribute("checked")] : [])), HTMLFragment("span", [], HTMLFragment(text: words)))
            + .newline
    }
}
