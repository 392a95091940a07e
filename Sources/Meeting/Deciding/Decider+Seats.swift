internal import Agenda
internal import SectionKit
internal import Wording

extension Decider {
    /// The places of a section stand like this. Undo leaves it alone: who withdrew is not brought back by it.
    func seat(_ id: String, _ seats: [SlotSeat]) throws -> [MeetingEvent] {
        let section = try meeting.find(id)
        guard state.faults[section.id] == nil else { return [] }
        let current = state.sections[section.id]?.value ?? section.handler.initialState
        let frame = meeting.frame(of: section, at: now)
        let events: [MeetingEvent]
        do {
            events = try section.handler.seat(seats, state: current, frame: frame).map {
                .module(section: section.id, event: $0, lasting: true)
            }
        } catch {
            let reason = (error as? SectionFault)?.message ?? "\(error)"
            throw MeetingRefusal(.actionFailed, ["title": section.title, "reason": reason])
        }
        return events + repaced(section, after: events)
    }

    /// What runs gives back the time of its parts that fall away, and takes that of parts that come back or grow, as the
    /// plan would share it out.
    func repaced(_ section: Section, after events: [MeetingEvent]) -> [MeetingEvent] {
        guard let running = state.running, running.section == section.id,
            let index = section.parts.firstIndex(where: { $0.id == running.part })
        else { return [] }
        var then = meeting
        then.take(Step(at: now, events: events))
        let (before, after) = (
            meeting.parts(of: section, from: index, at: now), then.parts(of: section, from: index, at: now)
        )
        guard before != after, let fair = meeting.fairEnd(of: running, at: now),
            let next = then.fairEnd(of: running, at: now)
        else { return [] }
        let own = (after.first?.length.ideal ?? .zero) - (before.first?.length.ideal ?? .zero)
        // Nobody is told that their time was over a while ago.
        let partEnds = max(running.partEnds + own, min(running.partEnds, state.counted(at: now)))
        let keeps = after.dropFirst().reduce(.zero) { $0 + $1.length.least }
        let wanted = running.ends + (next - fair)
        let ends = max(wanted, partEnds + keeps)
        guard ends != running.ends || partEnds != running.partEnds else { return [] }
        return [
            .repaced(
                section: section.id, part: running.part, by: ends - running.ends,
                partBy: partEnds - running.partEnds, given: ends - wanted)
        ]
    }
}
