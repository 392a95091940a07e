public import ArgumentParser
internal import Foundation
public import SectionKit

/// The program: its commands, and how they end.
public struct Lectern: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "lectern",
        abstract: "Run meetings from agenda files: check, plan, print and lead them.",
        discussion: """
            A first look:
              lectern check agendas/regional-meeting.yaml
              lectern plan agendas/regional-meeting.yaml
              lectern run agendas/regional-meeting.yaml --rehearse 1
            """,
        version: Version.current,
        subcommands: [
            NewCommand.self, CheckCommand.self, PlanCommand.self, RunCommand.self, ServeCommand.self, PrintCommand.self,
            SignUpCommand.self, ReportCommand.self, ReturnCommand.self, KeyInCommand.self, RollUpCommand.self,
            RespondCommand.self, MeetingsCommand.self, ModuleCommand.self,
        ])

    public init() {}

    /// Runs the command that the process was started with, and ends the process where it fails.
    ///
    /// - Parameter modules: Kinds beside those that are registered, for tests of what a bad module costs.
    public static func main(with modules: [any SectionHandler.Type]) async {
        Kinds.extra = modules
        // A reader that went away (`lectern plan … | head`) is no reason to die of a signal.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot(Arguments.ofProcess)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            if let failure = Output.failure { throw failure }
        } catch let failure as Failure {
            Output.error("lectern: \(failure.message)")
            Foundation.exit(failure.status)
        } catch {
            let code = exitCode(for: error)
            let message = fullMessage(for: error)
            if !message.isEmpty {
                if code.isSuccess { Output.write(message + "\n") } else { Output.error(message) }
            }
            // Wrong usage is 2 for every command, as the contract has it for `check`.
            Foundation.exit(code == .validationFailure ? 2 : code.rawValue)
        }
    }
}

/// Why a command cannot go on, in words for the person at the terminal.
struct Failure: Error {
    let message: String
    /// 1 where the answer is no; 2 where something cannot be read.
    let status: Int32

    init(_ message: String, status: Int32 = 1) {
        self.message = message
        self.status = status
    }
}

enum Version {
    static let current = "0.1.0"
}
