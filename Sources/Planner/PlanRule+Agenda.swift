public import Agenda
public import SectionKit

extension PlanRule {
    /// The plan of a meeting that has not begun.
    public static func plan(_ agenda: MeetingAgenda) -> Plan {
        plan(agenda, upcoming: Array(agenda.sections.indices))
    }

    /// The plan of a meeting that has not begun, without sections that were dropped already.
    ///
    /// - Parameter kept: Sections that are not for dropping, whatever the agenda says.
    public static func plan(_ agenda: MeetingAgenda, upcoming: [Int], keeping kept: Set<Int> = []) -> Plan {
        plan(agenda, sections: upcoming, from: nil, hasBegun: false, keeping: kept)
    }

    /// The plan of what is still to come.
    ///
    /// - Parameters:
    ///   - remaining: The indices of the sections that are still to come, in running order.
    ///   - from: When the first of them can begin: the running section's promised end, or now if that is over.
    ///   - running: The section that ends at `from`; nil where none does. The time between it and the next pin, the end
    ///     included, is in hand or missing like that of any other span.
    ///   - kept: Sections that are not for dropping, whatever the agenda says.
    public static func plan(
        _ agenda: MeetingAgenda, remaining: [Int], from: Instant, after running: Int? = nil, keeping kept: Set<Int> = []
    ) -> Plan {
        let before = running.map { $0 + 1 } ?? remaining.first ?? agenda.sections.count
        let hasBegun = agenda.sections.prefix(before).contains { !$0.outside }
        guard let running, hasBegun, !remaining.contains(where: { !agenda.sections[$0].outside }),
            agenda.sections.dropFirst(running).contains(where: { !$0.outside })
        else { return plan(agenda, sections: remaining, from: from, hasBegun: hasBegun, keeping: kept) }
        // Nothing counted is left behind what runs, so the end is its next pin.
        var plan = plan(agenda, sections: remaining, from: max(from, agenda.end), hasBegun: true, keeping: kept)
        if from > agenda.end {
            plan.missed.insert(MissedPin(pin: MissedPin.end, by: from - agenda.end), at: 0)
        } else {
            plan.timeInHand += agenda.end - from
        }
        return plan
    }

    /// The plan as live: `section` began at `began`, and it is `now`.
    ///
    /// It keeps the promise that the plan at `began` gave it, or ends now if that is over. What stands before it stands
    /// as first planned.
    public static func plan(_ agenda: MeetingAgenda, in section: Int, began: Instant, now: Instant) -> Plan {
        guard agenda.sections.indices.contains(section) else { return plan(agenda) }
        let remaining = Array(agenda.sections.indices.dropFirst(section + 1))
        let promised = promise(agenda, section: section, remaining: remaining, began: began)
        let end = max(promised, now)
        var plan = plan(agenda, remaining: remaining, from: end, after: section)
        let before = self.plan(agenda).sections.prefix(section)
        let running = PlannedSection(id: agenda.sections[section].id, start: began, end: end, dropped: false)
        plan.sections = before + [running] + plan.sections
        return plan
    }

    /// When a section that begins now is to end, given what is still to come behind it.
    ///
    /// - Parameter length: What it may take, where that is not what the agenda says any more.
    public static func promise(
        _ agenda: MeetingAgenda, section: Int, remaining: [Int], began: Instant, length: Elasticity? = nil,
        keeping kept: Set<Int> = []
    ) -> Instant {
        let order = [section] + remaining
        let hasBegun = agenda.sections.prefix(section + 1).contains { !$0.outside }
        var items = items(agenda, order, hasBegun: hasBegun, keeping: kept)
        // It has begun: its pin is kept or missed already, and it is no longer for dropping.
        if let first = items.first {
            items[0] = PlanItem(length: length ?? first.length, givesWay: first.givesWay)
        }
        let plan = arrange(items, from: began, end: agenda.end, lastCounted: lastCounted(agenda, order))
        return plan.stretches.first?.end ?? began
    }

    private static func plan(
        _ agenda: MeetingAgenda, sections: [Int], from: Instant?, hasBegun: Bool, keeping kept: Set<Int>
    ) -> Plan {
        let arranged = arrange(
            items(agenda, sections, hasBegun: hasBegun, keeping: kept), from: from, end: agenda.end,
            lastCounted: lastCounted(agenda, sections), otherwise: agenda.start)
        var planned: [PlannedSection] = []
        planned.reserveCapacity(sections.count)
        for (index, stretch) in zip(sections, arranged.stretches) {
            planned.append(
                PlannedSection(
                    id: agenda.sections[index].id, start: stretch.start, end: stretch.end, dropped: stretch.dropped))
        }
        return Plan(
            sections: planned, timeInHand: arranged.timeInHand,
            missed: arranged.missed.map { miss in
                MissedPin(pin: miss.item.map { agenda.sections[sections[$0]].id } ?? MissedPin.end, by: miss.by)
            })
    }

    /// - Parameter hasBegun: The counted length has begun, so the meeting's start is no pin of theirs any more.
    private static func items(
        _ agenda: MeetingAgenda, _ sections: [Int], hasBegun: Bool, keeping kept: Set<Int>
    ) -> [PlanItem] {
        // The first that is still to come, since the one that was to be may have been dropped.
        var awaitsStart = !hasBegun
        return sections.map { index in
            let section = agenda.sections[index]
            let isFirst = awaitsStart && !section.outside
            if isFirst { awaitsStart = false }
            return PlanItem(
                length: section.length, givesWay: section.givesWay,
                mayDrop: kept.contains(index) ? nil : section.mayDrop,
                pin: section.pin ?? (isFirst ? agenda.start : nil),
                gate: isFirst && section.pin != nil ? agenda.start : nil)
        }
    }

    /// Sections outside the counted length may follow the end; -1 where nothing counted is left.
    private static func lastCounted(_ agenda: MeetingAgenda, _ sections: [Int]) -> Int {
        sections.lastIndex { !agenda.sections[$0].outside } ?? -1
    }
}
