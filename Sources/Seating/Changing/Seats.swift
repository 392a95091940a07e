/// Tables as they stand, and what happens to them in the meeting: people come late, leave, and are moved.
public struct Seats: Hashable, Sendable {
    /// Its people are all who were ever seated.
    public internal(set) var request: SeatingRequest
    /// By round and table, who sits there.
    public internal(set) var tables: [[[PersonID]]]

    public init(_ request: SeatingRequest, tables: [[[PersonID]]]) {
        self.request = request
        self.tables = tables
    }

    /// The same where a number of tables has as many seats at each as an even spread gives it, so that nobody ties a whole
    /// room to one table; as it is where the sizes of tables are known.
    ///
    /// - Parameter round: The first that may still change, from 1.
    public func evened(from round: Int) -> Seats {
        guard case .count = request.tables else { return self }
        let rounds = tables.dropFirst(max(0, round - 1))
        let count = max(1, rounds.map(\.count).max() ?? 1)
        let people = rounds.map { $0.joined().count }.max() ?? 0
        let even = (people + count - 1) / count
        var evened = self
        // Where somebody was added, a table may have more already.
        evened.request.tables = .seats(
            (0..<count).map { table in
                rounds.reduce(even) { max($0, $1.indices.contains(table) ? $1[table].count : 0) }
            })
        return evened
    }

    public var standing: Standing { Standing(request, tables: tables) }

    /// The rules that do not hold.
    var broken: [BrokenRule] { Standing.broken(request, tables: tables) }

    /// Where somebody sits, from 1; nothing where they are not in that round.
    public func table(of id: PersonID, round: Int) -> Int? {
        guard round >= 1, round <= tables.count else { return nil }
        return tables[round - 1].firstIndex { $0.contains(id) }.map { $0 + 1 }
    }

    /// What became of the tables.
    public struct Change: Hashable, Sendable {
        /// Nothing where it cannot be done.
        public let seats: Seats?
        /// Why it cannot.
        public let unmet: Unmet?
        /// Those who were seated already, and now sit elsewhere, by round.
        public let moved: [Moved]
        /// Rules that no longer hold.
        public let breaks: [BrokenRule]
        let arrived: [PersonID]
        let round: Int

        /// Each person once, in the order of their first move.
        private var movers: [[Moved]] {
            var order: [PersonID] = []
            var moves: [PersonID: [Moved]] = [:]
            for move in moved {
                if moves[move.person] == nil { order.append(move.person) }
                moves[move.person, default: []].append(move)
            }
            return order.compactMap { moves[$0] }
        }

        static func refused(_ unmet: Unmet) -> Change {
            Change(seats: nil, unmet: unmet, moved: [], breaks: [], arrived: [], round: 1)
        }

        /// - Parameter name: What somebody is called.
        public func words(naming name: (PersonID) -> String = { $0.text }) -> [String] {
            guard let seats else { return unmet.map { [$0.words(naming: name)] } ?? [] }
            var words = arrived.map { id in
                let places = (round...max(round, seats.tables.count)).compactMap { seats.table(of: id, round: $0) }
                let isOne = Set(places).count == 1
                return
                    "\(name(id)) sits at \(Unmet.tables(isOne ? [places[0]] : places))\(isOne ? "" : ", round by round")."
            }
            words += movers.map { moves in
                guard let first = moves.first, moves.count > 1 else {
                    return moves.map {
                        "Round \($0.round): \(name($0.person)) moves from table \($0.from) to table \($0.to)."
                    }.joined()
                }
                let each = moves.map { "round \($0.round) from table \($0.from) to table \($0.to)" }
                return "\(name(first.person)) moves: \(Unmet.list(each))."
            }
            if moved.isEmpty { words.append(arrived.isEmpty ? "Nobody moves." : "Nobody else moves.") }
            return words + breaks.map { $0.words(naming: name) }
        }
    }

    public struct Moved: Hashable, Sendable {
        public let person: PersonID
        public let round: Int
        public let from: Int
        public let to: Int
    }

    /// Who was seated before and sits elsewhere now, once for each round.
    func moved(since before: Seats, rounds: ClosedRange<Int>) -> [Moved] {
        rounds.flatMap { round -> [Moved] in
            guard before.tables.indices.contains(round - 1), tables.indices.contains(round - 1) else { return [] }
            var from: [PersonID: Int] = [:]
            for (table, ids) in before.tables[round - 1].enumerated() { for id in ids { from[id] = table } }
            return tables[round - 1].enumerated().flatMap { table, ids in
                ids.compactMap { id in
                    guard let old = from[id], old != table else { return nil }
                    return Moved(person: id, round: round, from: old + 1, to: table + 1)
                }
            }.sorted { $0.person < $1.person }
        }
    }

    mutating func put(_ ids: [PersonID], at table: Int, in round: Int) {
        for index in tables[round].indices { tables[round][index].removeAll { ids.contains($0) } }
        tables[round][table] += ids
    }

    /// By table, whoever may be moved to make room or to close a gap: nobody fixed, and kept groups only whole.
    func movable(in round: Int) -> [[[PersonID]]] {
        let kept = KeptGroups(request.together)
        let fixed = Set(request.fixed.filter { $0.round == nil || $0.round == round + 1 }.map(\.person))
        return tables[round].map { here in
            let groups = Set(here.map { id in kept.group(of: id).filter(here.contains) })
            return groups.filter { fixed.isDisjoint(with: $0) }.sorted { $0[0] < $1[0] }
        }
    }
}
