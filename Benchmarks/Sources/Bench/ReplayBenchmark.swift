internal import Agenda
internal import Foundation
internal import Journal
internal import Meeting
internal import Modules
internal import SectionKit

/// A meeting of 100,000 steps coming back from its journal on disk.
enum ReplayBenchmark {
    static let agenda = """
        lectern: 1
        title: Benchmark
        date: 2026-12-08
        start: 13:00
        end: 15:30
        sections:
          - { kind: talk, title: Welcome, minutes: 30 }
          - { kind: presentation, title: Talks, id: talks, slots: 3 }
          - { kind: small-groups, title: Tables, id: tables, minutes: 45 }
          - { kind: talk, title: End, minutes: 30 }
        """

    static func run(folder: String) async throws {
        let reading = AgendaReading.read(
            Array(agenda.utf8), name: "b.yaml", files: KeptFiles([]), catalog: .registered())
        guard let agenda = reading.agenda else {
            throw Refusal("the benchmark's agenda has faults: \(reading.diagnostics)")
        }
        let library = try Library.open(at: folder + "/replay.sqlite")
        let journal = try library.create(
            NewMeeting(key: .init(id: "replay", date: "2026-12-08"), title: "R", created: 0))
        let steps = try script(of: agenda, count: 100_000)
        for start in stride(from: 0, to: steps.count, by: 10_000) {
            let events = try steps[start..<start + 10_000].map {
                JournalBatch.Event(at: $0.at.secondsSince1970, body: try StepCoding.encode($0))
            }
            _ = try await journal.append(JournalBatch(afterSeq: start, events: events))
        }
        let clock = ContinuousClock()
        var best = Duration.seconds(1_000)
        for _ in 0..<5 {
            best = min(
                best,
                try clock.measure {
                    let run = MeetingRun(agenda: agenda, replaying: try JournalStore.steps(of: journal))
                    precondition(run.sequence == steps.count)
                })
        }
        report("replay 100,000 steps", best.seconds, atMost: 1, unit: "s", "from the disk to the state")
    }

    /// Commands of every sort, decided for real, as a long meeting would have them.
    private static func script(of agenda: MeetingAgenda, count: Int) throws -> [Step] {
        var meeting = MeetingRun(agenda: agenda)
        var chance = Chance(SeededRandom(seed: 1))
        var random = SeededRandom(seed: 2)
        var now = agenda.start
        var steps: [Step] = []
        let commands: [Command] = [
            .next, .extend(.minutes(1)), .pause, .resume, .note("n"), .undo, .redo, .go("talks"), .back, .go("tables"),
            .hold,
            .resume, .message("m"), .action(text: "a", owner: "o", due: nil),
            .act(section: "tables", action: "tables", fields: .fields(["count": "7"])),
        ]
        while steps.count < count {
            now = now + .seconds(1)
            let roll = Int(random.next() % 100)
            // Mostly notes and module events: undo folds anew, and a meeting has few.
            let command =
                roll < 60
                ? .note("n")
                : roll < 99
                    ? commands.filter { $0 != .undo && $0 != .redo }.randomElement(using: &random) ?? .next
                    : steps.count % 2_000 == 0 ? .undo : .note("u")
            guard let decision = try? meeting.decide(command, at: now, names: { _ in nil }, chance: &chance) else {
                continue
            }
            meeting.take(decision.step)
            steps.append(decision.step)
        }
        return steps
    }
}
