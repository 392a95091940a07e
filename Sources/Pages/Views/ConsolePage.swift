internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit

/// The facilitator's console: what follows the meeting, and the buttons and forms, each one thing to do.
struct ConsolePage {
    let picture: MeetingPicture
    let token: String
    /// What the last form came to, where no script told it.
    let told: String?
    /// A form that was sent and is not done, as it was filled in.
    var again: ConsoleForm.Again?

    var shell: PageShell {
        let lead = LeadView(picture: picture)
        let live = HTMLFragment(
            "div", [HTMLAttribute("id", "live"), .class("live")],
            lead.console(token: token))
        let title = "Console: \(picture.agenda.title)"
        // Loaded anew by itself, it would lose what is typed: without JavaScript people do it when they want it.
        let foot = HTMLFragment("div", [.class("foot")], PageShell.asItIsNow("console"), foot(lead))
        guard let problem = again?.problem else {
            return PageShell(
                title: title, live: .facilitator, look: "console", scripts: ["/console.js"],
                body: live + .newline + foot + .newline + OutOfDate.notice)
        }
        return PageShell(
            title: "Not done yet: \(title)", live: .facilitator, look: "console has-problem", scripts: ["/console.js"],
            body: ErrorSummary(problem, in: again?.form["form"] ?? "").html + .newline + live + .newline + foot
                + .newline + OutOfDate.notice)
    }

    private func foot(_ lead: LeadView) -> HTMLFragment {
        let stopped = picture.state.stopped != nil
        var buttons = HTMLFragment()
        // While time stands still there is one thing to do, and it takes the largest button's place.
        // After the end there is nothing to move, to time or to hold.
        let ended = picture.state.finished != nil
        buttons += button("next", lead.nextButton, "space", primary: true, isHidden: stopped || ended)
        buttons += button("resume", "Go on", "r", primary: true, isHidden: !stopped || ended)
        buttons += button("shorten", "−1", "−", isHidden: ended)
        buttons += button("extend", "+1", "+", isHidden: ended)
        buttons +=
            HTMLFragment(
                "span",
                [
                    .class("price"), HTMLAttribute("id", "price"), HTMLAttribute("aria-live", "polite"),
                    HTMLAttribute("title", lead.oneMore),
                ],
                HTMLFragment(text: lead.oneMore)) + .newline
        buttons += opener("note", "Note", "n") + opener("action", "Action", "a")
        buttons += button("hold", "Hold", "h", isHidden: ended)
        buttons += button("undo", "Undo", "u")
        buttons += HTMLFragment(
            "details",
            [.class("more"), HTMLAttribute("id", "more")] + (again == nil ? [] : [HTMLAttribute("open")]),
            HTMLFragment(
                "summary", [.class("button quiet-button")], HTMLFragment(text: "More "),
                HTMLFragment("kbd", [], HTMLFragment(text: "?"))), .newline,
            HTMLFragment(
                "div", [.class("forms")], .newline,
                HTMLFragment(
                    "div", [.class("doing")], button("pause", "Pause", "p", isHidden: stopped || ended),
                    button("back", "Back", "b")), .newline,
                HTMLFragment(
                    "div", [HTMLAttribute("id", "forms")], .newline,
                    ConsoleForms(lead: lead).html(token: token, again: again))))
        return HTMLFragment("footer", [], said + buttons) + .newline
            // What came by itself is seen above, and heard from here.
            + HTMLFragment(
                "p", [.class("heard"), HTMLAttribute("id", "news"), HTMLAttribute("role", "status")])
    }

    /// What a button came to, and a question's two answers, for whoever has no key to press again.
    private var said: HTMLFragment {
        HTMLFragment(
            "div", [.class("said")],
            HTMLFragment(
                "p", [HTMLAttribute("id", "told"), HTMLAttribute("role", "status")], HTMLFragment(text: told ?? "")),
            .newline,
            HTMLFragment(
                "p", [HTMLAttribute("id", "asked"), HTMLAttribute("hidden")],
                HTMLFragment(
                    "button", [.class("button"), HTMLAttribute("type", "button"), HTMLAttribute("id", "yes")],
                    HTMLFragment(text: "Yes")), .newline,
                HTMLFragment(
                    "button",
                    [.class("button quiet-button"), HTMLAttribute("type", "button"), HTMLAttribute("id", "no")],
                    HTMLFragment(text: "No")))) + .newline
    }

