internal import Hummingbird
internal import NIOCore

/// What is known of a request beside itself: the connection that it came by.
struct PageContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }

    /// Whether it never was on a network.
    var isFromThisMachine: Bool {
        guard let address = channel.remoteAddress?.ipAddress else { return false }
        return address.hasPrefix("127.") || address == "::1"
    }
}
