internal import Agenda
internal import Console
internal import Foundation
internal import Journal
internal import Meeting
internal import Planner
internal import ProgramSupport
internal import SectionKit
internal import SignUps
internal import Testing
internal import Wording

@testable internal import Commands

/// Sign-ups and the running meeting: who has a place is in its section within one look, whichever process changed it.
struct ReconcilingTests {
    private static func agenda(_ keys: String) -> String {
        """
        lectern: 1
        id: talks
        title: Talks
        date: 2026-12-08
        start: 13:00
        end: 14:15
        services: [Beech House]
        sections:
          - { kind: talk, id: welcome, title: Welcome, minutes: 10 }
          - { kind: presentation, id: talks, title: Talks, slots: 2\(keys) }
          - { kind: small-groups, id: groups, title: Groups, minutes: 25, least: 15, most: 40 }
          - { kind: talk, id: close, title: Close, minutes: 10 }

        """
    }

    let folder: TemporaryFolder
    let machine = Machine()

    init() throws { folder = try TemporaryFolder() }

    /// The meeting, and its sign-ups as another process has them.
    private func open(_ keys: String = "") async throws -> (OpenMeeting, MeetingSignUps) {
        let file = try folder.write(Self.agenda(keys), to: "talks.yaml")
        let meeting = try await MeetingOpener(
            target: file, libraryPath: folder.library, rehearsal: nil, afresh: false, steady: machine.steady
        ).open()
        let other = try Library.open(at: folder.library)
        return (meeting, try other.signUps(of: meeting.key, rules: meeting.agenda.slotRules))
    }

    private func add(_ name: String, to signUps: MeetingSignUps) async throws -> SignUpID {
        let answers = SignUpAnswers(
            called: name, role: .serviceUser, service: .listed("Beech House"),
            talk: TalkAnswers(
                section: "talks", title: "\(name)'s talk", mayChairSayName: true,
                shownAs: name == "Kim" ? .name : .member, timeSignal: .card))
        let receipt = try await signUps.submit(.signUp(answers, post: nil, by: .person), at: machine.steady.now)
        return try #require(receipt.id)
    }

    private func minutes(_ meeting: OpenMeeting) async -> [Int] {
        let answer = await meeting.live.current
        return answer.meeting.plan(at: answer.now).sections.map { $0.length.count / 60 }
    }

    private func shown(_ meeting: OpenMeeting) async throws -> (holders: [String?], names: [String]) {
        let answer = await meeting.live.current
        let section = try #require(answer.meeting.agenda.section("talks"))
        let content = answer.meeting.look(at: section, for: .room, at: answer.now).content
        let names = answer.words.filter { "\(content)".contains($0.key.id) }.values.sorted()
        return ([], names)
    }

    @Test func whoSignedUpIsInTheSectionAndWhoWithdrewIsNot() async throws {
        let (meeting, signUps) = try await open()
        defer { meeting.leave() }
        let kim = try await add("Kim", to: signUps)
        await meeting.sideline.look()
        #expect(try await shown(meeting).names == ["Kim", "Kim's talk"])
        #expect(await minutes(meeting) == [10, 30, 25, 10], "somebody may still take the other place")
        _ = try await signUps.submit(.withdraw(kim), at: machine.steady.now)
        await meeting.sideline.look()
        #expect(try await shown(meeting).names.isEmpty)
        #expect(await meeting.live.current.words.isEmpty)
        #expect(meeting.sideline.beside.places == nil, "before the meeting it is no news")
    }

    /// Erased by a library that opens after a back-up was put back, say: nobody there has places to give.
    @Test func thePlaceOfWhoWasErasedGoesToWhoWaitsAtTheNextLook() async throws {
        let (meeting, signUps) = try await open()
        defer { meeting.leave() }
        let kim = try await add("Kim", to: signUps)
        _ = try await add("Lee", to: signUps)
        let max = try await add("Max", to: signUps)
        await meeting.sideline.look()
        #expect(try signUps.one(max)?.standing == .waiting(order: 1))
        try signUps.library.eraseSignUps([kim], of: meeting.key, at: machine.steady.now)
        await meeting.sideline.look()
        #expect(try signUps.one(max)?.standing == .held(slot: 1))
        #expect(await Set(meeting.live.current.words.values).isSuperset(of: ["Lee's talk", "Max's talk"]))
    }

    @Test func aPlaceThatNobodyHasGivesItsTimeBackOnceTheMeetingBegins() async throws {
        let (meeting, signUps) = try await open()
        defer { meeting.leave() }
        _ = try await add("Kim", to: signUps)
        await meeting.sideline.look()
        _ = try await meeting.live.perform(.next)
        await meeting.sideline.look()
        #expect(await minutes(meeting) == [10, 15, 40, 10])
    }

    @Test func aMeetingThatNobodySignedUpForKeepsItsTalks() async throws {
        let (meeting, _) = try await open()
        defer { meeting.leave() }
        _ = try await meeting.live.perform(.next)
        await meeting.sideline.look()
        #expect(await meeting.live.current.sequence == 1)
        #expect(await minutes(meeting) == [10, 30, 25, 10])
    }

