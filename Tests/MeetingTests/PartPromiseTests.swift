internal import Agenda
internal import Planner
internal import SectionKit
internal import Testing

@testable internal import Meeting

/// What the parts of a running section are promised: talks keep their minutes, and questions give first.
struct PartPromiseTests {
    /// Two talks of ten minutes and their questions of five, with half an hour behind them that nobody needs.
    private static let early = """
        - { kind: plain, title: Welcome, minutes: 10 }
        - { kind: talks, title: Talks }
        - { kind: plain, title: Close, minutes: 20 }
        """

    @Test func questionsHaveTheirMinutesWhileTimeIsInHand() throws {
        var rig = try Rig(Self.early)
        try rig.type("@13:00", "next", "@13:10", "next", "@13:23:46", "next")
        // The talk took 3:46 longer; the questions have five minutes all the same, and so has what follows.
        #expect(rig.run.state.running?.partEnds == (try rig.at("13:28")) + .seconds(46))
        #expect(rig.run.state.running?.ends == (try rig.at("13:43")) + .seconds(46))
        let plan = rig.run.plan(at: rig.now)
        #expect(plan["close"]?.length == .minutes(20))
        #expect(plan.timeInHand == .minutes(30) - .seconds(226))
        try rig.type("undo")
        #expect(rig.run.state.running?.ends == (try rig.at("13:40")), "as it was promised")
    }

    @Test func questionsTakeNoMoreThanIsInHand() throws {
        var rig = try Rig(Self.early.replacing("minutes: 20", with: "minutes: 48"))
        try rig.type("@13:00", "next", "@13:10", "next", "@13:26", "next")
        // Six minutes over, and two in hand: the questions give the other four.
        #expect(rig.run.state.running?.ends == (try rig.at("13:42")))
        #expect(rig.run.plan(at: rig.now).missed.isEmpty)
        #expect(rig.run.plan(at: rig.now).timeInHand == .zero)
    }

    @Test func whatOthersHaveBeyondTheirIdealIsGivenBackFirst() throws {
        var rig = try Rig(Self.early.replacing("minutes: 20", with: "minutes: 20, most: 60"))
        try rig.type("@13:00", "next", "@13:10", "next", "@13:24", "next")
        #expect(rig.run.state.running?.partEnds == (try rig.at("13:29")))
        #expect(rig.run.plan(at: rig.now)["close"]?.length == .minutes(46))
    }

    @Test func talksKeepTheirMinutesAndThePlanSaysWhichPinMoves() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:10", "next", "@13:37", "next", "@13:37", "next")
        #expect(rig.run.state.running?.part == "2")
        #expect(rig.run.state.running?.partEnds == (try rig.at("13:47")))
        let plan = rig.run.plan(at: rig.now)
        #expect(plan.missed == [MissedPin(pin: "break", by: .minutes(7))])
        #expect(plan["break"]?.start == (try rig.at("13:47")))
        #expect(plan.sections.last?.end == rig.run.agenda.end)
    }

    @Test func promiseStandsWhileItsPartsFit() throws {
        var rig = try Rig(Self.early)
        try rig.type("@13:00", "next", "@13:10", "next", "@13:18", "next", "@13:22", "next", "@13:30", "next")
        #expect(rig.run.state.running?.ends == (try rig.at("13:40")))
        #expect(rig.run.state.running?.partEnds == (try rig.at("13:35")), "no more than questions may take")
    }
}
