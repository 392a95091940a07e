internal import Foundation
internal import GRDB
internal import Testing

@testable internal import Journal

@Suite struct BadLibraryTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func sqlite(_ sql: String, _ path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    private func open(_ forReading: Bool) throws {
        _ = try forReading ? Library.openForReading(at: folder.library) : Library.open(at: folder.library)
    }

    @Test func aMissingLibraryIsNotMadeForReading() throws {
        #expect(throws: LibraryError.missing(path: folder.library)) {
            try Library.openForReading(at: folder.library)
        }
        #expect(!FileManager.default.fileExists(atPath: folder.library))
    }

    @Test func leavesAnotherFileAsItIs() throws {
        let text = Data("This is a letter, and no database. ".utf8 + [UInt8](repeating: 65, count: 5_000))
        try text.write(to: URL(fileURLWithPath: folder.library))
        for forReading in [false, true] {
            #expect(throws: LibraryError.notALibrary(path: folder.library)) { try open(forReading) }
        }
        #expect(FileManager.default.contents(atPath: folder.library) == text)
    }

    @Test func leavesAnotherDatabaseAsItIs() throws {
        try sqlite("CREATE TABLE recipe (name TEXT)", folder.library)
        let before = FileManager.default.contents(atPath: folder.library)
        for forReading in [false, true] {
            #expect(throws: LibraryError.notALibrary(path: folder.library)) { try open(forReading) }
        }
        #expect(FileManager.default.contents(atPath: folder.library) == before)
    }

    @Test func refusesANewerLibrary() throws {
        try Library.open(at: folder.library).close()
        try sqlite("PRAGMA user_version = 99", folder.library)
        for forReading in [false, true] {
            #expect(throws: LibraryError.newer(path: folder.library, found: 99, known: Schema.version)) {
                try open(forReading)
            }
        }
    }

    @Test func anEmptyFileBecomesALibrary() throws {
        try Data().write(to: URL(fileURLWithPath: folder.library))
        #expect(try Library.open(at: folder.library).meetings().isEmpty)
    }

    @Test func aFolderIsNoLibrary() throws {
        #expect(throws: LibraryError.cannotOpen(path: folder.path, reason: "it is a folder")) {
            try Library.open(at: folder.path)
        }
        #expect(throws: LibraryError.self) { try Library.open(at: "/proc/no/such/library.sqlite") }
    }

    /// Bytes anywhere in the file may be wrong: the answer is an error or what can be read, never a crash.
    @Test func damageIsToldAndNeverCrashes() async throws {
        let library = try Library.open(at: folder.library)
        let journal = try library.create(.sample(sources: [.init(path: "a", bytes: Array(repeating: 1, count: 9_000))]))
        var seq = 0
        for _ in 0..<40 {
            let events = (0..<10).map { JournalBatch.Event(at: $0, body: Array(repeating: 8, count: 90)) }
            seq = try await journal.append(.init(afterSeq: seq, events: events))
        }
        try library.close()
        let whole = try #require(FileManager.default.contents(atPath: folder.library))
        var random = Seeded(state: 11)
        var told = 0
        for round in 0..<150 {
            var broken = whole
            for _ in 0..<4 {
                let page = Int.random(in: 0..<broken.count / 4_096, using: &random) * 4_096
                let place = Int.random(in: (page == 0 ? 16 : 0)..<100, using: &random)
                broken[page + place] = UInt8.random(in: 0...255, using: &random)
            }
            let path = folder.file("broken-\(round)")
            try broken.write(to: URL(fileURLWithPath: path))
            do {
                let library = try Library.open(at: path)
                _ = try library.meetings()
                _ = try library.sources(of: .winter)
                let journal = try library.journal(of: .winter)
                _ = try journal.events()
                _ = try await journal.append(.one("x", after: seq))
            } catch {
                told += 1
            }
        }
        #expect(told > 20)
        let cut = folder.file("cut")
        try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: cut))
        #expect { try Library.open(at: cut).journal(of: .winter).events() } throws: { error in
            if case LibraryError.corrupt(cut, _) = error { true } else { false }
        }
    }

    @Test func anotherWriterIsToldOf() async throws {
        let library = try Library.open(at: folder.library)
        let journal = try library.create(.sample())
        let other = try otherConnection(folder.library)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        await #expect(throws: LibraryError.locked(path: folder.library)) {
            try await journal.append(.one("a", after: 0))
        }
        try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        #expect(try await journal.append(.one("a", after: 0)) == 1)
    }

    @Test(.enabled(if: getuid() == 0, "only root can run a helper as somebody else"))
    func permissionsAreToldOf() throws {
        try Library.open(at: folder.library).close()
        func mode(_ mode: Int, _ path: String) throws {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        try mode(0o755, folder.path)
        try mode(0o600, folder.library)
        #expect(try Helper.run("open", "write", folder.library).output.contains("may not be read"))
        #expect(try Helper.run("open", "read", folder.library).output.contains("may not be read"))
        try mode(0o644, folder.library)
        #expect(try Helper.run("open", "write", folder.library).output.contains("cannot be written"))
        #expect(try Helper.run("open", "read", folder.library).output == "opened 0\n")
        try mode(0o666, folder.library)
        #expect(try Helper.run("open", "write", folder.library).output.contains("cannot be written"))
        #expect(try Helper.run("open", "write", folder.file("new.sqlite")).output.contains("cannot be written"))
    }
}
