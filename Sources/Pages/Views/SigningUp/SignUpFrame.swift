internal import Agenda
internal import Rendering

/// What every page of signing up has around it.
struct SignUpFrame {
    let agenda: MeetingAgenda
    /// Of a tablet that one person after another uses: how long it waits.
    var kiosk: Journeys.Times?
    /// Names the form; nil where nobody fills in anything.
    var journey: String?
    /// Leads from this page to where the meeting's pages are.
    var up = ""
    /// Where its forms go.
    var posts = "sign-up"

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
                HTMLAttribute("data-home", home), HTMLAttribute("data-idle", "\(kiosk.idle.components.seconds)"),
                HTMLAttribute("data-answer", "\(kiosk.answer.components.seconds)"),
            ]
            page.refresh = Int(kiosk.idle.components.seconds)
            page.refreshTo = home
            if asks, journey != nil {
                attributes.append(HTMLAttribute("data-touch", "\(up)\(posts)"))
                page.refresh = Int((kiosk.idle + kiosk.answer).components.seconds)
                still = Self.stillThere(home) + Self.stillThereByStyle(kiosk, home)
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
            asked("still-title", [HTMLAttribute("id", "still-here"), HTMLAttribute("autofocus")], home)) + .newline
    }

    /// Where there is no script, the style lets the same question appear after so long. Its answer sends the form as it is, so
    /// that nothing is lost that was typed; left alone, the page leads back to the beginning.
    private static func stillThereByStyle(_ kiosk: Journeys.Times, _ home: String) -> HTMLFragment {
        HTMLFragment(
            "noscript", [],
            HTMLFragment(
                "div",
                [
                    .class("still idle-\(kiosk.idleMinutes)"), HTMLAttribute("role", "alertdialog"),
                    HTMLAttribute("aria-labelledby", "still-asks"),
                ],
                HTMLFragment(
                    "div", [],
                    asked(
                        "still-asks",
                        [HTMLAttribute("form", form), HTMLAttribute("name", "go"), HTMLAttribute("value", stay)], home))
            ))
            + .newline
    }

    private static func asked(_ title: String, _ yes: [HTMLAttribute], _ home: String) -> HTMLFragment {
        HTMLFragment("h2", [HTMLAttribute("id", title)], HTMLFragment(text: "Are you still there?"))
            + HTMLFragment(
                "p", [],
                HTMLFragment(text: "If you are not, this tablet forgets what you wrote. That keeps it private."))
            + HTMLFragment(
                "div", [.class("doing")],
                HTMLFragment("button", [.class("button")] + yes, HTMLFragment(text: "Yes, I am here")),
                HTMLFragment(
                    "a", [.class("button quiet-button"), HTMLAttribute("href", home)],
                    HTMLFragment(text: "No, start again")))
    }

    /// Each page has one form.
    private static let form = "sign-up-form"
    /// What a form's button asks for that keeps what was typed and shows the same page again.
    static let stay = "stay"

    /// When the question appears, for every wait that there is: a page's own policy lets no style stand in the page itself.
    static let idleStyle = (1...60).map { ".idle-\($0) { animation-delay: \($0 * 60)s !important; }\n" }.joined()

    /// A form that carries what was answered, and that no browser fills in by itself.
    ///
    /// - Parameter next: What Enter does; the first button of a form is the one that it presses.
    func form(
        at step: String, _ hidden: [(name: String, value: String)], next: String? = nil, _ inside: HTMLFragment,
        number: Int = 0
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
        if let journey { all.append(("journey", journey)) }
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
                HTMLAttribute("id", number == 0 ? Self.form : "\(Self.form)-\(number)"),
                HTMLAttribute("method", "post"),
                HTMLAttribute("action", "\(up)\(posts)"), HTMLAttribute("novalidate"),
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
