/// A moment, in whole seconds since the beginning of 1970 in UTC.
public struct Instant: Hashable, Comparable, Sendable {
    public var secondsSince1970: Int

    public init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

    public static func < (left: Instant, right: Instant) -> Bool { left.secondsSince1970 < right.secondsSince1970 }
    public static func + (left: Instant, right: Seconds) -> Instant {
        Instant(secondsSince1970: left.secondsSince1970.clampedSum(right.count))
    }
    public static func - (left: Instant, right: Seconds) -> Instant {
        Instant(secondsSince1970: left.secondsSince1970.clampedDifference(right.count))
    }
    /// How long it is from `right` to `left`; negative where `left` is the earlier.
    public static func - (left: Instant, right: Instant) -> Seconds {
        Seconds(left.secondsSince1970.clampedDifference(right.secondsSince1970))
    }
}

extension Instant: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(secondsSince1970: try decoder.singleValueContainer().decode(Int.self))
    }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(secondsSince1970)
    }
}
