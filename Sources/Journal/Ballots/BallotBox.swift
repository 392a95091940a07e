internal import Foundation
internal import GRDB
public import SectionKit

/// The answers to a meeting's feedback, apart from its journal and from everybody's names.
///
/// One row is one answer to one question. It lies under 128 bits made of a random text that came with the form, and that
/// text is kept nowhere; so no answer leads to another answer of the same person, and the same form sent twice is one
/// ballot. Once ``close()`` is done, the file is what it would be had the ballots come in any other order.
public struct BallotBox: Sendable {
    public let library: Library
    public let key: MeetingKey
    let number: Int64

    init(library: Library, key: MeetingKey, number: Int64) {
        self.library = library
        self.key = key
        self.number = number
    }

    /// Takes a ballot in, and answers once it is safely on disk. Ballots that arrive together share one commit.
    ///
    /// Whether an answer fits its question is for whoever knows the questions (``BallotQuestion/accepts(_:)``).
    /// - Parameter post: a random text that came with the form, 16 to 200 bytes.
    /// - Returns: False where the same form was here before, and nothing was done again.
    @discardableResult
    nonisolated(nonsending) public func cast(
        _ ballot: Ballot, post: String
    ) async throws(LibraryError) -> Bool {
        let secret = try secret(post)
        // Who answered nothing has answered too: one row counts the form.
        var rows = [BallotOrder.Row(key: secret.place(ofPost: post, question: ""), question: "", answer: "")]
        for (question, answer) in ballot.answers where !question.isEmpty {
            rows.append(
                BallotOrder.Row(
                    key: secret.place(ofPost: post, question: question), question: question,
                    answer: answer.coded.withoutNulls))
        }
        return try await submit(
            BallotOrder(
                number: number, meeting: key, section: ballot.section, about: ballot.about.coded,
                role: ballot.role?.rawValue, rows: rows))
    }

    /// Takes out what came with that form, such as a paper form that was keyed in wrongly.
    ///
    /// - Parameter questions: Every question that it may have answered.
    /// - Returns: False where nothing of it is there.
    @discardableResult
    nonisolated(nonsending) public func takeBack(
        post: String, questions: some Sequence<String>
    ) async throws(LibraryError) -> Bool {
        let secret = try secret(post)
        let rows = Set(questions).union([""]).map {
            BallotOrder.Row(key: secret.place(ofPost: post, question: $0), question: $0, answer: "")
        }
        return try await submit(
            BallotOrder(number: number, meeting: key, section: "", about: "", rows: rows, isTakenBack: true))
    }

    nonisolated(nonsending) func submit(_ order: BallotOrder) async throws(LibraryError) -> Bool {
        guard let commits = library.ballotCommits else { throw .readOnly(path: library.path) }
        return try await commits.submit(order)
    }

    func secret(_ post: String) throws(LibraryError) -> SecretKey {
        guard (16...200).contains(post.utf8.count) else {
            throw .failed(path: "a ballot", reason: "its form did not come from a page")
        }
        return try library.secret.make()
    }

    /// Closes the box: writes the file anew, in the order of the answers' random bits, and empties the log. Nothing in it
    /// tells afterwards in which order answers came, or which of them came together. Where the box is as it was at the
    /// latest closing, nothing is written. Ballots may still come, from paper; then close it again.
    ///
    /// - Throws: ``LibraryError/locked(path:)`` where another program is reading; the next opening does it then.
    public func close() throws(LibraryError) {
        let isOpen = try library.read { db in
            try Bool.fetchOne(db, sql: "SELECT count(*) > 0 FROM chore WHERE name IN ('ballots', 'scrubbing')")
        }
        if isOpen == true { try library.scrub() }
    }
}

// MARK: - Looking

extension BallotBox {
    /// How many forms a section has had, by what they were about and by role.
    public func forms(of section: String) throws(LibraryError) -> [BallotCount] {
        try counts("section = ? AND question = ''", [section])
    }

    /// How everything was answered, exactly. Texts count as one empty text.
    public func counts(of section: String) throws(LibraryError) -> [BallotCount] {
        try counts("section = ? AND question <> ''", [section])
    }

    private func counts(_ condition: String, _ arguments: StatementArguments) throws(LibraryError) -> [BallotCount] {
        try library.read { db in
            guard try Schema.hasBallots(db) else { return [] }
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT section, question, about, role,
                        CASE WHEN substr(answer, 1, 1) IN ('t', 'p') THEN 't' ELSE answer END AS given, count(*)
                    FROM ballot WHERE meeting = ? AND \(condition)
                    GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
                    """, arguments: [number] + arguments)
            var counts: [BallotCount] = []
            while let row = try rows.next() {
                guard let about = Ballot.About(coded: row[2]) else { continue }
                let given: String = row[4]
                let next = BallotCount(
                    section: row[0], question: row[1], about: about,
                    role: (row[3] as String?).flatMap { PersonRole(rawValue: $0) }, answers: [:])
                if let last = counts.last, last.isSameCell(as: next) {} else { counts.append(next) }
                let answer = given.isEmpty ? BallotAnswer.choices([]) : BallotAnswer(coded: given)
                if let answer { counts[counts.count - 1].answers[answer, default: 0] += row[5] }
            }
            return counts
        }
    }

    /// What was written, in an order that says nothing of who came when.
    public func texts(of section: String) throws(LibraryError) -> [BallotText] {
        try library.read { db in
            guard try Schema.hasBallots(db) else { return [] }
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT key, question, about, role, answer FROM ballot
                    WHERE meeting = ? AND section = ? AND substr(answer, 1, 1) IN ('t', 'p') ORDER BY key
                    """, arguments: [number, section]
            ).compactMap { row in
                guard let about = Ballot.About(coded: row[2]),
                    case .text(let text, let mayPrint)? = BallotAnswer(coded: row[4])
                else { return nil }
                return BallotText(
                    id: (row[0] as Data).map { String($0, radix: 16).leftPadded }.joined(), question: row[1],
                    about: about, role: (row[3] as String?).flatMap { PersonRole(rawValue: $0) }, text: text,
                    mayPrint: mayPrint)
            }
        }
    }
}

/// One free text of a ballot box.
public struct BallotText: Hashable, Sendable, Identifiable {
    /// Its random bits, which lead to nothing else.
    public var id: String
    public var question: String
    public var about: Ballot.About
    public var role: PersonRole?
    public var text: String
    public var mayPrint: Bool
}

extension BallotCount {
    fileprivate func isSameCell(as other: BallotCount) -> Bool {
        section == other.section && question == other.question && about == other.about && role == other.role
    }
}

extension String {
    fileprivate var leftPadded: String { count < 2 ? "0" + self : self }
}

extension Library {
    /// The ballot box of a meeting that the library has.
    public func ballotBox(of key: MeetingKey) throws(LibraryError) -> BallotBox {
        let number = try read { try Rows.demandNumber(of: key, $0) }
        return BallotBox(library: self, key: key, number: number)
    }
}
