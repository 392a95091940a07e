internal import NIOCore
internal import NIOEmbedded
internal import NIOHTTP1
internal import Synchronization
internal import Testing

@testable internal import Pages

/// Screens that follow on one event loop, with connections that the test holds in its hand.
@Suite struct FollowerTests {
    private final class Scene {
        let loop = EmbeddedEventLoop()
        let group: FollowerGroup
        let allowed = Held(true)
        let left = Held(0)

        init(_ reader: Reader = .room) {
            group = FollowerGroup(
                reader, on: loop,
                .init(
                    epoch: "e", allows: { [allowed] _, _ in allowed.value },
                    time: { PageTime(seconds: 5, speed: 1) }, left: { [left] _ in left.value += 1 }))
        }

        func join(_ revision: Int = 1, isUpToDate: Bool = false) throws -> EmbeddedChannel {
            let channel = EmbeddedChannel(handler: HTTPResponseEncoder(), loop: loop)
            try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
            group.join(channel, session: nil, region: region(revision), isUpToDate: isUpToDate)
            return channel
        }

        func region(_ revision: Int) -> Region { Region(revision: revision, markup: "<p>\(revision)</p>") }

        func show(_ revision: Int) {
            let event = LiveEvent.page(region(revision), epoch: "e", PageTime(seconds: 1, speed: 1))
            group.show(region(revision), event.chunk)
        }

        func goOn() { loop.advanceTime(by: .seconds(1)) }
    }

    private final class Held<Value: Sendable>: Sendable {
        private let inside: Mutex<Value>
        init(_ value: Value) { inside = Mutex(value) }
        var value: Value {
            get { inside.withLock { $0 } }
            set { inside.withLock { $0 = newValue } }
        }
    }

