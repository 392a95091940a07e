internal import HTTPTypes
internal import Hummingbird
internal import Synchronization

/// Bounds how many pages one address may have drawn for it in a short time; what is only handed out is not counted.
final class PageLimit: Sendable {
    private let inside = Mutex<[String: Allowance]>([:])
    private let size: Allowance.Size

    /// What costs nothing to answer.
    private static let free = Set(StaticFile.all.keys).union(["health", "icon.svg", "live"])
    /// So many addresses are remembered before those go that have asked for nothing lately.
    private static let most = 1_000

    init(_ size: Allowance.Size = .pages) { self.size = size }

    func mayAsk(for path: String, from address: String, at now: ContinuousClock.Instant) -> Bool {
        if Self.free.contains(path.split(separator: "/").last.map(String.init) ?? "") { return true }
        return inside.withLock { addresses in
            if addresses.count >= Self.most, addresses[address] == nil {
                for (other, var allowance) in addresses where allowance.isFull(at: now) { addresses[other] = nil }
                if addresses.count >= Self.most { return false }
            }
            return addresses[address, default: Allowance(size, at: now)].take(at: now)
        }
    }
}

extension PageLimit: RouterMiddleware {
    func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        let address = context.channel.remoteAddress?.ipAddress ?? ""
        // Posts have limits of their own, by who sends them.
        guard request.method == .post || mayAsk(for: request.uri.path, from: address, at: .now) else {
            return PageAnswer.problem(.tooManyRequests, "That was a lot at once. Wait a moment, then ask again.")
        }
        return try await next(request, context)
    }
}
