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

    /// The same, also for a file that makes a kind: it is known by its folder, or by how it begins.
    static func readAny(_ path: String, catalog: ModuleCatalog) throws -> AgendaReading {
        let bytes = try bytes(of: path)
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent
        let source =
            catalog.sources.first { $0.folder == folder } ?? AgendaReading.kindSource(of: bytes, in: catalog)
        // A pipe can be read once.
        guard let source else { return read(bytes, of: path, catalog: catalog) }
        return AgendaReading.readKind(bytes, name: path, of: source, catalog: catalog).reading
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
            style: style, describe: { reading.describe(path: $0) }, sourceLine: { reading.line($1, of: $0) }
        ).print(diagnostics)
    }
}
