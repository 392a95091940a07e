/// The laptop slept, or its clock was set, or the program was away: what happened, and what can be done about it.
public struct TimeAway: Hashable, Sendable {
    /// The answers to what is proposed or asked.
    public enum Reply: String, Hashable, Sendable {
        /// The time away counts; the clock is right.
        case count
        /// The time away is taken out; the time left stays.
        case takeOut = "take-out"
    }

    public struct Choice: Hashable, Sendable {
        public var reply: Reply
        public var words: String
        /// The key that chooses it.
        public var key: Character { reply == .count ? "k" : "t" }

        public init(_ reply: Reply, _ words: String) {
            self.reply = reply
            self.words = words
        }
    }

    /// What happened, in sentences.
    public var lines: [String]
    /// The suggested one first.
    public var choices: [Choice]
    /// It is about what ran then; once that is over, there is nothing to decide any more.
    public var passes: Bool
    /// Tells it from others.
    public var number: Int

    public init(lines: [String], choices: [Choice], passes: Bool, number: Int = 0) {
        self.lines = lines
        self.choices = choices
        self.passes = passes
        self.number = number
    }

    /// Going on would decide unasked what it came to.
    public var comesBeforeNext: Bool { passes && !choices.isEmpty }
}
