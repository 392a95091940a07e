internal import Agenda
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit

/// Everybody's pages: what this is, and what happens when, in plain words.
struct EverybodyView {
    let picture: MeetingPicture

    // MARK: The running order

    /// What happens when, with what is now; it follows the meeting.
    var region: HTMLFragment {
        var rows = HTMLFragment()
        for (section, planned) in zip(picture.agenda.sections, picture.plan.sections) where !planned.dropped {
            let isNow = picture.state.running?.section == section.id
            let isDone = picture.meeting.isOver(section.id) || planned.length == .zero && section.length.ideal > .zero
            var title = HTMLFragment("span", [.class("what"), .freeText], HTMLFragment(text: section.title))
            if isNow { title += HTMLFragment("strong", [.class("now")], HTMLFragment(text: "Now")) }
            if isDone { title += HTMLFragment("span", [.class("quiet")], HTMLFragment(text: "Done")) }
            rows += HTMLFragment(
                "li",
                [.class(isNow ? "here" : isDone ? "done" : "to-come")]
                    + (isNow ? [HTMLAttribute("aria-current", "step")] : []),
                HTMLFragment("span", [.class("at")], HTMLFragment(text: picture.clock.planned(planned.start))),
                .newline, title)
            rows += .newline
        }
        let end = picture.agenda.end + picture.plan.lateness(at: MissedPin.end)
        rows += HTMLFragment(
            "li", [.class("to-come")],
            HTMLFragment("span", [.class("at")], HTMLFragment(text: picture.clock.planned(end))), .newline,
            HTMLFragment("span", [.class("what")], HTMLFragment(text: "We finish")))
        return HTMLFragment("ol", [.class("order")], .newline, rows)
    }

    var runningOrder: PageShell {
        PageShell(
            title: "What happens when: \(picture.agenda.title)", live: .everyone, refresh: 60,
            body: HTMLFragment(
                "main", [], back, .newline, HTMLFragment("h1", [], HTMLFragment(text: "What happens when")), .newline,
                HTMLFragment("p", [.freeText], HTMLFragment(text: picture.occasion)), .newline,
                HTMLFragment("div", [HTMLAttribute("id", "live")], region), .newline, OutOfDate.notice))
    }

    // MARK: The front page

    var front: PageShell { front(isShared: false) }

    /// The front page of a tablet that many people share: nothing on it is for one person's own device.
    var kiosk: PageShell { front(isShared: true) }

    private func front(isShared: Bool) -> PageShell {
        var body = HTMLFragment("h1", [.freeText], HTMLFragment(text: picture.agenda.title)) + .newline
        body += HTMLFragment("p", [.freeText], HTMLFragment(text: picture.occasion)) + .newline
        body += HTMLFragment("p", [.class("lead")], HTMLFragment(text: now)) + .newline
        var links = HTMLFragment()
        links += link("running-order", "What happens when", Symbol.list)
        if !isShared {
            links += link("room", "The room screen", Symbol.screen)
            links += link("meeting.ics", "Put it in a calendar", Symbol.calendar)
        }
        body += HTMLFragment("ul", [.class("ways")], .newline, links)
        body +=
            .newline
            + HTMLFragment(
                "p", [.class("quiet")],
                HTMLFragment(text: "You can leave the room at any time. You do not have to say why."))
        return PageShell(
            title: picture.agenda.title,
            body: HTMLFragment("main", [], body) + .newline + SchemaEvent(picture.agenda).fragment)
    }

    private func link(_ path: String, _ text: String, _ symbol: HTMLFragment) -> HTMLFragment {
        HTMLFragment(
            "li", [],
            HTMLFragment("a", [HTMLAttribute("href", path)], symbol, HTMLFragment("span", [], HTMLFragment(text: text)))
        ) + .newline
    }

    private var back: HTMLFragment {
        HTMLFragment(
            "p", [], HTMLFragment("a", [HTMLAttribute("href", "./")], HTMLFragment(text: "Back to the front page")))
    }

    /// Where the meeting is, in one sentence.
    private var now: String {
        let state = picture.state
        if state.finished != nil { return "This meeting has ended. Thank you for coming." }
        if state.stopped?.hold == true { return "We are taking a pause." }
        if let id = state.running?.section, let section = picture.agenda.section(id) { return "Now: \(section.title)." }
        return "It has not begun yet."
    }
}
