internal import Agenda
internal import Journal
internal import Meeting
internal import Rendering
internal import SectionKit
internal import SignUps

/// Three new words, shown once, on a page that prints as a slip.
struct NewWordsView {
    let agenda: MeetingAgenda
    let record: SignUpRecord
    let code: WithdrawCode

    var shell: PageShell {
        let body =
            HTMLFragment(
                "section", [.class("three-words")],
                HTMLFragment(
                    "p", [], HTMLFragment(text: "For "), EasyRead.isolated(record.answers.called),
                    HTMLFragment(text: ": "), EasyRead.isolated(agenda.title),
                    HTMLFragment(text: ", \(LongDate.words(agenda.date))")),
                HTMLFragment("p", [.class("code-words")], HTMLFragment(text: code.text)),
                HTMLFragment(
                    "p", [], HTMLFragment(text: "With these words you can change your sign-up, or withdraw.")))
            + .newline
            + HTMLFragment(
                "div", [.class("tools")],
                EasyRead.line("Print this page, or write the words down. They are not shown again."),
                SignUpFrame.linkButton("I have them", to: "people#\(record.id.text)")) + .newline
        return PeoplePage.shell("Three new words", nil, body)
    }
}
