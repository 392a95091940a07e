internal import Agenda
package import SectionKit

/// One thing that a section's questions are asked about, as people call it.
package struct AskedAbout: Hashable, Sendable {
    package var about: Ballot.About
    /// "Talk 2", "Table 3"; empty for the meeting as a whole.
    package var name: String
}

extension MeetingRun {
    /// The things that a section asks about; empty where its talks or tables are gone from the agenda, or not formed yet.
    package func asked(_ asking: Asking, at now: Instant) -> [AskedAbout] {
        switch asking.about {
        case .meeting: return [AskedAbout(about: .meeting, name: "")]
        case .slots(let id):
            let count = agenda.section(id)?.handler.offer()?.count ?? 0
            return (0..<max(0, min(count, Self.mostAsked))).map {
                AskedAbout(about: .slot(section: id, $0 + 1), name: "Talk \($0 + 1)")
            }
        case .tables(let id):
            guard let section = agenda.section(id) else { return [] }
            let seated = seating(of: section, at: now)?.tables.rounds.map(\.count).max() ?? 0
            let count = seated > 0 ? seated : section.timing.tables ?? 0
            return (0..<max(0, min(count, Self.mostAsked))).map {
                AskedAbout(about: .table(section: id, $0 + 1), name: "Table \($0 + 1)")
            }
        }
    }

    /// More talks, or tables, than any meeting has.
    private static let mostAsked = 60
}
