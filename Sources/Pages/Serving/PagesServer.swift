internal import CPlatform
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOSSL
internal import Synchronization

/// The pages of meetings, served on this machine, or to the network that it is on.
public final class PagesServer: Sendable {
    /// Where it listens.
    public let port: Int
    /// The ports before that, which others had.
    public let taken: [Int]
    private let reach: Reach
    private let meetings: [MeetingPages]
    private let connections: Connections
    private let running: Task<Void, Never>
    private let following: Task<Void, Never>

    /// Why there are no pages.
    public struct Unavailable: Error, Sendable {
        public var message: String
    }

    /// Listens; where a port is taken, on the next one that is free.
    ///
    /// - Parameter meetings: No two of one id; one alone stands at the root of the addresses.
    /// - Throws: `Unavailable` where none of 20 ports is free.
    public static func start(
        _ meetings: [ServedMeeting], reach: Reach, port: Int, limits: ConnectionLimits = ConnectionLimits()
    ) async throws -> PagesServer {
        try await start(meetings, organising: nil, reach: reach, port: port, limits: limits)
    }

    /// The same with an organiser's pages.
    ///
    /// - Parameter desk: What those ask of the library; nil for none of them.
    package static func start(
        _ meetings: [ServedMeeting], organising desk: (any OrganiserDesk)?, reach: Reach, port: Int,
        limits: ConnectionLimits = ConnectionLimits()
    ) async throws -> PagesServer {
        var taken: [Int] = []
        let limits = limits.within(openFiles: Int(lectern_open_files()))
        for port in port..<(port + 20) where (1...65_535).contains(port) {
            let pages = meetings.map { meeting in
                let path = meetings.count == 1 ? "" : "meetings/\(meeting.id)/"
                return MeetingPages(meeting, letsLinksOut: reach.letsLinksOut) {
                    Self.networkAddress(reach, port, path)
                }
            }
            let connections = Connections(limits)
            if let running = await listen(pages, desk, reach, connections, port) {
                return PagesServer(
                    port: port, taken: taken, reach: reach, meetings: pages, connections: connections, running: running)
            }
            taken.append(port)
        }
        throw Unavailable(
            message:
                "The ports \(taken.first ?? port) to \(taken.last ?? port) are taken, so there are no pages for browsers; --port takes another."
        )
    }

    private init(
        port: Int, taken: [Int], reach: Reach, meetings: [MeetingPages], connections: Connections,
        running: Task<Void, Never>
    ) {
        self.port = port
        self.taken = taken
        self.reach = reach
        self.meetings = meetings
        self.connections = connections
        self.running = running
        following = Task {
            await withDiscardingTaskGroup { group in
                for pages in meetings { group.addTask { await pages.hub.run() } }
            }
        }
    }

    /// nil where the port is taken.
    private static func listen(
        _ meetings: [MeetingPages], _ desk: (any OrganiserDesk)?, _ reach: Reach, _ connections: Connections,
        _ port: Int
    ) async -> Task<Void, Never>? {
        let outcome = AsyncStream.makeStream(of: Bool.self)
        let secure = SecureConnections()
        let routes = PageRoutes(
            meetings: meetings, middleware: PageGuard(reach: reach, secure: secure),
            organiser: desk.map { OrganiserPages(meetings: meetings, desk: $0) })
        let http = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGuard(connections)],
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 8_192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 100))
        let app = Application(
            router: routes.router,
            server: HTTPServerBuilder { responder in
                let plain = HTTP1Channel(responder: responder, configuration: http)
                guard case .network(let identity) = reach else { return plain }
                return Doorway(
                    inner: plain, context: try NIOSSLContext(configuration: identity.configuration), secure: secure)
            },
            configuration: .init(
                address: .hostname(reach.isNetwork ? "0.0.0.0" : "127.0.0.1", port: port), serverName: nil,
                reuseAddress: true),
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

    // MARK: Addresses

    /// Of everybody's pages, on this machine.
    public var address: String { "http://127.0.0.1:\(port)/" }

    /// Of everybody's pages, for others on each network that this machine is on now; empty where they stay out.
    public var networkAddresses: [String] {
        reach.isNetwork ? NetworkAddresses.now.map { "\(reach.scheme)://\($0):\(port)/" } : []
    }

    private static func networkAddress(_ reach: Reach, _ port: Int, _ path: String) -> String? {
        guard reach.isNetwork else { return nil }
        return NetworkAddresses.now.first.map { "\(reach.scheme)://\($0):\(port)/\(path)" }
    }

    /// An address that opens a role's pages once.
    ///
    /// - Parameter meeting: The id of one of the meetings; nil where it has none of that id.
    public func link(for role: Role, to meeting: String) -> String? {
        guard let pages = meetings.first(where: { $0.id == meeting }) else { return nil }
        let own = meetings.count == 1 ? address : "\(address)meetings/\(meeting)/"
        // The facilitator sits at this machine, and whoever else has a link comes over the network.
        let base = role == .facilitator || !reach.letsLinksOut ? own : pages.address() ?? own
        return "\(base)enter/\(pages.access.link(for: role))"
    }

    /// Nobody who came in by a link of that role may do anything any more.
    public func revoke(_ role: Role, of meeting: String) {
        for pages in meetings where pages.id == meeting {
            pages.access.revoke(role)
            pages.hub.review()
        }
    }

    /// Finishes what is being answered, ends all connections, and listens no more: in well under a second, whatever
    /// the other sides do.
    public func stop() async {
        following.cancel()
        for pages in meetings { pages.hub.end() }
        await connections.settle(within: .milliseconds(300))
        running.cancel()
        connections.close()
        await running.value
    }
}
