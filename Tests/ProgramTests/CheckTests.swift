internal import Foundation
internal import ProgramSupport
internal import Testing

@Suite struct CheckTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    /// Clean, with warnings only, with errors, not there.
    private func agendas() throws -> (clean: String, warned: String, wrong: String, missing: String) {
        let clean = SampleAgendas.small.replacing("date:", with: "chairs: [{ name: Sam, role: service-user }]\ndate:")
            .replacing("minutes: 10 }", with: "minutes: 10, least: 5 }")
        return (
            try folder.write(clean, to: "clean.yaml"), try folder.write(SampleAgendas.afternoon, to: "warned.yaml"),
            try folder.write(SampleAgendas.small.replacing("minutes: 10", with: "minutes: ten"), to: "wrong.yaml"),
            folder.file("missing.yaml")
        )
    }

    @Test func theExitStatusSaysHowItIs() throws {
        let (clean, warned, wrong, missing) = try agendas()
        func status(_ words: String...) throws -> Program.Ending {
            try Program(["check"] + words, in: folder).finish().status
        }
        for format in ["text", "json"] {
            #expect(try status(warned, "--format", format) == .exited(0))
            #expect(try status(warned, "--format", format, "--strict") == .exited(1))
            #expect(try status(wrong, "--format", format) == .exited(1))
            #expect(try status(missing, "--format", format) == .exited(2))
            #expect(try status(wrong, missing, warned, "--format", format) == .exited(2))
            #expect(try status(warned, wrong, "--format", format) == .exited(1))
            #expect(try status(clean, "--format", format) == .exited(0))
        }
        #expect(try status() == .exited(2))
        #expect(try status(clean, "--format", "yaml") == .exited(2))
        #expect(try status(clean, "--no-such-option") == .exited(2))
        #expect(try status(folder.path) == .exited(2))
    }

    @Test func outputThatCannotBeWrittenIsAFailure() throws {
        let clean = try agendas().clean
        for words in [["plan", clean], ["print", clean, "running-order"], ["module", "list"]] {
            let shell = ["/bin/sh", "-c", "exec \"$@\" > /dev/full", "sh"]
            let outcome = try Program(words, in: folder, wrapper: shell).finish()
            #expect(outcome.status == .exited(1), "\(words)")
            #expect(outcome.errors.contains("could not be written"), "\(words)")
        }
        // A reader that has read enough is none.
        let head = ["/bin/sh", "-c", "\"$@\" | head -n 1", "sh"]
        #expect(try Program(["plan", clean], in: folder, wrapper: head).finish().errors.isEmpty)
    }

    @Test func aPipeThatNobodyWritesToIsNoFile() throws {
        let pipe = folder.file("pipe.yaml")
        #expect(mkfifo(pipe, 0o600) == 0)
        for command in ["check", "plan", "run"] {
            let outcome = try Program([command, pipe], in: folder).finish()
            #expect(outcome.status == .exited(2), "\(command)")
            #expect((outcome.output + outcome.errors).contains("is no file"), "\(command)")
        }
    }

    @Test func jsonIsPrintedWhateverTheExit() throws {
        let (clean, warned, wrong, missing) = try agendas()
        let keys: Set = [
            "file", "line", "column", "endLine", "endColumn", "severity", "code", "message", "path", "fix",
        ]
        for (files, least) in [
            ([warned], 1), ([wrong], 1), ([missing], 1), ([missing, wrong, warned], 3), ([clean], 0),
        ] {
            let outcome = try Program(["check", "--format", "json"] + files, in: folder).finish()
            let array = try #require(JSONSerialization.jsonObject(with: outcome.bytes) as? [[String: Any]])
            #expect(array.count >= least)
            for diagnostic in array { #expect(keys.subtracting(diagnostic.keys).isEmpty) }
        }
    }

    @Test func everyShippedAgendaIsSound() throws {
        let agendas = Repository.path("agendas")
        let names = try FileManager.default.contentsOfDirectory(atPath: agendas).filter { $0.hasSuffix(".yaml") }
            .sorted()
        #expect(!names.isEmpty)
        for name in names {
            let outcome = try Program.run("check", agendas + "/" + name, in: folder)
            #expect(outcome.status == .exited(0), "\(outcome.output)")
        }
    }

    /// Reading never ends by a signal, and never silently.
    @Test(arguments: HostileFile.all) func aHostileFileGetsAMessage(file: HostileFile) throws {
        let path = try folder.write(file.bytes, to: "hostile.yaml")
        for command in [
            ["check", path], ["check", path, "--format", "json"], ["plan", path], ["print", path, "all"],
            ["run", path],
        ] {
            let outcome = try Program(command, in: folder).finish()
            #expect([.exited(1), .exited(2)].contains(outcome.status), "\(command): \(outcome.status)")
            #expect(!outcome.errors.isEmpty || !outcome.bytes.isEmpty)
            #expect(outcome.bytes.count + outcome.errors.utf8.count < 4 << 20, "\(command) says too much")
            if command.contains("json") { #expect(try JSONSerialization.jsonObject(with: outcome.bytes) is [Any]) }
        }
    }

    @Test func anUnknownKindIsToldWithTheNearest() throws {
        let path = try folder.write(
            SampleAgendas.small.replacing("kind: talk, id: two", with: "kind: tallk, id: two"), to: "a.yaml")
        let outcome = try Program.run("check", path, in: folder)
        #expect(outcome.status == .exited(1))
        #expect(outcome.output.contains("did you mean 'talk'?"))
        #expect(outcome.output.contains("a.yaml:9:13: error:"))
        #expect(try Program.run("run", path, in: folder).status == .exited(1))
    }

    @Test func aFileThatMayNotBeReadIsToldAsThat() throws {
        let path = try folder.write(SampleAgendas.small, to: "a.yaml")
        chmod(path, 0)
        // Root may read everything.
        let outcome = try Program.run("check", path, in: folder)
        #expect(outcome.status == (geteuid() == 0 ? .exited(0) : .exited(2)))
        if geteuid() != 0 { #expect(outcome.errors.contains("may not be read")) }
    }

    @Test func aPipeAndADeviceAreReadOrRefused() throws {
        let outcome = try Program.run("check", "/dev/stdin", input: SampleAgendas.small, in: folder)
        #expect(outcome.status == .exited(0))
        #expect(try Program.run("check", "/dev/null", in: folder).status == .exited(1))
        #expect([.exited(1), .exited(2)].contains(try Program.run("check", "/dev/zero", in: folder).status))
    }
}

/// A file that nobody would call an agenda.
struct HostileFile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: Data

    private init(_ name: String, _ text: String) { self.init(name, Data(text.utf8)) }
    private init(_ name: String, _ bytes: Data) {
        testDescription = name
        self.bytes = bytes
    }

    static let all: [HostileFile] = [
        .init("empty", ""), .init("blanks", " \n\n\t\n"), .init("comment only", "# nothing\n"), .init("null", "null\n"),
        .init("a scalar", "hello\n"),
        .init("a list", "- 1\n- 2\n"), .init("binary", Data((0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 131) })),
        .init("zeros", Data(count: 10_000)),
        .init("nine megabytes", Data(repeating: UInt8(ascii: "a"), count: 9 << 20)),
        .init("nine megabytes of lines", Data(String(repeating: "a: b\n", count: 1_900_000).utf8)),
        .init("deep", String(repeating: "[", count: 100_000)),
        .init("deep maps", String(repeating: "a: {", count: 50_000)),
        .init(
            "laughs",
            "a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: [*f,*f,*f,*f]\n"
        ),
        .init("itself", "a: &a [*a]\n"), .init("two documents", SampleAgendas.small + "---\n" + SampleAgendas.small),
        .init("a tag", "!!python/object:os.system x\n"),
        .init("one key twice", SampleAgendas.small + "title: Again\n"), .init("an open quote", "title: \"open\n"),
        .init("UTF-16 cut in two", Data([0xFF, 0xFE, 0x41])),
        .init("bad UTF-8", Data("title: ".utf8) + Data([0xC3, 0x28, 0xFF])),
        .init("sections are a word", SampleAgendas.small.replacing("sections:", with: "sections: none\nx:")),
        .init(
            "a huge number", SampleAgendas.small.replacing("minutes: 10", with: "minutes: 99999999999999999999999999")),
        .init("negative minutes", SampleAgendas.small.replacing("minutes: 10", with: "minutes: -10")),
        .init("version 2", SampleAgendas.small.replacing("lectern: 1", with: "lectern: 2")),
        .init("another planet's time", SampleAgendas.small.replacing("date:", with: "time-zone: Mars/Olympus\ndate:")),
        .init("no such day", SampleAgendas.small.replacing("2026-12-08", with: "2026-02-30")),
        .init("ends before it starts", SampleAgendas.small.replacing("end: 13:30", with: "end: 12:00")),
        .init(
            "escape codes", SampleAgendas.small.replacing("kind: talk, id: one", with: "kind: \"\\e[2J\\0\", id: one")),
        .init(
            "ten thousand mistakes",
            SampleAgendas.small + String(repeating: "  - { kind: talk, title: X, minutes: ten }\n", count: 10_000)),
    ]
}

/// The folder of the whole project.
enum Repository {
    static func path(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .appendingPathComponent(name).path
    }
}
