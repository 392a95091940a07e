package import SectionKit
package import Wording

/// Dates in words: "Tuesday 8 December 2026".
package enum LongDate {
    package static func words(_ date: CalendarDate, in words: Phrasebook = .english) -> String {
        words(
            .longDate,
            [
                "weekday": name(dayOfWeek(date), of: words(.weekdays)), "day": String(date.day),
                "month": name(date.month - 1, of: words(.months)), "year": String(date.year),
            ])
    }

    private static func name(_ index: Int, of list: String) -> String {
        let names = list.split(separator: ", ")
        return names.indices.contains(index) ? String(names[index]) : ""
    }

    /// 0 for Sunday, by Sakamoto's method (<https://en.wikipedia.org/wiki/Determination_of_the_day_of_the_week>).
    private static func dayOfWeek(_ date: CalendarDate) -> Int {
        let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = date.month < 3 ? date.year - 1 : date.year
        let offset = shift.indices.contains(date.month - 1) ? shift[date.month - 1] : 0
        return (year + year / 4 - year / 100 + year / 400 + offset + date.day) % 7
    }
}
