internal import Agenda
public import SectionKit

/// A moment that somebody names: exactly, or as the wall clock showed it.
public enum Moment: Hashable, Sendable {
    case instant(Instant)
    /// A time of that day, with seconds from 0 to 59.
    case clock(ClockTime, second: Int)

    /// Reads `13:05` and `13:05:30`; nil for anything else.
    public init?(_ text: String) {
        let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
        guard pieces.count == 3 else {
            guard let time = ClockTime(text) else { return nil }
            self = .clock(time, second: 0)
            return
        }
        guard let time = ClockTime("\(pieces[0]):\(pieces[1])"), pieces[2].utf8.count == 2,
            pieces[2].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let second = Int(pieces[2]), second < 60
        else { return nil }
        self = .clock(time, second: second)
    }

    /// The moment nearest to `near` that is meant; nil where the calendar has none.
    func instant(near: Instant, by clock: WallClock) -> Instant? {
        switch self {
        case .instant(let instant): instant
        case .clock(let time, let second): clock.instant(of: time, near: near).map { $0 + .seconds(second) }
        }
    }
}
