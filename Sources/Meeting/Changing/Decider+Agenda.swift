public import Agenda
public import SectionKit

extension MeetingRun {
    /// Decides on taking another agenda over. Changes nothing: the caller keeps the agenda and the step, and then takes it.
    ///
    /// - Parameter revision: The number that the agenda is kept under.
    /// - Throws: `Refusal` where an obstacle stands in the way, or nothing would change.
    public func decide(takingOver agenda: MeetingAgenda, as revision: Int, at clock: Instant) throws -> Decision {
        let change = AgendaChange(from: self, to: agenda)
        guard change.obstacles.isEmpty else { throw Refusal(change.obstacleLines.joined(separator: " ")) }
        guard !change.isEmpty else { throw Refusal("The agenda file would change nothing.") }
        let now = max(clock, state.latest ?? clock)
        return Decision(step: Step(at: now, events: [.agendaChanged(revision: revision)]), words: [])
    }
}

extension Decider {
    /// What ran before may have left the agenda since, or the part of it that ran.
    func refuseWhatIsGone() throws {
        guard let last = state.visited.last?.running else { return }
        guard let section = agenda.section(last.section) else {
            throw Refusal("What ran before is not in the agenda any more; 'go' leads to any other section.")
        }
        if let part = last.part, !section.parts.contains(where: { $0.id == part }) {
            throw Refusal(
                "The part of '\(section.title)' that ran before is not in the agenda any more; 'go \(section.id)' leads there."
            )
        }
    }
}
