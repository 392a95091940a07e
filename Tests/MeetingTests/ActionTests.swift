internal import Agenda
internal import Foundation
internal import SectionKit
internal import Testing

@testable internal import Meeting

/// A section's own actions, through `do`.
struct ActionTests {
    private func tally(_ rig: Rig) -> TallySection.State? {
        rig.run.state.sections["tally"]?.value as? TallySection.State
    }

    @Test func actionChangesItsSectionAlone() throws {
        var rig = try Rig()
        try rig.type("do tally add amount=4", "do tally add amount=5")
        var expected = MeetingState()
        var own = TallySection.State()
        own.sum = 9
        expected.sections = ["tally": ModuleState(own)]
        expected.latest = rig.now
        expectState(rig.run.state, expected)
    }

    @Test func everyRefusalSaysWhatToDo() throws {
        var rig = try Rig()
        try rig.type("do tally add amount=9", "do tally add amount=9")
        #expect(rig.refusal("do tally add amount=3") == "That is enough.")
        #expect(rig.refusal("do tally add") == "'amount' is missing; add 'amount=1'.")
        #expect(
            rig.refusal("do tally add amount=ten")
                == "'amount' must be a whole number, found \"ten\"; write a whole number, such as 1.")
        #expect(
            rig.refusal("do tally add amount=10")
                == "'amount' must be from 1 to 9, found 10; write a number from 1 to 9.")
        #expect(rig.refusal("do tally add amuont=1 amount=1") == "unknown key 'amuont'; did you mean 'amount'?.")
        #expect(rig.refusal("do tally ad amount=1") == "'Tally' has no action 'ad'. Did you mean 'add'?")
        #expect(
            rig.refusal("do tally jump-up-high")
                == "'Tally' has no action 'jump-up-high'. It has add, say, draw, nothing, keep.")
        #expect(rig.refusal("do welcome add") == "'Welcome' has no actions.")
        #expect(rig.refusal("do taly add") == "There is no section 'taly'. Did you mean 'tally'?")
        #expect(rig.refusal("do tally nothing") == "That changes nothing.")
    }

    @Test func drawIsTheSameAtEveryReplayAndAnotherAtEachDecision() throws {
        var rig = try Rig()
        try rig.type("do tally draw", "do tally draw")
        let drawn = try #require(tally(rig)).drawn
        #expect(Set(drawn).count == 2)
        expectState(try rig.replayed(), rig.run.state)
        var again = try Rig()
        try again.type("do tally draw", "do tally draw")
        #expect(tally(again)?.drawn == drawn, "one seed of chance gives one meeting")
    }

    @Test(arguments: ["content", "fill", "decide"]) func moduleThatThrowsCostsOnlyItsSection(_ place: String) throws {
        var rig = try Rig(
            """
            - { kind: plain, title: One, minutes: 40 }
            - { kind: broken, title: Bad, minutes: 40, fails: \(place), script: "Hello {{name}}." }
            - { kind: plain, title: Two, minutes: 10 }
            """)
        try rig.type("@13:00", "next", "@13:40", "next")
        #expect(rig.run.state.running?.section == "bad")
        for audience in Audience.allCases {
            let view = rig.run.stage(for: audience, at: rig.now)
            #expect(view.section?.id == "bad")
            #expect(view.sectionTimer?.ends == (try rig.at("14:20")), "its time goes on")
            if audience == .facilitator { #expect((view.notice == nil) == (place == "decide")) }
            let hasScript = view.spoken.blocks.contains { if case .script = $0 { true } else { false } }
            #expect(hasScript == [.facilitator, .chair].contains(audience), "the agenda's own script still stands")
        }
        let refusal = rig.refusal("do bad try")
        #expect(place == "decide" ? refusal?.hasPrefix("The module of 'Bad' failed") == true : refusal == nil)
        try rig.type("note Fine", "@14:20", "next")
        #expect(rig.run.state.running?.section == "two")
        expectState(try rig.replayed(), rig.run.state)
    }

    @Test func eventThatCannotBeReadCostsOnlyItsSection() throws {
        let agenda = try Rig.agenda()
        let at = agenda.start
        let steps = [
            Step(
                at: at, events: [.module(section: "tally", event: Data("{\"added\":{\"_0\":3}}".utf8), lasting: false)]),
            Step(at: at, events: [.module(section: "tally", event: Data("{\"exploded\":{}}".utf8), lasting: false)]),
            Step(
                at: at, events: [.module(section: "tally", event: Data("{\"added\":{\"_0\":4}}".utf8), lasting: false)]),
            Step(at: at, events: [.module(section: "welcome", event: Data("1".utf8), lasting: false)]),
            Step(at: at, events: [.module(section: "nowhere", event: Data("1".utf8), lasting: false)]),
        ]
        let run = MeetingRun(agenda: agenda, replaying: steps)
        #expect((run.state.sections["tally"]?.value as? TallySection.State)?.sum == 3)
        #expect(Set(run.state.faults.keys) == ["tally", "welcome"])
        var rig = Rig(agenda: agenda)
        rig.run = run
        #expect(rig.refusal("do tally add amount=1") == "'Tally' goes on without its module; it has no actions now.")
        try rig.type("next", "next", "note Still here")
        #expect(rig.run.snapshot(at: rig.now, words: [:]).notices.map(\.section) == ["tally", "welcome"])
    }

    @Test func whatMustLastIsNeverUndone() throws {
        var rig = try Rig()
        let lasting = MeetingEvent.module(section: "tally", event: Data("{\"added\":{\"_0\":3}}".utf8), lasting: true)
        try rig.type("next")
        rig.run.take(Step(at: rig.now, events: [lasting]))
        try rig.type("undo")
        #expect(rig.run.state.running == nil, "the step before it was taken back")
        #expect((rig.run.state.sections["tally"]?.value as? TallySection.State)?.sum == 3)
        #expect(rig.refusal("undo") == "There is nothing to undo.")
    }

    @Test func lostModuleStaysLostWhateverIsUndone() throws {
        var rig = try Rig()
        try rig.type("do tally add amount=4")
        let lost = Step(at: rig.now, events: [.moduleLost(section: "tally")])
        rig.run.take(lost)
        rig.steps.append(lost)
        #expect(rig.refusal("do tally add amount=1") != nil)
        try rig.type("undo")
        #expect(rig.run.state.faults.keys.sorted() == ["tally"])
        #expect(rig.run.state.sections.isEmpty)
        expectState(try rig.replayed(), rig.run.state)
    }

    /// A journal may hold anything; none of it traps.
    @Test func hostileStepsDoNotTrap() throws {
        let agenda = try Rig.agenda()
        let times = [Int.min, -1, 0, 1_796_731_200, Int.max].map { Instant(secondsSince1970: $0) }
        var random = SeededRandom(seed: 11)
        func time() -> Instant { times.randomElement(using: &random) ?? agenda.start }
        for _ in 0..<300 {
            let steps = (0..<8).map { _ -> Step in
                let events: [MeetingEvent] = (0..<2).map { _ in
                    switch Int.random(in: 0..<11, using: &random) {
                    case 0:
                        .began(
                            Running(
                                section: ["welcome", "talks", "nowhere"].randomElement(using: &random) ?? "",
                                part: ["1", "x", nil].randomElement(using: &random) ?? nil, began: time(), ends: time(),
                                partBegan: time(), partEnds: time()))
                    case 1: .finished(at: time())
                    case 2: .returned
                    case 3: .stopped(at: time(), hold: Bool.random(using: &random))
                    case 4: .resumed(at: time())
                    case 5: .retimed(ends: time(), partEnds: time())
                    case 6: .backdated(to: time())
                    case 7: .dropped(section: "nowhere")
                    case 8:
                        .chairChanged(
                            index: [Int.min, -1, 7, Int.max].randomElement(using: &random) ?? 0, name: Words(id: "x"))
                    case 9: .undone(step: [Int.min, 0, 1, 3, Int.max].randomElement(using: &random) ?? 0)
                    default: .redone(step: [Int.min, 0, 1, 3, Int.max].randomElement(using: &random) ?? 0)
                    }
                }
                return Step(at: time(), events: events)
            }
            var rig = Rig(agenda: agenda)
            rig.run = MeetingRun(agenda: agenda, replaying: steps)
            for line in [
                "status", "next", "extend 5", "shorten 1", "began 13:05", "pause", "resume", "undo", "redo", "back",
                "go talks/2",
            ] {
                _ = try? rig.perform(Command(line: line))
                _ = rig.run.snapshot(at: rig.now, words: [:])
                _ = rig.run.plan(at: rig.now)
                for audience in Audience.allCases { _ = rig.run.stage(for: audience, at: rig.now) }
            }
        }
    }
}