    /// A link to a form, which browsers unfold for it.
    private func opener(_ form: String, _ text: String, _ key: String) -> HTMLFragment {
        HTMLFragment(
            "a", [.class("button quiet-button"), HTMLAttribute("href", "#\(form)"), HTMLAttribute("data-open", form)],
            HTMLFragment(text: text + " "), HTMLFragment("kbd", [], HTMLFragment(text: key))) + .newline
    }

    private func button(_ command: String, _ text: String, _ key: String, primary: Bool = false, isHidden: Bool = false)
        -> HTMLFragment
    {
        let seen = picture.seen(command).map { [("seen", $0)] } ?? []
        let form = Self.hidden([("do", command), ("token", token), ("key", Secret.make())] + seen)
        return HTMLFragment(
            "form",
            [HTMLAttribute("method", "post"), HTMLAttribute("action", "do"), HTMLAttribute("data-do", command)]
                + (isHidden ? [HTMLAttribute("hidden")] : []),
            form,
            HTMLFragment(
                "button", [.class(primary ? "button" : "button quiet-button")],
                HTMLFragment("span", [], HTMLFragment(text: text)), HTMLFragment(text: " "),
                HTMLFragment("kbd", [], HTMLFragment(text: key)))) + .newline
    }

    static func hidden(_ values: [(String, String)]) -> HTMLFragment {
        values.reduce(HTMLFragment()) { sum, value in
            sum
                + HTMLFragment(
                    void: "input",
                    [HTMLAttribute("type", "hidden"), HTMLAttribute("name", value.0), HTMLAttribute("value", value.1)])
        }
    }

    /// A role's link, shown this once.
    ///
    /// - Parameter here: Why it opens on this machine alone; nil where it does not.
    static func link(_ address: String, for role: Role, code: HTMLFragment?, here: String? = nil) -> PageShell {
        let title = "A link for: \(role.about.who.prefix(1).lowercased() + role.about.who.dropFirst())"
        return PageShell(
            title: title,
            body: HTMLFragment(
                "main", [], HTMLFragment("h1", [], HTMLFragment(text: title)), .newline,
                HTMLFragment(
                    "p", [], HTMLFragment(text: "It opens \(role.about.opens), in one browser, once.")), .newline,
                here.map { HTMLFragment("p", [], HTMLFragment(text: $0)) } ?? HTMLFragment(), .newline,
                HTMLFragment("p", [.class("address")], HTMLFragment(text: address)), .newline, code ?? HTMLFragment(),
                HTMLFragment(
                    "p", [],
                    HTMLFragment("a", [HTMLAttribute("href", "console")], HTMLFragment(text: "Back to the console")))))
    }

    /// Something that is asked once, as a page.
    static func question(_ question: AskedFirst, _ form: PageForm, token: String) -> PageShell {
        let kept = ["do", "section", "seen", "form"].compactMap { name in form[name].map { (name, $0) } }
        let yes = HTMLFragment(
            "form", [HTMLAttribute("method", "post"), HTMLAttribute("action", "do")],
            hidden(kept + [("token", token), ("key", Secret.make()), ("sure", "yes")]),
            HTMLFragment("button", [.class("button")], HTMLFragment(text: "Yes, \(question.yes)")))
        let no = HTMLFragment(
            "p", [], HTMLFragment("a", [HTMLAttribute("href", "console")], HTMLFragment(text: "No, go back")))
        let lines = question.lines.map { HTMLFragment("p", [.freeText], HTMLFragment(text: $0)) + .newline }
        return PageShell(
            title: question.title,
            body: HTMLFragment(
                "main", [], HTMLFragment("h1", [.freeText], HTMLFragment(text: question.title)), .newline,
                lines.reduce(HTMLFragment(), +), yes, no))
    }
}
