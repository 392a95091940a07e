internal import Agenda
internal import Foundation
internal import Meeting
internal import Modules
internal import Reports
internal import SectionKit
internal import Testing

/// A small generator with a fixed seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

struct NoAgendaFiles: AgendaFiles {
    func bytes(of path: String) throws -> [UInt8] { throw AgendaFileError("there is no file '\(path)'") }
}

enum Held {
    static let agenda = """
        lectern: 1
        id: held
        title: A meeting that was held
        group: { name: North West, level: regional }
        date: 2026-12-08
        start: 13:00
        end: 14:00
        venue: Alder Hall
        chairs: [{ name: Sam, role: service-user }, { name: Jo, role: staff }]
        report: { foreword: "Read **this**." }
        sections:
          - { kind: talk, id: welcome, title: Welcome, minutes: 10 }
          - kind: feedback
            id: close
            title: How was it?
            minutes: 50
            questions:
              - { id: today, ask: How was today?, type: smiley }
              - { id: next, ask: What next?, type: choices, options: [Food, Work, Leave] }
              - { id: best, ask: What was best?, type: text }
              - { id: nobody, ask: Did anybody answer this?, type: choice, options: [Yes please, No thanks] }

        """

    /// The same with themes: two listed, one of a section and one of a question.
    static let themed = agenda.replacing(
        "sections:\n", with: "themes: [Staying healthy, { id: skills, name: My skills }]\nsections:\n"
    )
    .replacing("title: Welcome,", with: "title: Welcome, theme: skills,")
    .replacing("What was best?, type: text", with: "What was best?, type: text, theme: staying-healthy")

    /// The meeting once it is over; with notes and actions, each under the name "w" and its number.
    ///
    /// - Parameter sorted: Themes of notes, by their number from 0.
    static func material(
        notes: [(text: String, section: String?)] = [], actions: [(what: String, owner: String?)] = [],
        ended: Bool = true, agenda text: String = agenda, sorted: [Int: String] = [:]
    ) throws -> ReportMaterial {
        let reading = AgendaReading.read(
            Array(text.utf8), name: "held.yaml", files: NoAgendaFiles(), catalog: ModuleCatalog.registered())
        let agenda = try #require(reading.agenda)
        var state: [MeetingEvent] = []
        var words: [Words: String] = [:]
        func typed(_ text: String) -> Words {
            let name = Words(id: "w\(words.count)")
            words[name] = text
            return name
        }
        for note in notes {
            if let section = note.section { state.append(.began(running(section, of: agenda))) }
            state.append(.noted(typed(note.text)))
        }
        for (number, theme) in sorted { state.append(.sorted(Words(id: "w\(number)"), theme: theme)) }
        for action in actions {
            state.append(.actionAdded(text: typed(action.what), owner: action.owner.map(typed), due: nil))
        }
        if ended { state.append(.finished(at: agenda.end)) }
        let run = MeetingRun(agenda: agenda, replaying: [Step(at: agenda.end, events: state)])
        return ReportMaterial(run: run, now: agenda.end, words: words, id: "held 2026-12-08")
    }

    private static func running(_ section: String, of agenda: MeetingAgenda) -> Running {
        Running(
            section: section, part: nil, began: agenda.start, ends: agenda.end, partBegan: agenda.start,
            partEnds: agenda.end)
    }

    /// So many of each role came, and each gave the answer that comes next.
    static func tallies(_ question: String, _ people: [PersonRole: [Int]]) -> [AnswerTally] {
        people.flatMap { role, counts in
            counts.enumerated().map {
                AnswerTally(section: "close", question: question, about: .meeting, role: role, option: $0, people: $1)
            }
        }
    }
}
