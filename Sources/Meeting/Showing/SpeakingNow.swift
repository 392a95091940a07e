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
        guard let running = state.running, state.faults[running.section] == nil,
            let section = agenda.section(running.section), let timer = stage(for: .room, at: now).partTimer
        else { return nil }
        let current = state.sections[section.id]?.value ?? section.handler.initialState
        let speaker = try? section.handler.speaker(state: current, frame: frame(of: section, at: now))
        return speaker.flatMap { $0 }.map { SpeakingNow(section: section.id, speaker: $0, timer: timer) }
    }
}
