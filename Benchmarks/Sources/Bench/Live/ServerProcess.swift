internal import Foundation

/// A server that was started for a benchmark, with the processes that it started itself.
final class ServerProcess {
    let process = Process()
    let folder: URL
    private let input = Pipe()

    /// - Parameter errors: The name of the file in the folder that takes its standard error.
    init(_ path: String, _ arguments: [String], folder: URL, environment: [String: String]? = nil) throws {
        self.folder = folder
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        if let environment { process.environment = environment }
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        let errors = folder.appendingPathComponent("errors.txt")
        _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
    }

    var errors: String {
        (try? String(contentsOf: folder.appendingPathComponent("errors.txt"), encoding: .utf8)) ?? ""
    }

    func write(_ line: String) throws { try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8)) }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    /// The process and all that it started.
    private var family: [Int32] {
        var found = [process.processIdentifier]
        var next = 0
        while next < found.count {
            let path = "/proc/\(found[next])/task/\(found[next])/children"
            let children = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            found += children.split(separator: " ").compactMap { Int32($0) }
            next += 1
        }
        return found
    }

    /// Kilobytes of memory; what several of its processes share counts once.
    var memory: Double {
        family.reduce(0) { sum, pid in
            let rollup = (try? String(contentsOfFile: "/proc/\(pid)/smaps_rollup", encoding: .utf8)) ?? ""
            let line = rollup.split(separator: "\n").first { $0.hasPrefix("Pss:") } ?? ""
            return sum + (line.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0)
        }
    }

    /// How many files and sockets it has open.
    var openFiles: Int {
        family.reduce(0) { sum, pid in
            sum + ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd"))?.count ?? 0)
        }
    }
}

/// What stands in a benchmark's way.
struct Obstacle: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}

/// Asks until there is an answer.
func wait<Value>(for what: String, _ seconds: Double = 10, _ find: () -> Value?) throws -> Value {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
        if let value = find() { return value }
        usleep(1_000)
    }
    throw Obstacle("waited in vain for \(what)")
}
