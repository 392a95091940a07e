internal import HTTPTypes
internal import NIOCore
internal import NIOEmbedded
internal import NIOHTTPTypes
internal import Testing

@testable internal import Pages

/// How many may come, and how often.
@Suite struct ConnectionTests {
    private func connect(_ connections: Connections, from address: String = "127.0.0.1") throws -> EmbeddedChannel {
        let channel = EmbeddedChannel()
        try channel.pipeline.syncOperations.addHandler(ConnectionGuard(connections))
        try channel.connect(to: SocketAddress(ipAddress: address, port: 1)).wait()
        return channel
    }

    /// Whether a request is let through; where it is not, it was told why, and let go of.
    private func asks(_ channel: EmbeddedChannel) throws -> Bool {
        let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/")
        try channel.writeInbound(HTTPRequestPart.head(head))
        if try channel.readInbound(as: HTTPRequestPart.self) != nil { return true }
        guard case .head(let answer)? = try channel.readOutbound(as: HTTPResponsePart.self) else {
            Issue.record("no answer")
            return false
        }
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.headerFields[.contentSecurityPolicy] != nil)
        #expect(!channel.isActive)
        return false
    }

    @Test func whoComesBeyondTheMostIsToldSo() throws {
        let connections = Connections(ConnectionLimits(most: 2, perAddress: 1))
        let (one, other) = (try connect(connections), try connect(connections))
        #expect(try asks(one))
        #expect(try asks(other))
        #expect(try !asks(connect(connections)))
        // There is room again as soon as somebody leaves.
        _ = try one.finish(acceptAlreadyClosed: true)
        #expect(try asks(connect(connections)))
    }

    @Test func oneAddressTakesNotAllThereIs() throws {
        let connections = Connections(ConnectionLimits(most: 10, perAddress: 2))
        let all = try (0..<3).map { _ in try connect(connections, from: "192.168.1.7") }
        #expect(try asks(all[0]))
        #expect(try asks(all[1]))
        #expect(try !asks(all[2]))
        #expect(try asks(connect(connections, from: "192.168.1.8")))
        // This machine itself has no such limit.
        for _ in 0..<5 { #expect(try asks(connect(connections))) }
    }

    @Test func whoComesFarBeyondIsClosedUnheard() throws {
        let connections = Connections(ConnectionLimits(most: 1, perAddress: 1))
        let all = try (0...(ConnectionLimits.spare + 1)).map { _ in try connect(connections) }
        #expect(all.filter(\.isActive).count == 1 + ConnectionLimits.spare)
        #expect(all.last?.isActive == false)
    }

    @Test func theSystemsOwnLimitIsHeld() {
        #expect(ConnectionLimits().within(openFiles: 20_000) == ConnectionLimits(most: 4_000, perAddress: 300))
        #expect(ConnectionLimits().within(openFiles: 1_024).most < 1_024 - ConnectionLimits.spare)
        #expect(ConnectionLimits().within(openFiles: 0).most > 0)
    }

    @Test func whoAsksForVeryManyPagesWaits() {
        let limit = PageLimit(.init(most: 3, perSecond: 1))
        let now = ContinuousClock.now
        let ask = { (path: String, address: String, seconds: Int) in
            limit.mayAsk(for: path, from: address, at: now + .seconds(seconds))
        }
        #expect((0..<4).map { _ in ask("/room", "192.168.1.7", 0) } == [true, true, true, false])
        // What is drawn once for all, or never, is not counted.
        #expect(ask("/live", "192.168.1.7", 0))
        #expect(ask("/style.css", "192.168.1.7", 0))
        #expect(ask("/room", "192.168.1.8", 0))
        #expect(ask("/room", "192.168.1.7", 1))
        #expect(!ask("/room", "192.168.1.7", 1))
    }
}
