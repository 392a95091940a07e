internal import GRDB

/// The journal of one meeting: events in order, and what people typed apart from them.
public final class MeetingJournal: Sendable {
    public let library: Library
    public let key: MeetingKey
    private let number: Int64

    init(library: Library, number: Int64, key: MeetingKey) {
        self.library = library
        self.number = number
        self.key = key
    }

    /// Adds a batch, and answers with the number of its last event once all of it is safely on disk.
    ///
    /// The batch has its place in the order of arrival before this first waits, so an actor can call it
    /// again meanwhile, with the number that the first call will answer.
    ///
    /// - Throws: ``LibraryError/stale(_:afterSeq:found:)`` when the journal does not stand at
    ///   ``JournalBatch/afterSeq``, as it will after a batch before this one failed; else why it could not be
    ///   saved. Nothing of a batch that failed is kept.
    nonisolated(nonsending) public func append(_ batch: JournalBatch) async throws(LibraryError) -> Int {
        let outcome: Result<Int, LibraryError> = await withCheckedContinuation { continuation in
            append(batch) { continuation.resume(returning: $0) }
        }
        return try outcome.get()
    }

    /// Adds a batch, and tells `completion` how it went once it is safely on disk, on a queue of the library.
    public func append(_ batch: JournalBatch, completion: @escaping @Sendable (Result<Int, LibraryError>) -> Void) {
        guard let commits = library.commits else {
            return completion(.failure(.readOnly(path: library.path)))
        }
        commits.enqueue(JournalCommit(number: number, key: key, batch: batch), completion: completion)
    }

    /// The events after a number, in order.
    public func events(after seq: Int = 0) throws(LibraryError) -> [JournalEvent] {
        var events: [JournalEvent] = []
        try library.read { db in
            try Rows.eachEvent(number: number, after: seq, db) {
                events.append(JournalEvent(seq: $0, at: $1, body: [UInt8]($2)))
            }
        }
        return events
    }

    /// Hands over each event after a number, in order: its number, its time, and its body, which is valid
    /// only during the call. The library must not be used in `body`.
    ///
    /// - Throws: ``LibraryError``, and what `body` throws.
    public func forEachEvent(
        after seq: Int = 0, _ body: (_ seq: Int, _ at: Int, _ body: UnsafeRawBufferPointer) throws -> Void
    ) throws {
        var refusal: (any Error)?
        do {
            try library.read { db in
                try Rows.eachEvent(number: number, after: seq, db) { seq, at, bytes in
                    do {
                        try body(seq, at, bytes)
                    } catch {
                        refusal = error
                        throw error
                    }
                }
            }
        } catch {
            throw refusal ?? error
        }
    }

    /// What people typed in this meeting and is not erased.
    public func words() throws(LibraryError) -> [WordsID: KeptWords] {
        let words = try library.read { try Rows.words(number: self.number, $0) }
        return Dictionary(words.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Deletes words for good: afterwards their bytes are in no file of the library.
    ///
    /// - Parameter now: in whole seconds since 1970.
    /// - Throws: ``LibraryError/eraseUnfinished(path:reason:)`` when they are deleted, and another program keeps
    ///   the library from removing the last traces now.
    public func erase(words ids: some Collection<WordsID>, now: Int) throws(LibraryError) {
        try library.erase(listing: ids.map(\.text), at: now) { db in
            let statement = try db.cachedStatement(sql: "DELETE FROM words WHERE meeting = ? AND id = ?")
            for id in ids { try statement.execute(arguments: [self.number, id.text]) }
            try ReviewBook.forget(words: ids.map(\.text), db)
        }
    }
}
