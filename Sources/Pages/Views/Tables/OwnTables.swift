internal import Agenda
internal import Meeting
internal import SectionKit
internal import Wording

/// Where one person sits, as soon as tables are formed: for the person by their words, and for staff.
struct OwnTables {
    /// Where they sit in a section: the table in each round from the one that runs or comes first.
    struct Places {
        let section: Section
        let rounds: [(round: Int, table: Int)]
        /// The first of the rounds runs.
        let isNow: Bool
        let isOneRound: Bool

        /// "Table 4 now, table 2 in round 2"
        var words: String {
            let pieces = rounds.enumerated().map { index, place in
                let when = index == 0 && isNow ? " now" : isOneRound ? "" : " in round \(place.round)"
                return "table \(place.table)\(when)"
            }
            return pieces.joined(separator: ", ").capitalisedFirst
        }

        /// The same for the person: "You sit at table 4 now.", "In round 2 you sit at table 2."
        var sentences: [String] {
            rounds.enumerated().map { index, place in
                if index == 0, isNow { return "You sit at table \(place.table) now." }
                return isOneRound
                    ? "You sit at table \(place.table)." : "In round \(place.round) you sit at table \(place.table)."
            }
        }
    }

    private let sections: [(section: Section, ground: SeatingGround, numbers: [String: Int])]
    private let running: String?

    init(_ meeting: MeetingRun, at now: Instant) {
        running = meeting.state.running?.section
        sections = meeting.agenda.sections.compactMap { section in
            guard !meeting.isOver(section.id), !meeting.state.dropped.contains(section.id),
                meeting.state.finished == nil,
                let ground = meeting.seating(of: section, at: now), !ground.tables.rounds.isEmpty
            else { return nil }
            let numbers = ground.tables.people.enumerated().compactMap { index, person in
                person.id.map { ($0, index + 1) }
            }
            return (section, ground, Dictionary(numbers, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// - Parameter id: Of a sign-up.
    func places(of id: String) -> [Places] {
        sections.compactMap { section, ground, numbers in
            guard let number = numbers[id] else { return nil }
            // A round that the agenda has no more is none.
            let last = min(ground.tables.rounds.count, ground.rule.rounds)
            guard ground.round <= last else { return nil }
            let rounds = (ground.round...last).compactMap { round in
                ground.tables.table(of: number, round: round).map { (round: round, table: $0) }
            }
            guard let first = rounds.first else { return nil }
            return Places(
                section: section, rounds: rounds, isNow: running == section.id && first.round == ground.round,
                isOneRound: last == 1)
        }
    }

    /// Where there are several such sections, a place needs its section's name.
    var areSeveral: Bool { sections.count > 1 }

    /// A line for staff; empty where they sit nowhere.
    func line(for id: String) -> String {
        places(of: id).map { areSeveral ? "\($0.section.title.isolated): \($0.words)" : $0.words }
            .joined(separator: "; ")
    }
}
