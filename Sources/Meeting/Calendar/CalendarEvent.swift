internal import Agenda
internal import Foundation
internal import Planner
package import SectionKit

/// A meeting as one event of a calendar, iCalendar 2.0 (RFC 5545), with its running order in the description.
package struct CalendarEvent: Sendable {
    /// Names the event wherever it goes, so that a calendar that takes it in again changes it and adds none.
    package let uid: String
    package let title: String
    package let start: Instant
    package let end: Instant
    package let venue: String?
    /// Line by line.
    package let description: [String]
    /// Grows with each agenda that the meeting takes over.
    package let revision: Int

    /// The event as it was planned: a calendar shows what is to come, not how it went.
    package init(_ meeting: MeetingRun) {
        let agenda = meeting.agenda
        let clock = WallClock(timeZone: agenda.timeZone)
        uid = "\(agenda.id)-\(agenda.date)@lectern"
        title = agenda.title
        start = agenda.start
        end = agenda.end
        venue = agenda.venue
        revision = meeting.state.revision
        let plan = PlanRule.plan(agenda)
        var lines = zip(agenda.sections, plan.sections).filter { !$1.dropped }.map {
            (at: $1.start, text: "\(clock.planned($1.start)) \($0.title)")
        }
        // What stands outside the counted length may come behind the end.
        let index = lines.firstIndex { $0.at >= agenda.end } ?? lines.count
        lines.insert((agenda.end, "\(clock.time(of: agenda.end)) End"), at: index)
        description = lines.map(\.text)
    }

    /// The whole file.
    ///
    /// - Parameter stamp: When it is made.
    package func text(stamp: Instant) -> String {
        var lines = [
            CalendarLine("BEGIN", "VCALENDAR"), CalendarLine("VERSION", "2.0"),
            CalendarLine("PRODID", "-//Lectern//Lectern//EN"), CalendarLine("CALSCALE", "GREGORIAN"),
            CalendarLine("BEGIN", "VEVENT"), CalendarLine("UID", text: uid), CalendarLine("DTSTAMP", Self.utc(stamp)),
            CalendarLine("DTSTART", Self.utc(start)), CalendarLine("DTEND", Self.utc(end)),
            CalendarLine("SEQUENCE", String(revision)), CalendarLine("SUMMARY", text: title),
        ]
        if let venue { lines.append(CalendarLine("LOCATION", text: venue)) }
        lines += [
            CalendarLine("DESCRIPTION", text: description.joined(separator: "\n")), CalendarLine("END", "VEVENT"),
            CalendarLine("END", "VCALENDAR"),
        ]
        return lines.map(\.folded).joined()
    }

    /// `20261208T130000Z`.
    private static func utc(_ instant: Instant) -> String {
        let clock = WallClock(timeZone: .gmt)
        let date = clock.date(of: instant)?.description ?? "19700101"
        return "\(date)T\(clock.timeWithSeconds(of: instant))Z".replacing("-", with: "").replacing(":", with: "")
    }
}
