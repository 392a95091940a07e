internal import Agenda
internal import Meeting
internal import Planner
internal import SectionKit
internal import Testing
internal import Wording

@testable internal import Console

@Suite struct FrameTests {
    /// Whatever is open, on whatever screen: never wider or higher than it, and no letter is lost to a wrong width.
    @Test(arguments: [(1, 1), (20, 5), (40, 10), (60, 18), (71, 19), (72, 20), (80, 24), (140, 45), (500, 200)])
    func fitsEveryScreen(columns: Int, lines: Int) throws {
        var bench = try Bench(title: "A title with wide 漢字 and e\u{301} accents that is longer than most screens")
        bench.absence = .init(
            lines: [String(repeating: "long ", count: 40)], choices: [.init(.count, "count")], passes: true)
        bench.edit = .init(lines: ["Groups is gone", "Hot is new"], standing: .ready)
        let openings: [[Key]] = [
            [], [.letter(" ")], [.letter("f")], [.letter("?")], [.letter("o")], [.letter("l")], [.letter("e")],
            [.letter("g")], [.letter("x")], [.letter("n"), .letter("漢")], [.letter("a")], [.letter("c")],
            [.letter("m"), .pasted(String(repeating: "word ", count: 500), cut: 3)], [.letter("q")], [.letter("h")],
        ]
        for keys in openings {
            var bench = bench
            for key in keys { bench.press(key) }
            let frame = bench.frame(columns, lines)
            #expect(frame.lines.count == lines)
            #expect(frame.lines.allSatisfy { $0.width <= columns }, "\(keys)")
            #expect(frame.lines.allSatisfy { !$0.text.unicodeScalars.contains { $0.value < 0x20 } })
            if let cursor = frame.cursor { #expect(cursor.line < lines && cursor.column < columns) }
        }
    }

    @Test func theFieldThatIsFilledInIsAlwaysOnTheScreen() throws {
        var bench = try Bench()
        bench.press(.letter("a"))
        bench.type("words")
        for size in [(20, 5), (60, 18), (80, 24)] {
            let frame = bench.frame(size.0, size.1)
            let cursor = try #require(frame.cursor, "\(size)")
            #expect(frame.lines[cursor.line].text.contains("words"))
        }
    }

    @Test func itShowsWhatIsSaidTheTimeLeftAndWhatIsNext() throws {
        var bench = try Bench()
        bench.now = bench.run.agenda.start
        bench.go(to: "welcome")
        bench.now = bench.now + .seconds(70)
        let text = bench.text()
        for words in [
            "Sam:", "Welcome, everyone.", "8:50 left of 10", "next, at 13:10: Talks", "Break holds at 13:40",
            "ends 14:30, as planned", "▶ 13:00", "13:01",
        ] {
            #expect(text.contains(words), "\(words) in\n\(text)")
        }
        bench.now = bench.now + .seconds(500)
        #expect(bench.text().contains("◆ 0:30 left of 10, nearly over"))
        bench.now = bench.now + .seconds(90)
        #expect(bench.text().contains("■ time was up at 13:10"))
        #expect(!bench.text().contains("-"), "no figure runs below zero")
    }

    @Test func scriptsScrollByKeyAndNeverByThemselves() throws {
        var bench = try Bench(
            """
            - kind: talk
              title: Long
              minutes: 30
              script: |
            \((1...60).map { "    Line \($0).\n\n" }.joined())
            """)
        bench.now = bench.run.agenda.start
        bench.press(.letter(" "))
        #expect(bench.text().contains("Line 1."))
        #expect(bench.text().contains("↓ more"))
        bench.press(.pageDown)
        let second = bench.text()
        #expect(!second.contains("Line 1."))
        bench.now = bench.now + .minutes(5)
        #expect(
            bench.text().split(separator: "\n").filter { $0.contains("Line") }
                == second.split(separator: "\n").filter { $0.contains("Line") })
        bench.press(.end)
        #expect(bench.text().contains("Line 60."))
        bench.press(.home)
        #expect(bench.text().contains("Line 1."))
        // Every line can be reached by the page key alone.
        var seen = Set<Int>()
        for _ in 0..<40 {
            let text = bench.text()
            for line in 1...60 where text.contains("Line \(line).") { seen.insert(line) }
            bench.press(.pageDown)
        }
        #expect(seen.count == 60)
    }

    @Test func aLongRunningOrderStaysAroundWhatRuns() throws {
        var bench = try Bench(
            (1...50).map { "- { kind: talk, title: Section \($0), minutes: 1 }" }.joined(separator: "\n"))
        bench.now = bench.run.agenda.start
        for _ in 0..<25 { bench.press(.letter(" ")) }
        let text = bench.text()
        #expect(text.contains("▶"))
        #expect(text.contains("earlier"))
        #expect(text.contains("later"))
        bench.press(.letter("o"))
        bench.press(.end)
        #expect(bench.text().contains("Section 50"))
    }

    @Test func whatGivesWayIsSaidBeforeItHappens() throws {
        var bench = try Bench()
        bench.now = bench.run.agenda.start
        bench.go(to: "break")
        bench.now = bench.now + .minutes(62)
        #expect(bench.text().contains("20 → "))
        #expect(bench.text().contains("behind the plan"))
    }

