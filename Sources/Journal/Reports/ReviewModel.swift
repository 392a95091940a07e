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
    /// The id of the theme that somebody chose; nil leaves it under its question's.
    public var theme: String?

    /// It was written down in the meeting, and is called as its words are; nobody answered it.
    public var isWrittenDown: Bool { question.isEmpty }
}

/// What somebody had before their eyes when they decided: the same only where nothing was decided since.
public struct ReviewMark: Hashable, Sendable {
    /// For a form.
    public let text: String

    /// - Parameter text: As a form sent it back.
    public init(_ text: String) { self.text = text }

    init(_ decision: ReviewDecision?, theme: String?) {
        guard let decision else {
            text = "waits"
            return
        }
        // FNV-1a, which tells one decision from the next; whoever could forge it may decide anyway.
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "\(decision.words.map { "p\($0)" } ?? "l")\u{0}\(theme ?? "")".utf8 {
            sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        text = String(sum, radix: 36)
    }
}
