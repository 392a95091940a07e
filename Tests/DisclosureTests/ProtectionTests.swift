internal import Disclosure
internal import Testing

struct ProtectionTests {
    private let rules = DisclosureRules()

    @Test func aSmallCountIsNotWhatItsTotalLeaves() throws {
        let table = CountTable(question: "q", answers: ["yes", "no"], lines: [line("all", ["m"])])
        for small in 1...7 {
            for large in 8...14 {
                let all = counts(["m": [small, large]])
                let publication = try Disclosure.protect([table], counts: all)
                #expect(publication.tables[0].cells[0][0] == .withheld)
                #expect(narrowed([(publication.tables, rules)], counts: all, most: 40).isEmpty)
            }
        }
    }

    @Test func whatIsPartOfASmallCountIsNotShownAndOtherZerosAre() throws {
        let table = CountTable(
            question: "q", answers: ["yes", "no"],
            lines: [line("both", ["a", "b"]), line("a", ["a"]), line("b", ["b"])])
        let publication = try Disclosure.protect([table], counts: counts(["a": [2, 60], "b": [1, 0]]))
        // Two parts that are "1 or more" would say that the 3 which they make is two or more.
        #expect(signs(publication.tables[0]).map { $0.prefix(1) } == ["*", "–", "–"])
        #expect(signs(publication.tables[0])[2] == "– – *")
        let shown = try Disclosure.protect([table], counts: counts(["a": [0, 60], "b": [0, 30]]))
        #expect(signs(shown.tables[0]) == ["0 90 90", "0 60 60", "0 30 30"])
    }

    /// Tables of two regions, read by trying everything.
    @Test(arguments: 0..<40) func noSmallCountIsNarrowedInSmallTables(seed: Int) throws {
        var numbers = SeededNumbers(UInt64(seed))
        let rules = DisclosureRules(least: [8, 8, 5][seed % 3], isStrict: seed % 7 == 3)
        var rows: [String: [Int]] = [:]
        for unit in ["a", "b"] {
            rows[unit] = (0..<2).map { _ in numbers.below(3) == 0 ? 0 : numbers.below(14) }
        }
        let all = counts(rows)
        let table = CountTable(
            question: "q", answers: ["yes", "no"],
            lines: [line("both", ["a", "b"]), line("a", ["a"]), line("b", ["b"])], hasTotals: seed % 4 != 1)
        let publication = try Disclosure.protect([table], counts: all, rules: rules)
        #expect(publication.exposed.isEmpty && publication.corrected.isEmpty)
        #expect(narrowed([(publication.tables, rules)], counts: all) == [])
    }

