internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit

/// What is done less often than a key is pressed, as the forms of the console, each where it can be done now.
struct ConsoleForms {
    let lead: LeadView

    private var picture: MeetingPicture { lead.picture }
    private var isRunning: Bool { picture.state.running != nil }

    var all: [ConsoleForm] {
        var forms = BesideForms(picture: picture).all + writing
        if isRunning { forms.append(minutes) }
        forms += moving
        forms += ActionForms(lead: lead).all
        forms += correcting
        forms += screens
        return forms
    }

    /// - Parameter token: nil where the page puts in its own.
    func html(token: String?, again: ConsoleForm.Again? = nil) -> HTMLFragment {
        all.reduce(HTMLFragment()) { sum, form in
            // Where its buttons say what it does, both do the same in two directions.
            let seen = picture.seen(form.command ?? form.buttons.first?.value ?? "")
            return sum + form.html(token: token, seen: seen, again: again?.form["form"] == form.id ? again : nil)
        }
    }

    // MARK: Writing down

    private var writing: [ConsoleForm] {
        let shown = picture.state.message.flatMap { picture.answer.words[$0] } ?? ""
        return writtenDown + [
            ConsoleForm(
                id: "message", command: "message", title: "Message to the room", key: "m",
                fields: [
                    FormField(
                        name: "text", label: "Words for the room screen",
                        hint: "They stand there until you take them away: leave it empty.", value: shown)
                ], buttons: [.init("Show it to the room")])
        ]
    }

    /// What a note taker has too.
    var writtenDown: [ConsoleForm] {
        [
            ConsoleForm(
                id: "note", command: "note", title: "Note", key: "n",
                fields: [FormField(name: "text", label: "A note", control: .area)], buttons: [.init("Keep the note")]),
            ConsoleForm(
                id: "action", command: "action", title: "Action", key: "a",
                fields: [
                    FormField(name: "text", label: "What is to be done?"),
                    FormField(name: "owner", label: "Who does it? (optional)"),
                    FormField(name: "due", label: "By when? (optional)", hint: "Such as 31 January"),
                ], buttons: [.init("Keep the action")]),
        ] + sorting
    }

    /// The id of the form that sorts what has no theme yet.
    static let sorts = "theme"

    /// What was written down is sorted into themes: the next that has none by one press, and any other again.
    private var sorting: [ConsoleForm] {
        let notes = picture.sortable
        let waiting = notes.filter { $0.note.theme == nil }
        let themes = picture.meeting.themesOffered
        var forms: [ConsoleForm] = []
        if let next = waiting.first {
            forms.append(
                ConsoleForm(
                    id: Self.sorts, command: "theme", title: "Sort into themes (\(waiting.count))", key: "#",
                    about: next.note.section.flatMap(picture.agenda.section).map { "From: \($0.title)" } ?? "",
                    text: HTMLFragment("blockquote", [.class("lead"), .freeText], HTMLFragment(text: next.text)),
                    hidden: [("note", next.note.id)],
                    buttons: themes.map { .init($0.name, "theme", $0.id) }))
        }
        if notes.count > waiting.count {
            forms.append(
                ConsoleForm(
                    id: "theme-again", command: "theme", title: "Change a theme",
                    fields: [
                        FormField(
                            name: "note", label: "Which note?",
                            control: .choice(
                                notes.compactMap { note, text in
                                    note.theme.map {
                                        .init(value: note.id, title: text, more: picture.meeting.name(ofTheme: $0))
                                    }
                                })),
                        FormField(
                            name: "theme", label: "Which theme?",
                            control: .choice(themes.map { .init(value: $0.id, title: $0.name) })),
                    ], buttons: [.init("Change it")]))
        }
        return forms
    }

    // MARK: Time and place

    private var minutes: ConsoleForm {
        ConsoleForm(
            id: "minutes", command: nil, title: "More or less time", key: "1–9",
            fields: [FormField(name: "minutes", label: "How many minutes?", control: .whole(1...1_440), value: "5")],
            buttons: [.init("Give more", "do", "extend"), .init("Take away", "do", "shorten")],
            price: lead.price(.extend(.minutes(5))).map { "5 more: \($0)" } ?? "", pricesWhatIsTyped: false)
    }

    private var moving: [ConsoleForm] {
        let places = ConsolePlaces(lead: lead)
        var forms = [
            ConsoleForm(
                id: "go", command: "go", title: "Go to", key: "g",
                fields: [FormField(name: "section", label: "Go to", control: .choice(places.all))],
                buttons: [.init("Go there")])
        ]
        let coming = places.coming
        if !coming.isEmpty {
            forms.append(
                ConsoleForm(
                    id: "skip", command: "skip", title: "Leave out", key: "x",
                    fields: [FormField(name: "section", label: "Leave out", control: .choice(coming))],
                    buttons: [.init("Leave it out")]))
        }
        if let proposal = picture.meeting.proposal(at: picture.now),
            let section = picture.agenda.section(proposal.section)
        {
            forms.append(
                ConsoleForm(
                    id: "accept", command: "accept", title: "Do what the plan proposes", key: "v",
                    about: "\(section.title) would end at \(picture.clock.planned(proposal.ends)).",
                    buttons: [.init("Do it")], price: lead.price(.accept, gains: true) ?? ""))
        }
        return forms
    }

