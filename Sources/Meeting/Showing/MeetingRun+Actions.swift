public import Agenda
internal import SectionKit

extension MeetingRun {
    /// Sections whose own actions are offered: what runs, first, and presentations that are still to come, since a
    /// presenter may be missed at lunch.
    public var sectionsWithActions: [Section] {
        let running = state.running?.section
        let able = agenda.sections.filter { !$0.module.actions.isEmpty }
        let coming = able.filter {
            $0.module.tags.contains(.presenting) && $0.id != running && !isOver($0.id)
                && !state.dropped.contains($0.id)
        }
        return able.filter { $0.id == running } + coming
    }
}
