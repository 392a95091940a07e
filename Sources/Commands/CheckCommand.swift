internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Modules
internal import Rendering
internal import SectionKit

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read agenda files, and recipes, and tell all that is wrong with them.",
        discussion: """
            Example: lectern check agendas/regional-meeting.yaml

            Exit status: 0 clean or warnings only, 1 errors, 2 a file cannot be read or wrong usage.
            Each rule has a code, explained in docs/checks.md.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(
        help: "The agenda files, or files that make kinds, such as recipes.",
        completion: .file(extensions: ["yaml", "yml"]))
    var files: [String]
    @Option(help: "How to tell it: text or json.")
    var format: Format = .text
    @Flag(help: "Let warnings fail too.")
    var strict = false

    func run() throws {
        let catalog = Kinds.catalog()
        for problem in catalog.problems + Unregistered.folders() { Output.error("lectern: \(problem)") }
        var all: [Diagnostic] = []
        var unreadable = false
        for file in files {
            do {
                let reading = try AgendaFile.readAny(file, catalog: catalog)
                all += reading.diagnostics
                if format == .text {
                    let style = Output.style(onTerminal: Output.isTerminal)
                    Output.write(
                        reading.diagnostics.isEmpty
                            ? "\(file): all well\n" : AgendaFile.describe(reading, reading.diagnostics, style: style))
                }
            } catch let failure as Failure {
                unreadable = true
                all.append(
                    Diagnostic(
                        file: file, line: 1, column: 1, endLine: 1, endColumn: 1, severity: .error,
                        code: Rule.fileNotFound.code,
                        message: failure.message, path: "", fix: "check the path"))
                if format == .text { Output.error("lectern: \(failure.message)") }
            }
        }
        if format == .json {
            let text = DiagnosticJSON.write(all)
            Output.write(text.hasSuffix("\n") ? text : text + "\n")
        }
        if unreadable { throw ExitCode(2) }
        if all.contains(where: { $0.severity == .error || strict }) { throw ExitCode(1) }
    }
}
