internal import Agenda
public import SectionKit

/// Whose talk or questions run now, and how much time they have: what a presenter's own screen shows.
public struct SpeakingNow: Hashable, Sendable {
    /// The id of the section that runs.
    public var section: String
    public var speaker: Speaker
    /// The time of the running talk or its questions. It counts down to zero; a calm screen shows nothing below.
    public var timer: TimerBlock
}

extension MeetingRun {
    /// Nil where nothing runs, or nobody in particular speaks.
    public func speaking(at clock: Instant) -> SpeakingNow? {
        let now = max(clock, state.latest ?? clock)
        guard let running = state.running, let section = agenda.section(running.section),
            let speaker = speaker(in: section, frame(of: section, at: now)),
            let timer = partTimer(label: speaker.title ?? "", at: now)
        else { return nil }
        return SpeakingNow(section: section.id, speaker: speaker, timer: timer)
    }

    /// Who speaks in a section now; nil where its module is lost, or fails.
    func speaker(in section: Section, _ frame: SectionFrame) -> Speaker? {
        guard state.faults[section.id] == nil else { return nil }
        let current = state.sections[section.id]?.value ?? section.handler.initialState
        return (try? section.handler.speaker(state: current, frame: frame)) ?? nil
    }
}
