internal import Agenda
internal import SectionKit
internal import Testing

/// Wall clocks, and the nights in which they change.
struct TimeZoneTests {
    private func clock(_ zone: String = "Europe/London") throws -> (WallClock, MeetingAgenda) {
        let agenda = try #require(read(Sample.agenda(head: "time-zone: \(zone)")).agenda)
        return (WallClock(timeZone: agenda.timeZone), agenda)
    }

    private func iso(_ clock: WallClock, _ date: String, _ time: String) throws -> String {
        let day = try #require(CalendarDate(date))
        let hour = try #require(ClockTime(time))
        return clock.iso8601(try #require(clock.instant(day, hour)))
    }

    @Test func timesAreOfTheAgendasZone() throws {
        #expect(try clock().1.start.secondsSince1970 == 1_796_734_800)
        #expect(try clock("America/New_York").1.start.secondsSince1970 == 1_796_734_800 + 5 * 3_600)
        #expect(try clock("Asia/Kathmandu").1.start.secondsSince1970 == 1_796_734_800 - 5 * 3_600 - 45 * 60)
        #expect(try clock("Asia/Kathmandu").0.iso8601(Instant(secondsSince1970: 0)) == "1970-01-01T05:30:00+05:30")
    }

    @Test func timeThatTheClockSkipsIsTheMomentItJumpsTo() throws {
        let clock = try clock().0
        #expect(try iso(clock, "2026-03-29", "00:59") == "2026-03-29T00:59:00+00:00")
        #expect(try iso(clock, "2026-03-29", "01:00") == "2026-03-29T02:00:00+01:00")
        #expect(try iso(clock, "2026-03-29", "01:30") == "2026-03-29T02:00:00+01:00")
        #expect(try iso(clock, "2026-03-29", "02:00") == "2026-03-29T02:00:00+01:00")
    }

    @Test func timeThatComesTwiceIsTheFirst() throws {
        let clock = try clock().0
        #expect(try iso(clock, "2026-10-25", "01:30") == "2026-10-25T01:30:00+01:00")
        #expect(try iso(clock, "2026-10-25", "02:00") == "2026-10-25T02:00:00+00:00")
    }

    @Test func meetingOverAClockChangeHasItsRealLength() throws {
        let text = Sample.agenda(start: "00:30", end: "02:30", "- { kind: break, minutes: 60 }").replacing(
            "2026-12-08", with: "2026-03-29")
        let agenda = try #require(read(text).agenda)
        #expect(agenda.end - agenda.start == .minutes(60))
        #expect(!read(text).diagnostics.contains { ["too-long", "unexplained-time"].contains($0.code) })
    }

    @Test func nearestMomentOfATimeMayBeYesterdayOrTomorrow() throws {
        let (clock, agenda) = try clock()
        let night = try #require(ClockTime("23:50"))
        let morning = try #require(ClockTime("00:10"))
        let midnight = agenda.start - .minutes(13 * 60)
        #expect(clock.instant(of: night, near: midnight) == midnight - .minutes(10))
        #expect(clock.instant(of: morning, near: midnight - .minutes(5)) == midnight + .minutes(10))
    }

    @Test func dateAndTimeReadBack() throws {
        let clock = try clock().0
        for day in stride(from: 0, to: 20_000, by: 13) {
            let instant = Instant(secondsSince1970: day * 86_400 + 43_200)
            let date = try #require(clock.date(of: instant))
            let time = try #require(ClockTime(clock.time(of: instant)))
            #expect(clock.instant(date, time) == instant)
        }
    }

    @Test(arguments: [
        "2026-13-01", "2026-02-29", "2026-00-10", "26-1-1", "2026-1-01", "2026-12-08 ", "２０２６-12-08", "1899-01-01", "",
    ])
    func noDateIsRead(_ text: String) { #expect(CalendarDate(text) == nil) }

    @Test(arguments: ["2024-02-29", "2000-02-29", "2026-12-31", "9999-12-31"])
    func dateIsRead(_ text: String) { #expect(CalendarDate(text)?.description == text) }
}
