internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit
internal import SignUps

/// Before the first question: what comes, how long it takes, who sees it, and what not to write.
struct SignUpStartView {
    let frame: SignUpFrame
    let sections: [SlotSection]
    /// Names the form that begins here.
    let post: String
    var hasEnded = false
    /// Its day is over, and it never began here.
    var hasPassed = false

    private var clock: WallClock { WallClock(timeZone: frame.agenda.timeZone) }

    var shell: PageShell {
        var body = EasyRead.back(to: frame.home, "Back to the front page")
        body += EasyRead.heading(.pen, "Sign up for this meeting")
        guard !hasPassed else {
            body += EasyRead.row(
                .calendar, EasyRead.line("This meeting was planned for \(LongDate.words(frame.agenda.date))."),
                EasyRead.line("Nobody can sign up for it any more."))
            body += EasyRead.row(
                .people, EasyRead.line("You are welcome at the next meeting. Staff can tell you when."))
            return frame.shell(title: "Sign up", body)
        }
        guard !hasEnded else {
            body += EasyRead.row(
                .finish, EasyRead.line("This meeting has ended."), EasyRead.line("Thank you for coming."))
            return frame.shell(title: "Sign up", body)
        }
        body += EasyRead.row(
            .calendar, EasyRead.line(LongDate.words(frame.agenda.date)),
            EasyRead.line("\(clock.time(of: frame.agenda.start)) to \(clock.time(of: frame.agenda.end))"))
        for section in sections { body += PlacesBoard(section: section, clock: clock).row() }
        body += EasyRead.row(
            .list,
            EasyRead.line(
                sections.contains(where: \.isOpen)
                    ? "You can come, or come and present." : "You tell us that you are coming."),
            EasyRead.line("We ask one question at a time. It takes about five minutes."))
        body += EasyRead.row(
            .people, EasyRead.line("The people who run the meeting read your answers."),
            EasyRead.line("Staff have a list of who comes. Your name is on it."),
            EasyRead.line("Screens and sheets for everybody show your name only if you say so."))
        body += EasyRead.row(
            .lock, EasyRead.line("Please do not write about health, ward, leave, medication or offences."),
            EasyRead.line("We do not need your date of birth or your NHS number."))
        body += EasyRead.row(
            .leave, EasyRead.line("You can change your mind at any time."),
            EasyRead.line("You do not have to say why."))
        body += SafetyRow(agenda: frame.agenda).html
        body += frame.form(
            at: "start", [("post", post)], SignUpFrame.row(SignUpFrame.button("Start", "next", look: "button large")))
        body += EasyRead.ways([("\(frame.up)sign-up/change", "I have signed up before, and have my three words", .key)])
        return frame.shell(title: "Sign up", body)
    }
}

extension HTMLFragment {
    /// These lines, beside a drawing.
    func inRow(_ symbol: Symbol) -> HTMLFragment { EasyRead.row(symbol, self) }
}
