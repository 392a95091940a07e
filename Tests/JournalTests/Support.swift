internal import Foundation
internal import GRDB
internal import Journal

/// A folder that goes when the test is over.
final class TemporaryFolder: Sendable {
    let path: String

    /// - Parameter inMemory: where the machine has a file system in memory, for tests that write much and
    ///   do not ask what reaches a disk.
    init(inMemory: Bool = false) throws {
        let memory = "/dev/shm"
        let parent =
            inMemory && FileManager.default.isWritableFile(atPath: memory)
            ? URL(fileURLWithPath: memory) : FileManager.default.temporaryDirectory
        let url = parent.appendingPathComponent("lectern-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String) -> String { path + "/" + name }
    var library: String { file("library.sqlite") }

    /// Every byte of every file in the folder.
    func allBytes() throws -> Data {
        var bytes = Data()
        for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
            bytes += FileManager.default.contents(atPath: path + "/" + name) ?? Data()
        }
        return bytes
    }

    /// How often a text stands in the files.
    func count(_ marker: String) throws -> Int {
        let needle = Array(marker.utf8)
        return try allBytes().withUnsafeBytes { bytes in
            var count = 0
            var from = 0
            // Much faster than Foundation's search without optimisation.
            while let start = bytes.baseAddress,
                let found = memchr(start + from, Int32(needle[0]), bytes.count - from)
            {
                from = UnsafeRawPointer(found) - start
                if bytes.count - from >= needle.count, memcmp(found, needle, needle.count) == 0 { count += 1 }
                from += 1
            }
            return count
        }
    }
}

/// A connection of somebody else, who may leave a transaction open.
func otherConnection(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: path, configuration: configuration)
}

/// A small generator with a fixed seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension MeetingKey {
    static let winter = MeetingKey(id: "north-west-2026-12-08", date: "2026-12-08")
}

extension NewMeeting {
    static func sample(_ key: MeetingKey = .winter, sources: [SourceFile] = []) -> NewMeeting {
        NewMeeting(key: key, title: "North West", created: 1_700_000_000, sources: sources)
    }
}

extension JournalBatch {
    /// One event with a text for its body.
    static func one(_ text: String, after seq: Int) -> JournalBatch {
        JournalBatch(afterSeq: seq, events: [.init(at: 1_700_000_000 + seq, body: Array(text.utf8))])
    }
}

/// What a helper process wrote, and how it ended.
struct HelperResult {
    var output: String
    var status: Int32
    var wasSignal: Bool
}

/// Another process, for what one process cannot show.
final class Helper {
    let process = Process()
    let input = Pipe()
    let output = Pipe()

    init(_ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("JournalTestHelper")
        process.arguments = arguments
        process.environment = ["SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin"]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    /// Waits for the first output.
    func firstLine() -> String {
        String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }

    func finish() -> HelperResult {
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return HelperResult(
            output: String(decoding: bytes, as: UTF8.self), status: process.terminationStatus,
            wasSignal: process.terminationReason == .uncaughtSignal)
    }

    static func run(_ arguments: String...) throws -> HelperResult {
        try Helper(arguments).finish()
    }
}
