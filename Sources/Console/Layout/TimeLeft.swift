internal import Agenda
internal import SectionKit
internal import Meeting
internal import Wording

/// How much time something has left: in a word, in a shape and in an ink.
struct TimeLeft {
    enum Stage { case running, nearlyOver, up, stopped }

    let stage: Stage
    let left: Seconds
    let whole: Seconds
    private let ends: Instant

    init(_ timer: TimerBlock, at now: Instant) {
        whole = max(.zero, timer.ends - timer.began)
        left = max(.zero, timer.stoppedWith ?? (timer.ends - now))
        ends = timer.ends
        // The last fifth, and never more than two minutes.
        let warning = min(.minutes(2), Seconds(whole.count / 5))
        stage =
            timer.stoppedWith != nil ? .stopped : left == .zero ? .up : left <= warning ? .nearlyOver : .running
    }

    func text(_ words: Phrasebook, _ clock: WallClock) -> String {
        let values: KeyValuePairs = ["left": Phrasebook.clock(left), "whole": Phrasebook.short(whole)]
        return switch stage {
        case .running: words(.leftOf, values)
        case .nearlyOver: words(.nearlyOver, values)
        case .stopped: words(.stoppedWith, values)
        case .up: whole == .zero ? words(.noTimeForIt) : words(.timeIsUpSince, ["time": clock.time(of: ends)])
        }
    }

    var ink: Ink { stage == .nearlyOver || stage == .up ? .amber : .accentStrong }

    /// The mark before the words, so that colour is never the only sign.
    var mark: String {
        switch stage {
        case .running: ""
        case .nearlyOver: "◆ "
        case .up: "■ "
        case .stopped: "‖ "
        }
    }

    /// A bar that empties.
    func bar(width: Int) -> InkedLine {
        guard width > 0 else { return InkedLine() }
        let full = whole == .zero ? 0 : (left.count * width + whole.count - 1) / max(whole.count, 1)
        var line = InkedLine(String(repeating: "█", count: min(max(full, 0), width)), ink == .amber ? .amber : .accent)
        line.append(String(repeating: "░", count: max(0, width - full)), .rule)
        return line
    }
}
