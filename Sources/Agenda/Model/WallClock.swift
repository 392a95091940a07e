public import Foundation
public import SectionKit

/// Moments as the wall clock of a time zone shows them, and back.
public struct WallClock: Sendable {
    public let timeZone: TimeZone
    private let calendar: Calendar

    public init(timeZone: TimeZone) {
        self.timeZone = timeZone
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        self.calendar = calendar
    }

    /// The moment at which the wall clock shows this time on this day.
    ///
    /// A time that a clock change skips is the moment the clock jumps to; one that comes twice is the first.
    public func instant(_ date: CalendarDate, _ time: ClockTime) -> Instant? {
        let parts = DateComponents(
            year: date.year, month: date.month, day: date.day, hour: time.hour, minute: time.minute)
        guard let found = calendar.date(from: parts) else { return nil }
        let shown = calendar.dateComponents([.hour, .minute], from: found)
        // Foundation carries a skipped time over by the length of the gap; people mean the moment the clock jumps.
        let moment =
            shown.hour == time.hour && shown.minute == time.minute
            ? found : timeZone.nextDaylightSavingTimeTransition(after: found.addingTimeInterval(-86_400)) ?? found
        return Instant(secondsSince1970: Int(moment.timeIntervalSince1970.rounded(.down)))
    }

    /// The moment nearest to `near` at which the wall clock shows this time: today, yesterday or tomorrow.
    public func instant(of time: ClockTime, near: Instant) -> Instant? {
        [-1, 0, 1].compactMap { day -> Instant? in
            guard let date = date(of: near + .minutes(day * 24 * 60)) else { return nil }
            return instant(date, time)
        }
        // In the night when the clock goes back, an hour (in one place half an hour) of times comes twice.
        .flatMap { first in
            [first] + [30, 60].map { first + .minutes($0) }.filter { self.time(of: $0) == time.description }
        }
        .min { abs(($0 - near).count) < abs(($1 - near).count) }
    }

    public func date(of instant: Instant) -> CalendarDate? {
        let parts = calendar.dateComponents([.year, .month, .day], from: instant.foundationDate)
        let pad = { (number: Int, width: Int) in
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return CalendarDate("\(pad(parts.year ?? 0, 4))-\(pad(parts.month ?? 0, 2))-\(pad(parts.day ?? 0, 2))")
    }

    /// `HH:MM`, the minute that has begun.
    public func time(of instant: Instant) -> String {
        let parts = calendar.dateComponents([.hour, .minute], from: instant.foundationDate)
        return ClockTime(hour: parts.hour ?? 0, minute: parts.minute ?? 0)?.description ?? "--:--"
    }

    /// `HH:MM`, the nearest minute: for what is planned, so that a time and a length beside it agree.
    public func planned(_ instant: Instant) -> String { time(of: instant.nearestMinute) }

    /// `HH:MM:SS`.
    public func timeWithSeconds(of instant: Instant) -> String {
        let second = calendar.component(.second, from: instant.foundationDate)
        return time(of: instant) + (second < 10 ? ":0\(second)" : ":\(second)")
    }

    /// ISO 8601 with the zone's offset, such as `2026-12-08T13:00:00+00:00`.
    public func iso8601(_ instant: Instant) -> String {
        let parts = calendar.dateComponents(
            [.year, .month, .day, .hour, .minute, .second], from: instant.foundationDate)
        let pad = { (number: Int?) in (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
        let offset = timeZone.secondsFromGMT(for: instant.foundationDate)
        let size = abs(offset) / 60
        return
            "\(parts.year ?? 0)-\(pad(parts.month))-\(pad(parts.day))T\(pad(parts.hour)):\(pad(parts.minute)):\(pad(parts.second))"
            + "\(offset < 0 ? "-" : "+")\(pad(size / 60)):\(pad(size % 60))"
    }
}

extension Instant {
    var foundationDate: Date {
        // Calendars are slow or undefined beyond some thousand years; a hostile journal stays inside them.
        Date(timeIntervalSince1970: Double(min(max(secondsSince1970, -60_000_000_000), 250_000_000_000)))
    }
}

extension Instant {
    /// Zones are whole minutes apart, so this is the nearest minute anywhere.
    public var nearestMinute: Instant {
        let second = ((secondsSince1970 % 60) + 60) % 60
        return self + .seconds(second < 30 ? -second : 60 - second)
    }
}
