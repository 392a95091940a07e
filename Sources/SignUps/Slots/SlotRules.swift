public import SectionKit

/// What a section offers those who would like to present: how many places, how long, for whom, until when.
public struct SlotRules: Hashable, Sendable, Codable {
    /// How many places there are.
    public var count: Int
    public var talk: Minutes
    public var questions: Minutes
    public var manner: SlotOffer.Manner
    /// Nil: open from the beginning.
    public var opens: Instant?
    /// Nil: open until somebody closes it.
    public var closes: Instant?
    /// How many places one person may have at once.
    public var perPerson: Int
    /// Places that only those may have who never presented before.
    public var keptForFirstTimers: Int
    /// Places that only those may have whose service has no other place.
    public var keptForNewServices: Int
    public var hasWaitingList: Bool
    public var moveUp: SlotOffer.MoveUp

    public init(
        count: Int, talk: Minutes = .minutes(10), questions: Minutes = .minutes(5),
        manner: SlotOffer.Manner = .firstCome,
        opens: Instant? = nil, closes: Instant? = nil, perPerson: Int = 1, keptForFirstTimers: Int = 0,
        keptForNewServices: Int = 0, hasWaitingList: Bool = true, moveUp: SlotOffer.MoveUp = .atOnce
    ) {
        self.count = count
        self.talk = talk
        self.questions = questions
        self.manner = manner
        self.opens = opens
        self.closes = closes
        self.perPerson = perPerson
        self.keptForFirstTimers = keptForFirstTimers
        self.keptForNewServices = keptForNewServices
        self.hasWaitingList = hasWaitingList
        self.moveUp = moveUp
    }
}
