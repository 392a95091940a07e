internal import Disclosure

/// Makes meetings, what was said at them, and one or two editions of tables about it.
struct PublicationMaker {
    private var state: UInt64
    private var counts: [CountPart: Int] = [:]
    private var partNumbers: [CountPart: Int] = [:]
    /// A meeting whose room saw charts while answers still came; what had come by each of them.
    private var room: String?
    private var come: [[CountPart: Int]] = []

    init(seed: UInt64) { state = seed }

    private mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int(truncatingIfNeeded: (word ^ (word >> 31)) % UInt64(bound))
    }

    private struct Region {
        var name: String
        var meetings: [String]
        /// How many of the meetings the first edition has.
        var early: Int
    }

    /// - Parameter isNational: Nine regions, with twenty questions of five answers.
    mutating func attacked(_ number: Int, isNational: Bool) throws -> Attacked {
        let regions = (0..<(isNational ? 9 : 2 + below(8))).map { region in
            let meetings = (0...(isNational ? 3 + below(5) : below(3))).map { "m\(region)-\($0)" }
            return Region(name: "R\(region)", meetings: meetings, early: below(meetings.count + 1))
        }
        let groups = !isNational && below(3) == 0 ? ["people"] : ["people", "staff"]
        let answers = isNational ? 5 : 3 + below(3)
        let questions = (1...(isNational ? 20 : 1 + below(2))).map { "q\($0)" }
        for question in questions { say(question, regions, groups, answers) }

        let rules = DisclosureRules(least: [8, 8, 8, 5, 11][below(5)], isStrict: below(5) == 0)
        let hasTotals = below(5) != 0
        // The last region's table stays unpublished, and the nation's and all others' must not tell it.
        let hidesLast = regions.count > 2 && below(3) == 0
        let hasTwoEditions = below(2) == 0
        var attacked = Attacked(number: number, told: [], exposed: [], corrected: [], seconds: 0)
        var earlier = try charts(regions, questions, groups, answers, rules, in: &attacked)
        for edition in (hasTwoEditions ? 0 : 1)...1 {
            let now = regions.map { region in
                edition == 1 ? region.meetings : Array(region.meetings.prefix(region.early))
            }
            var tables: [CountTable] = []
            var guarded: [CountTable] = []
            for question in questions {
                let names = (1...answers).map { "answer \($0)" }
                var lines = lines(regions.map(\.name), now, groups)
                var hidden: [CountTable.Line] = []
                if hidesLast {
                    hidden = lines.suffix(lines.count / (regions.count + 1))
                    lines.removeLast(hidden.count)
                }
                tables.append(CountTable(question: question, answers: names, lines: lines, hasTotals: hasTotals))
                guarded.append(CountTable(question: question, answers: names, lines: hidden, hasTotals: hasTotals))
            }
            let clock = ContinuousClock()
            let start = clock.now
            let publication = try Disclosure.protect(
                tables, counts: counts, rules: rules, earlier: earlier, guarded: guarded)
            let taken = start.duration(to: clock.now)
            attacked.seconds += Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
            attacked.exposed += publication.exposed
            attacked.corrected += publication.corrected
            for table in publication.tables { tell(table, edition, rules, in: &attacked) }
            for table in guarded {
                let nothing = PublishedTable(
                    table: table, cells: table.lines.map { _ in table.answers.map { _ in .notShown } },
                    totals: hasTotals ? table.lines.map { _ in .notShown } : [])
                tell(nothing, edition, rules, isGuarded: true, in: &attacked)
            }
            earlier += publication.tables.map { EarlierTable($0, rules: rules) }
        }
        return attacked
    }

    /// Mostly one answer, as people do, at meetings of very different sizes.
    private mutating func say(_ question: String, _ regions: [Region], _ groups: [String], _ answers: Int) {
        for region in regions {
            for meeting in region.meetings {
                for group in groups {
                    let people = [0, 3, 10, 25, 60, 200][below(6)]
                    let usual = below(answers)
                    let spread = 1 + below(4)
                    for _ in 0..<(people == 0 ? 0 : 1 + below(people)) {
                        let answer = below(4) >= spread ? usual : min(max(usual + below(5) - 2, 0), answers - 1)
                        let part = CountPart(unit: meeting, group: group, question: question, answer: answer)
                        counts[part, default: 0] += 1
                    }
                }
            }
        }
    }

    /// One or two charts of a meeting, of a part of the answers that it has in the end.
    private mutating func charts(
        _ regions: [Region], _ questions: [String], _ groups: [String], _ answers: Int, _ rules: DisclosureRules,
        in attacked: inout Attacked
    ) throws -> [EarlierTable] {
        guard below(3) != 0, let meeting = regions.first?.meetings.first else { return [] }
        room = meeting
        let own = counts.filter { $0.key.unit == meeting }
        var left = own
        let parts = own.keys.sorted { ($0.question, $0.group, $0.answer) < ($1.question, $1.group, $1.answer) }
        for _ in 0..<(1 + below(2)) {
            // From the last to the first.
            for part in parts { left[part] = (left[part] ?? 0) - below((left[part] ?? 0) / (1 + below(3)) + 1) }
            come.insert(left, at: 0)
        }
        var shown: [EarlierTable] = []
        let line = CountTable.Line(name: "the room", units: [meeting], groups: groups)
        for question in questions {
            var before: [EarlierTable] = []
            for (stage, counts) in come.enumerated() {
                let people = counts.filter { $0.key.question == question }.values.reduce(0, +)
                guard people >= 8, people - (before.last?.people ?? 0) >= 8 else { continue }
                let names = (1...answers).map { "answer \($0)" }
                let table = CountTable(question: question, answers: names, lines: [line], hasTotals: false)
                let fact = KnownCount(question: question, line: line, answers: Array(0..<answers), count: people)
                let publication = try Disclosure.protect(
                    [table], counts: counts, rules: rules, earlier: before, facts: [fact])
                guard publication.exposed.isEmpty, let published = publication.tables.first else { continue }
                before.append(EarlierTable(published, rules: rules, people: people))
                tell(published, 0, rules, stage: stage, in: &attacked)
                let all = CountTable(
                    question: question, answers: [.init(name: "known", members: Array(0..<answers))], lines: [line],
                    hasTotals: false)
                let known = PublishedTable(table: all, cells: [[.notShown]], totals: [])
                tell(known, 0, rules, isGuarded: true, stage: stage, isExact: true, in: &attacked)
            }
            shown += before
        }
        return shown
    }

    /// A part of the counts, or the pieces of it that came between charts; by one of those, only the first ones.
    private mutating func numbers(of part: CountPart, stage: Int?) -> [Int] {
        let stages = part.unit == room ? come.count : 0
        return (0...(stage ?? stages)).map { piece in
            var key = part
            if stages > 0 { key.unit += " by chart \(piece)" }
            let number = partNumbers[key] ?? partNumbers.count
            partNumbers[key] = number
            return number
        }
    }

    /// The nation first, then each region; everybody, and then each group, where there are two.
    private func lines(_ names: [String], _ meetings: [[String]], _ groups: [String]) -> [CountTable.Line] {
        var lines: [CountTable.Line] = []
        for (name, units) in zip(["nation"] + names, [meetings.flatMap { $0 }] + meetings) {
            lines.append(.init(name: name, units: units, groups: groups))
            if groups.count > 1 {
                for group in groups { lines.append(.init(name: "\(name) \(group)", units: units, groups: [group])) }
            }
        }
        return lines
    }

    private mutating func tell(
        _ published: PublishedTable, _ edition: Int, _ rules: DisclosureRules, isGuarded: Bool = false,
        stage: Int? = nil, isExact: Bool = false, in attacked: inout Attacked
    ) {
        let table = published.table
        let all = table.answers.flatMap(\.members)
        for (row, line) in table.lines.enumerated() {
            let columns = table.answers.map { ($0.name, $0.members) } + (table.hasTotals ? [("all answers", all)] : [])
            let figures = published.cells[row] + (table.hasTotals ? [published.totals[row]] : [])
            let number = attacked.told.count
            for ((name, answers), figure) in zip(columns, figures) {
                var parts: [Int] = []
                var count = 0
                for unit in line.units {
                    for group in line.groups {
                        for answer in answers {
                            let part = CountPart(unit: unit, group: group, question: table.question, answer: answer)
                            parts += numbers(of: part, stage: stage)
                            count += (stage.map { come[$0] } ?? counts)[part] ?? 0
                        }
                    }
                }
                attacked.told.append(
                    Told(
                        name: "\(table.question), \(line.name), \(name)", edition: edition,
                        line: isGuarded ? nil : number,
                        parts: parts, sign: figure.sign, least: rules.least, strict: rules.isStrict, count: count,
                        exact: isExact))
            }
        }
    }
}
