/// A time of day as an agenda writes it, `HH:MM` from 00:00 to 23:59.
public struct ClockTime: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    /// Minutes since midnight by the wall clock, 0 to 1,439.
    public let minuteOfDay: Int

    public var hour: Int { minuteOfDay / 60 }
    public var minute: Int { minuteOfDay % 60 }

    public init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        minuteOfDay = hour * 60 + minute
    }

    private init(minuteOfDay: Int) { self.minuteOfDay = minuteOfDay }
    public static let midnight = ClockTime(minuteOfDay: 0)

    /// Reads `13:05` (and `9:05`); nil for anything else.
    public init?(_ text: String) {
        var numbers = [0, 0]
        var digits = [0, 0]
        var place = 0
        for byte in text.utf8 {
            if byte == 0x3A, place == 0 {
                place = 1
            } else if byte >= 0x30, byte <= 0x39, digits[place] < 2 {
                numbers[place] = numbers[place] * 10 + Int(byte - 0x30)
                digits[place] += 1
            } else {
                return nil
            }
        }
        guard digits[0] > 0, digits[1] == 2 else { return nil }
        self.init(hour: numbers[0], minute: numbers[1])
    }

    public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minuteOfDay < right.minuteOfDay }

    public var description: String {
        "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
