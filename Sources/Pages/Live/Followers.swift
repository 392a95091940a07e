internal import NIOCore
internal import Synchronization

/// All screens that follow, grouped by event loop and reader.
final class Followers: Sendable {
    private struct Key: Hashable {
        var loop: ObjectIdentifier
        var reader: Reader
    }
    private struct Inside {
        var groups: [Key: (loop: any EventLoop, group: FollowerGroup)] = [:]
        /// With those that are about to join.
        var counts: [Reader: Int] = [:]
        var isOver = false
    }

    private let inside = Mutex(Inside())
    private let epoch: String
    private let allows: @Sendable (Reader, String?) -> Bool
    private let time: @Sendable () -> PageTime

    init(
        epoch: String, allows: @escaping @Sendable (Reader, String?) -> Bool,
        time: @escaping @Sendable () -> PageTime
    ) {
        self.epoch = epoch
        self.allows = allows
        self.time = time
    }

    /// Somebody is about to follow; who says so also says `join` or `leave`.
    func expect(_ reader: Reader) { inside.withLock { $0.counts[reader, default: 0] += 1 } }
    func leave(_ reader: Reader) { inside.withLock { $0.counts[reader, default: 0] -= 1 } }

    /// Those whom somebody follows as.
    var readers: [Reader] { inside.withLock { $0.counts.filter { $0.value > 0 }.map(\.key) } }

    // Each of these reaches a loop's groups in the order in which they are called.

    /// - Parameter isUpToDate: Whether the reader has this region already.
    func join(
        _ channel: any Channel, _ reader: Reader, session: String?, region: Region, isUpToDate: Bool
    ) {
        let loop = channel.eventLoop
        let (group, isOver) = inside.withLock { inside in
            let key = Key(loop: ObjectIdentifier(loop), reader: reader)
            let known = inside.groups[key]?.group
            let group = known ?? FollowerGroup(reader, on: loop, rules)
            if known == nil { inside.groups[key] = (loop, group) }
            return (group, inside.isOver)
        }
        loop.execute {
            group.join(channel, session: session, region: region, isUpToDate: isUpToDate)
            if isOver { group.end() }
        }
    }

    func show(_ region: Region, _ reader: Reader) {
        let event = LiveEvent.page(region, epoch: epoch, time()).chunk
        each(of: reader) { $0.show(region, event) }
    }

    /// One second more.
    func tick() { each { $0.tell() } }

    /// Looks at once who may follow no longer.
    func review() { each { $0.review() } }

    /// Ends all of them, and whoever comes late.
    func end() {
        inside.withLock { $0.isOver = true }
        each { $0.end() }
    }

    private var rules: FollowerGroup.Rules {
        FollowerGroup.Rules(epoch: epoch, allows: allows, time: time) { [weak self] reader in self?.leave(reader) }
    }

    private func each(of reader: Reader? = nil, _ does: @escaping @Sendable (FollowerGroup) -> Void) {
        let groups = inside.withLock { inside in
            inside.groups.values.filter { reader == nil || $0.group.reader == reader }
        }
        for (loop, group) in groups { loop.execute { does(group) } }
    }
}
