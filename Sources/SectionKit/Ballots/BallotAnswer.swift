/// One answer to one question, with nothing of who gave it. Options count from 0.
public enum BallotAnswer: Hashable, Sendable {
    case choice(Int)
    /// Every option that was chosen, whatever the order.
    case choices(Set<Int>)
    /// What matters most comes first.
    case ranking([Int])
    /// In somebody's own words; no answer to "May we print your words?" means that they are never printed.
    case text(String, mayPrint: Bool)

    /// As a ballot box keeps it: `c2`, `s0,3`, `r2,0`, `t…` or `p…` for words that may be printed.
    public var coded: String {
        switch self {
        case .choice(let one): "c\(one)"
        case .choices(let some): "s" + some.sorted().map(String.init).joined(separator: ",")
        case .ranking(let order): "r" + order.map(String.init).joined(separator: ",")
        case .text(let text, let mayPrint): (mayPrint ? "p" : "t") + text
        }
    }

    /// Nil where a text is none that ``coded`` makes.
    public init?(coded: String) {
        guard let first = coded.first else { return nil }
        let rest = coded.dropFirst()
        let parts = rest.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }.filter { $0 >= 0 }
        let isSound = numbers.count == parts.count
        switch first {
        case "c" where isSound && numbers.count == 1: self = .choice(numbers[0])
        case "s" where rest.isEmpty: self = .choices([])
        case "s" where isSound: self = .choices(Set(numbers))
        case "r" where isSound: self = .ranking(numbers)
        case "t", "p": self = .text(String(rest), mayPrint: first == "p")
        default: return nil
        }
    }
}
