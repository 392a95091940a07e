internal import Agenda
internal import Foundation
internal import SectionKit
internal import Testing

@testable internal import Meeting

struct NoAgendaFiles: AgendaFiles {
    func bytes(of path: String) throws -> [UInt8] { throw AgendaFileError("there is no file '\(path)'") }
}

struct UnreadableAgenda: Error { let diagnostics: [Diagnostic] }

/// A meeting on a bench: commands go in as lines, and time moves by hand.
struct Rig {
    /// 13:00 welcome 10, talks 30, 13:40 break 15 (pinned), tally 20, hot 10 (may drop), close 5, 14:30 end.
    static let afternoon = """
        - { kind: plain, title: Lunch, minutes: 45, at: 12:15, outside: true }
        - { kind: plain, title: Welcome, minutes: 10 }
        - { kind: talks, title: Talks }
        - { kind: plain, title: Break, minutes: 15, at: 13:40 }
        - { kind: tally, title: Tally, minutes: 20, least: 10 }
        - { kind: plain, title: Hot, minutes: 10, least: 5, may-drop: 1 }
        - { kind: plain, title: Close, minutes: 5 }
        """

    var run: MeetingRun
    var now: Instant
    var chance = Chance(SeededRandom(seed: 7))
    var words: [Words: String] = [:]
    var steps: [Step] = []

    init(_ sections: String = afternoon) throws { try self.init(agenda: Self.agenda(sections)) }

    init(agenda: MeetingAgenda) {
        run = MeetingRun(agenda: agenda)
        now = agenda.start
    }

    static func agenda(_ sections: String = afternoon) throws -> MeetingAgenda {
        let head = """
            lectern: 1
            title: Test
            date: 2026-12-08
            start: 13:00
            end: 14:30
            chairs: [{ name: Sam, role: service-user }, { name: Jo }]
            sections:

            """
        let catalog = ModuleCatalog([
            Module(PlainSection.self), Module(TalksSection.self), Module(TallySection.self), Module(BrokenSection.self),
        ])
        let reading = AgendaReading.read(
            [UInt8]((head + sections + "\n").utf8), name: "test.yaml", files: NoAgendaFiles(), catalog: catalog)
        guard let agenda = reading.agenda else { throw UnreadableAgenda(diagnostics: reading.diagnostics) }
        return agenda
    }

    /// Does a command; nil where it changes nothing.
    @discardableResult mutating func perform(_ command: Command) throws -> Step? {
        let known = words
        guard let decision = try run.decide(command, at: now, names: { known[$0] }, chance: &chance) else { return nil }
        run.take(decision.step)
        steps.append(decision.step)
        for typed in decision.words { words[typed.words] = typed.text }
        return decision.step
    }

    /// Does several lines; `@13:05` moves the clock, `@13:05:30` to the second.
    mutating func type(_ lines: String...) throws {
        for line in lines {
            if line.hasPrefix("@") {
                let pieces = line.dropFirst().split(separator: ":")
                now = try at("\(pieces[0]):\(pieces[1])") + .seconds(pieces.count > 2 ? Int(pieces[2]) ?? 0 : 0)
            } else {
                try perform(Command(line: line))
            }
        }
    }

    /// What a line is refused with; nil where it is not. The meeting must stay as it was.
    mutating func refusal(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) -> String? {
        let before = run.state
        let count = run.sequence
        do {
            try perform(Command(line: line))
            return nil
        } catch {
            #expect(
                run.state == before && run.sequence == count, "a refused command changes nothing",
                sourceLocation: sourceLocation)
            return (error as? Refusal)?.message ?? "\(error)"
        }
    }

    func at(_ time: String) throws -> Instant {
        try #require(ClockTime(time).flatMap { run.agenda.instant(of: $0) }, "\(time)")
    }

    /// A stretch of a section, with its part where it has one.
    func running(
        _ section: String, _ began: String, _ ends: String, part: String? = nil, partBegan: String? = nil,
        partEnds: String? = nil
    ) throws -> Running {
        try Running(
            section: section, part: part, began: at(began), ends: at(ends), partBegan: at(partBegan ?? began),
            partEnds: at(partEnds ?? ends))
    }

    /// The state that replaying all steps gives, each through JSON.
    func replayed() throws -> MeetingState {
        let coded = try JSONDecoder().decode([Step].self, from: JSONEncoder().encode(steps))
        return MeetingRun(agenda: run.agenda, replaying: coded).state
    }
}

/// Expects a whole state, and says which of its fields differ.
func expectState(
    _ found: MeetingState, _ expected: MeetingState, _ comment: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
) {
    guard found != expected else { return }
    let fields = zip(Mirror(reflecting: found).children, Mirror(reflecting: expected).children).compactMap {
        one, other -> String? in
        let texts = ("\(one.value)", "\(other.value)")
        return texts.0 == texts.1 ? nil : "\(one.label ?? ""): found \(texts.0), expected \(texts.1)"
    }
    Issue.record("\(comment) \(fields.joined(separator: "\n"))", sourceLocation: sourceLocation)
}
