/// A day of the calendar as an agenda writes it, `YYYY-MM-DD`.
public struct CalendarDate: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Reads `2026-12-08`; nil for anything else and for days that no calendar has.
    public init?(_ text: String) {
        let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
        guard pieces.count == 3, zip(pieces, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 }),
            pieces.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(pieces[0]), let month = Int(pieces[1]), let day = Int(pieces[2]),
            year >= 1900, (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    static let unknown = CalendarDate(year: 1970, month: 1, day: 1)

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    public var description: String {
        let pad = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
        return "\(year)-\(pad(month))-\(pad(day))"
    }

    /// As people say it: `8 December 2026`.
    public var words: String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return months.indices.contains(month - 1) ? "\(day) \(months[month - 1]) \(year)" : description
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CalendarDate(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date")
        }
        self = date
    }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension CalendarDate: FieldValue {
    public static var blank: CalendarDate { .unknown }
    public static var shape: FieldShape { .date }
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> CalendarDate? {
        readScalar(node, reader) { CalendarDate($0) }
    }
    public var writtenForm: String? { description }
}
