internal import Agenda
internal import Foundation
internal import Journal
internal import Meeting
internal import ProgramSupport
internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import Commands

/// The real program, and a journal and a lock file as they lie there an hour after a power cut.
struct KilledProgramTests {
    let folder: TemporaryFolder
    let agenda: String
    let key = MeetingKey(id: "small", date: "2026-12-08")
    let now = Int(Date().timeIntervalSince1970)

    init() throws {
        folder = try TemporaryFolder()
        agenda = try folder.write(SampleAgendas.small, to: "small.yaml")
    }

    /// A meeting whose first section began then, and whose program was last seen then.
    private func leave(began: Int, seen: Int) async throws {
        let library = try Library.open(at: folder.library)
        let journal = try library.create(
            NewMeeting(
                key: key, title: "Small", created: began,
                sources: [SourceFile(path: "small.yaml", bytes: Array(SampleAgendas.small.utf8))]))
        let text = Array(SampleAgendas.small.utf8)
        let read = try #require(
            AgendaReading.read(text, name: "small.yaml", files: KeptFiles([]), catalog: Kinds.catalog()).agenda)
        let live = LiveMeeting(
            MeetingRun(agenda: read), words: [:], store: JournalStore(journal),
            clock: ManualClock(Instant(secondsSince1970: began)), chance: Chance(SystemRandomNumberGenerator()))
        _ = try await live.perform(.next)
        let lock = try MeetingLock(key, in: library, since: began)
        lock.touch(at: seen)
        lock.release()
        try library.close()
    }

    @Test func itSaysHowLongItWasAwayAndTheTimeCanBeTakenOut() async throws {
        try await leave(began: now - 3_900, seen: now - 3_600)
        let program = try Program(["run", agenda, "--json"], in: folder)
        #expect(try program.answer("status").state?.secondsLeft == 0, "nobody asked for anything else")
        let notice = try #require(
            program.errors.split(separator: "\n").first { $0.hasPrefix("Lectern was away for 1 hour") },
            "\(program.errors)")
        let hint = try #require(notice.range(of: "to take it out: "))
        let answer = try program.answer(String(notice[hint.upperBound...]))
        let left = try #require(answer.state?.secondsLeft)
        #expect((240...300).contains(left), "\(answer)")
        #expect(try program.answer(String(notice[hint.upperBound...])).ok == false, "never twice")
        #expect(try program.answer("undo").state?.secondsLeft == 0)
        program.end(by: SIGKILL)
        let seen = try #require(MeetingLock.lastSeen(key, in: Library.open(at: folder.library)))
        #expect(seen >= now, "while it ran, it said so")
    }

    @Test func aClockBehindTheJournalIsTold() async throws {
        try await leave(began: now + 3_500, seen: now + 3_600)
        let program = try Program(["run", agenda, "--json"], in: folder)
        let left = try #require(program.answer("status").state?.secondsLeft)
        #expect((440...500).contains(left))
        #expect(program.errors.contains("The computer's clock is "), "\(program.errors)")
        #expect(try program.answer("next").state?.section == "two")
    }

    @Test func awayIsACommandLikeOthers() throws {
        let program = try Program(["run", agenda, "--json", "--rehearse", "1"], in: folder)
        #expect(try program.answer("away 12:50 12:51").error == "Nothing is running.")
        // A rehearsal starts five minutes before its first section.
        for line in ["next", "began 12:50"] { #expect(try program.answer(line).ok) }
        let before = try #require(program.answer("status").state?.secondsLeft)
        let after = try #require(program.answer("away 12:50:05 12:54:05").state?.secondsLeft)
        #expect((before + 235...before + 240).contains(after))
        #expect(try program.answer("away 12:51 12:54").ok == false)
        let text = try Program.run("run", agenda, "--rehearse", "1", "--afresh", input: "away 13:00\n", in: folder)
        #expect(text.output == "no: Write it as: away HH:MM HH:MM.\n")
    }
}
