internal import SectionKit

/// Tells from the machine's clocks when it slept, when the process stood still, and when somebody set the clock.
///
/// It asks no clock itself. What it believes is the clock that nobody can set; the system's clock only says where
/// that one began. Small differences are followed, and a large one is told once.
struct ClockWatch: Sendable {
    /// A shorter gap between two looks is a busy machine, in seconds.
    static let gap = 30.0
    /// A smaller difference is the clock being kept right, in seconds.
    static let difference = 5.0

    /// Believed time minus boot time.
    private var offset: Double
    private var last: ClockReading
    /// The difference to the system's clock that was told already.
    private var told: Double

    /// - Parameter believed: Seconds since 1970; the system's clock where nothing else is known.
    init(_ reading: ClockReading, believed: Double? = nil) {
        offset = (believed ?? reading.real) - reading.boot
        last = reading
        told = believed.map { reading.real - $0 } ?? 0
    }

    /// Seconds since 1970, as far as anybody should believe.
    func time(_ reading: ClockReading) -> Double { reading.boot + offset }

    /// To be called about once a second; nil where nothing is worth telling.
    mutating func observe(_ reading: ClockReading) -> Absence? {
        let before = time(last)
        let passed = reading.boot - last.boot
        let slept = passed - (reading.monotonic - last.monotonic)
        let ahead = reading.real - time(reading)
        last = reading
        var change = 0.0
        if abs(ahead) < Self.difference {
            offset += ahead
            told = 0
        } else {
            if abs(ahead - told) >= Self.difference { change = ahead }
            told = ahead
        }
        let now = time(reading)
        if slept >= Self.gap || passed >= Self.gap {
            return Absence(
                kind: slept >= Self.gap ? .asleep : .stoodStill, from: .init(seconds: before), to: .init(seconds: now),
                clockChange: .init(rounding: change))
        }
        guard change != 0 else { return nil }
        return Absence(
            kind: change > 0 ? .clockForward : .clockBack, from: .init(seconds: now), to: .init(seconds: now + change),
            clockChange: .init(rounding: change))
    }

    /// Believes the system's clock from now on.
    mutating func adopt(_ reading: ClockReading) { self = ClockWatch(reading) }
    /// Believes another time from now on; that the system's clock says otherwise counts as told.
    mutating func believe(_ seconds: Double, at reading: ClockReading) {
        self = ClockWatch(reading, believed: seconds)
    }
}

extension Instant {
    /// The second that has begun; readings beyond what people live in stay at the ends.
    init(seconds: Double) {
        self.init(secondsSince1970: seconds.isNaN ? 0 : Int(min(max(seconds, -1e15), 1e15).rounded(.down)))
    }
}

extension Seconds {
    init(rounding seconds: Double) { self.init(Int(min(max(seconds, -1e15), 1e15).rounded())) }
}
