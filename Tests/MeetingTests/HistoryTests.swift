internal import Foundation
internal import SectionKit
internal import Testing

@testable internal import Meeting

/// Undo and redo of any depth, and replay, against a model that keeps every state it ever saw.
struct HistoryTests {
    /// Every state so far, and how many of them hold now.
    private struct Model {
        var states = [MeetingState()]
        var place = 0

        mutating func take(_ state: MeetingState) {
            states.removeSubrange((place + 1)...)
            states.append(state)
            place += 1
        }
        mutating func undo() -> Bool { if place > 0 { place -= 1; return true } else { return false } }
        mutating func redo() -> Bool { if place + 1 < states.count { place += 1; return true } else { return false } }
    }

    private static let lines = [
        "next", "next", "next", "back", "go talks/2", "go hot", "go welcome", "pause", "resume", "resume", "hold",
        "extend 3",
        "shorten 2", "skip hot", "skip welcome", "began 13:20", "note N", "action A owner=O", "message M",
        "chair Jo Kim",
        "do tally add amount=2", "do tally say text=T", "do tally draw", "status",
    ]

    /// A command of a random meeting; time goes on by up to ten minutes, and once in a while back.
    private static func line(_ rig: inout Rig, _ random: inout SeededRandom, undoing: Int) -> String {
        rig.now = rig.now + .seconds(Int.random(in: -60...600, using: &random))
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<undoing: return "undo"
        case undoing..<(undoing * 8 / 5): return "redo"
        default: return lines.randomElement(using: &random) ?? "next"
        }
    }

    @Test func twoThousandMeetingsUndoAndRedoLikeAListOfStates() throws {
        let agenda = try Rig.agenda()
        for seed in UInt64(0)..<2_000 {
            var random = SeededRandom(seed: seed)
            var rig = Rig(agenda: agenda)
            var model = Model()
            for _ in 0..<16 {
                let line = Self.line(&rig, &random, undoing: 30)
                let step = try? rig.perform(Command(line: line))
                switch line {
                case "undo": #expect(model.undo() == (step != nil), "seed \(seed)")
                case "redo": #expect(model.redo() == (step != nil), "seed \(seed)")
                default: if step != nil { model.take(rig.run.state) }
                }
                // Undoing changes what holds, not when the meeting was last changed.
                var expected = model.states[model.place]
                expected.latest = rig.run.state.latest
                guard rig.run.state == expected else {
                    return expectState(rig.run.state, expected, "seed \(seed), after \(line):")
                }
            }
        }
    }

    @Test func twoThousandJournalsReplayToTheLiveState() throws {
        let agenda = try Rig.agenda()
        for seed in UInt64(10_000)..<12_000 {
            var random = SeededRandom(seed: seed)
            var rig = Rig(agenda: agenda)
            for _ in 0..<16 { _ = try? rig.perform(Command(line: Self.line(&rig, &random, undoing: 15))) }
            let replayed = try rig.replayed()
            guard replayed == rig.run.state else { return expectState(replayed, rig.run.state, "seed \(seed):") }
        }
    }

    @Test func replayGoesOnWithTheSameUndoAndRedo() throws {
        var rig = try Rig()
        try rig.type("next", "note A", "note B", "undo")
        var back = rig
        back.run = MeetingRun(agenda: rig.run.agenda, replaying: rig.steps)
        #expect(back.run.history.nextUndo == 2 && back.run.history.nextRedo == 3)
        try back.type("redo", "undo", "undo")
        #expect(back.run.state.notes.isEmpty)
        #expect(back.run.sequence == 7)
    }

    @Test func nothingToUndoOrRedoIsSaid() throws {
        var rig = try Rig()
        #expect(rig.refusal("undo") == "There is nothing to undo.")
        #expect(rig.refusal("redo") == "There is nothing to redo.")
        try rig.type("note A", "undo", "note B")
        #expect(rig.refusal("redo") == "There is nothing to redo.", "a new change ends the way forward")
    }

    @Test func statusPlanAndQuitAreNoSteps() throws {
        var rig = try Rig()
        try rig.type("status", "plan", "quit")
        #expect(rig.steps.isEmpty && rig.run.sequence == 0)
    }

    @Test func stepsSurviveCodingByteForByte() throws {
        var rig = try Rig()
        try rig.type(
            "@13:00", "next", "next", "note A", "action B owner=C due=2026-12-31", "message D", "chair Sam E", "pause",
            "hold", "resume")
        try rig.type("extend 2", "skip hot", "do tally say text=F", "back", "undo", "redo")
        let coded = try JSONEncoder().encode(rig.steps)
        #expect(try JSONDecoder().decode([Step].self, from: coded) == rig.steps)
    }
}
