/// Tells those who show the meeting that somebody has changed its sign-ups: at once, and in a rush a few times a second.
actor SignUpNews {
    private let tell: @Sendable () async -> Void
    private let rest: @Sendable () async -> Void
    private var isTelling = false
    private var hasMore = false

    /// Each telling reads all sign-ups anew.
    static let breath = Duration.milliseconds(250)

    init(
        rest: @escaping @Sendable () async -> Void = { try? await Task.sleep(for: SignUpNews.breath) },
        tell: @escaping @Sendable () async -> Void
    ) {
        self.rest = rest
        self.tell = tell
    }

    /// Something has changed; whoever changed it does not wait until all have heard.
    nonisolated func changed() { Task { await heardOf() } }

    func heardOf() async {
        hasMore = true
        if isTelling { return }
        isTelling = true
        while hasMore {
            hasMore = false
            await tell()
            await rest()
        }
        isTelling = false
    }
}
