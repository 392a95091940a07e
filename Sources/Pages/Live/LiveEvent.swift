internal import NIOCore

/// One of the server-sent events of `/live` (<https://html.spec.whatwg.org/multipage/server-sent-events.html>).
enum LiveEvent: Sendable {
    case page(Region, epoch: String, PageTime)
    /// The clock alone, so that pages keep to it and see that somebody is there.
    case tick(PageTime)
    /// This reader's link was taken back.
    case closed

    /// How many milliseconds a browser waits before it asks again.
    static let retry = "retry: 1000\n\n"

    /// The event as it goes out. JSON has no line breaks in it, so a single `data` line holds it.
    var text: String {
        switch self {
        case .page(let region, let epoch, let time):
            let id = Self.id(of: region, epoch: epoch)
            return "event: page\nid: \(id)\ndata: {\(Self.clock(time)),\"html\":\(region.quoted)}\n\n"
        case .tick(let time): return "event: tick\ndata: {\(Self.clock(time))}\n\n"
        case .closed: return "event: closed\ndata: {}\n\n"
        }
    }

    static func id(of region: Region, epoch: String) -> String { "\(epoch)-\(region.revision)" }

    /// Milliseconds since 1970 of the meeting's clock, and how fast it runs.
    private static func clock(_ time: PageTime) -> String {
        "\"now\":\(time.milliseconds),\"speed\":\(time.speed.isFinite ? time.speed : 0)"
    }

    /// The event as a chunk of an answer (<https://www.rfc-editor.org/rfc/rfc9112#section-7.1>), framed once for all.
    var chunk: ByteBuffer { Self.chunk(text) }

    static func chunk(_ text: String) -> ByteBuffer {
        let size = String(text.utf8.count, radix: 16)
        var buffer = ByteBufferAllocator().buffer(capacity: size.utf8.count + text.utf8.count + 4)
        buffer.writeString(size)
        buffer.writeStaticString("\r\n")
        buffer.writeString(text)
        buffer.writeStaticString("\r\n")
        return buffer
    }

    /// What ends an answer that came in chunks.
    static var lastChunk: ByteBuffer { ByteBuffer(string: "0\r\n\r\n") }
}
