/// How much may come in a short time: a store that fills by itself, and empties with each that comes.
struct Allowance {
    /// Far more than a person does, and little enough that a program gone wrong does not fill the journal.
    static let most = 200.0
    static let perSecond = 50.0

    private var left = Self.most
    private var at: ContinuousClock.Instant

    init(at now: ContinuousClock.Instant) { at = now }

    /// False where it is too much.
    mutating func take(at now: ContinuousClock.Instant) -> Bool {
        left = min(Self.most, left + max(0, (now - at) / .seconds(1)) * Self.perSecond)
        at = now
        guard left >= 1 else { return false }
        left -= 1
        return true
    }
}
