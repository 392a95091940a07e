/// Decides, for one question, how much is told of each sum.
///
/// It begins with what each cell says by itself, and tells less wherever it finds no witness for some value of a small count.
/// Telling less never spoils a witness, so the loop ends with a witness for each; then it takes back what was not needed.
struct Protector {
    private let ledger: Ledger
    private let rules: DisclosureRules
    private var search: WitnessSearch
    private(set) var stages: [Ledger.Stage]
    private let firstStages: [Ledger.Stage]
    /// Told earlier in the same words, so withholding it hides nothing.
    private let isFixed: [Bool]
    /// The values of each small count that must stay possible; nil for what is not small.
    private let needed: [ClosedRange<Int>?]
    /// The values that were found possible, one bit each.
    private var found: [UInt64]
    private var witnesses: [WitnessSearch.Witness]
    /// The values that no withholding makes possible, because of what was known before, one bit each.
    private var waived: [UInt64]

    private let hasKnown: Bool

    private static let steps = 400

    init(_ ledger: Ledger, rules: DisclosureRules) {
        self.ledger = ledger
        self.rules = rules
        search = WitnessSearch(
            variablesOfSum: ledger.sums.map(\.variables), variables: ledger.variables.count, seed: 0x1EC7_E121)
        let truth = WitnessSearch.Witness(hidden: ledger.variables, sums: ledger.sums.map(\.count))
        witnesses = [truth]
        var needed: [ClosedRange<Int>?] = []
        var first: [Ledger.Stage] = []
        for sum in ledger.sums {
            // Where no meeting is counted, everybody knows that it is zero.
            guard !sum.variables.isEmpty else {
                needed.append(nil)
                first.append(.shown)
                continue
            }
            switch sum.origin {
            case .published:
                let isSmall = rules.small.contains(sum.count)
                needed.append(isSmall ? rules.small : nil)
                first.append(isSmall ? .withheldBySize : .shown)
            case .guarded:
                needed.append(sum.mayBeSmall || rules.small.contains(sum.count) ? rules.small : nil)
                first.append(.notShown)
            case .known(_, let small):
                needed.append(small)
                first.append(.shown)
            }
        }
        for part in Self.partsOfSmallCounts(ledger, needed) { first[part] = .notShown }
        let alreadyShown = Set(
            ledger.sums.compactMap { sum in
                if case .known(let range, _) = sum.origin, range.high != nil { return sum.variables }
                return nil
            })
        hasKnown = ledger.sums.contains { if case .known = $0.origin { true } else { false } }
        isFixed = ledger.sums.map { alreadyShown.contains($0.variables) }
        self.needed = needed
        firstStages = first
        stages = first
        found = Array(repeating: 0, count: ledger.sums.count)
        waived = found
        for sum in ledger.sums.indices { search.allow(range(of: sum, at: stages[sum]), for: sum) }
        note(truth)
    }

    /// What is part of a small count is not told: that two parts are no zero would say that the whole is at least two.
    private static func partsOfSmallCounts(_ ledger: Ledger, _ needed: [ClosedRange<Int>?]) -> Set<Int> {
        var sumsOfVariable = [[Int]](repeating: [], count: ledger.variables.count)
        for (index, sum) in ledger.sums.enumerated() {
            for variable in sum.variables { sumsOfVariable[variable].append(index) }
        }
        var parts: Set<Int> = []
        for (whole, sum) in ledger.sums.enumerated() where needed[whole] != nil {
            var shared: [Int: Int] = [:]
            for variable in sum.variables {
                for other in sumsOfVariable[variable] { shared[other, default: 0] += 1 }
            }
            for (other, count) in shared
            where count == ledger.sums[other].variables.count && count < sum.variables.count {
                if case .published = ledger.sums[other].origin { parts.insert(other) }
            }
        }
        return parts
    }

    private func range(of sum: Int, at stage: Ledger.Stage) -> CountRange {
        let count = ledger.sums[sum].count
        switch ledger.sums[sum].origin {
        case .known(let range, _): return range
        case .guarded: return CountRange(low: 0, high: nil)
        case .published: break
        }
        switch stage {
        case .shown: return rules.range(of: rules.figure(of: count))
        case .withheldBySize:
            return rules.small.contains(count)
                ? CountRange(low: rules.small.lowerBound, high: rules.small.upperBound)
                : CountRange(low: rules.least, high: nil)
        case .withheld: return rules.range(of: rules.withheld)
        case .notShown: return CountRange(low: 0, high: nil)
        }
    }

    private mutating func set(_ sum: Int, to stage: Ledger.Stage) {
        stages[sum] = stage
        search.allow(range(of: sum, at: stage), for: sum)
    }

    /// Keeps what a witness shows to be possible.
    private mutating func note(_ witness: WitnessSearch.Witness) {
        for (sum, range) in needed.enumerated() {
            if let range, range.contains(witness.sums[sum]) { found[sum] |= 1 << UInt64(witness.sums[sum]) }
        }
    }

    /// The value of this small count that has no witness yet, nearest to one that has; nil where all have.
    private func missing(_ sum: Int) -> Int? {
        guard let range = needed[sum] else { return nil }
        var best: (value: Int, distance: Int)?
        for value in range where (found[sum] | waived[sum]) & (1 << UInt64(value)) == 0 {
            let distance = abs(value - ledger.sums[sum].count)
            if distance < best?.distance ?? .max { best = (value, distance) }
        }
        return best?.value
    }

