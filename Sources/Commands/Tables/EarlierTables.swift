internal import Seating

/// Who sat with whom at earlier meetings of the same group. It is counted in memory as tables are formed, and kept nowhere.
struct EarlierTables: Sendable {
    /// By two marks, the smaller first, how often they sat together.
    private(set) var met: [Pair: Int] = [:]

    struct Pair: Hashable {
        let one: String
        let other: String
    }

    /// Somebody of today, by what finds them again.
    struct Known {
        let mark: String
        let person: PersonID
    }

    /// Takes the tables of one meeting in; who shares a mark with somebody there is left out, since nobody knows which it is.
    mutating func count(_ tables: some Sequence<[String?]>, marksOfAll marks: [String]) {
        let twice = Self.twice(marks)
        for table in tables {
            let known = table.compactMap { $0 }.filter { !twice.contains($0) }
            for (index, one) in known.enumerated() {
                for other in known[..<index] {
                    met[Pair(one: min(one, other), other: max(one, other)), default: 0] += 1
                }
            }
        }
    }

    /// How often each two of these people have met.
    func pairs(of people: [Known]) -> [PersonPair: Int] {
        guard !met.isEmpty else { return [:] }
        let twice = Self.twice(people.map(\.mark))
        let byMark = Dictionary(people.filter { !twice.contains($0.mark) }.map { ($0.mark, $0.person) }) { first, _ in
            first
        }
        var pairs: [PersonPair: Int] = [:]
        for (pair, times) in met {
            if let one = byMark[pair.one], let other = byMark[pair.other] { pairs[PersonPair(one, other)] = times }
        }
        return pairs
    }

    private static func twice(_ marks: [String]) -> Set<String> {
        var seen: Set<String> = []
        return Set(marks.filter { !seen.insert($0).inserted })
    }
}
