internal import Foundation
internal import GRDB

extension Library {
    /// Every meeting, by date, then id; rehearsals after the real meeting, in their order.
    public func meetings() throws(LibraryError) -> [MeetingSummary] {
        try read { db in
            try Row.fetchAll(db, sql: Rows.summary(db) + " ORDER BY date, id, rehearsal").map(Rows.summary(of:))
        }
    }

    /// The meeting of that key, or `nil`.
    public func meeting(_ key: MeetingKey) throws(LibraryError) -> MeetingSummary? {
        try read { db in
            try Rows.number(of: key, db).flatMap { try Rows.fetchSummary(number: $0, db) }
        }
    }

    /// The rehearsal of that id and date that was made last, or `nil`.
    public func newestRehearsal(id: String, date: String) throws(LibraryError) -> MeetingSummary? {
        try read { db in
            try Row.fetchOne(
                db,
                sql: Rows.summary(db) + " WHERE id = ? AND date = ? AND rehearsal > 0 ORDER BY rehearsal DESC LIMIT 1",
                arguments: [id, date]
            ).map(Rows.summary(of:))
        }
    }

    /// Takes a meeting in.
    ///
    /// - Throws: ``LibraryError/alreadyExists(_:)``, ``LibraryError/badKey(_:reason:)``.
    @discardableResult
    public func create(_ meeting: NewMeeting) throws(LibraryError) -> MeetingJournal {
        if let reason = meeting.key.problem { throw .badKey(meeting.key, reason: reason) }
        let number = try write { db in
            if try Rows.number(of: meeting.key, db) != nil { throw LibraryError.alreadyExists(meeting.key) }
            return try Rows.insert(meeting, db)
        }
        return MeetingJournal(library: self, number: number, key: meeting.key)
    }

    /// Takes a rehearsal in under the next free number; the number in the meeting's key is not looked at.
    public func createRehearsal(_ meeting: NewMeeting) throws(LibraryError) -> MeetingJournal {
        var meeting = meeting
        meeting.key.rehearsal = 1
        if let reason = meeting.key.problem { throw .badKey(meeting.key, reason: reason) }
        let (number, key) = try write { db in
            var meeting = meeting
            let last = try Int.fetchOne(
                db, sql: "SELECT max(rehearsal) FROM meeting WHERE id = ? AND date = ?",
                arguments: [meeting.key.id, meeting.key.date])
            meeting.key.rehearsal = (last ?? 0) + 1
            return (try Rows.insert(meeting, db), meeting.key)
        }
        return MeetingJournal(library: self, number: number, key: key)
    }

    /// The journal of a meeting that the library has.
    ///
    /// - Throws: ``LibraryError/noSuchMeeting(_:)``.
    public func journal(of key: MeetingKey) throws(LibraryError) -> MeetingJournal {
        let number = try read { try Rows.demandNumber(of: key, $0) }
        return MeetingJournal(library: self, number: number, key: key)
    }

    /// The files of one of the meeting's agendas, the agenda first; empty where there is no such revision.
    ///
    /// - Parameter revision: 0 is the agenda that the meeting began with.
    public func sources(of key: MeetingKey, revision: Int = 0) throws(LibraryError) -> [SourceFile] {
        try read { try Rows.sources(number: Rows.demandNumber(of: key, $0), revision: revision, $0) }
    }

    /// The files of every agenda that the meeting has or had, in order.
    public func revisions(of key: MeetingKey) throws(LibraryError) -> [SourceRevision] {
        try read { try Rows.revisions(number: Rows.demandNumber(of: key, $0), $0) }
    }

    /// Puts other files in place of those that the meeting has, as long as they are not frozen.
    ///
    /// - Parameter title: the meeting's title in the new agenda; `nil` keeps it.
    /// - Throws: ``LibraryError/frozen(_:)``.
    public func replaceSources(
        of key: MeetingKey, with sources: [SourceFile], title: String? = nil
    ) throws(LibraryError) {
        try write { db in
            let number = try Rows.demandNumber(of: key, db)
            let frozen = try Bool.fetchOne(db, sql: "SELECT frozen FROM meeting WHERE number = ?", arguments: [number])
            if frozen == true { throw LibraryError.frozen(key) }
            try db.execute(sql: "DELETE FROM source WHERE meeting = ?", arguments: [number])
            try Rows.insert(sources, revision: 0, number: number, db)
            if let title { try Rows.setTitle(title, number: number, db) }
        }
    }

    /// Fixes the meeting's files; doing it twice changes nothing.
    public func freeze(_ key: MeetingKey) throws(LibraryError) {
        try write { db in
            let number = try Rows.demandNumber(of: key, db)
            try db.execute(sql: "UPDATE meeting SET frozen = 1 WHERE number = ?", arguments: [number])
        }
    }

    /// Sets the clock of a rehearsal; `nil` is the real clock.
    public func setClock(_ clock: ClockAnchor?, of key: MeetingKey) throws(LibraryError) {
        try write { db in
            let number = try Rows.demandNumber(of: key, db)
            try db.execute(
                sql: "UPDATE meeting SET clock_real = ?, clock_meeting = ?, clock_speed = ? WHERE number = ?",
                arguments: [clock?.realSeconds, clock?.meetingSeconds, clock?.speed, number])
        }
    }
}
