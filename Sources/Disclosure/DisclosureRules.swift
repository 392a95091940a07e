/// How small a count may be and still be published.
public struct DisclosureRules: Sendable, Hashable, Codable {
    /// The smallest count that is shown, 8 by default: 1 to 7 are withheld. Never below 5, nor above 50.
    public let least: Int
    /// Zero is withheld as well, so that a reader does not learn that nobody said something.
    public let isStrict: Bool

    /// What a shown count is rounded to.
    public static let step = 5

    /// - Parameters:
    ///   - least: The smallest count that is shown; what lies outside of 5 to 50 counts as the nearer of the two.
    ///   - isStrict: Whether zero is withheld too.
    public init(least: Int = 8, isStrict: Bool = false) {
        self.least = min(max(least, 5), 50)
        self.isStrict = isStrict
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            least: try values.decode(Int.self, forKey: .least),
            isStrict: try values.decode(Bool.self, forKey: .isStrict))
    }

    /// The counts that nobody may learn, or narrow to fewer than all of these: 1 to 7, and 0 to 7 where zero is withheld too.
    public var small: ClosedRange<Int> { (isStrict ? 0 : 1)...(least - 1) }

    /// What a count says before any other cell is looked at.
    func figure(of count: Int) -> Figure {
        if small.contains(count) { return withheld }
        return count == 0 ? .zero : .shown(Self.rounded(count))
    }

    /// What a withheld cell says.
    var withheld: Figure { isStrict ? .notShown : .withheld }

    /// The nearest multiple of 5.
    static func rounded(_ count: Int) -> Int { (count + step / 2) / step * step }

    /// What a reader knows of a count, from its figure and these rules.
    public func range(of figure: Figure) -> CountRange {
        switch figure {
        case .zero: CountRange(low: 0, high: 0)
        case .shown(let rounded): CountRange(low: max(least, rounded - 2), high: rounded + 2)
        case .withheld: CountRange(low: 1, high: nil)
        case .notShown: CountRange(low: 0, high: nil)
        }
    }
}

/// The counts that a figure may stand for.
public struct CountRange: Sendable, Equatable {
    public var low: Int
    /// The largest; nil where there is no limit.
    public var high: Int?

    public init(low: Int, high: Int?) {
        self.low = low
        self.high = high
    }

    public func contains(_ count: Int) -> Bool { count >= low && count <= high ?? .max }
}
