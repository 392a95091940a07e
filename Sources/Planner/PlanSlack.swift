public import Agenda
public import SectionKit

/// What stands between now and the next pin: how much time is free before it, and how much could still be won.
public struct PlanSlack: Hashable, Sendable {
    /// A section's id, or `@end`.
    public var pin: String
    /// When it is to be.
    public var at: Instant
    /// Time in hand before it.
    public var free: Seconds
    /// By how much it is missed.
    public var late: Seconds
    /// What the sections before it can still give, down to their `least`. What runs gives nothing unasked.
    public var canGive: Seconds
    /// What the sections before it that may be dropped still hold then.
    public var canDrop: Seconds
    /// What the sections before it have beyond their ideal.
    public var beyondIdeal: Seconds
}

extension PlanRule {
    /// The next pin, and what stands before it; nil where none is to come.
    ///
    /// - Parameters:
    ///   - plan: Of the whole agenda.
    ///   - running: The section that runs; nil before the first.
    ///   - remaining: The sections still to come, in running order; nil: all behind what runs.
    public static func slack(
        of plan: Plan, _ agenda: MeetingAgenda, after running: Int? = nil, remaining: [Int]? = nil
    ) -> PlanSlack? {
        let first = running.map { $0 + 1 } ?? 0
        let coming = (remaining ?? Array(agenda.sections.indices.dropFirst(first))).filter {
            plan.sections.indices.contains($0) && !plan.sections[$0].dropped
        }
        let pins = pins(of: agenda, after: running, coming)
        let lastCounted = coming.last { !agenda.sections[$0].outside }
        let endIsAhead =
            lastCounted != nil || running.map { agenda.sections.dropFirst($0).contains { !$0.outside } } ?? false
        var cursor = running.flatMap { plan.sections.indices.contains($0) ? plan.sections[$0].end : nil }
        var slack = PlanSlack(
            pin: MissedPin.end, at: agenda.end, free: .zero, late: .zero, canGive: .zero, canDrop: .zero,
            beyondIdeal: .zero)
        func before(_ pin: String, at: Instant) -> PlanSlack? {
            guard let cursor else { return nil }
            slack.pin = pin
            slack.at = at
            slack.free = max(.zero, at - cursor)
            slack.late = max(.zero, cursor - at)
            return slack
        }
        if lastCounted == nil, endIsAhead { return before(MissedPin.end, at: agenda.end) }
        for index in coming {
            let section = agenda.sections[index]
            let planned = plan.sections[index]
            if let pin = pins[index], cursor != nil { return before(section.id, at: pin) }
            slack.canGive += max(.zero, planned.length - section.length.least)
            slack.beyondIdeal += max(.zero, planned.length - section.length.ideal)
            if section.mayDrop != nil { slack.canDrop += section.length.least }
            cursor = planned.end
            if index == lastCounted { return before(MissedPin.end, at: agenda.end) }
        }
        return nil
    }

    /// What nobody needs before the next pin where what runs ends at `from`: time in hand, and what others have beyond
    /// their ideal.
    public static func spare(_ agenda: MeetingAgenda, remaining: [Int], from: Instant, after running: Int) -> Seconds {
        var whole = agenda.sections.map { PlannedSection(id: $0.id, start: from, end: from, dropped: false) }
        let plan = plan(agenda, remaining: remaining, from: from, after: running)
        for (index, section) in zip(remaining, plan.sections) where whole.indices.contains(index) {
            whole[index] = section
        }
        let slack = slack(
            of: Plan(sections: whole, timeInHand: plan.timeInHand, missed: plan.missed), agenda, after: running,
            remaining: remaining)
        return slack.map { $0.free + $0.beyondIdeal } ?? .zero
    }

    /// The pins among the sections to come, by their index; the meeting's start is the first one's.
    static func pins(of agenda: MeetingAgenda, after running: Int?, _ coming: [Int]) -> [Int: Instant] {
        let before = running.map { $0 + 1 } ?? 0
        let hasBegun = agenda.sections.prefix(before).contains { !$0.outside }
        let first = hasBegun ? nil : coming.first { !agenda.sections[$0].outside }
        var pins: [Int: Instant] = [:]
        for index in coming {
            let own = agenda.sections[index].pin
            pins[index] = index == first ? own.map { max($0, agenda.start) } ?? agenda.start : own
        }
        return pins
    }
}
