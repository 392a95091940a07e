/// What each variable is made of, where earlier tables counted some of the answers: one group of people, one answer, and
/// between which two tables it came.
struct Pieces {
    struct Piece {
        var variable: Int
        /// Nil where no earlier table counted some of it.
        var part: Int?
        var answer: Int
        var stage: Int
        /// How many there are of it from all stages together.
        var total: Int
        var bounds = EarlierParts.Bounds.zero
    }

    private var all: [Piece] = []
    private var boundsOfVariable: [Int: EarlierParts.Bounds] = [:]
    private var piecesOfVariable: [Int: Int] = [:]

    mutating func add(_ piece: Piece) {
        all.append(piece)
        piecesOfVariable[piece.variable, default: 0] += 1
    }

    /// Puts into each variable how many of its answers are assumed to have come then; all of them are in it so far.
    mutating func divide(_ ledger: inout Ledger, _ parts: [EarlierParts]) {
        // The stages of one group and answer stand one after another.
        var totals: [[Int]: Int] = [:]
        for piece in all where piece.stage == 0 {
            if let part = piece.part { totals[[part, piece.answer], default: 0] += piece.total }
        }
        var left: [[Int]: Int] = [:]
        var index = 0
        while index < all.count {
            guard let part = all[index].part else {
                let count = all[index].total
                all[index].bounds = .init(low: count, high: count)
                index += 1
                continue
            }
            let answer = all[index].answer
            let total = all[index].total
            let stages = parts[part].stages
            var places: [Int?] = Array(repeating: nil, count: stages.count + 1)
            while index < all.count, all[index].part == part, all[index].answer == answer,
                places[all[index].stage...].allSatisfy({ $0 == nil })
            {
                places[all[index].stage] = index
                index += 1
            }
            // From the last table to the first: no more had come by one than by the next.
            var counts = [Int](repeating: 0, count: stages.count + 1)
            var cap = total
            var before = [EarlierParts.Bounds](repeating: .zero, count: stages.count)
            for stage in stages.indices.reversed() {
                let key = [part, answer, stage]
                let open = left[key] ?? stages[stage].assumed[answer] ?? 0
                // Those that come later in this loop can take no more than they are.
                let count = min(open, cap)
                left[key] = open - count
                counts[stage + 1] = cap - count
                cap = count
                let bar = stages[stage].bars.first { $0.answers.contains(answer) }
                let all = (bar?.answers ?? []).reduce(0) { $0 + (totals[[part, $1]] ?? 0) }
                before[stage] = stages[stage].bounds(of: answer, total: total, others: max(0, all - total))
            }
            counts[0] = cap
            for (stage, place) in places.enumerated() {
                guard let place else { continue }
                ledger.variables[all[place].variable] += counts[stage] - total
                let end = stage < stages.count ? before[stage] : .init(low: total, high: total)
                all[place].bounds = stage == 0 ? end : end.since(before[stage - 1])
            }
        }
        for piece in all {
            boundsOfVariable[piece.variable] = (boundsOfVariable[piece.variable] ?? .zero) + piece.bounds
        }
    }

    func mayBeSmall(_ variable: Int, _ small: ClosedRange<Int>) -> Bool {
        guard let bounds = boundsOfVariable[variable], bounds.low < bounds.high else { return false }
        return bounds.meets(small)
    }

    /// What came between two tables, or after the last, of one answer from all groups together.
    func later(_ parts: [EarlierParts], _ small: ClosedRange<Int>) -> [(variables: [Int], mayBeSmall: Bool)] {
        struct Key: Hashable {
            var part, answer, stage: Int
        }
        var members: [Key: [Piece]] = [:]
        for piece in all where piece.stage > 0 {
            if let part = piece.part {
                members[Key(part: part, answer: piece.answer, stage: piece.stage), default: []].append(piece)
            }
        }
        return members.sorted {
            ($0.key.part, $0.key.answer, $0.key.stage) < ($1.key.part, $1.key.answer, $1.key.stage)
        }
        .compactMap { key, pieces in
            let variables = Set(pieces.map(\.variable)).sorted()
            // Where others are in the same variable, nobody can tell these from them.
            guard variables.count > 1, variables.allSatisfy({ piecesOfVariable[$0] == 1 }) else { return nil }
            let stages = parts[key.part].stages
            let total = pieces.reduce(0) { $0 + $1.total }
            func come(by stage: Int) -> EarlierParts.Bounds {
                guard stage < stages.count else { return .init(low: total, high: total) }
                let bar = stages[stage].bars.first { $0.answers.contains(key.answer) }
                let isAlone = bar?.answers == [key.answer]
                return stages[stage].bounds(of: key.answer, total: total, others: isAlone ? 0 : .max / 4)
            }
            return (variables, come(by: key.stage).since(come(by: key.stage - 1)).meets(small))
        }
    }
}
