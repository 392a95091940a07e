internal import Foundation
internal import GRDB

extension Library {
    /// Copies the whole library to a new file, as it stands now, while meetings may go on.
    ///
    /// The copy is a library of its own, with nothing in it that was erased before. Beside it lies a copy of the library's
    /// `-key`, without which the withdraw codes that people have would fit nothing once it is put back: a file of its own,
    /// so that it can be kept elsewhere.
    ///
    /// - Returns: Whether there was a key to copy; there is one once somebody has signed up.
    /// - Throws: ``LibraryError/fileExists(path:)``, ``LibraryError/full(path:)``; the errors name the file that they are
    ///   about. Neither file is there then.
    @discardableResult
    public func backUp(to newPath: String) throws(LibraryError) -> Bool {
        let keyPath = SecretKey.path(ofLibrary: newPath)
        guard !FileManager.default.fileExists(atPath: keyPath) else { throw .fileExists(path: keyPath) }
        var hasKey = false
        do {
            try NewFile.make(at: newPath) { temporary in
                // A connection of its own: the copy reads one state and keeps neither readers nor the writer waiting.
                let source = try Self.readingConnection(path)
                try source.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [temporary]) }
                try source.close()
                // Read once the copy is made: whoever is in it signed up with a key that was there by then.
                hasKey = try SecretKey.copy(ofLibrary: path, to: keyPath)
            }
        } catch {
            if hasKey { try? FileManager.default.removeItem(atPath: keyPath) }
            throw error
        }
        return hasKey
    }
}
