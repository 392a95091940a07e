/// An opaque name for one sign-up: 128 random bits as 32 hexadecimal digits. It says nothing of the person.
public struct SignUpID: Hashable, Sendable, Comparable, CustomStringConvertible, Codable {
    public let text: String

    /// `nil` unless the text is 32 small hexadecimal digits.
    public init?(_ text: String) {
        let digits = text.utf8
        guard digits.count == 32, digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        self.text = text
    }

    /// Draws a new one from a generator, which in a test has a fixed seed.
    public static func random(using generator: inout some RandomNumberGenerator) -> SignUpID {
        let digits = (0..<2).flatMap { _ in
            let bits: UInt64 = generator.next()
            return stride(from: 60, through: 0, by: -4).map { shift -> UInt8 in
                let digit = UInt8((bits >> UInt64(shift)) & 15)
                return digit < 10 ? 48 + digit : 87 + digit
            }
        }
        return SignUpID(unchecked: String(decoding: digits, as: UTF8.self))
    }

    public static func random() -> SignUpID {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }

    private init(unchecked text: String) { self.text = text }

    public var description: String { text }
    public static func < (left: SignUpID, right: SignUpID) -> Bool { left.text < right.text }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = SignUpID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not the name of a sign-up")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
