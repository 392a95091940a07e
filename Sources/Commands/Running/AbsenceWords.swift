internal import Agenda
internal import Foundation
internal import Meeting
internal import SectionKit
internal import Wording

/// An absence in a sentence, for line mode: what was, what it means, and how to have it otherwise.
struct AbsenceWords {
    let back: ComingBack
    let timeZone: TimeZone

    var sentence: String {
        let absence = back.absence
        let length = Phrasebook.englishLines.length(absence.length)
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
}
