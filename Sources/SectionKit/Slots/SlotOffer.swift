/// The places of a section that people can sign up for, and by which rules.
public struct SlotOffer: Hashable, Sendable {
    /// How places are given.
    public enum Manner: String, Hashable, Sendable, Codable {
        /// Whoever signs up first has the place.
        case firstCome = "first-come"
        /// Places are drawn once sign-up has closed; when somebody signed up does not matter.
        case draw
    }

    /// How the first on the waiting list gets a place that has come free.
    public enum MoveUp: Hashable, Sendable, Codable {
        case atOnce
        /// They are asked, and answer within so many hours; what is not answered by then goes to the next.
        case offered(hours: Int)
    }

    /// How many places there are.
    public var count: Int
    /// Places that the agenda gives to somebody already, from 0; nobody can sign up for those.
    public var taken: Set<Int>
    public var talk: Minutes
    public var questions: Minutes
    public var manner: Manner
    /// The first day of sign-up; nil: at once.
    public var opens: CalendarDate?
    /// The last day of sign-up; nil: until the section begins.
    public var closes: CalendarDate?
    /// How many places one person may have.
    public var perPerson: Int
    /// Places kept for people who have never presented.
    public var keptForFirstTimers: Int
    /// Places kept for services that have no place yet.
    public var keptForNewServices: Int
    public var hasWaitingList: Bool
    public var moveUp: MoveUp

    public init(
        count: Int, taken: Set<Int> = [], talk: Minutes, questions: Minutes = .zero, manner: Manner = .firstCome,
        opens: CalendarDate? = nil, closes: CalendarDate? = nil, perPerson: Int = 1, keptForFirstTimers: Int = 0,
        keptForNewServices: Int = 0, hasWaitingList: Bool = true, moveUp: MoveUp = .atOnce
    ) {
        self.count = count
        self.taken = taken
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

    /// How many places people can sign up for.
    public var free: Int { max(0, count - taken.count) }

    /// The talk that a place of the sign-ups is, as people count talks: from 1, with those that the agenda gives away.
    public func talkNumber(ofPlace place: Int) -> Int {
        let free = (0..<max(0, count)).filter { !taken.contains($0) }
        // Where an agenda has fewer places now, those who had one keep it, behind all others.
        return free.indices.contains(place - 1) ? free[place - 1] + 1 : count + place - free.count
    }

    /// When the talk of a place begins, counted from when the section does.
    public func begins(place: Int) -> Seconds {
        (talk.seconds + questions.seconds) * (talkNumber(ofPlace: place) - 1)
    }
}
