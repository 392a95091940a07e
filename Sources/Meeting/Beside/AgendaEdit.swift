package import Wording

/// The agenda file is another than the one the meeting runs by: what it would change, or what is wrong with it.
public struct AgendaEdit: Hashable, Sendable {
    public enum Standing: Hashable, Sendable {
        case ready
        /// It takes away what runs, or is another meeting's.
        case blocked
        case faulty
        case unreadable
    }

    /// Lines that belong together.
    public struct Passage: Hashable, Sendable {
        public var heading: String?
        public var lines: [String]

        public init(heading: String?, lines: [String]) {
            self.heading = heading
            self.lines = lines
        }
    }

    public var passages: [Passage]
    public var standing: Standing
    /// Tells it from those before it, which may have said something else.
    public var number: Int

    public init(passages: [Passage], standing: Standing, number: Int = 0) {
        self.passages = passages
        self.standing = standing
        self.number = number
    }

    /// - Parameter lines: What is wrong, line by line.
    public init(lines: [String], standing: Standing, number: Int = 0) {
        self.init(passages: [Passage(heading: nil, lines: lines)], standing: standing, number: number)
    }

    package init(_ change: AgendaChange, in words: Phrasebook, number: Int = 0) {
        self.init(
            passages: Self.passages(change, taken: false, in: words), standing: change.isPossible ? .ready : .blocked,
            number: number)
    }

    public var canBeTaken: Bool { standing == .ready }
    /// The same as lines to read, one below the other.
    public var lines: [String] { passages.flatMap { ($0.heading.map { [$0] } ?? []) + $0.lines } }

    /// That there is something to look at, and on which key.
    package var notice: Phrase {
        switch standing {
        case .ready: .editWaits
        case .blocked: .editBlocked
        case .faulty: .editFaulty
        case .unreadable: .editUnreadable
        }
    }

    /// The change in sentences: what would change, what would be lost, what stands in the way.
    package static func passages(_ change: AgendaChange, taken: Bool, in words: Phrasebook) -> [Passage] {
        if change.isEmpty { return [Passage(heading: nil, lines: [words(.editChangesNothing)])] }
        let said = { (heading: Phrase, lines: [Said]) in
            Passage(heading: words(heading), lines: lines.map { words($0) })
        }
        var passages = [said(taken ? .editTaken : .editWouldChange, change.differencesSaid)]
        if !change.lost.isEmpty { passages.append(said(taken ? .editLost : .editWouldCost, change.lostSaid)) }
        if !change.isPossible { passages.append(said(.editImpossible, change.obstaclesSaid)) }
        return passages
    }
}
