internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit

/// The facilitator's console: what follows the meeting, and the buttons and forms, each one thing to do.
struct ConsolePage {
    let picture: MeetingPicture
    let isRehearsal: Bool
    let token: String
    /// What the last form came to, where no script told it.
    let told: String?

    /// Where the meeting has moved to: what a page must have seen before it may move it on.
    static func place(_ answer: LiveMeeting.Answer) -> Int {
        let state = answer.meeting.state
        return state.visited.count * 2 + (state.running == nil ? 0 : 1)
    }

    var shell: PageShell {
        let lead = LeadView(picture: picture, isRehearsal: isRehearsal)
        let live = HTMLFragment(
            "div", [HTMLAttribute("id", "live"), .class("live")],
            lead.console)
        return PageShell(
            title: "Console: \(picture.agenda.title)", live: .facilitator, look: "console", scripts: ["/console.js"],
            refresh: 60, body: live + .newline + foot(lead) + .newline + OutOfDate.notice)
    }

    private func foot(_ lead: LeadView) -> HTMLFragment {
        let stopped = picture.state.stopped != nil
        var buttons = HTMLFragment()
        buttons += button("next", picture.state.running == nil ? "Begin" : "Next", "space", primary: true)
        buttons += button("shorten", "−1", "−")
        buttons += button("extend", "+1", "+")
        let price = lead.price(.extend(.minutes(1))).map { "1 more: \($0)" } ?? ""
        buttons +=
            HTMLFragment(
                "span", [.class("price"), HTMLAttribute("id", "price"), HTMLAttribute("aria-live", "polite")],
                HTMLFragment(text: price)) + .newline
        buttons += button("hold", "Hold", "h")
        buttons += button(stopped ? "resume" : "pause", stopped ? "Go on" : "Pause", "p")
        buttons += button("undo", "Undo", "u")
        buttons += button("back", "Back", "b")
        buttons += HTMLFragment(
            "details", [.class("more"), HTMLAttribute("id", "more")],
            HTMLFragment("summary", [.class("button quiet-button")], HTMLFragment(text: "More")), .newline, more)
        return HTMLFragment("footer", [], buttons) + .newline
            + HTMLFragment(
                "p", [HTMLAttribute("id", "told"), HTMLAttribute("role", "status")], HTMLFragment(text: told ?? ""))
    }

    /// What is done less often, each a form of its own.
    private var more: HTMLFragment {
        var forms = HTMLFragment()
        forms += form("note", "Keep the note", field("text", "A note", id: "note-text", area: true), id: "note")
        forms += form(
            "action", "Keep the action",
            field("text", "What is to be done?", id: "action-text")
                + field("owner", "Who does it? (optional)", id: "action-owner")
                + field("due", "By when? (optional), such as 31 January", id: "action-due"), id: "action")
        forms += form(
            "message", "Show it to the room",
            field("text", "Words for the room screen. Empty takes them away.", id: "message-text"), id: "message")
        forms += form("go", "Go there", choice("Go to"), id: "go")
        forms += form("skip", "Leave it out", choice("Leave out"), id: "skip")
        forms += form(
            "began", "Correct it", field("time", "When did it really begin? Such as 13:05", id: "began-time"),
            id: "began")
        forms += form("redo", "Bring back what was undone", HTMLFragment(), id: "redo")
        forms += form("accept", "Do what the plan proposes", HTMLFragment(), id: "accept")
        return HTMLFragment("div", [.class("forms")], .newline, forms)
    }

    private func choice(_ label: String) -> HTMLFragment {
        var options = HTMLFragment()
        for section in picture.agenda.sections {
            options += HTMLFragment("option", [HTMLAttribute("value", section.id)], HTMLFragment(text: section.title))
        }
        return HTMLFragment(
            "label", [], HTMLFragment(text: label), HTMLFragment("select", [HTMLAttribute("name", "section")], options))
    }

    private func field(_ name: String, _ label: String, id: String, area: Bool = false) -> HTMLFragment {
        let attributes = [
            HTMLAttribute("name", name), HTMLAttribute("id", id), HTMLAttribute("autocomplete", "off"), .freeText,
        ]
        let input =
            area
            ? HTMLFragment("textarea", attributes + [HTMLAttribute("rows", "3")])
            : HTMLFragment(void: "input", attributes)
        return HTMLFragment("label", [HTMLAttribute("for", id)], HTMLFragment(text: label)) + input
    }

    private func button(_ command: String, _ text: String, _ key: String, primary: Bool = false) -> HTMLFragment {
        HTMLFragment(
            "form",
            [HTMLAttribute("method", "post"), HTMLAttribute("action", "/do"), HTMLAttribute("data-do", command)],
            hidden(command),
            HTMLFragment(
                "button", [.class(primary ? "button" : "button quiet-button")], HTMLFragment(text: text + " "),
                HTMLFragment("kbd", [], HTMLFragment(text: key)))) + .newline
    }

    private func form(_ command: String, _ text: String, _ fields: HTMLFragment, id: String) -> HTMLFragment {
        HTMLFragment(
            "form",
            [
                HTMLAttribute("method", "post"), HTMLAttribute("action", "/do"), HTMLAttribute("data-do", command),
                HTMLAttribute("id", id),
            ],
            hidden(command), fields, HTMLFragment("button", [.class("button quiet-button")], HTMLFragment(text: text)))
            + .newline
    }

    private func hidden(_ command: String) -> HTMLFragment {
        Self.hidden([
            ("do", command), ("token", token), ("key", Secret.make()), ("seen", String(Self.place(picture.answer))),
        ])
    }

    private static func hidden(_ values: [(String, String)]) -> HTMLFragment {
        values.reduce(HTMLFragment()) { sum, value in
            sum
                + HTMLFragment(
                    void: "input",
                    [HTMLAttribute("type", "hidden"), HTMLAttribute("name", value.0), HTMLAttribute("value", value.1)])
        }
    }

    /// Something that is asked once, as a page.
    static func question(_ question: String, _ form: PageForm, token: String) -> PageShell {
        let kept = ["do", "section", "seen"].compactMap { name in form[name].map { (name, $0) } }
        let yes = HTMLFragment(
            "form", [HTMLAttribute("method", "post"), HTMLAttribute("action", "/do")],
            hidden(kept + [("token", token), ("key", Secret.make()), ("sure", "yes")]),
            HTMLFragment("button", [.class("button")], HTMLFragment(text: "Yes")))
        let no = HTMLFragment(
            "p", [], HTMLFragment("a", [HTMLAttribute("href", "/console")], HTMLFragment(text: "No, go back")))
        return PageShell(
            title: question,
            body: HTMLFragment(
                "main", [], HTMLFragment("h1", [.freeText], HTMLFragment(text: question)), .newline, yes, no))
    }
}
