internal import Foundation
internal import GRDB
internal import SectionKit
internal import SignUps

/// Carries requests about sign-ups out, in groups that share one commit.
///
/// The truth is in the tables: each request is decided inside its transaction, on the book of places as it is there. The
/// book is kept in memory, and read anew where the meeting's revision says that another process has written.
final class SignUpDesk: Sendable {
    typealias Commits = GroupCommit<SignUpOrder, SignUpReceipt, SignUpError>

    /// What is known of a meeting at a revision.
    private struct Known {
        var revision: Int
        var books: [String: SlotBook] = [:]
        var gates: [String: SlotGate] = [:]
        var marks: [PersonMark: Set<SignUpID>] = [:]
    }

    private let commits: Commits
    private let known: Locked<[Int64: Known]>

    init(writer: DatabaseQueue, path: String, door: Door) {
        let known = Locked<[Int64: Known]>([:])
        self.known = known
        commits = Commits(
            writer: writer, path: path, door: door,
            rule: .init(
                carryOut: { order, db in try Self.carryOut(order, known, db) },
                failure: { .library($0) },
                rolledBack: { known.withLock { $0 = [:] } }))
    }

    var commitCount: Int { commits.commitCount }

    nonisolated(nonsending) func submit(_ order: SignUpOrder) async throws(SignUpError) -> SignUpReceipt {
        try await commits.submit(order)
    }

    // MARK: - Carrying out

    private static func carryOut(
        _ order: SignUpOrder, _ known: Locked<[Int64: Known]>, _ db: Database
    ) throws -> (outcome: Commits.Outcome, hasWritten: Bool) {
        guard let revision = try SignUpRows.revision(number: order.number, db) else {
            return (.failure(.library(.noSuchMeeting(order.key))), false)
        }
        var visit = Visit(order: order, known: try take(order.number, at: revision, known, db), db: db)
        let outcome: Commits.Outcome
        do {
            outcome = .success(try visit.answer())
        } catch let error as SignUpError {
            outcome = .failure(error)
        }
        if visit.hasWritten {
            visit.known.revision += 1
            try SignUpRows.setRevision(visit.known.revision, number: order.number, db)
        }
        let after = visit.known
        known.withLock { $0[order.number] = after }
        return (
            outcome.map { receipt in
                var receipt = receipt
                receipt.revision = after.revision
                return receipt
            }, visit.hasWritten
        )
    }

    /// Takes what is known out while it changes, so that nobody else holds it and nothing of it is copied.
    private static func take(
        _ number: Int64, at revision: Int, _ known: Locked<[Int64: Known]>, _ db: Database
    ) throws -> Known {
        if let mine = known.withLock({ $0.removeValue(forKey: number) }), mine.revision == revision { return mine }
        return try load(number, revision, db)
    }

    private static func load(_ number: Int64, _ revision: Int, _ db: Database) throws -> Known {
        var known = Known(revision: revision, gates: try SignUpRows.gates(number: number, db))
        let draws = try SignUpRows.draws(number: number, db)
        var entries: [String: [SlotEntry]] = [:]
        for record in try SignUpRows.all(number: number, db) {
            let entry = SlotEntry(record)
            if record.standing != .withdrawn, let mark = entry.mark { known.marks[mark, default: []].insert(record.id) }
            if let section = record.section { entries[section, default: []].append(entry) }
        }
        for section in Set(entries.keys).union(draws.keys).union(known.gates.keys) {
            known.books[section] = SlotBook(
                rules: SlotRules(count: 0), gate: known.gates[section] ?? .byDate, entries: entries[section] ?? [],
                draws: draws[section] ?? [])
        }
        return known
    }

    // MARK: - One request

    /// One request at its turn. It may throw a ``SignUpError`` before it has written anything but what time has brought.
    private struct Visit {
        let order: SignUpOrder
        var known: Known
        let db: Database
        var hasWritten = false
        var happened: [SignUpReceipt.Happened] = []

