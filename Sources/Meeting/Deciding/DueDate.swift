internal import Agenda
internal import SectionKit
internal import Wording

/// A date as people say it: "2027-01-31", "31 January", "31 Jan 2027", "31/1/2027".
enum DueDate {
    /// - Parameter earliest: A date without a year is the first one from here on.
    static func read(_ text: String, from earliest: CalendarDate) -> CalendarDate? {
        if let date = CalendarDate(text) { return date }
        let pieces = text.lowercased().split { " ./,".contains($0) }.map(String.init)
        guard (2...3).contains(pieces.count), let day = number(pieces[0]), let month = month(pieces[1]) else {
            return nil
        }
        guard pieces.count == 3 else {
            // 29 February may be years away.
            return (0...8).lazy.compactMap { date(earliest.year + $0, month, day) }.first { $0 >= earliest }
        }
        guard pieces[2].count == 4, let year = Int(pieces[2]) else { return nil }
        return date(year, month, day)
    }

    /// "31", "31st".
    private static func number(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        return ["", "st", "nd", "rd", "th"].contains(text.dropFirst(digits.count)) ? Int(digits) : nil
    }

    /// "1", "january", "jan".
    private static func month(_ text: String) -> Int? {
        if let number = Int(text) { return number }
        guard text.count >= 3 else { return nil }
        let names = Phrasebook.english(.months).lowercased().split(separator: ", ")
        return names.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 }
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
        guard (1...12).contains(month), (1...31).contains(day), (1...9_999).contains(year) else { return nil }
        let pad = { (number: Int, width: Int) in
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return CalendarDate("\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))")
    }
}
