internal import Agenda
internal import Journal
internal import Meeting
internal import Rendering
internal import SectionKit

/// Paper forms, keyed in one after another: a digit a question, Enter, and the next form.
struct TallyView {
    let desk: TallyDesk
    var told: String?
    var problem: FormProblem?
    /// What was typed that could not be taken.
    var again: PageForm?

    private static let prefix = "tally"

    var shell: PageShell {
        get throws {
            var body = ways + .newline + PeoplePage.told(told)
            body += problem.map { ErrorSummary($0, in: Self.prefix).html + .newline } ?? HTMLFragment()
            body += desk.standing.hasBegun ? form : notYet
            body += try counts
            return PageShell(
                title: (problem == nil ? "" : "Not done yet: ") + "Paper forms: \(desk.section.title)",
                look: "people tallying", scripts: ["/tally.js"], styles: ["/everybody.css", "/sign-up.css"],
                body: HTMLFragment(
                    "main", [], .newline,
                    HTMLFragment("h1", [.freeText], HTMLFragment(text: "Paper forms: \(desk.section.title)")), .newline,
                    body))
        }
    }

    private var notYet: HTMLFragment {
        HTMLFragment("p", [], HTMLFragment(text: "This section has not begun yet. Forms are keyed in once it has."))
    }

    private var ways: HTMLFragment {
        var ways = [("../console", "The console"), ("read?" + query, "Read what people wrote")]
        for other in desk.others { ways.append(("../" + TallyDesk.address(other.id), other.title)) }
        return HTMLFragment(
            "nav", [.class("tools"), HTMLAttribute("aria-label", "Pages")],
            children: ways.map {
                HTMLFragment("a", [HTMLAttribute("href", $0), .freeText], HTMLFragment(text: $1)) + .newline
            })
    }

    private var query: String {
        String(TallyDesk.address(desk.section.id, page: "read").split(separator: "?").last ?? "")
    }

    // MARK: The form

    private func hidden(_ name: String, _ value: String) -> HTMLFragment {
        HTMLFragment(
            void: "input",
            [HTMLAttribute("type", "hidden"), HTMLAttribute("name", name), HTMLAttribute("value", value)])
    }

    private var carried: HTMLFragment {
        hidden("token", desk.token) + hidden("key", Secret.make()) + hidden("section", desk.section.id)
    }

    private func posted(_ look: String, _ inside: HTMLFragment) -> HTMLFragment {
        HTMLFragment(
            "form",
            [
                .class(look), HTMLAttribute("method", "post"), HTMLAttribute("action", "tally"),
                HTMLAttribute("autocomplete", "off"),
            ], carried, .newline, inside) + .newline
    }

    private var form: HTMLFragment {
        var inside = HTMLFragment(
            "p", [],
            HTMLFragment(
                text:
                    "Type the number of the box. Leave a question empty where it was skipped. Enter takes the form in.")
        )
        inside += .newline
        if desk.abouts.count > 1 {
            inside += select(
                "about", "What the form is about",
                desk.abouts.map { ($0.about.coded, $0.name) }, chosen: desk.about?.coded)
        }
        inside += select(
            "role", "Who it is from, where the form says so",
            [("", "not said")] + PersonRole.allCases.map { ($0.rawValue, $0.help) }, chosen: desk.role?.rawValue ?? "")
        for (index, question) in desk.questions.enumerated() { inside += field(index, question) }
        inside += HTMLFragment(
            "p", [], HTMLFragment("button", [.class("button")], HTMLFragment(text: "Take this form in")))
        let takeBack = posted(
            "untally",
            hidden("do", "untally") + hidden("about", desk.about?.coded ?? "")
                + hidden("role", desk.role?.rawValue ?? "")
                + HTMLFragment(
                    "button", [.class("button quiet-button")], HTMLFragment(text: "Take the last form out again")))
        return posted("tally", inside) + takeBack
    }

