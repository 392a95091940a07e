internal import Foundation
internal import GRDB

/// All that a library has of one meeting.
struct MeetingDocument: Hashable {
    var summary: MeetingSummary
    /// In order, each revision once.
    var revisions: [SourceRevision]
    var events: [JournalEvent]
    /// In the order of their ids, so that equal meetings make equal documents.
    var words: [KeptWords]
    /// What the library has of its sign-ups and its report, table by table, in the order of their keys.
    var signUps: [KeptRow]

    static func read(_ key: MeetingKey, _ db: Database) throws -> MeetingDocument {
        let number = try Rows.demandNumber(of: key, db)
        guard let summary = try Rows.fetchSummary(number: number, db) else { throw LibraryError.noSuchMeeting(key) }
        var events: [JournalEvent] = []
        events.reserveCapacity(summary.lastSeq)
        try Rows.eachEvent(number: number, after: 0, db) {
            events.append(JournalEvent(seq: $0, at: $1, body: [UInt8]($2)))
        }
        return try MeetingDocument(
            summary: summary, revisions: Rows.revisions(number: number, db), events: events,
            words: Rows.words(number: number, db),
            signUps: Schema.hasSignUps(db) ? KeptRow.all(number: number, db) : [])
    }

    func insert(_ db: Database) throws {
        let number = try Rows.insert(
            NewMeeting(
                key: summary.key, title: summary.title, created: summary.created, clock: summary.clock), db)
        for revision in revisions {
            try Rows.insert(revision.sources, revision: revision.revision, number: number, db)
        }
        for event in events {
            try Rows.insert(event: .init(at: event.at, body: event.body), seq: event.seq, number: number, db)
        }
        for words in words { try Rows.insert(words, number: number, db) }
        for row in signUps { try row.insert(number: number, db) }
        try db.execute(
            sql: "UPDATE meeting SET signed_off = ?, returned = ? WHERE number = ?",
            arguments: [summary.signedOff, summary.returned, number])
        if !signUps.isEmpty { try SignUpRows.setRevision(1, number: number, db) }
        try Rows.setStatus(summary.status, number: number, db)
        try db.execute(
            sql: "UPDATE meeting SET frozen = ? WHERE number = ?", arguments: [summary.isFrozen, number])
    }
}
