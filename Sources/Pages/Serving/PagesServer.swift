internal import CPlatform
internal import Hummingbird
internal import Logging
internal import Meeting
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Synchronization

/// The pages of a meeting, served on this machine.
public final class PagesServer: Sendable {
    /// Where it listens.
    public let port: Int
    private let pages: MeetingPages
    private let connections: Connections
    private let running: Task<Void, Never>
    private let following: Task<Void, Never>

    /// Why there are no pages.
    public struct Unavailable: Error, Sendable {
        public var message: String
    }

    /// Listens on the loopback addresses; where a port is taken, on the next one that is free.
    ///
    /// - Throws: `Unavailable` where none of 20 ports is free.
    public static func start(
        _ source: any MeetingSource, meeting: String, sessions: any SessionKeeping, port: Int,
        limits: ConnectionLimits = ConnectionLimits()
    ) async throws -> PagesServer {
        var taken: [Int] = []
        let limits = limits.within(openFiles: Int(lectern_open_files()))
        for port in port..<(port + 20) where (1...65_535).contains(port) {
            let pages = MeetingPages(source, meeting: meeting, sessions: sessions, port: port)
            let connections = Connections(limits)
            if let running = await listen(pages, connections, port) {
                return PagesServer(port: port, pages: pages, connections: connections, running: running)
            }
            taken.append(port)
        }
        throw Unavailable(
            message:
                "The ports \(taken.first ?? port) to \(taken.last ?? port) are taken, so there are no pages for browsers; --port takes another."
        )
    }

    private init(port: Int, pages: MeetingPages, connections: Connections, running: Task<Void, Never>) {
        self.port = port
        self.pages = pages
        self.connections = connections
        self.running = running
        following = Task { await pages.hub.run() }
    }

    /// nil where the port is taken.
    private static func listen(
        _ pages: MeetingPages, _ connections: Connections, _ port: Int
    ) async -> Task<Void, Never>? {
        let outcome = AsyncStream.makeStream(of: Bool.self)
        let app = Application(
            router: pages.router,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [ConnectionGuard(connections)],
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 8_192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 100))),
            configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil, reuseAddress: true),
            onServerRunning: { _ in outcome.continuation.yield(true) },
            logger: Logger(label: "pages") { _ in SwiftLogNoOpLogHandler() })
        let task = Task {
            do { try await app.runService(gracefulShutdownSignals: []) } catch {}
            outcome.continuation.yield(false)
            outcome.continuation.finish()
        }
        for await isListening in outcome.stream { return isListening ? task : nil }
        return nil
    }

    /// The address of everybody's pages.
    public var address: String { "http://127.0.0.1:\(port)/" }

    /// An address that opens a role's pages once.
    public func link(for role: Role) -> String { "\(address)enter/\(pages.access.link(for: role))" }

    /// Finishes what is being answered, ends all connections, and listens no more: in well under a second, whatever
    /// the other sides do.
    public func stop() async {
        following.cancel()
        pages.hub.end()
        await connections.settle(within: .milliseconds(300))
        running.cancel()
        connections.close()
        await running.value
    }
}
