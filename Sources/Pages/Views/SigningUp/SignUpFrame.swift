internal import Agenda
internal import Rendering

/// What every page of signing up has around it.
struct SignUpFrame {
    /// A tablet that one person after another uses.
    struct Kiosk {
        /// Nil where nobody fills in anything.
        var journey: String?
        var times: Journeys.Times
    }

    let agenda: MeetingAgenda
    var kiosk: Kiosk?
    /// Leads from this page to where the meeting's pages are.
    var up = ""

    var home: String { kiosk == nil ? (up.isEmpty ? "./" : up) : "\(up)kiosk" }

    /// - Parameters:
    ///   - asks: Where nobody touches it for a while, the page asks whether they are still there; otherwise it goes.
    ///   - problem: Something stands in the way.
    func shell(title: String, _ body: HTMLFragment, asks: Bool = false, problem: Bool = false) -> PageShell {
        var attributes: [HTMLAttribute] = []
        var page = PageShell(
            title: (problem ? "Not done yet: " : "") + "\(title): \(agenda.title)", scripts: ["/sign-up.js"],
            styles: ["/sign-up.css"], body: HTMLFragment())
        var still = HTMLFragment()
        if let kiosk {
            attributes = [
                HTMLAttribute("data-home", home), HTMLAttribute("data-idle", "\(kiosk.times.idle.components.seconds)"),
                HTMLAttribute("data-answer", "\(kiosk.times.answer.components.seconds)"),
            ]
            page.refresh = Int(kiosk.times.idle.components.seconds)
            page.refreshTo = home
            if asks, let journey = kiosk.journey {
                attributes.append(HTMLAttribute("data-touch", "\(up)sign-up"))
                page.refreshTo = "\(up)sign-up/still?journey=\(journey)"
                still = Self.stillThere(home)
            }
        }
        page.body =
            EasyRead.band(agenda.title)
            + HTMLFragment("main", [.class("signing")] + attributes, .newline, body) + .newline + still
        return page
    }

    /// Opened by the page's script.
    private static func stillThere(_ home: String) -> HTMLFragment {
        HTMLFragment(
            "dialog", [HTMLAttribute("id", "still"), HTMLAttribute("aria-labelledby", "still-title")],
            HTMLFragment("h2", [HTMLAttribute("id", "still-title")], HTMLFragment(text: "Are you still there?")),
            HTMLFragment(
                "p", [],
                HTMLFragment(text: "If you are not, this tablet forgets what you wrote. That keeps it private.")),
            HTMLFragment(
                "div", [.class("doing")],
                HTMLFragment(
                    "button", [.class("button"), HTMLAttribute("id", "still-here"), HTMLAttribute("autofocus")],
                    HTMLFragment(text: "Yes, I am here")),
                HTMLFragment(
                    "a", [.class("button quiet-button"), HTMLAttribute("href", home)],
                    HTMLFragment(text: "No, start again")))) + .newline
    }

    /// A form that carries what was answered, and that no browser fills in by itself.
    ///
    /// - Parameter next: What Enter does; the first button of a form is the one that it presses.
    func form(
        at step: String, _ hidden: [(name: String, value: String)], next: String? = nil, _ inside: HTMLFragment
    ) -> HTMLFragment {
        var body = HTMLFragment()
        if let next {
            body +=
                HTMLFragment(
                    "button",
                    [
                        .class("for-ears"), HTMLAttribute("name", "go"), HTMLAttribute("value", next),
                        HTMLAttribute("tabindex", "-1"), HTMLAttribute("aria-hidden", "true"),
                    ], HTMLFragment(text: "Continue")) + .newline
        }
        var all: [(name: String, value: String)] = [("at", step)]
        if let journey = kiosk?.journey { all.append(("journey", journey)) }
        for (name, value) in all + hidden {
            body += HTMLFragment(
                void: "input",
                [
                    HTMLAttribute("type", "hidden"), HTMLAttribute("name", name), HTMLAttribute("value", value),
                    HTMLAttribute("autocomplete", "off"),
                ])
        }
        return HTMLFragment(
            "form",
            [
                HTMLAttribute("method", "post"), HTMLAttribute("action", "\(up)sign-up"), HTMLAttribute("novalidate"),
                HTMLAttribute("autocomplete", "off"),
            ], body, .newline, inside) + .newline
    }

    static func button(_ words: String, _ go: String, look: String = "button", about: String? = nil) -> HTMLFragment {
        HTMLFragment(
            "button", [.class(look), HTMLAttribute("name", "go"), HTMLAttribute("value", go)],
            HTMLFragment(text: words),
            about.map { HTMLFragment("span", [.class("for-ears")], HTMLFragment(text: " \($0)")) } ?? HTMLFragment())
            + .newline
    }

    static func row(_ buttons: HTMLFragment...) -> HTMLFragment {
        HTMLFragment("div", [.class("doing")], .newline, buttons.reduce(HTMLFragment(), +)) + .newline
    }

    static func linkButton(_ words: String, to address: String, quiet: Bool = false) -> HTMLFragment {
        HTMLFragment(
            "a", [.class(quiet ? "button quiet-button" : "button"), HTMLAttribute("href", address)],
            HTMLFragment(text: words)) + .newline
    }

    /// Before the answers: what stands in the way of them.
    static func summary(_ problem: FormProblem?) -> HTMLFragment {
        problem.map { ErrorSummary($0, in: "sign-up").html + .newline } ?? HTMLFragment()
    }
}
