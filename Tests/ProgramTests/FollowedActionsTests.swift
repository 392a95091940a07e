internal import Foundation
internal import ProgramSupport
internal import Testing

/// Actions from one meeting to the next ones, through the real program.
@Suite struct FollowedActionsTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write(Self.first, to: "alder-2026-12-08.yaml")
    }

    static let first = """
        lectern: 1
        id: alder-2026-12-08
        title: Alder Group
        group: { name: Alder, level: local }
        date: 2026-12-08
        start: 13:00
        end: 13:30
        chairs: [{ name: Sam, role: service-user }]
        sections:
          - { kind: talk, id: welcome, title: Welcome, minutes: 10 }
          - { kind: talk, id: we-did, title: "You said, we did", minutes: 20, answers: answers/old.yaml }

        """

    static let answers = """
        lectern-answers: 1
        answers:
          - { said: A pool., status: no-because, answer: There is no space. }

        """

    private func lectern(_ words: String..., input: String = "") throws -> Program.Outcome {
        let program = try Program(words, in: folder)
        program.write(input)
        return try program.finish()
    }

    /// Holds a meeting with those lines between its beginning and its end.
    private func hold(_ agenda: String, _ lines: String...) throws -> Program.Outcome {
        try lectern(
            "run", agenda, "--json", "--no-web",
            input: (["next"] + lines + ["go we-did", "next"]).map { $0 + "\n" }.joined())
    }

    /// The first meeting is over, and leaves three actions.
    private func holdFirst() throws {
        _ = try folder.write(Self.answers, to: "answers/old.yaml")
        let held = try hold(
            "alder-2026-12-08.yaml", "action \"Ask for fruit\" owner=\"the chair\" due=2027-01-31",
            "action \"Find a room\"",
            "action \"Ring Sam\" owner=Sam")
        try #require(try Program.decode(held.lines.last ?? "").state?.ended == true)
    }

    @Test func theNextAgendaBeginsWithWhatIsOpen() throws {
        try holdFirst()
        let made = try lectern("new", "--from", "alder-2026-12-08.yaml")
        #expect(made.status == .exited(0))
        #expect(made.lines == ["alder-2027-03-09.yaml", "actions/alder-2027-03-09.yaml"])
        let agenda = folder.text(of: "alder-2027-03-09.yaml")
        #expect(agenda.contains("answers: answers/old.yaml, actions: actions/alder-2027-03-09.yaml }"))
        let list = folder.text(of: "actions/alder-2027-03-09.yaml")
        #expect(list.contains("what: \"Ask for fruit\"\n    who: \"the chair\"\n    by: 2027-01-31\n"))
        #expect(list.contains("what: \"Ring […]\"\n    who: \"A service user\"\n"), "nobody is named: \(list)")
        let check = try lectern("check", "alder-2027-03-09.yaml")
        #expect(check.status == .exited(0) && !check.output.contains("error"))
        let script = try lectern("print", "alder-2027-03-09.yaml", "chair-script", "--format", "text")
        #expect(script.output.contains("We agreed: Ask for fruit"))
        #expect(script.output.contains("The chair sees to it. It was for 31 January 2027."))
    }

    @Test func whatBecameOfEachIsKeptToldAndCarriedOn() throws {
        try holdFirst()
        try #require(try lectern("new", "--from", "alder-2026-12-08.yaml").status == .exited(0))
        let second = try Program(["run", "alder-2027-03-09.yaml", "--json", "--no-web"], in: folder)
        // Also before its section, and before the meeting begins.
        for line in [
            "do we-did follow-up action=1 now=done", "next", "do we-did follow-up action=2 now=not-needed", "undo",
            "do we-did follow-up action=2 now=carried-over by=2027-06-30",
        ] { #expect(try second.answer(line).ok, "\(line)") }
        #expect(try second.answer("do we-did follow-up action=9 now=done").error?.contains("from 1 to 3") == true)
        _ = try second.finish()
        // It comes back as it was.
        let again = try lectern(
            "run", "alder-2027-03-09.yaml", "--json", "--no-web", input: "status\ngo we-did\nnext\n")
        let state = try JSONSerialization.jsonObject(with: Data((again.lines.first ?? "").utf8)) as? [String: Any]
        let earlier = (state?["state"] as? [String: Any])?["earlierActions"] as? [[String: Any]]
        #expect(earlier?.map { $0["fate"] as? String } == ["done", "carried-over", nil])
        #expect(earlier?.map { $0["due"] as? String } == ["2027-01-31", "2027-06-30", nil])

        let report = try lectern("report", "alder-2027-03-09", "--format", "markdown")
        #expect(report.output.contains("From earlier meetings"))
        #expect(report.output.contains("| Ask for fruit | the chair | Sunday 31 January 2027 | Done |"))
        #expect(report.output.contains("| Find a room | – | Wednesday 30 June 2027 | Carried over |"))
        let preview = try lectern("return", "alder-2027-03-09", "--preview")
        #expect(preview.output.contains("Ask for fruit, the chair, 2027-01-31, done"))

        let open = try lectern("meetings", "actions")
        #expect(open.lines.first == "2027-03-09  alder-2027-03-09")
        #expect(open.output.contains("  Find a room (by 2027-06-30)\n") && !open.output.contains("fruit"))
        #expect(!open.output.contains("alder-2026-12-08"), "each stands under the meeting that spoke of it last")
        let written = try lectern("meetings", "actions", "alder-2027-03-09", "--output", "next.yaml")
        #expect(written.status == .exited(0))
        #expect(folder.text(of: "next.yaml").contains("id: \"alder-2026-12-08-2\"\n    what: \"Find a room\""))
        #expect(folder.text(of: "next.yaml").contains("from: \"alder-2026-12-08\""))

        // The return carries them to whoever has no library.
        #expect(try lectern("return", "alder-2027-03-09", "--output", "up.json").status == .exited(0))
        let elsewhere = try lectern(
            "new", "--template", "local-group", "--group", "Alder", "--date", "2027-06-08", "--actions", "up.json",
            "--library", folder.file("no.sqlite"))
        #expect(elsewhere.status == .exited(0), "\(elsewhere.errors)")
        #expect(folder.text(of: "actions/alder-2027-06-08.yaml").contains("alder-2026-12-08-2"))
        #expect(try lectern("check", "alder-2027-06-08.yaml").status == .exited(0))
    }

    @Test func whereAllIsDoneTheNextAgendaHasNoListOfIt() throws {
        try holdFirst()
        try #require(try lectern("new", "--from", "alder-2026-12-08.yaml").status == .exited(0))
        _ = try hold(
            "alder-2027-03-09.yaml", "do we-did follow-up action=1 now=done", "do we-did follow-up action=2 now=done",
            "do we-did follow-up action=3 now=not-needed")
        let made = try lectern("new", "--from", "alder-2027-03-09.yaml")
        #expect(made.lines == ["alder-2027-06-08.yaml"])
        #expect(!folder.text(of: "alder-2027-06-08.yaml").contains("actions:"))
        #expect(try lectern("meetings", "actions").errors.contains("No action is open."))
    }

    @Test func eachGroupOfAListGetsItsOwnActionsAndFilesComeAlong() throws {
        try holdFirst()
        _ = try folder.write("group,date\nAlder,2027-03-09\nBeech,2027-03-10\n", to: "groups.csv")
        let made = try lectern("new", "--from", "alder-2026-12-08.yaml", "--groups", "groups.csv", "--folder", "spring")
        #expect(made.status == .exited(0), "\(made.errors)")
        #expect(folder.text(of: "spring/alder-2027-03-09.yaml").contains("actions: actions/alder-2027-03-09.yaml"))
        #expect(folder.text(of: "spring/actions/alder-2027-03-09.yaml").contains("Find a room"))
        #expect(folder.text(of: "spring/answers/old.yaml") == Self.answers)
        let check = try lectern("check", "spring/alder-2027-03-09.yaml", "spring/beech-2027-03-10.yaml")
        #expect(check.status == .exited(0) && !check.output.contains("error"), "\(check.output)")
    }

    @Test(
        arguments: [
            (["--actions", "gone.json"], "there is no file 'gone.json'"), (["--actions", "groups.csv"], "groups.csv"),
            (["--library", "gone.sqlite"], "There is no library"),
        ])
    func whatCannotBeReadIsToldAndNothingIsWritten(_ words: [String], _ told: String) throws {
        _ = try folder.write("group,date\nAlder,2027-03-09\n", to: "groups.csv")
        let made = try Program(["new", "--date", "2027-03-09"] + words, in: folder).finish()
        #expect(made.status != .exited(0) && made.errors.contains(told), "\(made.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.file("north-west-2027-03-09.yaml")))
    }
}
