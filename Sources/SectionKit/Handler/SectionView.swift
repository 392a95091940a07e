/// A section as the agenda has it, before anything happens.
public struct SectionOutline<Handler: SectionHandler>: Sendable {
    public let id: String
    public let title: String
    public let settings: Handler.Settings
    /// The agenda's `minutes`, where it gives any.
    public let minutes: Minutes?
    /// The day of the meeting; nil where its agenda has none that can be read.
    public let date: CalendarDate?

    @inlinable
    public init(
        id: String, title: String, settings: Handler.Settings, minutes: Minutes?, date: CalendarDate? = nil
    ) {
        self.id = id
        self.title = title
        self.settings = settings
        self.minutes = minutes
        self.date = date
    }
}

/// A section as it stands now: its settings, its state, and where the meeting is.
public struct SectionView<Handler: SectionHandler>: Sendable {
    public let outline: SectionOutline<Handler>
    public let state: Handler.State
    public let frame: SectionFrame

    public init(outline: SectionOutline<Handler>, state: Handler.State, frame: SectionFrame) {
        self.outline = outline
        self.state = state
        self.frame = frame
    }

    public var id: String { outline.id }
    public var title: String { outline.title }
    public var settings: Handler.Settings { outline.settings }
    public var minutes: Minutes? { outline.minutes }
    public var stage: SectionStage { frame.stage }
    /// The part that runs, by its index in `timing(of:).parts`; nil before, after, or where there are none.
    public var part: Int? { frame.part }
    public var meeting: MeetingFacts { frame.meeting }
    /// A number drawn for this one decision, for kinds that choose at random; the same at every replay of a test.
    public var seed: UInt64 { frame.seed }
}

/// How far a section is.
public enum SectionStage: String, Hashable, Codable, Sendable {
    case planned, running, done, dropped
}

/// What the host tells every section, whatever its kind.
public struct SectionFrame: Hashable, Sendable {
    public var stage: SectionStage
    /// When it begins, or began.
    public var begins: Instant
    /// When it ends, as planned or promised.
    public var ends: Instant
    public var part: Int?
    /// When each part begins and ends, in their order, as planned or as it was.
    public var parts: [Stretch]
    public var meeting: MeetingFacts
    public var seed: UInt64

    public struct Stretch: Hashable, Sendable {
        public var begins: Instant
        public var ends: Instant
        public init(begins: Instant, ends: Instant) {
            self.begins = begins
            self.ends = ends
        }
    }

    public init(
        stage: SectionStage, begins: Instant, ends: Instant, part: Int? = nil, parts: [Stretch] = [],
        meeting: MeetingFacts, seed: UInt64 = 0
    ) {
        self.stage = stage
        self.begins = begins
        self.ends = ends
        self.part = part
        self.parts = parts
        self.meeting = meeting
        self.seed = seed
    }
}

/// What every section may know of its meeting.
public struct MeetingFacts: Hashable, Sendable {
    public var title: String
    public var venue: String?
    public var services: [String]
    /// The section after this one, by title; nil for the last.
    public var next: String?
    /// When that begins by the plan: later than this one's end where a pin follows; nil for the last.
    public var nextBegins: Instant?
    /// When the meeting ends.
    public var ends: Instant
    /// Whether it has ended.
    public var isOver: Bool

    public init(
        title: String, venue: String? = nil, services: [String] = [], next: String? = nil, nextBegins: Instant? = nil,
        ends: Instant, isOver: Bool = false
    ) {
        self.title = title
        self.venue = venue
        self.services = services
        self.next = next
        self.nextBegins = nextBegins
        self.ends = ends
        self.isOver = isOver
    }
}
