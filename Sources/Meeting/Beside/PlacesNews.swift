/// Somebody has given a place back, or has one now, while the meeting runs: what that changes, and what can be done.
public struct PlacesNews: Hashable, Sendable {
    public enum Reply: String, Hashable, Sendable {
        /// The first who waits has the place.
        case give
        /// It stays as it is.
        case leave
    }

    public struct Choice: Hashable, Sendable {
        public var reply: Reply
        public var words: String
        /// The key that chooses it.
        public var key: Character { reply == .give ? "j" : "." }

        public init(_ reply: Reply, _ words: String) {
            self.reply = reply
            self.words = words
        }
    }

    /// What happened, in sentences that name nobody.
    public var lines: [String]
    public var choices: [Choice]
    /// Tells it from others.
    public var number: Int

    public init(lines: [String], choices: [Choice], number: Int) {
        self.lines = lines
        self.choices = choices
        self.number = number
    }
}
