extension CountTable {
    /// The outermost two answers at either end as one each: five faces become three. Nil where too few would be left.
    public func mergingNeighbours() -> CountTable? {
        guard isOrdered, answers.count >= 4 else { return nil }
        var merged = self
        merged.answers = [Self.together(answers[0], answers[1])] + answers[2..<(answers.count - 2)]
        merged.answers.append(Self.together(answers[answers.count - 2], answers[answers.count - 1]))
        return merged
    }

    private static func together(_ first: Answer, _ second: Answer) -> Answer {
        Answer(name: "\(first.name) or \(second.name)", members: first.members + second.members)
    }
}

enum Merging {
    /// Tables whose answers are merged wherever most cells of a question would be withheld.
    ///
    /// One question is merged alike in all its tables, so that they can be compared.
    static func merged(_ tables: [CountTable], counts: [CountPart: Int], rules: DisclosureRules) -> [CountTable] {
        var result = tables
        for members in Dictionary(grouping: tables.indices, by: { tables[$0].question }).values {
            while mostAreSmall(members.map { result[$0] }, counts, rules) {
                let merged = members.map { result[$0].mergingNeighbours() }
                guard merged.contains(where: { $0 != nil }) else { break }
                for (index, table) in zip(members, merged) { result[index] = table ?? result[index] }
            }
        }
        return result
    }

    /// Tables with no more of their answers merged than in an earlier edition.
    static func asPublished(_ tables: [CountTable], earlier: [EarlierTable]) -> [CountTable] {
        guard let columns = earlier.map(\.published.table.answers.count).max() else { return tables }
        return tables.map { table in
            var table = table
            while table.answers.count > columns, let merged = table.mergingNeighbours() { table = merged }
            return table
        }
    }

    private static func mostAreSmall(
        _ tables: [CountTable], _ counts: [CountPart: Int], _ rules: DisclosureRules
    ) -> Bool {
        var small = 0
        var all = 0
        for table in tables {
            for line in table.lines {
                for answer in table.answers {
                    all += 1
                    let count = line.count(of: answer.members, question: table.question, in: counts)
                    if rules.small.contains(count) { small += 1 }
                }
            }
        }
        return small * 2 > all
    }
}

extension CountTable.Line {
    func count(of answers: [Int], question: String, in counts: [CountPart: Int]) -> Int {
        var sum = 0
        for unit in units {
            for group in groups {
                for answer in answers {
                    sum += counts[CountPart(unit: unit, group: group, question: question, answer: answer)] ?? 0
                }
            }
        }
        return sum
    }
}
