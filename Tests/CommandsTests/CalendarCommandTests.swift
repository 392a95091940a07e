internal import Foundation
internal import ProgramSupport
internal import Testing

@Suite struct CalendarCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func allGroupsMeetingsStandInOneCalendar() throws {
        let late = try folder.write(
            SampleAgendas.small.replacing(
                "date: 2026-12-08", with: "date: 2027-03-09\nvenue: Alder Hall\nask: the activity team"),
            to: "late.yaml")
        let early = try folder.write(SampleAgendas.afternoon, to: "early.yaml")
        let bad = try folder.write("lectern: 1\n", to: "bad.yaml")
        let calendar = { (words: [String]) in
            try Program(["meetings", "calendar"] + words, in: folder).finish()
        }
        let page = try calendar([late, early, early, bad, "--format", "markdown"])
        #expect(page.status == .exited(1))
        #expect(page.errors.contains("'\(bad)' has errors") && page.errors.contains("is there twice"))
        let rows = page.output.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains("**") }
        #expect(rows.count == 2)
        #expect(
            rows.first?.contains("Tuesday 8 December 2026") == true && rows.first?.contains("13:00 to 15:00") == true)
        #expect(rows.last?.contains("| Alder Hall | the activity team |") == true)
        let file = try calendar([late, early, "--format", "ics"])
        #expect(file.status == .exited(0))
        let lines = file.output.components(separatedBy: "\r\n")
        for (line, count) in [
            ("BEGIN:VCALENDAR", 1), ("VERSION:2.0", 1), ("BEGIN:VEVENT", 2), ("END:VEVENT", 2), ("END:VCALENDAR", 1),
        ] {
            #expect(lines.count { $0 == line } == count, "\(line)")
        }
        #expect(lines.dropLast().last == "END:VCALENDAR")
        #expect(try calendar([bad]).errors.contains("No agenda can be used"))
    }
}
