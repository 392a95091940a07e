internal import Agenda
internal import SectionKit
internal import SectionKitTesting
internal import Synchronization
internal import Testing

@testable internal import Meeting

/// Random meetings that take agendas over, and a disk that fails.
@Suite struct TakeOverHistoryTests {
    private static let lines = [
        "next", "next", "next", "back", "go talks/2", "go hot", "go welcome", "pause", "resume", "hold", "extend 3",
        "skip hot", "note N", "action A", "chair Jo Kim", "do tally add amount=2", "do hot add amount=1", "go tea",
    ]

    private static func agendas() throws -> [MeetingAgenda] {
        [
            try ChangeRig.afternoon(),
            try ChangeRig.afternoon(("kind: plain, title: Hot", "kind: tally, title: Hot")),
            try ChangeRig.afternoon(("- { kind: plain, title: Welcome, minutes: 10 }\n", "")),
            try ChangeRig.afternoon(("kind: plain, title: Close", "kind: plain, title: Tea")),
            try ChangeRig.afternoon(("kind: tally, title: Tally", "kind: plain, title: Tally")),
            try ChangeRig.agenda(
                Rig.afternoon, head: ["{ name: Sam, role: service-user }, { name: Jo }": "{ name: Jo }"]),
        ]
    }

    /// Undo and redo against a list of every state and title that ever held, and a replay after each meeting.
    @Test func thousandMeetingsUndoRedoAndReplayOverTakeovers() throws {
        let agendas = try Self.agendas()
        var takeovers = 0
        for seed in UInt64(0)..<1_000 {
            var random = SeededRandom(seed: seed)
            var rig = try ChangeRig()
            var states = [(rig.rig.run.state, rig.rig.run.agenda.sections.map(\.id))]
            var place = 0
            for _ in 0..<20 {
                rig.rig.now = rig.rig.now + .seconds(Int.random(in: 0...300, using: &random))
                let count = rig.rig.steps.count
                switch Int.random(in: 0..<100, using: &random) {
                case 0..<20:
                    try? rig.rig.type("undo")
                    if rig.rig.steps.count > count { place -= 1 }
                case 20..<32:
                    try? rig.rig.type("redo")
                    if rig.rig.steps.count > count { place += 1 }
                case let roll:
                    if roll < 50, let agenda = agendas.randomElement(using: &random) {
                        try? rig.takeOver(agenda)
                        takeovers += rig.rig.steps.count - count
                    } else {
                        try? rig.rig.type(Self.lines.randomElement(using: &random) ?? "next")
                    }
                    if rig.rig.steps.count > count {
                        states.removeSubrange((place + 1)...)
                        states.append((rig.rig.run.state, rig.rig.run.agenda.sections.map(\.id)))
                        place += 1
                    }
                }
                var (expected, ids) = states[place]
                expected.latest = rig.rig.run.state.latest
                guard rig.rig.run.state == expected, rig.rig.run.agenda.sections.map(\.id) == ids else {
                    return expectState(rig.rig.run.state, expected, "seed \(seed):")
                }
                // Whatever holds now can be shown.
                _ = rig.rig.run.stage(for: .facilitator, at: rig.rig.now)
                if let running = rig.rig.run.state.running {
                    #expect(rig.rig.run.agenda.section(running.section) != nil, "what runs is in the agenda")
                }
            }
            let replayed = try rig.replayed()
            guard replayed.state == rig.rig.run.state else {
                return expectState(replayed.state, rig.rig.run.state, "seed \(seed), replayed:")
            }
            #expect(replayed.agenda.sections.map(\.id) == rig.rig.run.agenda.sections.map(\.id))
        }
        #expect(takeovers > 1_000)
    }

    // MARK: Live

    private final class FailingStore: MeetingStore {
        struct Full: Error {}
        let kept = MemoryStore()
        let fails = Mutex(false)

        nonisolated(nonsending) func append(
            _ step: Step, number: Int, words: [TypedWords], status: MeetingStatusChange
        ) async throws {
            if fails.withLock({ $0 }) { throw Full() }
            try kept.keep(step, number: number, words: words, status: status)
        }

        nonisolated(nonsending) func append(
            _ step: Step, number: Int, words: [TypedWords], status: MeetingStatusChange, bringing files: RevisedFiles
        ) async throws {
            if fails.withLock({ $0 }) { throw Full() }
            try await kept.append(step, number: number, words: words, status: status, bringing: files)
        }
    }

    private func meeting(_ store: some MeetingStore) throws -> LiveMeeting {
        let agenda = try ChangeRig.afternoon()
        return LiveMeeting(
            MeetingRun(agenda: agenda), words: [:], store: store, clock: ManualClock(agenda.start),
            chance: Chance(SeededRandom(seed: 5)))
    }

    private let files = [AgendaSource(path: "t.yaml", bytes: [1]), AgendaSource(path: "a.yaml", bytes: [2])]

    @Test func filesAndTitleGoToTheStoreWithTheStep() async throws {
        let store = MemoryStore()
        let meeting = try meeting(store)
        _ = try await meeting.perform(.next)
        let other = try ChangeRig.agenda(Rig.afternoon, head: ["title: Test": "title: Rest"])
        let answer = try await meeting.takeOver(other, sources: files)
        #expect(answer.sequence == 2 && answer.meeting.agenda.title == "Rest")
        #expect(store.files == [RevisedFiles(revision: 1, files)])
        #expect(try await meeting.perform(.undo).meeting.agenda.title == "Test")
        #expect(store.statuses.map(\.title) == [nil, "Rest", "Test"])
    }

    @Test func whatCouldNotBeKeptChangesNothing() async throws {
        let store = FailingStore()
        let meeting = try meeting(store)
        _ = try await meeting.perform(.next)
        store.fails.withLock { $0 = true }
        let other = try ChangeRig.afternoon(("title: Hot", "title: Cold"))
        await #expect(throws: FailingStore.Full.self) { _ = try await meeting.takeOver(other, sources: files) }
        let between = await meeting.current
        #expect(between.sequence == 1 && between.meeting.state.revision == 0)
        #expect(between.meeting.agenda.section("cold") == nil)
        store.fails.withLock { $0 = false }
        #expect(try await meeting.takeOver(other, sources: files).meeting.state.revision == 1)
        #expect(try await meeting.perform(.go("cold")).meeting.state.running?.section == "cold")
    }

    @Test func aStoreThatKnowsNoOtherAgendaRefuses() async throws {
        struct OldStore: MeetingStore {
            func append(_ step: Step, number: Int, words: [TypedWords], status: MeetingStatusChange) async throws {}
        }
        let meeting = try meeting(OldStore())
        await #expect(throws: MeetingRefusal.self) {
            _ = try await meeting.takeOver(try ChangeRig.afternoon(("title: Hot", "title: Cold")), sources: files)
        }
        let after = await meeting.current
        #expect(after.sequence == 0 && after.meeting.state.revision == 0)
    }
}
