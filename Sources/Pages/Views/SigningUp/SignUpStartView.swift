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
        for section in sections { body += places(section) }
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
        body += frame.form(
            at: "start", [("post", post)], SignUpFrame.row(SignUpFrame.button("Start", "next", look: "button large")))
        body += EasyRead.ways([("sign-up/change", "I have signed up before, and have my three words", .key)])
        return frame.shell(title: "Sign up", body)
    }

    private func places(_ section: SlotSection) -> HTMLFragment {
        let rules = section.rules
        let count = rules.count == 1 ? "There is one place to present." : "There are \(rules.count) places to present."
        var lines = [EasyRead.line(typed: section.title), EasyRead.line(count)]
        switch section.shut {
        case .notYetOpen(let opens):
            let day = opens.flatMap(clock.date).map { " It opens on \(LongDate.words($0))." } ?? ""
            lines.append(EasyRead.line("Signing up to present is not open yet.\(day)"))
        case .some: lines.append(EasyRead.line("Signing up to present has closed. You can still come."))
        case nil:
            if let closes = rules.closes, let last = clock.date(of: closes - .seconds(1)) {
                lines.append(EasyRead.line("You can sign up to present until \(LongDate.words(last))."))
            }
            if rules.manner == .draw {
                lines.append(EasyRead.line("Then the places are drawn. It does not matter who signed up first."))
            }
            if section.isFull {
                lines.append(
                    EasyRead.line(
                        rules.hasWaitingList
                            ? "All places are taken just now. There is a waiting list."
                            : "All places are taken. You are welcome to come."))
            } else {
                let kept = section.isKeptForSome ? section.shortage : section.keptLines
                lines += kept.map { EasyRead.line($0) }
            }
        }
        return lines.reduce(into: HTMLFragment()) { $0 += $1 + .newline }.inRow(.voice)
    }
}

extension HTMLFragment {
    /// These lines, beside a drawing.
    func inRow(_ symbol: Symbol) -> HTMLFragment { EasyRead.row(symbol, self) }
}
