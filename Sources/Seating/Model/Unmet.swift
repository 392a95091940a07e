/// A rule that cannot hold, and why. Where the seats themselves cannot be given there are no tables.
public enum Unmet: Hashable, Sendable {
    case nobody
    case onlyOne
    case tooMany(people: Int, most: Int)
    case rounds(Int, most: Int)
    case noTables
    /// Somebody would sit alone.
    case tooManyTables(tables: Int, people: Int)
    case tooFewSeats(seats: Int, people: Int)
    case twice(PersonID)
    case unknown(PersonID)
    case noSuchTable(Int, tables: Int)
    case noSuchRound(Int, rounds: Int)
    case groupTooLarge([PersonID], most: Int)
    case fixedTwice(PersonID, tables: [Int], round: Int)
    case groupFixedApart([PersonID], tables: [Int], round: Int)
    case tableOverfull(table: Int, round: Int, fixed: Int, seats: Int)
    /// Groups and fixed seats leave no way to fill the tables; `isProven` where every way was looked at.
    case noWayToSeat(round: Int, isProven: Bool)
    /// `isProven` where no seating can do better.
    case withoutServiceUser(round: Int, tables: [Int], serviceUsers: Int, isProven: Bool)
    case staffAlone(round: Int, tables: [Int], isProven: Bool)
    case oneServiceAlone(round: Int, tables: [Int], isProven: Bool)

    /// Whether there are tables all the same.
    public var leavesTables: Bool {
        switch self {
        case .withoutServiceUser, .staffAlone, .oneServiceAlone: true
        default: false
        }
    }
}

extension Unmet {
    /// What cannot hold, in a sentence or two.
    ///
    /// - Parameter name: What somebody is called.
    public func words(naming name: (PersonID) -> String = { $0.text }) -> String {
        switch self {
        case .nobody: "Nobody is here to be seated."
        case .onlyOne: "One person cannot be a group."
        case .tooMany(let people, let most): "\(people) people are more than the \(most) that can be seated at once."
        case .rounds(let rounds, let most): "There can be 1 to \(most) rounds, and not \(rounds)."
        case .noTables: "There is no table."
        case .tooManyTables(let tables, let people):
            "\(Self.many(tables, "table")) for \(Self.many(people, "person", "people")) would leave somebody alone. "
                + "At most \(Self.many(max(1, people / 2), "table")) can be used."
        case .tooFewSeats(let seats, let people):
            "There are \(Self.many(seats, "seat")) for \(Self.many(people, "person", "people"))."
        case .twice(let id): "\(name(id)) is on the list twice."
        case .unknown(let id): "\(name(id)) is not on the list."
        case .noSuchTable(let table, let tables): "There is no table \(table). The last one is \(tables)."
        case .noSuchRound(let round, let rounds): "There is no round \(round). The last one is \(rounds)."
        case .groupTooLarge(let ids, let most):
            "\(Self.list(ids.map(name))) are kept together, \(ids.count) in all, and the largest table has \(Self.many(most, "seat"))."
        case .fixedTwice(let id, let tables, let round):
            "\(name(id)) has seats at \(Self.tables(tables)) in round \(round)."
        case .groupFixedApart(let ids, let tables, let round):
            "\(Self.list(ids.map(name))) are kept together, and have seats at \(Self.tables(tables)) in round \(round)."
        case .tableOverfull(let table, let round, let fixed, let seats):
            "\(fixed) people have a seat at table \(table) in round \(round), with those kept with them. "
                + "It has \(Self.many(seats, "seat"))."
        case .noWayToSeat(let round, let isProven):
            "Round \(round): the people kept together and the fixed seats leave "
                + (isProven ? "no way to fill the tables." : "no way that was found to fill the tables.")
        case .withoutServiceUser(let round, let tables, let users, let isProven):
            "Round \(round): \(Self.tables(tables)) without a service user. "
                + (isProven
                    ? "With \(Self.many(users, "service user")), and who is kept together or fixed, it cannot be helped."
                    : "No better way was found.")
        case .staffAlone(let round, let tables, let isProven):
            "Round \(round): \(Self.tables(tables)) with staff alone. \(Self.why(isProven))"
        case .oneServiceAlone(let round, let tables, let isProven):
            "Round \(round): \(Self.tables(tables)) with one service alone. \(Self.why(isProven))"
        }
    }

    private static func why(_ isProven: Bool) -> String {
        isProven ? "With the people who are here, it cannot be helped." : "No better way was found."
    }

    static func many(_ count: Int, _ one: String, _ several: String? = nil) -> String {
        count == 1 ? "1 \(one)" : "\(count) \(several ?? one + "s")"
    }

    /// Small numbers as words.
    static func count(_ number: Int) -> String {
        let small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return small.indices.contains(number) ? small[number] : "\(number)"
    }

    /// "table 3", "tables 1, 2 and 3".
    public static func tables(_ tables: [Int]) -> String {
        tables.count == 1 ? "table \(tables[0])" : "tables " + list(tables)
    }

    static func list(_ items: [some CustomStringConvertible]) -> String {
        guard let last = items.last else { return "" }
        if items.count == 1 { return last.description }
        return items.dropLast().map(\.description).joined(separator: ", ") + " and " + last.description
    }
}
