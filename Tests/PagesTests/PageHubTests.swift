internal import Meeting
internal import NIOCore
internal import NIOEmbedded
internal import NIOHTTP1
internal import Synchronization
internal import Testing

@testable internal import Pages

/// What is drawn, for whom, and when, with a meeting that the test moves.
@Suite struct PageHubTests {
    /// A meeting of which only the number of its latest step matters.
    private final class Source: MeetingSource {
        let beside = Beside()
        let time = PageTime(seconds: 5, speed: 1)
        private let answer: Mutex<LiveMeeting.Answer>
        private let stream = AsyncStream.makeStream(of: LiveMeeting.Answer.self, bufferingPolicy: .bufferingNewest(1))

        init() throws { answer = Mutex(try Bench().answer) }

        func current() async -> LiveMeeting.Answer { answer.withLock { $0 } }
        func changes() async -> AsyncStream<LiveMeeting.Answer> { stream.stream }
        func perform(_ command: Command, from: Whereabouts?) async throws -> LiveMeeting.Answer { await current() }
        func effect(of command: Command) async throws -> Arrangement? { nil }
        func perform(_ order: BesideOrder) async throws {}
        func lookAtSignUps() async {}

        func move(to sequence: Int) {
            let moved = answer.withLock { answer in
                answer.sequence = sequence
                return answer
            }
            stream.continuation.yield(moved)
        }
    }

    /// The room's region is the step's number; each drawing is written down.
    private struct Scene {
        let source: Source
        let hub: PageHub
        let room = RoomSwitch()
        let drawn: AsyncStream<String>
        /// Ends a rest.
        let wake: AsyncStream<Void>.Continuation

        init() throws {
            let source = try Source()
            let drawn = AsyncStream.makeStream(of: String.self)
            let rest = AsyncStream.makeStream(of: Void.self)
            (self.source, self.drawn, wake) = (source, drawn.stream, rest.continuation)
            hub = PageHub(
                source, epoch: "e", around: { [room] in Surroundings(screen: room.now) }, allows: { _, _ in true },
                rest: { for await _ in rest.stream { break } },
                draw: { answer, around in
                    { reader in
                        drawn.continuation.yield("\(reader) \(answer.sequence)")
                        return around.screen.isDark ? "dark" : "step \(answer.sequence)"
                    }
                })
        }

        func follow(_ reader: Reader = .room, seen: String? = nil) async throws -> NIOAsyncTestingChannel {
            let channel = try await NIOAsyncTestingChannel {
                try $0.pipeline.syncOperations.addHandler(HTTPResponseEncoder())
            }
            try await channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).get()
            await hub.follow(reader, seen: seen, session: nil, over: channel)
            return channel
        }
    }

    private func next(_ channel: NIOAsyncTestingChannel) async throws -> String {
        String(buffer: try await channel.waitForOutboundWrite(as: ByteBuffer.self))
    }

    @Test func onlyWhatSomebodyFollowsIsDrawn() async throws {
        let scene = try Scene()
        var drawn = scene.drawn.makeAsyncIterator()
        await scene.hub.look()
        let channel = try await scene.follow(.everyone)
        #expect(await drawn.next() == "everyone 0")
        scene.source.move(to: 1)
        await scene.hub.look()
        await scene.hub.look()
        #expect(await drawn.next() == "everyone 1")
        // Once nobody is there, nothing is drawn for nobody.
        try await channel.testingEventLoop.executeInContext {
            channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        }
        try await channel.closeFuture.get()
        scene.source.move(to: 2)
        await scene.hub.look()
        _ = try await scene.follow(.room)
        #expect(await drawn.next() == "room 2")
    }

    @Test func aBurstIsDrawnOnceAtItsBeginningAndOnceAtItsEnd() async throws {
        let scene = try Scene()
        let channel = try await scene.follow()
        #expect(try await next(channel).contains("step 0"))
        let following = Task { await scene.hub.followChanges() }
        scene.source.move(to: 1)
        #expect(try await next(channel).contains("step 1"))
        for step in 2...9 { scene.source.move(to: step) }
        scene.wake.yield()
        let event = try await next(channel)
        #expect(event.contains("step 9"))
        #expect(event.contains("id: e-3\n"))
        following.cancel()
    }

    @Test func whatIsOlderNeverReplacesWhatIsNewer() async throws {
        let scene = try Scene()
        let channel = try await scene.follow()
        _ = try await next(channel)
        for step in [2, 1, 3] {
            scene.source.move(to: step)
            await scene.hub.look()
        }
        #expect(try await next(channel).contains("step 2"))
        #expect(try await next(channel).contains("step 3"))
    }

    @Test func whatAPageBroughtWithItIsNotSentAgain() async throws {
        let scene = try Scene()
        #expect(await scene.hub.id(for: .room) == nil)
        let first = try await scene.follow()
        #expect(try await next(first).contains("event: page\nid: e-1\n"))
        let id = await scene.hub.id(for: .room)
        #expect(id == "e-1")
        #expect(try await next(scene.follow(seen: id)).contains("event: tick"))
        // What has happened since is not on a page that was drawn before it.
        scene.source.move(to: 1)
        #expect(await scene.hub.id(for: .room) == nil)
        #expect(try await next(scene.follow(seen: id)).contains("step 1"))
        #expect(try await next(scene.follow(seen: "another-1")).contains("step 1"))
    }

    @Test func theDarkRoomScreenIsSentAtOnce() async throws {
        let scene = try Scene()
        let channel = try await scene.follow()
        _ = try await next(channel)
        scene.room.follow(.dark)
        #expect(await scene.hub.id(for: .room) == nil)
        await scene.hub.look()
        #expect(try await next(channel).contains("dark"))
    }

    @Test func whoComesAfterTheEndIsLetGoOf() async throws {
        let scene = try Scene()
        let before = try await scene.follow()
        scene.hub.end()
        let after = try await scene.follow()
        try await before.closeFuture.get()
        try await after.closeFuture.get()
    }
}
