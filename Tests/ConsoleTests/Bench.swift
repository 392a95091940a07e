internal import Agenda
internal import Modules
internal import SectionKit
internal import Testing

@testable internal import Console
@testable internal import Meeting

/// A console on a bench: keys go in, and what they ask for is done to a meeting without a disk or a terminal.
struct Bench {
    static let sections = """
        - { kind: lunch, title: Lunch, minutes: 45, at: 12:15, outside: true }
        - kind: talk
          title: Welcome
          minutes: 10
          notes: Sit near the door.
          script: |
            Sam: Welcome, everyone.
            Jo: The fire exits are over there.
        - { kind: presentation, title: Talks, slots: 2, each: { talk: 10, questions: 5 } }
        - { kind: break, title: Break, minutes: 15, at: 13:40 }
        - { kind: talk, title: Groups, minutes: 20, least: 10 }
        - { kind: talk, title: Hot, minutes: 10, least: 5, may-drop: 1 }
        - { kind: talk, title: Close, minutes: 5 }
        """

    var console = Console()
    var run: MeetingRun
    var now: Instant
    var words: [Words: String] = [:]
    var speed: Double?
    var edit: AgendaEdit?
    var absence: TimeAway?
    var browsers: Situation.Browsers?
    /// Milliseconds, for keys that come one after the other with a thought in between.
    var ticks = 0
    /// What was asked for and is not the meeting's to do.
    var effects: [Effect] = []
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

    init(_ sections: String = sections, title: String = "Test") throws {
        let text = """
            lectern: 1
            title: \(title)
            date: 2026-12-08
            start: 13:00
            end: 14:30
            chairs: [{ name: Sam, role: service-user }, { name: Jo }]
            sections:

            """ + sections + "\n"
        let reading = AgendaReading.read(
            [UInt8](text.utf8), name: "test.yaml", files: NoFiles(), catalog: .registered())
        guard let agenda = reading.agenda else { throw Unreadable(diagnostics: reading.diagnostics) }
        run = MeetingRun(agenda: agenda)
        now = agenda.start - .minutes(46)
    }

    var situation: Situation {
        Situation(
            answer: LiveMeeting.Answer(sequence: run.sequence, meeting: run, words: words, now: now), speed: speed,
            edit: edit, absence: absence, browsers: browsers)
    }

    var running: String? { run.state.running?.section }

    /// Presses keys, each with time to think before it.
    mutating func press(_ keys: Key...) { for key in keys { press(key, after: 1_000) } }
    mutating func type(_ text: String) { for letter in text { press(.letter(letter)) } }

    /// Goes to the section that has this in its name.
    mutating func go(to name: String) {
        press(.letter("g"))
        type(name)
        press(.enter)
    }

    mutating func press(_ key: Key, after milliseconds: Int) {
        ticks += milliseconds
        for effect in console.press(key, at: ticks, in: situation) { perform(effect) }
    }

    /// Another screen does it.
    mutating func elsewhere(_ command: Command) throws {
        let known = words
        guard let decision = try run.decide(command, at: now, names: { known[$0] }, chance: &chance) else { return }
        run.take(decision.step)
    }

    private mutating func perform(_ effect: Effect) {
        guard case .perform(let command, _) = effect else {
            effects.append(effect)
            return
        }
        let before = run
        let known = words
        do {
            if let decision = try run.decide(command, at: now, names: { known[$0] }, chance: &chance) {
                run.take(decision.step)
                for typed in decision.words { words[typed.words] = typed.text }
            }
            console.took(command, before: before, situation)
        } catch {
            console.refused(error)
        }
    }

    mutating func frame(_ columns: Int, _ lines: Int) -> Frame {
        console.frame(situation, size: Frame.Size(columns: columns, lines: lines))
    }

    mutating func text(_ columns: Int = 80, _ lines: Int = 24) -> String { frame(columns, lines).text }
}
