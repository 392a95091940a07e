internal import Dispatch
internal import Journal
internal import Meeting
internal import SectionKit
internal import Synchronization

/// That this program is here: the machine's clocks are watched, and the lock file says so to whoever comes after a kill.
final class Presence: Sendable {
    let steady: SteadyClock
    private let rehearsal: RehearsalClock?
    var isRehearsal: Bool { rehearsal != nil }
    private let lock: MeetingLock
    /// What was told, and not decided on yet.
    private let undecided = Mutex<Absence?>(nil)
    /// A timer lives as long as something holds it, and knows no isolation.
    nonisolated(unsafe) private let timer: any DispatchSourceTimer

    /// - Parameter every: How often the lock file is touched, in seconds: that much, at most, is not known after a kill.
    init(_ steady: SteadyClock, _ rehearsal: RehearsalClock?, _ lock: MeetingLock, every: Int = 10) {
        self.steady = steady
        self.rehearsal = rehearsal
        self.lock = lock
        timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
        timer.setEventHandler { lock.touch(at: steady.now.secondsSince1970) }
        timer.schedule(deadline: .now(), repeating: .seconds(every), leeway: .seconds(1))
        timer.resume()
    }

    deinit { timer.cancel() }

    /// The program leaves.
    func end() {
        timer.cancel()
        lock.touch(at: steady.now.secondsSince1970)
    }

    /// What happened since the last look, in the meeting's time; with what was not decided on, where both belong together.
    func look() -> Absence? {
        guard let seen = inMeetingTime(steady.observe()) else { return nil }
        return undecided.withLock { earlier in earlier.map(seen.following) ?? seen }
    }

    /// Remembers what a person was asked, until they have decided.
    func wait(for absence: Absence?) { undecided.withLock { $0 = absence } }

    private func inMeetingTime(_ absence: Absence?) -> Absence? {
        guard let rehearsal else { return absence }
        guard var absence else { return nil }
        let at = { (instant: Instant) in rehearsal.at(Double(instant.secondsSince1970)) }
        (absence.from, absence.to) = (at(absence.from), at(absence.to))
        // A rehearsal has a time of its own: the system's clock may be set without asking.
        if absence.clockChange != .zero {
            try? rehearsal.follow { steady.adopt() }
            absence.clockChange = .zero
        }
        return absence.isStanding && absence.from < absence.to ? absence : nil
    }
}
