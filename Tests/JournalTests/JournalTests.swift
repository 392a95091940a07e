internal import Foundation
internal import GRDB
internal import Synchronization
internal import Testing

@testable internal import Journal

@Suite struct JournalTests {
    let folder: TemporaryFolder
    let library: Library
    let journal: MeetingJournal

    init() throws {
        folder = try TemporaryFolder()
        library = try Library.open(at: folder.library)
        journal = try library.create(.sample())
    }

    @Test func keepsEventsWordsAndStatusTogether() async throws {
        let note = KeptWords(id: .random(), kind: "note", text: "Zoë said \u{0} “yes”")
        let last = try await journal.append(
            JournalBatch(
                afterSeq: 0,
                events: [.init(at: 5, body: Array(#"{"a":1}"#.utf8)), .init(at: 6, body: [0, 255])],
                words: [note], status: .init(began: 5), freezes: true))
        #expect(last == 2)
        #expect(
            try journal.events() == [
                .init(seq: 1, at: 5, body: Array(#"{"a":1}"#.utf8)), .init(seq: 2, at: 6, body: [0, 255]),
            ])
        #expect(try journal.events(after: 1).map(\.seq) == [2])
        #expect(try journal.words() == [note.id: note])
        let summary = try library.meeting(.winter)
        #expect(summary?.status == MeetingStatus(began: 5))
        #expect(summary?.isFrozen == true)
        #expect(summary?.lastSeq == 2)
    }

    @Test func refusesABatchThatFollowsSomethingElse() async throws {
        _ = try await journal.append(.one("a", after: 0))
        for after in [0, 2, -1] {
            await #expect(throws: LibraryError.stale(.winter, afterSeq: after, found: 1)) {
                try await journal.append(.one("b", after: after))
            }
        }
        #expect(try journal.events().count == 1)
    }

    @Test func aBatchThatBreaksARuleHarmsNoOther() async throws {
        let words = KeptWords(id: .random(), kind: "note", text: "a")
        let other = try library.create(.sample(.init(id: "other", date: "2026-12-08")))
        let gate = Gate(library)
        let good = Task { try await other.append(.one("good", after: 0)) }
        let bad = Task { [journal] in
            try await journal.append(.init(afterSeq: 0, events: [.init(at: 1, body: [1])], words: [words, words]))
        }
        gate.open()
        #expect(try await good.value == 1)
        await #expect(throws: LibraryError.self) { try await bad.value }
        #expect(try journal.events().isEmpty)
        #expect(try journal.words().isEmpty)
    }

    @Test func sixtyFourAtOnceShareCommitsAndKeepTheirOrder() async throws {
        let before = library.commitCount
        let syncs = Mutex(0)
        let writer = try #require(library.writer)
        try await writer.writeWithoutTransaction { db in
            db.add(transactionObserver: CommitCounter { syncs.withLock { $0 += 1 } }, extent: .databaseLifetime)
        }
        let gate = Gate(library)
        let answers = Mutex<[Int]>([])
        await withCheckedContinuation { continuation in
            for seq in 0..<64 {
                journal.append(.one("\(seq)", after: seq)) { outcome in
                    let count = answers.withLock { answers in
                        answers.append((try? outcome.get()) ?? -1)
                        return answers.count
                    }
                    if count == 64 { continuation.resume() }
                }
            }
            gate.open()
        }
        #expect(answers.withLock { $0 } == Array(1...64))
        #expect(library.commitCount - before <= 2)
        #expect(syncs.withLock { $0 } == library.commitCount - before)
        #expect(try journal.events().map { String(decoding: $0.body, as: UTF8.self) } == (0..<64).map(String.init))
    }

    /// An actor that decides, appends and decides again keeps its order, because an append takes its place
    /// before it first waits.
    @Test func anActorThatDoesNotWaitKeepsItsOrder() async throws {
        actor Meeting {
            let journal: MeetingJournal
            var seq = 0
            init(_ journal: MeetingJournal) { self.journal = journal }
            func command() async throws -> Int {
                let after = seq
                seq += 1
                return try await journal.append(.one("\(after)", after: after))
            }
        }
        let meeting = Meeting(journal)
        let answers = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<200 { group.addTask { try await meeting.command() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.sorted() == Array(1...200))
        #expect(library.commitCount < 200)
    }

    @Test func aFullDiskFailsTheBatchAndThoseThatFollowIt() async throws {
        let writer = try #require(library.writer)
        try await writer.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages + 2)")
        }
        let big = [UInt8](repeating: 1, count: 50_000)
        await #expect(throws: LibraryError.full(path: folder.library)) {
            try await journal.append(.init(afterSeq: 0, events: [.init(at: 1, body: big)]))
        }
        await #expect(throws: LibraryError.stale(.winter, afterSeq: 1, found: 0)) {
            try await journal.append(.one("next", after: 1))
        }
        #expect(try await journal.append(.one("small", after: 0)) == 1)
        try await writer.writeWithoutTransaction { _ = try Int.fetchOne($0, sql: "PRAGMA max_page_count = 100000") }
        #expect(try await journal.append(.init(afterSeq: 1, events: [.init(at: 1, body: big)])) == 2)
    }

