internal import SectionKit
internal import Testing
internal import Wording

@testable internal import Meeting

/// What every screen asks once before it is done.
struct AskedFirstTests {
    private func asked(_ rig: Rig, _ command: Command = .next) -> AskedFirst? {
        rig.run.asksFirst(command, at: rig.now, in: .english)
    }

    @Test func aPinMoreThanFiveMinutesAwayIsBegunOnlyOnASecondWord() throws {
        var rig = try Rig(
            """
            - { kind: plain, title: Welcome, minutes: 10 }
            - { kind: plain, title: Break, minutes: 10, at: 13:20 }
            """)
        try rig.perform(.next)
        let early = try #require(asked(rig))
        #expect(early.title == "Begin Break now?")
        #expect(early.lines == ["It is planned for 13:20, in 20 minutes."])
        #expect(early.yes == "begin it now" && early.stays == "Break has not begun.")
        #expect(asked(rig, .back) == nil && asked(rig, .go("break")) == nil)
        rig.now = rig.now + .minutes(15)
        #expect(asked(rig) == nil)
    }

    @Test func theEndIsAskedAndAMeetingThatStandsOrIsOverAsksNothing() throws {
        var rig = try Rig("- { kind: plain, title: Welcome, minutes: 10 }")
        #expect(asked(rig) == nil)
        try rig.perform(.next)
        #expect(asked(rig)?.title == "End the meeting?")
        try rig.perform(.pause)
        #expect(asked(rig) == nil)
        try rig.perform(.resume)
        try rig.perform(.next)
        #expect(asked(rig) == nil)
    }
}
