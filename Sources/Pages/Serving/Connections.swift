internal import NIOCore
internal import Synchronization

/// The connections that are open, so that none of them can hold up the end.
final class Connections: Sendable {
    private struct Open {
        var channel: any Channel
        /// Whether a request has come that is not answered yet.
        var isBusy = false
    }
    private struct Inside {
        var open: [ObjectIdentifier: Open] = [:]
        var isOver = false
    }

    private let inside = Mutex(Inside())

    func add(_ channel: any Channel) {
        let isOver = inside.withLock { inside in
            inside.open[ObjectIdentifier(channel)] = Open(channel: channel)
            return inside.isOver
        }
        if isOver { channel.close(promise: nil) }
    }

    func remove(_ channel: any Channel) { inside.withLock { $0.open[ObjectIdentifier(channel)] = nil } }

    func set(_ channel: any Channel, isBusy: Bool) {
        inside.withLock { $0.open[ObjectIdentifier(channel)]?.isBusy = isBusy }
    }

    /// Waits until what is being answered is answered; those who do not read their answer are not waited for.
    func settle(within patience: Duration) async {
        let end = ContinuousClock.now + patience
        while ContinuousClock.now < end, inside.withLock({ $0.open.values.contains(where: \.isBusy) }) {
            try? await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Closes all that are open, and from now on each new one.
    func close() {
        let channels = inside.withLock { inside in
            inside.isOver = true
            return inside.open.values.map(\.channel)
        }
        for channel in channels { channel.close(promise: nil) }
    }
}
