internal import Meeting
internal import Rendering
internal import Wording

/// What waits for somebody to decide, above everything else: the time in which nobody was there, and an edited agenda.
struct BesideBar {
    let picture: MeetingPicture
    /// nil where the page puts in its own.
    let token: String?

    var html: HTMLFragment {
        var bar = HTMLFragment()
        if let away = picture.beside.away { bar += self.away(away) + .newline }
        if let edit = picture.beside.edit { bar += self.edit(edit) + .newline }
        guard !bar.isEmpty else { return HTMLFragment() }
        return HTMLFragment(
            "section", [.class("beside"), HTMLAttribute("id", "beside"), HTMLAttribute("aria-label", "To decide")],
            .newline, bar) + .newline
    }

    private func away(_ away: TimeAway) -> HTMLFragment {
        var choices = HTMLFragment()
        for choice in away.choices {
            choices +=
                HTMLFragment(
                    "form",
                    [
                        HTMLAttribute("method", "post"), HTMLAttribute("action", "do"),
                        HTMLAttribute("data-answer", String(choice.key)),
                    ],
                    ConsolePage.hidden([
                        ("do", "answer"), ("reply", choice.reply.rawValue), ("away", String(away.number)),
                        ("token", token ?? ""), ("key", token == nil ? "" : Secret.make()),
                    ]),
                    HTMLFragment(
                        "button", [.class("button quiet-button")],
                        HTMLFragment(text: choice.words.capitalisedFirst + " "),
                        HTMLFragment("kbd", [], HTMLFragment(text: String(choice.key))))) + .newline
        }
        return HTMLFragment(
            "div", [HTMLAttribute("data-news", "away-\(away.number)")],
            HTMLFragment("p", [.freeText], HTMLFragment(text: away.lines.joined(separator: " "))), .newline, choices)
    }

    private func edit(_ edit: AgendaEdit) -> HTMLFragment {
        HTMLFragment(
            "div", [HTMLAttribute("data-news", "edit-\(edit.number)")],
            HTMLFragment("p", [], HTMLFragment(text: picture.words(edit.notice) + ".")), .newline,
            HTMLFragment(
                "a",
                [
                    .class("button quiet-button"), HTMLAttribute("href", "#edit"), HTMLAttribute("data-open", "edit"),
                ],
                HTMLFragment(text: "Look at it "), HTMLFragment("kbd", [], HTMLFragment(text: "e"))))
    }
}
