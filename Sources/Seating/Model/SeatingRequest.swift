/// What the tables are to be.
public enum TableSizes: Hashable, Sendable {
    /// So many tables, as even as can be.
    case count(Int)
    /// At most so many people at each, as even as can be.
    case size(Int)
    /// The seats of each table. Where there are more seats than people, the largest tables leave some free.
    case seats([Int])
}

/// A seat that staff fixed. Nothing records why.
public struct FixedSeat: Hashable, Sendable {
    public let person: PersonID
    /// From 1.
    public let table: Int
    /// From 1; nothing for every round.
    public let round: Int?

    public init(person: PersonID, table: Int, round: Int? = nil) {
        self.person = person
        self.table = table
        self.round = round
    }
}

/// Rules that hold wherever they can.
public struct SeatingRules: Hashable, Sendable {
    /// No table is without a service user.
    public var serviceUserAtEveryTable: Bool
    /// No table is of staff alone.
    public var neverStaffAlone: Bool
    /// No table is of one service alone.
    public var mixesServices: Bool
    /// Each role is spread over the tables as evenly as can be, once all else is as good as it gets. What is told as the
    /// objective has no part of it.
    public var spreadsRoles: Bool

    public init(
        serviceUserAtEveryTable: Bool = true, neverStaffAlone: Bool = true, mixesServices: Bool = true,
        spreadsRoles: Bool = false
    ) {
        self.spreadsRoles = spreadsRoles
        self.serviceUserAtEveryTable = serviceUserAtEveryTable
        self.neverStaffAlone = neverStaffAlone
        self.mixesServices = mixesServices
    }

    /// Tables as they come.
    public static let none = SeatingRules(
        serviceUserAtEveryTable: false, neverStaffAlone: false, mixesServices: false)
}

/// Who is to be seated, and what must hold.
public struct SeatingRequest: Hashable, Sendable {
    public var people: [Participant]
    public var tables: TableSizes
    public var rounds: Int
    /// People who sit together in every round, as a supporter with the person supported. Groups that share somebody are one.
    public var together: [[PersonID]]
    public var fixed: [FixedSeat]
    public var rules: SeatingRules
    /// How often two have sat together at earlier meetings.
    public var earlier: [PersonPair: Int]

    public init(
        people: [Participant], tables: TableSizes, rounds: Int, together: [[PersonID]] = [], fixed: [FixedSeat] = [],
        rules: SeatingRules = SeatingRules(), earlier: [PersonPair: Int] = [:]
    ) {
        self.people = people
        self.tables = tables
        self.rounds = rounds
        self.together = together
        self.fixed = fixed
        self.rules = rules
        self.earlier = earlier
    }

    /// How many can be seated at once.
    public static let mostPeople = 2_000
    public static let mostRounds = 50
}
