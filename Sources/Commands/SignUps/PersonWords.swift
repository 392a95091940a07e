internal import Agenda
internal import Journal
internal import Meeting
internal import SectionKit
internal import SignUps

/// What people sign up with, in words for tables, prints and messages.
enum PersonWords {
    static func role(_ role: PersonRole) -> String {
        switch role {
        case .serviceUser: "service user"
        case .staff, .carer, .guest: role.rawValue
        }
    }

    /// "service user, champion": for staff's eyes.
    static func who(_ record: SignUpRecord) -> String {
        role(record.answers.role) + (record.isChampion ? ", champion" : "")
    }

    static func roles(_ role: PersonRole, _ count: Int) -> String {
        switch role {
        case .staff: "\(count) staff"
        case .serviceUser, .carer, .guest: "\(count) \(self.role(role))\(count == 1 ? "" : "s")"
        }
    }

    /// Nil where they did not say.
    static func service(_ service: ServiceAnswer) -> String? {
        switch service {
        case .listed(let name), .another(let name): name
        case .notSaid: nil
        }
    }

    static func need(_ need: SupportNeed) -> String {
        switch need {
        case .largePrint: "large print"
        case .projector: "a projector"
        case .microphone: "a microphone"
        case .someoneBesideMe: "someone beside me"
        case .readItOutForMe: "somebody to read it out for me"
        case .quietPlace: "a quiet place"
        }
    }

    static func isHere(_ record: SignUpRecord) -> Bool { record.arrived != nil && record.standing != .withdrawn }
}

/// Where people stand, in words.
struct StandingWords {
    private let agenda: MeetingAgenda
    let clock: WallClock
    private let offers: [String: SlotOffer]
    /// The waiting lists, by the sections' ids.
    private let waiting: [String: [SignUpID]]

    init(_ agenda: MeetingAgenda, _ people: [SignUpRecord]) {
        self.agenda = agenda
        clock = WallClock(timeZone: agenda.timeZone)
        offers = Dictionary(
            agenda.slotOffers.map { ($0.section.id, $0.offer) }, uniquingKeysWith: { first, _ in first })
        let orders = people.compactMap { record -> (section: String, order: Int, id: SignUpID)? in
            guard case .waiting(let order) = record.standing, let section = record.section else { return nil }
            return (section, order, record.id)
        }
        waiting = Dictionary(grouping: orders, by: \.section).mapValues { list in
            list.sorted { $0.order < $1.order }.map(\.id)
        }
    }

    /// "place 2", "waiting, number 1"
    func short(_ id: SignUpID?, _ standing: Standing, in section: String?) -> String {
        switch standing {
        case .coming: "coming"
        case .inDraw: "in the draw"
        case .held(let slot): "place \(talk(slot, in: section))"
        case .offered(let slot, let until): "place \(talk(slot, in: section)) offered until \(day(until))"
        case .waiting: place(of: id, in: section).map { "waiting, number \($0)" } ?? "waiting"
        case .notDrawn: "not drawn"
        case .lapsed: "did not answer an offer"
        case .withdrawn: "withdrew"
        }
    }

    /// The number of the talk, from 1, with those that the agenda gives away.
    func talk(_ slot: Int, in section: String?) -> Int {
        section.flatMap { offers[$0] }?.talkNumber(ofPlace: slot) ?? slot
    }

    /// The turn on the waiting list; the next to move up is 1.
    func place(of id: SignUpID?, in section: String?) -> Int? {
        guard let id, let list = section.flatMap({ waiting[$0] }) else { return nil }
        return list.firstIndex(of: id).map { $0 + 1 }
    }

    /// Who presents, by place; who waits, by turn; everybody else, by name.
    func inOrder(_ people: [SignUpRecord]) -> [SignUpRecord] {
        let places = Dictionary(
            agenda.slotOffers.enumerated().map { ($0.element.section.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        func key(_ record: SignUpRecord) -> (group: Int, section: Int, number: Int) {
            let section = record.section.flatMap { places[$0] } ?? places.count
            switch record.standing {
            case .held(let slot), .offered(let slot, _): return (0, section, slot)
            case .waiting(let order): return (1, section, order)
            case .withdrawn: return (3, 0, 0)
            default: return (2, 0, 0)
            }
        }
        return people.map { (key($0), PersonForm.fold($0.answers.called), $0) }.sorted { one, other in
            one.0 != other.0 ? one.0 < other.0 : (one.1, one.2.id) < (other.1, other.2.id)
        }.map(\.2)
    }

    /// "the end of Monday 30 November 2026" for what ends with a day, else the day and the time.
    func lastDay(before end: Instant) -> String {
        guard clock.date(of: end) != clock.date(of: end - .seconds(1)), let last = clock.date(of: end - .seconds(1))
        else { return day(end) }
        return "the end of \(LongDate.words(last))"
    }

    /// "Tuesday 8 December 2026, 13:00"
    func day(_ instant: Instant) -> String {
        (clock.date(of: instant).map { LongDate.words($0) + ", " } ?? "") + clock.time(of: instant)
    }
}
