internal import ArgumentParser
internal import Foundation

extension ModuleCommand {
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes a module of your own under Plugins/, with tests, and registers it.",
            discussion: """
                It works in the folder of Lectern's sources, since a module is built with them.
                Example: lectern module new quiet-reading
                """)
        @Argument(help: "The kind's name: small letters and hyphens, such as quiet-reading.") var name: String

        func run() throws {
            guard let script = Self.script(from: FileManager.default.currentDirectoryPath) else {
                throw Failure(
                    "This is not the folder of Lectern's sources, so there is nothing to build a module with. "
                        + "Go to that folder, and try again.", status: 2)
            }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: script)
            process.arguments = [name]
            do { try process.run() } catch {
                throw Failure("\(script) cannot be run. It must be executable: chmod +x \(script)", status: 2)
            }
            process.waitUntilExit()
            if process.terminationStatus != 0 { throw ExitCode(process.terminationStatus) }
        }

        /// The script of the sources that a folder is in, or below.
        private static func script(from folder: String) -> String? {
            var place = URL(fileURLWithPath: folder).standardizedFileURL
            while true {
                let script = place.appendingPathComponent("scripts/new-module").path
                let manifest = place.appendingPathComponent("Package.swift").path
                if FileManager.default.fileExists(atPath: script), FileManager.default.fileExists(atPath: manifest) {
                    return script
                }
                if place.path == "/" { return nil }
                place.deleteLastPathComponent()
            }
        }
    }
}
