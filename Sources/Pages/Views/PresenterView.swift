internal import Agenda
internal import Journal
internal import Meeting
internal import Rendering
internal import SectionKit
internal import SignUps

/// The presenter's own screen: the time that is left, in the way that they chose, and never less than none.
struct PresenterView {
    let picture: MeetingPicture

    var shell: PageShell {
        var body = HTMLFragment(
            "p", [.class("back")],
            HTMLFragment("a", [HTMLAttribute("href", "./")], HTMLFragment(text: "Back to the front page")))
        body += EasyRead.followed(region, heard: told)
        if !picture.state.hasBegun { body += rehearsal }
        return PageShell(
            title: "Your time: \(picture.agenda.title)", live: .presenter, look: "presenting",
            scripts: ["/presenter.js"], refresh: 20, styles: ["/everybody.css", "/sign-up.css"],
            body: HTMLFragment("main", [], .newline, body))
    }

    private var speaking: SpeakingNow? {
        picture.state.stopped?.hold == true || picture.state.finished != nil
            ? nil : picture.meeting.speaking(at: picture.now)
    }

    private var told: String {
        if picture.state.stopped?.hold == true { return "We are taking a pause." }
        guard let speaking else { return "Nobody presents just now." }
        return speaking.speaker.isQuestions ? "Questions" : "Your talk"
    }

    var region: HTMLFragment {
        var stage = HTMLFragment("h1", [HTMLAttribute("data-heard")], HTMLFragment(text: told)) + .newline
        guard let speaking else { return stage + message }
        if let title = speaking.speaker.title {
            stage += picture.html([.paragraph(title)], picture.view(for: .room))
        }
        switch speaking.speaker.signal {
        case .clock, nil: stage += time(speaking.timer, disc: picture.disc(speaking.timer))
        case .card: stage += time(speaking.timer, disc: HTMLFragment())
        case .nod: stage += EasyRead.line("Take your time. Somebody nods to you before it is over.") + .newline
        case .some(.none): stage += EasyRead.line("Take your time. Somebody else looks after it.") + .newline
        }
        return stage + message
    }

    private func time(_ timer: TimerBlock, disc: HTMLFragment) -> HTMLFragment {
        HTMLFragment(
            "figure", picture.attributes(timer), disc, .newline,
            HTMLFragment(
                "figcaption", [.class("about")],
                HTMLFragment(text: picture.state.stopped == nil ? picture.about(timer) : "A short pause"))) + .newline
    }

    private var message: HTMLFragment {
        guard let text = picture.state.message.flatMap({ picture.answer.words[$0] }) else { return HTMLFragment() }
        return HTMLFragment("p", [.class("message"), .freeText], HTMLFragment(text: text)) + .newline
    }

    // MARK: Alone, before the day

    /// The minutes of a talk, to try it with; a script counts them.
    private var rehearsal: HTMLFragment {
        let offers = picture.agenda.slotRules
        guard let rules = picture.agenda.sections.compactMap({ offers[$0.id] }).first else { return HTMLFragment() }
        let talk = rules.talk.count
        var lines = ["Your talk has about \(talk) minutes.", "After \(max(1, talk / 2)) minutes you are half way."]
        if rules.questions.count > 0 {
            lines.append(
                "Then there are about \(rules.questions.count) minutes for questions. You can pass on any of them.")
        }
        let words = lines.reduce(into: HTMLFragment()) { $0 += EasyRead.line($1) + .newline }
        return HTMLFragment(
            "section",
            [
                HTMLAttribute("id", "rehearse"), HTMLAttribute("aria-labelledby", "rehearse-title"),
                HTMLAttribute("data-minutes", String(talk)),
            ], HTMLFragment("h2", [HTMLAttribute("id", "rehearse-title")], HTMLFragment(text: "Try your talk alone")),
            .newline, words) + .newline
    }
}
