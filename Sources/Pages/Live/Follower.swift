internal import NIOCore

/// One screen that follows: stands in its connection's pipeline between the network and what frames answers, and writes
/// events there that are framed already, the same bytes for all.
///
/// Its state is touched on the connection's event loop alone.
final class Follower: ChannelDuplexHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// By whose right it follows; nil for what everybody may see.
    let session: String?
    /// The revision that it has; 0 for none.
    private(set) var revision: Int
    /// The latest second of which it has heard.
    private(set) var beat = 0
    /// Where it stands in its group.
    var place = 0
    private weak var group: FollowerGroup?
    private var context: ChannelHandlerContext?
    /// Whether the server's task for this connection has ended.
    private var isAlone = false

    init(session: String?, has revision: Int, in group: FollowerGroup) {
        self.session = session
        self.revision = revision
        self.group = group
    }

    /// False where it has not read what it was sent before; it is told once it has.
    func send(_ event: ByteBuffer, revision: Int? = nil, beat: Int) -> Bool {
        guard let context, context.channel.isWritable else { return false }
        if let revision { self.revision = revision }
        self.beat = beat
        context.writeAndFlush(wrapOutboundOut(event), promise: nil)
        return true
    }

    /// Ends the answer and the connection, at once where nobody reads.
    func end(_ last: ByteBuffer) {
        guard let context else { return }
        isAlone = true
        guard context.channel.isWritable else { return context.close(promise: nil) }
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(last)).whenComplete { _ in channel.close(promise: nil) }
    }

    // MARK: In the pipeline

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        // That somebody left is read as well, and nobody above asks for it any more.
        context.read()
    }

    func handlerRemoved(context: ChannelHandlerContext) { leave() }

    func channelInactive(context: ChannelHandlerContext) {
        leave()
        context.fireChannelInactive()
    }

    private func leave() {
        context = nil
        group?.forget(self)
        group = nil
    }

    /// Whoever follows says nothing more, and gets no other answer on this connection.
    func channelRead(context: ChannelHandlerContext, data: NIOAny) { context.close(promise: nil) }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        promise?.fail(ChannelError.outputClosed)
        context.close(promise: nil)
    }

    /// The task that answered here ends with the handover, and means to take its connection with it. That is the first
    /// time that anybody closes it whole; from then on it is closed for whoever asks.
    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .all, isAlone else {
            if mode == .all { isAlone = true }
            promise?.succeed()
            return
        }
        context.close(promise: promise)
    }

    /// Browsers close both ways at once; who has closed one way has left.
    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent { return context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable { group?.catchUp(self) }
        context.fireChannelWritabilityChanged()
    }
}
