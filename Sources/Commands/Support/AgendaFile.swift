internal import Agenda
internal import Foundation
internal import Journal
internal import Modules
internal import Rendering
internal import SectionKit

/// An agenda file on the command line: reading it, and telling what is wrong with it.
enum AgendaFile {
    /// Reads and checks an agenda.
    ///
    /// - Throws: `Failure` with status 2 where the file cannot be read at all.
    static func read(_ path: String, catalog: ModuleCatalog = Kinds.catalog()) throws -> AgendaReading {
        read(try bytes(of: path), of: path, catalog: catalog)
    }

    private static func read(_ bytes: [UInt8], of path: String, catalog: ModuleCatalog) -> AgendaReading {
        .read(bytes, name: path, files: FolderFiles(beside: path), catalog: catalog)
    }

    /// The same, also for a file that makes a kind, or that agendas share: it is known by its folder, or by how it begins.
    static func readAny(_ path: String, catalog: ModuleCatalog) throws -> (reading: AgendaReading, found: [Diagnostic])
    {
        let bytes = try bytes(of: path)
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent
        let source =
            catalog.sources.first { $0.folder == folder } ?? AgendaReading.kindSource(of: bytes, in: catalog)
        // A pipe can be read once.
        guard let source else {
            return readShared(bytes, of: path, catalog: catalog) ?? whole(read(bytes, of: path, catalog: catalog))
        }
        return whole(AgendaReading.readKind(bytes, name: path, of: source, catalog: catalog).reading)
    }

    /// A file that agendas share, such as answers that came back: known by its first key, which says what it is, and read as
    /// the setting of a section that has nothing else.
    private static func readShared(_ bytes: [UInt8], of path: String, catalog: ModuleCatalog) -> (
        reading: AgendaReading, found: [Diagnostic]
    )? {
        let lines = String(decoding: bytes.prefix(4_096), as: UTF8.self).split(whereSeparator: \.isNewline)
        for module in catalog.modules {
            for field in module.fields.declarations {
                guard case .file(of: .group(let members)) = field.shape, let key = members.first?.name,
                    key.hasPrefix("lectern-"), lines.contains(where: { $0.hasPrefix("\(key):") })
                else { continue }
                let agenda = """
                    lectern: 1
                    title: A file
                    date: 2026-12-08
                    start: 13:00
                    end: 13:10
                    sections:
                      - { kind: \(module.kind), title: A file, minutes: 10, \(field.name): \(shared) }
                    """
                let reading = AgendaReading.read(
                    Array(agenda.utf8), name: "made.yaml", files: OneFile(bytes: bytes), catalog: catalog)
                let found = reading.diagnostics.filter { $0.file == shared }.map { diagnostic in
                    var diagnostic = diagnostic
                    diagnostic.file = path
                    return diagnostic
                }
                return (reading, found)
            }
        }
        return nil
    }

    /// What a shared file that is checked alone is called in the agenda that is made for it.
    private static let shared = "checked.yaml"

    private static func whole(_ reading: AgendaReading) -> (reading: AgendaReading, found: [Diagnostic]) {
        (reading, reading.diagnostics)
    }

    /// Whatever is asked for is this file.
    private struct OneFile: AgendaFiles {
        let bytes: [UInt8]

        func bytes(of path: String) throws -> [UInt8] { bytes }
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        do {
            return try File.read(path, called: path)
        } catch {
            throw Failure("\(error.message).", status: 2)
        }
    }

    /// Reads an agenda that a command needs; tells what is wrong on standard error.
    ///
    /// A running order at fault is told, and still answers.
    static func need(_ path: String, tellsWarnings: Bool = false) throws -> MeetingAgenda {
        try needWithSources(path, tellsWarnings: tellsWarnings).agenda
    }

    /// The same, with the files that it was read from.
    static func needWithSources(
        _ path: String, tellsWarnings: Bool = false
    ) throws -> (agenda: MeetingAgenda, sources: [SourceFile]) {
        let reading = try read(path)
        let told = tellsWarnings ? reading.diagnostics : reading.diagnostics.filter { $0.severity == .error }
        if !told.isEmpty {
            Output.error(describe(reading, told, style: Output.style(onTerminal: Output.errorIsTerminal)))
        }
        guard let agenda = reading.agenda else {
            throw Failure("'\(path)' has errors, so it cannot be used yet. Mend them, then try again.")
        }
        return (agenda, reading.sources.map { SourceFile(path: $0.path, bytes: $0.bytes) })
    }

    static func describe(_ reading: AgendaReading, _ diagnostics: [Diagnostic], style: TextStyle) -> String {
        DiagnosticPrinter(
            style: style, describe: { reading.describe(path: $0) },
            sourceLine: { reading.line($1, of: $0) ?? reading.line($1, of: shared) }
        ).print(diagnostics)
    }
}
