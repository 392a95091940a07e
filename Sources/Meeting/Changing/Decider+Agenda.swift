public import Agenda
public import SectionKit
internal import Wording

extension MeetingRun {
    /// Decides on taking another agenda over. Changes nothing: the caller keeps the agenda and the step, and then takes it.
    ///
    /// - Parameter revision: The number that the agenda is kept under.
    /// - Throws: `MeetingRefusal` where an obstacle stands in the way, or nothing would change.
    public func decide(takingOver agenda: MeetingAgenda, as revision: Int, at clock: Instant) throws -> Decision {
        let change = AgendaChange(from: self, to: agenda)
        guard change.obstacles.isEmpty else { throw MeetingRefusal(change.obstaclesSaid) }
        guard !change.isEmpty else { throw MeetingRefusal(.editChangesNothing) }
        let now = max(clock, state.latest ?? clock)
        return Decision(step: Step(at: now, events: [.agendaChanged(revision: revision)]), words: [])
    }
}

extension Decider {
    /// What ran before may have left the agenda since, or the part of it that ran.
    func refuseWhatIsGone() throws {
        guard let last = state.visited.last?.running else { return }
        guard let section = agenda.section(last.section) else {
            throw MeetingRefusal(.sectionGone, "go", Way.go(nil))
        }
        if let part = last.part, !section.parts.contains(where: { $0.id == part }) {
            throw MeetingRefusal(.partGone, ["title": section.title, "go": Way.go(section.id)])
        }
    }
}