    private func select(
        _ name: String, _ label: String, _ options: [(value: String, words: String)], chosen: String?
    ) -> HTMLFragment {
        let options = options.reduce(into: HTMLFragment()) {
            $0 += HTMLFragment(
                "option",
                [HTMLAttribute("value", $1.value)] + ($1.value == chosen ? [HTMLAttribute("selected")] : []),
                HTMLFragment(text: $1.words))
        }
        return HTMLFragment(
            "p", [], HTMLFragment("label", [HTMLAttribute("for", "tally-\(name)")], HTMLFragment(text: label)),
            HTMLFragment(text: " "),
            HTMLFragment(
                "select", [HTMLAttribute("name", name), HTMLAttribute("id", "tally-\(name)")], options)) + .newline
    }

    private func field(_ index: Int, _ question: BallotQuestion) -> HTMLFragment {
        let name = TallyDesk.field(index)
        let id = "\(Self.prefix)-\(name)"
        let isFirst = problem == nil && index == 0
        var attributes = [
            HTMLAttribute("name", name), HTMLAttribute("id", id), HTMLAttribute("aria-describedby", "\(id)-how"),
            HTMLAttribute("autocomplete", "off"),
        ]
        if isFirst { attributes.append(HTMLAttribute("autofocus")) }
        if problem?.field == name { attributes.append(HTMLAttribute("aria-invalid", "true")) }
        var inside = HTMLFragment(
            "label", [HTMLAttribute("for", id), .freeText], HTMLFragment(text: "\(index + 1). \(question.ask)"))
        inside += HTMLFragment(
            "small", [HTMLAttribute("id", "\(id)-how"), .freeText], HTMLFragment(text: how(question)))
        if question.answers == .text {
            inside += HTMLFragment(
                "textarea", attributes + [HTMLAttribute("rows", "2")], HTMLFragment(text: again?[name] ?? ""))
            let print = TallyDesk.printed(index)
            inside += HTMLFragment(
                "label", [.class("tick")],
                HTMLFragment(
                    void: "input",
                    [HTMLAttribute("type", "checkbox"), HTMLAttribute("name", print), HTMLAttribute("value", "on")]
                        + (again?[print] == nil ? [] : [HTMLAttribute("checked")])),
                HTMLFragment(text: " The form says that these words may be printed"))
        } else {
            let isOneDigit: Bool =
                switch question.answers {
                case .smiley, .choice: question.options.count < 10
                case .choices, .ranking, .text: false
                }
            attributes += [
                HTMLAttribute("type", "text"), HTMLAttribute("inputmode", "numeric"), HTMLAttribute("size", "6"),
                HTMLAttribute("value", again?[name] ?? ""),
            ]
            if isOneDigit { attributes.append(HTMLAttribute("data-one")) }
            inside += HTMLFragment(void: "input", attributes)
        }
        return HTMLFragment("div", [.class("tally-question")], inside) + .newline
    }

    private func how(_ question: BallotQuestion) -> String {
        let numbered = question.options.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: " · ")
        return switch question.answers {
        case .smiley, .choice: numbered
        case .choices: "Several with commas: " + numbered
        case .ranking: "In order with commas, what matters most first: " + numbered
        case .text: "As it is written. Leave names out."
        }
    }

    // MARK: What is in

    /// Exact, and so for those who run the meeting; nothing of single answers, which are held back until it is shown.
    private var counts: HTMLFragment {
        get throws {
            let forms = try desk.box.forms(of: desk.section.id).reduce(0) { $0 + $1.people }
            let answers = try desk.box.counts(of: desk.section.id)
            let rows = desk.questions.reduce(into: HTMLFragment()) { rows, question in
                let people = answers.filter { $0.question == question.id }.reduce(0) { $0 + $1.people }
                rows +=
                    HTMLFragment(
                        "li", [.freeText], HTMLFragment(text: "\(question.ask) "),
                        HTMLFragment("b", [], HTMLFragment(text: "\(people)"))) + .newline
            }
            return HTMLFragment("h2", [], HTMLFragment(text: "Answers so far")) + .newline
                + HTMLFragment(
                    "p", [], HTMLFragment(text: "Forms, from paper and from pages: "),
                    HTMLFragment("b", [HTMLAttribute("id", "forms")], HTMLFragment(text: "\(forms)"))) + .newline
                + HTMLFragment("ul", [], .newline, rows)
        }
    }
}
