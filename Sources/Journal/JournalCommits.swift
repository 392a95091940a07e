internal import GRDB

/// The group commit of journals.
typealias JournalCommits = GroupCommit<JournalCommit, Int, LibraryError>

/// One batch on its way to a journal.
struct JournalCommit: Sendable {
    var number: Int64
    var key: MeetingKey
    var batch: JournalBatch

    static let rule = JournalCommits.Rule(
        carryOut: { commit, db in
            let outcome = try commit.add(db)
            if case .success = outcome { return (outcome, true) }
            return (outcome, false)
        }, failure: { $0 })

    /// Writes the batch, or refuses it before anything of it is written.
    private func add(_ db: Database) throws -> JournalCommits.Outcome {
        let place = try db.cachedStatement(
            sql: "SELECT (SELECT max(seq) FROM event WHERE meeting = ?1) FROM meeting WHERE number = ?1")
        guard let row = try Row.fetchOne(place, arguments: [number]) else {
            return .failure(.noSuchMeeting(key))
        }
        let found: Int = row[0] ?? 0
        guard found == batch.afterSeq else {
            return .failure(.stale(key, afterSeq: batch.afterSeq, found: found))
        }
        var seq = found
        for event in batch.events {
            seq += 1
            try Rows.insert(event: event, seq: seq, number: number, db)
        }
        for words in batch.words { try Rows.insert(words, number: number, db) }
        if let status = batch.status { try Rows.setStatus(status, number: number, db) }
        if batch.freezes {
            try db.cachedStatement(sql: "UPDATE meeting SET frozen = 1 WHERE number = ?")
                .execute(arguments: [number])
        }
        if let taken = batch.taken {
            try Rows.insert(taken.sources, revision: taken.revision, number: number, db)
        }
        if let title = batch.title { try Rows.setTitle(title, number: number, db) }
        return .success(seq)
    }
}
