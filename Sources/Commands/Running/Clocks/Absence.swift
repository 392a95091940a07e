internal import SectionKit

/// A stretch in which the program was not there, or in which the system's clock was set; in the meeting's time.
struct Absence: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// The machine slept.
        case asleep
        /// The machine was awake, and this process stood still: stopped from its terminal, or with a frozen machine.
        case stoodStill
        /// The program did not run: left, killed, or without power.
        case closed
        /// The system's clock was set, and nothing slept.
        case clockForward, clockBack
    }

    var kind: Kind
    /// From when to when. Where only the clock was set: from what the meeting's clock shows to what the system's does.
    var from: Instant
    var to: Instant
    /// How far the system's clock is ahead of the meeting's now; negative where it is behind, zero where they agree.
    var clockChange = Seconds.zero

    /// How long it was, whatever the direction.
    var length: Seconds { to < from ? from - to : to - from }

    /// Two that belong to one story, where the first was not decided on yet: a short awakening, or a clock that was set
    /// right after it.
    func following(_ earlier: Absence) -> Absence {
        let aMoment = Seconds.minutes(5)
        guard from - earlier.to < aMoment, earlier.isStanding else { return self }
        var whole = earlier
        if isStanding { whole.to = max(whole.to, to) }
        if clockChange != .zero { whole.clockChange = clockChange }
        return whole
    }

    /// True where the clocks went on and nobody was there.
    var isStanding: Bool { kind != .clockForward && kind != .clockBack }
}
