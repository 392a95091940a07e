public import SectionKit

/// Where a meeting stands: the fold of its steps over its agenda.
public struct MeetingState: Hashable, Sendable {
    /// What runs; nil before the first section and after the last.
    public var running: Running?
    /// What ran before, in order, as it stood when it was left.
    public var visited: [Visit] = []
    /// Since when time stands still, and whether everything does.
    public var stopped: Stop?
    /// When time stood still, of what runs: in order, and no two of them touch.
    public var stood: [Stretch] = []
    public var finished: Instant?
    /// Sections that will not take place, in the order they were dropped in.
    public var dropped: [String] = []
    public var notes: [Note] = []
    /// The ids of the themes that somebody sorted notes and points into.
    public var sorted: [Words: String] = [:]
    public var actions: [ActionItem] = []
    /// The words that the room screen shows; nil where it shows none.
    public var message: Words?
    /// Names of chairs that are others today, by index in the agenda.
    public var chairs: [Int: Words] = [:]
    /// The state of each section that has one.
    public var sections: [String: ModuleState] = [:]
    /// What went wrong with a section's module, by the section's id.
    public var faults: [String: ModuleFault] = [:]
    /// Which of the meeting's agendas holds; 0 is the one it began with.
    public var revision = 0
    /// The day on which it is held, where that is not the agenda's.
    public var day: CalendarDate?
    /// The instant of the latest step.
    public var latest: Instant?

    public init() {}

    /// Something that ran, and until when.
    public struct Visit: Hashable, Sendable {
        public var running: Running
        public var left: Instant
        /// When time stood still, as far as it was running.
        public var stood: [Stretch] = []
    }

    public struct Stop: Hashable, Sendable {
        public var since: Instant
        public var hold: Bool
    }

    public struct Note: Hashable, Sendable {
        public var text: Words
        /// Where the meeting was.
        public var section: String?
    }

    public struct ActionItem: Hashable, Sendable {
        public var text: Words
        public var owner: Words?
        public var due: CalendarDate?
        public var section: String?
    }

    public var hasBegun: Bool { running != nil || !visited.isEmpty }

    /// Until when the time of what runs is counted: now, or when time was stopped.
    public func counted(at now: Instant) -> Instant { stopped.map { min($0.since, now) } ?? now }

    /// How long each section really took, once it was left for good: its stretches, in order.
    public func stretches(of section: String) -> [(began: Instant, ended: Instant)] {
        var stretches: [(began: Instant, ended: Instant)] = []
        for visit in visited where visit.running.section == section {
            if let last = stretches.last, last.ended == visit.running.partBegan {
                stretches[stretches.count - 1].ended = visit.left
            } else {
                stretches.append((visit.running.partBegan, visit.left))
            }
        }
        return stretches
    }

    public func isDone(_ section: String) -> Bool {
        running?.section != section && visited.contains { $0.running.section == section }
    }
}

/// A module's own state, whatever its type.
public struct ModuleState: Hashable, Sendable {
    public var value: any SectionState
    public init(_ value: any SectionState) { self.value = value }

    public static func == (left: ModuleState, right: ModuleState) -> Bool {
        AnyHashable(left.value) == AnyHashable(right.value)
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(AnyHashable(value)) }
}
