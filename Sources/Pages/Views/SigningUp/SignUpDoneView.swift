internal import Agenda
internal import Journal
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit
internal import SignUps

/// Signed up: the place, the three words, and what happens next. It prints on one sheet.
struct SignUpDoneView {
    let frame: SignUpFrame
    let standing: Standing
    let section: SlotSection?
    let code: WithdrawCode?

    var shell: PageShell {
        let agenda = frame.agenda
        let clock = WallClock(timeZone: agenda.timeZone)
        let words = StandingWords(standing, section: section, agenda)
        var body = EasyRead.heading(.done, "Thank you. You are signed up.", told: true)
        body += words.lines.reduce(into: HTMLFragment()) { $0 += EasyRead.line($1) + .newline }.inRow(words.symbol)
        if let code {
            body +=
                HTMLFragment(
                    "section", [.class("three-words"), HTMLAttribute("aria-labelledby", "three-words")],
                    HTMLFragment("h2", [HTMLAttribute("id", "three-words")], HTMLFragment(text: "Your three words")),
                    HTMLFragment("p", [.class("code-words")], HTMLFragment(text: code.text)),
                    HTMLFragment(
                        "p", [],
                        HTMLFragment(
                            text:
                                "Write them down, or print this page. With them you can change your sign-up, or withdraw."
                        )),
                    HTMLFragment(
                        "p", [], HTMLFragment(text: "We cannot look them up later. If they are lost, staff can help.")))
                + .newline
        }
        body += HTMLFragment("h2", [], HTMLFragment(text: "What happens next")) + .newline
        // What stands before the counted time, such as lunch, is when people can come.
        let early = zip(agenda.sections, PlanRule.plan(agenda).sections).first {
            $0.outside && !$1.dropped && $1.start < agenda.start
        }
        body += EasyRead.row(
            .calendar, EasyRead.line("Come on \(LongDate.words(agenda.date))."),
            early.map { EasyRead.line(typed: $0.title, ": from \(clock.planned($1.start)).") } ?? HTMLFragment(),
            EasyRead.line("The meeting: \(clock.time(of: agenda.start)) to \(clock.time(of: agenda.end))."),
            agenda.venue.map { EasyRead.line("It is here: ", typed: $0) } ?? HTMLFragment())
        if standing.isPresenting {
            body += EasyRead.row(
                .help, EasyRead.line("Staff of your service talk with you before the day."),
                EasyRead.line("They help you to prepare, if you like."))
        }
        body += EasyRead.row(
            .leave, EasyRead.line("You can change your mind at any time."), EasyRead.line("You do not have to say why.")
        )
        if frame.kiosk == nil {
            body += EasyRead.ways([
                ("\(frame.up)meeting.ics", "Put the meeting in a calendar", .calendar),
                ("\(frame.up)sign-up/change", "Change it, or withdraw", .key),
                (frame.home, "Go to the front page", .here),
            ])
        } else {
            body += SignUpFrame.row(SignUpFrame.linkButton("I have finished", to: frame.home))
        }
        return frame.shell(title: "You are signed up", body)
    }
}

/// The other pages of signing up, each with one thing to say.
struct SignUpNotices {
    let frame: SignUpFrame

    /// It closed, or the places went, while somebody was filling in the form: nothing that they wrote is lost.
    func shut(_ words: String, _ flow: SignUpFlow, _ carried: [(name: String, value: String)]) -> PageShell {
        var inside = EasyRead.heading(.voice, "You cannot sign up to present just now")
        inside += EasyRead.row(.ask, EasyRead.line(words), EasyRead.line("We are sorry. You did nothing wrong."))
        inside += EasyRead.row(
            .done, EasyRead.line("Your answers are still here."), EasyRead.line("You can still come, and listen."))
        inside += SignUpFrame.row(
            SignUpFrame.button("Sign up to come", "come", look: "button large"),
            SignUpFrame.button("Look at my answers", "look", look: "button quiet-button large"))
        return frame.shell(
            title: "You cannot sign up to present just now",
            frame.form(at: "check", carried + flow.fields.pairs, next: "come", inside), asks: true)
    }

    /// A page of a form that has ended: nothing of it is here any more.
    var startAgain: PageShell {
        frame.shell(
            title: "Please start again",
            EasyRead.heading(.pen, "Please start again")
                + EasyRead.row(
                    .lock, EasyRead.line("That form is closed, and nothing of it is here any more."),
                    EasyRead.line("That keeps it private for the person who wrote it."))
                + SignUpFrame.row(
                    SignUpFrame.linkButton("Start again", to: "\(frame.up)sign-up"),
                    SignUpFrame.linkButton("Go to the front page", to: frame.home, quiet: true)))
    }

