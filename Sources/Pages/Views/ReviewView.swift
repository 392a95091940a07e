internal import Agenda
internal import Journal
internal import Meeting
internal import Rendering
internal import Reports
internal import SectionKit

/// Every free text once, with what to blank, and what may become of it.
struct ReviewView {
    let agenda: MeetingAgenda
    let meeting: MeetingRun
    let texts: [ReadText]
    let known: KnownNames
    let token: String
    var told: String?
    /// Words for one text in which something was found; they stand there to be looked at once more.
    var again: (text: String, words: String)?
    /// The id of one that somebody wants to change, or leave out.
    var alone: String?
    /// The report is closed, and the answers are erased.
    var isSignedOff = false

    /// What was written down in the meeting, waits, and holds nothing that is looked for: read all at once.
    var plain: [ReadText] {
        texts.filter { $0.isWaiting && $0.isWrittenDown && hints($0.text.text).summary == nil }
    }

    var shell: PageShell {
        let waiting = texts.filter(\.isWaiting)
        let skimmed = plain.filter { $0.id != alone && $0.id != again?.text }
        let together = Set(skimmed.map(\.id))
        // What somebody asked for stands first, and so does what is asked once more.
        let first = again?.text ?? alone
        let single =
            waiting.filter { $0.id == first } + waiting.filter { $0.id != first && !together.contains($0.id) }
        let done = texts.filter { !$0.isWaiting }
        var body = PeoplePage.ways("") + EasyRead.line(typed: agenda.title) + PeoplePage.told(told)
        body += EasyRead.line("Worried about somebody? Tell the staff who look after them now.")
        if isSignedOff, waiting.isEmpty {
            body += EasyRead.line("Everything is read, the report is closed, and the answers are erased.")
        } else if texts.isEmpty {
            body += EasyRead.line("There is nothing to read. Texts come here once their section is over.")
        } else {
            body += EasyRead.line(
                waiting.isEmpty
                    ? "Everything is read. 'lectern report \(agenda.id) --sign-off' closes the report."
                    : "Texts to read: \(waiting.count). Take out what could say who somebody is.")
        }
        for (number, read) in single.enumerated() { body += form(read, number: number + 1) }
        body += list(of: skimmed)
        if !done.isEmpty {
            body += HTMLFragment("h2", [], HTMLFragment(text: "Read")) + .newline
            body += HTMLFragment("ul", [.class("reviewed")], children: done.map(decided)) + .newline
        }
        return PeoplePage.shell("What people wrote", agenda, body)
    }

    /// One form for many, so many that they fit into one.
    private func list(of texts: [ReadText]) -> HTMLFragment {
        if texts.isEmpty { return HTMLFragment() }
        let shown = texts.prefix(Self.together)
        let items = shown.map { read in
            HTMLFragment(
                "li", [],
                HTMLFragment("p", [], EasyRead.isolated("\u{201C}\(read.text.text)\u{201D}")),
                HTMLFragment(
                    "p", [.class("quiet")], EasyRead.isolated(Self.place(of: read)), HTMLFragment(text: " \u{00B7} "),
                    HTMLFragment(
                        "a", [HTMLAttribute("href", "review?alone=\(read.id)")],
                        HTMLFragment(text: read.mayBeLeftOut ? "Change or leave out" : "Change"),
                        HTMLFragment(
                            "span", [.class("for-ears"), .freeText], HTMLFragment(text: ": \(read.text.text)")))
                )) + .newline
        }
        return section(
            HTMLFragment("h2", [], HTMLFragment(text: "Written down in the meeting")) + .newline
                + EasyRead.line("No known name, service, date or number is in these. Please read them.")
                + HTMLFragment("ul", [.class("reviewed")], children: items) + .newline
                + PeoplePage.form(
                    "print-all", token: token, [("texts", shown.map(\.id).joined(separator: " "))], action: "review",
                    PeoplePage.button("I have read these. Print them as they stand")))
    }

    private static let together = 200

    /// Where it was written down, and what it is.
    private static func place(of read: ReadText) -> String {
        [read.section?.title, read.ask].compactMap { $0 }.joined(separator: ": ")
    }

