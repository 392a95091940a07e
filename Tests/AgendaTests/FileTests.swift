internal import Agenda
internal import SectionKit
internal import Testing

/// Files that an agenda names: shared packs and templates.
struct FileTests {
    private static let answers =
        "lectern-answers: 1\nanswers:\n  - { said: More walks, status: done, answer: Every day. }\n"

    private func talk(_ path: String) -> String {
        Sample.agenda(
            "\(Sample.talks)\n- { kind: talk, title: News, minutes: 30, least: 20, prompts: [A], answers: \(path) }")
    }

    @Test func sharedFileIsReadAndKeptWithTheReading() {
        let reading = read(talk("answers/a.yaml"), files: ["answers/a.yaml": Self.answers])
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        #expect(reading.sources.map(\.path) == ["test.yaml", "answers/a.yaml"])
        let kept = AgendaReading.read(
            reading.sources[0].bytes, name: "test.yaml", files: KeptFiles(reading.sources), catalog: everyKind)
        #expect(kept.diagnostics.isEmpty && kept.agenda?.sections.count == 2)
    }

    @Test func sharedFileIsReadOnceForTwoSections() {
        let text = talk("a.yaml") + "- { kind: talk, title: Again, minutes: 5, answers: a.yaml }\n"
        #expect(read(text, files: ["a.yaml": Self.answers]).sources.count == 2)
    }

    @Test(arguments: ["not-there.yaml", "/etc/hostname"]) func fileThatCannotBeReadIsToldAtItsName(_ path: String)
        throws
    {
        try expectFinding("file-not-found", in: talk("«\(path)»"), path: "sections[1].answers")
    }

    @Test func mistakesInASharedFileCarryItsName() {
        let faulty = "lectern-answers: 1\nanswers:\n  - { said: More walks, status: doen, answer: Every day. }\n"
        let reading = read(talk("a.yaml"), files: ["a.yaml": faulty])
        #expect(reading.agenda == nil)
        #expect(
            reading.diagnostics.map { [$0.file, $0.code, "\($0.line):\($0.column)"] } == [
                ["a.yaml", "unknown-value", "3:33"]
            ])
        #expect(reading.diagnostics.first?.fix == "did you mean 'done'?")
        #expect(reading.line(3, of: "a.yaml")?.contains("doen") == true)
    }

    @Test func agendasOwnMistakesStandBeforeThoseOfItsFiles() {
        let text = talk("a.yaml").replacing("start: 13:00", with: "start: noon")
        let reading = read(text, files: ["a.yaml": "answers: []\n"])
        #expect(reading.diagnostics.map(\.file) == ["test.yaml", "a.yaml", "a.yaml"])
    }

    @Test(arguments: ["", "\u{0}", "a: [", "- 1\n---\n- 2", "&a [*a]", "null"])
    func hostileSharedFileIsToldAndNeverTraps(_ text: String) {
        let reading = read(talk("a.yaml"), files: ["a.yaml": text])
        #expect(reading.agenda == nil && reading.hasErrors)
        #expect(reading.diagnostics.allSatisfy { $0.file == "a.yaml" }, "\(reading.diagnostics)")
    }

    // MARK: Templates

    private static let usual = Sample.agenda(
        "- { kind: lunch, at: 12:15, minutes: 45, outside: true }\n\(Sample.talks)\n\(Sample.round)")

    private func following(_ lunch: String, template: String = "usual.yaml") -> String {
        Sample.agenda(head: "template: \(template)", "\(lunch)\n\(Sample.talks)\n\(Sample.round)")
    }

    @Test func mealAsInTheTemplateIsFine() {
        let reading = read(
            following("- { kind: lunch, at: 12:15, minutes: 45, outside: true }"), files: ["usual.yaml": Self.usual])
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        #expect(reading.sources.map(\.path) == ["test.yaml", "usual.yaml"])
    }

    @Test func mealThatMovedOrShrankIsTold() throws {
        let files = ["usual.yaml": Self.usual]
        try expectFinding(
            "meal-moved", .warning, in: following("- { kind: lunch, at: «12:10», minutes: 45, outside: true }"),
            files: files)
        try expectFinding(
            "meal-moved", .warning, in: following("- { kind: «lunch», minutes: 45, outside: true }"), files: files)
        try expectFinding(
            "meal-shortened", .warning, in: following("- { kind: lunch, at: 12:15, minutes: «40», outside: true }"),
            files: files)
        try expectFinding(
            "meal-moved", .warning, in: following("").replacing("sections:", with: "«sections»:"), files: files)
    }

    @Test func templateThatIsNotThereIsToldAtItsName() throws {
        let finding = try expectFinding(
            "file-not-found", in: following("- { kind: lunch, at: 12:15, outside: true }", template: "«gone.yaml»"),
            path: "template")
        #expect(finding?.message == "there is no file 'gone.yaml'")
    }

    @Test func faultyTemplateNamesItsFirstMistake() throws {
        try expectFinding(
            "file-not-found", in: following("- { kind: lunch, at: 12:15, outside: true }", template: "«usual.yaml»"),
            files: ["usual.yaml": Self.usual.replacing("date: 2026-12-08", with: "date: soon")])
    }

    /// The shipped regional meeting names shared files, and is the template of every quarter.
    @Test func templateMayNameFilesOfItsOwn() {
        let usual = Self.usual.replacing("prompts: [How are you?]", with: "prompts: [How are you?], answers: a.yaml")
        let reading = read(
            following("- { kind: lunch, at: 12:15, minutes: 45, outside: true }"),
            files: ["usual.yaml": usual, "a.yaml": Self.answers])
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
    }

    @Test func templateThatFollowsItselfIsNoRing() {
        let usual = following("- { kind: lunch, at: 12:15, minutes: 45, outside: true }")
        #expect(!read(usual, files: ["usual.yaml": usual]).hasErrors)
    }
}
