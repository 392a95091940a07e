internal import Foundation
internal import Journal
internal import Rendering
internal import SectionKit

/// Every meeting of the library and how far it is, what was published, and the ways on.
struct OrganiserView {
    let meetings: [OrganisedMeeting]
    /// Where the pages of those are that are served now, by the meetings' keys.
    let served: [String: String]
    let editions: [KeptEdition]
    /// How many files lie in the pile.
    let returns: Int
    let token: String
    let told: String?

    var shell: PageShell {
        var body = EasyRead.ways([
            (
                "/organiser/returns",
                returns == 0 ? "Put returns together" : "Put returns together: \(returns) here now", .list
            ), ("/organiser/agenda", "Write or change an agenda", .pen),
            ("/organiser/kinds", "See what sections there are", .ask),
        ])
        body += OrganiserFrame.heading("Meetings")
        body +=
            meetings.isEmpty
            ? EasyRead.line("The library has no meetings yet.")
            : OrganiserFrame.table(
                "Meetings of this library", ["Day", "Meeting", "How far", "What you can do"], meetings.map(row))
        if !editions.isEmpty {
            body += OrganiserFrame.heading("Published")
            let rows = editions.reversed().map { edition in
                HTMLFragment(
                    "li", [],
                    OrganiserFrame.link(
                        "/organiser/edition?number=\(edition.number)", "Edition \(edition.number)", look: "plain")
                        + HTMLFragment(text: ": ") + EasyRead.isolated(edition.title))
            }
            body += HTMLFragment("ul", [], children: rows) + .newline
        }
        return OrganiserFrame.shell("Organiser", told: told, body)
    }

    private func row(_ meeting: OrganisedMeeting) -> [HTMLFragment] {
        let key = [("id", meeting.key.id), ("date", meeting.key.date)].map { (name: $0.0, value: $0.1) }
        var ways = HTMLFragment()
        let isServed = served["\(meeting.key)"] != nil
        if let home = served["\(meeting.key)"] {
            ways += OrganiserFrame.link("\(home)console", "Console", look: "plain") + .newline
            ways += OrganiserFrame.link("\(home)review", "What people wrote", look: "plain") + .newline
        }
        if meeting.isHeld {
            let id = meeting.key.id.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            ways +=
                OrganiserFrame.link(
                    "/organiser/meeting?id=\(id)&date=\(meeting.key.date)", "Look at its return", look: "plain")
                + .newline
            ways += OrganiserFrame.form(
                "report", token: token, key, PeoplePage.button("Save its report", about: "of \(meeting.title)"))
        }
        return [
            HTMLFragment("span", [.class("short")], HTMLFragment(text: meeting.key.date)),
            HTMLFragment(text: meeting.title),
            HTMLFragment("span", [.class("short")], HTMLFragment(text: meeting.stage)),
            isServed || meeting.isHeld ? HTMLFragment("div", [.class("ways-here")], ways) : HTMLFragment(),
        ]
    }
}

/// What the next return of a meeting holds, before it is sent.
struct ReturnPreviewView {
    let meeting: OrganisedMeeting
    let sheet: PaperSheet
    let notices: [String]
    let now: Instant
    let token: String

    var shell: PageShell {
        var body = HTMLFragment()
        for notice in notices { body += OrganiserFrame.problem(notice) }
        body += OrganiserFrame.form(
            "return", token: token, [("id", meeting.key.id), ("date", meeting.key.date)],
            HTMLFragment("button", [.class("button")], HTMLFragment(text: "Save this return")))
        if meeting.stage != "signed off" { body += closing }
        body += OrganiserFrame.sheet(sheet, at: now)
        return OrganiserFrame.shell("\(sheet.title): \(meeting.title)", body)
    }

    /// What cannot be taken back is asked with a tick of its own.
    private var closing: HTMLFragment {
        HTMLFragment(
            "details", [.class("task")], HTMLFragment("summary", [], HTMLFragment(text: "Close the report")),
            OrganiserFrame.quiet(
                "Do this once the report is right. Then the answers are erased for good. The counts, and the words that may be printed, stay."
            ),
            OrganiserFrame.form(
                "sign-off", token: token, [("id", meeting.key.id), ("date", meeting.key.date)],
                HTMLFragment(
                    "p", [],
                    HTMLFragment(
                        "label", [.class("option")],
                        HTMLFragment(
                            void: "input",
                            [
                                HTMLAttribute("type", "checkbox"), HTMLAttribute("name", "sure"),
                                HTMLAttribute("value", "yes"), HTMLAttribute("required"),
                            ]), HTMLFragment(text: " The report is right as it is")))
                    + HTMLFragment(
                        "button", [.class("button quiet-button")], HTMLFragment(text: "Close it, and erase the answers")
                    ))
        ) + .newline
    }
}
