/// A length of time in whole seconds; may be negative where two instants are compared.
public struct Seconds: Hashable, Comparable, Sendable {
    /// How many seconds.
    public var count: Int

    public init(_ count: Int) { self.count = count }

    public static let zero = Seconds(0)
    public static func seconds(_ count: Int) -> Seconds { Seconds(count) }
    public static func minutes(_ count: Int) -> Seconds { Seconds(count.clampedProduct(60)) }

    public static func < (left: Seconds, right: Seconds) -> Bool { left.count < right.count }
    public static func + (left: Seconds, right: Seconds) -> Seconds { Seconds(left.count.clampedSum(right.count)) }
    public static func - (left: Seconds, right: Seconds) -> Seconds {
        Seconds(left.count.clampedDifference(right.count))
    }
    public static func * (left: Seconds, right: Int) -> Seconds { Seconds(left.count.clampedProduct(right)) }
    public static func += (left: inout Seconds, right: Seconds) { left = left + right }
    public static func -= (left: inout Seconds, right: Seconds) { left = left - right }

    /// The length in whole minutes, half a minute rounded up.
    public var roundedMinutes: Int { Int((Double(count) / 60).rounded(.toNearestOrAwayFromZero)) }
}

extension Seconds: Codable {
    public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(Int.self)) }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }
}

// A hostile journal or agenda can hold any number; time arithmetic stops at the ends instead of trapping.
extension Int {
    func clampedSum(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other > 0 ? .max : .min) : sum
    }
    func clampedDifference(_ other: Int) -> Int {
        let (difference, overflow) = subtractingReportingOverflow(other)
        return overflow ? (other < 0 ? .max : .min) : difference
    }
    func clampedProduct(_ other: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? ((self > 0) == (other > 0) ? .max : .min) : product
    }
}
