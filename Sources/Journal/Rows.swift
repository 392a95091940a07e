internal import Foundation
internal import GRDB

/// How values stand in the tables.
enum Rows {
    static func summary(_ db: Database) throws -> String {
        let report = try Schema.hasReports(db) ? "signed_off, returned" : "NULL, NULL"
        return """
            SELECT id, date, rehearsal, title, created, frozen, began, ended, clock_real, clock_meeting, clock_speed,
                (SELECT coalesce(max(seq), 0) FROM event WHERE event.meeting = meeting.number), \(report) FROM meeting
            """
    }

    static func summary(of row: Row) -> MeetingSummary {
        let rehearsal: Int = row[2]
        var clock: ClockAnchor?
        if let real: Int = row[8], let meeting: Int = row[9], let speed: Double = row[10] {
            clock = ClockAnchor(realSeconds: real, meetingSeconds: meeting, speed: speed)
        }
        return MeetingSummary(
            key: MeetingKey(id: row[0], date: row[1], rehearsal: rehearsal == 0 ? nil : rehearsal),
            title: row[3], created: row[4], isFrozen: row[5],
            status: MeetingStatus(began: row[6], ended: row[7]), clock: clock, lastSeq: row[11], signedOff: row[12],
            returned: row[13])
    }

    static func fetchSummary(number: Int64, _ db: Database) throws -> MeetingSummary? {
        try Row.fetchOne(db, sql: summary(db) + " WHERE number = ?", arguments: [number]).map(summary(of:))
    }

    static func number(of key: MeetingKey, _ db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db, sql: "SELECT number FROM meeting WHERE id = ? AND date = ? AND rehearsal = ?", arguments: arguments(key)
        )
    }

    static let markOfMeeting = "SELECT mark FROM meeting WHERE id = ? AND date = ? AND rehearsal = ?"
    static func arguments(_ key: MeetingKey) -> StatementArguments { [key.id, key.date, key.rehearsal ?? 0] }

    static func insertErased(_ name: String, at: Int, _ db: Database) throws {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO erased (id, at) VALUES (?, ?)").execute(arguments: [
            name, at,
        ])
    }

    static func demandNumber(of key: MeetingKey, _ db: Database) throws -> Int64 {
        guard let number = try number(of: key, db) else { throw LibraryError.noSuchMeeting(key) }
        return number
    }

    static func insert(_ meeting: NewMeeting, _ db: Database) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO meeting
                    (id, date, rehearsal, title, created, clock_real, clock_meeting, clock_speed, mark, answers)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, lower(hex(randomblob(16))), lower(hex(randomblob(16))))
                """,
            arguments: [
                meeting.key.id, meeting.key.date, meeting.key.rehearsal ?? 0, meeting.title, meeting.created,
                meeting.clock?.realSeconds, meeting.clock?.meetingSeconds, meeting.clock?.speed,
            ])
        let number = db.lastInsertedRowID
        try insert(meeting.sources, revision: 0, number: number, db)
        return number
    }

    /// Puts files in place of those that the revision has, where it has any.
    static func insert(_ sources: [SourceFile], revision: Int, number: Int64, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM source WHERE meeting = ? AND revision = ?", arguments: [number, revision])
        for (position, source) in sources.enumerated() {
            try db.execute(
                sql: "INSERT INTO source (meeting, revision, position, path, bytes) VALUES (?, ?, ?, ?, ?)",
                arguments: [number, revision, position, source.path, Data(source.bytes)])
        }
    }

    static func sources(number: Int64, revision: Int, _ db: Database) throws -> [SourceFile] {
        guard try Schema.hasRevisions(db) else {
            return revision == 0 ? try revisions(number: number, db).first?.sources ?? [] : []
        }
        return try Row.fetchAll(
            db, sql: "SELECT path, bytes FROM source WHERE meeting = ? AND revision = ? ORDER BY position",
            arguments: [number, revision]
        ).map { row in SourceFile(path: row[0], bytes: [UInt8](row[1] as Data)) }
    }

    /// Every revision that has files, in order.
    static func revisions(number: Int64, _ db: Database) throws -> [SourceRevision] {
        let revision = try Schema.hasRevisions(db) ? "revision" : "0"
        var revisions: [SourceRevision] = []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT \(revision), path, bytes FROM source WHERE meeting = ? ORDER BY 1, position",
            arguments: [number])
        while let row = try rows.next() {
            let file = SourceFile(path: row[1], bytes: [UInt8](row[2] as Data))
            if revisions.last?.revision != row[0] { revisions.append(SourceRevision(revision: row[0], sources: [])) }
            revisions[revisions.count - 1].sources.append(file)
        }
        return revisions
    }

    static func setTitle(_ title: String, number: Int64, _ db: Database) throws {
        try db.execute(sql: "UPDATE meeting SET title = ? WHERE number = ?", arguments: [title.withoutNulls, number])
    }

    static func insert(event: JournalBatch.Event, seq: Int, number: Int64, _ db: Database) throws {
        let statement = try db.cachedStatement(sql: "INSERT INTO event (meeting, seq, at, body) VALUES (?, ?, ?, ?)")
        try statement.execute(arguments: [number, seq, event.at, Data(event.body)])
    }

    static func insert(_ words: KeptWords, number: Int64, _ db: Database) throws {
        let statement = try db.cachedStatement(sql: "INSERT INTO words (meeting, id, kind, text) VALUES (?, ?, ?, ?)")
        try statement.execute(arguments: [number, words.id.text, words.kind, words.text])
    }

    static func words(number: Int64, _ db: Database) throws -> [KeptWords] {
        try Row.fetchAll(
            db, sql: "SELECT id, kind, text FROM words WHERE meeting = ? ORDER BY id", arguments: [number]
        ).compactMap { row in
            WordsID(row[0]).map { KeptWords(id: $0, kind: row[1], text: row[2]) }
        }
    }

    static func setStatus(_ status: MeetingStatus, number: Int64, _ db: Database) throws {
        let statement = try db.cachedStatement(sql: "UPDATE meeting SET began = ?, ended = ? WHERE number = ?")
        try statement.execute(arguments: [status.began, status.ended, number])
    }

    /// Gives each event to `take`, without a copy of its body.
    static func eachEvent(
        number: Int64, after seq: Int, _ db: Database, _ take: (Int, Int, UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let statement = try db.cachedStatement(
            sql: "SELECT seq, at, body FROM event WHERE meeting = ? AND seq > ? ORDER BY seq")
        let rows = try Row.fetchCursor(statement, arguments: [number, seq])
        var expected = max(seq, 0)
        while let row = try rows.next() {
            expected += 1
            let found: Int = row[0]
            // A replay over a gap would make another meeting of it.
            guard found == expected else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "event \(expected) is missing")
            }
            try row.withUnsafeData(atIndex: 2) { body in
                try (body ?? Data()).withUnsafeBytes { try take(found, row[1], $0) }
            }
        }
    }
}
