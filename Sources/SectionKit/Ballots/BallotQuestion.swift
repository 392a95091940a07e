/// A question that everybody at a meeting is asked, and may skip.
public struct BallotQuestion: Hashable, Sendable, Identifiable {
    /// How it is answered.
    public enum Answers: Hashable, Sendable {
        /// One of five faces, best first.
        case smiley
        case choice([String])
        /// Any of the options, also none of them.
        case choices([String])
        /// The options in the order that matters to people; whoever answers may leave some out.
        case ranking([String])
        case text
    }

    /// The same in two meetings whose answers may be added up, within one pack.
    public var id: String
    public var ask: String
    /// The shared pack that it comes from; nil where the agenda asks it.
    public var pack: String?
    public var answers: Answers
    /// The id of the theme that it is about; nil where it is about none, or about its section's.
    public var theme: String?

    public init(id: String, ask: String, pack: String? = nil, answers: Answers, theme: String? = nil) {
        self.theme = theme
        self.id = id
        self.ask = ask
        self.pack = pack
        self.answers = answers
    }

    /// The five faces in words, best first.
    public static let faces = ["Very happy", "Happy", "In between", "Unhappy", "Very unhappy"]
    /// The most that one text may hold, in letters.
    public static let longestText = 1_000

    /// What can be chosen, in order; empty for a text.
    public var options: [String] {
        switch answers {
        case .smiley: Self.faces
        case .choice(let options), .choices(let options), .ranking(let options): options
        case .text: []
        }
    }

    /// Whether that is an answer to this question.
    public func accepts(_ answer: BallotAnswer) -> Bool {
        let known = options.indices
        return switch (answers, answer) {
        case (.smiley, .choice(let one)), (.choice, .choice(let one)): known.contains(one)
        case (.choices, .choices(let some)): Set(some).isSubset(of: known)
        case (.ranking, .ranking(let order)):
            !order.isEmpty && Set(order).count == order.count && Set(order).isSubset(of: known)
        case (.text, .text(let text, _)):
            text.count <= Self.longestText && text.contains { !$0.isWhitespace }
        default: false
        }
    }
}
