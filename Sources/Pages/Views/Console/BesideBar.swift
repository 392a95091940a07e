internal import Meeting
internal import Rendering
internal import Wording

/// What waits for somebody to decide, above everything else: the time in which nobody was there, a place that came free,
/// and an edited agenda.
struct BesideBar {
    let picture: MeetingPicture
    /// nil where the page puts in its own.
    let token: String?

    var html: HTMLFragment {
        var bar = HTMLFragment()
        if let away = picture.beside.away { bar += self.away(away) + .newline }
        if let places = picture.beside.places { bar += self.places(places) + .newline }
        if let edit = picture.beside.edit { bar += self.edit(edit) + .newline }
        guard !bar.isEmpty else { return HTMLFragment() }
        return HTMLFragment(
            "section", [.class("beside"), HTMLAttribute("id", "beside"), HTMLAttribute("aria-label", "To decide")],
            .newline, bar) + .newline
    }

    private func away(_ away: TimeAway) -> HTMLFragment {
        asked(
            away.lines, news: "away-\(away.number)",
            away.choices.map { choice in
                (
                    choice.key, choice.words,
                    [("do", "answer"), ("reply", choice.reply.rawValue), ("away", String(away.number))]
                )
            })
    }

    private func places(_ news: PlacesNews) -> HTMLFragment {
        asked(
            news.lines, news: "places-\(news.number)",
            news.choices.map { choice in
                (
                    choice.key, choice.words,
                    [("do", "places"), ("reply", choice.reply.rawValue), ("news", String(news.number))]
                )
            })
    }

    /// - Parameter choices: The key that chooses it, its words, and what its button sends.
    private func asked(
        _ lines: [String], news: String, _ choices: [(key: Character, words: String, sent: [(String, String)])]
    ) -> HTMLFragment {
        let forms = choices.reduce(HTMLFragment()) { forms, choice in
            forms
                + HTMLFragment(
                    "form",
                    [
                        HTMLAttribute("method", "post"), HTMLAttribute("action", "do"),
                        HTMLAttribute("data-answer", String(choice.key)),
                    ],
                    ConsolePage.hidden(
                        choice.sent + [("token", token ?? ""), ("key", token == nil ? "" : Secret.make())]),
                    HTMLFragment(
                        "button", [.class("button quiet-button")],
                        HTMLFragment(text: choice.words.capitalisedFirst + " "),
                        HTMLFragment("kbd", [], HTMLFragment(text: String(choice.key))))) + .newline
        }
        return HTMLFragment(
            "div", [HTMLAttribute("data-news", news)],
            HTMLFragment("p", [.freeText], HTMLFragment(text: lines.joined(separator: " "))), .newline, forms)
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
