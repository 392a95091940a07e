internal import Agenda
internal import Planner
internal import SectionKit
internal import Testing
internal import Wording

@testable internal import Meeting

/// Another agenda under a meeting that runs: what goes on, what comes back, and what is refused.
@Suite struct TakeOverTests {
    @Test func whatRunsKeepsItsPromise() throws {
        var rig = try ChangeRig()
        try rig.rig.type("@13:00", "next", "next", "@13:02", "note N")
        let running = try #require(rig.rig.run.state.running)
        try rig.takeOver(ChangeRig.afternoon(("title: Welcome, minutes: 10", "title: Hello, id: welcome, minutes: 3")))
        #expect(rig.rig.run.state.running == running)
        #expect(rig.rig.run.agenda.section("welcome")?.title == "Hello")
        #expect(rig.rig.run.state.revision == 1)
        #expect(rig.rig.run.plan(at: rig.rig.now)["talks"]?.start == running.ends)
    }

    @Test func sectionsKeepTheirStateByIdAndKind() throws {
        var rig = try ChangeRig()
        try rig.rig.type("next", "do tally add amount=3", "do tally say text=T")
        let state = rig.rig.run.state.sections["tally"]
        // Moved, renamed and retimed; its id is the same.
        try rig.takeOver(
            ChangeRig.afternoon(
                ("- { kind: tally, title: Tally, minutes: 20, least: 10 }\n", ""),
                (
                    "- { kind: plain, title: Close",
                    "- { kind: tally, id: tally, title: Count, minutes: 25 }\n- { kind: plain, title: Close"
                )))
        #expect(rig.rig.run.state.sections["tally"] == state)
        try rig.rig.type("do tally add amount=4")
        #expect((rig.rig.run.state.sections["tally"]?.value as? TallySection.State)?.sum == 7)
        expectState(try rig.replayed().state, rig.rig.run.state)
    }

