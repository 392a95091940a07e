internal import Agenda
internal import Console
internal import Foundation
internal import Meeting
internal import ProgramSupport
internal import SectionKit
internal import Testing
internal import Wording

@testable internal import Commands

/// A terminal and a page at one meeting: what stands beside it is the same for both, and who answers first has answered.
struct SidelineTests {
    let folder: TemporaryFolder
    let agenda: String
    let machine = Machine()

    init() throws {
        folder = try TemporaryFolder()
        agenda = try folder.write(SampleAgendas.small, to: "small.yaml")
    }

    private func open(_ rehearsal: Double? = nil, takesEditsBefore: Bool = false) async throws -> OpenMeeting {
        try await MeetingOpener(
            target: agenda, libraryPath: folder.library, rehearsal: rehearsal, afresh: false,
            takesEditsBefore: takesEditsBefore, steady: machine.steady
        ).open()
    }

    private func left(_ meeting: OpenMeeting) async -> Int {
        let answer = await meeting.live.current
        return answer.meeting.snapshot(at: answer.now, words: [:]).secondsLeft
    }

    private func edit(_ change: (String) -> String) throws {
        let text = change(try String(contentsOfFile: agenda, encoding: .utf8))
        try text.write(toFile: agenda, atomically: true, encoding: .utf8)
    }

