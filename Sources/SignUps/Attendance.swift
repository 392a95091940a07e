public import SectionKit

/// How many came, as it may be published: nobody can tell from it how many a small group was.
///
/// The rule: 0 is shown, 1 to 7 is not, and other counts are rounded to the nearest 5. The total is rounded from the true
/// counts. Whether a total can be shown is decided on what is shown beside it alone, never on what is withheld, so that
/// withholding tells nothing either: whatever stands there, each withheld count may still be anything from 1 to 7.
public struct Attendance: Hashable, Sendable {
    public enum Figure: Hashable, Sendable, CustomStringConvertible {
        case number(Int)
        /// 1 or more; more is not said.
        case withheld

        public var description: String {
            switch self {
            case .number(let number): String(number)
            case .withheld: "*"
            }
        }
    }

    /// In the order of ``PersonRole``.
    public let roles: [Figure]
    public let total: Figure
    /// How many services they came from; exact, or not told where hardly anybody came.
    public let services: Figure

    /// - Parameters:
    ///   - counts: How many of each role came; none for one that is left out.
    ///   - services: How many services they came from.
    public init(_ counts: [PersonRole: Int], services: Int) {
        let counts = PersonRole.allCases.map { max(0, counts[$0] ?? 0) }
        roles = counts.map(Self.figure)
        total = Self.total(counts)
        self.services = Self.services(services, counts)
    }

    private static func figure(_ count: Int) -> Figure {
        (1...7).contains(count) ? .withheld : .number(rounded(count))
    }

    private static func rounded(_ count: Int) -> Int { (count + 2) / 5 * 5 }

    private static func total(_ counts: [Int]) -> Figure {
        let shown = figure(counts.reduce(0, +))
        let withheld = counts.count { (1...7).contains($0) }
        guard withheld > 0, case .number(let total) = shown else { return shown }
        // All others than one that is withheld, as far as a reader knows.
        let numbers = counts.filter { $0 > 7 }.map(rounded)
        let least = numbers.reduce(withheld - 1) { $0 + $1 - 2 }
        let most = numbers.reduce(7 * (withheld - 1)) { $0 + $1 + 2 }
        // Beside these totals the one may be 1 and may be 7.
        let first = max(10, (least + 5 + 4) / 5 * 5)
        var last = (most + 3) / 5 * 5
        // A total that is withheld is lower than the first or higher than the last: both together leave all from 1 to 7.
        if last - first > most - least - 5 { last -= 5 }
        return first <= last && (first...last).contains(total) ? shown : .withheld
    }

    /// Whoever knows that people of five services came knows of five people.
    private static func services(_ services: Int, _ counts: [Int]) -> Figure {
        let withheld = counts.count { (1...7).contains($0) }
        let numbers = counts.filter { $0 > 7 }.map(rounded)
        if withheld == 0 { return .number(services) }
        return !numbers.isEmpty && services <= numbers.reduce(withheld) { $0 + $1 - 2 } ? .number(services) : .withheld
    }
}
