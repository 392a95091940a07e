internal import Agenda
internal import SectionKit
internal import Testing

@testable internal import Meeting

/// A meeting in the night when the clock goes back: instants know nothing of it, and the wall clock shows it.
struct DaylightSavingTests {
    private func agenda(_ zone: String, _ date: String) throws -> MeetingAgenda {
        let text = """
            lectern: 1
            title: Night
            date: \(date)
            time-zone: \(zone)
            start: "00:30"
            end: "03:00"
            sections:
              - { kind: plain, title: Long, minutes: 120 }
              - { kind: plain, title: Rest, minutes: 30, least: 10, most: 240 }

            """
        let reading = AgendaReading.read(
            [UInt8](text.utf8), name: "night.yaml", files: NoAgendaFiles(),
            catalog: ModuleCatalog([Module(PlainSection.self)]))
        guard let agenda = reading.agenda else { throw UnreadableAgenda(diagnostics: reading.diagnostics) }
        return agenda
    }

    @Test(arguments: [
        // Back by an hour in London, and by half an hour at Lord Howe.
        ("Europe/London", "2026-10-25", 3_600, "01:30"),
        ("Australia/Lord_Howe", "2026-04-05", 1_800, "02:00"),
        // And forward.
        ("Europe/London", "2026-03-29", -3_600, "03:30"),
        ("Australia/Lord_Howe", "2026-10-04", -1_800, "03:00"),
    ]) func timeLeftIsKeptAndTheWallClockIsRight(
        zone: String, date: String, gained: Int, ends: String
    ) throws {
        let agenda = try agenda(zone, date)
        #expect((agenda.end - agenda.start).count == 9_000 + gained)
        var rig = Rig(agenda: agenda)
        rig.now = agenda.start
        try rig.type("next")
        let wall = WallClock(timeZone: agenda.timeZone)
        let running = try #require(rig.run.state.running)
        #expect(wall.time(of: running.began) == "00:30")
        #expect(running.ends - running.began == .minutes(120))
        #expect(wall.time(of: running.ends) == ends)
        for minute in stride(from: 0, through: 120, by: 10) {
            rig.now = agenda.start + .minutes(minute)
            #expect(rig.run.snapshot(at: rig.now, words: [:]).secondsLeft == 7_200 - minute * 60)
        }
        rig.now = agenda.start + .minutes(110)
        try rig.type("pause")
        rig.now = rig.now + .minutes(5)
        try rig.type("resume")
        #expect(rig.run.snapshot(at: rig.now, words: [:]).secondsLeft == 600)
    }

    /// What is typed in the hour that comes twice means the one that is nearest.
    @Test func timesThatComeTwiceMeanTheNearest() throws {
        let agenda = try agenda("Europe/London", "2026-10-25")
        var rig = Rig(agenda: agenda)
        rig.now = agenda.start
        try rig.type("next")
        rig.now = agenda.start + .minutes(100)
        #expect(WallClock(timeZone: agenda.timeZone).time(of: rig.now) == "01:10")
        try rig.type("away 01:02 01:06")
        #expect(rig.run.state.stood.map { ($0.from - agenda.start).count } == [92 * 60])
        #expect(rig.run.state.running?.stoppedFor == .minutes(4))
    }
}
