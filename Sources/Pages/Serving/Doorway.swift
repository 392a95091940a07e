internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOSSL
internal import Synchronization

/// Lets in who speaks TLS, and also who does not, as one of those: somebody who typed the address without `https` is
/// led on, and this machine's own browser need not encrypt what never leaves it.
struct Doorway<Inner: HTTPChannelHandler>: HTTPChannelHandler {
    let inner: Inner
    let context: NIOSSLContext
    let secure: SecureConnections

    var responder: Responder { inner.responder }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Inner.Value> {
        channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(FirstByte(context: context, secure: secure))
        }.flatMap { inner.setup(channel: channel, logger: logger) }
    }

    func handle(value: Inner.Value, logger: Logger) async { await inner.handle(value: value, logger: logger) }
}

/// Which connections are encrypted.
final class SecureConnections: Sendable {
    private let all = Mutex<Set<ObjectIdentifier>>([])

    func contains(_ channel: any Channel) -> Bool { all.withLock { $0.contains(ObjectIdentifier(channel)) } }

    /// Until it closes.
    func add(_ channel: any Channel) {
        let name = ObjectIdentifier(channel)
        _ = all.withLock { $0.insert(name) }
        channel.closeFuture.whenComplete { [self] _ in _ = all.withLock { $0.remove(name) } }
    }
}

/// Looks at the first byte of a connection, and makes it one with TLS where it is a handshake's.
private final class FirstByte: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// What a TLS record that holds a handshake begins with (RFC 8446, section 5.1).
    private static let handshake: UInt8 = 22

    private let context: NIOSSLContext
    private let secure: SecureConnections

    init(context: NIOSSLContext, secure: SecureConnections) {
        self.context = context
        self.secure = secure
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let first = unwrapInboundIn(data).readableBytesView.first
        let pipeline = context.pipeline.syncOperations
        if first == Self.handshake {
            secure.add(context.channel)
            do {
                try pipeline.addHandler(NIOSSLServerHandler(context: self.context), position: .after(self))
            } catch {
                context.close(promise: nil)
                return
            }
        }
        context.fireChannelRead(data)
        pipeline.removeHandler(context: context, promise: nil)
    }
}
