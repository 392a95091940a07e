/// A length of time as an agenda writes it: whole minutes from 0 to 1,440 (one day).
public struct Minutes: Hashable, Comparable, Codable, Sendable {
    /// How many minutes.
    public var count: Int

    public init(_ count: Int) { self.count = count }

    public static let zero = Minutes(0)
    public static func minutes(_ count: Int) -> Minutes { Minutes(count) }
    public static func < (left: Minutes, right: Minutes) -> Bool { left.count < right.count }
    public static func + (left: Minutes, right: Minutes) -> Minutes { Minutes(left.count.clampedSum(right.count)) }
    public static func * (left: Minutes, right: Int) -> Minutes { Minutes(left.count.clampedProduct(right)) }

    /// The same length in seconds.
    public var seconds: Seconds { .minutes(count) }

    /// Reads `45`, `90 min`, `90 minutes`, `2h` and `1h30`; nil for anything else.
    public init?(_ text: String) {
        // The plain number is nearly every case, and an agenda has thousands of them.
        var plain = text
        if let count = plain.withUTF8({ Self.digits($0) }) {
            self.init(count)
            return
        }
        let lowered = text.lowercased()
        for unit in ["minutes", "minute", "mins", "min"] where lowered.hasSuffix(unit) {
            let number = lowered.dropLast(unit.count).trimmingSpaces
            guard let count = Self.digits(number) else { return nil }
            self.init(count)
            return
        }
        guard let mark = lowered.firstIndex(of: "h"), let hours = Self.digits(lowered[..<mark].trimmingSpaces) else {
            return nil
        }
        let rest = lowered[lowered.index(after: mark)...].trimmingSpaces
        if rest.isEmpty {
            self.init(hours * 60)
        } else if let minutes = Self.digits(rest), minutes < 60 {
            self.init(hours * 60 + minutes)
        } else {
            return nil
        }
    }

    private static func digits(_ text: Substring) -> Int? {
        var text = text
        return text.withUTF8 { digits($0) }
    }

    private static func digits(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard (1...5).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }
}

extension Substring {
    /// The text without blanks at its ends.
    var trimmingSpaces: Substring {
        var text = self
        while text.first == " " || text.first == "\t" { text = text.dropFirst() }
        while text.last == " " || text.last == "\t" { text = text.dropLast() }
        return text
    }
}
