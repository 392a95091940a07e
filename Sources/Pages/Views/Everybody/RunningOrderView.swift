internal import Agenda
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit

/// What happens when, with what is now.
struct RunningOrderView {
    let picture: MeetingPicture

    var shell: PageShell {
        PageShell(
            title: "What happens when: \(picture.agenda.title)", live: .everyone, refresh: 60,
            body: EasyRead.band(picture.agenda.title)
                + HTMLFragment(
                    "main", [], .newline, EasyRead.back(to: "./", "Back to the front page"),
                    EasyRead.heading(.list, "What happens when"),
                    occasion,
                    EasyRead.followed(region, heard: heard)))
    }

    /// It follows the meeting.
    var region: HTMLFragment {
        var rows = HTMLFragment()
        for (section, planned) in zip(picture.agenda.sections, picture.plan.sections) where !planned.dropped {
            rows += row(section, planned.start, isDone: isDone(section, planned)) + .newline
        }
        let end = picture.agenda.end + picture.plan.lateness(at: MissedPin.end)
        rows +=
            HTMLFragment(
                "li", [.class("to-come")], Symbol.finish.drawing, at(end),
                HTMLFragment("span", [.class("what")], HTMLFragment(text: "We finish"))) + .newline
        let order = HTMLFragment("ol", [.class("order")], .newline, rows)
        guard picture.state.stopped?.hold == true else { return order }
        return EasyRead.row(.pause, HTMLFragment("p", [.class("lead")], HTMLFragment(text: "We are taking a pause.")))
            + order
    }

    private func row(_ section: Section, _ start: Instant, isDone: Bool) -> HTMLFragment {
        let isNow = picture.state.running?.section == section.id
        let title = EasyRead.isolated(section.title, isNow ? [HTMLAttribute("data-heard")] : [])
        var what =
            SectionView.address(of: section).map { HTMLFragment("a", [HTMLAttribute("href", $0)], title) } ?? title
        // The words, and not the colour, say where we are.
        if isNow { what += .newline + HTMLFragment("strong", [.class("now")], HTMLFragment(text: "Now")) }
        if isDone { what += .newline + HTMLFragment("span", [.class("quiet")], HTMLFragment(text: "Done")) }
        return HTMLFragment(
            "li",
            [.class(isNow ? "here" : isDone ? "done" : "to-come")]
                + (isNow ? [HTMLAttribute("aria-current", "step")] : []),
            Symbol(section.symbol).drawing, at(start), HTMLFragment("span", [.class("what")], what))
    }

    private func at(_ instant: Instant) -> HTMLFragment {
        HTMLFragment("span", [.class("at")], HTMLFragment(text: picture.clock.planned(instant))) + .newline
    }

    private func isDone(_ section: Section, _ planned: PlannedSection) -> Bool {
        picture.meeting.isOver(section.id) || planned.length == .zero && section.length.ideal > .zero
    }

    private var heard: String {
        picture.state.running.flatMap { picture.agenda.section($0.section) }?.title ?? ""
    }

    private var occasion: HTMLFragment {
        let times = "\(picture.clock.time(of: picture.agenda.start)) to \(picture.clock.time(of: picture.agenda.end))"
        let when = EasyRead.line(LongDate.words(picture.agenda.date)) + .newline + EasyRead.line(times) + .newline
        let place = picture.agenda.venue.map { EasyRead.line(typed: $0) + .newline } ?? HTMLFragment()
        return HTMLFragment("div", [.class("occasion")], .newline, when + place) + .newline
    }
}
