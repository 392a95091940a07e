internal import Meeting
internal import Rendering
internal import SectionKit

/// One page of a form: a question and its answers, nothing chosen beforehand, and a way to skip it.
struct AnswerView {
    let frame: SignUpFrame
    let draft: AnswerDraft

    var shell: PageShell {
        switch draft.page {
        case .table:
            page(
                .people, "At which table are you?", hint: "We ask about your table.",
                AnswerChoices(draft).one(
                    draft.tables.map(\.name), chosen: draft.tables.firstIndex { $0.about == draft.table }))
        case .item(let index): item(index)
        case .role:
            page(
                .badge, "Who are you at this meeting?",
                hint: "It helps to see what service users and staff each say. We do not ask for your name.",
                AnswerChoices(draft).one(
                    Self.roles.map(\.words), values: Self.roles.map(\.role.rawValue),
                    chosen: Self.roles.firstIndex { $0.role == draft.role }))
        case .check: check
        case .closed: closed
        }
    }

    private static let roles: [(role: PersonRole, words: String)] = [
        (.serviceUser, "I use a service"), (.staff, "I work in a service"), (.carer, "I am family, or a friend"),
        (.guest, "I am a guest"),
    ]

    private func item(_ index: Int) -> PageShell {
        guard let item = draft.item(index) else { return check }
        let question = item.question
        let answer = draft.answers[item]
        let choices = AnswerChoices(draft)
        let symbol: Symbol = question.answers == .text ? .pen : Symbol(.feedback)
        return switch question.answers {
        case .smiley:
            page(symbol, question.ask, about: item.about.name, hint: "Choose one face.", choices.faces(answer))
        case .choice(let options):
            page(
                symbol, question.ask, about: item.about.name, hint: "Choose one.",
                choices.one(options, chosen: { if case .choice(let one)? = answer { one } else { nil } }()))
        case .choices(let options):
            page(
                symbol, question.ask, about: item.about.name, hint: "Choose all that fit.",
                choices.several(options, answer))
        case .ranking(let options):
            page(
                symbol, question.ask, about: item.about.name,
                hint: "Give 1 to what matters most to you. You can leave some out.", choices.order(options, answer))
        case .text:
            page(
                symbol, question.ask, about: item.about.name,
                hint: "In your own words, up to \(BallotQuestion.longestText) letters. Please write no names.",
                choices.text(answer))
        }
    }

    // MARK: Pages

    private func page(
        _ symbol: Symbol, _ words: String, about: String = "", hint: String, _ fields: HTMLFragment
    ) -> PageShell {
        var inside = HTMLFragment()
        if draft.page(before: draft.page) != nil { inside += back }
        inside += summary
        let step = step + (about.isEmpty ? "" : ": \(about)")
        inside += HTMLFragment("p", [.class("step")], HTMLFragment(text: step)) + .newline
        inside +=
            HTMLFragment(
                "div", [.class("easy heading")], symbol.drawing,
                HTMLFragment("h1", [HTMLAttribute("id", "question"), .freeText], HTMLFragment(text: words))) + .newline
        inside += HTMLFragment("p", [.class("hint"), HTMLAttribute("id", "hint")], HTMLFragment(text: hint)) + .newline
        if let problem = draft.problem {
            inside +=
                HTMLFragment(
                    "p", [.class("problem"), HTMLAttribute("id", "feedback-problem")],
                    HTMLFragment(text: problem.message)) + .newline
        }
        inside += fields
        inside += SignUpFrame.row(
            SignUpFrame.button("Continue", "next", look: "button large"),
            SignUpFrame.button("Skip", "skip", look: "button quiet-button large", about: "this question"))
        return frame.shell(
            title: words, frame.form(at: draft.page.name, [], next: "next", inside) + worriedLine, asks: true,
            problem: draft.problem != nil)
    }

    /// Questions are counted as the first page counts them; what we ask about the person is none of them.
    private var step: String {
        switch draft.page {
        case .item(let index): "Question \(index + 1) of \(draft.items.count)"
        case .table: "First"
        case .role, .check, .closed: "One last thing"
        }
    }

    private var back: HTMLFragment {
        HTMLFragment("p", [.class("back")], SignUpFrame.button("Back", "back", look: "button plain-button")) + .newline
    }

    private var summary: HTMLFragment {
        draft.problem.map { ErrorSummary($0, in: AnswerAddress.path).html + .newline } ?? HTMLFragment()
    }

    private var worriedLine: HTMLFragment {
        HTMLFragment("p", [.class("worried")], HTMLFragment(text: "Worried about someone? Tell staff now.")) + .newline
    }

    private var answered: Int { draft.items.filter { draft.answers[$0] != nil }.count }

    private var check: PageShell {
        var inside = back + summary
        inside += EasyRead.heading(.done, "Send your answers?")
        let words =
            answered == 0
            ? "You have skipped every question. That is fine."
            : "You have answered \(answered) of \(draft.items.count) question\(draft.items.count == 1 ? "" : "s")."
        inside += EasyRead.row(.list, EasyRead.line(words), EasyRead.line("You cannot change them after that."))
        inside += list
        inside += SignUpFrame.row(
            SignUpFrame.button("Send", "send", look: "button large"),
            SignUpFrame.linkButton("Do not send", to: frame.home, quiet: true))
        return frame.shell(
            title: "Send your answers?", frame.form(at: "check", [], next: "send", inside) + worriedLine, asks: true,
            problem: draft.problem != nil)
    }

    private var closed: PageShell {
        var body = EasyRead.heading(Symbol(.feedback), "The questions are closed")
        body += EasyRead.row(
            .clock, EasyRead.line("Your answers were not sent."),
            EasyRead.line("You can tell them to a member of staff, or write them on paper."))
        if !draft.answers.isEmpty {
            body += HTMLFragment("h2", [], HTMLFragment(text: "What you answered")) + list
        }
        body += AnswerStartView.worried(frame.agenda)
        let again = SignUpFrame.row(
            SignUpFrame.button("Try to send them again", "send", look: "button"),
            SignUpFrame.linkButton("Leave", to: frame.home, quiet: true))
        body += frame.form(at: "closed", [], next: "send", again)
        return frame.shell(title: "The questions are closed", body, asks: true)
    }

    private var list: HTMLFragment {
        var rows = draft.items.reduce(HTMLFragment()) { rows, item in
            guard let answer = draft.answers[item] else { return rows }
            let about = item.about.name.isEmpty ? "" : "\(item.about.name): "
            var row = rows + row(about + item.question.ask, AnswerFields(question: item.question).words(answer))
            if case .text(_, let mayPrint) = answer {
                row += self.row("May we print your words?", mayPrint ? "Yes, without my name" : "No")
            }
            return row
        }
        if let role = Self.roles.first(where: { $0.role == draft.role }) {
            rows += row("Who are you at this meeting?", role.words)
        }
        return rows.isEmpty ? rows : HTMLFragment("dl", [.class("answers")], .newline, rows) + .newline
    }

    private func row(_ ask: String, _ answer: String) -> HTMLFragment {
        HTMLFragment(
            "div", [],
            HTMLFragment("dt", [.freeText], HTMLFragment(text: ask)),
            HTMLFragment("dd", [.freeText], HTMLFragment("span", [.freeText], HTMLFragment(text: answer)))) + .newline
    }
}
