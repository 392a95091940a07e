internal import Agenda
internal import Rendering
internal import SectionKit
internal import SignUps

/// One question: a drawing, the words, and nothing chosen beforehand.
struct SignUpQuestionView {
    let frame: SignUpFrame
    let flow: SignUpFlow
    let question: SignUpQuestion
    /// What the form carries beside the answers.
    let carried: [(name: String, value: String)]
    var problem: FormProblem?

    var shell: PageShell {
        let (symbol, words, hint) = about
        let own = Set(question.fields)
        let kept = flow.fields.pairs.filter { !own.contains($0.name) }
        var inside = HTMLFragment(
            "p", [.class("back")], SignUpFrame.button("Back", "back", look: "button plain-button"))
        inside += SignUpFrame.summary(problem)
        inside += HTMLFragment("p", [.class("step")], HTMLFragment(text: step)) + .newline
        inside +=
            HTMLFragment(
                "div", [.class("easy heading")], symbol.drawing,
                HTMLFragment("h1", [HTMLAttribute("id", "question")], HTMLFragment(text: words))) + .newline
        if !hint.isEmpty {
            inside +=
                HTMLFragment("p", [.class("hint"), HTMLAttribute("id", "hint")], HTMLFragment(text: hint)) + .newline
        }
        if let problem {
            inside +=
                HTMLFragment(
                    "p", [.class("problem"), HTMLAttribute("id", "sign-up-problem")],
                    HTMLFragment(text: problem.message))
                + .newline
        }
        inside += fields
        inside += SignUpFrame.row(SignUpFrame.button("Continue", "next", look: "button large"))
        return frame.shell(
            title: words, frame.form(at: question.rawValue, carried + kept, next: "next", inside), asks: true,
            problem: problem != nil)
    }

    private var step: String {
        let all = flow.questions
        let number = (all.firstIndex(of: question) ?? 0) + 1
        guard question != .plan || flow.fields[.plan] != nil else { return "Sign up: the first question" }
        return "Sign up to \(flow.presents ? "present" : "come"): question \(number) of \(all.count)"
    }

    // MARK: Words

    private var about: (symbol: Symbol, words: String, hint: String) {
        switch question {
        case .plan: (.voice, "Would you like to come, or to present as well?", "")
        case .called:
            (.badge, "What shall we call you?", "Any name that you like. It does not have to be your whole name.")
        case .role: (.people, "Who are you at this meeting?", "")
        case .service: (.house, "Which service do you belong to?", "")
        case .section: (.list, "Where would you like to present?", "")
        case .title:
            (.pen, "What is the title of your talk?", "Up to 80 letters. You can change it later.")
        case .company: (.pair, "Do you present alone, or with somebody?", "")
        case .before:
            (
                .voice, "Have you presented at a meeting before?",
                "Some places are kept for people who present for the first time."
            )
        case .needs:
            (.help, "What would help you? (optional)", "Choose all that you like. You can also go on without.")
        case .dietary:
            (
                Symbol(.meal), "Is there food that you do not eat? (optional)",
                "The kitchen gets the words, without your name."
            )
        case .introduction:
            (
                .voice, "How may the chair introduce you? (optional)",
                "One line. The chair reads it aloud before your talk."
            )
        case .sayName: (.voice, "May the chair say your name?", "")
        case .shownAs:
            (
                .nameOnScreen, "How may we show your name?",
                "This is for the screen and the printed sheet. You can change it later."
            )
        case .signal: (.clock, "How would you like to see your time?", "You choose what feels calm for you.")
        }
    }

    // MARK: Fields

    private var fields: HTMLFragment {
        let fields = flow.fields
        switch question {
        case .plan: return radios(plans)
        case .called: return text(.called)
        case .role:
            return radios([
                ("service-user", "I use a service", ""), ("staff", "I work in a service", ""),
                ("carer", "I am family, or a friend", ""), ("guest", "I am a guest", ""),
            ])
        case .service:
            let listed = flow.agenda.services.map { (SignUpFields.listed + $0, $0, "") }
            // A service that somebody chose before it was renamed.
            let old = fields[.service].flatMap { value in
                value.hasPrefix(SignUpFields.listed) && !listed.contains { $0.0 == value }
                    ? [(value, String(value.dropFirst(SignUpFields.listed.count)), "")] : nil
            }
            return radios(
                listed + (flow.isChange ? old ?? [] : []) + [
                    ("another", flow.agenda.services.isEmpty ? "I belong to a service" : "Another service", "")
                ])
                + text(.otherService, label: "What is it called? (only if it is not on the list)")
                + radios([("not-said", "I would rather not say", "")], from: listed.count + 2)
        case .section: return radios(flow.sections.map { ($0.id, $0.title, $0.shortage.joined(separator: " ")) })
        case .title: return text(.title) + checks([(SignUpFields.Name.untitled.rawValue, "I am not sure yet")])
        case .company:
            return radios([("alone", "Alone", ""), ("with", "With somebody", "")])
                + text(.companion, label: "With whom? (optional)")
        case .before: return radios([("yes", "Yes", ""), ("no", "No, this is the first time", ""), Self.notSaid])
        case .needs:
            return checks(SupportNeed.allCases.map { (SignUpFields.name(of: $0), $0.words) })
        case .dietary: return text(.dietary)
        case .introduction: return text(.introduction)
        case .sayName:
            let name = fields[.called] ?? ""
            return radios([
                ("yes", "Yes", "The chair says: \"Please welcome \(name).\""),
                ("no", "No", "The chair says: \"Please welcome our next presenter.\""),
            ])
        case .shownAs:
            return radios(
                flow.shownAs.map { shown in
                    switch shown {
                    case .name: (shown.rawValue, fields[.called] ?? "", "The name that you gave us")
                    case .member: (shown.rawValue, "A member of \(flow.serviceName ?? "")", "")
                    case .presenter: (shown.rawValue, "A presenter", "")
                    }
                })
        case .signal:
            return radios([
                ("clock", "A calm clock", "On a screen that you can see. It never hurries you."),
                ("card", "A card", "Somebody holds it up when your time is nearly over."),
                ("nod", "A nod", "Somebody whom you know nods to you."), ("none", "No sign at all", ""),
            ])
        }
    }

