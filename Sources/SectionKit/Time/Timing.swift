/// How far a stretch of time can give way: `least` ≤ `ideal` ≤ `most`, in seconds from 0.
public struct Elasticity: Hashable, Codable, Sendable {
    public var least: Seconds
    public var ideal: Seconds
    public var most: Seconds

    public init(least: Seconds, ideal: Seconds, most: Seconds) {
        self.least = least
        self.ideal = ideal
        self.most = most
    }

    /// A length that never changes.
    public static func fixed(_ length: Seconds) -> Elasticity { .init(least: length, ideal: length, most: length) }

    /// True where the three are in order and none is negative.
    public var isSound: Bool { .zero <= least && least <= ideal && ideal <= most }
}

/// One stretch inside a section that has a clock of its own: a talk, its questions, a round at the tables.
public struct Part: Hashable, Codable, Sendable {
    /// Unique in its section, and short: people type it (`go talks/2`).
    public var id: String
    public var title: String
    public var length: Elasticity

    public init(id: String, title: String, length: Elasticity) {
        self.id = id
        self.title = title
        self.length = length
    }
}

/// What a module says about the time its section takes.
public struct Timing: Hashable, Sendable {
    /// The section as a whole; nil where only the agenda's `minutes` tell.
    public var length: Elasticity?
    /// The stretches inside, in order; empty where there are none.
    public var parts: [Part]
    /// The longest stretch in which one person speaks; nil where nobody does.
    public var longestTalk: Seconds?
    /// How many tables talk or report back, where that is known.
    public var tables: Int?
    /// Who presents, as far as it is known; nil stands for a place that is still open.
    public var presenters: [PersonRole?]

    /// True for what never gives way, such as a meal: an agenda that says otherwise is told.
    public var isFixed: Bool
    /// True where the module that would know is gone.
    package var isUnknown = false

    public init(
        length: Elasticity? = nil, parts: [Part] = [], longestTalk: Seconds? = nil, tables: Int? = nil,
        presenters: [PersonRole?] = [], isFixed: Bool = false
    ) {
        self.length = length
        self.parts = parts
        self.longestTalk = longestTalk
        self.tables = tables
        self.presenters = presenters
        self.isFixed = isFixed
    }

    /// A section that is the sum of its parts.
    public static func sum(
        of parts: [Part], longestTalk: Seconds? = nil, tables: Int? = nil, presenters: [PersonRole?] = []
    ) -> Timing {
        var length = Elasticity.fixed(.zero)
        for part in parts {
            length.least += part.length.least
            length.ideal += part.length.ideal
            length.most += part.length.most
        }
        return Timing(length: length, parts: parts, longestTalk: longestTalk, tables: tables, presenters: presenters)
    }
}