        mutating func answer() throws -> SignUpReceipt {
            switch order.request {
            case .signUp(let answers, _, let by): return try signUp(answers, by)
            case .change(let id, let answers, let by): return try change(id, answers, by)
            case .withdraw(let id): return try withdraw(id)
            case .newCode(let id): return try newCode(id)
            case .answerOffer(let id, let accepts):
                let record = try demand(id)
                guard let section = record.section else { throw SignUpError.refused(.noOffer) }
                try perform(accepts ? .accept(id) : .decline(id), in: section)
                return receipt(of: id, in: section)
            case .arrive(let id, let isHere):
                let record = try demand(id)
                if (record.arrived != nil) != isHere {
                    try SignUpRows.setArrived(isHere ? order.at : nil, id, db)
                    hasWritten = true
                }
                return receipt(of: id, in: record.section, standing: record.standing)
            case .read(let id, let title, let introduction):
                let record = try demand(id)
                let talk = record.answers.talk
                guard talk?.title == title, talk?.introduction == introduction else { throw SignUpError.readAnother }
                if record.read == nil {
                    try SignUpRows.setRead(order.at, id, db)
                    hasWritten = true
                }
                return receipt(of: id, in: record.section, standing: record.standing)
            case .markChampion(let id, let isChampion):
                let record = try demand(id)
                if isChampion, !record.answers.role.canBeChampion { throw SignUpError.noChampionsRole }
                if record.isChampion != isChampion {
                    try SignUpRows.setChampion(isChampion, id, db)
                    hasWritten = true
                }
                return receipt(of: id, in: record.section, standing: record.standing)
            case .places(let section, let command):
                guard order.rules[section] != nil || known.books[section] != nil else {
                    throw SignUpError.answers(AnswerProblems([AnswerProblem(.section, .unknown)]))
                }
                if case .signUp = command { throw SignUpError.refused(.noSuchSignUp) }
                try perform(command, in: section)
                return receipt(of: nil, in: section)
            }
        }

        private func demand(_ id: SignUpID) throws -> SignUpRecord {
            guard let record = try SignUpRows.one(id, number: order.number, db) else { throw SignUpError.noSuchSignUp }
            return record
        }

        private func receipt(of id: SignUpID?, in section: String?, standing: Standing? = nil) -> SignUpReceipt {
            let now = id.flatMap { id in section.flatMap { known.books[$0]?.entries[id]?.standing } }
            return SignUpReceipt(
                id: id, standing: standing ?? now, happened: happened, revision: known.revision)
        }

        private mutating func signUp(_ answers: SignUpAnswers, _ by: EnteredBy) throws -> SignUpReceipt {
            guard let made = order.ticket else { throw SignUpError.badPost }
            if let mark = made.mark, let known = try knownPost(mark) {
                return try again(known.id, known.code, made)
            }
            let ticket = try free(made)
            let mark = PersonMark(called: answers.called, service: answers.service)
            let doubles = known.marks[mark, default: []].sorted()
            var standing = Standing.coming
            if let talk = answers.talk {
                try perform(
                    .signUp(SlotEntry(ticket.id, answers), byStaff: by == .staff), in: talk.section, isNew: true)
                standing = known.books[talk.section]?.entries[ticket.id]?.standing ?? .coming
            }
            try SignUpRows.insert(
                answers, id: ticket.id, standing: standing, by: by, at: order.at, post: ticket.mark, code: ticket.hash,
                number: order.number, db)
            hasWritten = true
            known.marks[mark, default: []].insert(ticket.id)
            return SignUpReceipt(
                id: ticket.id, standing: standing, code: ticket.code, doubles: doubles, happened: happened,
                revision: known.revision)
        }

        /// One code in some thousand million is taken.
        private func free(_ made: SignUpOrder.Ticket) throws -> SignUpOrder.Ticket {
            var ticket = made
            var attempt = 0
            while try isTaken(ticket.hash) {
                attempt += 1
                ticket = try ticket.next(attempt)
            }
            return ticket
        }

        /// The old code finds nothing from here on.
        private mutating func newCode(_ id: SignUpID) throws -> SignUpReceipt {
            let record = try demand(id)
            guard record.standing != .withdrawn else { throw SignUpError.hasWithdrawn }
            guard let made = order.ticket else { throw SignUpError.badPost }
            let ticket = try free(made)
            try SignUpRows.setCode(ticket.hash, id, db)
            hasWritten = true
            var receipt = receipt(of: id, in: record.section, standing: record.standing)
            receipt.code = ticket.code
            return receipt
        }

        private func knownPost(_ mark: Data) throws -> (id: String, code: Data)? {
            let statement = try db.cachedStatement(sql: "SELECT id, code FROM sign_up WHERE post = ?")
            return try Row.fetchOne(statement, arguments: [mark]).map { ($0[0], $0[1]) }
        }

        private func isTaken(_ hash: Data) throws -> Bool {
            let statement = try db.cachedStatement(sql: "SELECT count(*) FROM sign_up WHERE code = ?")
            return try Int.fetchOne(statement, arguments: [hash]) ?? 0 > 0
        }

