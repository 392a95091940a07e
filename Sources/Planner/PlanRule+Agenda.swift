public import Agenda
public import SectionKit

/// A running order with its times.
public struct Plan: Hashable, Sendable {
    /// One for each section of the agenda, in running order.
    public var sections: [PlannedSection]
    /// Time that no section could take, summed over the spans between pins.
    public var timeInHand: Seconds
    public var missed: [MissedPin]

    public subscript(id: String) -> PlannedSection? { sections.first { $0.id == id } }
}

/// What one section gets.
public struct PlannedSection: Hashable, Sendable {
    public var id: String
    public var start: Instant
    public var end: Instant
    public var dropped: Bool
    public var length: Seconds { end - start }

    public init(id: String, start: Instant, end: Instant, dropped: Bool) {
        self.id = id
        self.start = start
        self.end = end
        self.dropped = dropped
    }
}

/// A pin that cannot hold.
public struct MissedPin: Hashable, Sendable {
    /// A section's id, or `@end`.
    public var pin: String
    public var by: Seconds

    public static let end = "@end"
}

extension PlanItem {
    init(_ section: Section, isFirstCounted: Bool, start: Instant) {
        self.init(
            length: section.length, givesWay: section.givesWay, mayDrop: section.mayDrop,
            pin: section.pin ?? (isFirstCounted ? start : nil))
    }
}

extension PlanRule {
    /// The plan of a meeting that has not begun.
    public static func plan(_ agenda: MeetingAgenda) -> Plan {
        plan(agenda, upcoming: Array(agenda.sections.indices))
    }

    /// The plan of what is still to come.
    ///
    /// - Parameters:
    ///   - remaining: The indices of the sections that are still to come, in running order.
    ///   - from: When the first of them can begin: the running section's promised end, or now if that is over.
    public static func plan(_ agenda: MeetingAgenda, remaining: [Int], from: Instant) -> Plan {
        plan(agenda, sections: remaining, from: from)
    }

    /// The plan of a meeting that has not begun, without sections that were dropped already.
    public static func plan(_ agenda: MeetingAgenda, upcoming: [Int]) -> Plan {
        plan(agenda, sections: upcoming, from: nil)
    }

    /// The plan as live: `section` began at `began`, and it is `now`.
    ///
    /// It keeps the promise that the plan at `began` gave it, or ends now if that is over.
    public static func plan(_ agenda: MeetingAgenda, in section: Int, began: Instant, now: Instant) -> Plan {
        let promised = promise(
            agenda, section: section, remaining: Array(agenda.sections.indices.dropFirst(section + 1)), began: began)
        let end = max(promised, now)
        var plan = plan(agenda, remaining: Array(agenda.sections.indices.dropFirst(section + 1)), from: end)
        let before = self.plan(agenda).sections.prefix(section)
        let running = PlannedSection(id: agenda.sections[section].id, start: began, end: end, dropped: false)
        plan.sections = before + [running] + plan.sections
        return plan
    }

    /// When a section that begins now is to end, given what is still to come behind it.
    public static func promise(_ agenda: MeetingAgenda, section: Int, remaining: [Int], began: Instant) -> Instant {
        let order = [section] + remaining
        let firstCounted = agenda.sections.firstIndex { !$0.outside }
        let items = order.enumerated().map { position, index in
            var item = PlanItem(agenda.sections[index], isFirstCounted: index == firstCounted, start: agenda.start)
            // It has begun: its pin is kept or missed already, and it is no longer for dropping.
            if position == 0 {
                item.pin = nil
                item.mayDrop = nil
            }
            return item
        }
        let plan = arrange(items, from: began, end: agenda.end, lastCounted: lastCounted(agenda, order))
        return plan.stretches.first?.end ?? began
    }

    private static func plan(_ agenda: MeetingAgenda, sections: [Int], from: Instant?) -> Plan {
        let firstCounted = agenda.sections.firstIndex { !$0.outside }
        let items = sections.map {
            PlanItem(agenda.sections[$0], isFirstCounted: $0 == firstCounted, start: agenda.start)
        }
        let arranged = arrange(items, from: from, end: agenda.end, lastCounted: lastCounted(agenda, sections))
        return Plan(
            sections: zip(sections, arranged.stretches).map { index, stretch in
                PlannedSection(
                    id: agenda.sections[index].id, start: stretch.start, end: stretch.end, dropped: stretch.dropped)
            },
            timeInHand: arranged.timeInHand,
            missed: arranged.missed.map { miss in
                MissedPin(pin: miss.item.map { agenda.sections[sections[$0]].id } ?? MissedPin.end, by: miss.by)
            })
    }

    /// Sections outside the counted length may follow the end; -1 where nothing counted is left.
    private static func lastCounted(_ agenda: MeetingAgenda, _ sections: [Int]) -> Int {
        sections.lastIndex { !agenda.sections[$0].outside } ?? -1
    }
}
