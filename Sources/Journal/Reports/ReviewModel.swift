public import SectionKit

/// What somebody decided who has read a free text.
public enum ReviewDecision: Hashable, Sendable {
    /// Printed in these words, with what might say who wrote it blanked.
    case print(String)
    case leaveOut

    var words: String? {
        switch self {
        case .print(let words): words.withoutNulls
        case .leaveOut: nil
        }
    }
}

/// A free text on which somebody decided. Its own words are in the ballot box, as long as that holds them.
public struct ReviewedText: Hashable, Sendable, Identifiable {
    public var id: String
    public var section: String
    public var question: String
    public var about: Ballot.About
    public var role: PersonRole?
    public var decision: ReviewDecision
}
