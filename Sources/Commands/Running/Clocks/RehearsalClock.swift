internal import Journal
internal import Meeting
internal import SectionKit
internal import Synchronization
internal import Wording

/// A rehearsal's clock: it runs `speed` times as fast from where it was set, and can be sent on.
///
/// Every change is kept in the library before it holds, so that a rehearsal that is killed comes back as it was.
final class RehearsalClock: MeetingClock {
    private struct Setting {
        /// Both in seconds since 1970: the real time at which the meeting's clock showed that.
        var real: Double
        var meeting: Double
        var speed: Double
        /// It stands still until it is sent on.
        var stands = false

        func at(_ time: Double) -> Double {
            stands ? meeting : meeting + min(max((time - real) * speed, 0), 1e12)
        }

        /// As the library keeps it, in whole seconds.
        func anchor(at time: Double) -> ClockAnchor {
            let second = stands ? 0 : max(real, time).rounded(.up)
            return ClockAnchor(
                realSeconds: Int(second), meetingSeconds: Int(at(second).rounded(.down)), speed: speed)
        }
    }
    private let setting: Mutex<Setting>
    private let real: @Sendable () -> Double
    private let keep: @Sendable (ClockAnchor) throws -> Void

    /// - Parameters:
    ///   - real: The real time, in seconds since 1970.
    ///   - keep: Keeps a change, for when the rehearsal is opened again.
    init(
        _ anchor: ClockAnchor, real: @escaping @Sendable () -> Double,
        keep: @escaping @Sendable (ClockAnchor) throws -> Void
    ) {
        // A library may hold any numbers.
        let bounded = { (seconds: Int) in Double(min(max(seconds, -1_000_000_000_000), 1_000_000_000_000)) }
        setting = Mutex(
            Setting(
                real: bounded(anchor.realSeconds), meeting: bounded(anchor.meetingSeconds),
                speed: RehearsalSpeed.limits.contains(anchor.speed) ? anchor.speed : 1, stands: anchor.realSeconds == 0)
        )
        self.real = real
        self.keep = keep
    }

    var now: Instant { at(real()) }
    /// The same with its fractions, since 1970.
    var seconds: Double {
        let time = real()
        return setting.withLock { $0.at(time) }
    }
    /// What it shows at a real time, in seconds since 1970.
    func at(_ real: Double) -> Instant { setting.withLock { Instant(seconds: $0.at(real)) } }
    /// Meeting seconds a real second.
    var speed: Double { setting.withLock { $0.speed } }
    var stands: Bool { setting.withLock { $0.stands } }

    /// Goes to a later moment of the meeting at once; it runs on, or stands, as before.
    ///
    /// - Throws: `MeetingRefusal` where that is in the past; the library's error.
    func jump(to instant: Instant) throws {
        try change { setting in
            guard Double(instant.secondsSince1970) > setting.meeting else {
                throw MeetingRefusal(.onlyOn, "undo", Way.undo)
            }
            setting.meeting = Double(instant.secondsSince1970)
        }
    }

    /// Runs slower or faster from now on.
    ///
    /// - Throws: `MeetingRefusal` beyond 0.1 to 1000; the library's error.
    func setSpeed(_ speed: Double) throws {
        guard RehearsalSpeed.limits.contains(speed) else { throw MeetingRefusal(.noSuchSpeed) }
        try change { $0.speed = speed }
    }

    /// Stands still, for as long as the rehearsal is left or looked at.
    func stand() throws { try change { $0.stands = true } }
    func goOn() throws { try change { $0.stands = false } }

    /// Lets the real clock be set meanwhile, and shows the same time after it.
    func follow(_ setReal: () -> Void) throws {
        try setting.withLock { setting in
            let shown = setting.at(real())
            setReal()
            setting.real = real()
            setting.meeting = shown
            try keep(setting.anchor(at: setting.real))
        }
    }

    /// Changes the setting from what it shows now on; where that cannot be kept, nothing changes.
    private func change(_ body: (inout Setting) throws -> Void) throws {
        try setting.withLock { setting in
            let now = real()
            var new = setting
            new.meeting = setting.at(now)
            new.real = max(now, setting.stands ? now : setting.real)
            try body(&new)
            try keep(new.anchor(at: now))
            setting = new
        }
    }
}

extension ClockAnchor {
    /// What a clock that was kept like this shows at a real time; where it stood still, what it stood at.
    func shows(atReal seconds: Int) -> Instant {
        RehearsalClock(self, real: { 0 }, keep: { _ in }).at(Double(seconds))
    }
}
