internal import Foundation

/// What the machine's three clocks show at one moment, in seconds. Only `lectern` asks them.
struct ClockReading: Hashable, Sendable {
    /// The system's clock, since 1970; people and networks set it.
    var real: Double
    /// Since the machine started, the time it slept included; nobody sets it.
    var boot: Double
    /// Since the machine started, without the time it slept.
    var monotonic: Double

    static func machine() -> ClockReading {
        #if canImport(Darwin)
            // There the monotonic clock is the one that goes on during sleep.
            let clocks = (boot: CLOCK_MONOTONIC, monotonic: CLOCK_UPTIME_RAW)
        #else
            let clocks = (boot: CLOCK_BOOTTIME, monotonic: CLOCK_MONOTONIC)
        #endif
        return ClockReading(
            real: seconds(CLOCK_REALTIME), boot: seconds(clocks.boot), monotonic: seconds(clocks.monotonic))
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
