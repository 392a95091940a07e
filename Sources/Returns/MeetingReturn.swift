public import Disclosure

/// What one meeting sends up: exact counts, and words that somebody has reviewed.
///
/// Nothing in it says who gave which answer.
public struct MeetingReturn: Sendable, Equatable {
    public struct Meeting: Sendable, Equatable {
        public var title: String
        /// As `2026-12-08`.
        public var date: String
        /// The group that met, such as North West.
        public var group: String
        /// `local`, `regional` or `national`; nil where the agenda does not say.
        public var level: String?

        public init(title: String, date: String, group: String, level: String? = nil) {
            self.title = title
            self.date = date
            self.group = group
            self.level = level
        }
    }

    /// How many people came from one service, in one role.
    public struct Attendance: Sendable, Equatable {
        public var service: String
        public var role: String
        public var people: Int

        public init(service: String, role: String, people: Int) {
            self.service = service
            self.role = role
            self.people = people
        }
    }

    public struct Question: Sendable, Hashable {
        public var id: String
        public var ask: String
        public var answers: [String]
        /// Neighbouring answers are alike.
        public var isOrdered: Bool
        /// One person may have given several answers, so that they do not add up to people.
        public var isSeveral: Bool

        public init(id: String, ask: String, answers: [String], isOrdered: Bool, isSeveral: Bool = false) {
            self.id = id
            self.ask = ask
            self.answers = answers
            self.isOrdered = isOrdered
            self.isSeveral = isSeveral
        }
    }

    /// How many people in one role gave one answer.
    public struct Count: Sendable, Equatable {
        public var question: String
        /// From 0. Where people could give several, as many numbers again count who did not give each of them.
        public var answer: Int
        public var role: String
        public var people: Int
        /// What it is about, such as one talk; nil for the meeting as a whole. What was published of one part names its unit by
        /// the return's id and this, with a blank between.
        public var part: String?

        public init(question: String, answer: Int, role: String, people: Int, part: String? = nil) {
            self.question = question
            self.answer = answer
            self.role = role
            self.people = people
            self.part = part
        }
    }

    /// A theme of the agenda, under which points and quotes stand by its name.
    public struct Theme: Sendable, Hashable {
        /// The same in all meetings, also where the name changes.
        public var id: String
        public var name: String
        /// Where its name stands in the file that it was read from; that makes no other theme of it.
        public var line, column: Int?

        public init(id: String, name: String) {
            self.id = id
            self.name = name
        }

        public static func == (left: Theme, right: Theme) -> Bool { left.id == right.id && left.name == right.name }
        public func hash(into hasher: inout Hasher) {
            hasher.combine(id)
            hasher.combine(name)
        }
    }

    /// Something that was said, with nobody's name.
    public struct Point: Sendable, Equatable {
        public var text: String
        /// What it is about: the title of a theme, or of a section.
        public var theme: String
        /// It needs more thought, rather than being agreed.
        public var isFurther: Bool

        public init(_ text: String, theme: String, isFurther: Bool = false) {
            self.text = text
            self.theme = theme
            self.isFurther = isFurther
        }
    }

    /// Words that may be printed, as somebody read and cleared them.
    public struct Quote: Sendable, Equatable {
        public var words: String
        public var theme: String
        /// Such as "A service user", or "Someone" where so few of them were there that it would show who it was.
        public var who: String

        public init(_ words: String, theme: String, who: String) {
            self.words = words
            self.theme = theme
            self.who = who
        }
    }

    public struct Action: Sendable, Equatable {
        /// Its own name, in all meetings that follow it; nil in returns of older programs.
        public var id: String?
        public var what: String
        public var who: String?
        /// As `2026-12-08`.
        public var by: String?
        /// What became of an earlier meeting's action; nil for one that this meeting agreed.
        public var status: Status?

        public init(
            id: String? = nil, what: String, who: String? = nil, by: String? = nil, status: Status? = nil
        ) {
            self.id = id
            self.what = what
            self.who = who
            self.by = by
            self.status = status
        }

        public enum Status: String, Sendable, CaseIterable {
            case open, done
            case carriedOver = "carried-over"
            case notNeeded = "not-needed"

            /// The words that people read.
            public var words: String {
                switch self {
                case .open: "still open"
                case .done: "done"
                case .carriedOver: "carried over"
                case .notNeeded: "no longer needed"
                }
            }
        }

        /// True for what is still to be done after the meeting.
        public var isOpen: Bool { status != .done && status != .notNeeded }
    }

    /// The meeting's, in all its returns.
    public var id: String
    /// From 1: a corrected return has a higher one, and takes the place of the ones before.
    public var revision: Int
    public var meeting: Meeting
    public var attendance: [Attendance] = []
    public var questions: [Question] = []
    public var counts: [Count] = []
    /// Those under which something was said; none where the chapters are sections.
    public var themes: [Theme] = []
    /// Reviewed, and without anything that shows who said it.
    public var quotes: [Quote] = []
    public var keyPoints: [Point] = []
    public var actions: [Action] = []
    /// What the meeting told its own room or region already.
    public var published: [EarlierTable] = []

    public init(id: String, revision: Int, meeting: Meeting) {
        self.id = id
        self.revision = revision
        self.meeting = meeting
    }
}

/// How large a return may be: well above the largest meeting's.
public enum ReturnLimits {
    /// The version of the file that this program writes, and the newest that it reads.
    public static let version = 1
    /// The first words of every file.
    public static let confidential =
        "Confidential, and not for publication: exact counts. Only 'lectern roll-up' makes what may be published."
    public static let bytes = 8_000_000
    public static let depth = 16
    public static let values = 400_000
    /// Entries of one list.
    public static let entries = 20_000
    /// Letters (Unicode scalars) of one text.
    public static let letters = 4_000
}
