internal import Agenda
internal import Meeting
internal import Planner
internal import SectionKit

extension MeetingPicture {
    func seats(_ section: Section) -> Bool { meeting.seating(of: section, at: now) != nil }

    /// What seats people and runs now or comes next; nil where that is something else.
    var seatedAtHand: Section? { [runningSection, nextSection].compactMap { $0 }.first(where: seats) }

    /// What seats people and runs, or comes first of those.
    var seatedToCome: Section? {
        if let runningSection, seats(runningSection) { return runningSection }
        return agenda.sections.first { !meeting.isOver($0.id) && !state.dropped.contains($0.id) && seats($0) }
    }

    private var runningSection: Section? { state.running.flatMap { agenda.section($0.section) } }

    private var nextSection: Section? {
        guard state.finished == nil else { return nil }
        let remaining = Set(meeting.remaining.map { agenda.sections[$0].id })
        let next = plan.sections.first { !$0.dropped && remaining.contains($0.id) }
        return next.flatMap { agenda.section($0.id) }
    }
}
