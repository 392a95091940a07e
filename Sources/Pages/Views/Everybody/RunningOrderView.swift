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
                    "main", [], .newline, EasyRead.back(to: picture.home, "Back to the front page"),
                    EasyRead.heading(.list, "What happens when"),
                    occasion,
                    EasyRead.followed(region, heard: heard)))
    }

    /// It follows the meeting.
    var region: HTMLFragment {
        let rows = zip(picture.agenda.sections, picture.order.sections).map { section, planned in
            Row(section: section, start: planned.start, place: picture.place(of: section))
        }
        let places = rows.filter { $0.place.hasTime }
        // By the clock, and not by the agenda: somebody may have gone back to what was passed over.
        let inOrder = places.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
        var region = picture.isHeld ? picture.standing?.row ?? HTMLFragment() : times
        if inOrder.map(\.offset) != Array(places.indices) {
            region += EasyRead.line("We changed the order today.") + .newline
        }
        let list = inOrder.reduce(HTMLFragment()) { $0 + row($1.element) + .newline } + end
        region += HTMLFragment("ol", [.class("order")], .newline, list) + .newline
        let leftOut = rows.filter { !$0.place.hasTime }
        if !leftOut.isEmpty {
            let list = leftOut.reduce(HTMLFragment()) { $0 + row($1) + .newline }
            region += HTMLFragment("h2", [], HTMLFragment(text: "Left out")) + .newline
            region += HTMLFragment("ul", [.class("order")], .newline, list) + .newline
        }
        return region + onPaper
    }

    // MARK: Rows

    private struct Row {
        var section: Section
        var start: Instant
        var place: SectionPlace
    }

    private func row(_ row: Row) -> HTMLFragment {
        let isNow = picture.state.running?.section == row.section.id
        let title = EasyRead.isolated(row.section.title, isNow ? [HTMLAttribute("data-heard")] : [])
        var what =
            SectionView.address(of: row.section).map { HTMLFragment("a", [HTMLAttribute("href", $0)], title) } ?? title
        if let words = row.place.mark { what += .newline + words }
        let isDone = row.place == .done
        let isKnown = isDone || row.place.hasTime && !picture.isHeld
        return HTMLFragment(
            "li",
            [.class(isNow ? "here" : isDone ? "done" : "to-come")]
                + (isNow ? [HTMLAttribute("aria-current", "step")] : []),
            Symbol(row.section.symbol).drawing, at(isKnown ? row.start : nil),
            HTMLFragment("span", [.class("what")], what))
    }

    private var end: HTMLFragment {
        let isOver = picture.state.finished != nil
        return HTMLFragment(
            "li", [.class(isOver ? "done" : "to-come")], Symbol.finish.drawing,
            at(picture.isHeld ? nil : picture.finish),
            HTMLFragment("span", [.class("what")], HTMLFragment(text: isOver ? "We finished" : "We finish"))) + .newline
    }

    private func at(_ instant: Instant?) -> HTMLFragment {
        let text = instant.map { picture.clock.planned($0) } ?? ""
        return HTMLFragment("span", [.class("at")], HTMLFragment(text: text)) + .newline
    }

    // MARK: Around them

    private var heard: String {
        picture.isHeld
            ? picture.standing?.title ?? ""
            : picture.state.running.flatMap { picture.agenda.section($0.section) }?.title ?? ""
    }

    private var occasion: HTMLFragment {
        let day = EasyRead.line(LongDate.words(picture.agenda.date)) + .newline
        let place = picture.agenda.venue.map { EasyRead.line(typed: $0) + .newline } ?? HTMLFragment()
        return HTMLFragment("div", [.class("occasion")], .newline, day + place) + .newline
    }

    private var times: HTMLFragment {
        let planned =
            EasyRead.line(picture.changedFinish == nil ? picture.span : "Planned: \(picture.span).") + .newline
        let changed = picture.changedFinish.map { EasyRead.line($0) + .newline } ?? HTMLFragment()
        return HTMLFragment("div", [.class("occasion")], .newline, planned + changed) + .newline
    }

    /// A sheet does not follow the meeting, and so says of which moment it is.
    private var onPaper: HTMLFragment {
        guard picture.state.hasBegun else { return HTMLFragment() }
        return HTMLFragment(
            "p", [.class("on-paper")], HTMLFragment(text: "This is how it stood at "), picture.wall,
            HTMLFragment(text: "."))
    }
}
