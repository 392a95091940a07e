/// An opaque name for something a person typed: 128 random bits as 32 hexadecimal digits.
///
/// Events hold these and never the words, so that erasing words is a deletion.
public struct WordsID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    /// `nil` unless the text is 32 small hexadecimal digits.
    public init?(_ text: String) {
        let digits = text.utf8
        guard digits.count == 32,
            digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        self.text = text
    }

    /// Draws a new one.
    public static func random() -> WordsID {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }

    /// Draws a new one from a generator, which in a test has a fixed seed.
    public static func random(using generator: inout some RandomNumberGenerator) -> WordsID {
        var digits: [UInt8] = []
        digits.reserveCapacity(32)
        for _ in 0..<2 {
            let bits: UInt64 = generator.next()
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8((bits >> UInt64(shift)) & 15)
                digits.append(digit < 10 ? 48 + digit : 87 + digit)
            }
        }
        return WordsID(unchecked: String(decoding: digits, as: UTF8.self))
    }

    private init(unchecked text: String) {
        self.text = text
    }

    public var description: String { text }

    public static func < (left: WordsID, right: WordsID) -> Bool { left.text < right.text }
}

extension WordsID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = WordsID(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "words are named by 32 hexadecimal digits, not \"\(text)\"")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// Something that a person typed, under the name by which events speak of it.
public struct KeptWords: Hashable, Sendable {
    public var id: WordsID
    /// What it is, such as `note`, `title`, `message`, `owner` or `name`.
    public var kind: String
    public var text: String

    public init(id: WordsID, kind: String, text: String) {
        self.id = id
        self.kind = kind.withoutNulls
        self.text = text.withoutNulls
    }
}
