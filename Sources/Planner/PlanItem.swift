public import SectionKit

/// One stretch of time to be placed: what the rule needs to know of a section, and nothing else.
public struct PlanItem: Hashable, Sendable {
    /// Sound whatever was given: 0 ≤ least ≤ ideal ≤ most, and fixed where it never gives way or has an ideal of 0.
    public let length: Elasticity
    /// How willingly it gives way, from 0 (never); 1 is as willing as the others. Always finite.
    public let givesWay: Double
    /// The lower, the sooner it is dropped; nil: never.
    public var mayDrop: Int?
    /// When it starts, whatever happens.
    public var pin: Instant?
    /// A pin that stands in front of its own: the meeting's start, before a first section with an `at`.
    public var gate: Instant?

    public init(
        length: Elasticity, givesWay: Double = 1, mayDrop: Int? = nil, pin: Instant? = nil, gate: Instant? = nil
    ) {
        // A negation, so that what is no number never gives way either.
        self.givesWay = !(givesWay > 0) ? 0 : min(givesWay, .greatestFiniteMagnitude)
        self.length = Self.sound(length, isFixed: self.givesWay == 0)
        self.mayDrop = mayDrop
        self.pin = pin
        self.gate = gate
    }

    /// Far beyond any meeting, and small enough that sums of millions of them are exact.
    static let longest = 1 << 40

    private static func sound(_ length: Elasticity, isFixed: Bool) -> Elasticity {
        let ideal = min(max(0, length.ideal.count), longest)
        if isFixed || ideal == 0 { return .fixed(.seconds(ideal)) }
        return Elasticity(
            least: .seconds(min(max(0, length.least.count), ideal)), ideal: .seconds(ideal),
            most: .seconds(min(max(ideal, length.most.count), longest)))
    }
}

/// Where the items of a plan came to stand.
public struct Arrangement: Hashable, Sendable {
    /// In the items' order; a dropped one begins and ends at one instant.
    public var stretches: [Stretch]
    /// Time that no item could take, summed over the spans.
    public var timeInHand: Seconds
    /// The pins that cannot hold; an item's index, or nil for the end.
    public var missed: [Miss]

    public struct Stretch: Hashable, Sendable {
        public var start: Instant
        public var end: Instant
        public var dropped: Bool
    }

    public struct Miss: Hashable, Sendable {
        public var item: Int?
        public var by: Seconds
    }
}
