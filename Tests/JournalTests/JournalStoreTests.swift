internal import Foundation
internal import Meeting
internal import SectionKit
internal import Testing

@testable import Journal

@Suite struct JournalStoreTests {
    private let key = MeetingKey(id: "store", date: "2026-12-08")

    private func journal(of bodies: [[UInt8]]) async throws -> (MeetingJournal, URL) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)")
        let library = try Library.open(at: folder.path + "/library.sqlite")
        let journal = try library.create(NewMeeting(key: key, title: "Store", created: 0))
        _ = try await journal.append(JournalBatch(afterSeq: 0, events: bodies.map { .init(at: 1, body: $0) }))
        return (journal, folder)
    }

    private func steps(_ count: Int) -> [Step] {
        (0..<count).map { Step(at: Instant(secondsSince1970: $0), events: [.noted(Words(id: "\($0)"))]) }
    }

    @Test(arguments: [0, 1, 499, 500, 501, 1_700]) func stepsComeBackInOrder(_ count: Int) async throws {
        let written = steps(count)
        let (journal, folder) = try await journal(of: written.map(StepCoding.encode))
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try JournalStore.steps(of: journal) == written)
    }

    @Test(arguments: [1, 500, 501, 1_200]) func firstEntryThatCannotBeReadIsNamed(_ seq: Int) async throws {
        var bodies = try steps(1_700).map(StepCoding.encode)
        bodies[seq - 1] = Array("{}".utf8)
        bodies[1_650] = Array("]".utf8)
        let (journal, folder) = try await journal(of: bodies)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: LibraryError.unreadableStep(key, seq: seq)) { try JournalStore.steps(of: journal) }
    }
}
