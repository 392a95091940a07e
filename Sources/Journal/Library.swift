internal import CPlatform
internal import Foundation
internal import GRDB

/// The meetings on disk: one SQLite file.
///
/// All functions block until they are done; only ``MeetingJournal/append(_:)`` is for a meeting that runs.
/// A library can be open in several processes. Who *runs* a meeting takes its ``MeetingLock`` first.
public final class Library: Sendable {
    /// The file, with every symbolic link followed.
    public let path: String

    /// `nil` when the library was opened for reading only.
    let writer: DatabaseQueue?
    let reader: DatabaseQueue
    let commits: JournalCommits?
    let signUpDesk: SignUpDesk?
    let ballotCommits: BallotCommits?
    /// What withdraw codes and the places of ballots are made with.
    let secret: KeptSecret
    private let door = Door()

    private init(path: String, writer: DatabaseQueue?, reader: DatabaseQueue) {
        self.path = path
        self.writer = writer
        self.reader = reader
        secret = KeptSecret(library: path)
        commits = writer.map { [door] in
            JournalCommits(writer: $0, path: path, door: door, rule: JournalCommit.rule)
        }
        signUpDesk = writer.map { [door] in SignUpDesk(writer: $0, path: path, door: door) }
        ballotCommits = writer.map { [door] in
            BallotCommits(writer: $0, path: path, door: door, rule: BallotOrder.rule)
        }
    }

    /// Opens the library, or makes it with its folders.
    ///
    /// - Throws: ``LibraryError`` when the file is something else, newer, damaged, read-only, or locked for
    ///   longer than 2 seconds, or the disk is full.
    public static func open(at path: String) throws(LibraryError) -> Library {
        try mapped(path) {
            try makeFile(at: path)
            let path = resolved(path)
            let writer = try DatabaseQueue(path: path, configuration: configuration(path: path, readOnly: false))
            try writer.writeWithoutTransaction { db in
                try setDurable(db, path: path)
                try Schema.bringUpToDate(db, path: path)
            }
            let reader = try DatabaseQueue(path: path, configuration: configuration(path: path, readOnly: true))
            let library = Library(path: path, writer: writer, reader: reader)
            try library.eraseAgain()
            library.finishErasing()
            return library
        }
    }

    /// Opens a library that exists, for looking only; another process may be running a meeting in it.
    ///
    /// Nobody looks at what was erased: where a back-up has brought some of it back, it is erased first.
    /// - Throws: ``LibraryError/missing(path:)`` when there is none; else as ``open(at:)``.
    public static func openForReading(at path: String) throws(LibraryError) -> Library {
        try mapped(path) {
            guard FileManager.default.fileExists(atPath: path) else { throw LibraryError.missing(path: path) }
            let path = resolved(path)
            let reader = try readingConnection(path)
            let library = Library(path: path, writer: nil, reader: reader)
            let version = try reader.read { try Schema.versionOfLibrary($0, path: path) }
            guard version > 0 else { throw LibraryError.missing(path: path) }
            guard try library.hasWhatWasErased() else { return library }
            try library.close()
            try open(at: path).close()
            return Library(path: path, writer: nil, reader: try readingConnection(path))
        }
    }

    /// Waits for the commit that is running, then closes the file; what comes later fails as
    /// ``LibraryError/closed(path:)``.
    public func close() throws(LibraryError) {
        try mapped {
            door.close()
            try reader.close()
            try writer?.close()
        }
    }

    /// How many transactions the group commit has made, which is how often it waited for the disk.
    public var commitCount: Int { commits?.commitCount ?? 0 }

    // MARK: - Used by the other files

    func demandWriter() throws(LibraryError) { if writer == nil { throw .readOnly(path: path) } }

    /// Runs a write on the one connection that writes.
    func write<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
        try writeWithoutTransaction { db in
            var value: Value?
            try db.inTransaction(.immediate) {
                value = try body(db)
                return .commit
            }
            guard let value else { throw LibraryError.failed(path: path, reason: "nothing came back") }
            return value
        }
    }

    func writeWithoutTransaction<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
        guard let writer else { throw .readOnly(path: path) }
        return try mapped {
            try writer.writeWithoutTransaction { db in
                try door.demandOpen(path)
                return try body(db)
            }
        }
    }

    /// Reads one state of the library, whatever is written meanwhile.
    func read<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
        try mapped {
            // Not `reader.read`, which GRDB ends in a crash after `close`.
            try reader.inDatabase { db in
                try door.demandOpen(path)
                var value: Value?
                try db.inTransaction(.deferred) {
                    value = try body(db)
                    return .commit
                }
                guard let value else { throw LibraryError.failed(path: path, reason: "nothing came back") }
                return value
            }
        }
    }

    func mapped<Value>(_ body: () throws -> Value) throws(LibraryError) -> Value {
        try Self.mapped(path, body)
    }

    private static func mapped<Value>(_ path: String, _ body: () throws -> Value) throws(LibraryError) -> Value {
        do {
            return try body()
        } catch {
            throw LibraryError(error, path: path)
        }
    }
}

// MARK: - Opening

extension Library {
    private static func configuration(path: String, readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.label = readOnly ? "lectern.library.reader" : "lectern.library.writer"
        configuration.busyMode = .timeout(2)
        configuration.readonly = readOnly
        configuration.foreignKeysEnabled = true
        // GRDB would end the process should a failing disk ever leave a transaction open; so it is an error.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { db in
            // A file that is not ours must not be changed, so this stands before everything that writes.
            _ = try Schema.versionOfLibrary(db, path: path)
            guard !readOnly else { return }
            try db.execute(sql: "PRAGMA secure_delete = ON")
            // Rewriting the file needs room for it: in memory, so that nothing of it lies in another folder.
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// A log cannot be made in a folder that may not be written. Where none is left, nobody is writing either,
    /// and SQLite reads the file alone when it is told that nothing changes (https://sqlite.org/wal.html#readonly).
    static func readingConnection(_ path: String) throws -> DatabaseQueue {
        let configuration = configuration(path: path, readOnly: true)
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
            let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
            guard (log?[.size] as? Int ?? 0) == 0, FileManager.default.isReadableFile(atPath: path),
                let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
            else { throw error }
            return try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
        }
    }

    /// Every commit waits for the disk. GRDB's own WAL mode would set `synchronous=NORMAL` here, which loses
    /// the last commits when the power goes; SQLite ignores this pragma inside a transaction.
    private static func setDurable(_ db: Database, path: String) throws {
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        guard mode == "wal" else {
            throw LibraryError.cannotOpen(path: path, reason: "its disk cannot keep a write-ahead log")
        }
        try db.execute(sql: "PRAGMA synchronous = FULL")
    }

    /// Only its owner may read a library, so the file is there before SQLite opens it.
    private static func makeFile(at path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if !FileManager.default.fileExists(atPath: folder) {
            do {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                if (error as? CocoaError)?.code == .fileWriteOutOfSpace { throw LibraryError.full(path: path) }
                throw LibraryError.cannotOpen(path: path, reason: "its folder cannot be made")
            }
        }
        let result = lectern_create_private(path)
        if result < 0, !FileManager.default.fileExists(atPath: path) {
            throw LibraryError.system(-result, path: path)
        }
    }

    /// Two names of one library must lead to one set of locks.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}
