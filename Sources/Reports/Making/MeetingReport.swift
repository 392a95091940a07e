internal import Agenda
public import Disclosure
public import SectionKit
public import SignUps

/// What a meeting has to tell, in the groups' own order of chapters. All of it may be read by everybody.
public struct MeetingReport: Sendable {
    public var title: String
    /// The group that met, such as North West.
    public var group: String?
    public var date: CalendarDate
    public var venue: String?
    /// What a person wrote; nil where the agenda says nothing.
    public var foreword: Script?
    public var introduction: Script?
    public var background: Script?
    public var acknowledgements: Script?
    public var themes: [Theme] = []
    /// What was written down where nothing was to be discussed, or belongs to no theme, by the section's title.
    public var others: [Theme] = []
    /// Nil where nobody was ticked as here.
    public var attendance: Attendance?
    public var actions: [Action] = []
    public var questions: [AskedQuestion] = []
    public var figures = MeetingFigures()
    public var rules = DisclosureRules()
    public var isOver = false
    public var isSignedOff = false
    /// How many texts wait to be read before they may be printed.
    public var waiting = 0
    /// How many notes, points and quotes have no theme, where the agenda lists some.
    public var unsorted = 0
    /// How many names of people were taken out of notes.
    public var blanked = 0
    /// How many notes, points and actions nobody has read since they were written down.
    public var unread = 0
    var leavesOutUnread = false

    /// What was said about one thing.
    public struct Theme: Hashable, Sendable {
        /// The theme's, or the section's.
        public var id: String
        public var title: String
        /// It is one of the themes that agendas list, and not a section.
        public var isListed = false
        /// What people talked about, where that is not the title.
        public var question: String?
        public var points: [String] = []
        /// Those that belong together under a heading, where a section's module has more than one.
        public var lists: [PointList] = []
        /// What needs more thought.
        public var further: [String] = []
        public var quotes: [Quote] = []
        /// What the section's module tells beside this.
        public var content: Content = []

        var isEmpty: Bool { points.isEmpty && further.isEmpty && quotes.isEmpty && content.isEmpty }
    }

    /// Points that belong together.
    public struct PointList: Hashable, Sendable {
        public var title: String
        /// Which of the theme's points they are.
        public var points: Range<Int>
    }

    /// Words as they were cleared, and who said them, as far as that gives nobody away.
    public struct Quote: Hashable, Sendable {
        public var words: String
        /// Such as "A service user".
        public var who: String
    }

    public struct Action: Hashable, Sendable {
        /// Its own name, in all meetings that follow it.
        public var id: String
        public var what: String
        public var who: String?
        public var by: CalendarDate?
        /// The meeting that agreed it, by its id.
        public var from: String
        /// What became of it here; nil where this meeting agreed it, or nobody said.
        public var fate: ActionFate?
        /// True for one that this meeting did not agree, but followed.
        public var isEarlier = false
        /// What it says was erased, so nobody can do it.
        public var isErased = false
        /// Nobody has read since what it says.
        public var isUnread = false

        public var isOpen: Bool { !isErased && (fate == nil || fate == .carriedOver) }
    }

    /// What is still to be done, the oldest first: what the next meeting begins with.
    public var openActions: [Action] { actions.filter(\.isOpen) }

    /// What is published now and was not before.
    public var new: [EarlierTable] = []

    /// What the person who makes the report should know of it.
    public var notices: [String] {
        var notices: [String] = []
        if !isOver { notices.append("The meeting has not ended. Answers are counted once it has.") }
        if waiting > 0 {
            notices.append(
                "\(waiting) \(waiting == 1 ? "text waits" : "texts wait") to be read and \(waiting == 1 ? "is" : "are") left out. Read with --review."
            )
        }
        if unread > 0, isOver {
            let became =
                leavesOutUnread
                ? " They are left out." : blanked > 0 ? " Names were blanked in them: \(blanked)." : ""
            notices.append(
                "Notes, points and actions that nobody has read since: \(unread).\(became) Read with --review.")
        } else if blanked > 0 {
            notices.append("Names were blanked: \(blanked). Please read the report again.")
        }
        if unsorted > 0 {
            notices.append("Notes, points and quotes without a theme: \(unsorted). They stand under \"Other themes\".")
        }
        notices += figures.exposed.map { "Earlier figures give away a small count: \($0)." }
        notices += figures.corrected.map { "An earlier figure no longer agrees with the answers: \($0)." }
        return notices
    }
}
