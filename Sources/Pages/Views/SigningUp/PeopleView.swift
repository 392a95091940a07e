internal import Agenda
internal import Journal
internal import Meeting
internal import Rendering
internal import SectionKit
internal import SignUps

/// The pieces of the pages of those who run the meeting.
enum PeoplePage {
    static func shell(_ title: String, _ agenda: MeetingAgenda?, _ body: HTMLFragment, problem: Bool = false)
        -> PageShell
    {
        let name = agenda.map { ": \($0.title)" } ?? ""
        return PageShell(
            title: (problem ? "Not done yet: " : "") + title + name, look: "people", scripts: ["/people.js"],
            styles: ["/everybody.css", "/sign-up.css"],
            body: HTMLFragment(
                "main", [], .newline, HTMLFragment("h1", [], HTMLFragment(text: title)), .newline, body))
    }

    static func ways(_ up: String) -> HTMLFragment {
        let ways = [
            ("\(up)people", "Who comes"), ("\(up)people/add", "Key in sheets"),
            ("\(up)people/before", "The day before"), ("\(up)review", "What people wrote"),
            ("\(up)console", "The console"),
        ]
        return HTMLFragment(
            "nav", [.class("tools"), HTMLAttribute("aria-label", "Sign-ups")],
            children: ways.map { address, words in
                HTMLFragment("a", [HTMLAttribute("href", address)], HTMLFragment(text: words)) + .newline
            }) + .newline
    }

    static func form(
        _ command: String, token: String, _ hidden: [(name: String, value: String)], action: String = "people",
        _ inside: HTMLFragment
    ) -> HTMLFragment {
        let all = [("do", command), ("token", token), ("key", Secret.make())] + hidden.map { ($0.name, $0.value) }
        return HTMLFragment(
            "form",
            [HTMLAttribute("method", "post"), HTMLAttribute("action", action), HTMLAttribute("autocomplete", "off")],
            children: all.map { name, value in
                HTMLFragment(
                    void: "input",
                    [HTMLAttribute("type", "hidden"), HTMLAttribute("name", name), HTMLAttribute("value", value)])
            } + [inside]) + .newline
    }

    static func button(_ words: String, about: String? = nil, look: String = "button quiet-button") -> HTMLFragment {
        HTMLFragment(
            "button", [.class(look)], HTMLFragment(text: words),
            about.map { HTMLFragment("span", [.class("for-ears"), .freeText], HTMLFragment(text: " \($0)")) }
                ?? HTMLFragment())
    }

    static func told(_ words: String?) -> HTMLFragment {
        HTMLFragment("p", [.class("told"), HTMLAttribute("role", "status")], HTMLFragment(text: words ?? "")) + .newline
    }
}

/// The register: who comes, by service and role, who is here, and who presents.
struct PeopleView {
    let agenda: MeetingAgenda
    /// By when they signed up.
    let records: [SignUpRecord]
    let sections: [SlotSection]
    let board: SignUpBoard
    let token: String
    var told: String?

    var shell: PageShell {
        let coming = coming
        var body = PeoplePage.ways("") + PeoplePage.told(told)
        body += counts(coming) + contacts + attendance(coming)
        for section in sections { body += places(section) }
        body +=
            HTMLFragment(
                "div", [.class("tools"), HTMLAttribute("id", "filter"), HTMLAttribute("hidden")],
                HTMLFragment(
                    "label", [], HTMLFragment(text: "Show only "),
                    HTMLFragment(
                        void: "input", [HTMLAttribute("type", "search"), HTMLAttribute("autocomplete", "off")])))
            + .newline
        body += coming.isEmpty ? EasyRead.line("Nobody has signed up yet.") : table(coming)
        let withdrawn = records.count - coming.count
        if withdrawn > 0 {
            body += HTMLFragment(
                "p", [.class("quiet")],
                HTMLFragment(text: withdrawn == 1 ? "One person has withdrawn." : "\(withdrawn) people have withdrawn.")
            )
        }
        return PeoplePage.shell("Who comes", agenda, body)
    }

    private var coming: [SignUpRecord] { records.filter { $0.standing != .withdrawn } }

