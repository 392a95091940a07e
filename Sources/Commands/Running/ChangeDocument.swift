internal import Meeting
internal import Wording

/// A change of the agenda in the names that scripts rely on (`change` of the line mode's JSON).
struct ChangeDocument: Encodable {
    var changes: [Item]
    var lost: [Item]
    var obstacles: [Item]

    struct Item: Encodable {
        /// The sort of change, such as `added`.
        var what: String
        /// The section's id; null where it is about the meeting.
        var section: String?
        /// The same in words.
        var text: String

        // Spelled out so that what is not there is null rather than missing.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(what, forKey: .what)
            try container.encode(section, forKey: .section)
            try container.encode(text, forKey: .text)
        }
        enum CodingKeys: String, CodingKey { case what, section, text }
    }

    init(_ change: AgendaChange) {
        changes = zip(change.differences, change.differencesSaid).map { difference, said in
            let (what, section) = Self.name(difference)
            return Item(what: what, section: section, text: Phrasebook.englishLines(said))
        }
        lost = zip(change.lost, change.lostSaid).map { loss, said in
            let (what, section) = Self.name(loss)
            return Item(what: what, section: section, text: Phrasebook.englishLines(said))
        }
        obstacles = zip(change.obstacles, change.obstaclesSaid).map { obstacle, said in
            let (what, section) = Self.name(obstacle)
            return Item(what: what, section: section, text: Phrasebook.englishLines(said))
        }
    }

    private static func name(_ difference: AgendaChange.Difference) -> (String, String?) {
        switch difference {
        case .title: ("title", nil)
        case .start: ("start", nil)
        case .end: ("end", nil)
        case .venue: ("venue", nil)
        case .chairs: ("chairs", nil)
        case .group: ("group", nil)
        case .services: ("services", nil)
        case .safety: ("safety", nil)
        case .themes: ("themes", nil)
        case .added(let section, _): ("added", section.id)
        case .gone(let section): ("gone", section.id)
        case .moved(let section, _): ("moved", section.id)
        case .renamed(let section, _): ("renamed", section.id)
        case .kind(let section, _, _): ("kind", section.id)
        case .retimed(let section, _): ("retimed", section.id)
        case .script(let section): ("script", section.id)
        case .notes(let section): ("notes", section.id)
        case .settings(let section): ("settings", section.id)
        }
    }

    private static func name(_ loss: AgendaChange.Loss) -> (String, String?) {
        switch loss {
        case .work(let section), .workOfKind(let section, _, _): ("work", section.id)
        case .place(let section, _): ("place", section.id)
        case .fit(let section): ("fit", section.id)
        case .noTables(let section, _, _): ("no-tables", section.id)
        case .standIn: ("stand-in", nil)
        case .parts(let section): ("parts", section.id)
        case .passedOver(let section): ("passed-over", section.id)
        }
    }

    private static func name(_ obstacle: AgendaChange.Obstacle) -> (String, String?) {
        switch obstacle {
        case .otherID: ("id", nil)
        case .otherDate: ("date", nil)
        case .otherTimeZone: ("time-zone", nil)
        case .runningGone(let section): ("running-gone", section.id)
        case .runningKind(let section, _, _): ("running-kind", section.id)
        case .runningPartGone(let section, _): ("running-part-gone", section.id)
        case .answersChanged(let section, _): ("answers-changed", section.id)
        }
    }
}
