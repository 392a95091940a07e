internal import Agenda
internal import Planner
internal import SectionKit
internal import Testing

@testable internal import Meeting

/// Pausing, holding, moving ends and backdating.
struct TimeTests {
    private func left(_ rig: Rig) -> Int { rig.run.snapshot(at: rig.now, words: [:]).secondsLeft }

    @Test(arguments: ["pause", "hold"]) func timeLeftIsKeptToTheSecond(_ word: String) throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:03:17")
        #expect(left(rig) == 403)
        try rig.type(word, "@13:47:58")
        #expect(left(rig) == 403)
        try rig.type("resume")
        #expect(left(rig) == 403)
        try rig.type("@13:48:58")
        #expect(left(rig) == 343)
        #expect(rig.run.state.stopped == nil)
    }

    @Test func holdDuringAPauseCountsNoMinuteTwice() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:02", "pause", "@13:04", "hold")
        #expect(rig.run.state.stopped == .init(since: try rig.at("13:02"), hold: true))
        try rig.type("@13:10", "resume")
        #expect(rig.run.state.running?.ends == (try rig.at("13:18")))
    }

    @Test func stoppingHasItsRefusals() throws {
        var rig = try Rig()
        #expect(rig.refusal("pause") == "Nothing is running that could be paused.")
        #expect(rig.refusal("resume") == "The clock is running; there is nothing to resume.")
        try rig.type("hold")
        #expect(rig.refusal("hold") == "Everything is on hold already; 'resume' goes on.")
        #expect(rig.refusal("pause") == "Everything is on hold already; 'resume' goes on.")
        try rig.type("resume", "@13:00", "go welcome", "pause")
        #expect(rig.refusal("pause") == "The clock is paused already; 'resume' goes on.")
    }

    @Test func pauseInAPartKeepsThePartsTimeToo() throws {
        var rig = try Rig()
        try rig.type("@13:10", "go talks", "@13:14", "pause", "@13:20", "resume")
        var expected = try rig.running("talks", "13:10", "13:46", part: "1", partEnds: "13:26")
        expected.stoppedFor = .minutes(6)
        expected.partStoppedFor = .minutes(6)
        #expect(rig.run.state.running == expected)
        // The talk is still one of ten minutes, whatever the clock did.
        let timer = try #require(rig.run.stage(for: .facilitator, at: rig.run.state.latest ?? expected.began).partTimer)
        #expect(timer.ends - timer.began == .minutes(10))
    }

    @Test func extendAndShortenMoveTheEnd() throws {
        var rig = try Rig()
        #expect(rig.refusal("extend 5") == "Nothing is running.")
        try rig.type("@13:00", "go welcome", "@13:04", "extend 5")
        #expect(rig.run.state.running?.ends == (try rig.at("13:15")))
        try rig.type("shorten 7")
        #expect(rig.run.state.running?.ends == (try rig.at("13:08")))
        #expect(rig.refusal("shorten 5") == "Only 4 minutes are left; take at most that, or use 'next'.")
        try rig.type("@13:09")
        #expect(rig.refusal("shorten 1") == "There is no time left to take; 'next' goes on.")
        try rig.type("extend 2")
        #expect(rig.run.state.running?.ends == (try rig.at("13:11")), "two minutes from now")
    }

    @Test func extendMovesWhatFollowsAndThePlanSaysWhatGives() throws {
        var rig = try Rig()
        try rig.type("@13:40", "go break", "@13:55", "go tally", "extend 6")
        let plan = rig.run.plan(at: rig.now)
        #expect(plan["tally"]?.end == (try rig.at("14:21")))
        #expect(plan["hot"]?.dropped == true, "nine minutes are left for ten at the least")
        #expect(plan["close"]?.start == (try rig.at("14:21")))
        #expect(plan.missed.isEmpty)
    }

    @Test func backdatingMovesTheBeginningAndWhatWasBefore() throws {
        var rig = try Rig()
        #expect(rig.refusal("began 13:00") == "Nothing is running; 'next' begins.")
        try rig.type("@13:00", "go welcome", "@13:14", "next", "began 13:11")
        #expect(rig.run.state.running?.began == (try rig.at("13:11")))
        #expect(rig.run.state.running?.partEnds == (try rig.at("13:21")))
        #expect(rig.run.state.visited.last?.left == (try rig.at("13:11")))
        #expect(rig.refusal("began 13:11") == "It began then already.")
        #expect(rig.refusal("began 13:15") == "13:15 is still to come.")
        #expect(
            rig.refusal("began 12:59") == "What stood before it began at 13:00; it cannot have been earlier than that.")
        #expect(rig.refusal("began 25:00") == "'25:00' is no time; write it as 13:05.")
    }

    /// The promise is the one that the plan at the true beginning gives, as `plan --began` has it.
    @Test func backdatedSectionHasThePromiseOfItsTrueBeginning() throws {
        var rig = try Rig()
        let talks = try #require(rig.run.agenda.index(of: "talks"))
        let promise = PlanRule.promise(
            rig.run.agenda, section: talks, remaining: [3, 4, 5, 6], began: try rig.at("13:10"))
        #expect(promise == (try rig.at("13:40")))
        try rig.type("@13:00", "go welcome", "@13:16", "next")
        #expect(rig.run.state.running?.ends == (try rig.at("13:40")), "the questions give six minutes")
        try rig.type("began 13:10")
        #expect(rig.run.state.running?.ends == promise)
    }

    @Test func talkingMinutesNeverGiveWayAndQuestionsTakeTheRest() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:16", "next")
        #expect(rig.run.state.running?.partEnds == (try rig.at("13:26")), "ten minutes of talk")
        try rig.type("@13:27", "next")
        #expect(
            rig.run.state.running?.partEnds == (try rig.at("13:28")) + .seconds(30),
            "three minutes are left for questions, shared by two")
        try rig.type("@13:29", "next")
        #expect(rig.run.state.running?.partEnds == (try rig.at("13:39")), "ten minutes of talk, whatever came before")
    }

    @Test func whatBeginsAfterItsPinHoldsNoTimeAnyMore() throws {
        var rig = try Rig()
        try rig.type("@12:15", "go lunch")
        let held = try #require(rig.run.stage(for: .room, at: rig.now).next)
        #expect(try held.pinned && held.at == rig.at("13:00"))
        rig = try Rig()
        try rig.type("@13:05", "go lunch")
        let late = try #require(rig.run.stage(for: .room, at: rig.now).next)
        #expect(try !late.pinned && late.at == rig.at("13:50"))
    }

    @Test func stoppedTimeMovesWhatFollowsInThePlan() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:05", "pause", "@13:25")
        #expect(rig.run.plan(at: rig.now)["welcome"]?.end == (try rig.at("13:30")))
    }
}
