/// How much may come in a short time: a store that fills by itself, and empties with each that comes.
struct Allowance {
    /// How large a store is, and how fast it fills.
    struct Size: Hashable, Sendable {
        var most: Double
        var perSecond: Double

        /// Far more than a person does, and little enough that a program gone wrong does not fill the journal.
        static let posts = Size(most: 500, perSecond: 50)
        /// Far more than the browsers of one room ask for, and little enough that drawing leaves time for the meeting.
        static let pages = Size(most: 1_000, perSecond: 200)
    }

    private let size: Size
    private var left: Double
    private var at: ContinuousClock.Instant

    init(_ size: Size, at now: ContinuousClock.Instant) {
        self.size = size
        left = size.most
        at = now
    }

    /// False where it is too much.
    mutating func take(at now: ContinuousClock.Instant) -> Bool {
        fill(at: now)
        guard left >= 1 else { return false }
        left -= 1
        return true
    }

    /// Whether it is as if nothing had ever come.
    mutating func isFull(at now: ContinuousClock.Instant) -> Bool {
        fill(at: now)
        return left >= size.most
    }

    private mutating func fill(at now: ContinuousClock.Instant) {
        left = min(size.most, left + max(0, (now - at) / .seconds(1)) * size.perSecond)
        at = max(at, now)
    }
}
