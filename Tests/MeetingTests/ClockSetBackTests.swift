internal import Agenda
internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import Meeting

/// The computer's clock is set back in the middle of a meeting.
struct ClockSetBackTests {
    private func setBack(_ rig: inout Rig, by minutes: Int) {
        rig.now = rig.now - .minutes(minutes)
        let step = Step(at: rig.now, events: [.clockSetBack(by: .minutes(minutes))])
        rig.run.take(step)
        rig.steps.append(step)
    }

    @Test func everyLengthAndTheTimeLeftStay() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:03", "pause", "@13:05", "resume", "@13:08", "next", "@13:12", "pause")
        let before = rig.run
        let now = rig.now
        setBack(&rig, by: 60)
        let after = rig.run
        #expect(after.state.latest == rig.now)
        #expect(after.state.running?.began == (try rig.at("12:08")))
        #expect(after.state.stopped?.since == (try rig.at("12:12")))
        #expect(after.state.visited.first?.running.began == (try rig.at("12:00")))
        #expect(after.state.visited.first?.left == (try rig.at("12:08")))
        #expect(after.state.visited.first?.stood == [Stretch(from: try rig.at("12:03"), to: try rig.at("12:05"))])
        #expect(
            after.snapshot(at: rig.now, words: [:]).secondsLeft == before.snapshot(at: now, words: [:]).secondsLeft)
        #expect(
            after.snapshot(at: rig.now, words: [:]).partSecondsLeft
                == before.snapshot(at: now, words: [:]).partSecondsLeft)
    }

    @Test func theMeetingGoesOnAtOnceAndNotOnlyWhenTheClockHasCaughtUp() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:08")
        setBack(&rig, by: 60)
        try rig.type("@12:10", "next")
        #expect(rig.run.state.running?.began == (try rig.at("12:10")))
        #expect(rig.run.state.latest == (try rig.at("12:10")))
    }

    @Test func undoAndRedoGoAcrossIt() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:02", "extend 5", "@13:08", "undo")
        setBack(&rig, by: 60)
        #expect(rig.run.history.nextUndo == 1 && rig.run.history.nextRedo == 2)
        try rig.type("@12:09", "redo")
        #expect(rig.run.state.running?.ends == (try rig.at("12:15")))
        try rig.type("undo")
        #expect(rig.run.state.running?.ends == (try rig.at("12:10")))
        try rig.type("undo")
        #expect(rig.run.state.running == nil)
        #expect(rig.run.state.latest == (try rig.at("12:09")), "undoing does not bring the old clock back")
        #expect(rig.refusal("undo") == "There is nothing to undo.")
        try rig.type("redo", "redo")
        #expect(rig.run.state.running?.ends == (try rig.at("12:15")))
        #expect(try rig.replayed() == rig.run.state)
    }

    /// A random meeting on a clock that is set back now and then is, moved, the same meeting on a clock that is not.
    @Test func aClockSetBackChangesNothingButTheTimes() throws {
        let lines = [
            "go welcome", "go hot", "go close", "back", "pause", "resume", "hold", "extend 3", "shorten 2", "note N",
            "undo", "undo", "redo", "skip hot", "do tally add amount=2",
        ]
        let agenda = try Rig.agenda()
        for seed in UInt64(0)..<300 {
            var random = SeededRandom(seed: seed)
            var plain = Rig(agenda: agenda)
            var other = Rig(agenda: agenda)
            var shift = 0
            for _ in 0..<20 {
                let passed = Seconds.seconds(Int.random(in: 0...200, using: &random))
                plain.now = plain.now + passed
                other.now = other.now + passed
                if Int.random(in: 0..<6, using: &random) == 0 {
                    let minutes = Int.random(in: 1...90, using: &random)
                    setBack(&other, by: minutes)
                    shift += minutes * 60
                    plain.run.take(Step(at: plain.now, events: [.clockSetBack(by: .zero)]))
                    continue
                }
                let line = lines.randomElement(using: &random) ?? "next"
                let one = try? plain.perform(Command(line: line))
                let two = try? other.perform(Command(line: line))
                // Sections that are promised an end by a pin get another one on another clock.
                guard (one == nil) == (two == nil) else {
                    Issue.record("seed \(seed): \(line)")
                    break
                }
                var moved = plain.run.state
                moved.setBack(by: .seconds(shift))
                #expect(Self.lengths(moved) == Self.lengths(other.run.state), "seed \(seed), \(line)")
                #expect(moved.latest == other.run.state.latest, "seed \(seed), \(line)")
            }
            #expect(try other.replayed() == other.run.state, "seed \(seed)")
        }
    }

    /// Everything but the ends that the plan promised: those follow pins, which hold by the wall clock.
    private static func lengths(_ state: MeetingState) -> MeetingState {
        var state = state
        state.running?.ends = Instant(secondsSince1970: 0)
        state.running?.partEnds = Instant(secondsSince1970: 0)
        for index in state.visited.indices {
            state.visited[index].running.ends = Instant(secondsSince1970: 0)
            state.visited[index].running.partEnds = Instant(secondsSince1970: 0)
        }
        return state
    }

    @Test func aLiveMeetingIsMovedAndItsStatusWithIt() async throws {
        let agenda = try Rig.agenda()
        let clock = ManualClock(agenda.start)
        let store = MemoryStore()
        let live = LiveMeeting(
            MeetingRun(agenda: agenda), words: [:], store: store, clock: clock,
            chance: Chance(SeededRandom(seed: 1)))
        _ = try await live.perform(.go("welcome"))
        clock.advance(by: .minutes(4))
        _ = try await live.perform(.note("a"))
        clock.advance(by: .minutes(-58))
        let answer = try await live.setClockBack(by: .minutes(60))
        #expect(answer.meeting.state.latest == agenda.start - .minutes(54))
        #expect(answer.meeting.snapshot(at: answer.now, words: [:]).secondsLeft == 240)
        #expect(store.statuses.last?.began == agenda.start - .minutes(60))
        await #expect(throws: MeetingRefusal.self) { try await live.setClockBack(by: .zero) }
    }
}
