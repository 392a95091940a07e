internal import Agenda
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit

/// What happens now, for one person with a telephone or a tablet: what it is, how much time is left, what one can do.
struct NowView {
    let picture: MeetingPicture

    var shell: PageShell {
        PageShell(
            title: "What happens now: \(picture.agenda.title)", live: .now, refresh: 30,
            body: EasyRead.band(picture.agenda.title)
                + HTMLFragment(
                    "main", [], .newline, EasyRead.back(to: picture.home, "Back to the front page"),
                    EasyRead.followed(region, heard: title),
                    EasyRead.ways([("running-order", "See what happens when", .list)])))
    }

    /// It follows the meeting.
    var region: HTMLFragment {
        let view = picture.view(for: .participant)
        if let standing = picture.standing { return still(standing) }
        guard let section = view.section else {
            return still(DayStanding(symbol: .clock, title: title, lines: []))
        }
        var stage = EasyRead.heading(Symbol(section.symbol), title, told: true)
        if view.partTitle != nil {
            stage +=
                HTMLFragment(
                    "p", [.class("kicker")], HTMLFragment(text: "Part of: "), EasyRead.isolated(section.title))
                + .newline
        }
        // The disc stands where a drawing would.
        stage += (picture.timer(view).map { picture.left($0, [.class("easy")]) } ?? picture.pause) + .newline
        stage += picture.askedNow
        stage += picture.html(view.content.withoutTypedWords, view, heading: 2)
        return stage + message + facts(view.next)
    }

    private var title: String {
        if let standing = picture.standing { return standing.title }
        let view = picture.view(for: .participant)
        return view.partTitle ?? view.section?.title ?? "What happens now"
    }

    private func still(_ standing: DayStanding) -> HTMLFragment {
        EasyRead.heading(standing.symbol, standing.title, told: true)
            + standing.lines.reduce(HTMLFragment()) { $0 + EasyRead.line($1) + .newline } + message
    }

    private var message: HTMLFragment {
        guard let text = picture.state.message.flatMap({ picture.answer.words[$0] }) else { return HTMLFragment() }
        return HTMLFragment("p", [.class("message"), .freeText], HTMLFragment(text: text)) + .newline
    }

    private func facts(_ next: StageView.Next?) -> HTMLFragment {
        let clock = HTMLFragment("p", [], HTMLFragment(text: "It is "), picture.wall, HTMLFragment(text: "."))
        var facts = EasyRead.row(.clock, clock)
        if let next {
            let when = next.at.map { ", at \(picture.clock.planned($0))" } ?? ""
            facts += EasyRead.row(.here, EasyRead.line("Next: ", typed: next.title, when))
        }
        facts += EasyRead.row(.finish, EasyRead.line("We finish at \(picture.clock.planned(picture.finish))."))
        return HTMLFragment("section", [.class("facts"), HTMLAttribute("aria-label", "Time")], .newline, facts)
    }
}
