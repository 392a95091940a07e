internal import Agenda
internal import SectionKit
internal import SectionKitTesting
internal import Synchronization
internal import Testing
internal import Wording

@testable internal import Meeting

/// A store that answers when the test says so, in the order of arrival.
private final class HeldStore: MeetingStore {
    private struct Waiting {
        var step: Step
        var number: Int
        var words: [TypedWords]
        var status: MeetingStatusChange
        var done: CheckedContinuation<Void, any Error>
    }
    private struct State {
        var waiting: [Waiting] = []
        var arrivals: [(count: Int, done: CheckedContinuation<Void, Never>)] = []
        var arrived = 0
    }
    struct Full: Error {}
    private let state = Mutex(State())
    let kept = MemoryStore()

    nonisolated(nonsending) func append(_ step: Step, number: Int, words: [TypedWords], status: MeetingStatusChange)
        async throws
    {
        try await withCheckedThrowingContinuation { done in
            state.withLock { state in
                state.waiting.append(Waiting(step: step, number: number, words: words, status: status, done: done))
                state.arrived += 1
                for arrival in state.arrivals where arrival.count <= state.arrived { arrival.done.resume() }
                state.arrivals.removeAll { $0.count <= state.arrived }
            }
        }
    }

    /// Returns once so many steps have arrived in all.
    func arrivals(_ count: Int) async {
        await withCheckedContinuation { done in
            state.withLock { state in
                if state.arrived >= count { done.resume() } else { state.arrivals.append((count, done)) }
            }
        }
    }

    /// Answers the step that waits longest: keeps it by the journal's rule, or fails it.
    func answer(failing: Bool = false) {
        guard let first = state.withLock({ $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }) else { return }
        first.done.resume(
            with: Result {
                if failing { throw Full() }
                try kept.keep(first.step, number: first.number, words: first.words, status: first.status)
            })
    }
}

struct LiveMeetingTests {
    private func meeting(_ store: some MeetingStore) throws -> (LiveMeeting, ManualClock) {
        let agenda = try Rig.agenda()
        let clock = ManualClock(agenda.start)
        return (
            LiveMeeting(
                MeetingRun(agenda: agenda), words: [:], store: store, clock: clock,
                chance: Chance(SeededRandom(seed: 5))), clock
        )
    }

