internal import Agenda
internal import Journal
internal import Meeting
internal import Rendering
internal import SectionKit
internal import SignUps

/// The pieces of the pages of those who run the meeting.
enum PeoplePage {
    static func shell(_ title: String, _ agenda: MeetingAgenda?, _ body: HTMLFragment, problem: Bool = false)
        -> PageShell
    {
        let name = agenda.map { ": \($0.title)" } ?? ""
        return PageShell(
            title: (problem ? "Not done yet: " : "") + title + name, look: "people", scripts: ["/people.js"],
            styles: ["/everybody.css", "/sign-up.css"],
            body: HTMLFragment(
                "main", [], .newline, HTMLFragment("h1", [], HTMLFragment(text: title)), .newline, body))
    }

    static func ways(_ up: String) -> HTMLFragment {
        let ways = [
            ("\(up)people", "Who comes"), ("\(up)people/add", "Key in sheets"),
            ("\(up)people/before", "The day before"), ("\(up)review", "What people wrote"),
            ("\(up)console", "The console"), ("/organiser", "Organiser"),
        ]
        return HTMLFragment(
            "nav", [.class("tools"), HTMLAttribute("aria-label", "Sign-ups")],
            children: ways.map { address, words in
                HTMLFragment("a", [HTMLAttribute("href", address)], HTMLFragment(text: words)) + .newline
            }) + .newline
    }

    static func form(
        _ command: String, token: String, _ hidden: [(name: String, value: String)], action: String = "people",
        _ inside: HTMLFragment
    ) -> HTMLFragment {
        let all = [("do", command), ("token", token), ("key", Secret.make())] + hidden.map { ($0.name, $0.value) }
        return HTMLFragment(
            "form",
            [HTMLAttribute("method", "post"), HTMLAttribute("action", action), HTMLAttribute("autocomplete", "off")],
            children: all.map { name, value in
                HTMLFragment(
                    void: "input",
                    [HTMLAttribute("type", "hidden"), HTMLAttribute("name", name), HTMLAttribute("value", value)])
            } + [inside]) + .newline
    }

    static func button(_ words: String, about: String? = nil, look: String = "button quiet-button") -> HTMLFragment {
        HTMLFragment(
            "button", [.class(look)], HTMLFragment(text: words),
            about.map { HTMLFragment("span", [.class("for-ears"), .freeText], HTMLFragment(text: " \($0)")) }
                ?? HTMLFragment())
    }

    static func told(_ words: String?) -> HTMLFragment {
        HTMLFragment("p", [.class("told"), HTMLAttribute("role", "status")], HTMLFragment(text: words ?? "")) + .newline
    }
}