    private func counts(_ coming: [SignUpRecord]) -> HTMLFragment {
        let here = coming.count { $0.arrived != nil }
        var all = [("coming", coming.count), ("here now", here)]
        for role in PersonRole.allCases {
            all.append((role.words.lowercased(), coming.count { $0.answers.role == role }))
        }
        let items = all.map { words, count in
            HTMLFragment(
                "li", [.class("fact")], HTMLFragment("b", [], HTMLFragment(text: String(count))),
                HTMLFragment(text: " \(words)"))
        }
        var body = HTMLFragment("ul", [.class("counts")], children: items) + .newline
        let missing = PeopleCounts(agenda, coming).missingServices
        if !missing.isEmpty {
            body +=
                HTMLFragment(
                    "p", [], HTMLFragment(text: "Nobody yet from: "),
                    EasyRead.isolated(missing.joined(separator: ", ")),
                    HTMLFragment(text: ".")) + .newline
        }
        return body
    }

    private var contacts: HTMLFragment {
        let known = agenda.services.compactMap { service in agenda.contacts[service].map { (service, $0) } }
        if known.isEmpty { return HTMLFragment() }
        let items = known.map { service, contact in
            HTMLFragment(
                "li", [.freeText], HTMLFragment("b", [], EasyRead.isolated(service)), HTMLFragment(text: ": "),
                EasyRead.isolated(contact)) + .newline
        }
        return HTMLFragment(
            "details", [], HTMLFragment("summary", [], HTMLFragment(text: "Whom to ask at each service")),
            HTMLFragment("ul", [], children: items)) + .newline
    }

    /// What somebody who writes about the meeting may take from here.
    private func attendance(_ coming: [SignUpRecord]) -> HTMLFragment {
        let attendance = Attendance(of: coming)
        if attendance.total == .number(0) { return HTMLFragment() }
        let rows =
            zip(PersonRole.allCases, attendance.roles).map { ($0.words, $1) } + [
                ("Everybody", attendance.total), ("From how many services", attendance.services),
            ]
        let items = rows.map { words, figure in
            HTMLFragment("li", [], HTMLFragment(text: "\(words): \(figure)")) + .newline
        }
        return HTMLFragment(
            "details", [],
            HTMLFragment("summary", [], HTMLFragment(text: "How many came, as it may be published")),
            HTMLFragment("ul", [], children: items),
            HTMLFragment("p", [], HTMLFragment(text: "* means 1 or more. Counts of people are to the nearest 5.")))
            + .newline
    }

    private func places(_ section: SlotSection) -> HTMLFragment {
        let book = board.book(of: section.id)
        let state = section.shut == nil ? "open" : "shut"
        let taken = section.rules.count - section.free
        var row = HTMLFragment("h2", [.freeText], HTMLFragment(text: section.title)) + .newline
        row += EasyRead.line(
            "\(taken) of \(section.rules.count) places given, \(section.waiting) waiting. Sign-up is \(state).")
        if section.free > 0, section.waiting > 0, section.isKeptForSome {
            row += EasyRead.line("\(section.freeAreKept) You can give one to anybody.")
        } else if section.free == 0, section.waiting > 0 {
            row += EasyRead.line("No place is free. To give one, first move somebody to the waiting list.")
        }
        let gate = book?.gate ?? .byDate
        var gates: [(SlotGate, String)] =
            section.shut == nil ? [(.closed, "Close it now")] : gate == .open ? [] : [(.open, "Open it now")]
        if gate != .byDate { gates.append((.byDate, "By the agenda's days")) }
        var tools = gates.reduce(into: HTMLFragment()) {
            $0 += PeoplePage.form(
                "gate", token: token, [("section", section.id), ("gate", $1.0.rawValue)],
                PeoplePage.button($1.1, about: section.title))
        }
        if section.rules.manner == .draw {
            tools += PeoplePage.form(
                "draw", token: token, [("section", section.id), ("seed", String(UInt64.random(in: 0...999_999)))],
                PeoplePage.button("Draw the places: look first", about: section.title))
        }
        row += HTMLFragment("div", [.class("tools")], tools) + .newline
        if let draw = book?.draws.last {
            row +=
                HTMLFragment(
                    "details", [], HTMLFragment("summary", [], HTMLFragment(text: "How the places were drawn")),
                    DrawList(draw, records).html) + .newline
        }
        return row
    }

