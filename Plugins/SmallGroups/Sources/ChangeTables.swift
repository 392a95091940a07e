internal import SectionKit

/// Moves somebody to another table, or lets two change places.
struct MovePerson: SeatingAction {
    typealias Handler = SmallGroupsSection
    static let name = "move"
    static let summary = "Moves somebody to another table, or lets two people change places."

    @Field("Who moves: a name, or a number.", in: 1...100)
    var who: String

    @Field("To which table.", in: 1...60)
    var table: Int?

    @Field("Who goes to their place instead: a name, or a number.", in: 1...100)
    var with: String?

    @Field("In which round, if not the one that runs or comes first.", in: 1...12)
    var round: Int?

    init() {}

    func order(in section: SectionView<SmallGroupsSection>) throws -> SeatingOrder {
        try Formed.require(section, round: round)
        switch (table, with) {
        case (let table?, nil): return .move(who, table: table, round: round)
        case (nil, let other?): return .exchange(who, other, round: round)
        default: throw Refusal("Say the table, or with whom they change places.")
        }
    }
}

/// Fixes somebody's seat.
struct FixSeat: SeatingAction {
    typealias Handler = SmallGroupsSection
    static let name = "fix"
    static let summary = "Fixes somebody's seat at a table. The others are seated around it, and no reason is kept."

    @Field("Whose seat: a name, or a number.", in: 1...100)
    var who: String

    @Field("At which table.", in: 1...60)
    var table: Int

    @Field("In which round, if not in all.", in: 1...12)
    var round: Int?

    init() {}

    func order(in section: SectionView<SmallGroupsSection>) throws -> SeatingOrder {
        try SmallGroupsSection.requireOpen(section)
        if let round { try Formed.requireRound(round, section) }
        return .fix(who, table: table, round: round)
    }
}

/// Keeps two people together.
struct KeepTogether: SeatingAction {
    typealias Handler = SmallGroupsSection
    static let name = "together"
    static let summary = "Keeps two people at one table in every round, such as somebody and who supports them."

    @Field("The one: a name, or a number.", in: 1...100)
    var who: String

    @Field("The other: a name, or a number.", in: 1...100)
    var with: String

    init() {}

    func order(in section: SectionView<SmallGroupsSection>) throws -> SeatingOrder {
        try SmallGroupsSection.requireOpen(section)
        return .together([who, with])
    }
}

/// Takes back what ties somebody to a seat or to others.
struct FreePerson: SeatingAction {
    typealias Handler = SmallGroupsSection
    static let name = "free"
    static let summary = "Takes back what fixes somebody's seat, and what keeps them with others."

    @Field("Who: a name, or a number.", in: 1...100)
    var who: String

    init() {}

    func order(in section: SectionView<SmallGroupsSection>) throws -> SeatingOrder {
        try SmallGroupsSection.requireOpen(section)
        return .free(who)
    }
}

/// Seats somebody who came late.
struct AddPerson: SeatingAction {
    typealias Handler = SmallGroupsSection
    static let name = "add"
    static let summary = "Seats people who came late. Nobody else moves, unless a seat must be freed."

    @Field("Who came: a name or a number. Without one, everybody who is here and has no seat.", in: 1...100)
    var who: String?

    @Field("With whom they sit: a name, or a number.", in: 1...100)
    var with: String?

    @Field("At which table, if not where it disturbs least.", in: 1...60)
    var table: Int?

    init() {}

    func order(in section: SectionView<SmallGroupsSection>) throws -> SeatingOrder {
        try Formed.require(section, round: nil)
        if who == nil, with != nil || table != nil { throw Refusal("Say who it is that comes.") }
        return .seat(who.map { [$0] } ?? [], with: with, table: table)
    }
}

/// Takes somebody out who leaves.
struct PersonLeaves: SeatingAction {
    typealias Handler = SmallGroupsSection
    static let name = "leave"
    static let summary = "Takes somebody out who leaves. Others move only where they must."

    @Field("Who leaves: a name, or a number.", in: 1...100)
    var who: String

    init() {}

    func order(in section: SectionView<SmallGroupsSection>) throws -> SeatingOrder {
        try Formed.require(section, round: nil)
        return .leave([who])
    }
}

/// What actions on formed tables need.
enum Formed {
    /// - Throws: `Refusal` where no tables are formed, or the round is over or none.
    static func require(_ section: SectionView<SmallGroupsSection>, round: Int?) throws {
        try SmallGroupsSection.requireOpen(section)
        if section.state.seated.rounds.isEmpty { throw Refusal("There are no tables yet. Form them first.") }
        if let round { try requireRound(round, section) }
        let asked = round ?? SmallGroupsSection.openRound(section)
        if asked > section.state.seated.rounds.count {
            throw Refusal("Round \(asked) has no tables yet. Form the tables again: rounds that are over stay.")
        }
    }

    static func requireRound(_ round: Int, _ section: SectionView<SmallGroupsSection>) throws {
        let rounds = max(1, section.settings.rounds)
        if round > rounds {
            throw Refusal(
                rounds == 1 ? "There is one round." : "There is no round \(round). The last one is \(rounds).")
        }
        let open = SmallGroupsSection.openRound(section)
        if round < open { throw Refusal("Round \(round) is over. Choose round \(open) or later.") }
    }
}
