/// Who sits where in every round, with all that the objective counts, kept up to date seat by seat.
struct Arrangement {
    let people: Int
    let tables: Int
    let rounds: Int
    let services: Int
    let service: [Int]
    let role: [Int]
    let kind: [Int]
    let rules: SeatingRules

    /// By round and seat, who sits there; the seats of a table stand side by side.
    private(set) var person: [Int]
    /// By round and person.
    private(set) var seat: [Int]
    /// By round and seat.
    let tableOfSeat: [Int]
    /// By round and table, its first seat; one more entry ends the last table.
    let first: [Int]

    private var meets: [Int16]
    private var counts: [Int16]
    private var kinds: [Int]
    private var roles: [Int]
    /// By round, table and role; empty where roles are not spread.
    private var kindCounts: [Int16]
    private(set) var score = Score()

    /// - Parameter tableOf: By round, the table of each person.
    init(_ problem: Problem, tableOf: [[Int]]) {
        people = problem.people
        tables = problem.tables
        rounds = problem.rounds
        services = problem.services
        service = problem.service
        role = problem.role
        kind = problem.kind
        rules = problem.rules
        var person: [Int] = []
        var seat = Array(repeating: 0, count: rounds * people)
        var tableOfSeat: [Int] = []
        var first: [Int] = []
        for round in 0..<rounds {
            var members = Array(repeating: [Int](), count: tables)
            for (someone, table) in tableOf[round].enumerated() { members[table].append(someone) }
            var next = 0
            for (table, members) in members.enumerated() {
                first.append(next)
                for someone in members {
                    person.append(someone)
                    tableOfSeat.append(table)
                    seat[round * people + someone] = next
                    next += 1
                }
            }
            first.append(next)
        }
        self.person = person
        self.seat = seat
        self.tableOfSeat = tableOfSeat
        self.first = first
        meets = problem.earlier
        counts = Array(repeating: 0, count: rounds * tables * services)
        kinds = Array(repeating: 0, count: rounds * tables)
        roles = kinds
        kindCounts = Array(repeating: 0, count: rules.spreadsRoles ? rounds * tables * Problem.kinds : 0)
        recount(earlier: problem.earlier)
    }

    private mutating func recount(earlier: [Int16]) {
        meets = earlier
        for index in counts.indices { counts[index] = 0 }
        for index in kindCounts.indices { kindCounts[index] = 0 }
        for index in kinds.indices {
            kinds[index] = 0
            roles[index] = 0
        }
        score = Score()
        for round in 0..<rounds {
            for table in 0..<tables {
                let place = round * tables + table
                let range = members(round, table)
                for index in range {
                    let one = person[index]
                    for other in person[range.lowerBound..<index] {
                        if meets[one * people + other] >= 1 { score.repeats += 1 }
                        meets[one * people + other] += 1
                        meets[other * people + one] += 1
                    }
                    let count = place * services + service[one]
                    if counts[count] > 0 { score.shares += 1 } else { kinds[place] += 1 }
                    counts[count] += 1
                    roles[place] += role[one]
                    if rules.spreadsRoles {
                        score.roles += Int(kindCounts[place * Problem.kinds + kind[one]])
                        kindCounts[place * Problem.kinds + kind[one]] += 1
                    }
                }
                score.lacking += lacks(roles[place], range.count)
                score.alone += isAlone(kinds[place], range.count)
            }
        }
    }

    /// Where the people of a table stand in `person`.
    func members(_ round: Int, _ table: Int) -> Range<Int> {
        let start = round * (tables + 1) + table
        return round * people + first[start]..<round * people + first[start + 1]
    }

    func table(of someone: Int, round: Int) -> Int { tableOfSeat[round * people + seat[round * people + someone]] }

    private func lacks(_ roles: Int, _ size: Int) -> Int {
        if size == 0 { return 0 }
        var lacks = 0
        if rules.serviceUserAtEveryTable, roles & 0xFFFF == 0 { lacks += 1 }
        if rules.neverStaffAlone, roles == 0 { lacks += 1 }
        return lacks
    }

    private func isAlone(_ kinds: Int, _ size: Int) -> Int { rules.mixesServices && kinds == 1 && size > 1 ? 1 : 0 }

