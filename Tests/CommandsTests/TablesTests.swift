internal import Agenda
internal import Foundation
internal import Journal
internal import Meeting
internal import ProgramSupport
internal import SectionKit
internal import SignUps
internal import Testing
internal import Wording

@testable internal import Commands

/// Tables of a real meeting: formed from its register, changed, undone, and there again after a restart.
struct TablesTests {
    private static func agenda(_ id: String, _ date: String) -> String {
        """
        lectern: 1
        id: \(id)
        title: Tables
        group: { name: North West, level: regional }
        date: \(date)
        start: 13:00
        end: 14:00
        services: [Alder House, Beech House]
        sections:
          - { kind: small-groups, id: groups, title: Groups, minutes: 40, groups: { size: 4 }, rounds: 2 }
          - { kind: talk, id: close, title: Close, minutes: 10 }

        """
    }

    let folder: TemporaryFolder
    let machine = Machine()

    init() throws { folder = try TemporaryFolder() }

    func open(_ id: String = "tables", _ date: String = "2026-12-08") async throws -> (
        OpenMeeting, MeetingSignUps
    ) {
        let file = try folder.write(Self.agenda(id, date), to: "\(id).yaml")
        let meeting = try await MeetingOpener(
            target: file, libraryPath: folder.library, rehearsal: nil, afresh: false, steady: machine.steady
        ).open()
        let other = try Library.open(at: folder.library)
        return (meeting, try other.signUps(of: meeting.key, rules: meeting.agenda.slotRules))
    }

    @discardableResult
    func add(_ names: [String], to signUps: MeetingSignUps, alike: Bool = false) async throws -> [SignUpID] {
        var ids: [SignUpID] = []
        for (index, name) in names.enumerated() {
            let answers = SignUpAnswers(
                called: name, role: alike || index % 2 == 0 ? .serviceUser : .staff,
                service: .listed(alike || index % 3 == 0 ? "Alder House" : "Beech House"))
            let receipt = try await signUps.submit(.signUp(answers, post: nil, by: .staff), at: machine.steady.now)
            ids.append(try #require(receipt.id))
        }
        return ids
    }

    func act(_ meeting: OpenMeeting, _ line: String) async throws -> LiveMeeting.Answer {
        try await meeting.live.perform(try Command(line: "do groups \(line)"))
    }

    func tables(_ meeting: OpenMeeting) async throws -> SeatedTables {
        let answer = await meeting.live.current
        let section = try #require(answer.meeting.agenda.section("groups"))
        return try #require(answer.meeting.seating(of: section, at: answer.now)).tables
    }

    @Test func whoIsHereIsSeatedMovedUndoneAndThereAgainAfterARestart() async throws {
        var (meeting, signUps) = try await open()
        let ids = try await add(["Ann", "Bo", "Cem", "Dilys", "Ed", "Fay", "Gus", "Hana"], to: signUps)
        for id in ids.dropLast() { _ = try await signUps.submit(.arrive(id, isHere: true), at: machine.steady.now) }
        let formed = try await act(meeting, "form")
        #expect(formed.arranged?.told.first == "7 people sit at 2 tables of 3 to 4.")
        let before = try await tables(meeting)
        // What it would do is told, and nothing is done.
        let price = try await meeting.live.effect(of: try Command(line: "do groups leave who=Ann"))
        #expect(price?.told.isEmpty == false)
        #expect(try await tables(meeting) == before)
        _ = try await act(meeting, "leave who=Ann")
        #expect(try await tables(meeting).rounds[0].joined().count == 6)
        _ = try await meeting.live.perform(.undo)
        #expect(try await tables(meeting) == before)
        // Somebody comes late and is ticked.
        _ = try await signUps.submit(.arrive(try #require(ids.last), isHere: true), at: machine.steady.now)
        let late = try await act(meeting, "add")
        #expect(late.arranged?.told.first?.hasPrefix("Hana (8) sits at table") == true, "\(late.arranged?.told ?? [])")
        let after = try await tables(meeting)
        meeting.leave()
        (meeting, signUps) = try await open()
        defer { meeting.leave() }
        #expect(try await tables(meeting) == after)
        let words = await meeting.live.current.words
        #expect(
            after.people.compactMap { $0.name.flatMap { words[$0] } }.sorted().first == "Ann", "names are known again")
    }

    @Test func theJournalKeepsNoNameAndWhoIsErasedIsCalledNothing() async throws {
        let (meeting, signUps) = try await open()
        defer { meeting.leave() }
        let ids = try await add(["Quokka", "Bo", "Cem", "Dilys"], to: signUps)
        await meeting.sideline.look()
        _ = try await act(meeting, "fix who=Quokka table=1")
        _ = try await act(meeting, "form")
        let steps = try JournalStore.steps(of: try meeting.library.journal(of: meeting.key))
        let kept = String(decoding: try JSONEncoder().encode(steps), as: UTF8.self)
        #expect(!kept.contains("Quokka") && !kept.contains("Alder"))
        let state = try await tables(meeting)
        let name = try #require(state.people.first { $0.id == ids[0].text }?.name)
        #expect(await meeting.live.current.words[name] == "Quokka")
        let other = try Library.open(at: folder.library)
        _ = try other.eraseSignUps([ids[0]], of: meeting.key, at: machine.steady.now)
        await meeting.sideline.look()
        #expect(await meeting.live.current.words[name] == nil)
    }

    @Test func whoSatTogetherAtAnEarlierMeetingMeetsNewPeople() async throws {
        let names = ["Ann", "Bo", "Cem", "Dilys", "Ed", "Fay", "Gus", "Hana"]
        let (first, earlier) = try await open("autumn", "2026-09-08")
        try await add(names, to: earlier, alike: true)
        _ = try await first.live.perform(try Command(line: "do groups form size=2"))
        _ = try await first.live.perform(.next)
        first.leave()
        let (meeting, signUps) = try await open()
        defer { meeting.leave() }
        try await add(names, to: signUps, alike: true)
        let formed = try await act(meeting, "form size=2")
        #expect(
            formed.arranged?.told.contains("Nobody meets anyone again, from earlier meetings neither.") == true,
            "\(formed.arranged?.told ?? [])")
    }

    @Test func tablesThatChangeMeanwhileAreNotOverwritten() async throws {
        let (meeting, signUps) = try await open()
        defer { meeting.leave() }
        try await add(["Ann", "Bo", "Cem", "Dilys"], to: signUps)
        let effect = try #require(try await meeting.live.effect(of: try Command(line: "do groups form")))
        _ = try await act(meeting, "form")
        await #expect(throws: MeetingRefusal(.tablesMeanwhile)) {
            try await meeting.live.perform(.arrange(section: "groups", effect))
        }
    }

    @Test func aRehearsalSeatsNumbers() async throws {
        let file = try folder.write(Self.agenda("tables", "2026-12-08"), to: "tables.yaml")
        let meeting = try await MeetingOpener(
            target: file, libraryPath: folder.library, rehearsal: 1, afresh: false, steady: machine.steady
        ).open()
        defer { meeting.leave() }
        await #expect(throws: Refusal.self) { try await act(meeting, "form") }
        let formed = try await act(meeting, "form people=12")
        #expect(formed.arranged?.told.first == "12 people sit at 3 tables of 4.")
    }
}
