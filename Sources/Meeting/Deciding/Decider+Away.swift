internal import Agenda
internal import SectionKit

extension Decider {
    /// Time stood still between the two, as if somebody had paused: what of it still counts is taken out, once.
    func away(from: Moment, to: Moment) throws -> [MeetingEvent] {
        guard state.running != nil else { throw Refusal("Nothing is running.") }
        let clock = WallClock(timeZone: agenda.timeZone)
        guard let from = from.instant(near: now, by: clock), let to = to.instant(near: now, by: clock) else {
            throw Refusal("That is no time of that day.")
        }
        if from >= to { throw Refusal("Write the earlier time first, such as: away 13:05 13:40.") }
        if to > now { throw Refusal("\(clock.timeWithSeconds(of: to)) is still to come.") }
        let pieces = state.counted(from: from, to: to)
        if pieces.isEmpty { throw Refusal("None of that time counts to what runs now; there is nothing to take out.") }
        var events: [MeetingEvent] = pieces.flatMap {
            [.stopped(at: $0.from, hold: false), .resumed(at: $0.to)]
        }
        if let stop = state.stopped {
            // A pause that lasts is set aside meanwhile; it goes on from when it began.
            events = [.resumed(at: stop.since)] + events + [.stopped(at: stop.since, hold: stop.hold)]
        }
        return events
    }
}
