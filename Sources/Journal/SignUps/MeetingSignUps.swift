internal import Foundation
internal import GRDB
public import SectionKit
public import SignUps

/// The sign-ups of one meeting.
///
/// Several processes may work on them at once, and no lock is needed: each request is decided on what is in the library
/// when its turn comes.
public final class MeetingSignUps: Sendable {
    public let library: Library
    public let key: MeetingKey
    private let number: Int64
    private let current: Locked<[String: SlotRules]>
    private let secret: KeptSecret

    init(
        library: Library, key: MeetingKey, number: Int64, rules: [String: SlotRules], secret: KeptSecret? = nil
    ) {
        self.secret = secret ?? library.secret
        self.library = library
        self.key = key
        self.number = number
        current = Locked(rules)
    }

    /// What the agenda offers, by the sections' ids. May be set anew when the agenda changes.
    public var rules: [String: SlotRules] {
        get { current.withLock { $0 } }
        set { current.withLock { $0 = newValue } }
    }

    /// Does what is asked, and answers once it is safely on disk. Requests that arrive together share one commit.
    ///
    /// - Throws: ``SignUpError``; nothing that was asked has been done then.
    nonisolated(nonsending) public func submit(
        _ request: SignUpRequest, at now: Instant
    ) async throws(SignUpError) -> SignUpReceipt {
        guard let desk = library.signUpDesk else { throw .library(.readOnly(path: library.path)) }
        return try await desk.submit(order(request, at: now))
    }

    private func order(_ request: SignUpRequest, at now: Instant) throws(SignUpError) -> SignUpOrder {
        var order = SignUpOrder(number: number, key: key, request: request, rules: rules, at: now)
        do {
            switch request {
            case .signUp(let answers, let post, let by):
                if let post, !(16...200).contains(post.utf8.count) { throw SignUpError.badPost }
                order.request = .signUp(try answers.checked(at: now), post: post, by: by)
                order.ticket = try SignUpOrder.Ticket(post: post, secret: secret.make())
            case .change(let id, let answers, let by):
                order.request = .change(id, try answers.checked(at: now), by: by)
            case .newCode: order.ticket = try SignUpOrder.Ticket(post: nil, secret: secret.make())
            default: break
            }
        } catch let problems as AnswerProblems {
            throw .answers(problems)
        } catch let error as LibraryError {
            throw .library(error)
        } catch let error as SignUpError {
            throw error
        } catch {
            throw .library(LibraryError(error, path: library.path))
        }
        return order
    }

    /// The same with a hash of so little cost that thousands can be tested; its codes fit no other.
    func withQuickHash() -> MeetingSignUps {
        MeetingSignUps(
            library: library, key: key, number: number, rules: rules,
            secret: KeptSecret(library: library.path, rounds: 2))
    }

    // MARK: - Looking

    /// Rises with every change of these sign-ups, whichever process makes it; cheap to ask.
    public func revision() throws(LibraryError) -> Int {
        try library.read { db in
            guard try Schema.hasSignUps(db) else { return 0 }
            guard let revision = try SignUpRows.revision(number: number, db) else {
                throw LibraryError.noSuchMeeting(key)
            }
            return revision
        }
    }

    /// Everybody, by when they came, with those who withdrew.
    public func all() throws(LibraryError) -> [SignUpRecord] {
        try library.read { db in try Schema.hasSignUps(db) ? SignUpRows.all(number: number, db) : [] }
    }

    public func one(_ id: SignUpID) throws(LibraryError) -> SignUpRecord? {
        try library.read { db in try Schema.hasSignUps(db) ? SignUpRows.one(id, number: number, db) : nil }
    }

    /// Whose code it is. Ask a ``GuessLimit`` first: what is slow here is one hash, some tenths of a millisecond.
    public func find(_ code: WithdrawCode) throws(LibraryError) -> SignUpRecord? {
        guard let key = try secret.read() else { return nil }
        let hash = try key.hash(code)
        return try library.read { db in
            guard try Schema.hasSignUps(db) else { return nil }
            let statement = try db.cachedStatement(sql: "SELECT id, code FROM sign_up WHERE code = ? AND meeting = ?")
            guard let row = try Row.fetchOne(statement, arguments: [hash, number]), SecretKey.isSame(row[1], hash),
                let id = SignUpID(row[0])
            else { return nil }
            return try SignUpRows.one(id, number: number, db)
        }
    }

    /// The places of a section as they stand, for looking and for dry runs of its draw.
    public func book(of section: String) throws(LibraryError) -> SlotBook {
        try library.read { db in
            guard try Schema.hasSignUps(db) else { return SlotBook(rules: rules[section] ?? SlotRules(count: 0)) }
            let entries = try SignUpRows.all(number: number, db).filter { $0.section == section }.map { SlotEntry($0) }
            return try SlotBook(
                rules: rules[section] ?? SlotRules(count: 0),
                gate: SignUpRows.gates(number: number, db)[section] ?? .byDate, entries: entries,
                draws: SignUpRows.draws(number: number, db)[section] ?? [])
        }
    }
}

extension Library {
    /// The sign-ups of a meeting that the library has.
    ///
    /// - Parameter rules: what its agenda offers, by the sections' ids.
    public func signUps(
        of key: MeetingKey, rules: [String: SlotRules] = [:]
    ) throws(LibraryError) -> MeetingSignUps {
        let number = try read { try Rows.demandNumber(of: key, $0) }
        return MeetingSignUps(library: self, key: key, number: number, rules: rules)
    }

    /// The sign-ups of a meeting, which is taken in where the library does not have it yet.
    public func signUps(for meeting: NewMeeting, rules: [String: SlotRules]) throws(LibraryError) -> MeetingSignUps {
        if try self.meeting(meeting.key) == nil {
            // Another process may be quicker.
            do { try create(meeting) } catch .alreadyExists {}
        }
        return try signUps(of: meeting.key, rules: rules)
    }

    /// How many transactions sign-ups have made.
    public var signUpCommitCount: Int { signUpDesk?.commitCount ?? 0 }
}
