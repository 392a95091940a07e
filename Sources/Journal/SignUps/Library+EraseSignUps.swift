internal import Foundation
internal import GRDB
public import SectionKit
public import SignUps

extension Library {
    /// How long sign-ups are kept after a meeting's day, unless somebody sets it otherwise.
    public static let signUpRetentionDays = 90

    /// Deletes people from a meeting's sign-ups for good: afterwards their names, and all that they typed, are in no file
    /// of the library. What a running meeting shows of them reads "erased"; their places go to whoever is next.
    ///
    /// - Returns: How many there were.
    /// - Throws: ``LibraryError/eraseUnfinished(path:reason:)`` when they are deleted, and traces go at the next opening.
    @discardableResult
    public func eraseSignUps(
        _ ids: some Collection<SignUpID>, of key: MeetingKey, at now: Instant
    ) throws(LibraryError) -> Int {
        let wanted = Set(ids.map(\.text))
        let found = try read { db in
            let number = try Rows.demandNumber(of: key, db)
            guard try Schema.hasSignUps(db) else { return [] as [String] }
            return try String.fetchAll(db, sql: "SELECT id FROM sign_up WHERE meeting = ?", arguments: [number])
                .filter(wanted.contains)
        }
        try erase(names: found, at: now)
        return found.count
    }

    /// Deletes everybody from a meeting's sign-ups for good.
    @discardableResult
    public func eraseSignUps(of key: MeetingKey, at now: Instant) throws(LibraryError) -> Int {
        let ids = try signUps(of: key).all().map(\.id)
        return try eraseSignUps(ids, of: key, at: now)
    }

    /// Deletes everybody whose meeting is longer ago than sign-ups are kept.
    ///
    /// - Returns: How many people of which meetings.
    @discardableResult
    public func eraseExpiredSignUps(
        days: Int = signUpRetentionDays, at now: Instant
    ) throws(LibraryError) -> [MeetingKey: Int] {
        let lastDay = Self.day(days, before: now)
        let found = try read { db in
            guard try Schema.hasSignUps(db) else { return [] as [(MeetingKey, String)] }
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT meeting.id, meeting.date, meeting.rehearsal, sign_up.id
                    FROM sign_up JOIN meeting ON meeting.number = sign_up.meeting WHERE meeting.date < ?
                    """, arguments: [lastDay]
            ).map { row in
                let rehearsal: Int = row[2]
                return (MeetingKey(id: row[0], date: row[1], rehearsal: rehearsal == 0 ? nil : rehearsal), row[3])
            }
        }
        guard !found.isEmpty else { return [:] }
        try erase(names: found.map(\.1), at: now)
        return Dictionary(found.map { ($0.0, 1) }, uniquingKeysWith: +)
    }

    /// The day so many days before now, as `yyyy-mm-dd`: the last that is still kept.
    private static func day(_ days: Int, before now: Instant) -> String {
        let then = now - .minutes(24 * 60) * max(0, days)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let date = Date(timeIntervalSince1970: TimeInterval(then.secondsSince1970))
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }

    private func erase(names: [String], at now: Instant) throws(LibraryError) {
        guard !names.isEmpty else { return }
        try erase(listing: names, at: now.secondsSince1970) { db in _ = try Self.delete(names, db) }
    }

    /// Deletes what has these names: sign-ups with their words, words, meetings, the answers to a meeting.
    ///
    /// - Returns: Whether there was anything.
    static func delete(_ names: [String], _ db: Database) throws -> Bool {
        let list = String(decoding: try JSONEncoder().encode(names), as: UTF8.self)
        let before = db.totalChangesCount
        try db.execute(
            sql: """
                UPDATE meeting SET sign_up_revision = sign_up_revision + 1 WHERE number IN
                    (SELECT meeting FROM sign_up WHERE id IN (SELECT value FROM json_each(?)))
                """, arguments: [list])
        for column in SignUpRows.wordColumns {
            try db.execute(
                sql: """
                    DELETE FROM words WHERE (meeting, id) IN
                        (SELECT meeting, \(column) FROM sign_up WHERE id IN (SELECT value FROM json_each(?)))
                    """, arguments: [list])
        }
        for table in ["sign_up WHERE id", "words WHERE id", "meeting WHERE mark"] {
            try db.execute(sql: "DELETE FROM \(table) IN (SELECT value FROM json_each(?))", arguments: [list])
        }
        try ReviewBook.forget(words: names, db)
        try ReviewBook.deleteAnswers(list: list, db)
        return db.totalChangesCount > before
    }
}
