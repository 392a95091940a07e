/// A kind that follows actions which earlier meetings agreed.
///
/// The host tells what became of them in the report and the return, and writes those that are still open for the next
/// agenda. A kind of this sort has a file of actions among its settings, `Shared<ActionList>`, under the key `actions`:
/// there `lectern new` names it.
public protocol FollowingSection: LiveSection {
    /// The actions and what became of them so far, in the file's order.
    func followed(in section: SectionView<Self>) -> [FollowedAction]
}

/// An action of an earlier meeting, and what became of it in this one.
public struct FollowedAction: Hashable, Sendable {
    /// As it was agreed.
    public var action: ActionList.Entry
    /// Nil while nobody has said: it is as open as it was.
    public var fate: ActionFate?
    /// The new day, where somebody gave one.
    public var newDay: CalendarDate?

    public init(_ action: ActionList.Entry, fate: ActionFate? = nil, newDay: CalendarDate? = nil) {
        self.action = action
        self.fate = fate
        self.newDay = newDay
    }

    /// By when it is to be done, as it stands now.
    public var by: CalendarDate? { newDay ?? action.by }
    /// True where somebody still sees to it.
    public var isOpen: Bool { fate == nil || fate == .carriedOver }

    /// True where its day was before that one, and it is still open. Nobody is to blame for it.
    public func isOverdue(on day: CalendarDate?) -> Bool {
        guard isOpen, let by, let day else { return false }
        return by < day
    }
}

/// What becomes of an action of an earlier meeting.
public enum ActionFate: String, ChoiceValue, Codable {
    case done
    case carriedOver = "carried-over"
    case notNeeded = "not-needed"

    public var help: String {
        switch self {
        case .done: "It is done."
        case .carriedOver: "It goes on to the next meeting."
        case .notNeeded: "Nobody needs it any more."
        }
    }

    /// The words that people read.
    public var words: String {
        switch self {
        case .done: "Done"
        case .carriedOver: "Carried over"
        case .notNeeded: "No longer needed"
        }
    }
}

/// A file of actions that are still open, as `lectern new` and `lectern meetings actions` write it.
public struct ActionList: SectionSettings {
    @Field("The version of this file's format: 1.", in: 1...1)
    public var lecternActions: Int

    @Field("The open actions, the oldest first.", in: 1...200)
    public var actions: [Entry]

    public init() {}

    /// One action that is still open.
    public struct Entry: SectionSettings, Hashable {
        @Field("The action's own name, in this meeting and the next ones.", in: 1...150)
        public var id: String

        @Field("What is to be done.", in: 1...5_000)
        public var what: String

        @Field("Who sees to it: a role, such as the chair.", in: 1...200)
        public var who: String?

        @Field("By which day.")
        public var by: CalendarDate?

        @Field("The meeting that agreed it, by its id.", in: 1...150)
        public var from: String?

        public init() {}

        public init(
            id: String, what: String, who: String? = nil, by: CalendarDate? = nil, from: String? = nil
        ) {
            self.init()
            self.id = id
            self.what = what
            self.who = who
            self.by = by
            self.from = from
        }

        private var values: [String?] { [id, what, who, by?.description, from] }
        public static func == (left: Entry, right: Entry) -> Bool { left.values == right.values }
        public func hash(into hasher: inout Hasher) { hasher.combine(values) }
    }
}
