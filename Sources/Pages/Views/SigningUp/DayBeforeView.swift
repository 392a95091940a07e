internal import Agenda
internal import Journal
internal import Rendering
internal import SectionKit
internal import SignUps
internal import Wording

/// What the sign-ups of a meeting come to, without names.
struct PeopleCounts {
    let agenda: MeetingAgenda
    let coming: [SignUpRecord]

    init(_ agenda: MeetingAgenda, _ records: [SignUpRecord]) {
        self.agenda = agenda
        coming = records.filter { $0.standing != .withdrawn }
    }

    var missingServices: [String] {
        let there = Set(
            coming.compactMap { record in
                if case .listed(let name) = record.answers.service { name } else { nil }
            })
        return agenda.services.filter { !there.contains($0) }
    }

    var needs: [(need: SupportNeed, people: [SignUpRecord])] {
        SupportNeed.allCases.compactMap { need in
            let people = coming.filter { $0.answers.needs.contains(need) }
            return people.isEmpty ? nil : (need, people)
        }
    }

    var presenters: [SignUpRecord] { coming.filter { $0.standing.slot != nil } }
}

/// The day before: what is still open.
struct DayBeforeView {
    let agenda: MeetingAgenda
    let records: [SignUpRecord]
    let sections: [SlotSection]
    let token: String
    var told: String?

    var shell: PageShell {
        let counts = PeopleCounts(agenda, records)
        var body = PeoplePage.ways("../") + PeoplePage.told(told)
        body += EasyRead.line("\(counts.coming.count) people have signed up.") + .newline
        body += part("Still open", open(counts), else: "Nothing. Everything is settled.")
        body += unread(counts)
        body += groups(
            "To bring and to prepare", counts.needs.map { ($0.need.words, $0.people) }, else: "Nothing was asked for.")
        let diets = Diets.grouped(counts.coming) { $0.answers.dietary }.map { (words: $0.text, people: $0.people) }
        body += groups("What people do not eat", diets, else: "Nothing was written.")
        body += groups("How presenters see their time", signals(counts), else: "Nobody presents yet.")
        return PeoplePage.shell("The day before", agenda, body)
    }

    private func open(_ counts: PeopleCounts) -> [String] {
        var all: [String] = []
        for section in sections {
            if section.free > 0 {
                all.append(
                    "\(section.title): \(section.free == 1 ? "one place is" : "\(section.free) places are") empty")
            }
            if section.waiting > 0 {
                all.append(
                    "\(section.title): \(section.waiting) \(section.waiting == 1 ? "person waits" : "people wait") for a place"
                )
            }
        }
        let missing = counts.missingServices
        if !missing.isEmpty { all.append("Nobody yet from: \(missing.joined(separator: ", "))") }
        let untitled = counts.presenters.count { $0.answers.talk?.title == nil }
        if untitled > 0 {
            all.append(untitled == 1 ? "One talk has no title yet" : "\(untitled) talks have no title yet")
        }
        let asked = counts.presenters.count { if case .offered = $0.standing { true } else { false } }
        if asked > 0 { all.append("\(asked) \(asked == 1 ? "person has" : "people have") not answered an offer yet") }
        if !sections.isEmpty, !counts.presenters.contains(where: { $0.answers.role == .serviceUser }) {
            all.append("No service user presents yet")
        }
        return all
    }

    /// What the chair will say and the room will see, and nobody on staff has read yet as it stands.
    private func unread(_ counts: PeopleCounts) -> HTMLFragment {
        let heading = HTMLFragment("h2", [HTMLAttribute("id", "unread")], HTMLFragment(text: "Not read yet")) + .newline
        let waiting = counts.presenters.filter { record in
            record.read == nil && (record.answers.talk?.title ?? record.answers.talk?.introduction) != nil
        }.sorted { ($0.section ?? "", $0.standing.slot ?? 0) < ($1.section ?? "", $1.standing.slot ?? 0) }
        guard !waiting.isEmpty else {
            return heading + EasyRead.line("Nothing. Somebody has read every title and introduction.") + .newline
        }
        return heading + EasyRead.line("The room will see these titles, and the chair will say these introductions.")
            + .newline
            + HTMLFragment(
                "ul", [.class("to-read")], children: waiting.map { HTMLFragment("li", [], item($0)) + .newline })
            + .newline
    }

    private func item(_ record: SignUpRecord) -> HTMLFragment {
        guard let talk = record.answers.talk, let slot = record.standing.slot else { return HTMLFragment() }
        let section = sections.count > 1 ? sections.first { $0.id == talk.section }.map { "\($0.title), " } ?? "" : ""
        let place = "\(section)place \(slot)".capitalisedFirst
        var lines = HTMLFragment("p", [.class("quiet")], EasyRead.isolated(place)) + .newline
        if let title = talk.title { lines += EasyRead.line("Title: ", typed: title) + .newline }
        if let words = talk.introduction { lines += EasyRead.line("Introduction: ", typed: words) + .newline }
        var hidden = [("id", record.id.text), ("page", "before")]
        // What was read is what the page shows, and nothing that was changed since.
        if let title = talk.title { hidden.append(("title", title)) }
        if let words = talk.introduction { hidden.append(("introduction", words)) }
        return lines
            + PeoplePage.form(
                "read", token: token, hidden.map { (name: $0.0, value: $0.1) }, action: "../people",
                PeoplePage.button("I have read it", about: place))
    }

    private func signals(_ counts: PeopleCounts) -> [(words: String, people: [SignUpRecord])] {
        TimeSignal.allCases.compactMap { signal in
            let people = counts.presenters.filter { $0.answers.talk?.timeSignal == signal }
            return people.isEmpty ? nil : (signal.words, people)
        }
    }

    /// How many a line is about, and who once somebody asks: the page may lie open on a desk.
    private func groups(
        _ title: String, _ lines: [(words: String, people: [SignUpRecord])], else nothing: String
    ) -> HTMLFragment {
        part(
            title,
            lines.map { words, people in
                let names = people.map { EasyRead.isolated($0.answers.called) }
                let joined = names.dropFirst().reduce(names.first ?? HTMLFragment()) {
                    $0 + HTMLFragment(text: ", ") + $1
                }
                return EasyRead.isolated(words) + HTMLFragment(text: ": \(people.count)")
                    + HTMLFragment(
                        "details", [],
                        HTMLFragment(
                            "summary", [], HTMLFragment(text: "Who"),
                            HTMLFragment("span", [.class("for-ears"), .freeText], HTMLFragment(text: ": \(words)"))),
                        HTMLFragment("p", [], joined))
            }, else: nothing)
    }

    private func part(_ title: String, _ lines: [String], else nothing: String) -> HTMLFragment {
        part(title, lines.map { HTMLFragment("span", [.freeText], HTMLFragment(text: $0)) }, else: nothing)
    }

    private func part(_ title: String, _ lines: [HTMLFragment], else nothing: String) -> HTMLFragment {
        let heading = HTMLFragment("h2", [], HTMLFragment(text: title)) + .newline
        guard !lines.isEmpty else { return heading + EasyRead.line(nothing) + .newline }
        return heading
            + HTMLFragment(
                "ul", [], children: lines.map { HTMLFragment("li", [], $0) + .newline })
            + .newline
    }
}
