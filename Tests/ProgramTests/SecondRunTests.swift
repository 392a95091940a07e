internal import Foundation
internal import ProgramSupport
internal import Testing

@Suite struct SecondRunTests {
    let folder: TemporaryFolder
    let agenda: String

    init() throws {
        folder = try TemporaryFolder()
        agenda = try folder.write(SampleAgendas.small, to: "small.yaml")
    }

    @Test(arguments: [[], ["--rehearse", "1"]] as [[String]]) func aSecondRunIsToldWhoHoldsTheMeeting(words: [String])
        throws
    {
        let first = try Program(["run", agenda, "--json"] + words, in: folder)
        let before = try first.answer("next")
        let second = try Program(["run", agenda, "--json"] + words, in: folder).finish()
        #expect(second.status == .exited(1))
        #expect(second.output == "")
        #expect(second.errors.contains("\(first.pid)"), "\(second.errors)")
        #expect(try first.answer("note on we go").seq == (before.seq ?? 0) + 1)

        first.end(by: SIGKILL)
        let third = try Program(["run", agenda, "--json"] + words, in: folder)
        #expect(try third.answer("status").state?.notes.map(\.text) == ["on we go"])
    }

    /// Somebody who tries another speed must not change the clock of the rehearsal that runs.
    @Test func aSecondRunLeavesTheFirstOnesClockAlone() throws {
        let first = try Program(["run", agenda, "--json", "--rehearse", "1"], in: folder)
        _ = try first.answer("next")
        #expect(try Program.run("run", agenda, "--rehearse", "1000", in: folder).status == .exited(1))
        first.end(by: SIGKILL)
        let began = Date()
        let third = try Program(["run", agenda, "--json", "--rehearse", "1"], in: folder)
        let state = try #require(try third.answer("status").state)
        #expect(state.secondsLeft >= 600 - Int(Date().timeIntervalSince(began)) - 30)
    }

    @Test func aRealMeetingAndItsRehearsalRunBesideEachOther() throws {
        let real = try Program(["run", agenda, "--json"], in: folder)
        _ = try real.answer("note real")
        let rehearsal = try Program(["run", agenda, "--json", "--rehearse", "60"], in: folder)
        #expect(try rehearsal.answer("note try").state?.notes.map(\.text) == ["try"])
        #expect(try real.answer("status").state?.notes.map(\.text) == ["real"])
    }

    // MARK: The agenda file changes under a meeting

    @Test func aMeetingThatHasBegunGoesOnWithTheAgendaItBeganWith() throws {
        _ = try Program.run("run", agenda, input: "next\n", in: folder)
        _ = try folder.write(SampleAgendas.small.replacing("title: Two", with: "title: Changed"), to: "small.yaml")
        let again = try Program.run("run", agenda, "--json", input: "next\n", in: folder)
        #expect(again.lines.first?.contains("\"title\":\"Two\"") == true)
        #expect(again.errors.contains("changed"))
    }

    /// The power went, and somebody has broken the file since: the meeting goes on all the same.
    @Test(arguments: ["minutes: 10", "start: 13:00", "title: Two"])
    func aMeetingThatHasBegunGoesOnThoughItsFileIsBroken(broken: String) throws {
        _ = try Program.run("run", agenda, input: "next\nnote kept\n", in: folder)
        _ = try folder.write(SampleAgendas.small.replacing(broken, with: "rubbish: true"), to: "small.yaml")
        let again = try Program.run("run", agenda, "--json", input: "status\n", in: folder)
        #expect(again.status == .exited(0), "\(again.errors)")
        let line = try #require(again.lines.first)
        #expect(try Program.decode(line).state?.notes.map(\.text) == ["kept"])
    }

    /// Where not even the id can be read, the message says how to go on.
    @Test func aFileThatIsNoAgendaAnyMoreTellsTheWayBack() throws {
        _ = try Program.run("run", agenda, input: "next\nnote kept\n", in: folder)
        _ = try folder.write("sections: [", to: "small.yaml")
        let again = try Program.run("run", agenda, in: folder)
        #expect(again.status == .exited(1))
        #expect(again.errors.contains("lectern run small"), "\(again.errors)")
        #expect(try Program.run("run", "small", input: "status\n", in: folder).lines.count == 1)
    }

    @Test func aMeetingGoesOnByItsIDWhereTheFileIsGone() throws {
        _ = try Program.run("run", agenda, input: "next\nnote kept\n", in: folder)
        try FileManager.default.removeItem(atPath: agenda)
        let again = try Program.run("run", "small", "--json", input: "status\n", in: folder)
        let line = try #require(again.lines.first, "\(again.errors)")
        #expect(try Program.decode(line).state?.notes.map(\.text) == ["kept"])
        let none = try Program.run("run", "other", in: folder)
        #expect(none.status == .exited(2))
    }
}
