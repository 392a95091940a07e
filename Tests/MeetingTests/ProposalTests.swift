internal import Agenda
internal import Planner
internal import SectionKit
internal import Testing

@testable internal import Meeting

/// What the plan would have the running section give or take: told, and never done unasked.
@Suite struct ProposalTests {
    /// 13:00 welcome 20 (10 at least), news 10 (5), 13:30 break, groups 15 (10), hot 10 (5, may drop), 14:30 end.
    private static let elastic = """
        - { kind: plain, title: Welcome, minutes: 20, least: 10, most: 25 }
        - { kind: plain, title: News, minutes: 10, least: 5 }
        - { kind: plain, title: Break, minutes: 15, at: 13:30 }
        - { kind: plain, title: Groups, minutes: 25, least: 10 }
        - { kind: plain, title: Hot, minutes: 20, least: 5, may-drop: 1 }
        """

    @Test func timeThatStoodStillIsSharedOutOnlyWhenSomebodyAccepts() throws {
        var rig = try Rig(Self.elastic)
        try rig.type("@13:00", "next", "@13:02", "pause", "@13:08", "resume")
        // Six minutes are missing before the break. The promise stands, so the news alone would give: all it can.
        #expect(rig.run.state.running?.ends == (try rig.at("13:26")))
        #expect(rig.run.plan(at: rig.now)["news"]?.length == .minutes(5))
        // By the rule both give by their ideals, 4 and 2.
        let proposal = try #require(rig.run.proposal(at: rig.now))
        #expect(
            proposal
                == Proposal(
                    section: "welcome", ends: try rig.at("13:22"), partEnds: try rig.at("13:22"), by: .minutes(-4)))
        try rig.type("accept")
        #expect(rig.run.state.running?.ends == (try rig.at("13:22")))
        #expect(rig.run.plan(at: rig.now)["news"]?.length == .minutes(8))
        #expect(rig.run.proposal(at: rig.now) == nil)
        #expect(try rig.replayed() == rig.run.state)
        try rig.type("undo")
        #expect(rig.run.state.running?.ends == (try rig.at("13:26")))
        #expect(rig.run.proposal(at: rig.now) == proposal)
    }

    @Test func nothingIsProposedAgainstADecision() throws {
        var rig = try Rig(Self.elastic)
        try rig.type("@13:00", "next")
        #expect(rig.run.proposal(at: rig.now) == nil)
        #expect(rig.refusal("accept") == "The plan proposes nothing to give or to take.")
        for line in ["extend 5", "shorten 8", "undo", "began 12:58", "extend 3"] {
            try rig.type("@13:03", line)
            #expect(rig.run.proposal(at: rig.now) == nil, "\(line)")
        }
        // What happens after it is shared out beside it: three minutes more stay three minutes more.
        let before = try #require(rig.run.state.running?.ends)
        try rig.type("pause", "@13:06", "resume")
        let proposal = try #require(rig.run.proposal(at: rig.now))
        #expect(proposal.ends > before - .minutes(1))
        #expect(proposal.by < .zero && proposal.by > .minutes(-3))
    }

    @Test func timeThatALaterSectionLeavesMayBeTaken() throws {
        var rig = try Rig(Self.elastic)
        try rig.type("@13:00", "next", "@13:05", "skip news")
        let proposal = try #require(rig.run.proposal(at: rig.now))
        #expect(proposal.ends == (try rig.at("13:25")), "no more than it may take")
        try rig.type("accept")
        #expect(rig.run.state.running?.ends == (try rig.at("13:25")))
    }

    @Test func aTalkGivesNothingOfWhatItWasPromised() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:10", "next", "@13:12", "pause", "@13:16", "resume")
        // Two talks of ten minutes stand still in the plan; their questions give the four minutes.
        let proposal = try #require(rig.run.proposal(at: rig.now))
        #expect(proposal.by == .minutes(-4))
        #expect(proposal.partEnds == rig.run.state.running?.partEnds)
        try rig.type("accept", "@13:24", "next", "@13:27", "next")
        #expect(rig.run.state.running?.part == "2")
        #expect(rig.run.state.running?.partEnds == (try rig.at("13:37")))
        #expect(rig.run.plan(at: rig.now).missed.isEmpty)
    }

    /// Before the time is up, somebody goes on to the questions: nobody needs what that leaves, so nobody is hurried.
    @Test func timeThatNobodyNeedsIsNotAskedFor() throws {
        var rig = try Rig(
            """
            - { kind: plain, title: Welcome, minutes: 10 }
            - { kind: talks, title: Talks }
            - { kind: plain, title: Close, minutes: 20 }
            """)
        try rig.type("@13:00", "next", "@13:10", "next", "@13:14", "next")
        #expect(rig.run.proposal(at: rig.now) == nil)
        #expect(rig.run.plan(at: rig.now).timeInHand > .zero)
    }

    @Test func nothingIsProposedWhileTimeStandsStillOrNothingRuns() throws {
        var rig = try Rig(Self.elastic)
        #expect(rig.run.proposal(at: rig.now) == nil)
        try rig.type("@13:00", "next", "@13:02", "pause", "@13:08")
        #expect(rig.run.proposal(at: rig.now) == nil)
        try rig.type("resume", "next", "next", "next", "next", "next")
        #expect(rig.run.state.finished != nil)
        #expect(rig.run.proposal(at: rig.now) == nil)
    }

    /// Whatever happens, a proposal lies ahead, keeps the part within its section, moves no pin that holds, and once it
    /// is accepted there is nothing more to propose.
    @Test(arguments: 0..<200) func aProposalIsAlwaysSound(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var rig = try Rig(seed % 2 == 0 ? Self.elastic : Rig.afternoon)
        let lines = [
            "next", "pause", "resume", "extend 3", "shorten 2", "began 13:01", "skip hot", "skip news", "accept",
            "undo",
            "redo", "back", "go groups", "hold", "next",
        ]
        for _ in 0..<40 {
            rig.now = rig.now + .seconds(Int.random(in: 0...240, using: &random))
            try? rig.type(lines.randomElement(using: &random) ?? "next")
            guard let proposal = rig.run.proposal(at: rig.now), let running = rig.run.state.running else { continue }
            #expect(proposal.ends >= rig.now && proposal.partEnds >= running.partBegan)
            #expect(proposal.partEnds <= max(proposal.ends, running.partEnds))
            #expect(proposal.by == proposal.ends - running.ends && abs(proposal.by.count) >= 30)
            let before = rig.run.plan(at: rig.now, deadBand: .zero)
            try rig.type("accept")
            let after = rig.run.plan(at: rig.now, deadBand: .zero)
            for miss in after.missed { #expect(miss.by <= before.lateness(at: miss.pin), "\(seed): \(miss)") }
            #expect(rig.run.proposal(at: rig.now) == nil, "\(seed)")
        }
        #expect(try rig.replayed() == rig.run.state)
    }
}