    private func table(_ coming: [SignUpRecord]) -> HTMLFragment {
        let columns = ["Name", "Service and role", "Presenting", "What helps", "Here", "To do"]
        let head = HTMLFragment(
            "thead", [],
            HTMLFragment(
                "tr", [],
                children: columns.map { HTMLFragment("th", [HTMLAttribute("scope", "col")], HTMLFragment(text: $0)) }))
        let doubles = doubles(coming)
        let rows = Self.inOrder(coming, sections).reduce(into: HTMLFragment()) {
            $0 += row($1, double: doubles[$1.id]) + .newline
        }
        return HTMLFragment(
            "table", [HTMLAttribute("id", "register")],
            HTMLFragment("caption", [], HTMLFragment(text: "Everybody who has signed up")), head,
            HTMLFragment("tbody", [], .newline, rows)) + .newline
    }

    /// Who presents, by place; who waits, by turn; everybody else, by name.
    static func inOrder(_ people: [SignUpRecord], _ sections: [SlotSection]) -> [SignUpRecord] {
        let places = Dictionary(
            sections.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        func key(_ record: SignUpRecord) -> (group: Int, section: Int, number: Int) {
            let section = record.section.flatMap { places[$0] } ?? sections.count
            switch record.standing {
            case .held(let slot), .offered(let slot, _): return (0, section, slot)
            case .waiting(let order): return (1, section, order)
            default: return (2, 0, 0)
            }
        }
        return people.map { (key($0), $0.answers.called.lowercased(), $0) }.sorted { one, other in
            one.0 != other.0 ? one.0 < other.0 : (one.1, one.2.id) < (other.1, other.2.id)
        }.map(\.2)
    }

    /// For everybody whose name and service somebody else has as well: that other one.
    private func doubles(_ coming: [SignUpRecord]) -> [SignUpID: SignUpID] {
        let named = coming.filter { !$0.isNameErased }
        let marks = Dictionary(grouping: named) { PersonMark(called: $0.answers.called, service: $0.answers.service) }
        return marks.values.reduce(into: [:]) { doubles, same in
            for (record, other) in zip(same, same.dropFirst() + same.prefix(1)) where record.id != other.id {
                doubles[record.id] = other.id
            }
        }
    }

    private func service(_ record: SignUpRecord) -> String {
        switch record.answers.service {
        case .listed(let name), .another(let name): name
        case .notSaid: ""
        }
    }

    private func row(_ record: SignUpRecord, double: SignUpID?) -> HTMLFragment {
        let answers = record.answers
        let isHere = record.arrived != nil
        let name = HTMLFragment("td", [], EasyRead.isolated(answers.called), by(record), perhapsTwice(double))
        let place = HTMLFragment(
            "td", [], EasyRead.isolated(service(record)),
            HTMLFragment(
                "small", [], HTMLFragment(text: answers.role.words + (record.isChampion ? ", champion" : ""))))
        let needs = answers.needs.sorted().map(\.words) + [answers.dietary].compactMap { $0 }
        let tick = PeoplePage.form(
            "arrive", token: token, [("id", record.id.text), ("here", isHere ? "no" : "yes")],
            PeoplePage.button(isHere ? "Take the tick away" : "Tick as here", about: answers.called))
        let here = HTMLFragment(isHere ? "b" : "span", [], HTMLFragment(text: isHere ? "✓ Here" : "Not here yet"))
        return HTMLFragment(
            "tr", [HTMLAttribute("id", record.id.text)] + (isHere ? [.class("here")] : []), name, place,
            HTMLFragment("td", [], presenting(record)),
            HTMLFragment("td", [.freeText], HTMLFragment(text: needs.joined(separator: ", "))),
            HTMLFragment("td", [.class("ticked")], here, tick), HTMLFragment("td", [], actions(record)))
    }

    private func perhapsTwice(_ other: SignUpID?) -> HTMLFragment {
        other.map {
            HTMLFragment(
                "small", [],
                HTMLFragment(
                    "a", [HTMLAttribute("href", "#\($0.text)")],
                    HTMLFragment(text: "Perhaps on the list twice: the other")))
        } ?? HTMLFragment()
    }

    private func by(_ record: SignUpRecord) -> HTMLFragment {
        switch record.enteredBy {
        case .person: HTMLFragment()
        case .kiosk: HTMLFragment("small", [], HTMLFragment(text: "on the shared tablet"))
        case .staff: HTMLFragment("small", [], HTMLFragment(text: "entered by staff"))
        }
    }

    private func presenting(_ record: SignUpRecord) -> HTMLFragment {
        guard let talk = record.answers.talk else { return HTMLFragment() }
        let section = sections.first { $0.id == talk.section }
        let words: String =
            switch record.standing {
            case .held(let slot): "place \(slot)"
            case .offered(let slot, _): "place \(slot) offered, no answer yet"
            case .waiting: board.turn(of: record).map { "waiting list, number \($0)" } ?? "waiting list"
            case .inDraw: "in the draw"
            case .notDrawn: "not drawn"
            case .lapsed: "did not answer"
            case .coming, .withdrawn: ""
            }
        return EasyRead.isolated(talk.title ?? "No title yet")
            + HTMLFragment(
                "small", [],
                HTMLFragment(
                    text: ([words] + (sections.count > 1 ? [section?.title ?? ""] : [])).filter { !$0.isEmpty }.joined(
                        separator: ", ")))
    }

    private func actions(_ record: SignUpRecord) -> HTMLFragment {
        let about = record.answers.called
        var all =
            HTMLFragment(
                "a", [.class("button quiet-button"), HTMLAttribute("href", "people/change?id=\(record.id.text)")],
                HTMLFragment(text: "Change"),
                HTMLFragment("span", [.class("for-ears"), .freeText], HTMLFragment(text: " \(about)"))) + .newline
        if let section = record.section, record.standing.isPresenting {
            let isFree = sections.first { $0.id == section }.map { $0.free > 0 } ?? false
            if record.standing.slot == nil, !isFree {
                // What to do is said once, above.
            } else if record.standing.slot == nil {
                all += PeoplePage.form(
                    "put", token: token, [("id", record.id.text), ("section", section)],
                    PeoplePage.button("Give a place", about: about))
            } else {
                all += PeoplePage.form(
                    "wait", token: token, [("id", record.id.text), ("section", section)],
                    PeoplePage.button("To the waiting list", about: about))
            }
        }
        if record.answers.role.canBeChampion {
            all += PeoplePage.form(
                "champion", token: token, [("id", record.id.text), ("is", record.isChampion ? "no" : "yes")],
                PeoplePage.button(record.isChampion ? "Not a champion" : "Champion", about: about))
        }
        for (command, words) in [("words", "New three words"), ("withdraw", "Withdraw")] {
            all += PeoplePage.form(
                command, token: token, [("id", record.id.text)], PeoplePage.button(words, about: about))
        }
        return HTMLFragment("div", [.class("actions")], all)
    }
}

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

/// A draw with its reasons, in the order in which names came.
struct DrawList {
    private let draw: DrawRecord
    private let records: [SignUpID: SignUpRecord]

    init(_ draw: DrawRecord, _ records: [SignUpRecord]) {
        self.draw = draw
        self.records = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }

    var html: HTMLFragment {
        let items = draw.decisions.map { decision in
            let record = records[decision.id]
            let service: String? =
                switch record?.answers.service {
                case .listed(let name)?, .another(let name)?: name
                case .notSaid?, nil: nil
                }
            let place = decision.slot.map { "place \($0)" } ?? "no place"
            return HTMLFragment(
                "li", [], EasyRead.isolated(record?.answers.called ?? "somebody"),
                HTMLFragment(text: ": \(place). "), EasyRead.isolated(decision.words(service: service))) + .newline
        }
        return HTMLFragment("ol", [], children: items) + .newline
    }
}
