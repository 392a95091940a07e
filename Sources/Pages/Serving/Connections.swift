internal import NIOCore
internal import Synchronization

/// The connections that are open, so that none of them can hold up the end.
final class Connections: Sendable {
    private struct Open {
        var channel: any Channel
        /// Where it comes from; nil for this machine itself.
        var address: String?
        /// Whether a request has come that is not answered yet.
        var isBusy = false
    }
    private struct Inside {
        var open: [ObjectIdentifier: Open] = [:]
        /// How many there are from each address that is not this machine's.
        var addresses: [String: Int] = [:]
        var isOver = false
    }

    private let inside = Mutex(Inside())
    private let limits: ConnectionLimits

    init(_ limits: ConnectionLimits = ConnectionLimits()) { self.limits = limits }

    /// Whether a connection may come in.
    enum Welcome: Equatable { case isIn, isTooMany, isClosed }

    /// Takes a connection in, and closes it at once where nobody has time even to say no to it.
    func add(_ channel: any Channel) -> Welcome {
        let address = channel.remoteAddress?.ipAddress.flatMap { Self.isThisMachine($0) ? nil : $0 }
        let welcome: Welcome = inside.withLock { inside in
            let all = inside.open.count
            let near = address.map { inside.addresses[$0, default: 0] } ?? 0
            let spare = ConnectionLimits.spare
            if inside.isOver || all >= limits.most + spare || near >= limits.perAddress + spare { return .isClosed }
            inside.open[ObjectIdentifier(channel)] = Open(channel: channel, address: address)
            if let address { inside.addresses[address] = near + 1 }
            return all >= limits.most || near >= limits.perAddress ? .isTooMany : .isIn
        }
        if welcome == .isClosed { channel.close(promise: nil) }
        return welcome
    }

    func remove(_ channel: any Channel) {
        inside.withLock { inside in
            guard let address = inside.open.removeValue(forKey: ObjectIdentifier(channel))?.address else { return }
            let left = inside.addresses[address, default: 1] - 1
            inside.addresses[address] = left > 0 ? left : nil
        }
    }

    private static func isThisMachine(_ address: String) -> Bool {
        address.hasPrefix("127.") || address == "::1" || address.hasPrefix("::ffff:127.")
    }

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
