/// Who sits where at small tables, round by round. What people typed is kept apart; here are only its ids.
public struct SeatedTables: Codable, Hashable, Sendable {
    /// Everybody who ever had a seat, or has one fixed. The number of each is their place here, from 1, and stays theirs.
    public var people: [SeatedPerson] = []
    /// By round and table, the numbers of those who sit there; empty until tables are formed.
    public var rounds: [[[Int]]] = []
    /// The numbers of people who sit together in every round.
    public var together: [[Int]] = []
    /// Seats that staff fixed. Nothing says why.
    public var fixed: [FixedPlace] = []
    /// The numbers of those who have left; who comes back is taken out again.
    public var left: [Int] = []
    /// What the tables were formed by; nil until they are.
    public var rule: SeatingRule?
    /// How good the tables are, a sentence for each thing that matters. Names nobody.
    public var quality: [String] = []

    public init() {}

    /// A seat that staff fixed.
    public struct FixedPlace: Codable, Hashable, Sendable {
        public var person: Int
        /// From 1.
        public var table: Int
        /// From 1; nil for every round.
        public var round: Int?

        public init(person: Int, table: Int, round: Int? = nil) {
            self.person = person
            self.table = table
            self.round = round
        }
    }

    /// Somebody by their number; nil where nobody has it.
    public func person(_ number: Int) -> SeatedPerson? {
        people.indices.contains(number - 1) ? people[number - 1] : nil
    }

    /// Where somebody sits in a round, both from 1; nil where they are not in it.
    public func table(of number: Int, round: Int) -> Int? {
        guard rounds.indices.contains(round - 1) else { return nil }
        return rounds[round - 1].firstIndex { $0.contains(number) }.map { $0 + 1 }
    }

    /// A line of `quality` with people as they are called, where whoever reads it may know.
    ///
    /// - Parameters:
    ///   - line: One of `quality`.
    ///   - name: What the person of a number is called; nil leaves the number.
    public static func line(_ line: String, naming name: (Int) -> String?) -> String {
        let pieces = line.split(separator: "number ", omittingEmptySubsequences: false)
        return pieces.dropFirst().reduce(String(pieces.first ?? "")) { text, piece in
            let digits = piece.prefix { ("0"..."9").contains($0) }
            guard let number = Int(digits), let name = name(number) else { return text + "number " + piece }
            return text + name + piece.dropFirst(digits.count)
        }
    }

    /// False for what no host makes: numbers that nobody has, or somebody at two tables at once.
    public var isSound: Bool {
        let possible = 1...max(1, people.count)
        let isKnown = { (number: Int) in !people.isEmpty && possible.contains(number) }
        return rounds.allSatisfy { round in
            let all = round.flatMap { $0 }
            return all.allSatisfy(isKnown) && Set(all).count == all.count
        } && together.joined().allSatisfy(isKnown) && left.allSatisfy(isKnown)
            && fixed.allSatisfy { isKnown($0.person) && $0.table > 0 && ($0.round ?? 1) > 0 }
    }
}

/// Somebody at the tables.
public struct SeatedPerson: Codable, Hashable, Sendable {
    /// Who it is at sign-up, opaque and random; nil for somebody who is no more than a number.
    public var id: String?
    /// What they are called.
    public var name: Words?
    /// How screens and paper name them; nil where nobody asked them, and then their number stands for them.
    public var shownAs: ShownAs?
    /// The service as they typed it; only of those who chose to be shown as a member of it.
    public var service: Words?
    /// One of the agenda's services, by its name there; only of those who chose to be shown as a member of it.
    public var listedService: String?
    /// Whether the chair may say the name.
    public var maySayName: Bool

    public init(
        id: String? = nil, name: Words? = nil, shownAs: ShownAs? = nil, service: Words? = nil,
        listedService: String? = nil, maySayName: Bool = false
    ) {
        self.id = id
        self.name = name
        self.shownAs = shownAs
        self.service = service
        self.listedService = listedService
        self.maySayName = maySayName
    }

    /// Everything of them that somebody typed.
    public var words: [Words] { [name, service].compactMap { $0 } }
}
