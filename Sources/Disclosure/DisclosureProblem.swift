/// Why counts cannot be protected as they are given.
public struct DisclosureProblem: Hashable, Sendable {
    /// Where, such as `q1, North West`.
    public var place: String
    /// What is wrong, and how to mend it.
    public var reason: String

    /// For people.
    public var words: String { "\(place): \(reason)" }
}

/// All that is wrong with what was given.
public struct DisclosureProblems: Error, Hashable, Sendable {
    public var all: [DisclosureProblem]
}

/// How much may be asked at once: well above a national report of a hundred questions.
enum DisclosureLimits {
    static let cells = 200_000
    static let parts = 5_000_000

    /// What is wrong with all of this, before anything is counted.
    static func problems(
        _ tables: [CountTable], counts: [CountPart: Int], earlier: [EarlierTable], facts: [KnownCount]
    ) -> [DisclosureProblem] {
        let all = tables + earlier.map(\.published.table)
        var found = all.flatMap(\.problems)
        let cells = all.reduce(0) { $0 + $1.lines.count * ($1.answers.count + 1) }
        if cells > Self.cells {
            found.append(
                .init(place: "all tables", reason: "have \(cells) cells; publish at most \(Self.cells) at once"))
        }
        let parts = all.reduce(0) { sum, table in
            sum + table.lines.reduce(0) { $0 + $1.units.count * $1.groups.count * table.answers.count }
        }
        if parts > Self.parts {
            found.append(
                .init(place: "all tables", reason: "are made of \(parts) counts; at most \(Self.parts) are taken"))
        }
        for (part, count) in counts where count < 0 || count > CountTable.most {
            let place = "\(part.question), \(part.unit), \(part.group), answer \(part.answer)"
            found.append(.init(place: place, reason: "is \(count); a count is 0 to \(CountTable.most)"))
        }
        for earlier in earlier {
            let table = earlier.published.table
            let columns = table.columns.count
            let isWhole =
                earlier.published.cells.count == table.lines.count
                && table.lines.indices.allSatisfy { earlier.published.figures(ofLine: $0).count == columns }
            if !isWhole {
                let reason = "as published earlier has not one figure for each cell; read it from its file again"
                found.append(.init(place: table.question, reason: reason))
            }
        }
        for fact in facts where fact.count < 0 || fact.count > CountTable.most {
            let place = "\(fact.question), \(fact.line.name)"
            found.append(
                .init(place: place, reason: "is known to be \(fact.count); a count is 0 to \(CountTable.most)"))
        }
        return found.sorted { ($0.place, $0.reason) < ($1.place, $1.reason) }
    }
}

extension CountTable {
    /// What is wrong with this table.
    var problems: [DisclosureProblem] {
        var found: [DisclosureProblem] = []
        let members = answers.flatMap(\.members)
        if members.isEmpty { found.append(.init(place: question, reason: "has no answers; give at least one")) }
        if Set(members).count != members.count {
            found.append(.init(place: question, reason: "counts an answer in two columns; leave it in one"))
        }
        if answers.contains(where: \.members.isEmpty) {
            found.append(.init(place: question, reason: "has a column of no answers; leave it out"))
        }
        for line in lines {
            let place = "\(question), \(line.name)"
            if Set(line.units).count != line.units.count {
                found.append(.init(place: place, reason: "names a meeting twice; name it once"))
            }
            if Set(line.groups).count != line.groups.count {
                found.append(.init(place: place, reason: "names a group of people twice; name it once"))
            }
        }
        return found
    }
}
