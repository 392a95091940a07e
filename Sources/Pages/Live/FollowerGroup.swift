internal import NIOCore
internal import NIOHTTP1

/// The screens of one reader whose connections live on one event loop. What is new is handed over once for all of them,
/// and is written from the loop itself.
///
/// Its state is touched on that event loop alone.
final class FollowerGroup: @unchecked Sendable {
    /// So many are served at a stretch, some milliseconds long; in between the loop answers whoever else it has. Each
    /// pause is a sleep, and on a busy machine sleeping loses the processor: so there are few of them.
    static let stretch = 500
    private static let breath = TimeAmount.microseconds(10)
    /// What only tells the time waits for nobody's eye: it goes out in small stretches over most of its second, so that
    /// it never stands in the way of what somebody does.
    static let quietStretch = 40
    private static let quietSpan = TimeAmount.milliseconds(700)

    let reader: Reader
    private let loop: any EventLoop
    private let rules: Rules
    private var members: [Follower] = []
    /// The newest region, and the event that carries it while it is handed round.
    private var newest: Region?
    private var page: ByteBuffer?
    /// Whether the time is to be told.
    private var tells = false
    /// Counts the seconds.
    private var beat = 0
    /// The next to be served, and how many of the round are left.
    private var next = 0
    private var left = 0
    /// When the next stretch comes; nil where nothing is being served.
    private var pause: Scheduled<Void>?

    /// What holds for all groups.
    struct Rules: Sendable {
        let epoch: String
        /// Whether what this session may see is still its to see.
        let allows: @Sendable (Reader, String?) -> Bool
        let time: @Sendable () -> PageTime
        /// Told of each that leaves.
        let left: @Sendable (Reader) -> Void
    }

    init(_ reader: Reader, on loop: any EventLoop, _ rules: Rules) {
        self.reader = reader
        self.loop = loop
        self.rules = rules
    }

    // MARK: Coming and going

    /// Lets a connection follow whose answer has begun.
    ///
    /// - Parameter isUpToDate: Whether the reader has this region already.
    func join(_ channel: any Channel, session: String?, region: Region, isUpToDate: Bool) {
        let pipeline = channel.pipeline.syncOperations
        guard channel.isActive, let framing = try? pipeline.handler(type: HTTPResponseEncoder.self) else {
            channel.close(promise: nil)
            return rules.left(reader)
        }
        let follower = Follower(session: session, has: isUpToDate ? region.revision : 0, in: self)
        follower.place = members.count
        members.append(follower)
        do { try pipeline.addHandler(follower, position: .before(framing)) } catch {
            channel.close(promise: nil)
            return forget(follower)
        }
        guard rules.allows(reader, session) else { return follower.end(Self.closing) }
        if newest.map({ $0.revision < region.revision }) ?? true { newest = region }
        let first = isUpToDate ? LiveEvent.tick(rules.time()) : .page(region, epoch: rules.epoch, rules.time())
        _ = follower.send(
            LiveEvent.chunk(LiveEvent.retry + first.text), revision: isUpToDate ? nil : region.revision, beat: beat)
    }

    func forget(_ follower: Follower) {
        guard follower.place < members.count, members[follower.place] === follower else { return }
        members.swapAt(follower.place, members.count - 1)
        members.removeLast()
        if follower.place < members.count { members[follower.place].place = follower.place }
        // The one that took the place may be one that was not served yet.
        if left > 0 { left = members.count }
        rules.left(reader)
    }

    /// Who may follow no longer is told so, and let go of.
    func review() {
        for follower in members where !rules.allows(reader, follower.session) { follower.end(Self.closing) }
    }

    private static var closing: ByteBuffer {
        var last = LiveEvent.closed.chunk
        last.writeImmutableBuffer(LiveEvent.lastChunk)
        return last
    }

    func end() { for follower in members { follower.end(LiveEvent.lastChunk) } }

    // MARK: What is new

    func show(_ region: Region, _ event: ByteBuffer) {
        newest = region
        let waits = page == nil
        page = event
        left = members.count
        // What is to be seen does not wait behind what tells the time.
        if waits { serveAtOnce() }
    }

    /// One second more.
    func tell() {
        beat += 1
        tells = true
        left = members.count
        if pause == nil { serveAtOnce() }
    }

    private func serveAtOnce() {
        pause?.cancel()
        serve()
    }

    /// Each gets the newest alone: what came and went while it waited, or did not read, it never sees.
    private func serve() {
        pause = nil
        var stretch = page == nil ? Self.quietStretch : Self.stretch
        // Made for each stretch: what it tells of the time is true when it is sent.
        let tick = tells ? LiveEvent.tick(rules.time()).chunk : nil
        while left > 0, stretch > 0 {
            if next >= members.count { next = 0 }
            guard next < members.count else { break }
            let follower = members[next]
            next += 1
            left -= 1
            if let newest, let page, follower.revision < newest.revision {
                _ = follower.send(page, revision: newest.revision, beat: beat)
                stretch -= 1
            } else if let tick, follower.beat < beat {
                _ = follower.send(tick, beat: beat)
                stretch -= 1
            }
        }
        guard left > 0, !members.isEmpty else {
            // What this event tells of the time is true now; a later one is made then.
            (page, tells) = (nil, false)
            return
        }
        let stretches = Int64((members.count + Self.quietStretch - 1) / Self.quietStretch)
        let breath = page == nil ? TimeAmount.nanoseconds(Self.quietSpan.nanoseconds / max(1, stretches)) : Self.breath
        pause = loop.scheduleTask(in: breath) { self.serve() }
    }

    /// Somebody reads again who did not.
    func catchUp(_ follower: Follower) {
        guard let newest, follower.revision < newest.revision else { return }
        let event = LiveEvent.page(newest, epoch: rules.epoch, rules.time())
        _ = follower.send(event.chunk, revision: newest.revision, beat: beat)
    }
}