    /// What went out, without the frames of its chunks.
    private func events(_ channel: EmbeddedChannel) throws -> [String] {
        var events: [String] = []
        while let chunk = try channel.readOutbound(as: ByteBuffer.self) {
            let text = String(buffer: chunk)
            let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
            let size = try #require(Int(lines[0], radix: 16))
            if size > 0 { #expect(lines[1].utf8.count == size) }
            events.append(String(lines[1]))
        }
        return events
    }

    private func page(_ revision: Int, now: Int = 1_000) -> String {
        "event: page\nid: e-\(revision)\ndata: {\"now\":\(now),\"speed\":1.0,\"html\":\"<p>\(revision)</p>\"}\n\n"
    }
    private let tick = "event: tick\ndata: {\"now\":5000,\"speed\":1.0}\n\n"

    @Test func whoComesSeesWhatIsNow() throws {
        let scene = Scene()
        let (new, current) = (try scene.join(), try scene.join(isUpToDate: true))
        #expect(try events(new) == ["retry: 1000\n\n" + page(1, now: 5_000)])
        #expect(try events(current) == ["retry: 1000\n\n" + tick])
        scene.show(2)
        #expect(try events(new) == [page(2)])
        #expect(try events(current) == [page(2)])
    }

    @Test func aSecondIsToldToThoseWhoHaveHeardNothing() throws {
        let scene = Scene()
        let channel = try scene.join()
        _ = try events(channel)
        scene.group.tell()
        scene.group.tell()
        #expect(try events(channel) == [tick, tick])
    }

    /// Two thousand that hear the time at one moment would keep an answer waiting that somebody asked for.
    @Test func theTimeIsToldToFewAtATimeAndToAllWithinTheSecond() throws {
        let scene = Scene()
        let channels = try (0..<(FollowerGroup.quietStretch * 3 + 5)).map { _ in try scene.join() }
        for channel in channels { _ = try events(channel) }
        scene.group.tell()
        #expect(
            try channels.map { try events($0).count }
                == channels.indices.map { $0 < FollowerGroup.quietStretch ? 1 : 0 })
        scene.goOn()
        for channel in channels.dropFirst(FollowerGroup.quietStretch) { #expect(try events(channel) == [tick]) }
    }

    @Test func whatIsNewDoesNotWaitBehindTheTime() throws {
        let scene = Scene()
        let channels = try (0..<(FollowerGroup.quietStretch * 3)).map { _ in try scene.join() }
        for channel in channels { _ = try events(channel) }
        scene.group.tell()
        for channel in channels { _ = try events(channel) }
        scene.show(2)
        for channel in channels { #expect(try events(channel) == [page(2)]) }
        scene.goOn()
        for channel in channels { #expect(try events(channel).isEmpty) }
    }

    /// The loop has other work as well, such as answering the console.
    @Test func manyAreServedInStretchesAndEachGetsTheNewest() throws {
        let scene = Scene()
        let channels = try (0..<(FollowerGroup.stretch * 2 + 5)).map { _ in try scene.join() }
        for channel in channels { _ = try events(channel) }
        scene.show(2)
        #expect(
            try channels.map { try events($0).count } == channels.indices.map { $0 < FollowerGroup.stretch ? 1 : 0 })
        scene.show(3)
        scene.goOn()
        for channel in channels { #expect(try events(channel) == [page(3)]) }
        scene.goOn()
        for channel in channels { #expect(try events(channel).isEmpty) }
    }

    @Test func whoLeavesMidwayLeavesNobodyOut() throws {
        let scene = Scene()
        let channels = try (0..<(FollowerGroup.stretch + 20)).map { _ in try scene.join() }
        for channel in channels { _ = try events(channel) }
        scene.show(2)
        // The last one takes the place of the first, which has been served already.
        channels[0].pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        scene.goOn()
        for channel in channels.dropFirst() { #expect(try events(channel) == [page(2)]) }
    }

    @Test func whoReadsNothingHoldsUpNobodyAndGetsTheNewestLater() throws {
        let scene = Scene()
        let (slow, quick) = (try scene.join(), try scene.join())
        _ = (try events(slow), try events(quick))
        slow.isWritable = false
        scene.show(2)
        scene.show(3)
        #expect(try events(slow).isEmpty)
        #expect(try events(quick) == [page(2), page(3)])
        slow.isWritable = true
        slow.pipeline.fireChannelWritabilityChanged()
        // With the time that it is now, and not when it was drawn.
        #expect(try events(slow) == [page(3, now: 5_000)])
    }

    @Test func whoLeavesIsNoticedAtOnce() throws {
        let scene = Scene()
        let channel = try scene.join()
        channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        scene.loop.run()
        #expect(!channel.isActive)
        #expect(scene.left.value == 1)
        scene.show(2)
    }

    @Test func whoLosesTheRightIsToldAndLetGoOf() throws {
        let scene = Scene(.chair)
        let channel = try scene.join()
        _ = try events(channel)
        scene.allowed.value = false
        scene.group.review()
        scene.loop.run()
        let last = try #require(try channel.readOutbound(as: ByteBuffer.self))
        #expect(String(buffer: last).hasSuffix("event: closed\ndata: {}\n\n\r\n0\r\n\r\n"))
        #expect(!channel.isActive)
        // Nor does anybody come in who lost it on the way.
        let late = try scene.join()
        let told = try #require(try late.readOutbound(as: ByteBuffer.self))
        #expect(!String(buffer: told).contains("html"))
        scene.loop.run()
        #expect(!late.isActive)
        #expect(scene.left.value == 2)
    }

    @Test func theEndIsTheLastChunk() throws {
        let scene = Scene()
        let (channel, deaf) = (try scene.join(), try scene.join())
        _ = (try events(channel), try events(deaf))
        deaf.isWritable = false
        scene.group.end()
        scene.loop.run()
        #expect(try channel.readOutbound(as: ByteBuffer.self) == ByteBuffer(string: "0\r\n\r\n"))
        #expect(!channel.isActive)
        #expect(!deaf.isActive)
    }

    /// The library's task for the connection ends with the handover, and closes what was its own.
    @Test func theConnectionOutlivesTheTaskThatAnswered() throws {
        let scene = Scene()
        let channel = try scene.join()
        _ = try events(channel)
        channel.close(mode: .output, promise: nil)
        channel.close(promise: nil)
        #expect(channel.isActive)
        scene.show(2)
        #expect(try events(channel) == [page(2)])
        channel.close(promise: nil)
        #expect(!channel.isActive)
        #expect(scene.left.value == 1)
    }

    @Test func whoSaysMoreIsLetGoOf() throws {
        let scene = Scene()
        let channel = try scene.join()
        try channel.writeInbound(ByteBuffer(string: "GET / HTTP/1.1\r\n\r\n"))
        #expect(!channel.isActive)
    }

    @Test func noOtherAnswerComesInBetween() throws {
        let scene = Scene()
        let channel = try scene.join()
        _ = try events(channel)
        let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: "x")))
        #expect(throws: (any Error).self) { try channel.writeAndFlush(part).wait() }
        #expect(try events(channel).isEmpty)
        #expect(!channel.isActive)
    }
}