    @Test func whoeverWithdrawsOnTheDayIsToldWithThePrice() async throws {
        let (meeting, signUps) = try await open()
        defer { meeting.leave() }
        let kim = try await add("Kim", to: signUps)
        _ = try await add("Lee", to: signUps)
        await meeting.sideline.look()
        _ = try await meeting.live.perform(.next)
        await meeting.sideline.look()
        machine.run(600)
        _ = try await meeting.live.perform(.next)
        _ = try await signUps.submit(.withdraw(kim), at: machine.steady.now)
        let desk = Desk(meeting: meeting, words: .english)
        var console = Console()
        await desk.tick(&console)
        let news = try #require(meeting.sideline.beside.places)
        #expect(news.lines.first == "Place 1 in Talks is free now.")
        #expect(news.lines.last?.contains("Groups") == true)
        #expect(!news.lines.joined().contains("Kim"))
        #expect(news.choices.map(\.reply) == [.leave])
        // One key, and it is gone for every screen.
        for effect in console.press(.letter("."), at: 1, in: await desk.situation) {
            await desk.perform(effect, &console)
        }
        #expect(console.report == ["It stays as it is."])
        #expect(meeting.sideline.beside.places == nil)
        await #expect(throws: MeetingRefusal(.awayAnswered)) {
            try await meeting.sideline.perform(.places(.leave, news: news.number))
        }
    }

    @Test func whoWaitsMovesUpAtOnceOrWhenTheFacilitatorSaysSo() async throws {
        let (atOnce, signUps) = try await open()
        let kim = try await add("Kim", to: signUps)
        for name in ["Lee", "Max"] { _ = try await add(name, to: signUps) }
        _ = try await atOnce.live.perform(.next)
        await atOnce.sideline.look()
        _ = try await signUps.submit(.withdraw(kim), at: machine.steady.now)
        await atOnce.sideline.look()
        #expect(atOnce.sideline.beside.places?.lines == ["Place 1 in Talks has gone to somebody else."])
        #expect(try await shown(atOnce).names == ["Lee's talk", "Max's talk"])
        atOnce.leave()
    }

    @Test func theFacilitatorGivesAFreePlaceToTheFirstWhoWaits() async throws {
        let (meeting, signUps) = try await open(", move-up: ask")
        defer { meeting.leave() }
        let kim = try await add("Kim", to: signUps)
        for name in ["Lee", "Max"] { _ = try await add(name, to: signUps) }
        _ = try await meeting.live.perform(.next)
        await meeting.sideline.look()
        _ = try await signUps.submit(.withdraw(kim), at: machine.steady.now)
        await meeting.sideline.look()
        let news = try #require(meeting.sideline.beside.places)
        #expect(news.choices.map(\.reply) == [.give, .leave])
        #expect(news.lines.last == "Somebody waits for a place.")
        try await meeting.sideline.perform(.places(.give, news: news.number))
        #expect(meeting.sideline.beside.places?.lines == ["Place 1 in Talks is taken now."])
        #expect(try await shown(meeting).names == ["Lee's talk", "Max's talk"])
        #expect(await minutes(meeting) == [10, 30, 25, 10])
    }

    @Test func whoIsToldOfAChangeShowsItWithoutWaitingForTheNextLook() async throws {
        let (meeting, signUps) = try await open()
        defer { meeting.leave() }
        let kim = try await add("Kim", to: signUps)
        _ = try await meeting.live.perform(.next)
        await meeting.sideline.lookAtSignUps()
        #expect(try await shown(meeting).names == ["Kim", "Kim's talk"])
        // Those who follow hear of it by the look alone: nothing else tells them here.
        let told = await meeting.sideline.changes()
        meeting.sideline.end()
        _ = try await signUps.submit(.withdraw(kim), at: machine.steady.now)
        // Two who ask at once miss nothing.
        async let first: Void = meeting.sideline.lookAtSignUps()
        async let second: Void = meeting.sideline.lookAtSignUps()
        _ = await (first, second)
        #expect(meeting.sideline.beside.places?.lines.first == "Place 1 in Talks is free now.")
        #expect(try await shown(meeting).names.isEmpty)
        for await answer in told where answer.words.isEmpty { break }
    }

    @Test func whatIsKeptNamesNobodyAndComesBackWithItsWords() async throws {
        let (meeting, signUps) = try await open()
        _ = try await add("Kim", to: signUps)
        await meeting.sideline.look()
        let state = await meeting.live.current.meeting.state
        meeting.leave()
        let (again, _) = try await open()
        defer { again.leave() }
        #expect(await again.live.current.meeting.state == state)
        #expect(try await shown(again).names == ["Kim", "Kim's talk"])
        await again.sideline.look()
        #expect(await again.live.current.meeting.state == state, "nothing is to be changed")
        let steps = try JournalStore.steps(of: again.library.journal(of: again.key))
        let kept = String(decoding: try JSONEncoder().encode(steps), as: UTF8.self)
        #expect(!kept.contains("Kim"))
    }

    @Test func aRehearsalHasNoSignUps() async throws {
        let file = try folder.write(Self.agenda(""), to: "talks.yaml")
        let meeting = try await MeetingOpener(
            target: file, libraryPath: folder.library, rehearsal: 1, afresh: false, steady: machine.steady
        ).open()
        defer { meeting.leave() }
        await meeting.sideline.look()
        #expect(await meeting.live.current.sequence == 0)
    }
}
