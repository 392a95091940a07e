internal import Agenda
internal import SectionKit

/// Rounds of five minutes, as many as the agenda says.
struct PartsSection: SectionHandler, TimedSection {
    static let kind = "parts"
    static let summary = "Rounds for tests."
    struct Settings: SectionSettings {
        @Field("How many.", default: 2, in: 0...9) var rounds: Int
        @Field("What about.") var topics: [String]?
        init() {}
    }
    init() {}
    func content(for audience: Audience, in section: SectionView<PartsSection>) -> Content { [] }
    func timing(of section: SectionOutline<PartsSection>) -> Timing {
        .sum(
            of: (0..<section.settings.rounds).map {
                Part(id: "\($0 + 1)", title: "Round \($0 + 1)", length: .fixed(.minutes(5)))
            })
    }

    static func agenda(_ sections: String) throws -> MeetingAgenda {
        let text = ChangeRig.head + "\nsections:\n\(sections)\n"
        let reading = AgendaReading.read(
            [UInt8](text.utf8), name: "t.yaml", files: NoAgendaFiles(),
            catalog: ModuleCatalog([Module(PartsSection.self), Module(PlainSection.self)]))
        guard let agenda = reading.agenda else { throw UnreadableAgenda(diagnostics: reading.diagnostics) }
        return agenda
    }
}
