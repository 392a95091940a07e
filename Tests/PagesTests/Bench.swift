internal import Agenda
internal import Foundation
internal import Modules
internal import SectionKit
internal import Testing

@testable internal import Meeting
@testable internal import Pages

/// A meeting without a disk or a server, and the pages that show it.
struct Bench {
    static let sections = """
        - { kind: lunch, title: Lunch, minutes: 45, at: 12:15, outside: true }
        - { kind: talk, title: Welcome, minutes: 10, script: "Sam: Welcome, everyone." }
        - { kind: presentation, title: Talks, slots: 2, each: { talk: 10, questions: 5 } }
        - { kind: break, title: Break, minutes: 15, at: 13:40 }
        - { kind: talk, title: Groups, minutes: 20, least: 10 }
        - { kind: talk, title: Hot, minutes: 10, least: 5, may-drop: 1 }
        - { kind: talk, title: Close, minutes: 5 }
        """

    var run: MeetingRun
    var now: Instant
    var words: [Words: String] = [:]
    private var chance = Chance(Generator())

    private struct Generator: RandomNumberGenerator {
        var state: UInt64 = 7
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private struct NoFiles: AgendaFiles {
        func bytes(of path: String) throws -> [UInt8] { throw AgendaFileError("no file '\(path)'") }
    }

    struct Unreadable: Error { var diagnostics: [Diagnostic] }

    /// - Parameter more: Further lines of the agenda.
    init(_ sections: String = sections, title: String = "Test", more: String = "") throws {
        let quoted = String(decoding: try JSONEncoder().encode(title), as: UTF8.self)
        let text = """
            lectern: 1
            id: test-meeting
            title: \(quoted)
            date: 2026-12-08
            start: 13:00
            end: 14:30
            \(more)
            chairs: [{ name: Sam, role: service-user }, { name: Jo }]
            sections:

            """ + sections + "\n"
        let reading = AgendaReading.read(
            [UInt8](text.utf8), name: "test.yaml", files: NoFiles(), catalog: .registered())
        guard let agenda = reading.agenda else { throw Unreadable(diagnostics: reading.diagnostics) }
        run = MeetingRun(agenda: agenda)
        now = agenda.start
    }

    var answer: LiveMeeting.Answer {
        LiveMeeting.Answer(sequence: run.sequence, meeting: run, words: words, now: now)
    }
    var picture: MeetingPicture { MeetingPicture(answer) }

    mutating func perform(_ command: Command) throws {
        let known = words
        guard let decision = try run.decide(command, at: now, names: { known[$0] }, chance: &chance) else { return }
        run.take(decision.step)
        for typed in decision.words { words[typed.words] = typed.text }
    }
}