    private func form(_ read: ReadText, number: Int) -> HTMLFragment {
        let typed = again?.text == read.id ? again?.words : nil
        let hints = hints(typed ?? read.text.text)
        let id = "words-\(number)"
        var inside =
            HTMLFragment("h2", [], HTMLFragment(text: "Text \(number)")) + .newline
            + HTMLFragment(
                "p", [.class("quiet")],
                EasyRead.isolated(Self.place(of: read)),
                HTMLFragment(text: read.text.role.map { " From: \($0.words.lowercased())." } ?? ""))
            + .newline
            + HTMLFragment("blockquote", [.freeText], children: lines(of: read.text.text)) + .newline
        guard read.text.mayPrint else {
            inside +=
                EasyRead.line("The writer did not say that it may be printed. It is only read.")
                + button("leave-out", "I have read it", read)
            return section(inside)
        }
        if let summary = hints.summary {
            let words = typed == nil ? "Look out for: \(summary)." : "Your words may hold \(summary). Look once more."
            inside += HTMLFragment("p", [.class("soon")], HTMLFragment(text: words)) + .newline
        }
        let label = HTMLFragment(
            "label", [HTMLAttribute("for", id)], HTMLFragment(text: "Words as they may be printed"))
        let area = HTMLFragment(
            "textarea",
            [
                HTMLAttribute("id", id), HTMLAttribute("name", "words"), HTMLAttribute("rows", "3"),
                HTMLAttribute("maxlength", "\(read.longest)"),
            ], HTMLFragment(text: typed ?? hints.suggested))
        inside +=
            PeoplePage.form(
                "print", token: token, hidden(read) + (typed.map { [("looked", $0)] } ?? []), action: "review",
                HTMLFragment("p", [], label, area) + themes(read, number: number)
                    + PeoplePage.button("Print these words", about: "of text \(number)"))
        if read.mayBeLeftOut { inside += button("leave-out", "Leave it out", read, about: "text \(number)") }
        return section(inside)
    }

    func hints(_ words: String) -> ReviewHints {
        ReviewHints(words, names: known.people, services: known.services)
    }

    private func section(_ inside: HTMLFragment) -> HTMLFragment {
        HTMLFragment("section", [.class("review")], inside) + .newline
    }

    private func button(_ command: String, _ words: String, _ read: ReadText, about: String? = nil) -> HTMLFragment {
        PeoplePage.form(
            command, token: token, hidden(read), action: "review", PeoplePage.button(words, about: about))
    }

    private func hidden(_ read: ReadText) -> [(name: String, value: String)] {
        [("text", read.id), ("seen", read.mark.text)]
    }

    /// What the words stand under, where the agenda lists themes: their question's, unless somebody says otherwise.
    private func themes(_ read: ReadText, number: Int) -> HTMLFragment {
        // What was written down is sorted on /notes and in the console.
        guard !agenda.themes.isEmpty, !read.isWrittenDown else { return HTMLFragment() }
        let id = "theme-\(number)"
        let standing = read.theme ?? MeetingTheme.other.id
        return HTMLFragment(
            "p", [],
            HTMLFragment("label", [HTMLAttribute("for", id)], HTMLFragment(text: "Theme")),
            HTMLFragment(
                "select", [HTMLAttribute("id", id), HTMLAttribute("name", "theme")],
                children: meeting.themesOffered.map { theme in
                    HTMLFragment(
                        "option",
                        [HTMLAttribute("value", theme.id)]
                            + (theme.id == standing ? [HTMLAttribute("selected")] : []),
                        HTMLFragment(text: theme.name))
                }))
    }

    private func decided(_ read: ReadText) -> HTMLFragment {
        let words: HTMLFragment =
            switch read.decision {
            case .print(let words): HTMLFragment(text: "Printed: ") + EasyRead.isolated("\u{201C}\(words)\u{201D}")
            case .leaveOut, nil:
                HTMLFragment(text: "Left out: ") + EasyRead.isolated("\u{201C}\(read.text.text)\u{201D}")
            }
        let theme = agenda.themes.isEmpty || read.decision == .leaveOut ? nil : read.theme
        let under = theme.map {
            HTMLFragment(
                "p", [.class("quiet")], HTMLFragment(text: "Theme: "), EasyRead.isolated(meeting.name(ofTheme: $0)))
        }
        return HTMLFragment(
            "li", [], HTMLFragment("p", [], words), under ?? HTMLFragment(),
            button("undo", "Undo", read, about: "what was decided"))
    }

    private func lines(of text: String) -> [HTMLFragment] {
        text.split(whereSeparator: \.isNewline).map { HTMLFragment("p", [], HTMLFragment(text: String($0))) }
    }
}