    // MARK: Putting right

    private var correcting: [ConsoleForm] {
        var forms: [ConsoleForm] = []
        if isRunning {
            forms.append(
                ConsoleForm(
                    id: "began", command: "began", title: "It began earlier", key: "w",
                    fields: [
                        FormField(
                            name: "time", label: "When did it really begin?",
                            hint: "A time such as \(picture.clock.time(of: picture.now - .minutes(3)))")
                    ], buttons: [.init("Correct it")], pricesWhatIsTyped: true))
            forms.append(
                ConsoleForm(
                    id: "away", command: "away", title: "Nobody was here", key: "t",
                    about: "For a time in which nobody was here and nobody paused. What ran then gets the time back.",
                    fields: [
                        FormField(name: "from", label: "From when?", hint: "A time such as 13:05 or 13:05:30"),
                        FormField(
                            name: "to", label: "Until when?", value: picture.clock.time(of: picture.now)),
                    ], buttons: [.init("Take it out")], pricesWhatIsTyped: true))
        }
        let typed = picture.answer.words
        let chairs = picture.meeting.chairNames(picture.words) { typed[$0] }
        if let first = chairs.first {
            forms.append(
                ConsoleForm(
                    id: "chair", command: "chair", title: "Somebody else chairs", key: "c",
                    fields: [
                        FormField(
                            name: "old", label: "Who is not chairing?",
                            control: .choice(chairs.map { .init(value: $0, title: $0) }), value: first),
                        FormField(name: "new", label: "Who chairs instead?"),
                    ], buttons: [.init("Change it")]))
        }
        forms.append(
            ConsoleForm(
                id: "redo", command: "redo", title: "Bring back what was undone", key: "y",
                buttons: [.init("Bring it back")]))
        return forms
    }

    // MARK: Other screens

    private var screens: [ConsoleForm] {
        [
            ConsoleForm(
                id: "dark", command: picture.screen.isDark ? "light" : "dark",
                title: picture.screen.isDark ? "Bring the room screen back" : "Black out the room screen", key: "z",
                about: picture.screen.isDark ? "" : "It stays dark until you bring it back. The meeting goes on.",
                buttons: [.init(picture.screen.isDark ? "Bring it back" : "Black it out")])
        ]
            + (picture.address == nil ? [] : [invitation])
            + [
                ConsoleForm(
                    id: "links", command: nil, title: "Other screens", key: "i",
                    about:
                        "A link works once, in one browser. To close pages closes every one that such a link opened. "
                        + "Here the keys 1, 2 and 3 are for a link, and 4, 5 and 6 for closing.",
                    text: reach + addresses,
                    fields: [
                        FormField(
                            name: "role", label: "Who is it for?",
                            control: .choice(
                                [Role.chair, .noteTaker, .kiosk].map {
                                    .init(value: $0.rawValue, title: "\($0.about.who): \($0.about.opens)")
                                }), value: Role.chair.rawValue)
                    ],
                    buttons: [.init("Make a link", "do", "link"), .init("Close their pages", "do", "revoke")])
            ]
    }

    private var invitation: ConsoleForm {
        ConsoleForm(
            id: "invite", command: picture.screen.invites ? "uninvite" : "invite",
            title: picture.screen.invites ? "Take the address off the room screen" : "Show the address in the room",
            about: picture.screen.invites
                ? "" : "Before the meeting and in breaks the room screen shows it by itself.",
            buttons: [.init(picture.screen.invites ? "Take it off" : "Show it")])
    }

    /// That links lead nobody else here, and what would.
    private var reach: HTMLFragment {
        guard let why = Self.whyLinksStayHere(picture) else { return HTMLFragment() }
        return HTMLFragment("p", [.class("aside")], HTMLFragment(text: why))
    }

    /// Why a link opens nothing on another machine; nil where it does.
    static func whyLinksStayHere(_ picture: MeetingPicture) -> String? {
        guard let address = picture.address else {
            return "These links open on this machine alone: no other one reaches these pages. "
                + "For a tablet, start with --lan on the network that it is on."
        }
        if picture.letsLinksOut { return nil }
        return "These links open on this machine alone: without encryption (--plain) others could read along. "
            + "For a tablet, start with --lan and without --plain. Everybody's pages open there as it is: \(address)"
    }

    /// Of the screens that anybody may open.
    private var addresses: HTMLFragment {
        let link = { (address: String, text: String) in
            HTMLFragment("a", [HTMLAttribute("href", address)], HTMLFragment(text: text))
        }
        return HTMLFragment(
            "p", [], link("room", "The room screen"), HTMLFragment(text: " · "), link("./", "Everybody's pages"),
            HTMLFragment(text: " · "),
            link("presenter", "The presenter's screen"), HTMLFragment(text: " · "),
            link("people", "Who comes, and who presents"), HTMLFragment(text: " · "),
            link("tables", "Who sits where"), HTMLFragment(text: " · "),
            link("feedback/tally", "Paper forms, and what people wrote"))
    }
}

extension MeetingPicture {
    /// What can be sorted into themes, with what was typed; what was erased cannot.
    var sortable: [(note: SortedNote, text: String)] {
        meeting.sortable(at: now).compactMap { note in answer.words[note.text].map { (note, $0) } }
    }
}
