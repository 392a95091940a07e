internal import Agenda
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit

/// The front page: what this is, when and where, what happens now, what one can do here, and who to ask.
struct FrontView {
    let picture: MeetingPicture

    var shell: PageShell {
        let agenda = picture.agenda
        var body = EasyRead.row(.people, what)
        body += EasyRead.row(.calendar, [LongDate.words(agenda.date)])
        body += EasyRead.row(.clock, times)
        if let venue = agenda.venue { body += EasyRead.row(.place, [venue]) }
        body += EasyRead.followed(region, heard: nowWords)
        body += HTMLFragment("h2", [], HTMLFragment(text: "What you can do here")) + .newline
        body += EasyRead.ways([
            ("now", "See what happens now", .here), ("running-order", "See what happens when", .list),
            ("room", "Open the room screen", .screen), ("meeting.ics", "Put it in a calendar", .calendar),
        ])
        if !chairs.isEmpty { body += EasyRead.row(.ask, chairs) }
        body += EasyRead.row(.leave, ["You can leave the room at any time.", "You do not have to say why."])
        return PageShell(
            title: agenda.title, live: .front, refresh: 60,
            body: HTMLFragment(
                "header", [.class("band")], HTMLFragment("h1", [.freeText], HTMLFragment(text: agenda.title)))
                + .newline + HTMLFragment("main", [], .newline, body) + .newline + SchemaEvent(agenda).fragment)
    }

    /// Where the meeting is, in a line or two.
    var region: HTMLFragment {
        let state = picture.state
        let words = HTMLFragment(
            "p", [.class("lead"), .freeText, HTMLAttribute("data-heard")], HTMLFragment(text: nowWords))
        let section = state.running.flatMap { picture.agenda.section($0.section) }
        let symbol: Symbol =
            state.finished != nil ? .finish : state.stopped != nil ? .pause : section.map { Symbol($0.symbol) } ?? .here
        return EasyRead.row(symbol, words)
    }

    private var nowWords: String {
        let state = picture.state
        if state.finished != nil { return "This meeting has ended. Thank you for coming." }
        if state.stopped?.hold == true { return "We are taking a pause." }
        if let id = state.running?.section, let section = picture.agenda.section(id) { return "Now: \(section.title)." }
        return "It has not begun yet."
    }

    private var what: [String] {
        guard let group = picture.agenda.group else {
            return ["This is a meeting.", "Here you can see what happens, and when."]
        }
        let kind =
            switch group.level {
            case .local: "This is a meeting inside one service."
            case .regional: "This is a meeting of the services of one area."
            case .national: "This is a meeting for all regions."
            }
        return [kind, "Service users and staff talk here together."]
    }

    private var times: [String] {
        let agenda = picture.agenda
        // What stands before the counted time, such as lunch, is when people can come.
        let early = zip(agenda.sections, picture.plan.sections).first { $0.outside && $1.start < agenda.start }
        let arrival = early.map { "\($0.title): from \(picture.clock.planned($1.start))" }
        let whole = "\(picture.clock.time(of: agenda.start)) to \(picture.clock.time(of: agenda.end))"
        return [arrival, arrival == nil ? whole : "The meeting: \(whole)"].compactMap(\.self)
    }

    /// By the names that the agenda has for them. Who stands in never chose a name for this page.
    private var chairs: [String] {
        let agenda = picture.agenda
        let names = agenda.chairs.indices.filter { picture.state.chairs[$0] == nil }.map { agenda.chairs[$0].name }
        guard let last = names.last else { return [] }
        let all = names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
        return [
            names.count == 1 ? "\(all) leads the meeting today." : "\(all) lead the meeting today.",
            names.count == 1 ? "You can ask \(last), or any member of staff." : "You can ask them, or any member of staff.",
        ]
    }
}
