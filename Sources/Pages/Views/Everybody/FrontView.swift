internal import Agenda
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit

/// The front page: what this is, when and where, what happens now, what one can do here, and who to ask.
struct FrontView {
    let picture: MeetingPicture
    /// People can say here that they come.
    var takesSignUps = false

    var shell: PageShell {
        let agenda = picture.agenda
        var body = what
        body += EasyRead.row(.calendar, EasyRead.line(LongDate.words(agenda.date)))
        body += EasyRead.followed(region, heard: running?.title ?? picture.standing?.title ?? "")
        body += HTMLFragment("h2", [], HTMLFragment(text: "What you can do here")) + .newline
        let own: [(String, String, Symbol)] = [
            ("room", "Open the room screen", .screen), ("meeting.ics", "Put it in a calendar", .calendar),
        ]
        body += EasyRead.ways(
            (takesSignUps ? [("sign-up", "Sign up", .pen)] : [])
                + [("now", "See what happens now", .here), ("running-order", "See what happens when", .list)]
                + (picture.isShared ? [] : own))
        if picture.isShared { body += SafetyRow(agenda: agenda).html }
        if !isOver {
            body += EasyRead.row(
                .leave, EasyRead.line("You can leave the room at any time."),
                EasyRead.line("You do not have to say why."))
        }
        return PageShell(
            title: agenda.title, live: .front, refresh: 60,
            body: HTMLFragment(
                "header", [.class("band")], HTMLFragment("h1", [.freeText], HTMLFragment(text: agenda.title)))
                + .newline + HTMLFragment("main", [], .newline, body) + .newline + SchemaEvent(agenda).fragment)
    }

    /// Where the meeting is, and what was said of it beforehand; it follows the meeting.
    var region: HTMLFragment {
        var region = picture.isHeld ? HTMLFragment() : times
        if let venue = picture.agenda.venue { region += EasyRead.row(.place, EasyRead.line(typed: venue)) }
        if let standing = picture.standing { region += standing.row }
        if let running {
            region += EasyRead.row(
                Symbol(running.symbol),
                HTMLFragment(
                    "p", [.class("lead")], HTMLFragment(text: "Now: "),
                    EasyRead.isolated(running.title, [HTMLAttribute("data-heard")])))
        }
        region += picture.askedNow
        for board in picture.boards { region += board.row() }
        if let ask = picture.agenda.ask {
            region += EasyRead.row(.help, EasyRead.line("Ask about the meeting: ", typed: ask))
        }
        return region + chairs
    }

    private var running: Section? {
        picture.standing == nil ? picture.state.running.flatMap { picture.agenda.section($0.section) } : nil
    }

    private var isOver: Bool { picture.state.finished != nil || picture.hasPassed }

    private var what: HTMLFragment {
        let (kind, more) =
            switch picture.agenda.group?.level {
            case .local: ("This is a meeting inside one service.", "Service users and staff talk here together.")
            case .regional:
                ("This is a meeting of the services of one area.", "Service users and staff talk here together.")
            case .national: ("This is a meeting for all regions.", "Service users and staff talk here together.")
            case nil: ("This is a meeting.", "Here you can see what happens, and when.")
            }
        return EasyRead.row(.people, EasyRead.line(kind), EasyRead.line(more))
    }

    private var times: HTMLFragment {
        let agenda = picture.agenda
        let changed = picture.changedFinish.map { EasyRead.line($0) } ?? HTMLFragment()
        // What stands before the counted time, such as lunch, is when people can come.
        guard
            let (section, planned) = zip(agenda.sections, picture.announced.sections).first(where: {
                $0.outside && $1.start < agenda.start
            })
        else { return EasyRead.row(.clock, EasyRead.line(picture.span) + changed) }
        return EasyRead.row(
            .clock, EasyRead.line(typed: section.title, ": from \(picture.clock.planned(planned.start))"),
            EasyRead.line("The meeting: \(picture.span)") + changed)
    }

    /// By the names that the agenda has for them. Who stands in never chose a name for this page.
    private var chairs: HTMLFragment {
        let agenda = picture.agenda
        let names = agenda.chairs.indices.filter { picture.state.chairs[$0] == nil }.map { agenda.chairs[$0].name }
        guard let last = names.last else { return HTMLFragment() }
        let first = names.dropLast().enumerated().reduce(HTMLFragment()) {
            $0 + HTMLFragment(text: $1.offset == 0 ? "" : ", ") + EasyRead.isolated($1.element)
        }
        let all = names.count == 1 ? first : first + HTMLFragment(text: " and ")
        let one = names.count == 1
        let lead =
            isOver
            ? " led the meeting."
            : picture.isToday ? " \(one ? "leads" : "lead") the meeting today." : " will lead the meeting."
        let ask =
            isOver
            ? EasyRead.line("You can ask any member of staff.")
            : one
                ? EasyRead.line("You can ask ", typed: last, ", or any member of staff.")
                : EasyRead.line("You can ask them, or any member of staff.")
        return EasyRead.row(
            .ask, HTMLFragment("p", [], all + EasyRead.isolated(last), HTMLFragment(text: lead)), ask)
    }
}
