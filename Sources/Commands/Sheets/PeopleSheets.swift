internal import Agenda
internal import Journal
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit
internal import SignUps

/// What the sheets about people are made of: an agenda, and who has signed up.
///
/// Names stand on paper only as people chose; sheets that say more are marked as for staff only. Without anybody, each
/// sheet is a form to fill in by hand.
struct PeopleSheets {
    let agenda: MeetingAgenda
    /// Without those who withdrew, by name.
    let people: [SignUpRecord]
    let words: StandingWords
    let plan: Plan
    let clock: WallClock

    init(_ agenda: MeetingAgenda, _ everybody: [SignUpRecord]) {
        self.agenda = agenda
        people = everybody.filter { $0.standing != .withdrawn }.sorted {
            let names = (PersonForm.fold($0.answers.called), PersonForm.fold($1.answers.called))
            return names.0 == names.1 ? $0.id < $1.id : names.0 < names.1
        }
        words = StandingWords(agenda, everybody)
        plan = PlanRule.plan(agenda)
        clock = WallClock(timeZone: agenda.timeZone)
    }

    static let staffOnly = Block.paragraph(
        .strong("For staff only. There are names on it. Keep it with you, and destroy it after the meeting."))
    static let neverWrite = Block.paragraph(
        "Please write no NHS number, no date of birth, no diagnosis, no medicine and no ward. Nobody needs them.")

    /// Empty cells for a row to write on, with a box in front where `hasBox` says so.
    static func blankRow(_ count: Int, hasBox: Bool = false) -> [Text] {
        (0..<count).map { $0 == 0 && hasBox ? "☐" : "\u{A0}" }
    }

    /// People by their service, the agenda's services first and in its order; nil is for those who did not say.
    func byService() -> [(service: String?, people: [SignUpRecord])] {
        let grouped = Dictionary(grouping: people) { PersonWords.service($0.answers.service) }
        let others = grouped.keys.compactMap { $0 }.filter { !agenda.services.contains($0) }.sorted()
        var services: [String?] = agenda.services + others
        if grouped[nil] != nil { services.append(nil) }
        return services.map { ($0, grouped[$0] ?? []) }
    }

    /// Whom staff ask at a service; nil where the agenda does not say.
    func contact(of service: String?) -> Block? {
        service.flatMap { agenda.contacts[$0] }.map { .paragraph(.strong("Contact: ") + Text($0)) }
    }

    /// How paper may name somebody: as they chose where they present, else by what they are.
    func shown(_ record: SignUpRecord) -> String {
        guard record.standing.isPresenting, let talk = record.answers.talk else {
            return record.answers.role == .staff ? "a member of staff" : "a \(PersonWords.role(record.answers.role))"
        }
        return switch talk.shownAs {
        case .name: record.answers.called
        case .member: "a member of \(PersonWords.service(record.answers.service) ?? "their service")"
        case .presenter: "a presenter"
        }
    }

    /// "2 service users, 1 staff"; nil for nobody.
    func counts(_ people: [SignUpRecord]) -> String? {
        let roles = PersonRole.allCases.compactMap { role -> String? in
            let count = people.count { $0.answers.role == role }
            return count == 0 ? nil : PersonWords.roles(role, count)
        }
        return roles.isEmpty ? nil : roles.joined(separator: ", ")
    }

    /// How the places of a section are given, a short sentence each.
    func rules(of section: Section, _ offer: SlotOffer) -> [Text] {
        let places = offer.free == 1 ? "1 place" : "\(offer.free) places"
        var lines: [Text] = ["\(section.title): there \(offer.free == 1 ? "is" : "are") \(places)."]
        lines.append(Text("A talk takes up to \(offer.talk.count) minutes.") + questions(offer))
        if let opens = offer.opens { lines.append("You can sign up from \(LongDate.words(opens)).") }
        if let closes = offer.closes { lines.append("You can sign up until \(LongDate.words(closes)).") }
        switch offer.manner {
        case .firstCome: lines.append("Who signs up first has the place.")
        case .draw: lines.append("Places are drawn by chance. When you sign up makes no difference.")
        }
        if offer.keptForFirstTimers > 0 {
            lines.append("Kept for people who have never presented: \(offer.keptForFirstTimers).")
        }
        if offer.keptForNewServices > 0 {
            lines.append("Kept for services that have no place yet: \(offer.keptForNewServices).")
        }
        if offer.hasWaitingList { lines.append("Then there is a waiting list.") }
        return lines
    }

    func questions(_ offer: SlotOffer) -> Text {
        offer.questions > .zero ? " Then there are up to \(offer.questions.count) minutes for questions." : ""
    }
}
