internal import Synchronization

@testable internal import Commands

/// A machine's three clocks, moved by hand.
final class Machine: Sendable {
    private let clocks: Mutex<ClockReading>

    /// - Parameter real: Seconds since 1970; by default 8 December 2026, 13:00 in London.
    init(_ real: Double = 1_796_734_800, boot: Double = 5_000, monotonic: Double = 4_000) {
        clocks = Mutex(ClockReading(real: real, boot: boot, monotonic: monotonic))
    }

    var reading: ClockReading { clocks.withLock { $0 } }
    var steady: SteadyClock { SteadyClock(reading: { self.reading }) }

    func run(_ seconds: Double) { move(seconds, seconds, seconds) }
    func sleep(_ seconds: Double) { move(seconds, seconds, 0) }
    /// Somebody sets the system's clock.
    func set(by seconds: Double) { move(seconds, 0, 0) }
    /// Started again, with the clocks that nobody can set back at zero.
    func restart(after seconds: Double) {
        clocks.withLock { $0 = ClockReading(real: $0.real + seconds, boot: 10, monotonic: 10) }
    }

    private func move(_ real: Double, _ boot: Double, _ monotonic: Double) {
        clocks.withLock {
            $0.real += real
            $0.boot += boot
            $0.monotonic += monotonic
        }
    }
}
