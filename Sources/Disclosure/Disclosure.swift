/// Statistical disclosure control: which counts are told, so that nobody can learn a small one from all of them together.
///
/// Neighbouring answers are merged first. Small counts are withheld, and others with them wherever a small one would follow.
/// What is told is rounded. The terms are those of Hundepool et al., *Statistical Disclosure Control* (2012): primary and
/// secondary suppression, and an audit, which here is a set of witnesses: for each value that a small count must be able to
/// have, counts that agree with everything that is told.
public enum Disclosure {
    /// Tables as they may be published together.
    ///
    /// - Parameters:
    ///   - counts: The exact counts of the tables' parts, and of the earlier ones'; what is missing counts as zero.
    ///   - earlier: What was published already of the same meetings, with the rules of then.
    ///   - facts: Counts that every reader knows exactly.
    ///   - guarded: Tables that are not published, and whose small counts nobody may learn either.
    /// - Throws: `DisclosureProblems`, for a negative or too large count, or a table that makes no sense.
    public static func protect(
        _ tables: [CountTable], counts: [CountPart: Int], rules: DisclosureRules = DisclosureRules(),
        earlier: [EarlierTable] = [], facts: [KnownCount] = [], guarded: [CountTable] = []
    ) throws(DisclosureProblems) -> Publication {
        let problems = DisclosureLimits.problems(tables + guarded, counts: counts, earlier: earlier, facts: facts)
        guard problems.isEmpty else { throw DisclosureProblems(all: problems) }
        var publication = Publication(tables: tables.map { $0.withholdingAll() }, exposed: [], corrected: [])
        for question in tables.map(\.question).uniqued() {
            let places = tables.indices.filter { tables[$0].question == question }
            let own = places.map { tables[$0] }
            let known = earlier.filter { $0.published.table.question == question }
            let merged = Merging.merged(own, counts: counts, rules: rules)
            var best = one(question, merged, counts: counts, rules: rules, known, facts, guarded)
            // Two small counts that were told apart say that the two together are at least 2, so they stay apart.
            let alike = Merging.asPublished(own, earlier: known)
            if !best.exposed.isEmpty, alike != merged {
                let other = one(question, alike, counts: counts, rules: rules, known, facts, guarded)
                if other.exposed.count < best.exposed.count { best = other }
            }
            for (place, table) in zip(places, best.tables) { publication.tables[place] = table }
            publication.exposed += best.exposed
            publication.corrected += best.corrected
        }
        return publication
    }

    /// The tables of one question, with their answers as they are.
    private static func one(
        _ question: String, _ tables: [CountTable], counts: [CountPart: Int], rules: DisclosureRules,
        _ earlier: [EarlierTable], _ facts: [KnownCount], _ guarded: [CountTable]
    ) -> Publication {
        var builder = LedgerBuilder(question: question)
        builder.addPublished(tables)
        let corrected = builder.addKnown(earlier: earlier, facts: facts, counts: counts)
        builder.addGuarded(guarded)
        let ledger = builder.ledger(counts: counts, guardsDifferences: !earlier.isEmpty, small: rules.small)
        var protector = Protector(ledger, rules: rules)
        protector.protect()
        var publication = Publication(tables: tables.map { $0.withholdingAll() }, exposed: [], corrected: corrected)
        for (index, sum) in ledger.sums.enumerated() {
            guard case .published(let places) = sum.origin else { continue }
            for place in places { publication.tables[place.table].set(protector.figure(of: index), at: place) }
        }
        publication.exposed = protector.exposed.map { ledger.sums[$0].name }
        return publication
    }
}

extension CountTable {
    fileprivate func withholdingAll() -> PublishedTable {
        PublishedTable(
            table: self,
            cells: lines.map { _ in answers.map { _ in .notShown } },
            totals: hasTotals ? lines.map { _ in .notShown } : [])
    }
}

extension PublishedTable {
    fileprivate mutating func set(_ figure: Figure, at place: Ledger.Place) {
        if place.column < table.answers.count {
            cells[place.line][place.column] = figure
        } else {
            totals[place.line] = figure
        }
    }
}

