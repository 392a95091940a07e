internal import Foundation
internal import GRDB
internal import Testing

@testable internal import Journal

@Suite struct LogCutTests {
    /// Whatever length the power leaves of the write-ahead log: what comes back is a whole prefix of batches,
    /// with the words and the status that belong to it.
    @Test func aLogCutAnywhereGivesAWholePrefixOfBatches() async throws {
        let folder = try TemporaryFolder(inMemory: true)
        var random = Seeded(state: 2_026)
        let library = try Library.open(at: folder.library)
        let journal = try library.create(.sample())
        // Everything up to here is in the file itself; from here on all is in the log.
        let writer = try #require(library.writer)
        try await writer.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }

        var ends = [0]
        var events: [JournalEvent] = []
        var words: [[WordsID]] = [[]]
        for _ in 0..<120 {
            let after = events.count
            var batch = JournalBatch(afterSeq: after, events: [], status: .init(began: ends.count))
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let size = Int.random(
                    in: 0..<(Int.random(in: 0..<20, using: &random) == 0 ? 20_000 : 300), using: &random)
                let body = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
                batch.events.append(.init(at: after, body: body))
                events.append(.init(seq: events.count + 1, at: after, body: body))
            }
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                batch.words.append(.init(id: .random(using: &random), kind: "note", text: "words"))
            }
            _ = try await journal.append(batch)
            ends.append(events.count)
            words.append((words.last ?? []) + batch.words.map(\.id))
        }
        let file = try #require(FileManager.default.contents(atPath: folder.library))
        let log = try #require(FileManager.default.contents(atPath: folder.library + "-wal"))
        #expect(log.count > 500_000)

        var found: Set<Int> = []
        for round in 0..<320 {
            let length = round == 0 ? log.count : Int.random(in: 0..<log.count, using: &random)
            let copy = folder.file("cut-\(round).sqlite")
            try file.write(to: URL(fileURLWithPath: copy))
            try log.prefix(length).write(to: URL(fileURLWithPath: copy + "-wal"))
            let reopened = try Library.open(at: copy)
            let cut = try reopened.journal(of: .winter)
            let kept = try cut.events()
            let batches = try #require(ends.firstIndex(of: kept.count), "a part of a batch at \(length)")
            found.insert(batches)
            #expect(kept == Array(events.prefix(kept.count)))
            #expect(try Set(cut.words().keys) == Set(words[batches]))
            #expect(try reopened.meeting(.winter)?.status.began == (batches == 0 ? nil : batches))
            #expect(try await cut.append(.one("on", after: kept.count)) == kept.count + 1)
            if round == 0 { #expect(batches == 120) }
            try reopened.close()
            for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy + end) }
        }
        #expect(found.count > 60)
    }
}
