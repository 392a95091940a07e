internal import Agenda
internal import Drafting
internal import Foundation
internal import SectionKit
internal import Testing

/// Meetings out of calendars and tables.
@Suite struct ListTests {
    private var london: TimeZone { TimeZone(identifier: "Europe/London") ?? .gmt }

    private func event(_ lines: String...) throws -> MeetingDetails? {
        let text = (["BEGIN:VCALENDAR", "BEGIN:VEVENT"] + lines + ["END:VEVENT", "END:VCALENDAR"]).joined(
            separator: "\r\n")
        return try #require(CalendarEvents.read(text, in: london)?.first).details
    }

    @Test func anEventGivesItsDayTimesTitleAndPlace() throws {
        let details = try #require(
            try event(
                "SUMMARY:Recovery\\, and\r\n  Outcomes", "DTSTART;TZID=Europe/London:20261208T130000",
                "DTEND;TZID=\"Europe/London\":20261208T153000", "LOCATION:Alder Hall\\nRoom 2",
                "ATTENDEE;CN=\"A:B\":mailto:a@b"))
        #expect(details.title == "Recovery, and Outcomes")
        #expect(details.venue == "Alder Hall Room 2")
        #expect(details.date?.description == "2026-12-08")
        #expect(details.start?.description == "13:00" && details.end?.description == "15:30")
    }

    @Test func timesOfOtherZonesAreTurned() throws {
        let summer = try #require(try event("DTSTART:20260708T120000Z", "DTEND:20260708T143000Z"))
        #expect(summer.start?.description == "13:00" && summer.end?.description == "15:30")
        let far = try #require(try event("DTSTART;TZID=Australia/Sydney:20261209T000000"))
        #expect(far.date?.description == "2026-12-08" && far.start?.description == "13:00")
    }

    @Test func aDayAloneHasNoTimes() throws {
        let details = try #require(try event("DTSTART;VALUE=DATE:20261208"))
        #expect(details.date?.description == "2026-12-08" && details.start == nil && details.end == nil)
    }

    @Test(arguments: ["DTSTART:20261399T130000", "DTSTART:soon", "SUMMARY:No day", "DTSTART:2026120é"])
    func anEventWithoutADayIsTold(_ line: String) throws { #expect(try event(line) == nil) }

    @Test func anAlarmsWordsAreNotTheEvents() throws {
        let details = try event(
            "BEGIN:VALARM", "SUMMARY:Wake up", "END:VALARM", "DTSTART:20261208T130000", "SUMMARY:Meeting")
        #expect(details?.title == "Meeting")
    }

    @Test func whatIsNoCalendarIsNone() {
        #expect(CalendarEvents.read("", in: london) == nil)
        #expect(CalendarEvents.read("group,date\nA,2026-12-08\n", in: london) == nil)
        #expect(CalendarEvents.read("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", in: london)?.isEmpty == true)
    }

    @Test func aRowGivesOneMeeting() throws {
        let columns = try DetailsTable.columns(["Group", " DATE ", "", "chairs", "services", "level", "start"])
        let details = try DetailsTable.details(
            ["Yorkshire", "2027-03-09", "x", "Sam (service user); Jo (staff)", "A; B;", "regional", "9:30"], columns)
        #expect(details.group == "Yorkshire" && details.date?.description == "2027-03-09")
        #expect(details.chairs == [.init(name: "Sam", role: .serviceUser), .init(name: "Jo", role: .staff)])
        #expect(details.services == ["A", "B"] && details.level == .regional && details.start?.description == "09:30")
        let short = try DetailsTable.details(["Kent"], columns)
        #expect(short.date == nil && short.chairs == nil && short.venue == nil)
    }

    @Test(
        arguments: [
            (["group", "dates"], "there is no column 'dates'; did you mean 'date'? The columns are: "),
            (["group", "zzzz"], "there is no column 'zzzz'. The columns are: "),
            (["date"], "there is no column 'group'"), (["group", "Group"], "the column 'group' is there twice"),
        ])
    func wrongHeadsAreTold(heads: [String], message: String) {
        let problem = #expect(throws: DetailsTable.Problem.self) { try DetailsTable.columns(heads) }
        #expect(problem?.message.hasPrefix(message) == true)
    }

    @Test(
        arguments: [
            (["", "", ""], "the group's name is missing"), (["A", "8.12.2026", ""], "'8.12.2026' is no date"),
            (["A", "", "Sam (boss)"], "'Sam (boss)' is no chair"),
        ])
    func wrongCellsAreTold(cells: [String], message: String) throws {
        let columns = try DetailsTable.columns(["group", "date", "chairs"])
        let problem = #expect(throws: DetailsTable.Problem.self) { try DetailsTable.details(cells, columns) }
        #expect(problem?.message.hasPrefix(message) == true)
    }
}
