internal import Foundation
internal import GRDB

extension Library {
    /// What an import found.
    public enum Imported: Hashable, Sendable {
        case added(MeetingKey)
        /// The library had exactly this meeting; nothing was changed.
        case alreadyThere(MeetingKey)
    }

    /// One meeting as a document that another library can import: JSON lines with a checksum.
    public func exported(_ key: MeetingKey) throws(LibraryError) -> [UInt8] {
        let document = try read { try MeetingDocument.read(key, $0) }
        return try mapped { try document.encoded() }
    }

    /// Writes a meeting to a new file.
    ///
    /// - Throws: ``LibraryError/fileExists(path:)``, ``LibraryError/noSuchMeeting(_:)``.
    public func export(_ key: MeetingKey, to newPath: String) throws(LibraryError) {
        let bytes = try exported(key)
        try NewFile.make(at: newPath) { temporary in
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: temporary))
            try file.write(contentsOf: Data(bytes))
            try file.close()
        }
    }

    /// Takes in a meeting that ``exported(_:)`` or ``export(_:to:)`` made: all of it, or nothing.
    ///
    /// - Throws: ``LibraryError/damagedExport(reason:)``, ``LibraryError/newerExport(found:known:)``,
    ///   ``LibraryError/differs(_:)``.
    public func importMeeting(_ bytes: [UInt8]) throws(LibraryError) -> Imported {
        let document = try MeetingDocument(decoding: bytes)
        let key = document.summary.key
        return try write { db in
            guard try Rows.number(of: key, db) != nil else {
                try document.insert(db)
                // An export may be older than an erasing.
                _ = try Self.delete(String.fetchAll(db, sql: "SELECT id FROM erased"), db)
                return .added(key)
            }
            guard try MeetingDocument.read(key, db) == document else { throw LibraryError.differs(key) }
            return .alreadyThere(key)
        }
    }

    /// Takes in a meeting from a file.
    public func importMeeting(from file: String) throws(LibraryError) -> Imported {
        // A device or a pipe might never end.
        let kind = try? URL(fileURLWithPath: file).resolvingSymlinksInPath().resourceValues(forKeys: [.isRegularFileKey]
        )
        guard kind?.isRegularFile == true, let data = FileManager.default.contents(atPath: file)
        else { throw .cannotOpen(path: file, reason: "it is not a file that can be read") }
        return try importMeeting([UInt8](data))
    }
}
