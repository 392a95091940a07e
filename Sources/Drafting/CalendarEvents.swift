public import Agenda
public import Foundation
internal import SectionKit

/// The meetings of an iCalendar file (<https://www.rfc-editor.org/rfc/rfc5545>): title, day, times and place of each event.
///
/// Of an event that comes back, the first day counts. All else, who is invited too, is passed over.
public enum CalendarEvents {
    /// One event, and what stands in the way of it.
    public struct Event: Hashable, Sendable {
        /// The line at which it begins, from 1.
        public var line: Int
        /// Nil where it has no day that a calendar has.
        public var details: MeetingDetails?
    }

    /// - Parameter timeZone: in which the agenda has its times; those of an event come from its own zone.
    /// - Returns: Nil where the text is no calendar.
    public static func read(_ text: String, in timeZone: TimeZone) -> [Event]? {
        let lines = unfolded(text)
        guard let first = lines.first(where: { !$0.text.trimmed.isEmpty }),
            first.text.uppercased().hasPrefix("BEGIN:VCALENDAR")
        else { return nil }
        var events: [Event] = []
        var properties: [String: Property]?
        var begin = 0
        var depth = 0
        for line in lines {
            guard let property = Property(line.text) else { continue }
            let value = property.value.uppercased()
            switch (property.name, value) {
            case ("BEGIN", "VEVENT"):
                properties = [:]
                begin = line.number
                depth = 0
            // Alarms within an event have properties of their own.
            case ("BEGIN", _) where properties != nil: depth += 1
            case ("END", "VEVENT"):
                if let properties { events.append(Event(line: begin, details: details(properties, timeZone))) }
                properties = nil
            case ("END", _) where properties != nil: depth -= 1
            default: if depth == 0, properties?[property.name] == nil { properties?[property.name] = property }
            }
        }
        return events
    }

    private static func details(_ properties: [String: Property], _ timeZone: TimeZone) -> MeetingDetails? {
        guard let start = properties["DTSTART"].flatMap({ moment($0, timeZone) }) else { return nil }
        var details = MeetingDetails(date: start.date)
        details.start = start.time
        if let end = properties["DTEND"].flatMap({ moment($0, timeZone) }), end.date == start.date {
            details.end = end.time
        }
        details.title = properties["SUMMARY"]?.text
        details.venue = properties["LOCATION"]?.text
        return details
    }

    /// `20261208T130000` in a zone, `…Z` in UTC, `20261208` as a day alone.
    private static func moment(_ property: Property, _ timeZone: TimeZone) -> (date: CalendarDate, time: ClockTime?)? {
        let text = property.value
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard let day = parts.first, day.count == 8, day.allSatisfy(\.isASCII),
            let date = CalendarDate("\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))")
        else { return nil }
        guard parts.count == 2, parts[1].count >= 6, let hour = Int(parts[1].prefix(2)),
            let minute = Int(parts[1].dropFirst(2).prefix(2)), let time = ClockTime(hour: hour, minute: minute)
        else { return (date, nil) }
        let own =
            text.hasSuffix("Z") ? TimeZone(secondsFromGMT: 0) : property.zone.flatMap { TimeZone(identifier: $0) }
        guard let own, own != timeZone, let instant = WallClock(timeZone: own).instant(date, time) else {
            return (date, time)
        }
        let clock = WallClock(timeZone: timeZone)
        return (clock.date(of: instant) ?? date, ClockTime(clock.time(of: instant)))
    }

    /// Long lines are folded: what begins with a blank goes on with the line before.
    private static func unfolded(_ text: String) -> [(number: Int, text: String)] {
        var lines: [(number: Int, text: String)] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if let first = line.first, first == " " || first == "\t", !lines.isEmpty {
                lines[lines.count - 1].text += line.dropFirst()
            } else {
                lines.append((index + 1, String(line)))
            }
        }
        return lines
    }

    /// One line: `DTSTART;TZID=Europe/London:20261208T130000`.
    private struct Property {
        var name: String
        var zone: String?
        var value: String

        init?(_ line: String) {
            var isQuoted = false
            guard
                let colon = line.firstIndex(where: {
                    if $0 == "\"" { isQuoted.toggle() }
                    return $0 == ":" && !isQuoted
                })
            else { return nil }
            let head = line[..<colon].split(separator: ";")
            guard let name = head.first else { return nil }
            self.name = name.uppercased()
            value = String(line[line.index(after: colon)...])
            zone = head.dropFirst().first { $0.uppercased().hasPrefix("TZID=") }
                .map { String($0.dropFirst(5)).replacingOccurrences(of: "\"", with: "") }
        }

        /// With escapes undone, on one line; nil where nothing is left.
        var text: String? {
            var text = ""
            var isEscaped = false
            for letter in value {
                if isEscaped {
                    text.append(letter == "n" || letter == "N" ? " " : letter)
                    isEscaped = false
                } else if letter == "\\" {
                    isEscaped = true
                } else {
                    text.append(letter)
                }
            }
            let plain = text.trimmed
            return plain.isEmpty ? nil : plain
        }
    }
}
