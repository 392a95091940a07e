internal import GRDB

/// Group commit: orders that arrive while a commit waits for the disk share the next one.
///
/// One after another, every order costs one wait for the disk; 64 that arrive together cost two or three.
final class GroupCommit<Order: Sendable, Answer: Sendable, Failure: Error>: Sendable {
    typealias Outcome = Result<Answer, Failure>

    struct Request: Sendable {
        var order: Order
        var completion: @Sendable (Outcome) -> Void
    }

    /// How orders are carried out; all of it runs on the writing queue.
    struct Rule: Sendable {
        /// Writes what one order comes to, and says whether it wrote anything. An order may fail alone, having written
        /// only what holds all the same; what is thrown takes the whole group with it.
        var carryOut: @Sendable (Order, Database) throws -> (outcome: Outcome, hasWritten: Bool)
        /// What an order is told that could not be kept.
        var failure: @Sendable (LibraryError) -> Failure
        /// Nothing of the group was kept.
        var rolledBack: @Sendable () -> Void = {}
    }

    private struct State {
        var waiting: [Request] = []
        var isRunning = false
        var commitCount = 0
    }

    private let writer: DatabaseQueue
    private let path: String
    private let door: Door
    private let rule: Rule
    private let state = Locked(State())

    init(writer: DatabaseQueue, path: String, door: Door, rule: Rule) {
        self.writer = writer
        self.path = path
        self.door = door
        self.rule = rule
    }

    var commitCount: Int { state.withLock { $0.commitCount } }

    /// Takes the request at its place in the order of arrival; the completion runs on the writing queue.
    func enqueue(_ order: Order, completion: @escaping @Sendable (Outcome) -> Void) {
        let starts = state.withLock { state in
            state.waiting.append(Request(order: order, completion: completion))
            guard !state.isRunning else { return false }
            state.isRunning = true
            return true
        }
        if starts { commitNext() }
    }

    /// The same for whoever waits for the answer.
    nonisolated(nonsending) func submit(_ order: Order) async throws(Failure) -> Answer {
        let outcome: Outcome = await withCheckedContinuation { continuation in
            enqueue(order) { continuation.resume(returning: $0) }
        }
        return try outcome.get()
    }

    /// Commits all that waits, then makes way for other writers of this library before it goes on.
    private func commitNext() {
        writer.asyncWriteWithoutTransaction { db in
            let group = self.state.withLock { state in
                let group = state.waiting
                state.waiting = []
                return group
            }
            let outcomes = self.commit(group, db)
            for (request, outcome) in zip(group, outcomes) { request.completion(outcome) }
            let goesOn = self.state.withLock { state in
                state.isRunning = !state.waiting.isEmpty
                return state.isRunning
            }
            if goesOn { self.commitNext() }
        }
    }

    private func commit(_ group: [Request], _ db: Database) -> [Outcome] {
        do {
            var outcomes: [Outcome] = []
            outcomes.reserveCapacity(group.count)
            var changes = false
            try door.demandOpen(path)
            try db.inTransaction(.immediate) {
                for request in group {
                    let (outcome, hasWritten) = try rule.carryOut(request.order, db)
                    if hasWritten { changes = true }
                    outcomes.append(outcome)
                }
                return changes ? .commit : .rollback
            }
            if changes { state.withLock { $0.commitCount += 1 } }
            return outcomes
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT && group.count > 1 {
            // One order broke a rule of the tables: alone, each gets the answer that is its own.
            rule.rolledBack()
            return group.flatMap { commit([$0], db) }
        } catch {
            rule.rolledBack()
            let failure = rule.failure(LibraryError(error, path: path))
            return group.map { _ in .failure(failure) }
        }
    }
}
