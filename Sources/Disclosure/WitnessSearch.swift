/// Looks for counts that a reader must hold possible: other hidden counts with which all that is told is still true.
///
/// A local search moves one hidden count by one at a time, to where the least is untrue. What it finds is checked sum by sum,
/// so a find is a proof; that it finds nothing proves nothing, and then less is told.
struct WitnessSearch {
    /// The largest count that it considers.
    static let unbounded = Int.max / 4

    private let variablesOfSum: [[Int]]
    private let sumsOfVariable: [[Int]]
    private(set) var low: [Int]
    private(set) var high: [Int]

    /// How often each sum stood in the way of the last search that found nothing.
    var blame: [Int]
    private var random: UInt64

    init(variablesOfSum: [[Int]], variables: Int, seed: UInt64) {
        self.variablesOfSum = variablesOfSum
        var sums = [[Int]](repeating: [], count: variables)
        for (index, members) in variablesOfSum.enumerated() {
            for variable in members { sums[variable].append(index) }
        }
        sumsOfVariable = sums
        low = Array(repeating: 0, count: variablesOfSum.count)
        high = Array(repeating: Self.unbounded, count: variablesOfSum.count)
        blame = Array(repeating: 0, count: variablesOfSum.count)
        random = seed
    }

    mutating func allow(_ range: CountRange, for sum: Int) {
        low[sum] = range.low
        high[sum] = range.high ?? Self.unbounded
    }

    /// Whether these hidden counts agree with all that is told.
    func holds(_ witness: Witness) -> Bool {
        guard witness.hidden.allSatisfy({ $0 >= 0 }) else { return false }
        return variablesOfSum.indices.allSatisfy { sum in
            let count = variablesOfSum[sum].reduce(0) { $0 + witness.hidden[$1] }
            return count == witness.sums[sum] && count >= low[sum] && count <= high[sum]
        }
    }

    /// Hidden counts, and the sums that follow.
    struct Witness {
        var hidden: [Int]
        var sums: [Int]
    }

    /// Counts that agree with all that is told, and with this sum being `value`; nil where none was found.
    mutating func witness(from start: Witness, sum target: Int, value: Int, steps: Int) -> Witness? {
        let before = (low[target], high[target])
        low[target] = value
        high[target] = value
        defer { (low[target], high[target]) = before }
        guard let found = repaired(start, steps: steps), holds(found) else { return nil }
        return found
    }

    private mutating func below(_ bound: Int) -> Int {
        random &+= 0x9E37_79B9_7F4A_7C15
        var word = random
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int(truncatingIfNeeded: ((word >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
    }

    private mutating func repaired(_ start: Witness, steps: Int) -> Witness? {
        var state = start
        var weight = [Int](repeating: 1, count: low.count)
        var untrue: [Int] = []
        var placeOf = [Int](repeating: -1, count: low.count)
        for sum in low.indices where state.sums[sum] < low[sum] || state.sums[sum] > high[sum] {
            placeOf[sum] = untrue.count
            untrue.append(sum)
        }
        // A count that has just gone up stays up for a while, and the other way round.
        var mayRise = [Int](repeating: 0, count: state.hidden.count)
        var mayFall = mayRise
        var step = 0
        while !untrue.isEmpty, step < steps {
            step += 1
            let sum = untrue[below(untrue.count)]
            let move = state.sums[sum] < low[sum] ? 1 : -1
            var best = -1
            var bestCost = Int.max
            var ties = 0
            for variable in variablesOfSum[sum] {
                if move < 0 && (state.hidden[variable] == 0 || mayFall[variable] > step) { continue }
                if move > 0 && mayRise[variable] > step { continue }
                var cost = 0
                for other in sumsOfVariable[variable] {
                    let count = state.sums[other]
                    if move > 0 {
                        if count >= high[other] {
                            cost += weight[other]
                        } else if count < low[other] {
                            cost -= weight[other]
                        }
                    } else {
                        if count <= low[other] {
                            cost += weight[other]
                        } else if count > high[other] {
                            cost -= weight[other]
                        }
                    }
                }
                if cost < bestCost {
                    (best, bestCost, ties) = (variable, cost, 1)
                } else if cost == bestCost {
                    ties += 1
                    if below(ties) == 0 { best = variable }
                }
            }
            if bestCost >= 0 {
                for sum in untrue where weight[sum] < 1_000 { weight[sum] += 1 }
            }
            guard best >= 0 else { continue }
            state.hidden[best] += move
            let pause = step + 2 + below(6)
            if move > 0 { mayFall[best] = pause } else { mayRise[best] = pause }
            for other in sumsOfVariable[best] {
                state.sums[other] += move
                let count = state.sums[other]
                let isUntrue = count < low[other] || count > high[other]
                if isUntrue, placeOf[other] < 0 {
                    placeOf[other] = untrue.count
                    untrue.append(other)
                } else if !isUntrue, placeOf[other] >= 0 {
                    let hole = placeOf[other]
                    let last = untrue[untrue.count - 1]
                    untrue[hole] = last
                    placeOf[last] = hole
                    untrue.removeLast()
                    placeOf[other] = -1
                }
            }
        }
        if untrue.isEmpty { return state }
        blame = weight.map { $0 - 1 }
        return nil
    }
}
