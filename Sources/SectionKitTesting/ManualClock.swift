public import Meeting
public import SectionKit
internal import Synchronization

/// A clock that stands still until a test moves it; it may also go backwards.
public final class ManualClock: MeetingClock {
    private let time: Mutex<Instant>

    public init(_ now: Instant) { time = Mutex(now) }

    public var now: Instant { time.withLock { $0 } }
    public func set(_ instant: Instant) { time.withLock { $0 = instant } }
    public func advance(by length: Seconds) { time.withLock { $0 = $0 + length } }
}
