internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes

/// Keeps one connection within bounds, whatever the other side does. Every answer leaves through here, also those that
/// the library gives by itself to what is no request, and so what every answer carries is added here.
///
/// Its state is touched on the connection's event loop alone.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler, @unchecked Sendable {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// Until when a request, or the rest of one, must have come whole: single bytes that trickle in do not count.
    private static let whole = TimeAmount.seconds(10)
    /// How long one that is refused may take to ask for something, and so to be told.
    private static let refusal = TimeAmount.seconds(1)
    /// How long a connection may wait for its next request.
    private static let idle = TimeAmount.seconds(60)
    /// How long a reader may read nothing of what waits for it.
    private static let unread = TimeAmount.seconds(10)

    private let connections: Connections
    private var request: Scheduled<Void>?
    private var reader: Scheduled<Void>?
    /// Requests that have begun and are not answered yet.
    private var pending = 0
    /// There are too many connections: this one is told so, and closed.
    private var isTooMany = false

    init(_ connections: Connections) { self.connections = connections }

    // MARK: Coming and going

    func handlerAdded(context: ChannelHandlerContext) { if context.channel.isActive { begin(context) } }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    private func begin(_ context: ChannelHandlerContext) {
        guard request == nil else { return }
        let welcome = connections.add(context.channel)
        isTooMany = welcome != .isIn
        request = close(context, in: isTooMany ? Self.refusal : Self.whole)
    }

    func channelInactive(context: ChannelHandlerContext) {
        end(context)
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { end(context) }

    private func end(_ context: ChannelHandlerContext) {
        request?.cancel()
        reader?.cancel()
        connections.remove(context.channel)
    }

    private func close(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
        let channel = context.channel
        return context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }

    // MARK: Requests

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isTooMany else { return refuse(context, unwrapInboundIn(data)) }
        switch unwrapInboundIn(data) {
        case .head:
            pending += 1
            connections.set(context.channel, isBusy: true)
            request?.cancel()
            request = close(context, in: Self.whole)
        case .body: break
        case .end: request?.cancel()
        }
        context.fireChannelRead(data)
    }

    private func refuse(_ context: ChannelHandlerContext, _ part: HTTPRequestPart) {
        guard case .head = part, pending == 0 else { return }
        pending = 1
        let words = ByteBuffer(string: "There are too many connections here. Try again in a moment.\n")
        let head = HTTPResponse(
            status: .serviceUnavailable,
            headerFields: [
                .contentType: "text/plain; charset=utf-8", .contentLength: "\(words.readableBytes)",
                .connection: "close", .retryAfter: "5",
            ])
        context.write(wrapOutboundOut(.head(Self.complete(head))), promise: nil)
        context.write(wrapOutboundOut(.body(words)), promise: nil)
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in channel.close(promise: nil) }
    }

    // MARK: Answers

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head): context.write(wrapOutboundOut(.head(Self.complete(head))), promise: promise)
        case .body: context.write(data, promise: promise)
        case .end:
            pending = max(0, pending - 1)
            if pending == 0 {
                connections.set(context.channel, isBusy: false)
                request?.cancel()
                request = close(context, in: Self.idle)
            }
            context.write(data, promise: promise)
        }
    }

    private static func complete(_ head: HTTPResponse) -> HTTPResponse {
        var head = head
        for (name, value) in PageHeaders.always where head.headerFields[name] == nil {
            head.headerFields[name] = value
        }
        return head
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        reader?.cancel()
        reader = context.channel.isWritable ? nil : close(context, in: Self.unread)
        context.fireChannelWritabilityChanged()
    }
}