    @Test func answerComesOnlyOnceTheStoreHasTheStep() async throws {
        let store = HeldStore()
        let (meeting, _) = try meeting(store)
        let answer = Task { try await meeting.perform(.note("Hello")) }
        await store.arrivals(1)
        let seen = await meeting.current
        #expect(
            seen.sequence == 0 && seen.meeting.state.notes.isEmpty && seen.words.isEmpty,
            "nobody sees what is not durable")
        store.answer()
        let done = try await answer.value
        #expect(done.sequence == 1 && done.meeting.state.notes.count == 1)
        #expect(done.meeting.snapshot(at: done.now, words: done.words).notes.map(\.text) == ["Hello"])
        #expect(store.kept.steps.count == 1)
    }

    @Test func failingStoreChangesNothingAndLaterCommandsGoOn() async throws {
        let store = HeldStore()
        let (meeting, _) = try meeting(store)
        let lost = Task { try await meeting.perform(.note("Lost")) }
        await store.arrivals(1)
        store.answer(failing: true)
        await #expect(throws: HeldStore.Full.self) { _ = try await lost.value }
        let between = await meeting.current
        #expect(between.sequence == 0 && between.meeting.state == MeetingState() && between.words.isEmpty)
        let kept = Task { try await meeting.perform(.note("Kept")) }
        await store.arrivals(2)
        store.answer()
        let answer = try await kept.value
        #expect(answer.sequence == 1)
        #expect(answer.meeting.snapshot(at: answer.now, words: answer.words).notes.map(\.text) == ["Kept"])
    }

    @Test func whatWasDecidedOnTopOfALostStepIsLostWithIt() async throws {
        let store = HeldStore()
        let (meeting, _) = try meeting(store)
        let first = Task { try await meeting.perform(.note("One")) }
        await store.arrivals(1)
        let second = Task { try await meeting.perform(.note("Two")) }
        await store.arrivals(2)
        store.answer(failing: true)
        await #expect(throws: HeldStore.Full.self) { _ = try await first.value }
        store.answer()
        await #expect(throws: MemoryStore.Stale.self) { _ = try await second.value }
        let third = Task { try await meeting.perform(.note("Three")) }
        await store.arrivals(3)
        store.answer()
        #expect(try await third.value.sequence == 1)
        #expect(store.kept.words.map(\.text) == ["Three"])
    }

    /// A late failure belongs to the step that failed, not to a newer one that has its number.
    @Test func lateFailureOfALostStepLeavesNewerStepsAlone() async throws {
        let store = HeldStore()
        let (meeting, _) = try meeting(store)
        let first = Task { try await meeting.perform(.note("One")) }
        await store.arrivals(1)
        let second = Task { try await meeting.perform(.note("Two")) }
        await store.arrivals(2)
        store.answer(failing: true)
        await #expect(throws: HeldStore.Full.self) { _ = try await first.value }
        let third = Task { try await meeting.perform(.note("Three")) }
        await store.arrivals(3)
        let fourth = Task { try await meeting.perform(.note("Four")) }
        await store.arrivals(4)
        store.answer()
        await #expect(throws: MemoryStore.Stale.self) { _ = try await second.value }
        store.answer()
        #expect(try await third.value.sequence == 1)
        store.answer()
        #expect(try await fourth.value.sequence == 2, "it is in the journal, so it is in the meeting")
        let fifth = Task { try await meeting.perform(.note("Five")) }
        await store.arrivals(5)
        store.answer()
        #expect(try await fifth.value.sequence == 3)
        #expect(store.kept.words.map(\.text) == ["Three", "Four", "Five"])
        #expect(await meeting.current.meeting.state.notes.count == 3)
    }

    @Test func sixtyFourAtOnceAreAllAcknowledgedInOrder() async throws {
        let store = MemoryStore()
        let (meeting, _) = try meeting(store)
        let answers = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
            for number in 0..<64 {
                group.addTask { (number, try await meeting.perform(.note("Note \(number)")).sequence) }
            }
            var answers: [(Int, Int)] = []
            for try await answer in group { answers.append(answer) }
            return answers
        }
        #expect(answers.count == 64)
        #expect(store.steps.count == 64)
        let end = await meeting.current
        #expect(end.sequence == 64)
        #expect(end.meeting.state == MeetingRun(agenda: end.meeting.agenda, replaying: store.steps).state)
        #expect(Set(end.words.values) == Set((0..<64).map { "Note \($0)" }))
        for (number, sequence) in answers {
            let own = try #require(store.words.firstIndex { $0.text == "Note \(number)" })
            #expect(sequence >= own + 1, "an answer is given on a state that holds the command")
        }
    }

    @Test func refusalsNeverReachTheStore() async throws {
        let store = MemoryStore()
        let (meeting, _) = try meeting(store)
        await #expect(throws: MeetingRefusal.self) { _ = try await meeting.perform(.resume) }
        await #expect(throws: MeetingRefusal.self) { _ = try await meeting.perform(.undo) }
        _ = try await meeting.perform(.status)
        #expect(store.steps.isEmpty)
    }

    @Test func commandsDecideOnWhatIsStillOnItsWay() async throws {
        let store = HeldStore()
        let (meeting, _) = try meeting(store)
        let renamed = Task { try await meeting.perform(.chair(old: "Sam", new: "Kim")) }
        await store.arrivals(1)
        let again = Task { try await meeting.perform(.chair(old: "Kim", new: "Ash")) }
        await store.arrivals(2)
        store.answer()
        store.answer()
        _ = try await renamed.value
        let answer = try await again.value
        #expect(answer.meeting.chairNames { answer.words[$0] } == ["Ash", "Jo"])
    }

    @Test func storeIsToldWhenTheMeetingBeganAndEnded() async throws {
        let store = MemoryStore()
        let (meeting, clock) = try meeting(store)
        let start = clock.now
        _ = try await meeting.perform(.note("Early"))
        _ = try await meeting.perform(.go("close"))
        clock.advance(by: .minutes(5))
        _ = try await meeting.perform(.next)
        #expect(store.statuses.map(\.began) == [nil, start, start])
        #expect(store.statuses.map(\.ended) == [nil, nil, start + .minutes(5)])
    }

    @Test func clockThatGoesBackIsNotBelieved() async throws {
        let store = MemoryStore()
        let (meeting, clock) = try meeting(store)
        let start = clock.now
        _ = try await meeting.perform(.note("One"))
        clock.set(start - .minutes(30))
        _ = try await meeting.perform(.note("Two"))
        _ = try await meeting.record([.moduleLost(section: "tally")])
        #expect(store.steps.map(\.at) == [start, start, start])
    }

    @Test func ofTwoWhoMoveAtOnceTheSecondIsToldAndNothingMovesTwice() async throws {
        let store = HeldStore()
        let (meeting, _) = try meeting(store)
        let seen = await meeting.current.meeting.state.whereabouts
        // Neither is on the disk yet when the other decides.
        let first = Task { try await meeting.perform(.next, from: seen) }
        await store.arrivals(1)
        await #expect(throws: MeetingRefusal(.movedMeanwhile)) { try await meeting.perform(.next, from: seen) }
        // What moves nothing does not ask where the meeting is.
        let note = Task { try await meeting.perform(.note("Heard by both")) }
        await store.arrivals(2)
        store.answer()
        store.answer()
        let moved = try await first.value.meeting.state
        #expect(try await note.value.meeting.state.notes.count == 1)
        #expect(moved.visited.isEmpty && moved.whereabouts != seen)
        // Whoever looks again may go on; what is undone leads back to where it was.
        let again = Task { try await meeting.perform(.next, from: moved.whereabouts) }
        await store.arrivals(3)
        store.answer()
        #expect(try await again.value.meeting.state.visited.count == 1)
        let undone = Task { try await meeting.perform(.undo) }
        await store.arrivals(4)
        store.answer()
        #expect(try await undone.value.meeting.state.whereabouts == moved.whereabouts)
    }

    @Test func ofTwoWhoGiveTimeOrTakeBackAtOnceTheSecondIsTold() async throws {
        let store = MemoryStore()
        let (meeting, _) = try meeting(store)
        _ = try await meeting.perform(.next)
        let before = await meeting.current.meeting
        let extend = Command.extend(.minutes(1))
        let seen = before.seen(for: extend)
        let after = try await meeting.perform(extend, from: seen).meeting
        await #expect(throws: MeetingRefusal(.timedMeanwhile)) { try await meeting.perform(extend, from: seen) }
        #expect(await meeting.current.meeting.state.running?.ends == after.state.running?.ends)
        // Whoever means the move takes back no minute that came meanwhile.
        let undo = before.seen(for: .undo)
        await #expect(throws: MeetingRefusal(.doneMeanwhile)) { try await meeting.perform(.undo, from: undo) }
        let undone = try await meeting.perform(.undo, from: after.seen(for: .undo)).meeting
        #expect(undone.state.running == before.state.running)
        await #expect(throws: MeetingRefusal(.doneMeanwhile)) {
            try await meeting.perform(.undo, from: after.seen(for: .undo))
        }
    }
}
