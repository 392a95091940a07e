internal import Agenda
internal import Journal
internal import Rendering
internal import SectionKit
internal import SignUps

/// One sheet of a stack, keyed in by staff: all questions on one page, in the order of the sheet. Enter keeps it and starts the next.
///
/// The same page changes the answers of somebody who has signed up.
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
    /// Whose answers are changed; nil for a new sheet.
    var changed: SignUpRecord?
    /// In the order of the fields.
    var problems: [FormProblem] = []
    /// They were told what the change gives away, and the next press does it.
    var isSure = false

    /// Who had a place, or was on the way to one, would only come.
    static func givesAway(_ record: SignUpRecord) -> FormProblem {
        let words =
            switch record.standing {
            case .held(let slot): "They have place \(slot). It goes to whoever is next."
            case .offered(let slot, _): "Place \(slot) is kept for them. It goes to whoever is next."
            case .waiting: "They leave the waiting list."
            default: "They do not present then."
            }
        return FormProblem("\(words) Press the button again if that is right.", field: SignUpFields.Name.plan.rawValue)
    }

    var shell: PageShell {
        var body = PeoplePage.ways("../")
        if !problems.isEmpty { body += ErrorSummary(problems, in: "sign-up").html + .newline }
        if let problem = problems.first(where: { $0.field == nil }) {
            body +=
                HTMLFragment(
                    "p", [.class("problem"), HTMLAttribute("id", "sign-up-problem")],
                    HTMLFragment(text: problem.message)) + .newline
        }
        if let kept { body += told(kept) }
        var hidden = HTMLFragment()
        var carried = [("token", token), ("key", post.utf8.count < 16 ? Secret.make() : post)]
        if let changed { carried.append(("id", changed.id.text)) }
        if isSure { carried.append(("sure", "yes")) }
        for (name, value) in carried {
            hidden += HTMLFragment(
                void: "input",
                [HTMLAttribute("type", "hidden"), HTMLAttribute("name", name), HTMLAttribute("value", value)])
        }
        body +=
            HTMLFragment(
                "form",
                [
                    HTMLAttribute("method", "post"), HTMLAttribute("action", changed == nil ? "add" : "change"),
                    .class(changed == nil ? "keying" : "keying changing"),
                    HTMLAttribute("novalidate"), HTMLAttribute("autocomplete", "off"),
                ], hidden, .newline, fields,
                HTMLFragment(
                    "div", [.class("wide tools")],
                    HTMLFragment(
                        "button", [.class("button")],
                        HTMLFragment(text: changed == nil ? "Keep, and next sheet" : "Keep these answers")),
                    changed == nil
                        ? HTMLFragment() : SignUpFrame.linkButton("Change nothing", to: "../people", quiet: true)))
            + .newline
        return PeoplePage.shell(
            changed == nil ? "Key in sheets" : "Change somebody's answers", flow.agenda, body,
            problem: !problems.isEmpty)
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
            (flow.agenda.services + oldService).map { FormField.Option(value: SignUpFields.listed + $0, title: $0) }
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
        // Whoever is on the list already is marked there.
        if changed == nil {
            all += check(Self.champion, "A champion of their service", isGiven: isChampion)
        }
        all += needs
        // What somebody answered once stays, also where it is not asked any more.
        if flow.questions.contains(.dietary) || flow.fields[.dietary] != nil { all += line(.dietary, "Does not eat") }
        guard !flow.sections.isEmpty else { return all }
        if flow.sections.count > 1 {
            all += choice(.section, "Presents in", flow.sections.map { .init(value: $0.id, title: $0.title) })
        }
        all += line(.title, "Title of the talk") + check(Name.untitled.rawValue, "No title yet")
        all += choice(
            .company, "Presents", [.init(value: "alone", title: "Alone"), .init(value: "with", title: "With somebody")])
        all += line(.companion, "With whom")
        if flow.sections.contains(where: { $0.rules.keptForFirstTimers > 0 })
            || ["yes", "no"].contains(flow.fields[.before])
        {
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

    /// A service that somebody chose before it was renamed.
    private var oldService: [String] {
        guard changed != nil, case .listed(let name)? = flow.fields.serviceAnswer,
            !flow.agenda.services.contains(name)
        else { return [] }
        return [name]
    }

    private func html(_ field: FormField) -> HTMLFragment {
        field.html(in: "sign-up", problem: problems.first { $0.field == field.name }?.message)
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
