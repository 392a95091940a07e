internal import Agenda
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit

/// The room screen: one thing, how much time is left as a shape and in words, what is next, and when we finish.
struct RoomView {
    let picture: MeetingPicture

    var region: HTMLFragment {
        // Whoever hears the screen is told why it says nothing.
        if picture.screen.isDark {
            return HTMLFragment(
                "main", [.class("dark")], HTMLFragment("p", [], HTMLFragment(text: "The room screen is dark for now.")))
        }
        let head = HTMLFragment(
            "header", [], HTMLFragment("span", [.freeText], HTMLFragment(text: picture.agenda.title)), .newline,
            picture.wall)
        return head + .newline + main + .newline + invitation + foot
    }

    /// Where the pages are, while nobody needs the screen for something else, or where the facilitator wants it.
    private var invitation: HTMLFragment {
        let isFree = picture.state.running == nil || picture.view(for: .room).section.map(Self.isTimeOff) ?? false
        guard let address = picture.address, picture.state.finished == nil, isFree || picture.screen.invites,
            let code = QRCode(address)
        else { return HTMLFragment() }
        return HTMLFragment(
            "aside", [.class("invitation")], code.html, .newline,
            HTMLFragment(
                "p", [], HTMLFragment(text: "On your phone or tablet: "),
                HTMLFragment("b", [], HTMLFragment(text: address)))) + .newline
    }

    private static func isTimeOff(_ section: Section) -> Bool { section.has(.rest) || section.has(.meal) }

    private var main: HTMLFragment {
        let state = picture.state
        if state.stopped?.hold == true {
            return still(
                "We are taking a pause.", "Please stay where you are comfortable. We go on when everybody is ready.")
        }
        if state.finished != nil { return still("Thank you for coming.", "Have a good journey.") }
        let view = picture.view(for: .room)
        guard let section = view.section, let timer = view.partTimer ?? view.sectionTimer else {
            return welcome(view.next)
        }
        let title = view.partTitle ?? section.title
        let left = HTMLFragment(
            "figure", picture.attributes(timer), picture.disc(timer), .newline,
            HTMLFragment(
                "figcaption", [.class("about")],
                HTMLFragment(text: state.stopped == nil ? picture.about(timer) : "A short pause")))
        let words = picture.html(view.content.withoutTypedWords.without(title: title), view, heading: 2)
        return screen("", title, words, left)
    }

    /// What has the eye beside the title takes the disc's place: here the address of the pages, where there is one.
    private func welcome(_ first: StageView.Next?) -> HTMLFragment {
        let when = first?.at.map(self.when) ?? "We begin soon."
        var words = EasyRead.line(when) + .newline
        if let first {
            words += EasyRead.line("First: ", typed: first.title) + .newline
        }
        return screen("still", "Welcome.", words)
    }

    /// A start that is put off from minute to minute is no time to tell, and one on another day needs its day.
    private func when(_ start: Instant) -> String {
        let planned = picture.agenda.sections.first.map { $0.pin ?? picture.agenda.start } ?? picture.agenda.start
        if picture.now > planned { return "We begin soon." }
        let time = picture.clock.planned(start)
        let day = LongDate.words(picture.agenda.date)
        return picture.clock.date(of: picture.now) == picture.agenda.date
            ? "We begin at \(time)." : "We begin on \(day), at \(time)."
    }

    private func still(_ title: String, _ words: String) -> HTMLFragment {
        screen("still", title, EasyRead.line(words) + .newline)
    }

    /// The title, what stands beside it, and the words; `Web/room.js` makes all of it as large as the screen can hold.
    private func screen(
        _ look: String, _ title: String, _ words: HTMLFragment, _ beside: HTMLFragment = HTMLFragment()
    ) -> HTMLFragment {
        var text = words
        if let message, picture.state.finished == nil {
            text += HTMLFragment("p", [.class("message"), .freeText], HTMLFragment(text: message))
        }
        return HTMLFragment(
            "main", look.isEmpty ? [] : [.class(look)],
            HTMLFragment("h1", [.freeText], HTMLFragment(text: title)), .newline, beside, .newline,
            HTMLFragment("div", [.class("words")], .newline, text))
    }

    private var message: String? { picture.state.message.flatMap { picture.answer.words[$0] } }

    private var foot: HTMLFragment {
        guard picture.state.finished == nil else { return HTMLFragment("footer", []) }
        var foot = HTMLFragment()
        if picture.state.running != nil, let next = picture.view(for: .room).next {
            let when = next.at.map { ", \(picture.clock.planned($0))" } ?? ""
            foot += fact("Next", EasyRead.isolated(next.title) + HTMLFragment(text: when))
        }
        let end = picture.agenda.end + picture.plan.lateness(at: MissedPin.end)
        return HTMLFragment("footer", [], foot + fact("Finish", HTMLFragment(text: picture.clock.planned(end))))
    }

    private func fact(_ name: String, _ words: HTMLFragment) -> HTMLFragment {
        HTMLFragment(
            "p", [], HTMLFragment("span", [], HTMLFragment(text: name + " ")), HTMLFragment("b", [], words)) + .newline
    }

    var shell: PageShell {
        PageShell(
            title: "Room screen: \(picture.agenda.title)", live: .room, look: "room", scripts: ["/room.js"],
            refresh: 20,
            body: HTMLFragment("div", [HTMLAttribute("id", "live")], region) + OutOfDate.notice)
    }
}

/// What stands on a page that has lost the meeting; shown by `Web/live.js` alone.
enum OutOfDate {
    static var notice: HTMLFragment {
        HTMLFragment(
            "p", [HTMLAttribute("id", "lost"), HTMLAttribute("role", "status"), HTMLAttribute("hidden")],
            HTMLFragment(text: "This screen is out of date since "), HTMLFragment("span", []),
            HTMLFragment(text: ". It tries again by itself."))
    }
}
