internal import SectionKit
internal import Testing

@testable internal import Meeting

/// Next, back, go and skip: from section to section and from part to part.
struct MovingTests {
    @Test func nextWalksThroughEverySectionAndPartToTheEnd() throws {
        var rig = try Rig()
        var expected = MeetingState()
        func visit(_ running: Running, left: String) throws {
            expected.visited.append(.init(running: running, left: try rig.at(left)))
        }
        try rig.type("@12:15", "next")
        expected.running = try rig.running("lunch", "12:15", "13:00")
        expected.latest = try rig.at("12:15")
        expectState(rig.run.state, expected)
        try rig.type(
            "@13:00", "next", "@13:10", "next", "@13:20", "next", "@13:25", "next", "@13:35", "next", "@13:40", "next")
        try rig.type("@13:55", "next", "@14:15", "next", "@14:25", "next", "@14:30", "next")
        try visit(rig.running("lunch", "12:15", "13:00"), left: "13:00")
        try visit(rig.running("welcome", "13:00", "13:10"), left: "13:10")
        try visit(rig.running("talks", "13:10", "13:40", part: "1", partEnds: "13:20"), left: "13:20")
        try visit(
            rig.running("talks", "13:10", "13:40", part: "1-questions", partBegan: "13:20", partEnds: "13:25"),
            left: "13:25")
        try visit(
            rig.running("talks", "13:10", "13:40", part: "2", partBegan: "13:25", partEnds: "13:35"), left: "13:35")
        try visit(
            rig.running("talks", "13:10", "13:40", part: "2-questions", partBegan: "13:35", partEnds: "13:40"),
            left: "13:40")
        try visit(rig.running("break", "13:40", "13:55"), left: "13:55")
        try visit(rig.running("tally", "13:55", "14:15"), left: "14:15")
        try visit(rig.running("hot", "14:15", "14:25"), left: "14:25")
        try visit(rig.running("close", "14:25", "14:30"), left: "14:30")
        expected.running = nil
        expected.finished = try rig.at("14:30")
        expected.latest = try rig.at("14:30")
        expectState(rig.run.state, expected)
        #expect(rig.refusal("next") == "The meeting has ended; 'back' returns to the last section.")
    }

    @Test func nextDropsWhatThePlanHasNoRoomForAndGoBringsItBack() throws {
        var rig = try Rig()
        try rig.type("@13:40", "go break", "@14:00", "go tally", "@14:22", "next")
        #expect(rig.run.state.dropped == ["hot"])
        #expect(rig.run.state.running == (try rig.running("close", "14:22", "14:27")))
        try rig.type("go hot")
        #expect(rig.run.state.dropped.isEmpty)
        #expect(rig.run.state.running?.section == "hot")
    }

    @Test func backReturnsAsIfItHadNeverBeenLeft() throws {
        var rig = try Rig()
        #expect(rig.refusal("back") == "The meeting has not begun; 'next' begins it.")
        try rig.type("@13:00", "go welcome")
        #expect(rig.refusal("back") == "This is where the meeting began.")
        let before = rig.run.state
        try rig.type("@13:07", "next", "@13:09", "back")
        var expected = before
        expected.latest = try rig.at("13:09")
        expectState(rig.run.state, expected)
    }

    @Test func backFromTheEndIsTheLastSection() throws {
        var rig = try Rig()
        try rig.type("@14:25", "go close", "@14:30", "next")
        #expect(rig.run.state.finished != nil)
        try rig.type("back")
        #expect(rig.run.state.finished == nil)
        #expect(rig.run.state.running?.section == "close")
    }

    @Test func goRefusesWhatIsNotThere() throws {
        var rig = try Rig()
        try rig.type("@13:10", "go talks")
        #expect(rig.refusal("go talk") == "There is no section 'talk'. Did you mean 'talks'?")
        #expect(
            rig.refusal("go zzzzzzzzz")
                == "There is no section 'zzzzzzzzz'. Sections are lunch, welcome, talks, break, tally, hot, close.")
        #expect(rig.refusal("go talks") == "That is where the meeting is.")
        #expect(rig.refusal("go talks/1") == "That is where the meeting is.")
        #expect(rig.refusal("go talks/3") == "'Talks' has no part '3'. It has 1, 1-questions, 2, 2-questions.")
        #expect(rig.refusal("go welcome/1") == "'Welcome' has no parts.")
    }

    @Test func goToAPartKeepsTheSectionsPromise() throws {
        var rig = try Rig()
        try rig.type("@13:10", "go talks", "@13:12", "go talks/2")
        #expect(
            rig.run.state.running
                == (try rig.running("talks", "13:10", "13:40", part: "2", partBegan: "13:12", partEnds: "13:22")))
        try rig.type("@13:20", "go welcome", "@13:21", "go talks/2-questions")
        #expect(rig.run.state.running?.part == "2-questions")
        #expect(rig.run.state.running?.began == (try rig.at("13:21")))
    }

    @Test func skipDropsOnceAndLeavesTheRunningSection() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "skip hot")
        #expect(rig.run.state.dropped == ["hot"])
        #expect(rig.refusal("skip hot") == "'Hot' is dropped already.")
        try rig.type("@13:05", "skip welcome")
        #expect(rig.run.state.running?.section == "talks")
        #expect(rig.refusal("skip welcome") == "'Welcome' is over.")
        #expect(rig.refusal("skip nothing-like-this") != nil)
        try rig.type("@13:40", "go break", "@13:55", "next", "@14:15", "next")
        #expect(rig.run.state.running?.section == "close", "what was skipped is passed over")
    }

    @Test func nothingMovesWhileTimeStandsStill() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "pause")
        for line in ["next", "back", "go talks", "skip welcome"] {
            #expect(rig.refusal(line) == "The clock is paused; 'resume' goes on.")
        }
        try rig.type("hold")
        for line in ["next", "back", "go talks", "skip welcome"] {
            #expect(rig.refusal(line) == "Everything is on hold; 'resume' goes on.")
        }
        try rig.type("skip hot", "note The alarm rang", "resume")
        #expect(rig.run.state.dropped == ["hot"])
    }

    @Test func meetingWithoutSectionsHasNothingToBegin() throws {
        var rig = try Rig("  []")
        #expect(rig.refusal("next") == "The agenda has no sections.")
        try rig.type("note Nobody came")
        #expect(rig.run.state.notes.count == 1)
    }

    @Test func clockThatGoesBackwardsNeverTakesTimeBack() throws {
        var rig = try Rig()
        try rig.type("@13:05", "go welcome", "@12:00", "note Odd", "next")
        #expect(rig.run.state.latest == (try rig.at("13:05")))
        #expect(rig.run.state.running?.began == (try rig.at("13:05")))
        #expect(rig.run.snapshot(at: try rig.at("11:00"), words: [:]).now == "2026-12-08T13:05:00+00:00")
        #expect(rig.steps.map(\.at) == rig.steps.map(\.at).sorted())
    }
}
