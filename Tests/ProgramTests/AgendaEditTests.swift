internal import Foundation
internal import ProgramSupport
internal import Testing

/// The agenda file is edited while its meeting runs.
@Suite struct AgendaEditTests {
    let folder: TemporaryFolder
    let agenda: String

    init() throws {
        folder = try TemporaryFolder()
        agenda = try folder.write(Self.text, to: "small.yaml")
    }

    static let text = """
        lectern: 1
        id: small
        title: Small
        date: 2026-12-08
        start: 13:00
        end: 14:00
        chairs: [{ name: Sam }, { name: Jo }]
        sections:
          - { kind: talk, id: one, title: One, minutes: 10 }
          - { kind: presentation, id: talks, title: Talks, minutes: 15, slots: 1, each: { talk: 10, questions: 5 } }
          - { kind: talk, id: two, title: Two, minutes: 20, least: 10 }
          - { kind: talk, id: end, title: End, minutes: 15, least: 5 }

        """

    private func edit(_ pairs: (String, String)...) throws {
        var text = folder.text(of: "small.yaml")
        for (old, new) in pairs {
            try #require(text.contains(old), "\(old)")
            text = text.replacingOccurrences(of: old, with: new)
        }
        _ = try folder.write(text, to: "small.yaml")
    }

    private func start(_ more: String...) throws -> Program {
        try Program(["run", agenda, "--rehearse", "1"] + more, in: folder)
    }

    private struct Change: Decodable {
        struct Item: Decodable, Hashable {
            var what: String
            var section: String?
            var text: String
        }
        var changes, lost, obstacles: [Item]
    }

    private func change(_ line: String) throws -> Change {
        struct Holder: Decodable { var change: Change }
        return try JSONDecoder().decode(Holder.self, from: Data(line.utf8)).change
    }

    @Test func anEditIsToldTakenOverAndThereAfterAKill() throws {
        let program = try start("--json")
        for command in ["next", "note kept", "chair Sam Ali", "do talks present slot=1 presenter=Ann"] {
            #expect(try program.answer(command).ok, "\(command)")
        }
        let nothing = try change(program.ask("agenda"))
        #expect(nothing.changes.isEmpty && nothing.lost.isEmpty && nothing.obstacles.isEmpty)

        try edit(
            ("title: Small", "title: Large"), ("id: two, title: Two, minutes: 20", "id: two, title: Deux, minutes: 15"),
            (
                "  - { kind: talk, id: end",
                "  - { kind: talk, id: tea, title: Tea, minutes: 5 }\n  - { kind: talk, id: end"
            ))
        let told = try change(program.ask("agenda"))
        #expect(told.changes.map(\.what) == ["title", "renamed", "retimed", "added"])
        #expect(told.changes.map(\.section) == [nil, "two", "two", "tea"])
        #expect(try program.answer("status").state?.chairs == ["Ali", "Jo"])

        let line = try program.ask("agenda take")
        let taken = try Program.decode(line)
        #expect(taken.ok && taken.seq == 5)
        #expect(try change(line).changes.count == 4)
        #expect(try program.answer("go two").state?.section == "two")
        let before = try program.answer("status")
        program.end(by: SIGKILL)

        #expect(try Program.run("meetings", "list", "--rehearsals", in: folder).output.contains("Large"))
        let again = try start("--json")
        let after = try again.answer("status")
        #expect(after.seq == before.seq && after.state?.still == before.state?.still)
        #expect(!again.errors.contains("has changed"), "the file is what the meeting has: \(again.errors)")
        #expect(try change(again.ask("agenda")).changes.isEmpty)

        // Undo goes back over it, in another process, and redo forward; the agenda follows.
        #expect(try again.answer("undo").ok)
        #expect(try again.answer("undo").state?.notes.map(\.text) == ["kept"])
        #expect(try again.answer("go tea").ok == false)
        #expect(try change(again.ask("agenda")).changes.count == 4)
        #expect(try again.answer("redo").ok)
        #expect(try again.answer("go tea").state?.section == "tea")
        #expect(try again.finish().status == .exited(0))
        let shown = try Program.run("meetings", "show", "small", "--rehearsal", "1", in: folder)
        #expect(shown.output.contains("Large") && shown.output.contains("Tea"), "\(shown)")
    }

