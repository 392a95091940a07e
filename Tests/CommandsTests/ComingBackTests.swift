internal import Agenda
internal import Journal
internal import Meeting
internal import ProgramSupport
internal import SectionKit
internal import Testing

@testable internal import Commands

/// A real library and journal on a machine whose clocks are moved by hand.
struct ComingBackTests {
    let folder: TemporaryFolder
    let agenda: String
    let machine = Machine()

    init() throws {
        folder = try TemporaryFolder()
        agenda = try folder.write(SampleAgendas.small, to: "small.yaml")
    }

    /// A machine that was started anew, or the same program's next run: it has a clock of its own.
    private func open(_ rehearsal: Double? = nil) async throws -> OpenMeeting {
        try await MeetingOpener(
            target: agenda, libraryPath: folder.library, rehearsal: rehearsal, afresh: false, steady: machine.steady
        ).open()
    }

    /// As after a kill: the lock goes, and nothing else is done.
    private func kill(_ meeting: OpenMeeting) { meeting.lock.release() }

    private func type(_ meeting: OpenMeeting, _ lines: String...) async throws {
        for line in lines { _ = try await meeting.live.perform(Command(line: line)) }
    }

    private func left(_ meeting: OpenMeeting) async -> Int {
        let answer = await meeting.live.current
        return answer.meeting.snapshot(at: answer.now, words: [:]).secondsLeft
    }

    @Test func anHourAsleepIsTakenOutOrCounted() async throws {
        let meeting = try await open()
        defer { meeting.leave() }
        try await type(meeting, "next")
        machine.run(20)
        #expect(await meeting.tick() == nil)
        machine.sleep(3_600)
        let back = try #require(await meeting.tick())
        #expect(back.absence.kind == .asleep && back.absence.length == .seconds(3_600))
        #expect(back.counted == .seconds(3_600) && back.proposals == [.takeOut, .count])
        #expect(await left(meeting) == 0, "until somebody decides, it counts")
        machine.run(10)
        try await meeting.perform(.takeOut, for: back.absence)
        #expect(await left(meeting) == 570)
        try await meeting.perform(.takeOut, for: back.absence)
        #expect(await left(meeting) == 570, "never twice")
        try await type(meeting, "undo")
        #expect(await left(meeting) == 0)
        try await meeting.perform(.count, for: back.absence)
        #expect(await left(meeting) == 0)
    }

    @Test func aShortSleepCountsFirst() async throws {
        let meeting = try await open()
        defer { meeting.leave() }
        try await type(meeting, "next")
        machine.sleep(120)
        #expect(await meeting.tick()?.proposals == [.count, .takeOut])
        machine.run(20)
        #expect(await meeting.tick() == nil)
        machine.sleep(240)
        // It woke for a moment: one story, and one question.
        let back = try #require(await meeting.tick())
        #expect(back.absence.length == .seconds(380) && back.proposals == [.takeOut, .count])
    }

    @Test func whereTimeWasStoppedThereIsNothingToDecide() async throws {
        let meeting = try await open()
        defer { meeting.leave() }
        machine.sleep(600)
        #expect(await meeting.tick()?.proposals == [], "nothing has begun")
        try await type(meeting, "next", "pause")
        machine.sleep(600)
        let back = try #require(await meeting.tick())
        #expect(back.proposals == [] && back.counted == .zero)
        machine.set(by: 900)
        let forward = try #require(await meeting.tick())
        #expect(forward.absence.kind == .clockForward && forward.followsTheClock)
        #expect(await meeting.live.current.now == Instant(seconds: machine.reading.real))
        #expect(await left(meeting) == 600)
    }

    @Test func aClockSetForwardIsFollowedEitherWay() async throws {
        for (proposal, expected) in [(ComingBack.Proposal.takeOut, 555), (.count, 0)] {
            let meeting = try await open()
            try await type(meeting, "go one")
            machine.run(15)
            machine.set(by: 1_800)
            let back = try #require(await meeting.tick())
            #expect(back.absence.kind == .clockForward && back.proposals == [.takeOut, .count])
            #expect(await left(meeting) == 585)
            machine.run(30)
            #expect(await left(meeting) == 555)
            try await meeting.perform(proposal, for: back.absence)
            #expect(await meeting.live.current.now == Instant(seconds: machine.reading.real))
            #expect(await left(meeting) == expected)
            try await type(meeting, "go two")
            meeting.leave()
        }
    }

    @Test func aClockSetBackKeepsTheTimeLeftEitherWay() async throws {
        let meeting = try await open()
        defer { meeting.leave() }
        try await type(meeting, "next")
        for _ in 0..<3 {
            machine.run(20)
            #expect(await meeting.tick() == nil)
        }
        machine.set(by: -3_600)
        let back = try #require(await meeting.tick())
        #expect(back.absence.kind == .clockBack && back.proposals == [.keepTimeLeft, .stay])
        try await meeting.perform(.stay, for: back.absence)
        #expect(await left(meeting) == 540)
        #expect(await meeting.tick() == nil)
        machine.run(30)
        try await meeting.perform(.keepTimeLeft, for: back.absence)
        #expect(await left(meeting) == 510)
        #expect(await meeting.live.current.now == Instant(seconds: machine.reading.real))
        try await type(meeting, "note now", "undo", "undo", "redo")
        #expect(await left(meeting) == 510)
    }

