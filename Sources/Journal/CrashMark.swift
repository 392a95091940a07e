internal import CPlatform
internal import Foundation

/// Remembers which section's module ended the process, when one traps.
///
/// A trap cannot be caught: the handler only writes the name of what the thread was inside of, and the
/// process ends as it would have. A process that is killed leaves no mark.
public final class CrashMark: Sendable {
    private let file: Int32

    /// Opens the mark file, made if missing, and watches for traps from now on.
    ///
    /// Read and clear an earlier mark first: marks are added at the end.
    public init(path: String) throws(LibraryError) {
        let result = lectern_mark_install(path)
        if result < 0 { throw .system(-result, path: path) }
        file = result
    }

    deinit { _ = lectern_close(file) }

    /// Runs a call into a module, under the name to leave if it traps; calls may be nested.
    ///
    /// - Parameter name: at most 200 bytes of it are kept.
    public func during<Value, Failure: Error>(
        _ name: String, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        var previous = lectern_mark()
        var name = name
        name.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                if let start = characters.baseAddress {
                    lectern_mark_enter(file, start, characters.count, &previous)
                } else {
                    lectern_mark_enter(file, "", 0, &previous)
                }
            }
        }
        defer { lectern_mark_leave(&previous) }
        return try body()
    }

    /// The names that were left, each once, in the order of the traps; none when there is no file.
    public static func read(path: String) -> [String] {
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        var names: [String] = []
        for line in data.split(separator: UInt8(ascii: "\n")) {
            let name = String(decoding: line, as: UTF8.self)
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// Forgets the marks, save some; the file stays, so that an installed handler still writes to it.
    public static func clear(path: String, keeping kept: Set<String> = []) throws(LibraryError) {
        guard truncate(path, 0) == 0 || errno == ENOENT else { throw .system(errno, path: path) }
        guard !kept.isEmpty else { return }
        guard let file = FileHandle(forWritingAtPath: path) else { throw .system(errno, path: path) }
        defer { try? file.close() }
        do { try file.write(contentsOf: Data(kept.sorted().map { $0 + "\n" }.joined().utf8)) } catch {
            throw .system(EIO, path: path)
        }
    }
}

extension CrashMark {
    /// The mark file for a name, beside a library.
    ///
    /// - Parameter name: Whatever tells one use from another, such as an agenda's path; any text.
    public static func path(for name: String, library: String) -> String {
        library + "-locks/" + Checksum.hexDigest(of: Array(name.utf8)).prefix(24) + ".mark"
    }
}
