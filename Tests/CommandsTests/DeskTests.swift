internal import Agenda
internal import Console
internal import Foundation
internal import Journal
internal import Meeting
internal import ProgramSupport
internal import SectionKit
internal import Testing
internal import Wording

@testable internal import Commands

/// The console at a real library, on a machine whose clocks are moved by hand: keys in, words out.
struct DeskTests {
    let folder: TemporaryFolder
    let agenda: String
    let machine = Machine()

    init() throws {
        folder = try TemporaryFolder()
        agenda = try folder.write(SampleAgendas.small, to: "small.yaml")
    }

    /// Somebody at the console.
    private final class Sitting {
        let meeting: OpenMeeting
        let desk: Desk
        var console: Console
        var endings: [Effect] = []
        private var ticks = 0

        init(_ meeting: OpenMeeting) {
            self.meeting = meeting
            desk = Desk(meeting: meeting, words: .english)
            console = Console(words: .english)
            if let question = OpeningWords(words: .english, timeZone: meeting.agenda.timeZone).question(meeting) {
                console.ask(question)
            }
        }

        func press(_ keys: Key...) async {
            for key in keys {
                ticks += 1_000
                for effect in console.press(key, at: ticks, in: await desk.situation) {
                    if effect == .leave || effect == .rehearse { endings.append(effect) }
                    await desk.perform(effect, &console)
                }
            }
        }

        func tick() async { await desk.tick(&console) }

        var text: String {
            get async { console.frame(await desk.situation, size: .init(columns: 100, lines: 40)).text }
        }

        var left: Int {
            get async {
                let answer = await meeting.live.current
                return answer.meeting.snapshot(at: answer.now, words: [:]).secondsLeft
            }
        }
    }

    private func sit(_ rehearsal: Double? = nil) async throws -> Sitting {
        Sitting(
            try await MeetingOpener(
                target: agenda, libraryPath: folder.library, rehearsal: rehearsal, afresh: false,
                steady: machine.steady
            ).open())
    }

    @Test func anHourAsleepIsOneKey() async throws {
        let sitting = try await sit()
        defer { sitting.meeting.leave() }
        await sitting.press(.letter(" "))
        let before = await sitting.left
        machine.sleep(3_600)
        await sitting.tick()
        let text = await sitting.text
        #expect(text.contains("asleep for 1 hour"))
        #expect(text.contains("t  take it out") && text.contains("k  count it"))
        await sitting.press(.letter("t"))
        #expect(await sitting.left == before)
        #expect(await !sitting.text.contains("asleep"))
        await sitting.press(.letter("u"))
        #expect(await sitting.left == 0)
    }

    @Test func aClockThatWasSetBackIsOneKey() async throws {
        let sitting = try await sit()
        defer { sitting.meeting.leave() }
        await sitting.press(.letter(" "))
        let before = await sitting.left
        machine.run(10)
        machine.set(by: -1_800)
        await sitting.tick()
        #expect(await sitting.text.contains("clock went back by 30 minutes"))
        #expect(await sitting.text.contains("13:00"), "until somebody decides, the meeting has its own time")
        await sitting.press(.letter("t"))
        #expect(await sitting.left == before - 10)
        #expect(await sitting.text.contains("12:30"))
    }

    @Test func aPauseAllTheWhileIsOnlyTold() async throws {
        let sitting = try await sit()
        defer { sitting.meeting.leave() }
        await sitting.press(.letter(" "), .letter("p"))
        machine.sleep(3_600)
        await sitting.tick()
        #expect(await sitting.text.contains("nothing was lost"))
        await sitting.press(.letter("r"))
        #expect(await !sitting.text.contains("nothing was lost"))
    }

    @Test func aMeetingOfYesterdayAsksFirst() async throws {
        let first = try await sit()
        await first.press(.letter(" "))
        let before = await first.left
        first.meeting.lock.release()
        machine.restart(after: 86_400)
        let second = try await sit()
        defer { second.meeting.leave() }
        #expect(await second.text.contains("This meeting was left on Tuesday 8 December 2026"))
        await second.press(.letter(" "), .letter("n"))
        guard case .asking = second.console.mode else {
            Issue.record("only its own keys answer it")
            return
        }
        await second.press(.letter("t"))
        #expect(await second.left == before)
        #expect(await !second.text.contains("was left on"))
    }

    @Test(arguments: [(Key.letter("r"), [Effect.rehearse]), (.letter("q"), [.leave]), (.letter("o"), [])])
    func anotherDayOffersARehearsal(key: Key, endings: [Effect]) async throws {
        machine.run(-3 * 86_400)
        let sitting = try await sit()
        defer { sitting.meeting.leave() }
        #expect(await sitting.text.contains("This meeting is on Tuesday 8 December 2026"))
        #expect(await sitting.text.contains("Saturday 5 December 2026"))
        await sitting.press(key)
        #expect(sitting.endings == endings)
        #expect(sitting.console.mode == .stage)
    }

    @Test func longBeforeItsStartItOffersARehearsal() async throws {
        machine.run(-5 * 3_600)
        let sitting = try await sit()
        defer { sitting.meeting.leave() }
        #expect(await sitting.text.contains("This meeting begins at 13:00"))
        #expect(await sitting.text.contains("in 5 hours"))
    }

    @Test func anEditIsShownBeforeItIsTakenOver() async throws {
        let sitting = try await sit()
        defer { sitting.meeting.leave() }
        await sitting.press(.letter(" "))
        await sitting.tick()
        #expect(await !sitting.text.contains("agenda file has changed"))
        try edit { $0 + "  - { kind: talk, title: Goodbye, minutes: 5 }\n" }
        await sitting.tick()
        #expect(await sitting.text.contains("agenda file has changed: press e"))
        await sitting.press(.letter("e"))
        #expect(await sitting.text.contains("'Goodbye' is added"))
        await sitting.press(.escape)
        #expect(await sitting.meeting.live.current.meeting.agenda.section("goodbye") == nil)
        await sitting.press(.letter("e"), .enter)
        #expect(await sitting.meeting.live.current.meeting.agenda.section("goodbye") != nil)
        #expect(await !sitting.text.contains("agenda file has changed"))
        await sitting.press(.letter("u"))
        #expect(await sitting.text.contains("agenda file has changed: press e"), "taken back, it is a change again")
    }

    @Test func aFaultyEditShowsWhereAndChangesNothing() async throws {
        let sitting = try await sit()
        defer { sitting.meeting.leave() }
        await sitting.press(.letter(" "))
        try edit { $0 + "  - { kind: talc, title: Goodbye, minutes: 5 }\n" }
        await sitting.tick()
        #expect(await sitting.text.contains("with errors: press e"))
        let before = await sitting.meeting.live.current.sequence
        await sitting.press(.letter("e"))
        #expect(await sitting.text.contains("\"talc\""))
        await sitting.press(.enter)
        #expect(await sitting.meeting.live.current.sequence == before)
    }

    @Test func aRehearsalJumpsAndChangesItsSpeed() async throws {
        let sitting = try await sit(1)
        defer { sitting.meeting.leave() }
        await sitting.press(.letter(" "), .letter(">"))
        #expect(await sitting.left <= 31)
        await sitting.press(.letter("}"))
        #expect(sitting.desk.speed == 2)
        machine.run(10)
        // The clock of a new rehearsal goes on from the next whole second.
        #expect(await (10...12).contains(sitting.left))
    }

    private func edit(_ change: (String) -> String) throws {
        let text = change(try String(contentsOfFile: agenda, encoding: .utf8))
        try text.write(toFile: agenda, atomically: true, encoding: .utf8)
    }
}
