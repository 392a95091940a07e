internal import Foundation
internal import GRDB
public import SectionKit

/// What became of a meeting's answers: which words may be printed, what was published, whether its report is signed off.
///
/// Everything in it stands until the meeting is erased. The answers themselves go when the report is signed off.
public struct ReviewBook: Sendable {
    public let library: Library
    public let key: MeetingKey
    private let number: Int64

    init(library: Library, key: MeetingKey, number: Int64) {
        self.library = library
        self.key = key
        self.number = number
    }

    // MARK: Words

    /// What somebody decided on a free text of the ballot box; nil takes the decision back, so that it waits again.
    ///
    /// - Parameters:
    ///   - theme: The id of the theme that they stand under; nil leaves them under their question's.
    ///   - seen: What whoever decides has before their eyes; nil decides whatever was decided before.
    /// - Returns: False where somebody else has decided since then: nothing changes.
    /// - Throws: ``LibraryError`` where it cannot be kept.
    @discardableResult
    public func decide(
        _ decision: ReviewDecision?, theme: String? = nil, on text: BallotText, of section: String,
        seen: ReviewMark? = nil
    ) throws(LibraryError) -> Bool {
        guard let id = Self.bytes(text.id) else { throw .failed(path: "a review", reason: "no text is called so") }
        return try library.write { db in
            try demandMeeting(db)
            if let seen {
                let now = try Row.fetchOne(
                    db, sql: "SELECT words, theme FROM review WHERE meeting = ? AND text = ?", arguments: [number, id])
                let standing = now.map { ReviewMark(Self.decision($0[0]), theme: $0[1]) } ?? ReviewMark(nil, theme: nil)
                // The same decision twice is no quarrel.
                if standing == ReviewMark(decision, theme: theme) { return true }
                if standing != seen { return false }
            }
            guard let decision else {
                try db.execute(sql: "DELETE FROM review WHERE meeting = ? AND text = ?", arguments: [number, id])
                return true
            }
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO review (meeting, text, section, question, about, role, words, theme)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    number, id, section, text.question, text.about.coded, text.role?.rawValue, decision.words,
                    theme,
                ])
            return true
        }
    }

    private static func decision(_ words: String?) -> ReviewDecision { words.map { .print($0) } ?? .leaveOut }

    /// All decisions, by the ids of the texts.
    public func decisions() throws(LibraryError) -> [ReviewedText] {
        try library.read { db in
            guard try Schema.hasReports(db) else { return [] }
            let theme = try Schema.hasThemes(db) ? "theme" : "NULL"
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT text, section, question, about, role, words, \(theme) FROM review WHERE meeting = ?
                    ORDER BY text
                    """,
                arguments: [number]
            ).compactMap { row in
                guard let about = Ballot.About(coded: row[3]) else { return nil }
                return ReviewedText(
                    id: (row[0] as Data).map { String(format: "%02x", $0) }.joined(), section: row[1],
                    question: row[2], about: about, role: (row[4] as String?).flatMap { PersonRole(rawValue: $0) },
                    decision: Self.decision(row[5]), theme: row[6])
            }
        }
    }

    private static func bytes(_ id: String) -> Data? {
        let digits = Array(id.utf8)
        guard !digits.isEmpty, digits.count <= 64, digits.count % 2 == 0 else { return nil }
        var bytes = Data()
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }

    // MARK: Figures

    /// What is left of the answers that were counted when the report was signed off.
    public func tallies() throws(LibraryError) -> [AnswerTally] {
        try library.read { db in try Self.tallies(number: number, db) }
    }

    private static func tallies(number: Int64, _ db: Database) throws -> [AnswerTally] {
        guard try Schema.hasReports(db) else { return [] }
        return try Row.fetchAll(
            db,
            sql: """
                SELECT section, question, about, role, option, people FROM tally WHERE meeting = ?
                ORDER BY 1, 2, 3, 4, 5
                """, arguments: [number]
        ).compactMap { row in
            guard let about = Ballot.About(coded: row[2]) else { return nil }
            return AnswerTally(
                section: row[0], question: row[1], about: about, role: PersonRole(rawValue: row[3]),
                option: (row[4] as Int) < 0 ? nil : row[4], people: row[5])
        }
    }

    /// What was published of this meeting, in that order, as whoever published it wrote it.
    public func published() throws(LibraryError) -> [String] {
        try library.read { db in
            guard try Schema.hasReports(db) else { return [] }
            return try String.fetchAll(
                db, sql: "SELECT body FROM published WHERE meeting = ? ORDER BY number", arguments: [number])
        }
    }

    /// Notes what is about to be published, so that it is known before anybody reads it. What is there already is not noted
    /// again.
    public func publish(_ bodies: [String]) throws(LibraryError) {
        try library.write { db in
            try demandMeeting(db)
            for body in bodies {
                try db.execute(
                    sql: """
                        INSERT INTO published (meeting, number, body)
                        SELECT ?, (SELECT coalesce(max(number), 0) + 1 FROM published WHERE meeting = ?), ?
                        WHERE NOT EXISTS (SELECT 1 FROM published WHERE meeting = ? AND body = ?)
                        """, arguments: [number, number, body, number, body])
            }
        }
    }

    /// Notes that a return of that revision was written.
    public func noteReturn(revision: Int) throws(LibraryError) {
        try library.write { db in
            try demandMeeting(db)
            try db.execute(
                sql: "UPDATE meeting SET returned = max(coalesce(returned, 0), ?) WHERE number = ?",
                arguments: [revision, number])
        }
    }

    // MARK: Signing off

    /// Closes the report: keeps the counts, and erases the answers for good, also from what a back-up brings back.
    ///
    /// - Parameter counted: The counts of all answers that are there now; they are added to those that are kept.
    /// - Returns: How many answers were erased.
    /// - Throws: ``LibraryError/eraseUnfinished(path:reason:)`` when they are deleted, and traces go at the next opening;
    ///   ``LibraryError/failed(path:reason:)`` where an answer came in since `expecting` were counted: nothing is done then.
    @discardableResult
    public func signOff(
        counted: [AnswerTally], expecting answers: Int, at now: Instant
    ) throws(LibraryError) -> Int {
        let seconds = now.secondsSince1970
        let found = try read()
        guard found.answers == answers else {
            throw .failed(path: "the report", reason: "an answer came in just now; try again")
        }
        try library.erase(listing: answers > 0 ? [found.name] : [], at: seconds) { db in
            let present = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM ballot WHERE meeting = ?", arguments: [number])
            guard present == answers else {
                throw LibraryError.failed(path: "the report", reason: "an answer came in just now; try again")
            }
            for tally in counted where tally.people > 0 {
                try db.execute(
                    sql: """
                        INSERT INTO tally (meeting, section, question, about, role, option, people)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO UPDATE SET people = people + excluded.people
                        """,
                    arguments: [
                        number, tally.section, tally.question, tally.about.coded, tally.role?.rawValue ?? "",
                        tally.option ?? -1, tally.people,
                    ])
            }
            try db.execute(sql: "DELETE FROM ballot WHERE meeting = ?", arguments: [number])
            // What is not printed is not kept either.
            // What was written down in the meeting is still there, and stays left out.
            try db.execute(
                sql: "DELETE FROM review WHERE meeting = ? AND words IS NULL AND question <> ''", arguments: [number])
            // What comes in later is not what is listed as erased.
            try db.execute(
                sql: "UPDATE meeting SET signed_off = ?, answers = lower(hex(randomblob(16))) WHERE number = ?",
                arguments: [seconds, number])
        }
        return answers
    }

    private func read() throws(LibraryError) -> (name: String, answers: Int) {
        try library.read { db in
            let name = try String.fetchOne(
                db, sql: "SELECT answers FROM meeting WHERE number = ?", arguments: [number])
            guard let name else { throw LibraryError.noSuchMeeting(key) }
            let answers = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM ballot WHERE meeting = ?", arguments: [number])
            return (name, answers ?? 0)
        }
    }

    /// How many rows of answers the ballot box holds.
    public func answers() throws(LibraryError) -> Int { try read().answers }

    private func demandMeeting(_ db: Database) throws {
        let isThere = try Bool.fetchOne(
            db, sql: "SELECT count(*) > 0 FROM meeting WHERE number = ?", arguments: [number])
        if isThere != true { throw LibraryError.noSuchMeeting(key) }
    }

    /// Deletes what was decided on something typed that is erased: the words as they may be printed are words of it.
    static func forget(words ids: [String], _ db: Database) throws {
        guard try Schema.hasReports(db) else { return }
        let list = String(decoding: try JSONEncoder().encode(ids), as: UTF8.self)
        try db.execute(
            sql: "DELETE FROM review WHERE lower(hex(text)) IN (SELECT value FROM json_each(?))", arguments: [list])
    }

    /// Deletes the answers of meetings that were signed off, where a back-up has brought them back.
    static func deleteAnswers(list: String, _ db: Database) throws {
        guard try Schema.hasReports(db) else { return }
        try db.execute(
            sql: """
                DELETE FROM ballot WHERE meeting IN (
                    SELECT number FROM meeting WHERE answers IN (SELECT value FROM json_each(?)))
                """, arguments: [list])
    }
}

extension Library {
    /// What became of the answers of a meeting that the library has.
    public func reviewBook(of key: MeetingKey) throws(LibraryError) -> ReviewBook {
        let number = try read { try Rows.demandNumber(of: key, $0) }
        return ReviewBook(library: self, key: key, number: number)
    }
}
