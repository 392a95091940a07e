internal import GRDB

/// Group commit: batches that arrive while a commit waits for the disk share the next one.
///
/// One after another, every batch costs one wait for the disk; 64 that arrive together cost two or three.
final class CommitQueue: Sendable {
    typealias Outcome = Result<Int, LibraryError>

    struct Request: Sendable {
        var number: Int64
        var key: MeetingKey
        var batch: JournalBatch
        var completion: @Sendable (Outcome) -> Void
    }

    private struct State {
        var waiting: [Request] = []
        var isRunning = false
        var commitCount = 0
    }

    private let writer: DatabaseQueue
    private let path: String
    private let door: Door
    private let state = Locked(State())

    init(writer: DatabaseQueue, path: String, door: Door) {
        self.writer = writer
        self.path = path
        self.door = door
    }

    var commitCount: Int { state.withLock { $0.commitCount } }

    /// Takes the request at its place in the order of arrival; the completion runs on the writing queue.
    func enqueue(_ request: Request) {
        let starts = state.withLock { state in
            state.waiting.append(request)
            guard !state.isRunning else { return false }
            state.isRunning = true
            return true
        }
        if starts { commitNext() }
    }

    /// Commits all that waits, then makes way for other writers of this library before it goes on.
    private func commitNext() {
        writer.asyncWriteWithoutTransaction { db in
            let group = self.state.withLock { state in
                let group = state.waiting
                state.waiting = []
                return group
            }
            let outcomes = self.commit(group, db)
            for (request, outcome) in zip(group, outcomes) { request.completion(outcome) }
            let goesOn = self.state.withLock { state in
                state.isRunning = !state.waiting.isEmpty
                return state.isRunning
            }
            if goesOn { self.commitNext() }
        }
    }

    private func commit(_ group: [Request], _ db: Database) -> [Outcome] {
        do {
            var outcomes: [Outcome] = []
            outcomes.reserveCapacity(group.count)
            var changes = false
            try door.demandOpen(path)
            try db.inTransaction(.immediate) {
                for request in group {
                    let outcome = try Self.add(request, db)
                    if case .success = outcome { changes = true }
                    outcomes.append(outcome)
                }
                return changes ? .commit : .rollback
            }
            if changes { state.withLock { $0.commitCount += 1 } }
            return outcomes
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT && group.count > 1 {
            // One batch broke a rule of the tables: alone, each gets the answer that is its own.
            return group.flatMap { commit([$0], db) }
        } catch {
            let failure = LibraryError(error, path: path)
            return group.map { _ in .failure(failure) }
        }
    }

    /// Writes one batch, or refuses it before anything of it is written.
    private static func add(_ request: Request, _ db: Database) throws -> Outcome {
        let batch = request.batch
        let place = try db.cachedStatement(
            sql: "SELECT (SELECT max(seq) FROM event WHERE meeting = ?1) FROM meeting WHERE number = ?1")
        guard let row = try Row.fetchOne(place, arguments: [request.number]) else {
            return .failure(.noSuchMeeting(request.key))
        }
        let found: Int = row[0] ?? 0
        guard found == batch.afterSeq else {
            return .failure(.stale(request.key, afterSeq: batch.afterSeq, found: found))
        }
        var seq = found
        for event in batch.events {
            seq += 1
            try Rows.insert(event: event, seq: seq, number: request.number, db)
        }
        for words in batch.words { try Rows.insert(words, number: request.number, db) }
        if let status = batch.status { try Rows.setStatus(status, number: request.number, db) }
        if batch.freezes {
            try db.cachedStatement(sql: "UPDATE meeting SET frozen = 1 WHERE number = ?")
                .execute(arguments: [request.number])
        }
        if let taken = batch.taken {
            try Rows.insert(taken.sources, revision: taken.revision, number: request.number, db)
        }
        if let title = batch.title { try Rows.setTitle(title, number: request.number, db) }
        return .success(seq)
    }
}