    /// Looks from the nearest witness, then from the truth.
    private mutating func find(_ sum: Int, _ value: Int) -> Bool {
        var nearest = 0
        for index in witnesses.indices {
            let distance = abs(witnesses[index].sums[sum] - value)
            if distance < abs(witnesses[nearest].sums[sum] - value) { nearest = index }
        }
        for start in nearest == 0 ? [0] : [nearest, 0] where witnesses.indices.contains(start) {
            if let witness = search.witness(from: witnesses[start], sum: sum, value: value, steps: Self.steps) {
                witnesses.append(witness)
                note(witness)
                return true
            }
        }
        return false
    }

    /// The small counts that what was known before narrows already.
    ///
    /// What only may be small is none: if it were, it was protected when that was published.
    var exposed: [Int] { waived.indices.filter { waived[$0] != 0 && !ledger.sums[$0].mayBeSmall } }

    mutating func protect() {
        for sum in ledger.sums.indices {
            while let value = missing(sum) {
                if find(sum, value) { continue }
                if !isPossible(sum, value) || !tellLess(for: sum, value) { waived[sum] |= 1 << UInt64(value) }
            }
        }
        takeBack()
    }

    /// Whether this value is possible where nothing is published but what is known before.
    private mutating func isPossible(_ sum: Int, _ value: Int) -> Bool {
        guard hasKnown else { return true }
        let blame = search.blame
        let open = self
        for other in ledger.sums.indices where nextStage(of: other) != nil && !isFixed[other] {
            search.allow(CountRange(low: 0, high: nil), for: other)
        }
        let isFound = find(sum, value)
        self = open
        search.blame = blame
        return isFound
    }

    /// Tells less of one sum that stands in the way. False where nothing is left that could be withheld.
    private mutating func tellLess(for sum: Int, _ value: Int) -> Bool {
        let blame = search.blame
        let candidates = ledger.sums.indices.compactMap { other -> (sum: Int, next: Ledger.Stage)? in
            guard other != sum, blame[other] > 0, !isFixed[other], let next = nextStage(of: other) else { return nil }
            return (other, next)
        }
        guard let next = candidates.map(\.next).min() else { return tellNothing() }
        let likely = candidates.filter { $0.next == next }.sorted { (blame[$1.sum], $0.sum) < (blame[$0.sum], $1.sum) }
            .prefix(8)
        // Of those that do alone, the one that counts the fewest people's answers: what most people say is told.
        let small = likely.sorted {
            let (first, second) = (ledger.sums[$0.sum], ledger.sums[$1.sum])
            return (first.variables.count, first.count) < (second.variables.count, second.count)
        }
        for candidate in small {
            let before = stages[candidate.sum]
            set(candidate.sum, to: candidate.next)
            if find(sum, value) { return true }
            set(candidate.sum, to: before)
        }
        if let most = likely.first { set(most.sum, to: most.next) }
        return true
    }

    private func nextStage(of sum: Int) -> Ledger.Stage? {
        guard case .published = ledger.sums[sum].origin else { return nil }
        switch stages[sum] {
        case .shown: return ledger.sums[sum].count == 0 ? .notShown : .withheldBySize
        case .withheldBySize: return .withheld
        case .withheld: return .notShown
        case .notShown: return nil
        }
    }

    /// The search blamed nothing that could be withheld: then all is. False where all was already.
    private mutating func tellNothing() -> Bool {
        let open = ledger.sums.indices.filter { !isFixed[$0] && nextStage(of: $0) != nil }
        for other in open { set(other, to: .notShown) }
        return !open.isEmpty
    }

    /// Tells again what need not have been withheld, the sums of most people first.
    private mutating func takeBack() {
        let withheld = ledger.sums.indices.filter { stages[$0] > firstStages[$0] }
            .sorted { ledger.sums[$0].variables.count > ledger.sums[$1].variables.count }
        for sum in withheld {
            let before = stages[sum]
            // A zero is never withheld as "1 or more".
            let options = ledger.sums[sum].count == 0 ? [firstStages[sum]] : [firstStages[sum], .withheld]
            for stage in options where stage < before && figure(sum, stage) != figure(sum, before) {
                if canTell(sum, stage) { break }
            }
        }
    }

    private mutating func canTell(_ sum: Int, _ stage: Ledger.Stage) -> Bool {
        let before = (stages[sum], found, witnesses)
        let told = range(of: sum, at: stage)
        set(sum, to: stage)
        witnesses.removeAll { !told.contains($0.sums[sum]) }
        found = Array(repeating: 0, count: ledger.sums.count)
        for witness in witnesses { note(witness) }
        for other in ledger.sums.indices {
            while let value = missing(other) {
                if find(other, value) { continue }
                set(sum, to: before.0)
                (found, witnesses) = (before.1, before.2)
                return false
            }
        }
        return true
    }

    private func figure(_ sum: Int, _ stage: Ledger.Stage) -> Figure {
        switch stage {
        case .shown: rules.figure(of: ledger.sums[sum].count)
        case .withheldBySize, .withheld: rules.withheld
        case .notShown: .notShown
        }
    }

    /// What a publication says of this sum.
    func figure(of sum: Int) -> Figure { figure(sum, stages[sum]) }
}
