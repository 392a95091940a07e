internal import Agenda
internal import Journal
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
            ("\(up)people/before", "The day before"),
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
        let coming = records.filter { $0.standing != .withdrawn }
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
        let gate = book?.gate ?? .byDate
        let gates: [(SlotGate, String)] = [
            (.open, "Open it now"), (.closed, "Close it now"), (.byDate, "By the agenda's days"),
        ]
        var tools = gates.filter { $0.0 != gate }.reduce(into: HTMLFragment()) {
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
        let columns = ["Name", "Service and role", "Presenting", "What helps", "Here", "Places"]
        let head = HTMLFragment(
            "thead", [],
            HTMLFragment(
                "tr", [],
                children: columns.map { HTMLFragment("th", [HTMLAttribute("scope", "col")], HTMLFragment(text: $0)) }))
        // By service, and then by who came first: so a service's people stand together.
        let sorted = coming.enumerated().sorted { one, other in
            (service(one.element), one.offset) < (service(other.element), other.offset)
        }
        let rows = sorted.reduce(into: HTMLFragment()) { $0 += row($1.element) + .newline }
        return HTMLFragment(
            "table", [HTMLAttribute("id", "register")],
            HTMLFragment("caption", [], HTMLFragment(text: "Everybody who has signed up")), head,
            HTMLFragment("tbody", [], .newline, rows)) + .newline
    }

    private func service(_ record: SignUpRecord) -> String {
        switch record.answers.service {
        case .listed(let name), .another(let name): name
        case .notSaid: ""
        }
    }

    private func row(_ record: SignUpRecord) -> HTMLFragment {
        let answers = record.answers
        let isHere = record.arrived != nil
        let name = HTMLFragment("td", [], EasyRead.isolated(answers.called), by(record))
        let place = HTMLFragment(
            "td", [], EasyRead.isolated(service(record)),
            HTMLFragment(
                "small", [], HTMLFragment(text: answers.role.words + (record.isChampion ? ", champion" : ""))))
        let needs = answers.needs.sorted().map(\.words) + [answers.dietary].compactMap { $0 }
        let tick = PeoplePage.form(
            "arrive", token: token, [("id", record.id.text), ("here", isHere ? "no" : "yes")],
            PeoplePage.button(
                isHere ? "Here" : "Not here", about: answers.called, look: isHere ? "button" : "button quiet-button"))
        return HTMLFragment(
            "tr", [HTMLAttribute("id", record.id.text)] + (isHere ? [.class("here")] : []), name, place,
            HTMLFragment("td", [], presenting(record)),
            HTMLFragment("td", [.freeText], HTMLFragment(text: needs.joined(separator: ", "))),
            HTMLFragment("td", [], tick), HTMLFragment("td", [], actions(record)))
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
            case .offered: "asked, has not answered"
            case .waiting: "waiting list"
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
        var all = HTMLFragment()
        if let section = record.section, record.standing.isPresenting {
            if record.standing.slot == nil {
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
        return all
            + PeoplePage.form(
                "withdraw", token: token, [("id", record.id.text)], PeoplePage.button("Withdraw", about: about))
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

    func draw(_ record: DrawRecord, section: String, _ list: DrawList) -> PageShell {
        let body =
            EasyRead.line("Nothing is drawn for good yet. This is what the number \(record.seed) comes to.") + .newline
            + list.html
            + PeoplePage.form(
                "draw", token: token, [("section", section), ("seed", String(record.seed)), ("sure", "yes")],
                PeoplePage.button("Draw for good", look: "button"))
            + SignUpFrame.linkButton("No, go back", to: "people", quiet: true)
        return PeoplePage.shell("A draw, to look at", nil, body)
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
