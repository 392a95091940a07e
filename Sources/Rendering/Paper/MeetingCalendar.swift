package import Agenda
internal import Foundation
internal import Meeting
package import SectionKit

/// The meetings of many groups, by date.
package struct MeetingCalendar: Sendable {
    private let agendas: [MeetingAgenda]
    private let title: String
    /// Meetings that came several times, by id and date.
    package let twice: [String]

    package init(_ agendas: [MeetingAgenda], title: String) {
        self.title = title
        var seen: Set<String> = []
        var twice: [String] = []
        self.agendas = agendas.filter { agenda in
            let name = "\(agenda.id), \(agenda.date),"
            if seen.insert(name).inserted { return true }
            twice.append(name)
            return false
        }.sorted { ($0.start, $0.title, $0.id) < ($1.start, $1.title, $1.id) }
        self.twice = twice
    }

    package var sheet: PaperSheet {
        let rows = agendas.map { agenda -> [Text] in
            let clock = Agenda.WallClock(timeZone: agenda.timeZone)
            return [
                Text(LongDate.words(agenda.date)),
                Text("\(clock.time(of: agenda.start)) to \(clock.time(of: agenda.end))"),
                .strong(agenda.title), Text(agenda.venue ?? "–"), Text(agenda.ask ?? "–"),
            ]
        }
        return PaperSheet(
            title: title,
            content: [
                .table(Table(caption: "", columns: ["Day", "Time", "Who meets", "Where", "Ask"], rows: rows))
            ])
    }

    /// One iCalendar file of all of them.
    package func file(stamp: Instant) -> String {
        let events = agendas.map { CalendarEvent(MeetingRun(agenda: $0)).text(stamp: stamp) }
        guard let first = events.first else { return "" }
        // A line of text never begins so: what somebody wrote stands behind the name of its line, or after a blank.
        let (begin, end) = ("BEGIN:VEVENT\r\n", "END:VCALENDAR\r\n")
        let head = first.components(before: begin) ?? ""
        return head
            + events.compactMap { event in
                event.components(after: head)?.components(before: end)
            }.joined() + end
    }
}

extension String {
    fileprivate func components(before mark: String) -> String? {
        range(of: mark).map { String(self[..<$0.lowerBound]) }
    }
    fileprivate func components(after head: String) -> String? { hasPrefix(head) ? String(dropFirst(head.count)) : nil }
}
