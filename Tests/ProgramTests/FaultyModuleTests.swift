internal import Foundation
internal import ProgramSupport
internal import Testing

/// A module that fails, in each of its functions and in each way there is: it costs its section a notice.
@Suite struct FaultyModuleTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    struct Case: Sendable, CustomTestStringConvertible {
        var place, fault: String
        var testDescription: String { "\(place) \(fault)" }
    }

    static let live = ["content", "fill", "decide", "evolve"]
    static let traps = ["fatal", "index", "overflow", "stack", "abort"]
    static let soft = (live + ["check"]).flatMap { place in
        ["throwing", "nonsense"].map { Case(place: place, fault: $0) }
    }
    static let hard = (live + ["timing", "check"]).flatMap { place in traps.map { Case(place: place, fault: $0) } }

    /// - Parameter onlyWith: the section fails only while that file is there.
    private func agenda(_ fault: Case, onlyWith: String = "") throws -> String {
        try folder.write(
            """
            lectern: 1
            id: faulty
            title: Faulty
            date: 2026-12-08
            start: 13:00
            end: 14:00
            sections:
              - { kind: talk, id: one, title: One, minutes: 10 }
              - kind: faulty
                id: bad
                title: Bad
                minutes: 20
                place: \(fault.place)
                fault: \(fault.fault)
                only-with: "\(onlyWith)"
                script: "Poked {{pokes}}."
              - { kind: talk, id: two, title: Two, minutes: 30 }

            """, to: "faulty.yaml")
    }

    private func start(_ agenda: String, _ more: String...) throws -> Program {
        try Program(["run", agenda] + more, name: "faulty-lectern", in: folder)
    }

    private static let meeting = [
        "note before", "next", "next", "do bad poke", "note within", "status", "next", "next",
    ]

    @Test(arguments: soft) func whoThrowsOrTalksNonsenseNeverEndsTheMeeting(fault: Case) throws {
        let program = try start(agenda(fault))
        for command in Self.meeting {
            let answer = try program.ask(command)
            #expect(
                answer.hasPrefix(command == "do bad poke" && fault.place == "decide" ? "no: " : "ok "),
                "\(command): \(answer)")
            #expect(!answer.contains("\u{1B}"))
        }
        let end = try program.finish()
        #expect(end.status == .exited(0))
        #expect(end.output == "")
        let again = try start(folder.file("faulty.yaml"), "--json")
        let state = try #require(try again.answer("status").state)
        #expect(state.ended && state.notes.map(\.text) == ["before", "within"])
    }

    @Test func aMeetingThatWasHeldWithAKindThatIsGoneStillOpens() throws {
        let program = try start(agenda(.init(place: "nowhere", fault: "throwing")))
        for command in Self.meeting { _ = try program.ask(command) }
        #expect(try program.finish().status == .exited(0))
        try FileManager.default.removeItem(atPath: folder.file("faulty.yaml"))
        for words in [["meetings", "show", "faulty"], ["report", "faulty"], ["run", "faulty", "--no-web"]] {
            let outcome = try Program(words, in: folder).finish()
            #expect(outcome.status == .exited(0), "\(words): \(outcome.errors)")
            #expect(outcome.errors.contains("This program has no kind 'faulty'"), "\(words): \(outcome.errors)")
            if words[0] != "run" { #expect(outcome.output.contains("within"), "\(words): \(outcome.output)") }
        }
    }

    @Test(arguments: ["chair-script", "handout"]) func aSheetWithAHoleSaysSo(sheet: String) throws {
        let agenda = try agenda(.init(place: "content", fault: "throwing"))
        let outcome = try Program(["print", agenda, sheet], name: "faulty-lectern", in: folder).finish()
        #expect(outcome.output.contains("The module of"), "\(outcome.output)")
        #expect(outcome.errors.contains("Thrown"), "\(outcome.errors)")
    }

    @Test func lineModeTellsOfAScreenThatFails() throws {
        let program = try start(agenda(.init(place: "content", fault: "throwing")))
        for command in ["next", "next"] { _ = try program.ask(command) }
        #expect(try program.ask("status").contains("Thrown"))
        _ = try program.finish()
    }

    /// The console shows content; a failing one is a notice and nothing more.
    @Test(arguments: ["content", "fill"], ["throwing", "nonsense"]) func theConsoleToldOfItGoesOn(
        place: String, fault: String
    ) throws {
        let program = try Program(
            ["run", agenda(.init(place: place, fault: fault)), "--rehearse", "1", "--plain-text"],
            name: "faulty-lectern", in: folder, onTerminal: true)
        try program.read(until: "? lists the keys")
        for title in ["Bad", "Two"] {
            program.write("g")
            try program.read(until: "Which?")
            program.write("\(title)\n")
            try program.read(until: "left of")
        }
        program.write("q")
        try program.read(until: "q: leave")
        // Control-C: a second q this soon might be one that is held down.
        program.write("\u{3}")
        let end = try program.finish()
        #expect(end.status == .exited(0))
        #expect(end.output.contains("Two"))
        if fault == "throwing" { #expect(end.output.contains("The module of 'Bad' failed")) }
        #expect(!end.output.contains("\u{1B}[2J"), "what a module says cannot clear the screen")
    }

    @Test(arguments: soft) func sheetsArePrintedAllTheSame(fault: Case) throws {
        let path = try agenda(fault)
        for format in ["text", "markdown", "html"] {
            let outcome = try Program(["print", path, "all", "--format", format], name: "faulty-lectern", in: folder)
                .finish()
            #expect(outcome.status == .exited(0))
            #expect(outcome.output.contains("Two"))
            #expect(!outcome.output.contains("\u{1B}"))
        }
    }

    /// It dies once. Everything that was answered comes back, the section goes on without its module, and it never dies again.
    @Test(arguments: hard) func whoTrapsTakesTheProgramDownOnce(fault: Case) throws {
        let path = try agenda(fault)
        let first = try start(path)
        first.write(Self.meeting.joined(separator: "\n") + "\n")
        let death = try first.finish()
        guard case .signalled = death.status else {
            Issue.record("it did not trap: \(death)")
            return
        }
        let answered = death.lines
        #expect(answered.allSatisfy { $0.hasPrefix("ok ") })

        let second = try start(path, "--json")
        let state = try #require(try second.answer("status").state, "\(second.errors)")
        #expect(second.errors.contains("The module of 'Bad' took the program down"))
        #expect(
            state.notes.map(\.text)
                == Array(["before", "within"].prefix(answered.count == 0 ? 0 : answered.count < 5 ? 1 : 2)))
        #expect(state.notices.map(\.section) == ["bad"])
        #expect(try second.answer("do bad poke").ok == false)
        #expect(try second.answer("note after").ok)
        #expect(try second.finish().status == .exited(0))

        for _ in 1...3 {
            let again = try start(path)
            for command in [
                "back", "go bad", "status", "plan", "undo", "redo", "undo", "go one", "next", "status", "undo", "undo",
            ] {
                _ = try again.ask(command)
            }
            #expect(try again.finish().status == .exited(0))
            #expect(!again.errors.contains("took the program down"), "it is told once")
        }
        let shown = try Program.run("meetings", "show", "faulty", name: "faulty-lectern", in: folder)
        #expect(shown.status == .exited(0), "\(shown.errors)")
        #expect(shown.output.contains("after"))
        let last = try start(path, "--json")
        #expect(try last.answer("status").state?.notes.last?.text == "after")
    }

    /// A module that was sound when the meeting began, and traps at the replay.
    @Test(arguments: hard.filter { $0.fault == "fatal" || $0.fault == "stack" })
    func whoTrapsAtTheReplayKeepsWhatWasAnswered(fault: Case) throws {
        let path = try agenda(fault, onlyWith: folder.file("now"))
        let first = try start(path, "--json")
        for command in Self.meeting.prefix(5) { #expect(try first.answer(command).ok) }
        let before = try first.answer("status")
        first.end(by: SIGKILL)
        _ = try folder.write("", to: "now")
        let second = try start(path)
        second.write("status\nquit\n")
        let death = try second.finish()
        if case .exited = death.status { #expect(fault.place == "decide", "it did not trap") }
        let third = try start(path, "--json")
        let after = try #require(try third.answer("status").state, "\(third.errors)")
        #expect(after.notes == before.state?.notes)
        #expect(
            after.section == before.state?.section && after.began == before.state?.began
                && after.ends == before.state?.ends)
    }

    /// A module that was sound when the meeting began and cannot even tell its time now.
    @Test(arguments: ["throwing", "nonsense"]) func aMeetingThatHasBegunComesBackWithoutATiming(fault: String) throws {
        let path = try agenda(.init(place: "timing", fault: fault), onlyWith: folder.file("now"))
        let first = try start(path, "--json")
        for command in Self.meeting.prefix(5) { #expect(try first.answer(command).ok) }
        let before = try first.answer("status")
        _ = try first.finish()
        _ = try folder.write("", to: "now")
        let second = try start(path, "--json")
        let after = try #require(try second.answer("status").state, "\(second.errors)")
        #expect(after.notes == before.state?.notes)
        #expect(after.section == before.state?.section && after.ends == before.state?.ends)
        #expect(second.errors.contains("'Bad'"), "it is told: \(second.errors)")
        #expect(try second.answer("next").state?.section == "two")
        #expect(try Program.run("meetings", "show", "faulty", name: "faulty-lectern", in: folder).status == .exited(0))
    }
}
