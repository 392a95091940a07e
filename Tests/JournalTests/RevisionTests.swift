internal import Foundation
internal import GRDB
internal import Meeting
internal import SectionKit
internal import SignUps
internal import Testing

@testable internal import Journal

/// The agendas that a meeting took over: kept beside the first, carried everywhere, and in libraries made before.
@Suite struct RevisionTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private let first = [SourceFile(path: "a.yaml", bytes: [1]), SourceFile(path: "b.yaml", bytes: [2])]
    private let second = [SourceFile(path: "a.yaml", bytes: Array("SECRET-OF-THE-SECOND".utf8))]

    private func takeover(_ revision: Int, _ sources: [SourceFile], after seq: Int) -> JournalBatch {
        JournalBatch(
            afterSeq: seq, events: [.init(at: 1, body: [UInt8(revision)])], freezes: true,
            taken: .init(revision: revision, sources: sources), title: "Title \(revision)")
    }

    private func taken() async throws -> (Library, MeetingJournal) {
        let library = try Library.open(at: folder.library)
        let journal = try library.create(.sample(sources: first))
        _ = try await journal.append(takeover(1, second, after: 0))
        return (library, journal)
    }

    @Test func aTakeoverIsKeptWithItsStepAndTheFirstAgendaStays() async throws {
        let (library, _) = try await taken()
        #expect(try library.sources(of: .winter) == first)
        #expect(try library.sources(of: .winter, revision: 1) == second)
        #expect(try library.sources(of: .winter, revision: 2).isEmpty)
        #expect(
            try library.revisions(of: .winter)
                == [.init(revision: 0, sources: first), .init(revision: 1, sources: second)])
        let summary = try #require(try library.meeting(.winter))
        #expect(summary.title == "Title 1" && summary.isFrozen && summary.lastSeq == 1)
        #expect(throws: LibraryError.frozen(.winter)) { try library.replaceSources(of: .winter, with: second) }
    }

    /// A step that is refused leaves no files, and files that no step speaks of are replaced.
    @Test func filesAndStepAreKeptTogetherOrNotAtAll() async throws {
        let (library, journal) = try await taken()
        await #expect(throws: LibraryError.stale(.winter, afterSeq: 5, found: 1)) {
            try await journal.append(takeover(2, first, after: 5))
        }
        #expect(try library.revisions(of: .winter).count == 2)
        #expect(try library.meeting(.winter)?.title == "Title 1")
        _ = try await journal.append(takeover(1, first, after: 1))
        #expect(try library.sources(of: .winter, revision: 1) == first)
    }

    @Test func anExportCarriesEveryAgendaAndSaysThatItIsNewer() async throws {
        let (library, _) = try await taken()
        let bytes = try library.exported(.winter)
        #expect(
            String(decoding: bytes, as: UTF8.self).hasPrefix(#"{"header":{"format":"lectern-meeting","version":2}}"#))
        let other = try Library.open(at: folder.file("other.sqlite"))
        #expect(try other.importMeeting(bytes) == .added(.winter))
        #expect(try other.importMeeting(bytes) == .alreadyThere(.winter))
        #expect(try other.revisions(of: .winter) == library.revisions(of: .winter))
        #expect(try other.exported(.winter) == bytes)
    }

    @Test func agendasOutOfOrderAreADamagedExport() throws {
        let library = try Library.open(at: folder.library)
        for revisions in [[1, 0], [-1], [0, 2, 1]] {
            let sources = revisions.map { #"{"source":{"path":"a","revision":\#($0),"text":"x"}}"# + "\n" }.joined()
            let body =
                #"{"header":{"format":"lectern-meeting","version":2}}"# + "\n"
                + #"{"meeting":{"id":"a","date":"2026-12-08","title":"A","created":1,"frozen":true}}"# + "\n" + sources
            let end =
                #"{"end":{"lines":\#(revisions.count + 2),"sha256":"\#(Checksum.hexDigest(of: Array(body.utf8)))"}}"#
            #expect { try library.importMeeting(Array((body + end + "\n").utf8)) } throws: { error in
                if case LibraryError.damagedExport = error { true } else { false }
            }
        }
    }

    @Test func aBackUpHoldsEveryAgendaAndErasingLeavesNone() async throws {
        let (library, _) = try await taken()
        let copy = folder.file("copy/library.sqlite")
        try FileManager.default.createDirectory(atPath: folder.file("copy"), withIntermediateDirectories: true)
        try library.backUp(to: copy)
        #expect(try Library.openForReading(at: copy).sources(of: .winter, revision: 1) == second)
        try FileManager.default.removeItem(atPath: folder.file("copy"))
        try library.erase(.winter, now: 1)
        #expect(try folder.allBytes().range(of: Data("SECRET-OF-THE-SECOND".utf8)) == nil)
    }

    @Test func stepsSayWhichAgendasTheyNeed() {
        let at = Instant(secondsSince1970: 1)
        let steps = [
            Step(at: at, events: [.agendaChanged(revision: 1)]), Step(at: at, events: [.undone(step: 1)]),
            Step(at: at, events: [.agendaChanged(revision: 4)]),
        ]
        #expect(JournalStore.revisions(steps) == [1, 4])
    }

    // MARK: Libraries of version 1

    /// The tables as the first version made them; this text never changes.
    private static let versionOne = """
        CREATE TABLE meeting (
            number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, date TEXT NOT NULL,
            rehearsal INTEGER NOT NULL DEFAULT 0, title TEXT NOT NULL, created INTEGER NOT NULL,
            frozen INTEGER NOT NULL DEFAULT 0, began INTEGER, ended INTEGER, clock_real INTEGER,
            clock_meeting INTEGER, clock_speed REAL, UNIQUE (id, date, rehearsal)
        ) STRICT;
        CREATE TABLE source (
            meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE, position INTEGER NOT NULL,
            path TEXT NOT NULL, bytes BLOB NOT NULL, UNIQUE (meeting, position)
        ) STRICT;
        CREATE TABLE event (
            meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE, seq INTEGER NOT NULL,
            at INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (meeting, seq)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE words (
            meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE, id TEXT NOT NULL, kind TEXT NOT NULL,
            text TEXT NOT NULL, UNIQUE (meeting, id)
        ) STRICT;
        CREATE TABLE chore (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        INSERT INTO meeting (number, id, date, title, created, frozen, began)
            VALUES (3, 'north-west-2026-12-08', '2026-12-08', 'Old', 5, 1, 6), (4, 'b', '2026-12-09', 'B', 7, 0, NULL);
        INSERT INTO source VALUES (3, 0, 'a.yaml', x'01'), (3, 1, 'b.yaml', x'02'), (4, 0, 'c.yaml', x'03');
        INSERT INTO event VALUES (3, 1, 6, x'7B7D');
        INSERT INTO words VALUES (3, '0123456789abcdef0123456789abcdef', 'note', 'kept');
        PRAGMA application_id = 1279607636;
        PRAGMA user_version = 1;
        """

    private func makeOld() throws {
        let queue = try otherConnection(folder.library)
        try queue.writeWithoutTransaction { try $0.execute(sql: Self.versionOne) }
        try queue.close()
    }

    @Test func anOldLibraryOpensAndKeepsItsMeetings() async throws {
        try makeOld()
        let library = try Library.open(at: folder.library)
        #expect(try library.meetings().map(\.title) == ["Old", "B"])
        #expect(try library.revisions(of: .winter) == [.init(revision: 0, sources: first)])
        #expect(try library.sources(of: .init(id: "b", date: "2026-12-09")).map(\.bytes) == [[3]])
        let journal = try library.journal(of: .winter)
        #expect(try journal.events() == [.init(seq: 1, at: 6, body: Array("{}".utf8))])
        #expect(try journal.words().values.map(\.text) == ["kept"])
        // It takes sign-ups, and what is erased of it is known by names that were given now.
        let signUps = try library.signUps(of: .winter, rules: ["talks": SlotRules(count: 1)])
        let receipt = try await signUps.submit(.signUp(.sample("Sam"), post: nil, by: .staff), at: .friday)
        #expect(receipt.standing == .held(slot: 1) && receipt.revision == 1)
        let marks = try library.read { try String.fetchAll($0, sql: "SELECT mark FROM meeting") }
        #expect(Set(marks).count == 2 && marks.allSatisfy { WordsID($0) != nil })
        // It goes on as any other, and is brought up to date once.
        _ = try await journal.append(takeover(1, second, after: 1))
        try library.close()
        let again = try Library.open(at: folder.library)
        #expect(try again.revisions(of: .winter).map(\.sources) == [first, second])
        try again.erase(.winter, now: 1)
        #expect(try again.meetings().map(\.title) == ["B"])
        let check = try otherConnection(folder.library)
        #expect(try await check.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"])
        let broken = "SELECT count(*) FROM pragma_foreign_key_check"
        #expect(try await check.read { try Int.fetchOne($0, sql: broken) } == 0)
        #expect(try await check.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM source") } == 1)
    }

    @Test func anOldLibraryIsReadAsItStands() throws {
        try makeOld()
        let before = try folder.allBytes()
        let library = try Library.openForReading(at: folder.library)
        #expect(try library.sources(of: .winter) == first)
        #expect(try library.sources(of: .winter, revision: 1).isEmpty)
        #expect(try library.revisions(of: .winter) == [.init(revision: 0, sources: first)])
        let signUps = try library.signUps(of: .winter)
        #expect(try signUps.all().isEmpty && signUps.revision() == 0 && signUps.find(WithdrawCode(bits: 1)) == nil)
        let bytes = try library.exported(.winter)
        try library.close()
        #expect(try folder.allBytes().count == before.count)
        let other = try Library.open(at: folder.file("other.sqlite"))
        #expect(try other.importMeeting(bytes) == .added(.winter))
    }
}
