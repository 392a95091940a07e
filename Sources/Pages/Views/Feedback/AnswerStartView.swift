internal import Agenda
internal import Rendering
internal import SectionKit

/// Before the first question: what is asked, what becomes of it, and what to do who is worried.
struct AnswerStartView {
    let frame: SignUpFrame
    let open: [(section: Section, asking: Asking)]
    let hasEnded: Bool

    var shell: PageShell {
        var body = EasyRead.back(to: frame.home, "Back to the front page")
        guard !open.isEmpty else {
            body += EasyRead.heading(Symbol(.feedback), "Nobody is asked anything now")
            body += EasyRead.row(
                .clock,
                EasyRead.line(
                    hasEnded ? "This meeting has ended." : "There are questions later, or they are closed already."),
                EasyRead.line("You can tell a member of staff what you think."))
            body += SafetyRow(agenda: frame.agenda).html
            return frame.shell(title: "Questions", body)
        }
        let count = open.reduce(0) { $0 + $1.asking.questions.count }
        body += EasyRead.heading(Symbol(.feedback), count == 1 ? "A question for you" : "Questions for you")
        body += EasyRead.row(
            .list, EasyRead.line("We ask one question at a time."), EasyRead.line("You can skip any question."))
        body += EasyRead.row(
            .lock, EasyRead.line("Nobody can see who gave which answer."),
            EasyRead.line("Please do not write names. Do not write about health, ward, leave or medication."))
        body += EasyRead.row(
            .people, EasyRead.line("Staff read what is written after the questions close."),
            EasyRead.line("You cannot change your answers once they are sent."))
        body += Self.worried(frame.agenda)
        for (index, (section, asking)) in open.enumerated() {
            var inside = HTMLFragment()
            if open.count > 1 {
                inside += HTMLFragment("h2", [.freeText], HTMLFragment(text: section.title)) + .newline
            }
            var words = asking.questions.count == 1 ? "1 question" : "\(asking.questions.count) questions"
            if case .slots = asking.about { words += " about each talk" }
            inside += HTMLFragment("p", [.class("hint")], HTMLFragment(text: words)) + .newline
            inside += SignUpFrame.row(
                SignUpFrame.button("Start", "next", look: "button large", about: open.count > 1 ? section.title : nil))
            body += frame.form(at: "start", [("section", section.id)], inside, number: index)
        }
        return frame.shell(title: "Questions", body)
    }

    /// Nothing here detects risk, and nothing pretends to.
    static func worried(_ agenda: MeetingAgenda) -> HTMLFragment {
        // The agenda's own words may say it already, as those that it has by default do.
        let says = agenda.safety.markdown.contains("Worried about someone?")
        let lead = HTMLFragment("p", [.class("lead")], HTMLFragment(text: "Worried about someone? Tell staff now."))
        return EasyRead.row(.ask, says ? HTMLFragment() : lead, SafetyRow(agenda: agenda).words)
    }
}

/// What there is to say where no question is shown.
struct AnswerNotices {
    let frame: SignUpFrame

    /// Says nothing of what was answered.
    var thanks: PageShell {
        var body = EasyRead.heading(.done, "Thank you")
        body += EasyRead.row(.lock, EasyRead.line("Your answers are in. Nobody can see which are yours."))
        body += AnswerStartView.worried(frame.agenda)
        body += SignUpFrame.row(SignUpFrame.linkButton("Done", to: frame.home))
        return frame.shell(title: "Thank you", body)
    }

    var startAgain: PageShell {
        var body = EasyRead.heading(Symbol(.feedback), "Please start again")
        body += EasyRead.row(
            .lock, EasyRead.line("Nothing of this form is here any more."),
            EasyRead.line("If you sent it already, your answers are in."))
        body += SignUpFrame.row(
            SignUpFrame.linkButton("Start again", to: "\(frame.up)feedback"),
            SignUpFrame.linkButton("Go to the front page", to: frame.home, quiet: true))
        return frame.shell(title: "Please start again", body)
    }
}
