internal import Foundation
internal import ProgramSupport
internal import Testing

@Suite struct MeetingsTests {
    let folder: TemporaryFolder
    let agenda: String

    init() throws {
        folder = try TemporaryFolder()
        agenda = try folder.write(SampleAgendas.small, to: "small.yaml")
    }

    private func meetings(_ words: String..., library: String? = nil) throws -> Program.Outcome {
        try Program(["meetings"] + words + (library.map { ["--library", $0] } ?? []), in: folder).finish()
    }

    @Test func aMeetingGoesToAnotherLibraryAndBack() throws {
        let ran = try Program.run(
            "run", agenda, "--json", input: "next\nnote about tea\naction buy tea owner=Ann due=2027-01-02\n",
            in: folder)
        #expect(ran.lines.count == 3)
        let list = try meetings("list")
        #expect(list.output.contains("2026-12-08  small  running     Small"))
        let shown = try meetings("show", "small")
        #expect(shown.output.contains("about tea") && shown.output.contains("buy tea (Ann, by 2027-01-02)"))

        let file = folder.file("small.lectern")
        #expect(try meetings("export", "small", "--to", file).status == .exited(0))
        #expect(try meetings("export", "small", "--to", file).status == .exited(1), "a file that is there stays")
        let other = folder.file("other.sqlite")
        #expect(try meetings("import", file, library: other).status == .exited(0))
        #expect(try meetings("import", file, library: other).status == .exited(0), "the same again changes nothing")
        #expect(try meetings("show", "small", library: other).output == shown.output)

        #expect(try meetings("erase", "small").status == .exited(1), "not without --yes")
        #expect(try meetings("erase", "small", "--yes").status == .exited(0))
        #expect(try meetings("list").output == "")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where name.hasPrefix("library.sqlite") {
            #expect(!folder.text(of: name).contains("about tea"), "\(name)")
        }
        #expect(try meetings("import", file).status == .exited(0))
        let again = try Program.run("run", agenda, "--json", input: "status\nundo\n", in: folder)
        #expect(try Program.decode(again.lines[0]).state?.notes.map(\.text) == ["about tea"])
        #expect(try Program.decode(again.lines[1]).state?.actions == [])
    }

    @Test func aBackupIsTakenWhileAMeetingRuns() throws {
        let program = try Program(["run", agenda, "--json"], in: folder)
        _ = try program.answer("note first")
        let copy = folder.file("copy.sqlite")
        #expect(try meetings("back-up", copy).status == .exited(0))
        #expect(try meetings("back-up", copy).status == .exited(1), "a file that is there stays")
        #expect(try program.answer("note second").ok)
        #expect(try meetings("show", "small", library: copy).output.contains("first"))
    }

    @Test func nothingIsErasedUnderARunningMeeting() throws {
        let program = try Program(["run", agenda, "--json"], in: folder)
        _ = try program.answer("note first")
        let erase = try meetings("erase", "small", "--yes")
        #expect(erase.status == .exited(1))
        #expect(erase.errors.contains("\(program.pid)"))
        #expect(try program.answer("note second").state?.notes.count == 2)
    }

    @Test(arguments: [
        ["show", "smal"], ["export", "nothing", "--to", "x"], ["erase", "nothing", "--yes"],
        ["import", "missing.lectern"], ["import", "small.yaml"],
    ])
    func whatIsNotThereIsTold(words: [String]) throws {
        _ = try Program.run("run", agenda, input: "next\n", in: folder)
        let outcome = try Program(["meetings"] + words, in: folder).finish()
        #expect([.exited(1), .exited(2)].contains(outcome.status), "\(outcome)")
        #expect(outcome.errors.contains("lectern: "))
    }

    @Test func listingWhereThereIsNoLibraryMakesNone() throws {
        let outcome = try meetings("list")
        #expect(outcome.status == .exited(0))
        #expect(outcome.errors.contains("empty"))
        #expect(!FileManager.default.fileExists(atPath: folder.library))
    }

    // MARK: Where the library is

    @Test func theLibraryIsTheOptionElseTheVariableElseTheDataFolder() throws {
        let option = folder.file("option/library.sqlite")
        let data = folder.file("data")
        func run(_ words: [String], _ environment: [String: String]) throws {
            let program = try Program(["run", agenda] + words, in: folder, environment: environment)
            program.send("note x")
            let outcome = try program.finish()
            #expect(outcome.status == .exited(0), "\(outcome.errors)")
        }
        let exists = FileManager.default.fileExists(atPath:)
        try run(["--library", option], ["XDG_DATA_HOME": data])
        #expect(exists(option) && !exists(folder.library) && !exists(data))
        try run([], ["XDG_DATA_HOME": data])
        #expect(exists(folder.library) && !exists(data))
        try run([], ["XDG_DATA_HOME": data, "LECTERN_LIBRARY": ""])
        #expect(exists(data + "/lectern/library.sqlite") && !exists(folder.file(".local")))
        try run([], ["LECTERN_LIBRARY": ""])
        #expect(exists(folder.file(".local/share/lectern/library.sqlite")))
    }
}
