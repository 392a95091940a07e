internal import CPlatform

/// What the machine's three clocks show at one moment, in seconds. Only `lectern` asks them.
struct ClockReading: Hashable, Sendable {
    /// The system's clock, since 1970; people and networks set it.
    var real: Double
    /// Since the machine started, the time it slept included; nobody sets it.
    var boot: Double
    /// Since the machine started, without the time it slept.
    var monotonic: Double

    static func machine() -> ClockReading {
        ClockReading(real: lectern_clock_real(), boot: lectern_clock_boot(), monotonic: lectern_clock_awake())
    }
}
