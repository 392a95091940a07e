internal import Console
internal import Journal
internal import Meeting
internal import ProgramSupport
internal import SectionKit
internal import SignUps
internal import Testing
internal import Wording

@testable internal import Commands

/// Tables that are changed at the facilitator's console, and taken back there.
extension TablesTests {
    private func formed() async throws -> (OpenMeeting, Desk) {
        let (meeting, signUps) = try await open()
        try await add(["Ann", "Bo", "Cem", "Dilys", "Ed", "Fay", "Gus", "Hana"], to: signUps)
        await meeting.sideline.look()
        _ = try await act(meeting, "form")
        return (meeting, Desk(meeting: meeting, words: .english))
    }

    private func number(_ name: String, _ meeting: OpenMeeting) async throws -> Int {
        let words = await meeting.live.current.words
        let people = try await tables(meeting).people
        return try #require(people.firstIndex { $0.name.flatMap { words[$0] } == name }) + 1
    }

    @Test func aChangeIsDoneOnceItsEffectWasReadAndNamesPeople() async throws {
        let (meeting, desk) = try await formed()
        defer { meeting.leave() }
        let ann = try await number("Ann", meeting)
        _ = try await act(meeting, "fix who=Ann table=1")
        let before = try await tables(meeting)
        var console = Console(words: .english)
        await desk.perform(.perform(try Command(line: "do groups move who=Ann table=2")), &console)
        guard case .asking(let question) = console.mode else {
            Issue.record("it was done without a question: \(console.report)")
            return
        }
        #expect(question.lines.first == "Ann (\(ann)) sits at table 2 in round 1.")
        #expect(question.lines.contains("Round 1: Ann (\(ann)) has a fixed seat at table 1, and sits elsewhere."))
        #expect(try await tables(meeting) == before, "nothing is done yet")
        for effect in console.press(.escape, at: 1_000, in: await desk.situation) {
            await desk.perform(effect, &console)
        }
        #expect(try await tables(meeting) == before)
        #expect(console.report == [Phrasebook.english(.tablesStay)])

        await desk.perform(.perform(try Command(line: "do groups move who=Ann table=2")), &console)
        for effect in console.press(.letter(" "), at: 9_000, in: await desk.situation) {
            await desk.perform(effect, &console)
        }
        #expect(try await tables(meeting).table(of: ann, round: 1) == 2)
        #expect(console.report.first?.hasPrefix("Ann (\(ann)) sits at table 2 in round 1.") == true)
        #expect(!console.report.joined().contains("would"))
        let quality = try await tables(meeting).quality.filter { console.report.joined().contains($0) }
        #expect(quality == [], "what the section lists is not said twice")
    }

    @Test func formingThemForTheFirstTimeAsksNothing() async throws {
        let (meeting, signUps) = try await open()
        defer { meeting.leave() }
        try await add(["Ann", "Bo", "Cem", "Dilys"], to: signUps)
        let desk = Desk(meeting: meeting, words: .english)
        var console = Console(words: .english)
        await desk.perform(.perform(try Command(line: "do groups form")), &console)
        #expect(console.mode == .stage && console.report.first?.hasPrefix("4 people sit at 1 table of 4.") == true)
    }

    @Test func namesAreThereAgainAtOnceWhenNumbersAreTakenBack() async throws {
        let (meeting, _) = try await formed()
        defer { meeting.leave() }
        _ = try await act(meeting, "form people=8")
        for command in [Command.undo, .redo, .undo] { _ = try await meeting.live.perform(command) }
        let words = await meeting.live.current.words
        let names = try await tables(meeting).people.compactMap { $0.name.map { words[$0] ?? "erased" } }
        #expect(names.sorted() == ["Ann", "Bo", "Cem", "Dilys", "Ed", "Fay", "Gus", "Hana"])
    }

    @Test func whoIsErasedWhileTablesAreNumbersIsCalledNothingAfterUndo() async throws {
        let (meeting, signUps) = try await open()
        defer { meeting.leave() }
        let ids = try await add(["Quokka", "Bo", "Cem", "Dilys"], to: signUps)
        await meeting.sideline.look()
        _ = try await act(meeting, "form")
        let name = try #require(try await tables(meeting).people.first { $0.id == ids[0].text }?.name)
        _ = try await act(meeting, "form people=4")
        _ = try Library.open(at: folder.library).eraseSignUps([ids[0]], of: meeting.key, at: machine.steady.now)
        await meeting.sideline.look()
        _ = try await meeting.live.perform(.undo)
        #expect(await meeting.live.current.words[name] == nil)
    }
}
