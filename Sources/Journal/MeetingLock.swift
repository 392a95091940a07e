internal import CPlatform
internal import Foundation

/// Who runs a meeting, as that process said of itself.
public struct MeetingHolder: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The number of the process.
    public var pid: Int
    /// The name of its machine.
    public var host: String
    /// Since when, in whole seconds since 1970.
    public var since: Int

    public init(pid: Int, host: String, since: Int) {
        self.pid = pid
        self.host = host
        self.since = since
    }

    public var description: String { "process \(pid) on \(host)" }
}

/// The right to run one meeting: one process at a time has it, and it goes when that process goes.
///
/// It is a lock of the operating system on a file in a folder next to the library. What is written in the
/// file only tells others who holds it; what a crashed process left there does not count.
public final class MeetingLock: Sendable {
    public let key: MeetingKey
    private let path: String
    private let file: LockFile

    /// Takes the lock at once, or says who has it.
    ///
    /// - Parameter since: now, in whole seconds since 1970.
    /// - Throws: ``LibraryError/held(_:by:)``, or why there can be no lock file.
    public init(_ key: MeetingKey, in library: Library, since: Int) throws(LibraryError) {
        self.key = key
        let folder = Self.folder(of: library)
        path = Self.path(of: key, in: library)
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .readOnly(path: folder)
        }
        file = try LockFile(path: path, key: key)
        let holder = MeetingHolder(
            pid: Int(ProcessInfo.processInfo.processIdentifier), host: Self.host, since: since)
        // The lock holds without it; then nobody can be told who has it.
        if let line = try? JSONEncoder().encode(holder) { file.write([UInt8](line) + [UInt8(ascii: "\n")]) }
    }

    /// Says that the meeting is still open, for whoever opens it after a kill or a power cut; never waits for the disk.
    ///
    /// - Parameter seconds: now, in whole seconds since 1970.
    public func touch(at seconds: Int) { file.touch(at: seconds) }

    /// When a program that had the meeting open was last seen, in whole seconds since 1970; nil where none ever was.
    ///
    /// Ask before taking the lock: taking it counts as being seen.
    public static func lastSeen(_ key: MeetingKey, in library: Library) -> Int? {
        let seconds = lectern_lock_touched(path(of: key, in: library))
        return seconds > 0 ? Int(seconds) : nil
    }

    private static func folder(of library: Library) -> String { library.path + "-locks" }
    private static func path(of key: MeetingKey, in library: Library) -> String {
        folder(of: library) + "/" + fileName(of: key)
    }

    /// Gives the lock back; it goes by itself when the object or the process does.
    public func release() {
        file.close()
    }

    /// Gives the lock back and takes its file away, for a meeting that is no more.
    func releaseAndRemove() {
        if file.isOpen { unlink(path) }
        file.close()
    }

    /// Readable, safe in every file system, and different for every key.
    static func fileName(of key: MeetingKey) -> String {
        let readable = key.id.utf8.prefix(60).map { byte -> UInt8 in
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "-"): byte
            default: UInt8(ascii: "_")
            }
        }
        let exact = Checksum.hexDigest(of: Array("\(key.id)\u{0}\(key.date)\u{0}\(key.rehearsal ?? 0)".utf8))
        return String(decoding: readable, as: UTF8.self) + "-" + exact.prefix(16) + ".lock"
    }

    static var host: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "this machine" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
