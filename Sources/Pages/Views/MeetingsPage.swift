internal import Agenda
internal import Hummingbird
internal import Meeting
internal import Rendering
internal import SectionKit

/// Which meeting is meant, where a server has several: the earliest first.
struct MeetingsPage {
    private let meetings: [(id: String, picture: MeetingPicture)]
    private let path: String

    /// - Parameter path: The page that is wanted of one of them; empty for its front page.
    init(_ meetings: [MeetingPages], path: String) async {
        self.path = path
        var pictures: [(id: String, picture: MeetingPicture)] = []
        for meeting in meetings { pictures.append((meeting.id, await meeting.picture())) }
        self.meetings = pictures.sorted { ($0.picture.agenda.start, $0.id) < ($1.picture.agenda.start, $1.id) }
    }

    /// Who meets when and where, as `lectern meetings calendar` has it.
    private var calendar: MeetingCalendar {
        MeetingCalendar(meetings.map(\.picture.agenda), title: "When and where we meet")
    }

    /// The same for calendar programs.
    var calendarFile: Response {
        guard let now = meetings.map(\.picture.now).max() else { return PageAnswer.problem(.notFound) }
        return PageAnswer.calendar(calendar.file(stamp: now), named: "meetings.ics")
    }

    var shell: PageShell {
        let title = meetings.isEmpty ? "No meetings yet" : path.isEmpty ? "When and where we meet" : "Which meeting?"
        var body = HTMLFragment("h1", [], HTMLFragment(text: title)) + .newline
        if meetings.isEmpty {
            body += HTMLFragment("p", [], HTMLFragment(text: "There is no meeting to show here yet. Come back later."))
        }
        var items = HTMLFragment()
        for (id, picture) in meetings {
            let words =
                HTMLFragment("b", [.freeText], HTMLFragment(text: picture.agenda.title)) + .newline
                + HTMLFragment("span", [.class("quiet"), .freeText], HTMLFragment(text: picture.occasion))
                + (picture.agenda.ask.map {
                    .newline + HTMLFragment("span", [.class("quiet"), .freeText], HTMLFragment(text: "Ask: \($0)"))
                } ?? HTMLFragment())
            items +=
                HTMLFragment(
                    "li", [],
                    HTMLFragment(
                        "a", [HTMLAttribute("href", "meetings/\(id)/\(path)")], Symbol.calendar.drawing,
                        HTMLFragment("span", [.class("two-lines")], words))) + .newline
        }
        if !items.isEmpty { body += HTMLFragment("ul", [.class("ways")], .newline, items) }
        if !meetings.isEmpty { body += EasyRead.ways([("meetings.ics", "Put them in a calendar", .calendar)]) }
        return PageShell(title: title, body: HTMLFragment("main", [], body))
    }
}
