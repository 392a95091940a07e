internal import Foundation
internal import GRDB
internal import SectionKit

/// The group commit of ballots; the answer says whether the ballot is new.
typealias BallotCommits = GroupCommit<BallotOrder, Bool, LibraryError>

/// A ballot on its way into the box, or out of it again.
struct BallotOrder: Sendable {
    struct Row: Sendable {
        var key: Data
        var question: String
        var answer: String
    }

    var number: Int64
    var meeting: MeetingKey
    var section: String
    var about: String
    var role: String?
    var rows: [Row]
    var isTakenBack = false

    static let rule = BallotCommits.Rule(
        carryOut: { order, db in
            guard try order.isMeetingThere(db) else { return (.failure(.noSuchMeeting(order.meeting)), false) }
            let isNew = try order.isTakenBack ? order.takeBack(db) : order.cast(db)
            // Whatever comes in lies in the file in the order in which it came, until the box is closed.
            if isNew { try db.execute(sql: "INSERT OR IGNORE INTO chore (name) VALUES ('ballots')") }
            return (.success(isNew), isNew)
        }, failure: { $0 })

    private func isMeetingThere(_ db: Database) throws -> Bool {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM meeting WHERE number = ?"), arguments: [number]) != nil
    }

    private func cast(_ db: Database) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO ballot (meeting, key, section, question, about, role, answer)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        var isNew = false
        for row in rows {
            try statement.execute(arguments: [number, row.key, section, row.question, about, role, row.answer])
            if db.changesCount > 0 { isNew = true }
        }
        return isNew
    }

    private func takeBack(_ db: Database) throws -> Bool {
        let statement = try db.cachedStatement(sql: "DELETE FROM ballot WHERE meeting = ? AND key = ?")
        var isGone = false
        for row in rows {
            try statement.execute(arguments: [number, row.key])
            if db.changesCount > 0 { isGone = true }
        }
        return isGone
    }
}
