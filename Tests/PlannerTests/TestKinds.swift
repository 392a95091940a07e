internal import Agenda
internal import SectionKit

/// A kind that says nothing and leaves its time to the agenda.
struct PlainSection: SectionHandler {
    static let kind = "plain"
    static let summary = "A section for tests."
    struct Settings: SectionSettings { init() {} }
    init() {}
    func content(for audience: Audience, in section: SectionView<PlainSection>) -> Content { [] }
}

/// Talks of ten minutes that never give way, each with five minutes of questions that may give all.
struct TalksSection: SectionHandler, TimedSection {
    static let kind = "talks"
    static let summary = "Two talks for tests."
    struct Settings: SectionSettings { init() {} }
    init() {}
    func content(for audience: Audience, in section: SectionView<TalksSection>) -> Content { [] }
    func timing(of section: SectionOutline<TalksSection>) -> Timing {
        .sum(of: [
            Part(id: "1", title: "Talk 1", length: .fixed(.minutes(10))),
            Part(
                id: "1-questions", title: "Questions 1",
                length: Elasticity(least: .zero, ideal: .minutes(5), most: .minutes(5))),
            Part(id: "2", title: "Talk 2", length: .fixed(.minutes(10))),
            Part(
                id: "2-questions", title: "Questions 2",
                length: Elasticity(least: .zero, ideal: .minutes(5), most: .minutes(5))),
        ])
    }
}

struct NoAgendaFiles: AgendaFiles {
    func bytes(of path: String) throws -> [UInt8] { throw AgendaFileError("there is no file '\(path)'") }
}

struct UnreadableAgenda: Error { let diagnostics: [Diagnostic] }

/// An agenda of 13:00 to `end` on a winter's day, with these sections.
func makeAgenda(
    date: String = "2026-12-08", start: String = "13:00", end: String = "14:00", _ sections: String,
    catalog: ModuleCatalog = ModuleCatalog([Module(PlainSection.self), Module(TalksSection.self)])
) throws -> MeetingAgenda {
    let text = "lectern: 1\ntitle: Test\ndate: \(date)\nstart: \(start)\nend: \(end)\nsections:\n\(sections)\n"
    let reading = AgendaReading.read([UInt8](text.utf8), name: "test.yaml", files: NoAgendaFiles(), catalog: catalog)
    guard let agenda = reading.agenda else { throw UnreadableAgenda(diagnostics: reading.diagnostics) }
    return agenda
}
