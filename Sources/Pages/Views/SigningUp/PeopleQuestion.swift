internal import Agenda
internal import Journal
internal import Meeting
internal import Rendering
internal import SectionKit
internal import SignUps

/// What is asked once before it is done.
struct PeopleQuestion {
    let token: String

    func withdraw(_ record: SignUpRecord) -> PageShell {
        let body =
            HTMLFragment(
                "p", [], EasyRead.isolated(record.answers.called),
                HTMLFragment(text: " is then not on the list any more. No reason is asked."))
            + PeoplePage.form(
                "withdraw", token: token, [("id", record.id.text), ("sure", "yes")],
                PeoplePage.button("Yes, withdraw", look: "button"))
            + SignUpFrame.linkButton("No, go back", to: "people", quiet: true)
        return PeoplePage.shell("Withdraw this sign-up?", nil, body)
    }

    func newWords(_ record: SignUpRecord) -> PageShell {
        let body =
            HTMLFragment(
                "p", [], EasyRead.isolated(record.answers.called),
                HTMLFragment(text: " gets three new words. The old ones stop working at once, and never work again."))
            + EasyRead.line("The new words are shown once. Print them, or write them down.")
            + PeoplePage.form(
                "words", token: token, [("id", record.id.text), ("sure", "yes")],
                PeoplePage.button("Yes, make new words", look: "button"))
            + SignUpFrame.linkButton("No, go back", to: "people", quiet: true)
        return PeoplePage.shell("Three new words?", nil, body)
    }

    /// - Parameter isOpen: Whoever signs up later is not in it.
    func draw(_ record: DrawRecord, section: String, isOpen: Bool, _ list: DrawList) -> PageShell {
        let body =
            EasyRead.line("Nothing is drawn for good yet. This is what the number \(record.seed) comes to.") + .newline
            + (isOpen
                ? HTMLFragment(
                    "p", [.class("problem")],
                    HTMLFragment(
                        text: "Signing up is still open. Whoever signs up later is not in this draw. Close it first."))
                    + .newline : HTMLFragment())
            + list.html
            + PeoplePage.form(
                "draw", token: token, [("section", section), ("seed", String(record.seed)), ("sure", "yes")],
                PeoplePage.button("Draw for good", look: "button"))
            + SignUpFrame.linkButton("No, go back", to: "people", quiet: true)
        return PeoplePage.shell("A draw, to look at", nil, body)
    }
}
