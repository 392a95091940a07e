/// What a publication says in place of one exact count.
public enum Figure: Sendable, Hashable {
    /// Nobody.
    case zero
    /// The count, rounded to the nearest 5.
    case shown(Int)
    /// One or more.
    case withheld
    /// Nothing is said, not even whether it is zero.
    case notShown

    /// As a table has it, in one or two letters where it is no number.
    public var sign: String {
        switch self {
        case .zero: "0"
        case .shown(let rounded): String(rounded)
        case .withheld: "*"
        case .notShown: "–"
        }
    }

    /// As it is read out.
    public var words: String {
        switch self {
        case .zero: "0"
        case .shown(let rounded): "about \(rounded)"
        case .withheld: "1 or more"
        case .notShown: "not shown"
        }
    }

    /// The rounded count, or zero; nil where nothing is told.
    public var value: Int? {
        switch self {
        case .zero: 0
        case .shown(let rounded): rounded
        case .withheld, .notShown: nil
        }
    }
}

/// Kept as its sign: a number, `*` or `–`.
extension Figure: Codable {
    public init(from decoder: any Decoder) throws {
        let sign = try decoder.singleValueContainer().decode(String.self)
        guard let figure = Figure(sign: sign) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "\"\(sign)\" is no published figure; write a multiple of 5, * or –"))
        }
        self = figure
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(sign)
    }

    /// The figure that has this sign; nil where none has.
    public init?(sign: String) {
        switch sign {
        case "0": self = .zero
        case "*": self = .withheld
        case "–": self = .notShown
        default:
            guard let value = Int(sign), value > 0, value <= CountTable.most, value % DisclosureRules.step == 0,
                String(value) == sign
            else { return nil }
            self = .shown(value)
        }
    }
}
