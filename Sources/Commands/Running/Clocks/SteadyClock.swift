internal import Meeting
internal import SectionKit
internal import Synchronization

/// The machine's clock, as nobody can set it: it goes on from where the system's clock was, sleep included.
///
/// What the system's clock says later is followed where it is little, and otherwise only when somebody decides so.
/// It never goes back but then.
final class SteadyClock: MeetingClock {
    private struct Inside {
        var watch: ClockWatch
        /// The latest time that anybody was told.
        var latest: Double

        mutating func time(_ reading: ClockReading) -> Double {
            latest = max(latest, watch.time(reading))
            return latest
        }
    }
    private let inside: Mutex<Inside>
    private let read: @Sendable () -> ClockReading

    init(reading: @escaping @Sendable () -> ClockReading = ClockReading.machine) {
        read = reading
        let first = reading()
        inside = Mutex(Inside(watch: ClockWatch(first), latest: first.real))
    }

    var now: Instant { Instant(seconds: seconds) }
    /// Seconds since 1970, with their fractions.
    var seconds: Double {
        let reading = read()
        return inside.withLock { $0.time(reading) }
    }

    /// What happened since the last look; to be called about once a second.
    func observe() -> Absence? {
        let reading = read()
        return inside.withLock { $0.watch.observe(reading) }
    }

    /// Takes the system's clock over, also where that goes back, and says from what to what it went.
    @discardableResult func adopt() -> (from: Double, to: Double) {
        let reading = read()
        return inside.withLock { inside in
            let from = inside.time(reading)
            inside.watch.adopt(reading)
            inside.latest = reading.real
            return (from, reading.real)
        }
    }

    /// Goes on from another time, whatever the system's clock says.
    func goOn(from seconds: Double) {
        let reading = read()
        inside.withLock {
            $0.watch.believe(seconds, at: reading)
            $0.latest = seconds
        }
    }
}
