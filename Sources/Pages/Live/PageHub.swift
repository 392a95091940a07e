internal import Foundation
internal import Meeting

/// Draws what each reader sees, once for all of them, and tells those who follow when it is another.
///
/// What only goes by with the clock is not sent: pages count by themselves from instants, and from this clock.
actor PageHub {
    private let source: any MeetingSource
    private let draw: @Sendable (Reader, LiveMeeting.Answer) -> String
    private var regions: [Reader: Region] = [:]
    private var followers: [Reader: [Int: AsyncStream<LiveEvent>.Continuation]] = [:]
    private var last = 0
    private var isOver = false
    /// Revisions of an earlier process mean nothing to this one.
    let epoch: String

    init(
        _ source: any MeetingSource, epoch: String,
        draw: @escaping @Sendable (Reader, LiveMeeting.Answer) -> String
    ) {
        self.source = source
        self.epoch = epoch
        self.draw = draw
    }

    /// Follows the meeting until the task is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask {
                for await answer in await self.source.changes() { await self.look(answer) }
            }
            group.addTask {
                // What changes by the clock alone: a call back that is due, a plan that moves on by half a minute.
                while !Task.isCancelled {
                    try? await Task.sleep(for: .seconds(1))
                    await self.tick()
                }
            }
        }
    }

    private func tick() async {
        await look(await source.current())
        for (_, all) in followers {
            for follower in all.values { follower.yield(.tick(source.time)) }
        }
    }

    /// Draws anew, and sends what differs.
    private func look(_ answer: LiveMeeting.Answer) async {
        for reader in Reader.allCases {
            let markup = draw(reader, answer)
            if regions[reader]?.markup == markup { continue }
            let region = Region(revision: (regions[reader]?.revision ?? 0) + 1, markup: markup)
            regions[reader] = region
            for follower in (followers[reader] ?? [:]).values {
                follower.yield(.page(region, epoch: epoch, source.time))
            }
        }
    }

    /// What a reader sees now.
    func region(for reader: Reader) async -> Region {
        await look(await source.current())
        return regions[reader] ?? Region(revision: 0, markup: "")
    }

    /// What a reader sees now, unless they have it already, and every change from here on.
    ///
    /// - Parameter seen: The id of the last event that the reader has.
    func follow(_ reader: Reader, seen: String?) async -> AsyncStream<LiveEvent> {
        let region = await region(for: reader)
        // A slow reader misses what is old, and never holds up the others.
        let (stream, continuation) = AsyncStream.makeStream(of: LiveEvent.self, bufferingPolicy: .bufferingNewest(4))
        guard !isOver else {
            continuation.finish()
            return stream
        }
        last += 1
        let number = last
        followers[reader, default: [:]][number] = continuation
        continuation.onTermination = { [weak self] _ in Task { await self?.forget(number, reader) } }
        continuation.yield(
            seen == "\(epoch)-\(region.revision)" ? .tick(source.time) : .page(region, epoch: epoch, source.time))
        return stream
    }

    private func forget(_ number: Int, _ reader: Reader) { followers[reader]?[number] = nil }

    /// Ends all that follow, and whoever comes late, so that their connections can close.
    func end() {
        isOver = true
        for (_, all) in followers {
            for follower in all.values { follower.finish() }
        }
        followers = [:]
    }
}
