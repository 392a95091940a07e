internal import Agenda
internal import Journal
internal import Meeting
internal import Rendering
internal import SectionKit
internal import SignUps

/// The register: who comes, by service and role, who is here, and who presents.
struct PeopleView {
    let agenda: MeetingAgenda
    /// By when they signed up.
    let records: [SignUpRecord]
    let sections: [SlotSection]
    let board: SignUpBoard
    let tables: OwnTables
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
}