    @Test func everyBatchOfACommitThatFailsFails() async throws {
        let writer = try #require(library.writer)
        try await writer.writeWithoutTransaction { db in
            db.add(transactionObserver: CommitCounter { throw LibraryError.full(path: "x") }, extent: .nextTransaction)
        }
        let gate = Gate(library)
        let outcomes = Mutex<[Result<Int, LibraryError>]>([])
        await withCheckedContinuation { continuation in
            for seq in 0..<3 {
                journal.append(.one("\(seq)", after: seq)) { outcome in
                    let count = outcomes.withLock { outcomes in
                        outcomes.append(outcome)
                        return outcomes.count
                    }
                    if count == 3 { continuation.resume() }
                }
            }
            gate.open()
        }
        #expect(outcomes.withLock { $0 }.allSatisfy { $0 == .failure(.full(path: "x")) })
        #expect(try journal.events().isEmpty)
        #expect(try await journal.append(.one("again", after: 0)) == 1)
    }

    @Test func readsAHundredThousandEventsInTheirOrder() async throws {
        let body = Array(#"{"kind":"extended","section":"small-groups","minutes":5,"by":"console","undo":false}"#.utf8)
        _ = try await journal.append(
            .init(afterSeq: 0, events: (0..<100_000).map { .init(at: $0, body: body) }))
        var sum = 0
        var last = 0
        var isInOrder = true
        try journal.forEachEvent { sequence, at, body in
            sum += sequence + at + body.count
            isInOrder = isInOrder && sequence == last + 1
            last = sequence
        }
        #expect(isInOrder)
        #expect(sum == 100_000 * 100_001 / 2 + 99_999 * 50_000 + 100_000 * body.count)
    }

    @Test func everyAppendWaitsForTheDisk() throws {
        let counts = try Helper.run("syncs", folder.file("counted.sqlite")).output.split(whereSeparator: \.isWhitespace)
        #expect(counts.first.flatMap { Int($0) } == 1)
    }

    @Test func whatAReplayThrowsComesOut() async throws {
        struct Refusal: Error, Equatable {}
        _ = try await journal.append(.one("a", after: 0))
        #expect(throws: Refusal()) { try journal.forEachEvent { _, _, _ in throw Refusal() } }
        #expect(try journal.events().count == 1)
    }

    @Test func aGapIsDamage() async throws {
        for seq in 0..<3 { _ = try await journal.append(.one("a", after: seq)) }
        try library.write { try $0.execute(sql: "DELETE FROM event WHERE seq = 2") }
        #expect(throws: LibraryError.corrupt(path: folder.library, detail: "event 2 is missing")) {
            try journal.events()
        }
    }

    @Test func aHandleOnAnErasedMeetingFindsNothing() async throws {
        try library.erase(.winter, now: 0)
        try library.create(.sample())
        await #expect(throws: LibraryError.noSuchMeeting(.winter)) { try await journal.append(.one("a", after: 0)) }
        #expect(try library.journal(of: .winter).events().isEmpty)
    }
}

/// Keeps the writing queue busy until it is opened, so that appends pile up behind it.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    init(_ library: Library) {
        library.writer?.asyncWriteWithoutTransaction { [semaphore] _ in semaphore.wait() }
    }

    func open() { semaphore.signal() }
}

final class CommitCounter: TransactionObserver {
    let willCommit: @Sendable () throws -> Void

    init(_ willCommit: @escaping @Sendable () throws -> Void) { self.willCommit = willCommit }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseWillCommit() throws { try willCommit() }
    func databaseDidCommit(_ db: Database) {}
    func databaseDidRollback(_ db: Database) {}
}
