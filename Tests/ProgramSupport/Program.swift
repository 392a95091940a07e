public import Foundation

/// The real program as another process: lines in, lines out. Nothing here waits for a time to pass.
public final class Program {
    public enum Ending: Hashable, Sendable {
        case exited(Int32)
        case signalled(Int32)
    }

    /// What a whole run wrote, and how it ended.
    public struct Outcome: Sendable {
        public var status: Ending
        public var bytes: Data
        public var errors: String
        public var output: String { String(decoding: bytes, as: UTF8.self) }
        public var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) }
    }

    public struct Trouble: Error, CustomStringConvertible {
        public var description: String
    }

    public let pid: pid_t
    private var input: Int32
    private let output: Int32
    private let onTerminal: Bool
    private let errorsPath: String
    private var buffer: [UInt8] = []
    private var ending: Ending?
    /// Far beyond what a busy machine needs; only a program that hangs gets there.
    private static let patience: Int32 = 60_000

    /// - Parameters:
    ///   - name: The executable, beside the tests.
    ///   - wrapper: Words before it, such as a shell that sets a limit.
    ///   - onTerminal: Gives it a terminal of its own, which echoes what is written to it.
    public init(
        _ arguments: [String], name: String = "lectern", in folder: TemporaryFolder,
        environment: [String: String] = [:],
        wrapper: [String] = [], onTerminal: Bool = false
    ) throws {
        self.onTerminal = onTerminal
        var variables = [
            "PATH": "/usr/bin:/bin", "HOME": folder.path, "LECTERN_LIBRARY": folder.library, "LANG": "C.UTF-8",
            // A backtrace of a wanted crash takes seconds.
            "SWIFT_BACKTRACE": "enable=no",
        ]
        for (name, value) in environment { variables[name] = value.isEmpty ? nil : value }
        errorsPath = folder.file("errors-\(UUID().uuidString).txt")
        let child = try Spawn.child(
            wrapper + [Spawn.folder + "/" + name] + arguments, environment: variables, in: folder.path,
            errors: errorsPath,
            onTerminal: onTerminal)
        pid = child.pid
        input = child.input
        output = child.output
    }

    deinit {
        if ending == nil { end(by: SIGKILL) }
        closeInput()
        close(output)
    }

    /// Runs a command to its end.
    public static func run(
        _ arguments: String..., input: String = "", name: String = "lectern", in folder: TemporaryFolder,
        environment: [String: String] = [:], wrapper: [String] = []
    ) throws -> Outcome {
        let program = try Program(arguments, name: name, in: folder, environment: environment, wrapper: wrapper)
        program.write(input)
        return try program.finish()
    }

    // MARK: Talking

    /// Writes bytes as they are; does nothing where the program is gone.
    public func write(_ bytes: some Collection<UInt8>) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(input, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    public func write(_ text: String) { write(text.utf8) }
    public func send(_ line: String) { write(line + "\n") }

    /// The next line of the output; nil at its end.
    public func line() throws -> String? {
        while true {
            if let index = buffer.firstIndex(of: 10) {
                let line = String(decoding: buffer[..<index], as: UTF8.self)
                buffer.removeSubrange(...index)
                return line
            }
            if try self.more(atMost: 65_536).isEmpty { return nil }
        }
    }

    /// Sends a line and reads its answer.
    public func ask(_ line: String) throws -> String {
        send(line)
        guard let answer = try self.line() else {
            let ending = wait()
            throw Trouble(description: "no answer to '\(line.prefix(80))': \(ending); \(errors)")
        }
        return answer
    }

    /// Reads up to so many bytes of the output, at least one unless it has ended, and keeps them for `line()`.
    @discardableResult public func more(atMost count: Int) throws -> [UInt8] {
        var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, Self.patience) > 0 else {
            end(by: SIGKILL)
            throw Trouble(description: "the program hangs")
        }
        var bytes = [UInt8](repeating: 0, count: count)
        let got = bytes.withUnsafeMutableBytes { Foundation.read(output, $0.baseAddress, $0.count) }
        if got < 0, errno == EINTR { return try more(atMost: count) }
        let fresh = Array(bytes.prefix(max(0, got)))
        buffer += fresh
        return fresh
    }

    /// Reads on until words come that had not come when it was called.
    public func read(until words: String) throws {
        let begin = buffer.count
        while !String(decoding: buffer[begin...], as: UTF8.self).contains(words) {
            if try more(atMost: 65_536).isEmpty {
                throw Trouble(
                    description:
                        "the program ended before '\(words)': \(String(decoding: buffer, as: UTF8.self)); \(errors)")
            }
        }
    }

    /// What came and was not taken as a line yet.
    public var unread: [UInt8] { buffer }

    public var errors: String {
        String(decoding: FileManager.default.contents(atPath: errorsPath) ?? Data(), as: UTF8.self)
    }

    // MARK: Ending

    public func closeInput() {
        if input >= 0 { close(input) }
        input = -1
    }

    /// Closes the input and waits for the end.
    public func finish() throws -> Outcome {
        // A terminal has no end; Control-D on a line of its own says it.
        if onTerminal { write("\u{4}") } else { closeInput() }
        while try !more(atMost: 1 << 20).isEmpty {}
        return Outcome(status: wait(), bytes: Data(buffer), errors: errors)
    }

    /// Sends a signal and waits for the end.
    @discardableResult public func end(by signal: Int32) -> Ending {
        kill(pid, signal)
        return wait()
    }

    @discardableResult public func wait() -> Ending {
        if let ending { return ending }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7f
        let result: Ending = signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
        ending = result
        return result
    }
}
