public import Foundation
public import SectionKit

/// Something that happened in a meeting. Holds ids, numbers and instants; what people typed is kept apart as `Words`.
public enum MeetingEvent: Codable, Hashable, Sendable {
    /// A section, or a part of it, began; what ran before is over.
    case began(Running)
    /// The meeting is over.
    case finished(at: Instant)
    /// Back to what ran before, as if it had never been left.
    case returned
    /// Time stands still; `hold` where everything stops for an alarm or distress.
    case stopped(at: Instant, hold: Bool)
    case resumed(at: Instant)
    /// The running section and part end at other instants than promised.
    case retimed(ends: Instant, partEnds: Instant)
    /// What runs was promised so much more than the plan's own share, or less, by a decision.
    case promised(given: Seconds)
    /// Parts of the running section fell away, came back, or take longer: it ends that much later, and so does the
    /// part; `given` of it is more than the plan's own share. Says nothing of another section, or part, that runs once
    /// something was undone.
    case repaced(section: String, part: String?, by: Seconds, partBy: Seconds, given: Seconds)
    /// What runs now really began then.
    case backdated(to: Instant)
    case dropped(section: String)
    case noted(Words)
    /// Something that was typed stands under the theme of that id.
    case sorted(Words, theme: String)
    case actionAdded(text: Words, owner: Words?, due: CalendarDate?)
    /// Words for the room screen; nil takes the last ones away.
    case messaged(Words?)
    /// A chair, by index in the agenda, is somebody else today.
    case chairChanged(index: Int, name: Words)
    /// An event of a section's own module, as JSON; `lasting` where undo leaves it alone, such as a consent.
    case module(section: String, event: Data, lasting: Bool)
    /// The computer's clock was set back: every instant so far counts as that much earlier.
    case clockSetBack(by: Seconds)
    /// A section goes on without its module, since that took the program down.
    case moduleLost(section: String)
    /// The meeting goes on with another agenda: the one kept under that revision.
    case agendaChanged(revision: Int)
    /// The meeting is held on another day than its agenda has, by the times of day that it has.
    case heldOn(CalendarDate)
    /// A step was taken back, or brought back; a step's number.
    case undone(step: Int)
    case redone(step: Int)

    /// False for what has its own way back, or must stand whatever is undone.
    var isUndoable: Bool {
        switch self {
        case .moduleLost, .clockSetBack, .undone, .redone, .module(_, _, lasting: true): false
        default: true
        }
    }
}

/// What runs: a section, one of its parts, and what each was promised.
public struct Running: Codable, Hashable, Sendable {
    public var section: String
    /// The part's id; nil where the section has none.
    public var part: String?
    public var began: Instant
    public var ends: Instant
    public var partBegan: Instant
    public var partEnds: Instant
    /// How long time stood still since the section and the part began.
    public var stoppedFor = Seconds.zero
    public var partStoppedFor = Seconds.zero
    /// How much more than the plan's own share the section has, by what was decided; nil for none.
    public var given: Seconds?

    public init(section: String, part: String?, began: Instant, ends: Instant, partBegan: Instant, partEnds: Instant) {
        self.section = section
        self.part = part
        self.began = began
        self.ends = ends
        self.partBegan = partBegan
        self.partEnds = partEnds
    }
}

/// One command's worth of events: what the journal keeps as one entry, and undo takes back as one.
public struct Step: Codable, Hashable, Sendable {
    public var at: Instant
    public var events: [MeetingEvent]

    public init(at: Instant, events: [MeetingEvent]) {
        self.at = at
        self.events = events
    }

    var isUndoable: Bool { events.allSatisfy(\.isUndoable) }
    /// True where a module's event stands whatever is undone.
    var isLasting: Bool { events.contains { if case .module(_, _, lasting: true) = $0 { true } else { false } } }
    /// The revision of the agenda that it takes over; nil where it takes none over.
    var revision: Int? {
        events.lazy.compactMap { if case .agendaChanged(let revision) = $0 { revision } else { nil } }.first
    }
}