        /// The answer that the same post had before.
        private func again(_ text: String, _ code: Data, _ ticket: SignUpOrder.Ticket) throws -> SignUpReceipt {
            guard let id = SignUpID(text) else { throw SignUpError.noSuchSignUp }
            let record = try demand(id)
            var ticket = ticket
            var attempt = 0
            while !SecretKey.isSame(ticket.hash, code), attempt < 8 {
                attempt += 1
                ticket = try ticket.next(attempt)
            }
            let isSame = SecretKey.isSame(ticket.hash, code)
            return SignUpReceipt(
                id: id, standing: record.standing, code: isSame ? ticket.code : nil, wasKnown: true,
                revision: known.revision)
        }

        private mutating func change(
            _ id: SignUpID, _ answers: SignUpAnswers, _ by: EnteredBy
        ) throws -> SignUpReceipt {
            let record = try demand(id)
            guard record.standing != .withdrawn else { throw SignUpError.hasWithdrawn }
            let entry = SlotEntry(id, answers)
            var standing = Standing.coming
            switch (record.standing.isPresenting ? record.section : nil, answers.talk?.section) {
            case (let old?, let new?) where old == new:
                try perform(.correct(entry), in: new)
                standing = known.books[new]?.entries[id]?.standing ?? .coming
            case (let old, let new?):
                try perform(.signUp(entry, byStaff: by == .staff), in: new)
                standing = known.books[new]?.entries[id]?.standing ?? .coming
                if let old { try perform(.leave(id, as: .coming), in: old) }
            case (let old?, nil): try perform(.leave(id, as: .coming), in: old)
            case (nil, nil): break
            }
            try SignUpRows.update(answers, id: id, words: record.words, number: order.number, db)
            let (old, new) = (record.answers.talk, answers.talk)
            if record.read != nil, old?.title != new?.title || old?.introduction != new?.introduction {
                try SignUpRows.setRead(nil, id, db)
            }
            try SignUpRows.setStanding(standing, id, db)
            hasWritten = true
            setMark(id, from: record, to: entry.mark)
            return receipt(of: id, in: answers.talk?.section, standing: standing)
        }

        private mutating func withdraw(_ id: SignUpID) throws -> SignUpReceipt {
            let record = try demand(id)
            if record.standing != .withdrawn {
                if let section = record.section { try perform(.leave(id, as: .withdrawn), in: section) }
                try SignUpRows.setStanding(.withdrawn, id, db)
                hasWritten = true
                setMark(id, from: record, to: nil)
            }
            return receipt(of: id, in: record.section, standing: .withdrawn)
        }

        private mutating func setMark(_ id: SignUpID, from record: SignUpRecord, to mark: PersonMark?) {
            if let old = SlotEntry(record).mark { known.marks[old]?.remove(id) }
            if let mark { known.marks[mark, default: []].insert(id) }
        }

        // MARK: Places

        /// Does what time has brought to the section, then the command; both are written.
        private mutating func perform(_ command: SlotCommand, in section: String, isNew: Bool = false) throws {
            guard let rules = order.rules[section] ?? known.books[section]?.rules else {
                throw SignUpError.answers(AnswerProblems([AnswerProblem(.section, .unknown)]))
            }
            var book = known.books.removeValue(forKey: section) ?? SlotBook(rules: rules)
            book.rules = rules
            defer { known.books[section] = book }
            do {
                try write(book.perform(.settle, at: order.at), section, isNew: false)
                try write(book.perform(command, at: order.at), section, isNew: isNew)
            } catch let refusal as SlotRefusal {
                throw SignUpError.refused(refusal)
            }
        }

        /// - Parameter isNew: who enters has no row yet; it is written with its answers.
        private mutating func write(_ events: [SlotEvent], _ section: String, isNew: Bool) throws {
            var standings: [SignUpID: Standing] = [:]
            for event in events {
                hasWritten = true
                switch event {
                case .entered(let entry): if !isNew { standings[entry.id] = entry.standing }
                case .moved(let id, let standing, _): standings[id] = standing
                case .gateSet(let gate): try SignUpRows.setGate(gate, section: section, number: order.number, db)
                case .drawn(let record): try SignUpRows.add(record, section: section, number: order.number, db)
                case .corrected: break
                }
                happened.append(.init(section: section, event: event))
            }
            if standings.count > 1 { for id in standings.keys { try SignUpRows.clearSlot(id, db) } }
            for (id, standing) in standings { try SignUpRows.setStanding(standing, id, db) }
        }
    }
}

extension SlotEntry {
    init(_ record: SignUpRecord) {
        self.init(record.id, record.answers)
        if record.isNameErased { mark = nil }
        isFirstTimer = record.hasPresentedBefore == false
        standing = record.standing
    }
}
