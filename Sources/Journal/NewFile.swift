internal import CPlatform
internal import Foundation

/// Makes a file that is either whole and safely on disk, or not there; never in place of another.
package enum NewFile {
    /// - Parameter fill: writes the content to the path that it is given, which lies in the same folder.
    /// - Throws: ``LibraryError/fileExists(path:)`` and what `fill` throws, as a ``LibraryError``.
    package static func make(at path: String, fill: (_ temporary: String) throws -> Void) throws(LibraryError) {
        // SQLite takes a path that starts with "file:" for an address.
        let path = path.hasPrefix("/") ? path : "./" + path
        guard !FileManager.default.fileExists(atPath: path) else { throw .fileExists(path: path) }
        let temporary = path + ".part-" + WordsID.random().text.prefix(12)
        do {
            // Made here, so that nobody else can read it; SQLite takes an empty file as a new one.
            try check(lectern_create_private(temporary), path)
            try fill(temporary)
            try check(lectern_sync_path(temporary), path)
            try check(lectern_rename_new(temporary, path), path)
            try check(lectern_sync_path(URL(fileURLWithPath: path).deletingLastPathComponent().path), path)
        } catch {
            unlink(temporary)
            throw LibraryError(error, path: path)
        }
    }

    private static func check(_ result: Int32, _ path: String) throws(LibraryError) {
        if result < 0 { throw .system(-result, path: path) }
    }
}
