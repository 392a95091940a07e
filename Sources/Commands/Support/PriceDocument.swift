internal import Agenda
internal import Meeting
internal import Planner
internal import SectionKit
internal import Wording

/// What a change costs, in the names that scripts rely on.
struct PriceDocument: Encodable {
    /// Sections that get another length, without those that were asked to.
    var lengths: [Length]
    var dropped: [String]
    var restored: [String]
    /// Pins that move.
    var pins: [Pin]
    var end: Pin
    var timeInHandSeconds: Change
    /// The same for people.
    var words: [String]

    struct Length: Encodable {
        var id: String
        var fromSeconds, toSeconds: Int
    }
    struct Pin: Encodable {
        var pin, from, to: String
        var bySeconds: Int
    }
    struct Change: Encodable { var from, to: Int }

    init(_ price: PlanPrice, _ agenda: MeetingAgenda) {
        let clock = WallClock(timeZone: agenda.timeZone)
        lengths = price.lengths.map { Length(id: $0.id, fromSeconds: $0.from.count, toSeconds: $0.to.count) }
        dropped = price.dropped
        restored = price.restored
        pins = price.pins.map {
            Pin(pin: $0.id, from: clock.iso8601($0.from), to: clock.iso8601($0.to), bySeconds: $0.by.count)
        }
        end = Pin(
            pin: MissedPin.end, from: clock.iso8601(price.end.from), to: clock.iso8601(price.end.to),
            bySeconds: price.end.by.count)
        timeInHandSeconds = Change(from: price.timeInHand.from.count, to: price.timeInHand.to.count)
        words = price.lines(of: agenda, in: .english)
    }
}