extension Array where Element: Hashable {
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension LedgerBuilder {
    fileprivate mutating func addPublished(_ tables: [CountTable]) {
        for (index, table) in tables.enumerated() where table.question == question {
            forEachCell(of: table) { builder, line, column, name in
                let place = Ledger.Place(table: index, line: line, column: column)
                builder.add(
                    table.lines[line], answers: table.columns[column], name: name, origin: .published([place]))
            }
        }
    }

    fileprivate mutating func addGuarded(_ tables: [CountTable]) {
        for table in tables where table.question == question {
            forEachCell(of: table) { builder, line, column, name in
                builder.add(table.lines[line], answers: table.columns[column], name: name, origin: .guarded)
            }
        }
    }

    /// - Returns: The names of the earlier figures that no longer agree with the counts.
    fileprivate mutating func addKnown(
        earlier: [EarlierTable], facts: [KnownCount], counts: [CountPart: Int]
    ) -> [String] {
        var corrected: [String] = []
        let parts = earlier.filter { isPart($0, counts) }
        addParts(parts, counts, &corrected)
        for edition in earlier where edition.published.table.question == question && !isPart(edition, counts) {
            let table = edition.published.table
            if let people = edition.people, let line = table.lines.first {
                let name = "\(question), \(line.name), all answers"
                let answers = table.answers.flatMap(\.members)
                guard line.count(of: answers, question: question, in: counts) == people else {
                    corrected.append(name)
                    continue
                }
                let range = CountRange(low: people, high: people)
                add(line, answers: answers, name: name, origin: .known(range, isSmall: nil))
            }
            forEachCell(of: table) { builder, line, column, name in
                let count = table.lines[line].count(of: table.columns[column], question: table.question, in: counts)
                let range = edition.rules.range(of: edition.published.figures(ofLine: line)[column])
                guard range.contains(count) else { return corrected.append(name) }
                let small = edition.rules.small
                builder.add(
                    table.lines[line], answers: table.columns[column], name: name,
                    origin: .known(range, isSmall: small.contains(count) ? small : nil))
            }
        }
        for fact in facts where fact.question == question {
            let count = fact.line.count(of: fact.answers, question: question, in: counts)
            let name = "\(question), \(fact.line.name)"
            if count == fact.count {
                let range = CountRange(low: count, high: count)
                add(fact.line, answers: fact.answers, name: name, origin: .known(range, isSmall: nil))
            } else {
                corrected.append(name)
            }
        }
        return corrected
    }

    /// Whether more have answered since a table was shown.
    private func isPart(_ edition: EarlierTable, _ counts: [CountPart: Int]) -> Bool {
        let table = edition.published.table
        guard let people = edition.people, let line = table.lines.first, table.question == question else {
            return false
        }
        return line.count(of: table.answers.flatMap(\.members), question: question, in: counts) > people
    }

    private mutating func addParts(
        _ editions: [EarlierTable], _ counts: [CountPart: Int], _ corrected: inout [String]
    ) {
        var left = editions
        while let first = left.first, let line = first.published.table.lines.first {
            let answers = Set(first.published.table.answers.flatMap(\.members))
            let same = left.filter {
                $0.published.table.lines == [line] && Set($0.published.table.answers.flatMap(\.members)) == answers
            }
            left.removeAll { edition in
                edition == first || same.contains(edition)
            }
            let totals = Dictionary(
                answers.map { ($0, line.count(of: [$0], question: question, in: counts)) }, uniquingKeysWith: { $1 })
            let name = { [question] (answer: String) in "\(question), \(line.name), \(answer)" }
            if let parts = EarlierParts(same, line: line, answers: answers.sorted(), totals: totals, name: name) {
                add(parts)
            } else {
                corrected.append(name("all answers"))
            }
        }
    }

    private mutating func forEachCell(
        of table: CountTable, _ body: (inout LedgerBuilder, _ line: Int, _ column: Int, _ name: String) -> Void
    ) {
        let names = table.answers.map(\.name) + ["all answers"]
        for line in table.lines.indices {
            for column in table.columns.indices {
                body(&self, line, column, "\(table.question), \(table.lines[line].name), \(names[column])")
            }
        }
    }
}