    @Test(arguments: 0..<20) func noSmallCountIsNarrowedByTwoEditions(seed: Int) throws {
        var numbers = SeededNumbers(UInt64(seed) + 1_000)
        var rows: [String: [Int]] = [:]
        for unit in ["early", "late"] { rows[unit] = (0..<2).map { _ in numbers.below(14) } }
        let all = counts(rows)
        let first = CountTable(question: "q", answers: ["yes", "no"], lines: [line("then", ["early"])])
        let second = CountTable(question: "q", answers: ["yes", "no"], lines: [line("now", ["early", "late"])])
        let earlier = try Disclosure.protect([first], counts: all)
        let now = try Disclosure.protect(
            [second], counts: all, earlier: earlier.tables.map { EarlierTable($0, rules: rules) })
        // What came in between is protected as if it were a table.
        let nothing = PublishedTable(
            table: CountTable(
                question: "q", answers: ["yes", "no"], lines: [line("late", ["late"])], hasTotals: false),
            cells: [[.notShown, .notShown]], totals: [])
        let found = narrowed([(earlier.tables + now.tables + [nothing], rules)], counts: all)
        #expect(found.count <= now.exposed.count, "\(found) \(now.exposed)")
        if now.exposed.isEmpty { #expect(found == []) }
    }

    @Test func theNationLessEightRegionsDoesNotTellTheNinth() throws {
        let names = (1...9).map { "r\($0)" }
        for ninth in 1...7 {
            var rows = Dictionary(uniqueKeysWithValues: names.map { ($0, [40, 35]) })
            rows["r9"] = [ninth, 20]
            let all = counts(rows)
            let published = CountTable(
                question: "q", answers: ["yes", "no"],
                lines: [line("nation", names)] + names.dropLast().map { line($0, [$0]) })
            let hidden = CountTable(question: "q", answers: ["yes", "no"], lines: [line("r9", ["r9"])])
            let publication = try Disclosure.protect([published], counts: all, guarded: [hidden])
            // The ninth is what is left: every figure at its ends.
            let table = publication.tables[0]
            var least = 0
            var most = 0
            for (index, row) in table.cells.enumerated() {
                let range = rules.range(of: row[0])
                if index == 0 {
                    (least, most) = (least + range.low, most + (range.high ?? 9_999))
                } else {
                    (least, most) = (least - (range.high ?? 9_999), most - range.low)
                }
            }
            #expect(least <= 1 && most >= 7)
            #expect(publication.exposed.isEmpty)
        }
    }

    @Test func whatAnEarlierEditionTellsIsNotToldAwayAndIsReported() throws {
        let table = CountTable(question: "q", answers: ["yes", "no"], lines: [line("all", ["m"])])
        let all = counts(["m": [6, 30]])
        let careless = DisclosureRules(least: 5)
        let earlier = try Disclosure.protect([table], counts: all, rules: careless)
        #expect(signs(earlier.tables[0]) == ["5 30 35"])
        let now = try Disclosure.protect(
            [table], counts: all, earlier: earlier.tables.map { EarlierTable($0, rules: careless) })
        #expect(now.tables[0].cells[0][0] == .withheld)
        #expect(now.exposed == ["q, all, yes"])
    }

    @Test func earlierFiguresThatNoLongerHoldAreReported() throws {
        let table = CountTable(question: "q", answers: ["yes", "no"], lines: [line("all", ["m"])])
        let earlier = try Disclosure.protect([table], counts: counts(["m": [20, 30]]))
        let now = try Disclosure.protect(
            [table], counts: counts(["m": [25, 30]]), earlier: earlier.tables.map { EarlierTable($0, rules: rules) })
        #expect(now.corrected == ["q, all, yes", "q, all, all answers"])
        #expect(signs(now.tables[0]) == ["25 30 55"])
    }

    @Test func smallCountsThatWereToldApartAreNotMergedLater() throws {
        let early = line("all", ["early"])
        let late = line("all", ["early", "late"])
        let all = counts(["early": [2, 3, 40, 30, 50], "late": [0, 0, 0, 0, 0]])
        let first = CountTable(question: "q", answers: faces, lines: [early, line("none", ["none"])], hasTotals: false)
        let earlier = try Disclosure.protect([first], counts: all)
        #expect(signs(earlier.tables[0]) == ["* * 40 30 50", "0 0 0 0 0"])
        // Alone, most of these would be merged; and together the first two would be known to be at least 2.
        let few = counts(["few": [1, 2, 3, 4, 5]]).merging(all) { $1 }
        let lines = [late] + (1...3).map { line("few \($0)", ["few"]) }
        let second = CountTable(question: "q", answers: faces, lines: lines, hasTotals: false)
        let now = try Disclosure.protect(
            [second], counts: few, earlier: earlier.tables.map { EarlierTable($0, rules: rules) })
        #expect(now.tables[0].table.answers.count == 5)
        #expect(now.exposed == [])
    }

    @Test func aLineOfNoMeetingsExposesNothing() throws {
        let table = CountTable(question: "q", answers: faces, lines: [line("none", []), line("all", ["m"])])
        let publication = try Disclosure.protect(
            [table], counts: counts(["m": [20, 30, 40, 0, 1]]), rules: DisclosureRules(isStrict: true))
        #expect(publication.exposed == [])
    }

    @Test func theSameCountsGiveTheSameTables() throws {
        let names = (1...5).map { "r\($0)" }
        var numbers = SeededNumbers(7)
        let all = counts(
            Dictionary(uniqueKeysWithValues: names.map { name in (name, (0..<5).map { _ in numbers.below(30) }) }))
        let table = CountTable(
            question: "q", answers: faces, lines: [line("nation", names)] + names.map { line($0, [$0]) })
        let first = try Disclosure.protect([table], counts: all)
        #expect(try Disclosure.protect([table], counts: all) == first)
        #expect(first.percentShown > 50)
    }
}

/// What judges the others must find what is wrong.
struct BruteReaderTests {
    @Test func onlySmallCountsWithheldIsNotEnough() {
        let table = CountTable(question: "q", answers: ["yes", "no"], lines: [line("all", ["m"])])
        let careless = PublishedTable(table: table, cells: [[.withheld, .shown(20)]], totals: [.shown(20)])
        let found = narrowed([([careless], DisclosureRules())], counts: counts(["m": [3, 18]]), most: 40)
        #expect(found == ["all, yes: * is one of [1, 2, 3, 4], in truth 3"])
        let careful = PublishedTable(table: table, cells: [[.withheld, .withheld]], totals: [.shown(20)])
        #expect(narrowed([([careful], DisclosureRules())], counts: counts(["m": [3, 18]]), most: 40) == [])
    }
}
