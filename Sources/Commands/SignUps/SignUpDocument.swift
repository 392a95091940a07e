internal import Agenda
internal import Foundation
internal import Journal
internal import SectionKit
internal import SignUps

/// The sign-ups of a meeting as JSON, by the names that scripts rely on.
struct SignUpDocument: Encodable {
    private let meeting: Meeting
    private let sections: [Places]
    private let people: [Person]

    fileprivate struct Meeting: Encodable { var id, date, title: String }

    fileprivate struct Places: Encodable {
        var id, title, manner, gate: String
        var isOpen: Bool
        var opens, closes: String?
        var places, taken, inDraw, waiting: Int
    }

    fileprivate struct Person: Encodable {
        var id, name, role, serviceIs, standing: String
        var service: String?
        var place, waiting: Int?
        var answerBy: String?
        var needs: [String]
        var diet: String?
        var talk: Talk?
        var by, at: String
        var arrived: String?
        var champion: Bool

        struct Talk: Encodable {
            var section: String
            var title: String?
            var alone: Bool
            var with, introduction: String?
            var sayName: Bool
            var show, signal: String
            var presentedBefore: Bool?
        }
    }

    init(
        _ agenda: MeetingAgenda, _ meeting: SignUpMeeting?, _ people: [SignUpRecord], _ words: StandingWords
    ) throws {
        let clock = WallClock(timeZone: agenda.timeZone)
        self.meeting = Meeting(id: agenda.id, date: agenda.date.description, title: agenda.title)
        let rules = agenda.slotRules
        sections = try agenda.slotOffers.map { section, offer in
            let book = try meeting?.book(of: section.id) ?? rules[section.id].map { SlotBook(rules: $0) }
            return Places(
                id: section.id, title: section.title, manner: offer.manner.rawValue,
                gate: (book?.gate ?? .byDate).rawValue,
                isOpen: book?.shut(at: meeting?.now ?? SignUpMeeting.now) == nil
                    && meeting?.hasBegun(section.id) != true,
                opens: book?.rules.opens.map(clock.iso8601), closes: book?.rules.closes.map(clock.iso8601),
                places: offer.free, taken: book?.holders.count ?? 0, inDraw: book?.inDraw.count ?? 0,
                waiting: book?.waiting.count ?? 0)
        }
        self.people = people.map { Person($0, words, clock) }
    }

    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    /// One word for where somebody stands.
    static func name(of standing: Standing) -> String {
        switch standing {
        case .coming: "coming"
        case .inDraw: "in-draw"
        case .held: "held"
        case .offered: "offered"
        case .waiting: "waiting"
        case .notDrawn: "not-drawn"
        case .lapsed: "lapsed"
        case .withdrawn: "withdrawn"
        }
    }
}

extension SignUpDocument.Person {
    fileprivate init(_ record: SignUpRecord, _ words: StandingWords, _ clock: WallClock) {
        let answers = record.answers
        id = record.id.text
        name = answers.called
        role = answers.role.rawValue
        service = PersonWords.service(answers.service)
        serviceIs =
            switch answers.service {
            case .listed: "listed"
            case .another: "another"
            case .notSaid: "not-said"
            }
        standing = SignUpDocument.name(of: record.standing)
        place = record.standing.slot.map { words.talk($0, in: record.section) }
        waiting = words.place(of: record.id, in: record.section)
        if case .offered(_, let until) = record.standing { answerBy = clock.iso8601(until) }
        needs = answers.needs.sorted().map(\.rawValue)
        diet = answers.dietary
        talk = answers.talk.map(Talk.init)
        by = record.enteredBy.rawValue
        at = clock.iso8601(record.at)
        arrived = record.arrived.map(clock.iso8601)
        champion = record.isChampion
    }
}

extension SignUpDocument.Person.Talk {
    fileprivate init(_ talk: TalkAnswers) {
        section = talk.section
        title = talk.title
        alone = talk.company == .alone
        if case .with(let who) = talk.company { with = who }
        introduction = talk.introduction
        sayName = talk.mayChairSayName
        show = talk.shownAs.rawValue
        signal = talk.timeSignal.rawValue
        presentedBefore = talk.hasPresentedBefore
    }
}
