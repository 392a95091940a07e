internal import Foundation
internal import Journal
internal import Meeting
internal import SectionKit

/// The machine's clock. Only `lectern` asks it.
struct MachineClock: MeetingClock {
    var now: Instant { Instant(secondsSince1970: Int(Date().timeIntervalSince1970.rounded(.down))) }
}

/// A rehearsal's clock: it runs `speed` times as fast from where it was set.
struct RehearsalClock: MeetingClock {
    let anchor: ClockAnchor

    var now: Instant { at(Date().timeIntervalSince1970) }

    func at(_ real: Double) -> Instant {
        let passed = (real - Double(anchor.realSeconds)) * anchor.speed
        let bounded = min(max(passed, 0), 1e12)
        return Instant(secondsSince1970: anchor.meetingSeconds) + Seconds(Int(bounded.rounded(.down)))
    }
}
