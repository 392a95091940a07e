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
        let isFree = picture.state.running == nil || isTimeOff
        guard let address = picture.address, picture.state.finished == nil, isFree || picture.screen.invites,
            let code = QRCode(address)
        else { return HTMLFragment() }
        // On a narrow screen the address breaks where a person would take a breath.
        let pieces = address.split(separator: "//", maxSplits: 1).map { HTMLFragment(text: String($0)) }
        let typed =
            pieces.count == 2
            ? pieces[0] + HTMLFragment(text: "//") + HTMLFragment(void: "wbr") + pieces[1] : HTMLFragment(text: address)
        return HTMLFragment(
            "aside", [.class(isFree ? "invitation at-side" : "invitation")], code.html, .newline,
            HTMLFragment(
                "p", [], HTMLFragment(text: "On your phone or tablet: "), HTMLFragment("b", [], typed))) + .newline
    }

    private var isTimeOff: Bool { picture.view(for: .room).section.map(picture.isTimeOff) ?? false }

    private var main: HTMLFragment {
        if let standing = picture.standing, picture.isHeld || picture.state.finished != nil || picture.hasPassed {
            return screen(
                "still", standing.title, standing.lines.reduce(HTMLFragment()) { $0 + EasyRead.line($1) + .newline })
        }
        let view = picture.view(for: .room)
        guard let section = view.section else { return welcome(view.next) }
        let title = view.partTitle ?? section.title
        let left = picture.timer(view).map { picture.left($0) } ?? picture.pause
        let words = picture.html(view.content.withoutTypedWords, view, heading: 2)
        return screen(isTimeOff ? "rest" : "", title, words, left)
    }

    /// What has the eye beside the title takes the disc's place: here the address of the pages, where there is one.
    private func welcome(_ first: StageView.Next?) -> HTMLFragment {
        var words = (picture.standing?.lines ?? []).reduce(HTMLFragment()) { $0 + EasyRead.line($1) + .newline }
        if let first { words += EasyRead.line("First: ", typed: first.title) + .newline }
        return screen("still", "Welcome.", words)
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
        guard picture.state.finished == nil, !picture.isHeld, !picture.hasPassed else {
            return HTMLFragment("footer", [])
        }
        var foot = HTMLFragment()
        if picture.state.running != nil, let next = picture.view(for: .room).next {
            let when = next.at.map { ", \(picture.clock.planned($0))" } ?? ""
            foot += fact("Next", EasyRead.isolated(next.title) + HTMLFragment(text: when))
        }
        if let board = boardOfNext {
            // Beside what comes next it is clear what they are for.
            let name = picture.state.hasBegun ? "Places" : "Places to present"
            foot += fact(name, HTMLFragment(text: board.short))
        }
        return HTMLFragment(
            "footer", [], foot + fact("Finish", HTMLFragment(text: picture.clock.planned(picture.finish))))
    }

    /// Before the meeting, of the first section that has places; later only of what comes next.
    private var boardOfNext: PlacesBoard? {
        guard picture.state.hasBegun else { return picture.boards.first }
        let remaining = Set(picture.meeting.remaining.map { picture.agenda.sections[$0].id })
        let next = picture.plan.sections.first { !$0.dropped && remaining.contains($0.id) }
        return next.flatMap { picture.board(of: $0.id) }
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
            HTMLFragment(text: "Not up to date. It tries again by itself."))
    }
}
