internal import Foundation
internal import ProgramSupport
internal import Testing

/// A library that cannot do its work: a message, the right status, and nothing lost.
@Suite struct LibraryTroubleTests {
    let folder: TemporaryFolder
    let agenda: String

    init() throws {
        folder = try TemporaryFolder()
        agenda = try folder.write(SampleAgendas.small, to: "small.yaml")
    }

    private func seed() throws {
        let outcome = try Program.run("run", agenda, input: "next\nnote kept\n", in: folder)
        #expect(outcome.lines.count == 2)
    }

    /// Moves all that stands in the write-ahead log into the file: SQLite mends a damaged file from the log.
    private func settle() throws { try sqlite("PRAGMA wal_checkpoint(TRUNCATE)") }

    /// It fails with words, and leaves the bytes as they were.
    private func expectRefusal(_ part: String, unchanged: Bool = true, user: Bool = false) throws {
        let before = FileManager.default.contents(atPath: folder.library)
        for words in [["run", agenda], ["run", agenda, "--rehearse", "1"], ["meetings", "show", "small"]] {
            let outcome = try Program(words, in: folder, wrapper: user ? Self.asNobody : []).finish()
            if words[0] == "meetings", outcome.status == .exited(0) { continue }
            #expect(outcome.status == .exited(1), "\(words): \(outcome.status)")
            #expect(outcome.output == "")
            #expect(outcome.errors.contains(part), "\(words): \(outcome.errors)")
            #expect(!outcome.errors.contains("SQLITE_") && !outcome.errors.contains("Error("), "\(outcome.errors)")
        }
        if unchanged { #expect(FileManager.default.contents(atPath: folder.library) == before) }
    }

    @Test(arguments: ["text", "zeros", "folder", "cut"]) func aFileThatIsNoLibraryIsLeftAlone(what: String) throws {
        switch what {
        case "text": _ = try folder.write(String(repeating: "Dear diary. ", count: 1_000), to: "library.sqlite")
        case "zeros": _ = try folder.write(Data(count: 8_192), to: "library.sqlite")
        case "folder":
            try FileManager.default.createDirectory(atPath: folder.library, withIntermediateDirectories: false)
        default:
            try seed()
            try settle()
            let bytes = try #require(FileManager.default.contents(atPath: folder.library))
            _ = try folder.write(bytes.prefix(5_000), to: "library.sqlite")
        }
        try expectRefusal(folder.library)
    }

    @Test func aDamagedPageIsTold() throws {
        try seed()
        try settle()
        var bytes = try #require(FileManager.default.contents(atPath: folder.library))
        for index in 100..<min(bytes.count, 4_096) { bytes[index] = 0xFF }
        _ = try folder.write(bytes, to: "library.sqlite")
        try expectRefusal("damaged")
    }

    @Test func aLibraryOfANewerVersionIsLeftAlone() throws {
        try seed()
        try sqlite("PRAGMA user_version = 999")
        try expectRefusal("newer")
        try sqlite("PRAGMA user_version = \(try version())")
    }

    private func version() throws -> Int {
        let other = try TemporaryFolder()
        let agenda = try other.write(SampleAgendas.small, to: "small.yaml")
        _ = try Program.run("run", agenda, in: other)
        let outcome = try Program(
            [], in: other, wrapper: ["/bin/sh", "-c", Self.python("PRAGMA user_version", other.library)]
        ).finish()
        return Int(outcome.output.filter(\.isNumber)) ?? 1
    }

    private static func python(_ statement: String, _ path: String) -> String {
        "exec python3 -c \"import sqlite3; c = sqlite3.connect('\(path)', isolation_level=None); print(c.execute('\(statement)').fetchall())\""
    }

    private func sqlite(_ statement: String) throws {
        let outcome = try Program([], in: folder, wrapper: ["/bin/sh", "-c", Self.python(statement, folder.library)])
            .finish()
        try #require(outcome.status == .exited(0), "\(outcome.errors)")
    }

    @Test func anotherWriterIsWaitedForAndThenTold() throws {
        try seed()
        let program = try Program(["run", agenda, "--json"], in: folder)
        let before = try program.answer("status")
        let holder = try Program(
            [], in: folder,
            wrapper: [
                "/bin/sh", "-c",
                "exec python3 -c \"import sqlite3,sys; c = sqlite3.connect('\(folder.library)', isolation_level=None); c.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read()\"",
            ])
        #expect(try holder.line() == "held")
        let refused = try program.answer("note lost?")
        #expect(refused.ok == false)
        #expect(refused.error?.contains("Another program is writing") == true)
        _ = try holder.finish()
        let after = try program.answer("note kept too")
        #expect(after.seq == (before.seq ?? 0) + 1)
        #expect(after.state?.notes.map(\.text) == ["kept", "kept too"])
    }

    /// Runs the rest as somebody who may not write: root may write everything.
    private static var asNobody: [String] {
        geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    }

    @Test func aFolderThatMayNotBeWrittenIsTold() throws {
        try seed()
        chmod(folder.path, 0o555)
        defer { chmod(folder.path, 0o755) }
        chmod(folder.library, 0o444)
        let outcome = try Program(["run", agenda], in: folder, wrapper: Self.asNobody).finish()
        #expect(outcome.status == .exited(1))
        #expect(
            outcome.errors.contains("cannot be written") || outcome.errors.contains("may not be"), "\(outcome.errors)")
    }

    /// A full disk: what was answered stays, the rest is refused in words, and it goes on once there is room.
    @Test func aFullDiskLosesNothingThatWasAnswered() throws {
        let limit = "trap '' XFSZ; ulimit -f 600; exec \"$0\" \"$@\""
        let program = try Program(["run", agenda, "--json"], in: folder, wrapper: ["/bin/sh", "-c", limit])
        _ = try program.answer("next")
        let text = String(repeating: "x", count: 10_000)
        var kept = 0
        var refusal: Answer?
        while refusal == nil, kept < 500 {
            let answer = try program.answer("note \(kept) \(text)")
            if answer.ok { kept += 1 } else { refusal = answer }
        }
        #expect(kept > 0 && kept < 500)
        #expect(refusal?.error?.contains("nothing changed") == true, "\(refusal?.error ?? "")")
        // A word that needs no room may still fail; it must only never be lied about.
        let after = try program.answer("status")
        #expect(after.state?.notes.count == kept)
        #expect(try program.finish().status == .exited(0))
        let again = try Program(["run", agenda, "--json"], in: folder)
        #expect(try again.answer("status").state?.notes.count == kept)
        #expect(try again.answer("note room again").state?.notes.count == kept + 1)
    }

    @Test func aLibraryInAFolderThatCannotBeMadeIsTold() throws {
        _ = try folder.write("a file", to: "file")
        let outcome = try Program.run("run", agenda, "--library", folder.file("file/library.sqlite"), in: folder)
        #expect(outcome.status == .exited(1))
        #expect(outcome.errors.contains("file/library.sqlite"), "\(outcome.errors)")
    }
}
