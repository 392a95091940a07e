internal import CPlatform
internal import Foundation
internal import GRDB

extension Library {
    /// Deletes a meeting for good: its journal, its words, its files; afterwards their bytes are in no file
    /// of the library. Copies that were exported or backed up are not touched.
    ///
    /// - Throws: ``LibraryError/held(_:by:)`` when some process runs the meeting,
    ///   ``LibraryError/noSuchMeeting(_:)``, ``LibraryError/eraseUnfinished(path:reason:)``.
    public func erase(_ key: MeetingKey, now: Int) throws(LibraryError) {
        guard try meeting(key) != nil else { throw .noSuchMeeting(key) }
        let lock = try MeetingLock(key, in: self, since: now)
        defer { lock.releaseAndRemove() }
        let mark = try read { try String.fetchOne($0, sql: Rows.markOfMeeting, arguments: Rows.arguments(key)) }
        try erase(listing: mark.map { [$0] } ?? [], at: now) { db in
            let number = try Rows.demandNumber(of: key, db)
            try db.execute(sql: "DELETE FROM meeting WHERE number = ?", arguments: [number])
        }
    }

    /// Deletes in one transaction, then removes the traces. The transaction leaves a note that traces are
    /// there, so that the next opening goes on where a crash or another program stopped this.
    ///
    /// - Parameter names: what a back-up may bring back, and is then to be erased again. They are listed first: whatever
    ///   stops this afterwards, the next opening erases them.
    func erase(listing names: [String], at now: Int, _ deletion: (Database) throws -> Void) throws(LibraryError) {
        try demandWriter()
        try ErasedList(library: path).add(Dictionary(names.map { ($0, now) }, uniquingKeysWith: { first, _ in first }))
        try write { db in
            try deletion(db)
            for name in names { try Rows.insertErased(name, at: now, db) }
            try db.execute(sql: "INSERT OR IGNORE INTO chore (name) VALUES ('scrub')")
        }
        do {
            try scrub()
        } catch {
            throw .eraseUnfinished(path: path, reason: error.description)
        }
    }

    /// Whether the list beside the library names something that the library does not know to be erased.
    func hasWhatWasErased() throws(LibraryError) -> Bool { try !erasedLists().missed.isEmpty }

    /// Erases again what a back-up has brought back, and whatever a crash has left listed and not deleted.
    func eraseAgain() throws(LibraryError) {
        let (missed, unlisted) = try erasedLists()
        try ErasedList(library: path).add(unlisted)
        guard !missed.isEmpty else { return }
        try write { db in
            if try Self.delete(missed.keys.sorted(), db) {
                try db.execute(sql: "INSERT OR IGNORE INTO chore (name) VALUES ('scrub')")
            }
            for (name, at) in missed { try Rows.insertErased(name, at: at, db) }
        }
    }

    /// What the list beside the library has and the library's own table lacks, and the other way round.
    private func erasedLists() throws(LibraryError) -> (missed: [String: Int], unlisted: [String: Int]) {
        let listed = ErasedList(library: path).read()
        let known = try read { db in
            guard try Schema.hasSignUps(db) else { return [String: Int]() }
            return Dictionary(
                try Row.fetchAll(db, sql: "SELECT id, at FROM erased").map { ($0[0] as String, $0[1] as Int) },
                uniquingKeysWith: { first, _ in first })
        }
        return (listed.filter { known[$0.key] == nil }, known.filter { listed[$0.key] == nil })
    }

    /// Does at opening what an erasing, or the closing of a ballot box, could not finish; if it cannot be done now, the
    /// next opening tries.
    func finishErasing() {
        let isDue = try? read { try Bool.fetchOne($0, sql: "SELECT count(*) > 0 FROM chore") }
        if isDue == true { try? scrub() }
    }

    /// Writes the whole file anew and empties the log.
    ///
    /// `secure_delete` alone is not enough: where SQLite has moved rows between pages, copies of them can
    /// stay in the unused middle of a page.
    ///
    /// What another process leaves to be done meanwhile stays to be done.
    func scrub() throws(LibraryError) {
        try writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO chore (name) VALUES ('scrubbing');
                    DELETE FROM chore WHERE name <> 'scrubbing';
                    VACUUM;
                    """)
            try Self.emptyLog(db, path: path)
            try db.execute(sql: "DELETE FROM chore WHERE name = 'scrubbing'")
        }
    }

    /// Brings the log into the file and cuts it to nothing.
    private static func emptyLog(_ db: Database, path: String) throws {
        let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        let isBusy: Bool = row?[0] ?? true
        if isBusy { throw LibraryError.locked(path: path) }
    }
}