    /// The headline: the next pin, and what can still be won before it.
    @Test func whatStandsBeforeTheNextPinIsSaidFirst() throws {
        var bench = try Bench()
        bench.now = bench.run.agenda.start
        bench.go(to: "welcome")
        #expect(bench.text(120, 30).contains("Break holds at 13:40, 10 minutes can give way"))
        bench.press(.letter("+"))
        #expect(bench.text(120, 30).contains("Break holds at 13:40, 9 minutes can give way"))
        bench.now = bench.now + .minutes(26)
        #expect(bench.text(120, 30).contains("Break starts 13:46, 6 minutes later"))
        bench.go(to: "close")
        #expect(bench.text(120, 30).contains("ends 14:30, as planned, 59 minutes in hand"))
    }

    /// Before + is pressed, it says what it would cost; a number of minutes says it of so many.
    @Test func thePriceStandsBesideTheKey() throws {
        var bench = try Bench()
        bench.now = bench.run.agenda.start
        bench.go(to: "welcome")
        #expect(bench.text(140, 30).contains("+ 1 more (Talks 30 → 29)"))
        bench.press(.letter("5"))
        let text = bench.text(140, 30)
        #expect(text.contains("+ gives 5 more minutes: Talks 30 → 25; ends 14:30, as planned"))
        #expect(text.contains("+ 5 more (Talks 30 → 25)"))
        let ends = try #require(bench.run.state.running?.ends)
        bench.press(.letter("+"))
        #expect(bench.run.state.running?.ends == ends + .minutes(5))
        #expect(bench.text(140, 30).contains("+ 1 more"))
        bench.press(.letter("1"), .letter("2"), .letter("n"), .escape, .letter("+"))
        #expect(bench.run.state.running?.ends == ends + .minutes(6), "another key lets the number go")
        bench.press(.letter("x"))
        #expect(bench.text(140, 30).contains("Groups"))
        bench.press(.down, .down)
        #expect(bench.text(140, 30).contains("in hand"), "what leaving it out would win")
    }

    @Test func whatThePlanProposesIsDoneOnOneKeyAndTakenBackOnAnother() throws {
        var bench = try Bench(
            """
            - { kind: talk, title: Welcome, minutes: 20, least: 10 }
            - { kind: talk, title: News, minutes: 10, least: 5 }
            - { kind: break, title: Break, minutes: 15, at: 13:30 }
            - { kind: talk, title: Groups, minutes: 45, least: 10 }
            """)
        bench.now = bench.run.agenda.start
        bench.press(.letter(" "), .letter("p"))
        bench.now = bench.now + .minutes(6)
        bench.press(.letter("r"))
        let ends = bench.run.state.running?.ends
        #expect(bench.text(120, 30).contains("◆ Welcome could end at 13:22, 4 minutes earlier: News 5 → 8"))
        bench.press(.letter("v"))
        #expect(bench.run.state.running?.ends == ends.map { $0 - .minutes(4) })
        #expect(!bench.text(120, 30).contains("could end"))
        bench.press(.letter("u"))
        #expect(bench.run.state.running?.ends == ends)
        bench.press(.escape)
        #expect(!bench.text(120, 30).contains("could end"), "left alone, it is not said again")
    }

    /// Said at lunch already, it gives its time to the plan, and has a price.
    @Test func aTalkThatIsNotGivenGivesItsTimeBeforeItBegins() throws {
        var bench = try Bench()
        bench.press(.letter(" "))
        let before = bench.run.plan(at: bench.now)
        bench.press(.letter("d"))
        bench.type("not here")
        bench.press(.enter)
        bench.type("1")
        #expect(bench.text(140, 40).contains("What it changes"))
        bench.press(.enter, .enter)
        let after = bench.run.plan(at: bench.now)
        #expect(before["talks"]?.length == .minutes(30))
        #expect(after["talks"]?.length == .minutes(15))
        bench.now = bench.run.agenda.start + .minutes(10)
        bench.go(to: "talks")
        #expect(bench.run.state.running?.part == "2", "the first talk that is given")
    }

    @Test func theEndOfAMeetingComparesWhatWasPlannedAndWhatWasTaken() throws {
        var bench = try Bench()
        bench.now = bench.run.agenda.start
        bench.go(to: "hot")
        bench.now = bench.now + .minutes(13)
        bench.press(.letter(" "), .letter(" "), .letter(" "))
        let text = bench.text(120, 30)
        #expect(text.contains("planned") && text.contains("3 more"))
    }

    @Test func whatIsFilledIntoAPhraseIsNeverAPattern() {
        let words = Phrasebook(patterns: [.keptActionBoth: "{text} by {owner}"])
        #expect(words(.keptActionBoth, ["text": "{owner}", "owner": "Jo"]) == "{owner} by Jo")
    }

    @Test func readAloudItSaysOnlyWhatIsNew() throws {
        var bench = try Bench()
        bench.now = bench.run.agenda.start
        bench.go(to: "welcome")
        var aloud = ChangesAloud(words: .english)
        let first = aloud.lines(bench.situation, width: 80)
        #expect(first.contains("Welcome, everyone."))
        #expect(!first.joined().contains("┃"))
        var later: [String] = []
        for second in 1...650 {
            bench.now = bench.run.agenda.start + .seconds(second)
            later += aloud.lines(bench.situation, width: 80)
        }
        #expect(later == ["5 minutes left of Welcome.", "1 minute left of Welcome.", "Welcome: time is up."])
    }
}
