public import Agenda
public import SectionKit

extension MeetingRun {
    /// Sections' own actions that are offered: of what runs, first; of presentations that are still to come, since a
    /// presenter may be missed at lunch; and what seats people at tables that are still to come.
    public var actionsOffered: [(section: Section, action: ActionDeclaration)] {
        let running = state.running?.section
        let able = agenda.sections.filter { !$0.module.actions.isEmpty }
        let coming = able.filter { $0.id != running && !isOver($0.id) && !state.dropped.contains($0.id) }
        let all = { (section: Section) in section.module.actions.map { (section: section, action: $0) } }
        return able.filter { $0.id == running }.flatMap(all)
            + coming.flatMap { section in
                all(section).filter { section.module.tags.contains(.presenting) || $0.action.seats }
            }
    }
}
