internal import Agenda
internal import Foundation
internal import SectionKit

/// Instants as the wall clock of one place shows them.
struct WallClock: Sendable {
    let timeZone: TimeZone

    /// From the year 1 to the year 9999; what lies outside has no wall clock.
    private static let range = -62_135_596_800...253_402_300_799

    /// `14:05`, the nearest minute, as wherever plans are told (`Agenda.WallClock.planned`): what content speaks of
    /// is when things begin and end. `--:--` for an instant that no calendar holds.
    func time(_ instant: Instant) -> String {
        guard Self.range.contains(instant.secondsSince1970), let local = local(instant.nearestMinute) else {
            return "--:--"
        }
        let second = local.seconds.remainder(of: 86_400)
        return "\(two(second / 3600)):\(two(second / 60 % 60))"
    }

    /// ISO 8601 with the offset, `2026-12-08T14:05:00+00:00`; nil for an instant that no calendar holds.
    func iso(_ instant: Instant) -> String? {
        guard let local = local(instant) else { return nil }
        let second = local.seconds.remainder(of: 86_400)
        let day = civil((local.seconds - second) / 86_400)
        let offset = abs(local.offset) / 60
        let year = String(day.year)
        let padded = String(repeating: "0", count: max(0, 4 - year.count)) + year
        return
            "\(padded)-\(two(day.month))-\(two(day.day))T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
            + "\(local.offset < 0 ? "-" : "+")\(two(offset / 60)):\(two(offset % 60))"
    }

    private func local(_ instant: Instant) -> (seconds: Int, offset: Int)? {
        guard Self.range.contains(instant.secondsSince1970) else { return nil }
        let offset = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.secondsSince1970)))
        return (instant.secondsSince1970 + offset, offset)
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// Days since 1970 to a date of the Gregorian calendar, http://howardhinnant.github.io/date_algorithms.html
    private func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let ofEra = shifted.remainder(of: 146_097)
        let era = (shifted - ofEra) / 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
    }
}

extension Int {
    /// What is left after dividing downwards: from 0 to `divisor` - 1, also for a negative number.
    func remainder(of divisor: Int) -> Int {
        let rest = self % divisor
        return rest < 0 ? rest + divisor : rest
    }
}
