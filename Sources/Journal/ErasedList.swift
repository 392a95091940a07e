internal import CPlatform
internal import Foundation

/// What was erased from a library, in a private file beside it: opaque names and when, nothing of anybody.
///
/// A back-up that is put back in the library's place brings the erased ones with it. The list is not in the back-up, so
/// the next opening knows them and erases them again.
struct ErasedList {
    private let path: String

    init(library: String) { path = library + "-erased" }

    /// The names, and when each was erased in seconds since 1970; none where there is no list.
    func read() -> [String: Int] {
        guard let data = FileManager.default.contents(atPath: path) else { return [:] }
        var names: [String: Int] = [:]
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ")
            // A line that a power cut left in pieces names nobody.
            guard parts.count == 2, WordsID(String(parts[0])) != nil, let at = Int(parts[1]) else { continue }
            names[String(parts[0])] = at
        }
        return names
    }

    /// Adds names, safely on disk before this comes back.
    func add(_ names: [String: Int]) throws(LibraryError) {
        guard !names.isEmpty else { return }
        let made = lectern_create_private(path)
        if made < 0 { throw .system(-made, path: path) }
        do {
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            defer { try? file.close() }
            let lines = names.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }
            // What a power cut left of an earlier line ends here.
            let start = try file.seekToEnd() == 0 ? "" : "\n"
            try file.write(contentsOf: Data((start + lines.joined()).utf8))
            try file.synchronize()
        } catch {
            throw LibraryError(error, path: path)
        }
        if made == 1 {
            _ = lectern_sync_path(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        }
    }
}
