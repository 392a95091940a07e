internal import CSpawn
internal import Foundation

/// Starts a process with pipes, and nothing of ours beside them.
enum Spawn {
    struct Child {
        var pid: pid_t
        var input: Int32
        var output: Int32
    }

    struct Failed: Error { var reason: String }

    /// Where the programs of this build lie: beside the tests.
    static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .path

    // A child that died takes its end of the pipe along; writing to it must not end the tests.
    private static let withoutPipeSignal: Void = { signal(SIGPIPE, SIG_IGN) }()

    static func child(
        _ arguments: [String], environment: [String: String], in folder: String, errors: String, onTerminal: Bool
    ) throws -> Child {
        _ = withoutPipeSignal
        let words = arguments.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + variables { free(word) } }
        var child = Child(pid: 0, input: -1, output: -1)
        let result = program_spawn(
            words, variables, folder, errors, onTerminal ? 1 : 0, &child.pid, &child.input, &child.output)
        if result != 0 { throw Failed(reason: "\(arguments.first ?? ""): \(String(cString: strerror(result)))") }
        return child
    }
}
