internal import Agenda
internal import Foundation
internal import Modules
internal import Rendering
internal import SectionKit
internal import Testing

/// The agendas that ship with Lectern: those that work, and one that is broken for each rule.
struct BrokenAgendaTests {
    private static let agendas = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../agendas").standardizedFileURL
    private static let broken = agendas.appendingPathComponent("broken")

    private static func yaml(in folder: URL) -> [URL] {
        ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [])
            .filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
    }

    private struct Beside: AgendaFiles {
        let folder: URL
        func bytes(of path: String) throws -> [UInt8] {
            guard let data = try? Data(contentsOf: folder.appendingPathComponent(path)) else {
                throw AgendaFileError("there is no file '\(path)'")
            }
            return [UInt8](data)
        }
    }

    private static func read(_ file: URL) throws -> AgendaReading {
        let bytes = [UInt8](try Data(contentsOf: file))
        return .read(
            bytes, name: file.lastPathComponent, files: Beside(folder: file.deletingLastPathComponent()),
            catalog: everyKind)
    }

    private static var brokenFiles: [String] { yaml(in: broken).map(\.lastPathComponent) }

    /// Rules that no small file can break, and why.
    private static let exempt: [String: String] = [
        "out-of-memory": "no file can make the machine run out of memory for certain",
        "too-large": "a file of more than 8 MiB has no place in the repository",
        "too-many-problems": "a file with a thousand mistakes teaches nothing",
        "module-fault": "the shipped modules have no faults",
    ]

    @Test func thereAreBrokenAgendas() {
        #expect(!Self.brokenFiles.isEmpty, "agendas/broken holds no agenda")
    }

    /// `LECTERN_UPDATE_GOLDEN=1 swift test --filter BrokenAgendaTests` writes what is printed now.
    @Test(arguments: brokenFiles) func brokenAgendaPrintsAsItsTextSays(_ name: String) throws {
        let reading = try Self.read(Self.broken.appendingPathComponent(name))
        let printed = DiagnosticPrinter(
            describe: { reading.describe(path: $0) }, sourceLine: { reading.line($1, of: $0) }
        )
        .print(reading.diagnostics)
        let golden = Self.broken.appendingPathComponent(name).deletingPathExtension().appendingPathExtension("txt")
        if ProcessInfo.processInfo.environment["LECTERN_UPDATE_GOLDEN"] == "1" {
            try printed.write(to: golden, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOf: golden, encoding: .utf8)
        #expect(
            printed == expected,
            "to take what is printed now: LECTERN_UPDATE_GOLDEN=1 swift test --filter BrokenAgendaTests")
    }

    @Test(arguments: brokenFiles) func brokenAgendaBreaksTheRuleItIsNamedFor(_ name: String) throws {
        let code = String(name.dropLast(".yaml".count))
        let reading = try Self.read(Self.broken.appendingPathComponent(name))
        #expect(reading.diagnostics.contains { $0.code == code }, "\(reading.diagnostics.map(\.code))")
    }

    @Test func everyRuleHasABrokenAgendaOrAReason() {
        let codes = (Rule.agenda + everyKind.modules.flatMap(\.rules) + everyKind.sources.flatMap(\.rules)).map(\.code)
        let files = Set(Self.brokenFiles.map { String($0.dropLast(".yaml".count)) })
        for code in codes where Self.exempt[code] == nil {
            #expect(files.contains(code), "agendas/broken/\(code).yaml is missing")
        }
        for code in Self.exempt.keys {
            #expect(codes.contains(code) && !files.contains(code), "'\(code)' needs no exemption")
        }
        #expect(Set(codes).count == codes.count, "two rules have one code")
    }

    @Test(arguments: yaml(in: agendas).map(\.lastPathComponent)) func shippedAgendaHasNoErrors(_ name: String) throws {
        let reading = try Self.read(Self.agendas.appendingPathComponent(name))
        let errors = reading.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map { "\($0.file):\($0.line):\($0.column) \($0.message)" })")
        #expect(reading.agenda != nil)
    }
}
