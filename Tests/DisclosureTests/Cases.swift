internal import Disclosure

/// Numbers that are the same on every machine.
struct SeededNumbers {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: (state >> 33) % UInt64(bound))
    }
}

let faces = ["very sad", "sad", "so-so", "glad", "very glad"]

/// Counts of one group of people, one row a meeting.
func counts(_ rows: [String: [Int]], question: String = "q", group: String = "people") -> [CountPart: Int] {
    var counts: [CountPart: Int] = [:]
    for (unit, row) in rows {
        for (answer, count) in row.enumerated() {
            counts[CountPart(unit: unit, group: group, question: question, answer: answer)] = count
        }
    }
    return counts
}

func line(_ name: String, _ units: [String], groups: [String] = ["people"]) -> CountTable.Line {
    CountTable.Line(name: name, units: units, groups: groups)
}

func signs(_ table: PublishedTable) -> [String] {
    table.table.lines.indices.map { index in
        (table.cells[index] + (table.totals.isEmpty ? [] : [table.totals[index]])).map(\.sign).joined(separator: " ")
    }
}

/// What a reader who knows all of these tables can narrow.
func narrowed(
    _ editions: [(tables: [PublishedTable], rules: DisclosureRules)], counts: [CountPart: Int], most: Int = 20
) -> [String] {
    var reader = BruteReader(most: most)
    for edition in editions {
        for table in edition.tables { reader.read(table, rules: edition.rules, counts: counts) }
    }
    return reader.narrowed()
}
