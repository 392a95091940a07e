internal import SectionKit
internal import Wording

/// What a timer says in words: never that somebody is late.
struct TimerWords {
    let timer: TimerBlock
    let clock: WallClock
    let words: Phrasebook

    /// `6:12 left of 10`, `stopped, 6:12 left of 10`, `time is up`; without a moment, `10 minutes, 14:03 to 14:13`.
    func text(at now: Instant?) -> String {
        if let stopped { return stopped }
        guard let now else {
            return words(.timerSpan, ["whole": whole, "from": clock.time(timer.began), "to": clock.time(timer.ends)])
        }
        if now < timer.began {
            return words(.timerBegins, "whole", whole, "time", clock.time(timer.began))
        }
        return left(timer.ends - now)
    }

    /// Words that stay true while nobody refreshes them: `10 minutes, until 14:13`.
    var lasting: String { stopped ?? words(.timerUntil, "whole", whole, "time", clock.time(timer.ends)) }

    private var stopped: String? { timer.stoppedWith.map { words(.timerStopped, "left", left($0)) } }

    private var total: Seconds { max(.zero, timer.ends - timer.began) }

    private func left(_ seconds: Seconds) -> String {
        guard seconds > .zero else { return words(.timerUp) }
        return words(
            .timerLeft, "left", short(seconds, always: true), "whole", short(total, always: false))
    }

    private var whole: String {
        total.count == 60 ? words(.oneMinute) : words(.minutes, "n", short(total, always: false))
    }

    private func short(_ seconds: Seconds, always: Bool) -> String {
        let rest = seconds.count % 60
        if rest == 0, !always { return String(seconds.count / 60) }
        return "\(seconds.count / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}
