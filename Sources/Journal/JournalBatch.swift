/// One event as the journal keeps it.
public struct JournalEvent: Hashable, Sendable {
    /// Its place in the journal, from 1 without gaps.
    public var seq: Int
    /// When it happened, in whole seconds since 1970.
    public var at: Int
    /// What happened, in bytes that the journal does not look into.
    public var body: [UInt8]

    public init(seq: Int, at: Int, body: [UInt8]) {
        self.seq = seq
        self.at = at
        self.body = body
    }
}

/// What one command adds to a journal: all of it becomes durable, or none.
public struct JournalBatch: Sendable {
    /// An event that has no place yet.
    public struct Event: Hashable, Sendable {
        /// When it happened, in whole seconds since 1970.
        public var at: Int
        public var body: [UInt8]

        public init(at: Int, body: [UInt8]) {
            self.at = at
            self.body = body
        }
    }

    /// The number of the event that this batch follows; 0 for the first.
    public var afterSeq: Int
    public var events: [Event]
    /// What people typed and these events speak of.
    public var words: [KeptWords]
    /// The meeting's new status; `nil` leaves it as it is.
    public var status: MeetingStatus?
    /// Fixes the meeting's sources from here on.
    public var freezes: Bool
    /// The files of an agenda that is taken over with these events; they replace what that revision had.
    public var taken: SourceRevision?
    /// The meeting's new title; `nil` leaves it as it is.
    public var title: String?

    public init(
        afterSeq: Int, events: [Event], words: [KeptWords] = [], status: MeetingStatus? = nil, freezes: Bool = false,
        taken: SourceRevision? = nil, title: String? = nil
    ) {
        self.taken = taken
        self.title = title
        self.afterSeq = afterSeq
        self.events = events
        self.words = words
        self.status = status
        self.freezes = freezes
    }
}
