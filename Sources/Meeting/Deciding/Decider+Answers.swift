package import Agenda
package import SectionKit
internal import Wording

extension MeetingRun {
    /// How a section's asking stands; nil for one that asks nothing, or whose module failed.
    ///
    /// Nobody is asked any more once the meeting is over.
    package func asking(of section: Section, at now: Instant) -> AskingStanding? {
        guard state.faults[section.id] == nil, section.asksPeople else { return nil }
        let current = state.sections[section.id]?.value ?? section.handler.initialState
        let standing = try? section.handler.askingStanding(state: current, frame: frame(of: section, at: now))
        guard var standing else { return nil }
        if state.finished != nil { standing.isOpen = false }
        return standing
    }

    /// The sections that take answers now, in running order.
    package func openAskings(at now: Instant) -> [(section: Section, standing: AskingStanding)] {
        agenda.sections.compactMap { section in
            asking(of: section, at: now).flatMap { $0.isOpen ? (section, $0) : nil }
        }
    }

    /// What a command asks of a section's answers; nil for any that asks nothing of them.
    ///
    /// - Throws: `MeetingRefusal` where there is no such section, `Refusal` where its module says no.
    func askingOrder(of command: Command, at clock: Instant) throws -> (section: Section, order: AskingOrder)? {
        if case .ask(let id, let order) = command { return (try find(id), order) }
        guard case .act(let id, let action, let fields) = command else { return nil }
        let section = try find(id)
        guard state.faults[section.id] == nil,
            section.module.actions.contains(where: { $0.name == action && $0.asks })
        else { return nil }
        let current = state.sections[section.id]?.value ?? section.handler.initialState
        let frame = frame(of: section, at: max(clock, state.latest ?? clock))
        do {
            // `decide` tells what cannot be read.
            let reader = FieldReader(keepWords: { _, _ in Words(id: "") })
            return try section.handler.askingOrder(
                action, fields: fields, reader: reader, state: current, frame: frame
            ).map { (section, $0) }
        } catch let fault as SectionFault {
            throw MeetingRefusal(.actionFailed, ["title": section.title, "reason": fault.message])
        }
    }
}

extension Section {
    /// True where its kind asks everybody something, or may.
    package var asksPeople: Bool { module.actions.contains { $0.asks } }
}

extension Decider {
    /// The room is shown how a question was answered. Undo leaves it alone: what was seen stays known.
    func show(_ id: String, _ answers: ShownAnswers) throws -> [MeetingEvent] {
        let section = try meeting.find(id)
        guard state.faults[section.id] == nil else { throw MeetingRefusal(.actionsGone, "title", section.title) }
        let current = state.sections[section.id]?.value ?? section.handler.initialState
        do {
            return try section.handler.show(answers, state: current, frame: meeting.frame(of: section, at: now))
                .map { .module(section: section.id, event: $0, lasting: true) }
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            let reason = (error as? SectionFault)?.message ?? "\(error)"
            throw MeetingRefusal(.actionFailed, ["title": section.title, "reason": reason])
        }
    }
}
