public import Agenda
public import SectionKit

/// What a change costs: two plans of one agenda, before it and after it. Pure values; whoever shows them has the words.
public struct PlanPrice: Hashable, Sendable {
    /// Sections that get another length, in running order, without those that were asked to.
    public var lengths: [Length]
    /// Sections that go, and sections that come back, in running order.
    public var dropped: [String]
    public var restored: [String]
    /// Pins that move, in running order; the end is not among them.
    public var pins: [Pin]
    public var end: End
    public var timeInHand: Change
    /// The next pin, before and after: how much is free, and how much can still give way.
    public var slackBefore: PlanSlack?
    public var slackAfter: PlanSlack?

    /// A section that gets another length.
    public struct Length: Hashable, Sendable {
        public var id: String
        public var from: Seconds
        public var to: Seconds
    }

    /// A section with a pin that starts at another time.
    public struct Pin: Hashable, Sendable {
        public var id: String
        public var from: Instant
        public var to: Instant
        /// Negative where it starts earlier.
        public var by: Seconds { to - from }
    }

    /// When the counted length ends.
    public struct End: Hashable, Sendable {
        public var planned: Instant
        public var from: Instant
        public var to: Instant
        /// After the time that the agenda has; zero where that holds.
        public var late: Seconds { max(.zero, to - planned) }
        /// Against the plan before; negative where it ends earlier.
        public var by: Seconds { to - from }
    }

    public struct Change: Hashable, Sendable {
        public var from: Seconds
        public var to: Seconds
        public var by: Seconds { to - from }
    }

    /// Nothing changes but what was asked for.
    public var isFree: Bool {
        lengths.isEmpty && dropped.isEmpty && restored.isEmpty && pins.isEmpty && end.by == .zero
    }

    /// Every pin stands where it stood, and so does the end.
    public var holds: Bool { pins.isEmpty && end.by == .zero }

    /// - Parameters:
    ///   - before: The plan of the whole agenda as it stands.
    ///   - after: The same after the change.
    ///   - running: The section that runs; nil before the first. What stands before it costs nothing any more.
    ///   - remaining: The sections still to come, in running order; nil: all behind what runs.
    ///   - asked: Ids whose own change is what is priced, and so no part of the price.
    public init(
        before: Plan, after: Plan, of agenda: MeetingAgenda, running: Int? = nil, remaining: [Int]? = nil,
        asked: Set<String> = []
    ) {
        let first = running.map { $0 + 1 } ?? 0
        let coming = (remaining ?? Array(agenda.sections.indices.dropFirst(first))).filter {
            before.sections.indices.contains($0) && after.sections.indices.contains($0)
        }
        let isPin = PlanRule.pins(of: agenda, after: running, coming)
        lengths = []
        dropped = []
        restored = []
        pins = []
        for index in (running.map { [$0] } ?? []) + coming {
            guard before.sections.indices.contains(index), after.sections.indices.contains(index) else { continue }
            let (old, new) = (before.sections[index], after.sections[index])
            let isAsked = asked.contains(new.id)
            switch (old.dropped, new.dropped) {
            case (true, true): continue
            case (false, true): if !isAsked { dropped.append(new.id) }
            case (true, false): if !isAsked { restored.append(new.id) }
            case (false, false):
                if old.length != new.length, !isAsked {
                    lengths.append(Length(id: new.id, from: old.length, to: new.length))
                }
                if isPin[index] != nil, old.start != new.start {
                    pins.append(Pin(id: new.id, from: old.start, to: new.start))
                }
            }
        }
        end = End(
            planned: agenda.end, from: agenda.end + before.lateness(at: MissedPin.end),
            to: agenda.end + after.lateness(at: MissedPin.end))
        timeInHand = Change(from: before.timeInHand, to: after.timeInHand)
        slackBefore = PlanRule.slack(of: before, agenda, after: running, remaining: coming)
        slackAfter = PlanRule.slack(of: after, agenda, after: running, remaining: coming)
    }
}
