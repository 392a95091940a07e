internal import Foundation

/// One of the server-sent events of `/live` (<https://html.spec.whatwg.org/multipage/server-sent-events.html>).
enum LiveEvent: Sendable {
    case page(Region, epoch: String, PageTime)
    /// The clock alone, so that pages keep to it and see that somebody is there.
    case tick(PageTime)

    private struct Clock: Encodable {
        /// Milliseconds since 1970 of the meeting's clock.
        var now: Int
        var speed: Double
    }
    private struct Page: Encodable {
        var now: Int
        var speed: Double
        var html: String
    }

    /// The event as it goes out. JSON has no line breaks in it, so a single `data` line holds it.
    var text: String {
        switch self {
        case .page(let region, let epoch, let time):
            let data = Self.json(Page(now: time.milliseconds, speed: time.speed, html: region.markup))
            return "event: page\nid: \(epoch)-\(region.revision)\ndata: \(data)\n\n"
        case .tick(let time):
            return "event: tick\ndata: \(Self.json(Clock(now: time.milliseconds, speed: time.speed)))\n\n"
        }
    }

    private static func json(_ value: some Encodable) -> String {
        (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
