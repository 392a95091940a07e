internal import Agenda
internal import Disclosure
internal import Foundation
internal import Journal
internal import Meeting
internal import Pages
internal import Rendering
internal import Reports
internal import SectionKit

/// The library as an organiser's pages ask for it, by the same code as the commands.
struct LibraryDesk: OrganiserDesk {
    /// The library's file.
    let path: String
    /// The agenda files that are served, or ids in their place: the kinds beside them count too.
    let agendas: [String]

    var now: Instant { SignUpMeeting.now }

    func kinds() -> ModuleCatalog {
        let own = Kinds.catalog()
        return own.with(agendas.flatMap { KindsBeside.read($0).catalog.modules.filter { own[$0.kind] == nil } })
    }

    func meetings() throws(OrganiserProblem) -> [OrganisedMeeting] {
        try open { library throws(LibraryError) in try library.meetings() }
            .filter { $0.key.rehearsal == nil }
            .map {
                OrganisedMeeting(
                    key: $0.key, title: $0.title.oneLine, stage: MeetingsCommand.List.stage($0),
                    isHeld: $0.status.ended != nil)
            }
    }

    func report(of key: MeetingKey) throws(OrganiserProblem) -> OrganiserFile {
        try desk(key) { desk in
            let report = try ReportCommand.report(desk, DisclosureRules())
            try desk.publish(report.new)
            let printer = PaperPrinter(context: RenderingContext(timeZone: desk.run.agenda.timeZone))
            let html = printer.html([ReportSheet(report).sheet], title: "Report: \(report.title)")
            return OrganiserFile(name: "\(key.id)-report.html", bytes: Array(html.utf8))
        }
    }

    func preview(ofReturn key: MeetingKey) throws(OrganiserProblem) -> (sheet: PaperSheet, notices: [String]) {
        try desk(key) { desk in
            let made = try ReturnOfMeeting(desk, DisclosureRules())
            return (made.preview.sheet, made.notices)
        }
    }

    func makeReturn(of key: MeetingKey) throws(OrganiserProblem) -> OrganiserFile {
        try desk(key) { desk in
            let made = try ReturnOfMeeting(desk, DisclosureRules())
            let bytes = try made.bytes()
            try made.note()
            return OrganiserFile(name: made.name, bytes: bytes)
        }
    }

    func signOff(_ key: MeetingKey) throws(OrganiserProblem) -> Int {
        try desk(key) { desk in
            try ReportCommand.demandReady(desk, calledAs: key.id)
            try desk.publish(try ReportCommand.report(desk, DisclosureRules()).new)
            return try desk.signOff()
        }
    }

    func editions() throws(OrganiserProblem) -> [KeptEdition] {
        try open { library throws(LibraryError) in try library.editions() }
    }

    func keep(_ edition: KeptEdition) throws(OrganiserProblem) {
        try open { library throws(LibraryError) in try library.keep(edition) }
    }

    func agenda(of key: MeetingKey) throws(OrganiserProblem) -> [OrganiserFile] {
        let revisions = try open { library throws(LibraryError) in try library.revisions(of: key) }
        let files = revisions.last?.sources ?? []
        return files.enumerated().map { place, file in
            OrganiserFile(name: place == 0 ? Self.name(file.path) : file.path, bytes: file.bytes)
        }
    }

    private static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    // MARK: The library

    private func open<Value>(_ use: (Library) throws(LibraryError) -> Value) throws(OrganiserProblem) -> Value {
        do throws(LibraryError) {
            let library = try Library.open(at: path)
            defer { try? library.close() }
            return try use(library)
        } catch { throw OrganiserProblem("\(error)") }
    }

    private func desk<Value>(
        _ key: MeetingKey, _ use: (ReportDesk) throws -> Value
    ) throws(OrganiserProblem) -> Value {
        do {
            let library = try Library.open(at: path)
            defer { try? library.close() }
            return try use(try ReportDesk(key, in: library))
        } catch { throw OrganiserProblem((error as? Failure)?.message ?? "\(error)") }
    }
}
