internal import SectionKit

/// What a timer says in words: never that somebody is late.
struct TimerWords {
    let timer: TimerBlock
    let clock: WallClock

    /// `6:12 left of 10`, `stopped, 6:12 left of 10`, `time is up`; without a moment, `10 minutes, 14:03 to 14:13`.
    func text(at now: Instant?) -> String {
        if let stopped { return stopped }
        guard let now else { return "\(whole), \(clock.time(timer.began)) to \(clock.time(timer.ends))" }
        if now < timer.began { return "\(whole), begins at \(clock.time(timer.began))" }
        return left(timer.ends - now)
    }

    /// Words that stay true while nobody refreshes them: `10 minutes, until 14:13`.
    var lasting: String { stopped ?? "\(whole), until \(clock.time(timer.ends))" }

    private var stopped: String? { timer.stoppedWith.map { "stopped, \(left($0))" } }

    private var total: Seconds { max(.zero, timer.ends - timer.began) }

    private func left(_ seconds: Seconds) -> String {
        guard seconds > .zero else { return "time is up" }
        return "\(short(seconds, always: true)) left of \(short(total, always: false))"
    }

    private var whole: String {
        total.count == 60 ? "1 minute" : "\(short(total, always: false)) minutes"
    }

    private func short(_ seconds: Seconds, always: Bool) -> String {
        let rest = seconds.count % 60
        if rest == 0, !always { return String(seconds.count / 60) }
        return "\(seconds.count / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}
