internal import ProgramSupport
internal import Testing

/// What `lectern module new` writes, in a meeting, as it was written; Tests/modules-script tries the writing itself.
@Suite struct NewModuleTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func agenda(_ section: String) throws -> String {
        try folder.write(
            """
            lectern: 1
            id: reading
            title: Reading
            date: 2026-12-08
            start: 13:00
            end: 13:20
            sections:
              - { kind: talk, title: Welcome, minutes: 10 }
              - \(section)

            """, to: "reading.yaml")
    }

    @Test func aNewModuleRunsAsItWasWritten() throws {
        let agenda = try agenda("{ kind: quiet-reading, id: quiet, minutes: 10, invitation: Read a page. }")
        let program = try Program(["run", agenda, "--json"], name: "faulty-lectern", in: folder)
        for command in ["next", "next", "do quiet note text=\"A page of poems\"", "status"] {
            let answer = try program.answer(command)
            #expect(answer.ok, "\(command): \(answer)")
        }
        let early = try program.answer("do quiet note")
        #expect(!early.ok)
        #expect(try program.finish().status == .exited(0))
    }

    @Test func itsMistakesAreToldAtTheirPlace() throws {
        let end = try Program(
            ["check", agenda("{ kind: quiet-reading, minutes: 10, romo: the library }")], name: "faulty-lectern",
            in: folder
        ).finish()
        #expect(end.status == .exited(1))
        #expect(end.output.contains("reading.yaml:9:41"))
        #expect(end.output.contains("'room'"))
    }

    @Test func outsideTheSourcesNothingIsWritten() throws {
        let end = try Program(["module", "new", "quiet-reading"], in: folder).finish()
        #expect(end.status == .exited(2))
        #expect(end.errors.contains("folder of Lectern's sources"))
    }
}