    @Test func whatThePageAnswersIsGoneFromTheTerminal() async throws {
        let meeting = try await open()
        defer { meeting.leave() }
        let desk = Desk(meeting: meeting, words: .english)
        var console = Console()
        _ = try await meeting.live.perform(.next)
        let before = await left(meeting)
        machine.sleep(3_600)
        await desk.tick(&console)
        let asked = try #require(meeting.sideline.beside.away)
        #expect(await desk.situation.absence == asked)
        #expect(asked.choices.map(\.reply) == [.takeOut, .count])
        // A key is on its way as the page answers.
        let effects = console.press(.letter("k"), at: 1, in: await desk.situation)
        try await meeting.sideline.perform(.answer(.takeOut, away: asked.number))
        #expect(meeting.sideline.beside.away == nil)
        for effect in effects { await desk.perform(effect, &console) }
        #expect(console.report == ["Somebody has answered that already."])
        #expect(await left(meeting) == before)
        #expect(await desk.situation.absence == nil)
        await #expect(throws: MeetingRefusal(.awayAnswered)) {
            try await meeting.sideline.perform(.answer(.count, away: asked.number))
        }
    }

    @Test func whatTheTerminalMovesOnFromIsGoneFromThePage() async throws {
        let meeting = try await open()
        defer { meeting.leave() }
        let desk = Desk(meeting: meeting, words: .english)
        var console = Console()
        _ = try await meeting.live.perform(.next)
        machine.sleep(3_600)
        await desk.tick(&console)
        #expect(meeting.sideline.beside.away != nil)
        await desk.perform(.perform(.go("two")), &console)
        #expect(console.report.contains("The time away counts."))
        #expect(meeting.sideline.beside.away == nil)
    }

    @Test func whatSomebodyTookOutByHandIsNotAskedAnyMore() async throws {
        let meeting = try await open()
        defer { meeting.leave() }
        _ = try await meeting.live.perform(.next)
        machine.sleep(600)
        await meeting.sideline.look()
        #expect(meeting.sideline.beside.away != nil)
        _ = try await meeting.live.perform(Command(line: "away 13:00 13:10"))
        await meeting.sideline.look()
        #expect(meeting.sideline.beside.away == nil)
    }

    @Test func aClockThatWasSetIsAskedWhileTheMeetingMovesOn() async throws {
        let meeting = try await open()
        defer { meeting.leave() }
        _ = try await meeting.live.perform(.next)
        machine.set(by: 1_800)
        await meeting.sideline.look()
        _ = try await meeting.live.perform(.go("two"))
        await meeting.sideline.look()
        let away = try #require(meeting.sideline.beside.away)
        #expect(!away.passes)
        try await meeting.sideline.perform(.answer(.count, away: away.number))
        #expect(await meeting.live.current.now == Instant(seconds: machine.reading.real))
    }

    @Test func onlyTheEditThatWasLookedAtIsTakenOver() async throws {
        let meeting = try await open()
        defer { meeting.leave() }
        let sideline = meeting.sideline
        _ = try await meeting.live.perform(.next)
        await sideline.look()
        #expect(sideline.beside.edit == nil)
        try edit { $0 + "  - { kind: talk, title: Goodbye, minutes: 5 }\n" }
        await sideline.look()
        let first = try #require(sideline.beside.edit)
        #expect(first.standing == .ready && first.lines.contains { $0.contains("'Goodbye' is added") })
        await sideline.look()
        #expect(sideline.beside.edit == first, "looked at again, it is the same one")
        try edit { $0 + "  - { kind: talk, title: Thanks, minutes: 5 }\n" }
        await sideline.look()
        await #expect(throws: MeetingRefusal(.editIsAnother)) {
            try await sideline.perform(.takeOver(edit: first.number))
        }
        #expect(await meeting.live.current.meeting.agenda.section("goodbye") == nil)
        let second = try #require(sideline.beside.edit)
        try await sideline.perform(.takeOver(edit: second.number))
        #expect(await meeting.live.current.meeting.agenda.section("thanks") != nil)
        #expect(sideline.beside.edit == nil)
        await #expect(throws: MeetingRefusal.self) { try await sideline.perform(.takeOver(edit: second.number)) }
    }

    @Test func pagesAloneTakeAnEditOverUntilTheMeetingBegins() async throws {
        let meeting = try await open(takesEditsBefore: true)
        defer { meeting.leave() }
        try edit { $0 + "  - { kind: talk, title: Goodbye, minutes: 5 }\n" }
        await meeting.sideline.look()
        #expect(meeting.sideline.beside.edit == nil)
        #expect(await meeting.live.current.meeting.agenda.section("goodbye") != nil)
        _ = try await meeting.live.perform(.next)
        try edit { $0 + "  - { kind: talk, title: Thanks, minutes: 5 }\n" }
        await meeting.sideline.look()
        #expect(meeting.sideline.beside.edit?.standing == .ready, "now somebody decides")
        #expect(await meeting.live.current.meeting.agenda.section("thanks") == nil)
    }

    @Test func ofTwoMinutesAtOnceTheSecondIsTold() async throws {
        let meeting = try await open()
        defer { meeting.leave() }
        let desk = Desk(meeting: meeting, words: .english)
        var console = Console()
        _ = try await meeting.live.perform(.next)
        desk.show(await desk.situation)
        // A page gives a minute, and the key comes before the screen is drawn anew.
        _ = try await meeting.live.perform(.extend(.minutes(1)))
        let after = await meeting.live.current.meeting.state
        for effect in console.press(.letter("+"), at: 1, in: await desk.situation) {
            await desk.perform(effect, &console)
        }
        #expect(console.report == ["Somebody else has just changed the time. Look, and press again."])
        for effect in console.press(.letter("u"), at: 2_000, in: await desk.situation) {
            await desk.perform(effect, &console)
        }
        #expect(console.report == ["Somebody else has just done something. Look, and press again."])
        #expect(await meeting.live.current.meeting.state == after)
        desk.show(await desk.situation)
        for effect in console.press(.letter("+"), at: 4_000, in: await desk.situation) {
            await desk.perform(effect, &console)
        }
        #expect(await meeting.live.current.meeting.state != after)
    }

    @Test func aFaultyEditIsShownWithItsPlaceAndCannotBeTaken() async throws {
        let meeting = try await open()
        defer { meeting.leave() }
        try edit { $0 + "  - { kind: talc, title: Goodbye, minutes: 5 }\n" }
        await meeting.sideline.look()
        let edit = try #require(meeting.sideline.beside.edit)
        #expect(edit.standing == .faulty && edit.lines.contains { $0.contains("talc") })
        await #expect(throws: MeetingRefusal(.editUnusable)) {
            try await meeting.sideline.perform(.takeOver(edit: edit.number))
        }
    }

    @Test func followersHearOfWhatIsNoStep() async throws {
        let meeting = try await open(1)
        defer { meeting.leave() }
        let changes = await meeting.sideline.changes()
        var iterator = changes.makeAsyncIterator()
        _ = await iterator.next()
        // Whoever looks in between takes the news from nobody.
        _ = try await meeting.live.perform(.note("Heard"))
        _ = await meeting.sideline.moment
        #expect(await iterator.next()?.meeting.state.notes.count == 1)
        try await meeting.sideline.perform(.speed(4))
        _ = await iterator.next()
        #expect(meeting.sideline.beside.speed == 4)
        let before = try #require(await meeting.live.current.meeting.shortlyBeforeTheEnd(at: meeting.live.current.now))
        try await meeting.sideline.perform(.jump(to: before))
        #expect(await meeting.live.current.now >= before)
    }

    @Test func aRealClockIsNotMoved() async throws {
        let meeting = try await open()
        defer { meeting.leave() }
        for order in [BesideOrder.speed(2), .jump(to: await meeting.live.current.now + .minutes(5))] {
            await #expect(throws: MeetingRefusal(.onlyInRehearsal)) { try await meeting.sideline.perform(order) }
        }
    }

    @Test func pagesAskBeforeAMeetingOfAnotherDayBegins() async throws {
        machine.run(-3 * 86_400)
        let meeting = try await open()
        defer { meeting.leave() }
        await meeting.sideline.look()
        let asked = try #require(meeting.sideline.beside.opening)
        #expect(asked.title == "This meeting is on Tuesday 8 December 2026")
        _ = try await meeting.live.perform(.next)
        await meeting.sideline.look()
        #expect(meeting.sideline.beside.opening == nil)
    }

    @Test func aKeyMovesFromWhereTheScreenShowedTheMeeting() async throws {
        let meeting = try await open()
        defer { meeting.leave() }
        let desk = Desk(meeting: meeting, words: .english)
        var console = Console()
        _ = try await meeting.live.perform(.next)
        desk.show(await desk.situation)
        // A page moves it on, and the key comes before the screen is drawn anew.
        _ = try await meeting.live.perform(.go("two"))
        for effect in console.press(.letter("b"), at: 1, in: await desk.situation) {
            await desk.perform(effect, &console)
        }
        #expect(console.report == ["Somebody else has just moved the meeting. Look, and press again."])
        desk.show(await desk.situation)
        for effect in console.press(.letter("b"), at: 2_000, in: await desk.situation) {
            await desk.perform(effect, &console)
        }
        #expect(await meeting.live.current.meeting.state.running?.section != "two")
    }
}
