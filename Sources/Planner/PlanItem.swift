public import SectionKit

/// One stretch of time to be placed: what the rule needs to know of a section, and nothing else.
public struct PlanItem: Hashable, Sendable {
    public var length: Elasticity
    /// How willingly it gives way, from 0 (never); 1 is as willing as the others.
    public var givesWay: Double
    /// The lower, the sooner it is dropped; nil: never.
    public var mayDrop: Int?
    /// When it starts, whatever happens.
    public var pin: Instant?

    public init(length: Elasticity, givesWay: Double = 1, mayDrop: Int? = nil, pin: Instant? = nil) {
        self.length = length
        self.givesWay = givesWay
        self.mayDrop = mayDrop
        self.pin = pin
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
