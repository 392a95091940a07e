internal import Agenda
internal import Meeting
internal import SectionKit
internal import Testing
internal import Wording

@testable internal import Console

@Suite struct KeyTests {
    @Test func spaceGoesThroughTheWholeMeeting() throws {
        var bench = try Bench()
        var seen: [String] = []
        while bench.run.state.finished == nil, seen.count < 30 {
            bench.press(.letter(" "))
            // Only a pin that is far away, and the end, ask for a second press.
            if case .asking = bench.console.mode { bench.press(.letter(" ")) }
            if let running = bench.run.state.running { seen.append(running.part ?? running.section) }
        }
        #expect(
            seen == [
                "lunch", "welcome", "talk-1", "questions-1", "talk-2", "questions-2", "break", "groups", "hot", "close",
            ] || seen.first == "lunch" && seen.last == "close" && Set(seen).count == seen.count, "\(seen)")
    }

    /// As keyboards repeat: after the longest pause there is, then fast or slowly.
    @Test(arguments: [11, 30, 92]) func aKeyThatIsHeldDownMovesTheMeetingOnce(every milliseconds: Int) throws {
        var bench = try Bench()
        bench.press(.letter(" "))
        bench.press(.letter(" "), after: 660)
        for _ in 0..<500 { bench.press(.letter(" "), after: milliseconds) }
        #expect(bench.running == "lunch")
        #expect(bench.console.report == [Phrasebook.english(.heldDown)])
    }

    @Test func aKeyThatIsPressedAgainAndAgainIsNotHeldDown() throws {
        var bench = try Bench(
            """
            - { kind: talk, title: One, minutes: 5 }
            - { kind: talk, title: Two, minutes: 5 }
            - { kind: talk, title: Three, minutes: 5 }
            - { kind: talk, title: Four, minutes: 5 }
            """)
        bench.now = bench.run.agenda.start
        // Each refused press would otherwise put the next one off, for ever.
        for _ in 0..<6 { bench.press(.letter(" "), after: 600) }
        #expect(bench.running == "three")
    }

    @Test func anotherKeyIsNeverTakenForOneThatIsHeld() throws {
        var bench = try Bench()
        bench.press(.letter(" "))
        bench.now = bench.run.agenda.start
        bench.press(.letter(" "))
        bench.press(.letter("b"), after: 100)
        #expect(bench.running == "lunch")
        bench.press(.letter(" "), after: 100)
        #expect(bench.running == "welcome")
    }

    @Test func aMinuteThatIsHeldDownCountsTwiceAtMost() throws {
        var bench = try Bench()
        bench.press(.letter(" "))
        let ends = try #require(bench.run.state.running?.ends)
        for key: Character in ["+", "-", "u", "y"] {
            let before = bench.run.sequence
            bench.press(.letter(key))
            bench.press(.letter(key), after: 500)
            for _ in 0..<200 { bench.press(.letter(key), after: 30) }
            #expect(bench.run.sequence <= before + 2, "\(key)")
        }
        // Two quick presses are two minutes.
        let now = try #require(bench.run.state.running?.ends)
        bench.press(.letter("+"))
        bench.press(.letter("+"), after: 180)
        #expect(bench.run.state.running?.ends == now + .minutes(2))
        #expect(ends < now + .minutes(60))
    }

    @Test func enterMovesNothing() throws {
        var bench = try Bench()
        bench.press(.letter(" "), .enter, .right)
        #expect(bench.running == "lunch")
        bench.press(.letter(" "), .enter)
        #expect(bench.running == "lunch", "it does not answer a question either")
    }

    @Test func holdIsAtOnceAlsoWhileSomethingIsAsked() throws {
        var bench = try Bench()
        bench.press(.letter(" "), .letter("q"), .letter("h"))
        #expect(bench.run.state.stopped?.hold == true)
        #expect(bench.effects.isEmpty)
    }

    @Test func whatIsTakenBackIsSaid() throws {
        var bench = try Bench()
        bench.press(.letter(" "), .letter("+"), .letter("u"))
        #expect(bench.console.report.joined().contains("It now ends at"))
        bench.press(.letter("n"))
        bench.type("A word")
        bench.press(.enter, .letter("u"))
        #expect(bench.console.report == ["Taken back. The note is gone. y brings it back."])
        bench.press(.letter("y"))
        #expect(bench.console.report == ["Brought back. Note kept."])
        bench.press(.letter("h"), .letter("u"))
        #expect(bench.console.report == ["Taken back. It goes on. y brings it back."])
        bench.now = bench.run.agenda.start
        bench.press(.letter(" "), .letter("b"))
        #expect(bench.console.report == ["Now: Lunch."])
        bench.press(.letter("u"))
        #expect(bench.console.report.joined().contains("Now: Welcome."))
    }

    @Test func aHeldSpaceDoesNotAnswerWhatItHasJustAsked() throws {
        var bench = try Bench()
        bench.press(.letter(" "))
        bench.press(.letter(" "))
        guard case .asking = bench.console.mode else {
            Issue.record("it should ask before the welcome begins 46 minutes early")
            return
        }
        for _ in 0..<50 { bench.press(.letter(" "), after: 30) }
        #expect(bench.running == "lunch")
        bench.press(.letter(" "))
        #expect(bench.running == "welcome")
    }

    @Test func aSectionWithAPinIsNotBegunLongBeforeItByASlip() throws {
        var bench = try Bench()
        bench.press(.letter("g"))
        bench.type("question")
        bench.press(.escape)
        bench.now = bench.run.agenda.start
        bench.go(to: "talks")
        for _ in 0..<3 { bench.press(.letter(" ")) }
        bench.press(.letter(" "))
        #expect(bench.running == "talks", "the break is in 40 minutes")
        bench.press(.escape)
        #expect(bench.running == "talks")
        bench.now = bench.run.agenda.start + .minutes(37)
        bench.press(.letter(" "))
        #expect(bench.running == "break", "three minutes are no slip")
    }

    @Test func theEndAsksFirst() throws {
        var bench = try Bench()
        bench.press(.letter("g"))
        bench.type("close")
        bench.press(.enter, .letter(" "))
        #expect(bench.run.state.finished == nil)
        bench.press(.letter(" "))
        #expect(bench.run.state.finished != nil)
        bench.press(.letter("u"))
        #expect(bench.running == "close")
    }

    @Test(arguments: ["h", "H"]) func holdIsAtOnce(key: Character) throws {
        var bench = try Bench()
        bench.press(.letter(" "), .letter(key))
        #expect(bench.run.state.stopped?.hold == true)
        bench.press(.letter(key))
        #expect(bench.run.state.stopped?.hold == true, "leaning on h does not go on")
        bench.press(.letter(" "))
        #expect(bench.running == "lunch")
        #expect(bench.console.report == [Phrasebook.english(.stoppedByHold)])
        bench.press(.letter("r"))
        #expect(bench.run.state.stopped == nil)
    }

    /// A refusal names keys, never the words of line mode.
    @Test func whatCannotBeIsSaidInKeys() throws {
        var bench = try Bench()
        for key: Character in ["b", "+", "-", "w", "t", "r", "p", "u", "y"] {
            bench.press(.letter(key))
            #expect(!bench.console.report.isEmpty, "\(key)")
            #expect(!bench.console.report.joined().contains("'next'"), "\(key)")
        }
        #expect(bench.run.sequence == 0)
        bench.press(.letter(" "), .letter("p"), .letter("g"))
        bench.type("welcome")
        bench.press(.enter)
        #expect(bench.running == "lunch")
        #expect(bench.console.report == [Phrasebook.english(.stoppedByPause)])
    }

    @Test func pausesAndGoesOnWithOneKey() throws {
        var bench = try Bench()
        bench.press(.letter(" "), .letter("p"))
        #expect(bench.run.state.stopped?.hold == false)
        bench.press(.letter("p"))
        #expect(bench.run.state.stopped == nil)
    }

    @Test func moreAndLessMoveTheEndByAMinute() throws {
        var bench = try Bench()
        bench.press(.letter(" "))
        let ends = try #require(bench.run.state.running?.ends)
        bench.press(.letter("+"))
        #expect(bench.run.state.running?.ends == ends + .minutes(1))
        bench.press(.letter("-"), .letter("-"))
        #expect(bench.run.state.running?.ends == ends - .minutes(1))
        bench.press(.letter("u"), .letter("u"), .letter("u"))
        #expect(bench.run.state.running?.ends == ends)
        bench.press(.letter("y"))
        #expect(bench.run.state.running?.ends == ends + .minutes(1))
    }

    @Test(arguments: ["q", "\u{3}", "\u{4}"]) func leavesOnlyOnPurpose(first: String) throws {
        var bench = try Bench()
        let key: Key = first == "q" ? .letter("q") : .control(first == "\u{3}" ? "c" : "d")
        bench.press(key, .escape)
        #expect(bench.effects.isEmpty)
        bench.press(key, .letter("q"))
        #expect(bench.effects == [.leave])
    }

    @Test func whatIsForTheFacilitatorAloneOpensOnAKeyAndClosesWithTheSection() throws {
        var bench = try Bench()
        bench.now = bench.run.agenda.start
        bench.go(to: "welcome")
        #expect(!bench.text().contains("near the door"))
        bench.press(.letter("f"))
        #expect(bench.text().contains("near the door"))
        bench.press(.letter(" "))
        #expect(!bench.console.showsForYou)
    }

    @Test func aPasteCommandsNothing() throws {
        var bench = try Bench()
        bench.press(.pasted("  hqq  ", cut: 0))
        #expect(bench.run.sequence == 0)
        #expect(bench.effects.isEmpty)
    }

    @Test func anotherKeyWhileSomethingIsReadDoesWhatItAlwaysDoes() throws {
        var bench = try Bench()
        bench.press(.letter(" "), .letter("?"), .letter("h"))
        #expect(bench.run.state.stopped?.hold == true, "hold works from everywhere one only reads")
        bench.press(.letter("?"), .letter(" "))
        #expect(bench.console.mode == .stage)
        #expect(bench.running == "lunch")
    }

    @Test func aRehearsalsClockJumpsToShortlyBeforeTheEnd() throws {
        var bench = try Bench()
        bench.press(.letter(">"))
        #expect(bench.effects.isEmpty, "the real clock cannot be moved")
        bench.speed = 1
        bench.press(.letter(" "), .letter(">"), .letter("}"), .letter("{"))
        let ends = try #require(bench.run.state.running?.ends)
        #expect(bench.effects == [.jump(to: ends - .seconds(30)), .speed(2), .speed(0.5)])
    }

    @Test func anAbsenceIsAnsweredOnceWithOneKey() throws {
        var bench = try Bench()
        bench.press(.letter(" "))
        bench.absence = .init(
            lines: ["Asleep for 1 hour."],
            choices: [.init(.takeOut, "take it out"), .init(.count, "count it")], passes: true)
        #expect(bench.text().contains("Asleep for 1 hour."))
        bench.press(.letter("t"), .letter("t"))
        #expect(bench.effects == [.answer(.takeOut)])
        #expect(!bench.text().contains("Asleep"))
    }

    @Test func timeThatNobodyPausedIsTakenOutByHand() throws {
        var bench = try Bench()
        bench.now = bench.run.agenda.start
        bench.go(to: "welcome")
        let ends = try #require(bench.run.state.running?.ends)
        bench.now = bench.now + .minutes(6)
        bench.press(.letter("t"))
        bench.type("13:02")
        bench.press(.enter, .enter)
        #expect(bench.run.state.running?.ends == ends + .minutes(4))
    }

    @Test func anAbsenceIsNoQuestionAnyMoreOnceTheMeetingMovedOn() throws {
        var bench = try Bench()
        bench.press(.letter(" "))
        bench.absence = .init(lines: ["Asleep."], choices: [.init(.count, "count it")], passes: true)
        bench.go(to: "welcome")
        #expect(!bench.text().contains("Asleep"))
        // A clock that was set is decided on whenever there is time.
        bench.absence = .init(lines: ["Clock set."], choices: [.init(.count, "follow")], passes: false)
        bench.press(.letter("b"))
        #expect(bench.text().contains("Clock set"))
    }

    @Test func whatTheMeetingRefusesIsSaidInTheConsolesWords() throws {
        var bench = try Bench()
        bench.press(.letter(" "), .letter("t"))
        bench.type("23:00")
        bench.press(.enter, .enter)
        #expect(bench.text().contains("such as: from 13:05 until 13:40"))
        bench.console = Console(words: Phrasebook(patterns: [.nothingToRedo: "Da ist nichts."]))
        bench.press(.letter("y"))
        #expect(bench.console.report == ["Da ist nichts."])
    }

    @Test func spaceAsAnotherScreenMovesTheMeetingMovesItOnceAndSaysSo() throws {
        var bench = try Bench()
        bench.now = bench.run.agenda.start
        bench.press(.letter(" "))
        try bench.elsewhere(.next)
        let there = bench.running
        bench.press(.letter(" "))
        #expect(bench.running == there)
        #expect(bench.console.report == [Phrasebook.english(.movedMeanwhile)])
        // Looked, and pressed again.
        bench.press(.letter(" "))
        #expect(bench.running != there)
    }

    @Test func whatAnotherScreenDidSomeTimeAgoKeepsNobodyFromGoingOn() throws {
        var bench = try Bench()
        bench.now = bench.run.agenda.start
        bench.press(.letter(" "))
        try bench.elsewhere(.next)
        let there = bench.running
        bench.now = bench.now + .seconds(5)
        bench.press(.letter(" "))
        #expect(bench.running != there)
    }
}