    @Test func anotherKindUnderTheSameIdStartsAnew() throws {
        var rig = try ChangeRig()
        try rig.rig.type("next", "do tally add amount=3", "note A")
        let other = try ChangeRig.afternoon(("kind: tally, title: Tally", "kind: plain, title: Tally"))
        #expect(
            rig.change(to: other).lost
                == [.workOfKind(.init(id: "tally", title: "Tally"), from: "tally", to: "plain")])
        try rig.takeOver(other)
        #expect(rig.rig.run.state.sections.isEmpty)
        try rig.rig.type("undo")
        #expect((rig.rig.run.state.sections["tally"]?.value as? TallySection.State)?.sum == 3)
    }

    @Test func chairsOfTodayFollowTheirNames() throws {
        var rig = try ChangeRig()
        try rig.rig.type("next", "chair Sam Ali", "chair Jo Kim")
        let names = rig.rig.words
        let swapped = try ChangeRig.agenda(
            Rig.afternoon, head: ["{ name: Sam, role: service-user }, { name: Jo }": "{ name: Jo }, { name: Lou }"])
        let kim = try #require(rig.rig.run.state.chairs[1])
        let ali = try #require(rig.rig.run.state.chairs[0])
        #expect(rig.change(to: swapped).lost == [.standIn(chair: "Sam", today: ali)])
        try rig.takeOver(swapped)
        #expect(rig.rig.run.state.chairs == [0: kim])
        #expect(rig.rig.run.chairNames { names[$0] } == ["Kim", "Lou"])
        try rig.rig.type("undo")
        #expect(rig.rig.run.chairNames { names[$0] } == ["Ali", "Kim"])
    }

    @Test func droppedSectionsThatAreGoneAreForgotten() throws {
        var rig = try ChangeRig()
        try rig.rig.type("next", "skip hot", "skip close")
        try rig.takeOver(ChangeRig.afternoon(("- { kind: plain, title: Close, minutes: 5 }", "")))
        #expect(rig.rig.run.state.dropped == ["hot"])
        try rig.rig.type("undo")
        #expect(rig.rig.run.state.dropped == ["hot", "close"])
    }

    @Test func undoAndRedoGoThroughATakeover() throws {
        var rig = try ChangeRig()
        try rig.rig.type("@13:00", "next", "next", "do tally add amount=1")
        let before = rig.rig.run.state
        try rig.takeOver(ChangeRig.afternoon(("kind: plain, title: Hot", "kind: tally, title: Hot")))
        try rig.rig.type("do hot add amount=5", "note behind it")
        let after = rig.rig.run.state
        try rig.rig.type("undo", "undo", "undo")
        expectState(rig.rig.run.state, before)
        #expect(rig.rig.run.agenda.section("hot")?.kind == "plain")
        try rig.rig.type("redo", "redo", "redo")
        expectState(rig.rig.run.state, after)
        #expect(rig.rig.run.agenda.section("hot")?.kind == "tally")
        expectState(try rig.replayed().state, after)
    }

    /// A number that an undone step speaks of is never given to another agenda: redo would bring the wrong one.
    @Test func revisionsAreNotUsedTwice() throws {
        var rig = try ChangeRig()
        try rig.rig.type("next")
        try rig.takeOver(ChangeRig.afternoon(("minutes: 20", "minutes: 21")))
        try rig.rig.type("undo")
        try rig.takeOver(ChangeRig.afternoon(("minutes: 20", "minutes: 22")))
        #expect(rig.rig.run.state.revision == 2)
        #expect(try rig.replayed().history.lastRevision == 2)
    }

    /// What undo leaves alone, such as a consent, belongs to the kind that it was given to.
    @Test func aLastingStepNeverReachesAnotherKind() throws {
        var rig = try ChangeRig()
        try rig.rig.type("next", "do tally keep")
        let tally = rig.rig.run.state.sections
        try rig.takeOver(
            ChangeRig.afternoon(
                ("kind: tally, title: Tally", "kind: plain, title: Tally"),
                ("kind: plain, title: Hot", "kind: tally, title: Hot")))
        try rig.rig.type("do hot keep", "undo")
        #expect(rig.rig.run.state.faults.isEmpty && rig.rig.run.state.sections == tally)
        expectState(try rig.replayed().state, rig.rig.run.state)
        try rig.rig.type("do tally keep", "redo")
        #expect(rig.rig.run.state.faults.isEmpty)
        #expect((rig.rig.run.state.sections["hot"]?.value as? TallySection.State)?.sum == 1)
        #expect(rig.rig.run.state.sections["tally"] == nil)
        expectState(try rig.replayed().state, rig.rig.run.state)
        try rig.rig.type("undo")
        #expect((rig.rig.run.state.sections["tally"]?.value as? TallySection.State)?.sum == 2)
    }

    @Test func backNeverLeadsToWhatIsGone() throws {
        var rig = try ChangeRig()
        try rig.rig.type("@13:00", "next", "next", "next")
        let gone = try ChangeRig.afternoon(("- { kind: plain, title: Welcome, minutes: 10 }\n", ""))
        try rig.takeOver(gone)
        #expect(rig.rig.refusal("back")?.contains("not in the agenda any more") == true)
        try rig.rig.type("go break")
        try rig.rig.type("back")
        #expect(rig.rig.run.state.running?.section == "talks")
    }

    @Test func aSectionThatIsAddedHasItsTurn() throws {
        var rig = try ChangeRig()
        try rig.rig.type("@13:00", "next", "next")
        try rig.takeOver(
            ChangeRig.afternoon(
                ("- { kind: talks", "- { kind: plain, title: Tea, minutes: 2 }\n- { kind: talks")))
        try rig.rig.type("next")
        #expect(rig.rig.run.state.running?.section == "tea")
    }

    @Test func whatStandsBeforeWhatRunsIsToldAsPassedOver() throws {
        var rig = try ChangeRig()
        try rig.rig.type("@13:00", "next", "next", "next")
        let other = try ChangeRig.afternoon(
            ("- { kind: plain, title: Close, minutes: 5 }", ""),
            (
                "- { kind: plain, title: Welcome",
                "- { kind: plain, title: Tea, minutes: 2 }\n- { kind: plain, title: Close, minutes: 5 }\n- { kind: plain, title: Welcome"
            ))
        #expect(
            rig.change(to: other).lost == [
                .passedOver(.init(id: "tea", title: "Tea")), .passedOver(.init(id: "close", title: "Close")),
            ])
        try rig.takeOver(other)
        #expect(rig.rig.run.remaining.map { rig.rig.run.agenda.sections[$0].id } == ["break", "tally", "hot"])
    }

    @Test func aMeetingMayTakeOneOverBeforeItBeginsAndAfterItsEnd() throws {
        var rig = try ChangeRig("- { kind: plain, title: A, minutes: 90 }")
        try rig.takeOver(ChangeRig.agenda("- { kind: plain, title: B, minutes: 90 }"))
        try rig.rig.type("next", "next")
        #expect(rig.rig.run.state.finished != nil)
        try rig.takeOver(
            ChangeRig.agenda("- { kind: plain, title: C, minutes: 5 }\n- { kind: plain, title: B, minutes: 85 }"))
        #expect(rig.rig.run.state.finished != nil)
        try rig.rig.type("back", "go c")
        expectState(try rig.replayed().state, rig.rig.run.state)
    }

    // MARK: Obstacles

    static let obstacles: [(agenda: @Sendable () throws -> MeetingAgenda, obstacle: AgendaChange.Obstacle)] = [
        (
            { try ChangeRig.agenda(Rig.afternoon, head: ["id: test": "id: other"]) },
            .otherID(from: "test", to: "other")
        ),
        (
            { try ChangeRig.agenda(Rig.afternoon, head: ["2026-12-08": "2026-12-09"]) },
            CalendarDate("2026-12-08").flatMap { old in
                CalendarDate("2026-12-09").map { .otherDate(from: old, to: $0) }
            } ?? .otherID(from: "", to: "")
        ),
        (
            { try ChangeRig.agenda(Rig.afternoon, head: ["start:": "time-zone: Europe/Paris\nstart:"]) },
            .otherTimeZone(from: "Europe/London", to: "Europe/Paris")
        ),
        (
            { try ChangeRig.afternoon(("- { kind: talks, title: Talks }\n", "")) },
            .runningGone(.init(id: "talks", title: "Talks"))
        ),
        (
            { try ChangeRig.afternoon(("kind: talks, title: Talks", "kind: plain, title: Talks, minutes: 30")) },
            .runningKind(.init(id: "talks", title: "Talks"), from: "talks", to: "plain")
        ),
    ]

    @Test(arguments: 0..<obstacles.count) func anObstacleIsToldAndRefused(index: Int) throws {
        var rig = try ChangeRig()
        try rig.rig.type("@13:00", "next", "next", "next")
        let before = rig.rig.run.state
        let (agenda, obstacle) = Self.obstacles[index]
        let other = try agenda()
        #expect(rig.change(to: other).obstacles == [obstacle])
        #expect(throws: MeetingRefusal.self) { try rig.takeOver(other) }
        #expect(rig.rig.run.state == before && rig.rig.run.sequence == 3)
        #expect(rig.change(to: other).obstacleLines.allSatisfy { $0.hasSuffix(".") })
    }

    /// Parts come from settings; a kind of its own for a list that gets shorter.
    @Test func aRunningPartThatIsGoneIsAnObstacle() throws {
        func agenda(_ parts: Int) throws -> MeetingAgenda {
            try PartsSection.agenda("- { kind: parts, title: Rounds, rounds: \(parts) }")
        }
        var rig = try ChangeRig()
        rig.rig = Rig(agenda: try agenda(3))
        try rig.rig.type("next", "next", "next")
        #expect(rig.rig.run.state.running?.part == "3")
        #expect(
            AgendaChange(from: rig.rig.run, to: try agenda(2)).obstacles
                == [.runningPartGone(.init(id: "rounds", title: "Rounds"), part: "Round 3")])
        let longer = AgendaChange(from: rig.rig.run, to: try agenda(4))
        #expect(longer.isPossible && longer.lost == [.parts(.init(id: "rounds", title: "Rounds"))])
        try rig.takeOver(agenda(4))
        try rig.rig.type("next")
        #expect(rig.rig.run.state.running?.part == "4")
    }

    @Test func nothingNewIsRefused() throws {
        var rig = try ChangeRig()
        let same = try ChangeRig.agenda("# A remark.\n" + Rig.afternoon)
        #expect(rig.change(to: same).isEmpty)
        #expect(throws: MeetingRefusal(.editChangesNothing)) { try rig.takeOver(same) }
    }
}
