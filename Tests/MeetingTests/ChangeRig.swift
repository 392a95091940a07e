internal import Agenda
internal import Foundation
internal import SectionKit
internal import Wording

@testable internal import Meeting

/// A meeting on a bench that takes other agendas over.
struct ChangeRig {
    var rig: Rig
    let first: MeetingAgenda
    /// What a library would keep.
    var later: [Int: MeetingAgenda] = [:]

    init(_ sections: String = Rig.afternoon) throws {
        first = try Self.agenda(sections)
        rig = Rig(agenda: first)
    }

    static let head = """
        lectern: 1
        id: test
        title: Test
        date: 2026-12-08
        start: 13:00
        end: 14:30
        chairs: [{ name: Sam, role: service-user }, { name: Jo }]
        """

    /// - Parameter change: Pairs of what stands in the head, and what stands there instead.
    static func agenda(_ sections: String, head change: [String: String] = [:]) throws -> MeetingAgenda {
        var text = head
        for (old, new) in change { text = text.replacingOccurrences(of: old, with: new) }
        text += "\nsections:\(sections.isEmpty ? " []" : "")\n\(sections)\n"
        let catalog = ModuleCatalog([
            Module(PlainSection.self), Module(TalksSection.self), Module(TallySection.self), Module(BrokenSection.self),
        ])
        let reading = AgendaReading.read([UInt8](text.utf8), name: "t.yaml", files: NoAgendaFiles(), catalog: catalog)
        guard let agenda = reading.agenda else { throw UnreadableAgenda(diagnostics: reading.diagnostics) }
        return agenda
    }

    /// The agenda of the afternoon with pieces of it replaced.
    static func afternoon(_ pairs: (String, String)...) throws -> MeetingAgenda {
        var text = Rig.afternoon
        for (old, new) in pairs { text = text.replacingOccurrences(of: old, with: new) }
        return try agenda(text)
    }

    func change(to agenda: MeetingAgenda) -> AgendaChange { AgendaChange(from: rig.run, to: agenda) }

    mutating func takeOver(_ agenda: MeetingAgenda) throws {
        let revision = rig.run.history.lastRevision + 1
        let decision = try rig.run.decide(takingOver: agenda, as: revision, at: rig.now)
        rig.run.take(decision.step, bringing: agenda)
        rig.steps.append(decision.step)
        later[revision] = agenda
    }

    /// The meeting as it comes back from its journal, each step through JSON.
    func replayed() throws -> MeetingRun {
        let coded = try JSONDecoder().decode([Step].self, from: JSONEncoder().encode(rig.steps))
        return MeetingRun(agenda: first, later: later, replaying: coded)
    }
}

/// A change in line mode's words.
extension AgendaChange {
    var lines: [String] { differencesSaid.map { Phrasebook.englishLines($0) } }
    var lostLines: [String] { lostSaid.map { Phrasebook.englishLines($0) } }
    var obstacleLines: [String] { obstaclesSaid.map { Phrasebook.englishLines($0) } }
}