    @Test func aSleepWithAClockThatWasSetBackCountsNothingTwice() async throws {
        for (proposal, expected) in [(ComingBack.Proposal.takeOut, 600), (.count, 400)] {
            let meeting = try await open()
            try await type(meeting, "go one")
            machine.sleep(200)
            machine.set(by: -1_000)
            let back = try #require(await meeting.tick())
            #expect(back.absence.kind == .asleep && back.absence.clockChange == .seconds(-1_000))
            try await meeting.perform(proposal, for: back.absence)
            #expect(await left(meeting) == expected)
            #expect(await meeting.live.current.now == Instant(seconds: machine.reading.real))
            try await type(meeting, "go two")
            meeting.leave()
        }
    }

    // MARK: Closed

    @Test func aKilledMeetingSaysHowLongItWasAway() async throws {
        let first = try await open()
        try await type(first, "next")
        machine.run(100)
        first.lock.touch(at: Int(machine.reading.real))
        kill(first)
        machine.restart(after: 3_720)
        let second = try await open()
        defer { second.leave() }
        let absence = try #require(second.absence)
        #expect(absence.kind == .closed && absence.length == .seconds(3_720))
        #expect(
            second.timeNotices == [
                "Lectern was away for 1 hour 2 minutes, from 13:01:40 to 14:03:40. That time counts; to take it out: away 13:01:40 14:03:40"
            ])
        #expect(second.questions == [])
        try await second.perform(.takeOut, for: absence)
        #expect(await left(second) == 500)
    }

    @Test func aClockBehindTheJournalIsToldAtOpening() async throws {
        let first = try await open()
        try await type(first, "next")
        machine.run(100)
        try await type(first, "note a")
        kill(first)
        machine.restart(after: -3_600)
        let second = try await open()
        let absence = try #require(second.absence)
        #expect(absence.kind == .clockBack && absence.length == .seconds(3_600))
        #expect(await left(second) == 500)
        machine.run(10)
        #expect(await second.tick() == nil)
        #expect(await left(second) == 490, "it goes on by its own time")
        try await second.perform(.keepTimeLeft, for: absence)
        #expect(await left(second) == 490)
        second.leave()
        machine.run(5)
        let third = try await open()
        defer { third.leave() }
        #expect(third.absence == nil)
        #expect(await left(third) == 485)
    }

    @Test func aRehearsalThatWasLeftStoodStillAndOneThatWasKilledRanOn() async throws {
        let first = try await open(60)
        machine.run(10)
        try await type(first, "next")
        first.leave()
        machine.run(600)
        let second = try await open(60)
        #expect(second.absence == nil)
        machine.run(1)
        #expect(await left(second) == 600)
        second.lock.touch(at: Int(machine.reading.real))
        kill(second)
        machine.run(9)
        let third = try await open(60)
        defer { third.leave() }
        let absence = try #require(third.absence)
        #expect(absence.kind == .closed && absence.length == .seconds(540))
        try await third.perform(.takeOut, for: absence)
        #expect(await left(third) == 600)
        try third.rehearsal?.setSpeed(1)
        machine.sleep(60)
        let back = try #require(await third.tick())
        #expect(back.absence.length == .seconds(60))
        machine.set(by: -9_000)
        #expect(await third.tick() == nil)
        #expect(await left(third) == 540)
    }

    // MARK: Opening

    private func questions(_ hours: Double) async throws -> [OpeningQuestion] {
        machine.set(by: hours * 3_600)
        let meeting = try await open()
        defer { meeting.leave() }
        return meeting.questions
    }

    @Test func aMeetingNotOnItsDayOrLongBeforeItsStartAsks() async throws {
        let day = try #require(CalendarDate("2026-12-08"))
        let eve = try #require(CalendarDate("2026-12-07"))
        #expect(try await questions(0) == [])
        #expect(try await questions(-3) == [])
        let start = Instant(secondsSince1970: 1_796_734_800)
        #expect(try await questions(-1) == [.early(begins: start, by: .minutes(240))])
        #expect(try await questions(-10) == [.notItsDay(date: day, today: eve)])
    }

    @Test func aJournalOfAnEarlierDayAsksFirst() async throws {
        let first = try await open()
        try await type(first, "next")
        first.leave()
        machine.restart(after: 12 * 3_600)
        let second = try await open()
        #expect(
            second.questions == [
                .olderThanToday(
                    left: Instant(secondsSince1970: 1_796_734_800), day: try #require(CalendarDate("2026-12-08")))
            ])
        try await second.perform(.takeOut, for: try #require(second.absence))
        #expect(await left(second) == 600)
        try await type(second, "go two", "next")
        second.leave()
        machine.restart(after: 24 * 3_600)
        let third = try await open()
        defer { third.leave() }
        #expect(third.questions == [] && third.absence == nil, "it is over")
    }

    @Test func aLockFileFromTheFutureIsNotBelieved() async throws {
        let first = try await open()
        try await type(first, "next")
        first.leave()
        first.lock.touch(at: 4_000_000_000)
        let again = try MeetingLock(first.key, in: Library.open(at: folder.library), since: 1)
        again.touch(at: 4_000_000_000)
        again.release()
        machine.run(60)
        let second = try await open()
        defer { second.leave() }
        #expect(second.absence?.kind == .closed && second.absence?.length == .seconds(60))
    }
}

extension OpenMeeting {
    fileprivate func tick() async -> ComingBack? { await presence.tick(live) }
    fileprivate func perform(_ proposal: ComingBack.Proposal, for absence: Absence) async throws {
        try await presence.perform(proposal, for: absence, in: live)
    }
}
