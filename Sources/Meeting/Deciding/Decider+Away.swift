internal import Agenda
internal import SectionKit
internal import Wording

extension Decider {
    /// Time stood still between the two, as if somebody had paused: what of it still counts is taken out, once.
    func away(from: Moment, to: Moment) throws -> [MeetingEvent] {
        guard state.running != nil else { throw MeetingRefusal(.nothingIsRunning) }
        let clock = WallClock(timeZone: agenda.timeZone)
        guard let from = from.instant(near: now, by: clock), let to = to.instant(near: now, by: clock) else {
            throw MeetingRefusal(.noTimesOfDay)
        }
        if from >= to {
            throw MeetingRefusal(.earlierFirst, "away", Way.away(from: "13:05", to: "13:40"))
        }
        if to > now { throw MeetingRefusal(.stillToCome, "time", clock.timeWithSeconds(of: to)) }
        let pieces = state.counted(from: from, to: to)
        if pieces.isEmpty { throw MeetingRefusal(.nothingToTakeOut) }
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
