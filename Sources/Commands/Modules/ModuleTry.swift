internal import Agenda
internal import ArgumentParser
internal import Drafting
internal import Foundation
internal import SectionKit

extension ModuleCommand {
    struct Try: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Try a kind alone, with a made-up group, on a rehearsal's clock.",
            discussion: """
                Example: lectern module try 1-2-4-all question="What helps you sleep?"
                Faster:  lectern module try troika --speed 10

                It opens as a rehearsal does, in this terminal and in a browser. Nothing of it is kept.
                """)
        @Argument(help: "The kind.") var kind: String
        @Argument(help: "Keys of the section: minutes=20, or a field of the kind; a list with commas between.")
        var fields: [String] = []
        @Option(help: "How fast its clock runs, from 0.1 to 1000.") var speed: Double = 1
        @Flag(help: "No full screen: lines of text.") var plainText = false
        @Flag(name: .customLong("no-web"), help: "No pages for browsers.") var noWeb = false
        @Option(help: "The port of the pages for browsers.") var port: Int?
        @OptionGroup var place: Place

        func run() async throws {
            let module = try place.module(kind)
            Self.sweep()
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
                Self.mark + "\(getpid())-\(UUID().uuidString)")
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            defer { try? FileManager.default.removeItem(at: folder) }
            try copyFile(of: module, to: folder)
            let file = folder.appendingPathComponent("try-\(kind).yaml")
            let trial = TrialAgenda(module: module, given: try given())
            // Once to learn how long the section is, then with the end that this makes.
            let long = try read(trial, minutes: 600, to: file)
            let length = long.sections.first?.length.ideal ?? .minutes(10)
            _ = try read(trial, minutes: max(1, (length.count + 59) / 60), to: file)
            var arguments = [
                file.path, "--keeps-nothing", "--rehearse", String(speed), "--library",
                folder.appendingPathComponent("library.sqlite").path,
            ]
            if plainText { arguments.append("--plain-text") }
            if noWeb { arguments.append("--no-web") }
            if let port { arguments += ["--port", String(port)] }
            let command = try RunCommand.parse(arguments)
            try await command.run()
        }

        private static let mark = "lectern-try-"

        /// Takes away what trials left whose program is gone: one that a module took down could not do it itself.
        private static func sweep() {
            let place = FileManager.default.temporaryDirectory
            for name in (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
            where name.hasPrefix(mark) {
                let owner = name.dropFirst(mark.count).prefix(while: \.isNumber)
                guard let owner = Int32(owner), owner > 0, kill(owner, 0) != 0, errno == ESRCH else { continue }
                try? FileManager.default.removeItem(at: place.appendingPathComponent(name))
            }
        }

        /// The fields that were given, in their order.
        private func given() throws -> [(key: String, value: String)] {
            try fields.map { field in
                guard let sign = field.firstIndex(of: "="), sign != field.startIndex else {
                    throw Failure("'\(field)' is no field=value, such as minutes=20.", status: 2)
                }
                return (String(field[..<sign]), String(field[field.index(after: sign)...]))
            }
        }

        /// A kind that a file makes needs its file beside the agenda.
        private func copyFile(of module: Module, to folder: URL) throws {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: place.beside, isDirectory: &isFolder)
            let home = URL(fileURLWithPath: place.beside)
            for source in Kinds.catalog().sources {
                guard let path = source.path(of: module.kind), module.origin == path else { continue }
                let from = (isFolder.boolValue ? home : home.deletingLastPathComponent()).appendingPathComponent(path)
                guard FileManager.default.fileExists(atPath: from.path) else { continue }
                let to = folder.appendingPathComponent(path)
                try FileManager.default.createDirectory(
                    at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
                try FileManager.default.copyItem(at: from, to: to)
            }
        }

        private func read(_ trial: TrialAgenda, minutes: Int, to file: URL) throws -> MeetingAgenda {
            try trial.text(minutes: minutes).write(to: file, atomically: true, encoding: .utf8)
            let reading = try AgendaFile.read(file.path)
            guard let agenda = reading.agenda else {
                let errors = reading.diagnostics.filter { $0.severity == .error }
                Output.error(
                    AgendaFile.describe(reading, errors, style: Output.style(onTerminal: Output.errorIsTerminal)))
                throw Failure("'\(trial.module.kind)' cannot be tried with these fields.", status: 1)
            }
            return agenda
        }
    }
}
