internal import GRDB

extension Library {
    /// Copies the whole library to a new file, as it stands now, while meetings may go on.
    ///
    /// The copy is a library of its own: one file, with nothing in it that was erased before.
    ///
    /// - Throws: ``LibraryError/fileExists(path:)``, ``LibraryError/full(path:)``; the errors name the new file.
    public func backUp(to newPath: String) throws(LibraryError) {
        try NewFile.make(at: newPath) { temporary in
            // A connection of its own: the copy reads one state and keeps neither readers nor the writer waiting.
            let source = try Self.readingConnection(path)
            try source.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [temporary]) }
            try source.close()
        }
    }
}