    @Test func textAnswersStayOneLine() throws {
        let program = try start()
        _ = try program.ask("next")
        #expect(try program.ask("agenda") == "ok 1: The agenda file would change nothing.")
        #expect(try program.ask("agenda take") == "no: The agenda file would change nothing.")
        try edit(("title: Two, minutes: 20", "title: Two, minutes: 15"))
        #expect(
            try program.ask("agenda")
                == "ok 1: The agenda file would change this: 'Two' takes 15 minutes, not 20 minutes.")
        #expect(try program.ask("agenda take").hasPrefix("ok 2: Taken over. 'Two' takes 15 minutes"))
        #expect(try program.ask("agenda give").hasPrefix("no: Write it as"))
        #expect(try program.finish().output == "")
    }

    @Test func aFaultyEditShowsItsFirstErrorAndChangesNothing() throws {
        let program = try start("--json")
        let before = try program.answer("next")
        try edit(("minutes: 20", "minutes: twenty"), ("minutes: 15, least", "minutes: x, least"))
        for command in ["agenda", "agenda take"] {
            let answer = try program.answer(command)
            #expect(!answer.ok)
            #expect(answer.error?.contains("2 errors; the first: ") == true, "\(answer.error ?? "")")
            #expect(answer.error?.contains("small.yaml:11:") == true, "\(answer.error ?? "")")
        }
        #expect(try program.answer("status").seq == before.seq)
        // An order of sections that cannot be is an error too.
        _ = try folder.write(Self.text.replacingOccurrences(of: "minutes: 20", with: "minutes: 200"), to: "small.yaml")
        _ = try program.answer("agenda")
        try edit(("minutes: 200", "minutes: 25"))
        #expect(try program.answer("agenda take").ok)
        _ = try program.finish()
        // What the file says later is the next edit, and a broken one never keeps the meeting from coming back.
        try edit(("minutes: 25", "minutes: twenty"))
        let again = try start("--json")
        #expect(try again.answer("status").seq == 2)
        #expect(again.errors.contains("has errors now"), "\(again.errors)")
        #expect(try again.answer("agenda").error?.contains("an error: ") == true)
    }

    @Test func whatRunsCannotBeTakenAway() throws {
        let program = try start("--json")
        _ = try program.answer("next")
        try edit(("  - { kind: talk, id: one, title: One, minutes: 10 }\n", ""))
        #expect(try change(program.ask("agenda")).obstacles.map(\.what) == ["running-gone"])
        #expect(try program.answer("agenda take").error?.contains("'One' runs now") == true)
        _ = try program.answer("next")
        #expect(try program.answer("agenda take").ok)
        #expect(try program.answer("back").ok == false)
    }

    // MARK: Files that come and go

    @Test func aFileThatIsMissingOrEmptyIsLookedAtAgain() throws {
        let program = try start("--json")
        _ = try program.answer("next")
        for _ in 1...2 {
            try FileManager.default.removeItem(atPath: agenda)
            #expect(try program.answer("agenda").error?.contains("cannot be read now") == true)
            _ = try folder.write("", to: "small.yaml")
            #expect(try program.answer("agenda take").error?.contains("cannot be read now") == true)
            _ = try folder.write(Self.text, to: "small.yaml")
            #expect(try change(program.ask("agenda")).changes.isEmpty)
        }
        // As editors save: another file put in its place.
        _ = try folder.write(Self.text.replacingOccurrences(of: "title: Two", with: "title: Deux"), to: "new")
        #expect(rename(folder.file("new"), agenda) == 0)
        #expect(try change(program.ask("agenda")).changes.map(\.what) == ["renamed"])
    }

    @Test func filesThatTheAgendaNamesAreWatchedToo() throws {
        let program = try start("--json")
        _ = try program.answer("next")
        let answers = { (text: String) in
            "lectern-answers: 1\nanswers: [{ said: What?, status: done, answer: \(text) }]\n"
        }
        try edit(("id: two, title: Two,", "id: two, title: Two, answers: more.yaml,"))
        let missing = try program.answer("agenda")
        #expect(missing.error?.contains("more.yaml") == true, "a missing file is an error: \(missing)")
        _ = try folder.write("rubbish: 1\n", to: "more.yaml")
        let faulty = try program.answer("agenda")
        #expect(faulty.ok == false && faulty.error != missing.error, "\(faulty)")
        _ = try folder.write(answers("Soup"), to: "more.yaml")
        let sound = try program.ask("agenda")
        try #require(try Program.decode(sound).ok, "\(sound)")
        #expect(try change(sound).changes.map(\.what) == ["settings"])
        #expect(try program.answer("agenda take").ok)
        _ = try folder.write(answers("Cake"), to: "more.yaml")
        #expect(try change(program.ask("agenda")).changes.map(\.what) == ["settings"])
        #expect(try program.answer("agenda take").ok)
        program.end(by: SIGKILL)
        try FileManager.default.removeItem(atPath: folder.file("more.yaml"))
        let again = try start("--json")
        #expect(try again.answer("status").seq == 3, "what it took over is kept with it: \(again.errors)")
    }

    // MARK: Coming back

    @Test(arguments: [[], ["--rehearse", "1"]] as [[String]])
    func aMeetingGoesOnWithItsAgendaAndSaysThatTheFileChanged(words: [String]) throws {
        let run = { (input: String) in
            let program = try Program(["run", agenda, "--json"] + words, in: folder)
            program.write(input)
            return try program.finish()
        }
        _ = try run("next\n")
        try edit(("title: Two", "title: Deux"))
        let again = try run("status\nagenda take\n")
        #expect(again.errors.contains("The key e, or the command 'agenda', shows what would change."), "\(again)")
        #expect(again.errors.contains("has changed"))
        #expect(try again.lines.map(Program.decode).map(\.seq) == [1, 2])
        #expect(!(try run("status\n").errors.contains("has changed")))
    }

    @Test func aRehearsalStartsOverOnlyWhenAsked() throws {
        _ = try Program.run("run", agenda, "--rehearse", "1", input: "next\nnote mine\n", in: folder)
        try edit(("title: Two", "title: Deux"))
        let goesOn = try Program.run("run", agenda, "--rehearse", "1", "--json", input: "status\n", in: folder)
        #expect(try goesOn.lines.first.map(Program.decode)?.state?.notes.count == 1)
        let afresh = try Program.run(
            "run", agenda, "--rehearse", "1", "--afresh", "--json", input: "status\nagenda\n", in: folder)
        #expect(try afresh.lines.first.map(Program.decode)?.seq == 0)
        #expect(try change(afresh.lines.last ?? "").changes.isEmpty, "it has the new agenda")
    }

    @Test func aMeetingOpenedByItsIdHasNoFileToTakeOver() throws {
        _ = try Program.run("run", agenda, input: "next\n", in: folder)
        try FileManager.default.removeItem(atPath: agenda)
        let again = try Program.run("run", "small", "--json", input: "agenda\n", in: folder)
        #expect(try again.lines.first.map(Program.decode)?.error?.contains("opened by its id") == true)
    }

    // MARK: A module that fails

    /// A section that is new in the file, and takes the program down when it is asked: the meeting comes back, and goes on.
    @Test func anEditWhoseModuleTrapsNeverEndsTheMeetingForGood() throws {
        let run = { () throws -> Program in
            try Program(["run", agenda, "--json"], name: "faulty-lectern", in: folder)
        }
        let first = try run()
        #expect(try first.answer("next").ok)
        try edit(
            (
                "  - { kind: talk, id: end",
                "  - { kind: faulty, id: bad, title: Bad, minutes: 5, place: timing, fault: fatal, only-with: \"\" }\n  - { kind: talk, id: end"
            ))
        first.write("agenda\n")
        guard case .signalled = try first.finish().status else {
            Issue.record("it did not trap")
            return
        }
        for _ in 1...3 {
            let again = try run()
            #expect(try again.answer("status").state?.section == "one", "\(again.errors)")
            #expect(try again.answer("agenda").ok, "it is read without its module")
            #expect(try again.finish().status == .exited(0))
        }
        let last = try run()
        #expect(try last.answer("agenda take").ok)
        #expect(try last.answer("go bad").state?.section == "bad")
        #expect(try last.answer("status").state?.notices.map(\.section) == ["bad"])
    }
}
