internal import Dispatch
internal import Foundation
internal import Synchronization

/// What wakes the console: keys, the clock, other screens, the window, and signals; many of one kind wake it once.
final class Alarms: Sendable {
    enum Alarm: Hashable, Sendable { case keys, tick, change, window, stop, goOn, leave }

    private let pending = Mutex<Set<Alarm>>([])
    private let stream: AsyncStream<Void>
    private let wake: AsyncStream<Void>.Continuation
    // Sources live as long as this does. They are made at once, and then only cancelled or resumed.
    nonisolated(unsafe) private var signals: [any DispatchSourceSignal] = []
    nonisolated(unsafe) private let keys: any DispatchSourceRead
    nonisolated(unsafe) private let clock: any DispatchSourceTimer
    /// Until when, in nanoseconds of uptime, a stop is the one that this program sent to its own group.
    private let stopIsOurs = Mutex<UInt64>(0)

    init() {
        (stream, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        keys = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO, queue: .global())
        clock = DispatchSource.makeTimerSource(queue: .global())
        keys.setEventHandler { [weak self] in
            guard let self else { return }
            // Keys stay readable until they are read; without this they would wake the program all the while.
            self.keys.suspend()
            self.raise(.keys)
        }
        clock.setEventHandler { [weak self] in self?.raise(.tick) }
        for (number, alarm) in [(SIGWINCH, Alarm.window), (SIGTSTP, .stop), (SIGCONT, .goOn)] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { [weak self] in self?.raise(signal: alarm) }
            source.resume()
            signals.append(source)
        }
        keys.resume()
        clock.schedule(deadline: .distantFuture)
        clock.resume()
    }

    deinit {
        for source in signals { source.cancel() }
        clock.cancel()
        keys.cancel()
    }

    /// Rings each time the meeting's clock has gone on by a second: at least once a second, at most ten times.
    func tick(every length: Double) {
        let seconds = min(length, 1)
        let now = Date().timeIntervalSince1970
        // Shortly behind the whole second, so that no second is shown twice.
        let untilNext = seconds >= 1 ? 1.005 - (now - now.rounded(.down)) : seconds
        clock.schedule(
            deadline: .now() + untilNext, repeating: max(0.1, seconds), leeway: .milliseconds(seconds >= 1 ? 20 : 5))
    }

    func raise(_ alarm: Alarm) {
        pending.withLock { _ = $0.insert(alarm) }
        wake.yield()
    }

    private func raise(signal alarm: Alarm) {
        if alarm == .stop {
            let now = DispatchTime.now().uptimeNanoseconds
            let isOurs = stopIsOurs.withLock { now < $0 }
            if isOurs { return }
        }
        raise(alarm)
    }

    /// All alarms since the last call, once there is one.
    func next() async -> Set<Alarm> {
        while true {
            let alarms = pending.withLock { pending in
                defer { pending = [] }
                return pending
            }
            if !alarms.isEmpty { return alarms }
            for await _ in stream { break }
            if Task.isCancelled { return [.leave] }
        }
    }

    /// The keys that had come are read; more may come.
    func keysAreRead() { keys.resume() }

    /// Stops this program, and with it whatever started it in this terminal, until somebody continues it.
    func stopHere(withGroup: Bool) {
        if withGroup {
            stopIsOurs.withLock { $0 = .max }
            kill(0, SIGTSTP)
        }
        // To this thread, so that nothing is done before it goes on; the kernel stops all the others with it.
        _ = Foundation.raise(SIGSTOP)
        // Going on throws away what was still on its way, but for what another thread had taken up already.
        if withGroup { stopIsOurs.withLock { $0 = DispatchTime.now().uptimeNanoseconds + 200_000_000 } }
    }

    /// Milliseconds that only run on.
    static var ticks: Int { Int(DispatchTime.now().uptimeNanoseconds / 1_000_000) }

    /// True where the terminal is gone, so that no key will ever come.
    static var isHungUp: Bool {
        var watched = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&watched, 1, 0) > 0 && watched.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
    }
}
