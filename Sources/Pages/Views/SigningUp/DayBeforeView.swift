internal import Agenda
internal import Journal
internal import Rendering
internal import SectionKit
internal import SignUps

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

    var needs: [(need: SupportNeed, count: Int)] {
        SupportNeed.allCases.compactMap { need in
            let count = coming.count { $0.answers.needs.contains(need) }
            return count == 0 ? nil : (need, count)
        }
    }

    var presenters: [SignUpRecord] { coming.filter { $0.standing.slot != nil } }
}

/// The day before: what is still open.
struct DayBeforeView {
    let agenda: MeetingAgenda
    let records: [SignUpRecord]
    let sections: [SlotSection]

    var shell: PageShell {
        let counts = PeopleCounts(agenda, records)
        var body = PeoplePage.ways("../")
        body += EasyRead.line("\(counts.coming.count) people have signed up.") + .newline
        body += part("Still open", open(counts), else: "Nothing. Everything is settled.")
        body += part(
            "To bring and to prepare", counts.needs.map { "\($0.need.words): \($0.count)" },
            else: "Nothing was asked for.")
        let diets = counts.coming.compactMap(\.answers.dietary)
        body += part("What people do not eat", diets, else: "Nothing was written.")
        body += part("How presenters see their time", signals(counts), else: "Nobody presents yet.")
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

    private func signals(_ counts: PeopleCounts) -> [String] {
        TimeSignal.allCases.compactMap { signal in
            let count = counts.presenters.count { $0.answers.talk?.timeSignal == signal }
            return count == 0 ? nil : "\(signal.words): \(count)"
        }
    }

    private func part(_ title: String, _ lines: [String], else nothing: String) -> HTMLFragment {
        let heading = HTMLFragment("h2", [], HTMLFragment(text: title)) + .newline
        guard !lines.isEmpty else { return heading + EasyRead.line(nothing) + .newline }
        return heading
            + HTMLFragment(
                "ul", [], children: lines.map { HTMLFragment("li", [.freeText], HTMLFragment(text: $0)) + .newline })
            + .newline
    }
}
