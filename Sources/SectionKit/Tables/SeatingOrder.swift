/// How people are spread over tables.
public struct SeatingRule: Codable, Hashable, Sendable {
    public enum Tables: Codable, Hashable, Sendable {
        /// At most so many people at each table, as even as can be.
        case size(Int)
        /// So many tables, as even as can be.
        case count(Int)
        /// The seats of each table.
        case seats([Int])
    }

    public var tables: Tables
    /// How often people change tables, the first seats included.
    public var rounds: Int
    /// The most tables that the section can have.
    public var mostTables: Int

    public init(tables: Tables, rounds: Int, mostTables: Int) {
        self.tables = tables
        self.rounds = rounds
        self.mostTables = mostTables
    }
}

/// What somebody asks of the tables. People are named as somebody typed them: by name, or by number.
public enum SeatingOrder: Hashable, Sendable {
    /// Forms the tables anew. `people` is a number of people who are not named; nil seats those who are here.
    case form(SeatingRule, people: Int?)
    /// Seats people who came late; an empty list seats everybody who is here and has no seat.
    case seat([String], with: String?, table: Int?)
    case leave([String])
    case move(String, table: Int, round: Int?)
    /// Two change places.
    case exchange(String, String, round: Int?)
    /// Staff fix a seat, for one round or for all.
    case fix(String, table: Int, round: Int?)
    case together([String])
    /// Takes back what fixes somebody's seat, or keeps them with others.
    case free(String)
}

/// What the host is to work out, and on what ground.
public struct SeatingTask: Hashable, Sendable {
    public var order: SeatingOrder
    public var ground: SeatingGround

    public init(order: SeatingOrder, ground: SeatingGround) {
        self.order = order
        self.ground = ground
    }
}

/// How the tables of a section stand.
public struct SeatingGround: Hashable, Sendable {
    public var tables: SeatedTables
    /// The first round that may still change, from 1.
    public var round: Int
    /// How the agenda spreads people.
    public var rule: SeatingRule

    public init(tables: SeatedTables, round: Int, rule: SeatingRule) {
        self.tables = tables
        self.round = round
        self.rule = rule
    }
}
