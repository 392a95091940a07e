internal import Meeting
internal import SectionKit
internal import Testing
internal import Wording

@testable internal import Console

/// One key opens the sorting of notes, and one key sorts each.
@Suite struct SortingTests {
    private func bench(_ notes: String...) throws -> Bench {
        var bench = try Bench(title: "Test\nthemes: [Staying healthy, My life skills]")
        bench.press(.letter(" "))
        for note in notes {
            bench.press(.letter("n"))
            bench.type(note)
            bench.press(.enter)
        }
        return bench
    }

    private func themes(_ bench: Bench) -> [String?] { bench.run.sortable(at: bench.now).map(\.theme) }

    @Test func aKeySortsANoteAndTheNextOneFollows() throws {
        var bench = try bench("Tea was cold", "Cooking helps", "See you")
        bench.press(.letter("#"))
        #expect(bench.text().contains("Which theme? 1 of 3") && bench.text().contains("Tea was cold"))
        #expect(bench.text().contains("My life skills"))
        bench.press(.letter("1"))
        #expect(bench.text().contains("Which theme? 2 of 3") && bench.text().contains("Cooking helps"))
        #expect(bench.console.report == ["Sorted into Staying healthy."])
        bench.press(.letter("2"), .letter("0"))
        #expect(themes(bench) == ["staying-healthy", "my-life-skills", "other"])
        #expect(bench.console.mode == .stage && bench.console.report == ["Sorted into Other themes."])
        bench.press(.letter("#"))
        #expect(bench.console.mode == .stage)
        #expect(bench.console.report == [Phrasebook.english(.sortedAll)])
    }

    @Test func uTakesTheLastBackAndSpaceLeavesOneForLater() throws {
        var bench = try bench("One", "Two")
        bench.press(.letter("#"), .letter("u"))
        #expect(bench.console.report == [Phrasebook.english(.sortedNothing)])
        bench.press(.letter("1"), .letter("u"))
        #expect(themes(bench) == [nil, nil])
        #expect(bench.text().contains("Which theme? 1 of 2"))
        bench.press(.letter(" "), .letter("b"), .letter(" "), .letter("2"))
        #expect(themes(bench) == [nil, "my-life-skills"])
        bench.press(.letter("#"), .letter("1"))
        #expect(themes(bench) == ["staying-healthy", "my-life-skills"])
    }

    @Test func aKeyThatIsHeldDownSortsOneNote() throws {
        var bench = try bench("One", "Two")
        bench.press(.letter("#"), .letter("1"))
        bench.press(.letter("1"), after: 30)
        #expect(themes(bench) == ["staying-healthy", nil])
    }

    @Test func otherKeysSortNothingAndAnAlarmWaitsForNoAnswer() throws {
        var bench = try bench("One")
        bench.press(.letter("#"), .letter("9"))
        #expect(bench.console.report == [Phrasebook.english(.sortKeys)])
        bench.press(.letter("h"))
        #expect(bench.run.state.stopped?.hold == true && bench.console.mode == .stage)
        bench.press(.letter("r"), .letter("#"), .escape)
        #expect(bench.console.mode == .stage && themes(bench) == [nil])
    }

    @Test func whereThereIsNothingToSortItIsSaid() throws {
        var plain = try Bench()
        plain.press(.letter("#"))
        #expect(plain.console.report == [Phrasebook.english(.noThemes)])
        var empty = try bench()
        empty.press(.letter("#"))
        #expect(empty.console.report == [Phrasebook.english(.keptNone)])
    }

    @Test func theNotesSoFarSayTheirTheme() throws {
        var bench = try bench("Tea was cold")
        #expect(bench.text(100, 30).contains("# themes"))
        bench.press(.letter("#"), .letter("1"))
        #expect(!bench.text(100, 30).contains("# themes"))
        bench.press(.letter("l"))
        #expect(bench.text().contains("Tea was cold (Staying healthy)"))
        bench.press(.letter("?"))
        #expect(bench.text(100, 50).contains(Phrasebook.english(.helpSort)))
    }

    @Test(arguments: [(40, 10), (80, 24), (200, 60)]) func itFitsEveryScreen(_ columns: Int, _ lines: Int) throws {
        var bench = try bench(String(repeating: "A long note. ", count: 30))
        bench.press(.letter("#"))
        #expect(bench.frame(columns, lines).lines.count == lines)
        #expect(bench.text(columns, lines).contains("Which theme?"))
    }

    @Test func allIsReadAloudAndThenOnlyTheNextNote() throws {
        let aloud = ModesAloud(words: .english)
        var bench = try bench("One", "Two")
        bench.press(.letter("#"))
        let first = bench.console.mode
        guard case .say(let lines) = aloud.pieces(.stage, first).last else { return #expect(Bool(false)) }
        #expect(lines.contains("One") && lines.contains { $0.contains("Staying healthy") })
        bench.press(.letter("1"))
        #expect(aloud.pieces(first, bench.console.mode) == [.say(["Which theme? 2 of 2", "Two"])])
    }
}
