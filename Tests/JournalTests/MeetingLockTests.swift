internal import Foundation
internal import Testing

@testable internal import Journal

@Suite struct MeetingLockTests {
    let folder: TemporaryFolder
    let library: Library
    let key = MeetingKey(id: "m", date: "2026-12-08")

    init() throws {
        folder = try TemporaryFolder()
        library = try Library.open(at: folder.library)
    }

    private func holder() -> MeetingHolder?? {
        do {
            _ = try MeetingLock(key, in: library, since: 2)
            return .none
        } catch LibraryError.held(key, let holder) {
            return .some(holder)
        } catch {
            Issue.record(error)
            return .none
        }
    }

    @Test func theSecondIsToldWhoHoldsIt() throws {
        let lock = try MeetingLock(key, in: library, since: 1_700_000_000)
        let me = MeetingHolder(
            pid: Int(ProcessInfo.processInfo.processIdentifier), host: MeetingLock.host, since: 1_700_000_000)
        #expect(holder() == .some(me))
        #expect(!MeetingLock.host.isEmpty)
        lock.release()
        #expect(holder() == .none)
    }

    @Test func aHolderThatHasWrittenNothingIsStillAHolder() throws {
        let lock = try MeetingLock(key, in: library, since: 1)
        let path = folder.library + "-locks/" + MeetingLock.fileName(of: key)
        try FileHandle(forWritingTo: URL(fileURLWithPath: path)).truncate(atOffset: 0)
        #expect(holder() == .some(nil))
        try Data("not json".utf8).write(to: URL(fileURLWithPath: path), options: [])
        #expect(holder() == .some(nil))
        lock.release()
    }

    @Test func theLockGoesWithItsObjectAndItsProcess() throws {
        do { _ = try MeetingLock(key, in: library, since: 1) }
        #expect(holder() == .none)
        let helper = try Helper(["lock", folder.library])
        #expect(helper.firstLine() == "locked\n")
        let found = try #require(holder())
        #expect(found?.pid == Int(helper.process.processIdentifier))
        #expect(found?.since == 1_700_000_000)
        kill(helper.process.processIdentifier, SIGKILL)
        #expect(helper.finish().wasSignal)
        #expect(holder() == .none)
    }

    @Test func everyKeyHasItsOwnFile() throws {
        let keys = [
            key, MeetingKey(id: "m", date: "2026-12-09"), MeetingKey(id: "m", date: "2026-12-08", rehearsal: 1),
            MeetingKey(id: "../m", date: "2026-12-08"), MeetingKey(id: "..-m", date: "2026-12-08"),
            MeetingKey(id: String(repeating: "ä", count: 400), date: "2026-12-08"),
        ]
        let names = keys.map(MeetingLock.fileName(of:))
        #expect(Set(names).count == keys.count)
        for name in names { #expect(name.utf8.count < 100 && !name.contains("/") && !name.hasPrefix(".")) }
        let locks = try keys.map { try MeetingLock($0, in: library, since: 1) }
        #expect(locks.count == keys.count)
    }

    @Test func whenSomebodyWasSeenLastOutlivesTheLock() throws {
        #expect(MeetingLock.lastSeen(key, in: library) == nil)
        let lock = try MeetingLock(key, in: library, since: 1)
        lock.touch(at: 1_700_000_000)
        #expect(MeetingLock.lastSeen(key, in: library) == 1_700_000_000)
        #expect(holder() != .none, "who asks in vain is not seen")
        #expect(MeetingLock.lastSeen(key, in: library) == 1_700_000_000)
        lock.release()
        lock.touch(at: 1_800_000_000)
        #expect(MeetingLock.lastSeen(key, in: library) == 1_700_000_000)
        for odd in [-5, 0, Int.min] {
            let again = try MeetingLock(key, in: library, since: 1)
            again.touch(at: odd)
            #expect(MeetingLock.lastSeen(key, in: library).map { $0 > 0 } ?? true)
        }
    }
}
