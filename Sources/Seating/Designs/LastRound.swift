/// One more round in which nobody meets anyone again, looked for among all tables that could still be: where rounds are
/// almost full, changing places one by one seldom finds it.
struct LastRound {
    private let people: Int
    /// By person, whom they have not met.
    private let strangers: [UInt64]
    private let sizes: [Int: Int]
    private var found: [[Int]] = []
    private let mostOptions: Int

    /// - Parameters:
    ///   - sizes: How many people each table has.
    ///   - met: Whether two have met.
    /// - Returns: By person, the table; nothing where there are more than 64 people, or no round was found.
    static func find(sizes: [Int], met: (Int, Int) -> Bool, nodes: Int) -> [Int]? {
        let people = sizes.reduce(0, +)
        guard people <= 64, Set(sizes).count <= 2 else { return nil }
        var search = LastRound(people: people, sizes: sizes, met: met)
        guard search.list(), sizes.allSatisfy({ search.isPlenty(of: $0) }) else { return nil }
        var cover = ExactCover(items: people, primary: people, options: search.found)
        guard case .found(let chosen) = cover.search(nodes: nodes), chosen.count == sizes.count else { return nil }
        var tableOf = Array(repeating: 0, count: people)
        let order = sizes.indices.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
        let tables = chosen.map { search.found[$0] }.sorted { ($0.count, $0[0]) < ($1.count, $1[0]) }
        guard tables.map(\.count) == order.map({ sizes[$0] }) else { return nil }
        for (table, members) in zip(order, tables) { for person in members { tableOf[person] = table } }
        return tableOf
    }

    private init(people: Int, sizes: [Int], met: (Int, Int) -> Bool) {
        self.people = people
        self.sizes = Dictionary(sizes.map { ($0, 1) }, uniquingKeysWith: +)
        mostOptions = 20_000
        strangers = (0..<people).map { one in
            (0..<people).reduce(UInt64(0)) { $0 | ($1 != one && !met(one, $1) ? 1 << UInt64($1) : 0) }
        }
    }

    /// Whether there are as many tables of a size as are wanted.
    private func isPlenty(of size: Int) -> Bool { found.count { $0.count == size } >= sizes[size] ?? 0 }

    private mutating func list() -> Bool {
        var members: [Int] = []
        return extend(&members, with: people == 64 ? .max : (1 << UInt64(people)) - 1)
    }

    private mutating func extend(_ members: inout [Int], with candidates: UInt64) -> Bool {
        if sizes[members.count] != nil { found.append(members) }
        if found.count > mostOptions { return false }
        if members.count == sizes.keys.max() { return true }
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
}
