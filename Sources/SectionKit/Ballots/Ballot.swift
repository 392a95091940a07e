/// What one person answered, on its way to the ballot box: there its answers part for good.
public struct Ballot: Hashable, Sendable {
    /// What the answers are about.
    public enum About: Hashable, Sendable {
        case meeting
        /// The talk in a place of a section, or a table of it; both count from 1.
        case slot(section: String, Int)
        case table(section: String, Int)
    }

    /// The section that asks.
    public var section: String
    public var about: About
    /// Who answers, where they said so.
    public var role: PersonRole?
    /// By the questions' ids. What was skipped is not there.
    public var answers: [String: BallotAnswer]

    public init(
        section: String, about: About = .meeting, role: PersonRole? = nil, answers: [String: BallotAnswer]
    ) {
        self.section = section
        self.about = about
        self.role = role
        self.answers = answers
    }
}

extension Ballot.About {
    /// `meeting`, `slot 2 talks`, `table 3 groups`.
    public var coded: String {
        switch self {
        case .meeting: "meeting"
        case .slot(let section, let number): "slot \(number) \(section)"
        case .table(let section, let number): "table \(number) \(section)"
        }
    }

    /// Nil where a text is none that ``coded`` makes.
    public init?(coded: String) {
        let parts = coded.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        if parts == ["meeting"] {
            self = .meeting
        } else if parts.count == 3, let number = Int(parts[1]), number > 0, ["slot", "table"].contains(parts[0]) {
            self = parts[0] == "slot" ? .slot(section: parts[2], number) : .table(section: parts[2], number)
        } else {
            return nil
        }
    }
}
