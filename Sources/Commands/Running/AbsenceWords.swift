internal import Agenda
internal import Foundation
internal import Meeting
internal import SectionKit

/// An absence in a sentence, for line mode: what was, what it means, and how to have it otherwise.
struct AbsenceWords {
    let back: ComingBack
    let timeZone: TimeZone

    var sentence: String {
        let absence = back.absence
        let length = Self.length(absence.length)
        switch absence.kind {
        case .asleep, .stoodStill, .closed:
            let was = "Lectern was away for \(length), from \(time(absence.from)) to \(time(absence.to))"
            guard back.counted > .zero else { return was + "; none of that time counted." }
            return was + ". That time counts; to take it out: away \(time(absence.from)) \(time(absence.to))"
        case .clockForward:
            let was = "The computer's clock was set forward by \(length)"
            guard back.counted > .zero else { return was + "." }
            return was + ". That time counts; to take it out: away \(time(absence.from)) \(time(absence.to))"
        case .clockBack:
            return "The computer's clock is \(length) behind the meeting's, which goes on by its own time."
        }
    }

    private func time(_ instant: Instant) -> String { WallClock(timeZone: timeZone).timeWithSeconds(of: instant) }

    /// "45 seconds", "12 minutes", "1 hour 2 minutes", "3 days 4 hours".
    static func length(_ length: Seconds) -> String {
        let seconds = max(0, length.count)
        let units = [("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)]
        guard let first = units.firstIndex(where: { seconds >= $0.1 }) else { return "no time" }
        var rest = seconds
        // Below an hour, one unit says enough.
        let words = units[first...].prefix(first <= 1 ? 2 : 1).compactMap { name, size -> String? in
            let count = rest / size
            rest %= size
            return count == 0 ? nil : "\(count) \(name)\(count == 1 ? "" : "s")"
        }
        return words.joined(separator: " ")
    }
}
