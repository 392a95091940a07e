internal import Agenda
internal import SectionKit
internal import Testing

@testable internal import Meeting

@Suite struct DueDateTests {
    @Test(arguments: [
        ("2027-01-31", "2027-01-31"), ("31 January", "2027-01-31"), ("31 jan 2028", "2028-01-31"),
        ("1st February", "2027-02-01"), ("8 December", "2026-12-08"), ("7 December", "2027-12-07"),
        ("31/1", "2027-01-31"), ("31.1.2027", "2027-01-31"), ("29 February", "2028-02-29"), ("9 Sept", "2027-09-09"),
    ])
    func isReadAsPeopleSayIt(text: String, date: String) throws {
        let from = try #require(CalendarDate("2026-12-08"))
        #expect(DueDate.read(text, from: from)?.description == date)
    }

    @Test(arguments: [
        "", "soon", "31", "31 Ja", "32 January", "30 February", "1/13", "31 January 27", "1 1 1 1", "-1 January",
        "1 January 99999", "January", "0/0", "31 x 2027",
    ])
    func whatIsNoDateIsNone(text: String) throws {
        let from = try #require(CalendarDate("2026-12-08"))
        #expect(DueDate.read(text, from: from) == nil)
    }
}
