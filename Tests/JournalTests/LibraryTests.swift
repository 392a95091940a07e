internal import Foundation
internal import GRDB
internal import Testing

@testable internal import Journal

@Suite struct LibraryTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func makesFoldersThatOnlyTheOwnerReads() throws {
        let path = folder.file("a/b/library.sqlite")
        let library = try Library.open(at: path)
        try library.create(.sample())
        for name in [path, path + "-wal"] {
            let mode = try FileManager.default.attributesOfItem(atPath: name)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
        let mode = try FileManager.default.attributesOfItem(atPath: folder.file("a"))[.posixPermissions] as? Int
        #expect(mode == 0o700)
    }

    @Test func everyCommitOfTheWritingConnectionWaitsForTheDisk() throws {
        let library = try Library.open(at: folder.library)
        let names = ["synchronous", "foreign_keys", "secure_delete", "application_id", "user_version", "busy_timeout"]
        let (mode, values) = try #require(library.writer).writeWithoutTransaction { db in
            (
                try String.fetchOne(db, sql: "PRAGMA journal_mode"),
                try names.map { try Int.fetchOne(db, sql: "PRAGMA \($0)") }
            )
        }
        #expect(mode == "wal")
        #expect(values == [2, 1, 1, 0x4C45_4354, Schema.version, 2_000])
    }

    @Test func findsTheDefaultPath() {
        #expect(Library.defaultPath(environment: ["LECTERN_LIBRARY": "x.db", "HOME": "/h"]) == "x.db")
        #expect(
            Library.defaultPath(environment: ["LECTERN_LIBRARY": "", "XDG_DATA_HOME": "/d", "HOME": "/h"])
                == "/d/lectern/library.sqlite")
        #expect(
            Library.defaultPath(environment: ["XDG_DATA_HOME": "relative", "HOME": "/h"])
                == "/h/.local/share/lectern/library.sqlite")
    }

    @Test func keepsMeetingsAndRehearsalsApart() throws {
        let library = try Library.open(at: folder.library)
        let clock = ClockAnchor(realSeconds: 10, meetingSeconds: 20, speed: 60)
        try library.create(.sample())
        var rehearsal = NewMeeting.sample()
        rehearsal.clock = clock
        #expect(try library.createRehearsal(rehearsal).key.rehearsal == 1)
        #expect(try library.createRehearsal(rehearsal).key.rehearsal == 2)
        #expect(try library.meetings().map(\.key.rehearsal) == [nil, 1, 2])
        let newest = try library.newestRehearsal(id: MeetingKey.winter.id, date: MeetingKey.winter.date)
        #expect(newest?.key.rehearsal == 2)
        #expect(newest?.clock == clock)
        #expect(try library.meeting(.winter)?.clock == nil)
        #expect(throws: LibraryError.alreadyExists(.winter)) { try library.create(.sample()) }
    }

    @Test(arguments: [
        MeetingKey(id: "", date: "2026-12-08"), MeetingKey(id: "a\u{0}b", date: "2026-12-08"),
        MeetingKey(id: "a", date: "8.12.2026"), MeetingKey(id: "a", date: "2026-12-08", rehearsal: 0),
    ])
    func refusesKeysThatCannotBeKept(key: MeetingKey) throws {
        let library = try Library.open(at: folder.library)
        #expect(throws: LibraryError.self) { try library.create(.sample(key)) }
    }

    @Test func replacesSourcesUntilTheyAreFrozen() throws {
        let library = try Library.open(at: folder.library)
        let first = [SourceFile(path: "a.yaml", bytes: [1, 0, 255]), SourceFile(path: "r.yaml", bytes: [])]
        try library.create(.sample(sources: first))
        #expect(try library.sources(of: .winter) == first)
        let second = [SourceFile(path: "a.yaml", bytes: [2])]
        try library.replaceSources(of: .winter, with: second, title: "Other")
        try library.freeze(.winter)
        #expect(throws: LibraryError.frozen(.winter)) { try library.replaceSources(of: .winter, with: first) }
        #expect(try library.sources(of: .winter) == second)
        #expect(try library.meeting(.winter)?.title == "Other")
        #expect(try library.meeting(.winter)?.isFrozen == true)
    }

    @Test func readsWhileAnotherConnectionWrites() async throws {
        let library = try Library.open(at: folder.library)
        let journal = try library.create(.sample())
        let looking = try Library.openForReading(at: folder.library)
        _ = try await journal.append(.one("a", after: 0))
        #expect(try looking.meetings().map(\.lastSeq) == [1])
        #expect(throws: LibraryError.readOnly(path: folder.library)) { try looking.freeze(.winter) }
        await #expect(throws: LibraryError.readOnly(path: folder.library)) {
            try await looking.journal(of: .winter).append(.one("b", after: 1))
        }
    }

    @Test func comesBackAfterClosing() async throws {
        do {
            let library = try Library.open(at: folder.library)
            let journal = try library.create(.sample())
            _ = try await journal.append(.one("a", after: 0))
            try library.close()
            #expect(throws: LibraryError.closed(path: folder.library)) { try library.meetings() }
            #expect(throws: LibraryError.closed(path: folder.library)) { try library.freeze(.winter) }
            await #expect(throws: LibraryError.closed(path: folder.library)) {
                try await journal.append(.one("b", after: 1))
            }
        }
        let library = try Library.open(at: folder.library)
        #expect(try library.journal(of: .winter).events().map(\.body) == [Array("a".utf8)])
    }

    @Test func manyMayMakeTheLibraryAtOnce() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask { [folder] in
                    let library = try Library.open(at: folder.library)
                    try library.create(.sample(.init(id: "m\(number)", date: "2026-12-08")))
                }
            }
            try await group.waitForAll()
        }
        #expect(try Library.open(at: folder.library).meetings().count == 8)
    }

    @Test func twoNamesOfOneLibraryHaveOnePath() throws {
        _ = try Library.open(at: folder.library)
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("link"), withDestinationPath: folder.library)
        #expect(try Library.open(at: folder.file("link")).path == folder.library)
    }
}
