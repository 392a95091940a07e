internal import Agenda
internal import Planner
internal import SectionKit

/// Times of day that somebody types about a meeting that runs, as moments.
struct LiveTimes {
    let agenda: MeetingAgenda

    /// On the meeting's date; soon after midnight on the next, where the meeting ran over.
    func began(_ time: ClockTime) -> Instant? {
        guard let instant = agenda.instant(of: time) else { return nil }
        let first = PlanRule.plan(agenda).sections.map(\.start).min() ?? agenda.start
        guard instant < min(first, agenda.start), let next = nextDay(time), next - agenda.end <= .minutes(180) else {
            return instant
        }
        return next
    }

    /// At `began` or later: where the clock goes back that night, the second time; after midnight, the next day.
    func now(_ time: ClockTime, after began: Instant) -> Instant? {
        guard let instant = agenda.instant(of: time) else { return nil }
        if instant >= began { return instant }
        let clock = WallClock(timeZone: agenda.timeZone)
        if let near = clock.instant(of: time, near: began + .minutes(60)), near >= began, near - began <= .minutes(120)
        {
            return near
        }
        if let next = nextDay(time), next >= began, next - began <= .minutes(12 * 60) { return next }
        return instant
    }

    private func nextDay(_ time: ClockTime) -> Instant? {
        let clock = WallClock(timeZone: agenda.timeZone)
        // Noon, so that an hour more or less is the same day.
        guard let noon = ClockTime(hour: 12, minute: 0).flatMap({ agenda.instant(of: $0) }),
            let date = clock.date(of: noon + .minutes(24 * 60))
        else { return nil }
        return clock.instant(date, time)
    }
}
