public import SectionKit

/// A running order with its times.
public struct Plan: Hashable, Sendable {
    /// One for each section of the agenda, in running order.
    public var sections: [PlannedSection]
    /// Time that no section could take, summed over the spans between pins.
    public var timeInHand: Seconds
    public var missed: [MissedPin]

    public subscript(id: String) -> PlannedSection? { sections.first { $0.id == id } }

    /// By how much a pin is missed; zero where it holds.
    public func lateness(at pin: String) -> Seconds { missed.first { $0.pin == pin }?.by ?? .zero }
}

/// What one section gets.
public struct PlannedSection: Hashable, Sendable {
    public var id: String
    public var start: Instant
    public var end: Instant
    public var dropped: Bool
    public var length: Seconds { end - start }

    public init(id: String, start: Instant, end: Instant, dropped: Bool) {
        self.id = id
        self.start = start
        self.end = end
        self.dropped = dropped
    }
}

/// A pin that cannot hold.
public struct MissedPin: Hashable, Sendable {
    /// A section's id, or `@end`.
    public var pin: String
    public var by: Seconds

    public init(pin: String, by: Seconds) {
        self.pin = pin
        self.by = by
    }

    public static let end = "@end"
}