    /// What changes if two people of different tables change places.
    func change(_ round: Int, _ one: Int, _ other: Int) -> Score {
        var change = Score()
        let start = round * people
        let tableOne = tableOfSeat[start + seat[start + one]]
        let tableOther = tableOfSeat[start + seat[start + other]]
        let placesOne = members(round, tableOne)
        let placesOther = members(round, tableOther)
        let rowOne = one * people
        let rowOther = other * people
        var repeats = 0
        meets.withUnsafeBufferPointer { meets in
            person.withUnsafeBufferPointer { person in
                for index in placesOne {
                    let someone = person[index]
                    if someone == one { continue }
                    repeats += (meets[rowOther + someone] > 0 ? 1 : 0) - (meets[rowOne + someone] > 1 ? 1 : 0)
                }
                for index in placesOther {
                    let someone = person[index]
                    if someone == other { continue }
                    repeats += (meets[rowOne + someone] > 0 ? 1 : 0) - (meets[rowOther + someone] > 1 ? 1 : 0)
                }
            }
        }
        change.repeats = repeats
        let placeOne = round * tables + tableOne
        let placeOther = round * tables + tableOther
        let (serviceOne, serviceOther) = (service[one], service[other])
        if serviceOne != serviceOther {
            let oneHere = counts[placeOne * services + serviceOne]
            let otherHere = counts[placeOne * services + serviceOther]
            let otherThere = counts[placeOther * services + serviceOther]
            let oneThere = counts[placeOther * services + serviceOne]
            change.shares =
                (otherHere > 0 ? 1 : 0) - (oneHere > 1 ? 1 : 0) + (oneThere > 0 ? 1 : 0) - (otherThere > 1 ? 1 : 0)
            let (kindsOne, kindsOther) = (kinds[placeOne], kinds[placeOther])
            change.alone =
                isAlone(kindsOne - (oneHere == 1 ? 1 : 0) + (otherHere == 0 ? 1 : 0), placesOne.count)
                - isAlone(kindsOne, placesOne.count)
                + isAlone(kindsOther - (otherThere == 1 ? 1 : 0) + (oneThere == 0 ? 1 : 0), placesOther.count)
                - isAlone(kindsOther, placesOther.count)
        }
        let shift = role[other] - role[one]
        if shift != 0 {
            change.lacking =
                lacks(roles[placeOne] + shift, placesOne.count) - lacks(roles[placeOne], placesOne.count)
                + lacks(roles[placeOther] - shift, placesOther.count) - lacks(roles[placeOther], placesOther.count)
        }
        if rules.spreadsRoles, kind[one] != kind[other] {
            func count(_ place: Int, _ kind: Int) -> Int { Int(kindCounts[place * Problem.kinds + kind]) }
            change.roles =
                count(placeOne, kind[other]) - (count(placeOne, kind[one]) - 1)
                + count(placeOther, kind[one]) - (count(placeOther, kind[other]) - 1)
        }
        return change
    }

    /// Lets two people of different tables change places.
    mutating func swap(_ round: Int, _ one: Int, _ other: Int, change: Score) {
        score += change
        let start = round * people
        let seatOne = seat[start + one]
        let seatOther = seat[start + other]
        let tableOne = tableOfSeat[start + seatOne]
        let tableOther = tableOfSeat[start + seatOther]
        for index in members(round, tableOne) {
            let someone = person[index]
            if someone == one { continue }
            meets[one * people + someone] -= 1
            meets[someone * people + one] -= 1
            meets[other * people + someone] += 1
            meets[someone * people + other] += 1
        }
        for index in members(round, tableOther) {
            let someone = person[index]
            if someone == other { continue }
            meets[other * people + someone] -= 1
            meets[someone * people + other] -= 1
            meets[one * people + someone] += 1
            meets[someone * people + one] += 1
        }
        person[start + seatOne] = other
        person[start + seatOther] = one
        seat[start + one] = seatOther
        seat[start + other] = seatOne
        let placeOne = round * tables + tableOne
        let placeOther = round * tables + tableOther
        take(service[one], from: placeOne, to: placeOther)
        take(service[other], from: placeOther, to: placeOne)
        roles[placeOne] += role[other] - role[one]
        roles[placeOther] += role[one] - role[other]
        if rules.spreadsRoles {
            kindCounts[placeOne * Problem.kinds + kind[one]] -= 1
            kindCounts[placeOther * Problem.kinds + kind[one]] += 1
            kindCounts[placeOther * Problem.kinds + kind[other]] -= 1
            kindCounts[placeOne * Problem.kinds + kind[other]] += 1
        }
    }

    private mutating func take(_ service: Int, from here: Int, to there: Int) {
        counts[here * services + service] -= 1
        if counts[here * services + service] == 0 { kinds[here] -= 1 }
        if counts[there * services + service] == 0 { kinds[there] += 1 }
        counts[there * services + service] += 1
    }

    /// How often two have met, earlier meetings too; far below zero for a kept pair.
    func meetings(_ one: Int, _ other: Int) -> Int { Int(meets[one * people + other]) }

    /// By round, the table of each person.
    var tableOf: [[Int]] {
        (0..<rounds).map { round in (0..<people).map { table(of: $0, round: round) } }
    }
}

/// What is counted, weightiest first.
struct Score: Hashable, Comparable {
    /// Tables without a service user, and tables of staff alone.
    var lacking = 0
    /// Tables of one service alone.
    var alone = 0
    /// Meetings of a pair beyond its first.
    var repeats = 0
    /// People who share a table with somebody of their service, beyond the first.
    var shares = 0
    /// Pairs of one role at one table, which are fewest where each role is spread evenly; 0 where that is not asked.
    var roles = 0

    /// The objective of the small groups: 1,000 for each extra meeting, 10 for each that shares.
    var objective: Int { 1_000 * repeats + 10 * shares }
    /// A role weighs less than a service.
    static let roleWeight = 4

    static func < (one: Self, other: Self) -> Bool {
        if one.lacking != other.lacking { return one.lacking < other.lacking }
        if one.alone != other.alone { return one.alone < other.alone }
        return one.objective + roleWeight * one.roles < other.objective + roleWeight * other.roles
    }

    static func += (one: inout Self, other: Self) {
        one.lacking += other.lacking
        one.alone += other.alone
        one.repeats += other.repeats
        one.shares += other.shares
        one.roles += other.roles
    }

    static func + (one: Self, other: Self) -> Self {
        var sum = one
        sum += other
        return sum
    }
}