    /// An earlier page of a form that was sent, on a device of their own.
    var isSent: PageShell {
        frame.shell(
            title: "This form was sent",
            EasyRead.heading(.done, "This form was sent")
                + EasyRead.row(
                    .key, EasyRead.line("With your three words you can look at it, and change it."),
                    EasyRead.line("For somebody else, start a new form."))
                + SignUpFrame.row(
                    SignUpFrame.linkButton("I have my three words", to: "\(frame.up)sign-up/change"),
                    SignUpFrame.linkButton("Start a new form", to: "\(frame.up)sign-up", quiet: true)))
    }

    // MARK: With the three words

    /// - Parameter typed: What somebody had typed who is still there.
    func askForCode(_ problem: FormProblem? = nil, typed: String? = nil) -> PageShell {
        var inside = EasyRead.back(to: frame.home, "Back to the front page")
        inside += SignUpFrame.summary(problem)
        inside +=
            HTMLFragment(
                "div", [.class("easy heading")], Symbol.key.drawing,
                HTMLFragment("h1", [HTMLAttribute("id", "question")], HTMLFragment(text: "What are your three words?")))
            + .newline
        inside +=
            HTMLFragment(
                "p", [.class("hint"), HTMLAttribute("id", "hint")],
                HTMLFragment(text: "You got them when you signed up. They look like this: maple tiger teapot"))
            + .newline
        if let problem {
            inside +=
                HTMLFragment(
                    "p", [.class("problem"), HTMLAttribute("id", "sign-up-problem")],
                    HTMLFragment(text: problem.message))
                + .newline
        }
        inside += HTMLFragment(
            "p", [.class("words")],
            HTMLFragment(
                void: "input",
                [
                    HTMLAttribute("type", "text"), HTMLAttribute("name", "code"), HTMLAttribute("id", "sign-up-code"),
                    HTMLAttribute("value", typed ?? ""),
                    HTMLAttribute("autocomplete", "off"), HTMLAttribute("autocapitalize", "none"),
                    HTMLAttribute("spellcheck", "false"), HTMLAttribute("aria-labelledby", "question"),
                    HTMLAttribute("aria-describedby", problem == nil ? "hint" : "hint sign-up-problem"),
                ]))
        inside += SignUpFrame.row(SignUpFrame.button("Continue", "next", look: "button large"))
        inside += EasyRead.row(.ask, EasyRead.line("You do not have them any more? Staff can help you."))
        return frame.shell(
            title: "Your three words", frame.form(at: "code", [], inside), asks: true, problem: problem != nil)
    }

    func sureToWithdraw(_ carried: [(name: String, value: String)]) -> PageShell {
        frame.shell(
            title: "Withdraw",
            frame.form(
                at: "withdraw", carried,
                EasyRead.heading(.leave, "Would you like to withdraw?")
                    + EasyRead.row(
                        .people, EasyRead.line("Then you are not on the list any more."),
                        EasyRead.line("If you have a place to present, it goes to somebody else."))
                    + EasyRead.row(.ask, EasyRead.line("You do not have to say why."))
                    + SignUpFrame.row(
                        SignUpFrame.button("Yes, withdraw", "yes", look: "button large"),
                        SignUpFrame.button("No, go back", "back", look: "button quiet-button large"))), asks: true)
    }

    /// Before somebody who would present only comes: what happens to what they had.
    func sureToOnlyCome(
        _ standing: Standing, _ carried: [(name: String, value: String)]
    ) -> PageShell {
        frame.shell(
            title: "Come, and not present",
            frame.form(
                at: "check", carried,
                EasyRead.heading(.leave, "Would you like to come, and not present?")
                    + EasyRead.row(
                        .people, EasyRead.line(Self.goesToOthers(standing)), EasyRead.line("You are still welcome."))
                    + EasyRead.row(.ask, EasyRead.line("You do not have to say why."))
                    + SignUpFrame.row(
                        SignUpFrame.button("Yes, I only come", "only-come", look: "button large"),
                        SignUpFrame.button("No, go back", "look", look: "button quiet-button large"))), asks: true)
    }

    static func goesToOthers(_ standing: Standing) -> String {
        switch standing {
        case .held(let slot): "You have place \(slot). If you only come, it goes to somebody else."
        case .offered: "A place is kept for you. If you only come, it goes to somebody else."
        case .waiting: "You are on the waiting list. If you only come, you leave it."
        default: "If you only come, you do not get a place to present."
        }
    }

    var withdrawn: PageShell {
        frame.shell(
            title: "You have withdrawn",
            EasyRead.heading(.done, "You have withdrawn")
                + EasyRead.row(
                    .people, EasyRead.line("Thank you for telling us."),
                    EasyRead.line("You are welcome to sign up again."))
                + EasyRead.ways([
                    (frame.home, frame.kiosk == nil ? "Go to the front page" : "I have finished", .here)
                ]))
    }
}
