internal import Foundation
internal import GRDB
internal import Testing

@testable internal import Journal

@Suite struct EraseTests {
    let folder: TemporaryFolder
    let library: Library

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        library = try Library.open(at: folder.library)
    }

    /// Enough words, of many lengths and in many batches, that SQLite moves them between pages.
    @Test func erasedWordsAreInNoFile() async throws {
        let journal = try library.create(.sample())
        var random = Seeded(state: 5)
        var gone: [WordsID] = []
        var seq = 0
        for batch in 0..<60 {
            var words: [KeptWords] = []
            for _ in 0..<20 {
                let id = WordsID.random(using: &random)
                let leaves = Bool.random(using: &random)
                if leaves { gone.append(id) }
                let filler = String(
                    repeating: "x", count: Int.random(in: 0..<(batch % 10 == 0 ? 6_000 : 300), using: &random))
                words.append(
                    KeptWords(id: id, kind: "note", text: filler + (leaves ? "GO-AWAY-" : "STAYS-HERE-") + id.text))
            }
            seq = try await journal.append(
                .init(afterSeq: seq, events: [.init(at: 0, body: [1])], words: words))
        }
        let all = try journal.words().count
        #expect(try folder.count("GO-AWAY-") >= gone.count)
        let half = gone.count / 2
        #expect(half > 200)
        try journal.erase(words: gone.prefix(half), now: 1)
        #expect(try journal.words().keys.allSatisfy { !gone.prefix(half).contains($0) })
        try journal.erase(words: gone, now: 2)
        #expect(try folder.count("GO-AWAY-") == 0)
        #expect(try journal.words().count == all - gone.count)
        #expect(try folder.count("STAYS-HERE-") == all - gone.count)
        #expect(try await journal.append(.one("on", after: seq)) == seq + 1)
    }

    @Test func anErasedMeetingIsInNoFileAndTheOthersStay() async throws {
        let other = MeetingKey(id: "other-stays", date: "2026-12-09")
        for key in [MeetingKey(id: "VANISH-id", date: "2026-12-08"), other] {
            let marker = key == other ? "STAYS-HERE" : "VANISH-all"
            var meeting = NewMeeting.sample(key, sources: [.init(path: marker, bytes: Array(marker.utf8))])
            meeting.title = marker
            let journal = try library.create(meeting)
            for seq in 0..<200 {
                _ = try await journal.append(
                    .init(
                        afterSeq: seq, events: [.init(at: 0, body: Array("\(marker) \(seq)".utf8))],
                        words: [.init(id: .random(), kind: marker, text: marker)]))
            }
        }
        let gone = MeetingKey(id: "VANISH-id", date: "2026-12-08")
        try library.erase(gone, now: 0)
        #expect(try folder.count("VANISH") == 0)
        #expect(try library.meetings().map(\.key) == [other])
        #expect(try library.journal(of: other).events().count == 200)
        #expect(try library.journal(of: other).words().count == 200)
        #expect(throws: LibraryError.noSuchMeeting(gone)) { try library.erase(gone, now: 0) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.library + "-locks").isEmpty)
    }

    @Test func aMeetingThatRunsIsNotErased() throws {
        try library.create(.sample())
        let lock = try MeetingLock(.winter, in: library, since: 7)
        #expect { try library.erase(.winter, now: 8) } throws: { error in
            if case LibraryError.held(.winter, let holder) = error { holder?.since == 7 } else { false }
        }
        lock.release()
        try library.erase(.winter, now: 9)
    }

    @Test func whatAReaderKeepsFromBeingRemovedGoesAtTheNextOpening() async throws {
        let journal = try library.create(.sample())
        let words = KeptWords(id: .random(), kind: "note", text: "GO-AWAY-SLOWLY")
        _ = try await journal.append(.init(afterSeq: 0, events: [.init(at: 0, body: [1])], words: [words]))
        let other = try otherConnection(folder.library)
        try await other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN")
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM words")
        }
        let locked = LibraryError.locked(path: folder.library).description
        #expect(throws: LibraryError.eraseUnfinished(path: folder.library, reason: locked)) {
            try journal.erase(words: [words.id], now: 3)
        }
        #expect(try journal.words().isEmpty)
        try other.close()
        try library.close()
        let reopened = try Library.open(at: folder.library)
        #expect(try folder.count("GO-AWAY-SLOWLY") == 0)
        #expect(try reopened.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM chore") } == 0)
    }
}