    private static let notSaid = ("not-said", "I would rather not say", "")

    private var plans: [(String, String, String)] {
        // Where one section has a place for everybody, nobody is told that there is none.
        let shortages = flow.sections.map(\.shortage)
        let shortage = shortages.allSatisfy { !$0.isEmpty } ? shortages.first ?? [] : []
        let kept = flow.sections.count == 1 ? flow.sections.flatMap(\.keptLines) : []
        let talk = flow.sections.first.map {
            let minutes = $0.rules.talk.count
            let questions = $0.rules.questions.count
            return "A talk takes about \(minutes) minutes."
                + (questions > 0 ? " Then there are questions. You can pass on any of them." : "")
        }
        let more = shortage.isEmpty ? [talk].compactMap { $0 } + kept : shortage
        return [
            ("come", "I would like to come", ""),
            ("present", "I would like to come and present", more.joined(separator: " ")),
        ]
    }

    private var described: [HTMLAttribute] {
        let ids = [about.hint.isEmpty ? nil : "hint", problem == nil ? nil : "sign-up-problem"].compactMap { $0 }
        return ids.isEmpty ? [] : [HTMLAttribute("aria-describedby", ids.joined(separator: " "))]
    }

    private func radios(_ options: [(value: String, title: String, more: String)], from: Int = 0) -> HTMLFragment {
        let name = question.rawValue
        let chosen = flow.fields.pairs.first { $0.name == name }?.value
        var inside = HTMLFragment()
        for (index, option) in options.enumerated() {
            let place = index + from
            inside += choice(
                [
                    HTMLAttribute("type", "radio"), HTMLAttribute("name", name), HTMLAttribute("value", option.value),
                    // The error summary's link leads to the first answer.
                    HTMLAttribute("id", place == 0 ? "sign-up-\(name)" : "sign-up-\(name)-\(place)"),
                ] + (option.value == chosen ? [HTMLAttribute("checked")] : []), option.title, option.more)
        }
        return group(inside)
    }

    private func checks(_ options: [(name: String, title: String)]) -> HTMLFragment {
        let given = Set(flow.fields.pairs.map(\.name))
        return group(
            options.reduce(into: HTMLFragment()) { inside, option in
                inside += choice(
                    [
                        HTMLAttribute("type", "checkbox"), HTMLAttribute("name", option.name),
                        HTMLAttribute("value", "on"), HTMLAttribute("id", "sign-up-\(option.name)"),
                    ] + (given.contains(option.name) ? [HTMLAttribute("checked")] : []), option.title, "")
            })
    }

    private func group(_ inside: HTMLFragment) -> HTMLFragment {
        HTMLFragment(
            "div",
            [.class("choices"), HTMLAttribute("role", "group"), HTMLAttribute("aria-labelledby", "question")]
                + described, .newline, inside) + .newline
    }

    private func choice(_ input: [HTMLAttribute], _ title: String, _ more: String) -> HTMLFragment {
        var words = HTMLFragment("span", [.freeText], HTMLFragment(text: title))
        if !more.isEmpty { words += HTMLFragment("small", [.freeText], HTMLFragment(text: more)) }
        return HTMLFragment(
            "label", [.class("choice")], HTMLFragment(void: "input", input + [HTMLAttribute("autocomplete", "off")]),
            HTMLFragment("span", [], words)) + .newline
    }

    /// - Parameter label: Nil where the page's own question is the label.
    private func text(_ name: SignUpFields.Name, label: String? = nil) -> HTMLFragment {
        let id = "sign-up-\(name.rawValue)"
        var attributes = [
            HTMLAttribute("type", "text"), HTMLAttribute("name", name.rawValue), HTMLAttribute("id", id),
            HTMLAttribute("value", flow.fields[name] ?? ""), HTMLAttribute("autocomplete", "off"),
            HTMLAttribute("autocapitalize", "sentences"), .freeText,
        ]
        attributes += described
        if problem?.field == name.rawValue { attributes.append(HTMLAttribute("aria-invalid", "true")) }
        if let label {
            return HTMLFragment(
                "p", [.class("more-words")],
                HTMLFragment("label", [HTMLAttribute("for", id)], HTMLFragment(text: label)),
                HTMLFragment(void: "input", attributes)) + .newline
        }
        attributes.append(HTMLAttribute("aria-labelledby", "question"))
        return HTMLFragment("p", [.class("words")], HTMLFragment(void: "input", attributes)) + .newline
    }
}

extension SupportNeed {
    /// As a page offers it.
    var words: String {
        switch self {
        case .largePrint: "Large print"
        case .projector: "A projector"
        case .microphone: "A microphone"
        case .someoneBesideMe: "Somebody beside me"
        case .readItOutForMe: "Somebody to read it out for me"
        case .quietPlace: "A quiet place"
        }
    }
}
