/// One more round in which nobody meets anyone again, looked for among all tables that could still be: where rounds are
/// almost full, changing places one by one seldom finds it.
struct LastRound {
    /// By round, the table of each person.
    private let rounds: [[Int]]
    private let tables: Int
    private let people: Int
    private let sizes: Set<Int>
    /// By person, whom they have not met.
    private let strangers: [UInt64]
    private var options: [[Int]] = []
    private static let mostOptions = 20_000

    /// - Parameters:
    ///   - rounds: Rounds of a few people too many, without a repeat.
    ///   - spare: How many are left out, whoever it may be.
    /// - Returns: All rounds, the new one too, of those who are left; nothing where none was found.
    static func complete(_ rounds: [[Int]], tables: Int, spare: Int, nodes: Int) -> [[Int]]? {
        guard let people = rounds.first?.count, people <= 64, people - spare >= 2 * tables else { return nil }
        var search = LastRound(rounds, tables: tables, people: people, spare: spare)
        guard search.list() else { return nil }
        let tableOptions = search.options.count
        search.listSpare(spare)
        var cover = ExactCover(
            items: people + spare + rounds.count * tables, primary: people + spare, options: search.options)
        guard case .found(let chosen) = cover.search(nodes: nodes) else { return nil }
        var last = Array(repeating: -1, count: people)
        for (table, option) in chosen.filter({ $0 < tableOptions }).enumerated() {
            for person in search.options[option] { last[person] = table }
        }
        guard let most = last.max(), most < tables else { return nil }
        let left = last.indices.filter { last[$0] >= 0 }
        return (rounds + [last]).map { round in left.map { round[$0] } }
    }

    private init(_ rounds: [[Int]], tables: Int, people: Int, spare: Int) {
        self.rounds = rounds
        self.tables = tables
        self.people = people
        let (size, larger) = (people - spare).quotientAndRemainder(dividingBy: tables)
        sizes = larger == 0 ? [size] : [size, size + 1]
        strangers = (0..<people).map { one in
            (0..<people).reduce(UInt64(0)) { strangers, other in
                rounds.allSatisfy { $0[one] != $0[other] } ? strangers | 1 << UInt64(other) : strangers
            }
        }
    }

    private mutating func list() -> Bool {
        var members: [Int] = []
        return extend(&members, with: people == 64 ? .max : (1 << UInt64(people)) - 1)
    }

    private mutating func extend(_ members: inout [Int], with candidates: UInt64) -> Bool {
        if sizes.contains(members.count) { options.append(members) }
        if options.count > Self.mostOptions { return false }
        if members.count == sizes.max() { return true }
        var rest = candidates
        while rest != 0 {
            let person = rest.trailingZeroBitCount
            rest &= rest - 1
            members.append(person)
            if !extend(&members, with: rest & strangers[person]) { return false }
            members.removeLast()
        }
        return true
    }

    /// Whoever is left out was at one of the largest tables in each round, and no two of them at one, so that tables
    /// stay even.
    private mutating func listSpare(_ spare: Int) {
        let counts = rounds.map { round in
            round.reduce(into: Array(repeating: 0, count: tables)) { $0[$1] += 1 }
        }
        for person in 0..<people
        where rounds.indices.allSatisfy({ counts[$0][rounds[$0][person]] == counts[$0].max() }) {
            let places = rounds.indices.map { people + spare + $0 * tables + rounds[$0][person] }
            for number in 0..<spare { options.append([person, people + number] + places) }
        }
    }
}
