public import Agenda
internal import Planner
public import SectionKit

extension MeetingRun {
    /// Sections' own actions that are offered: of what runs, first; of presentations that are still to come, since a
    /// presenter may be missed at lunch; what seats people at tables that are still to come; and what may be done at any
    /// time. Fields that take one of a few answers, which only the section knows, have those.
    public var actionsOffered: [(section: Section, action: ActionDeclaration)] {
        let running = state.running?.section
        let able = agenda.sections.filter { !$0.module.actions.isEmpty }
        let coming = able.filter { $0.id != running && !isOver($0.id) && !state.dropped.contains($0.id) }
        // Only the section knows whether there is anything to choose.
        let now = state.latest ?? agenda.start
        let plan = able.contains { $0.module.actions.contains(where: \.hasOptions) } ? plan(at: now) : nil
        let all = { (section: Section) in
            section.module.actions.filter { action in plan.map { has(action, of: section, in: $0, at: now) } ?? true }
                .map { (section: section, action: $0) }
        }
        let always = able.filter { section in section.id != running && !coming.contains { $0.id == section.id } }
        return able.filter { $0.id == running }.flatMap(all)
            + coming.flatMap { section in
                all(section).filter {
                    section.module.tags.contains(.presenting) || $0.action.seats || $0.action.isForAllMeeting
                }
            } + always.flatMap { section in all(section).filter { $0.action.isForAllMeeting } }
    }

    /// False where a field takes one of a few and there is none: a talk without actions has nothing to follow up.
    private func has(_ action: ActionDeclaration, of section: Section, in plan: Plan, at now: Instant) -> Bool {
        guard action.hasOptions, state.faults[section.id] == nil else { return true }
        let current = state.sections[section.id]?.value ?? section.handler.initialState
        let options = try? section.handler.options(
            of: action.name, state: current, frame: frame(of: section, in: plan, at: now))
        return options?.values.allSatisfy { !$0.isEmpty } ?? true
    }

    /// An action with the answers that only its section knows, as it stands now.
    public func offering(_ action: ActionDeclaration, of section: Section, at clock: Instant) -> ActionDeclaration {
        guard action.hasOptions, state.faults[section.id] == nil else { return action }
        let current = state.sections[section.id]?.value ?? section.handler.initialState
        let frame = frame(of: section, at: max(clock, state.latest ?? clock))
        // Where the module fails, the form stays as it is declared.
        guard let options = try? section.handler.options(of: action.name, state: current, frame: frame) else {
            return action
        }
        return action.offering(options)
    }

    /// The actions of earlier meetings and what became of them, in running order.
    public func followed(at clock: Instant) -> [FollowedAction] {
        let now = max(clock, state.latest ?? clock)
        var known: Set<String> = []
        return agenda.sections.flatMap { section -> [FollowedAction] in
            guard section.module.follows, state.faults[section.id] == nil else { return [] }
            let current = state.sections[section.id]?.value ?? section.handler.initialState
            // A module that fails has nothing to tell.
            return (try? section.handler.followed(state: current, frame: frame(of: section, at: now))) ?? []
        }.filter { known.insert($0.action.id).inserted }
    }
}
