package import Agenda
package import SectionKit
internal import Wording

extension MeetingRun {
    /// How a section's tables stand; nil for one that seats nobody, or whose module failed.
    package func seating(of section: Section, at now: Instant) -> SeatingGround? {
        guard state.faults[section.id] == nil else { return nil }
        let current = state.sections[section.id]?.value ?? section.handler.initialState
        return try? section.handler.seating(state: current, frame: frame(of: section, at: now))
    }

    /// The same of a section by its id.
    package func seating(of id: String, at now: Instant) -> SeatingGround? {
        agenda.section(id).flatMap { seating(of: $0, at: now) }
    }

    /// What a command asks of a section's tables; nil for any that asks nothing of them.
    ///
    /// - Throws: `MeetingRefusal` where there is no such section, `Refusal` where its module says no.
    func seatingTask(of command: Command, at clock: Instant) throws -> (section: String, task: SeatingTask)? {
        guard case .act(let id, let action, let fields) = command else { return nil }
        let section = try find(id)
        guard state.faults[section.id] == nil,
            section.module.actions.contains(where: { $0.name == action && $0.seats })
        else { return nil }
        let current = state.sections[section.id]?.value ?? section.handler.initialState
        let frame = frame(of: section, at: max(clock, state.latest ?? clock))
        do {
            // Words that are kept apart are none of the tables', and `decide` tells what cannot be read.
            let reader = FieldReader(keepWords: { _, _ in Words(id: "") })
            return try section.handler.seatingTask(
                action, fields: fields, reader: reader, state: current, frame: frame
            ).map { (section.id, $0) }
        } catch let fault as SectionFault {
            throw MeetingRefusal(.actionFailed, ["title": section.title, "reason": fault.message])
        }
    }
}

extension Decider {
    /// People sit as it was worked out, unless the tables have changed since.
    func arrange(_ id: String, _ arrangement: Arrangement) throws -> [MeetingEvent] {
        let section = try meeting.find(id)
        guard let ground = meeting.seating(of: section, at: now), ground.tables == arrangement.before else {
            throw MeetingRefusal(.tablesMeanwhile)
        }
        let current = state.sections[section.id]?.value ?? section.handler.initialState
        let events: [MeetingEvent]
        do {
            events = try section.handler.seated(
                arrangement.tables, state: current, frame: meeting.frame(of: section, at: now)
            ).map { .module(section: section.id, event: $0, lasting: false) }
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            let reason = (error as? SectionFault)?.message ?? "\(error)"
            throw MeetingRefusal(.actionFailed, ["title": section.title, "reason": reason])
        }
        guard !events.isEmpty else { throw MeetingRefusal(.changesNothing) }
        return events
    }
}
