public import Agenda
public import SectionKit

/// What might happen on the day.
public struct WhatIf: Hashable, Sendable {
    /// Sections that really take longer or shorter than their ideal, by id: by how much.
    public var takes: [String: Seconds] = [:]
    /// Sections that begin later than the plan has them by then, by id: by how much.
    public var late: [String: Seconds] = [:]
    /// Sections that do not take place.
    public var dropped: Set<String> = []

    public init() {}

    /// Whose own length is given, so that it is no part of the price.
    public var asked: Set<String> { Set(takes.keys).union(dropped) }
}

extension PlanRule {
    /// The plan that results, as the day would go: nothing that stands before a change knows of it, but a drop is
    /// known from the beginning.
    ///
    /// - Parameter live: What runs, since when, and what the time is; nil before the meeting.
    public static func plan(
        _ agenda: MeetingAgenda, if whatIf: WhatIf, live: (section: Int, began: Instant, now: Instant)? = nil
    ) -> Plan {
        var unfolding = Unfolding(agenda, whatIf, live)
        unfolding.run()
        return unfolding.whole()
    }
}

/// A day as it goes: planned, and planned anew behind everything that takes another time than it was to.
private struct Unfolding {
    let agenda: MeetingAgenda
    let whatIf: WhatIf
    let live: (section: Int, began: Instant, now: Instant)?
    /// The sections still to come.
    let coming: [Int]
    /// What is sure to take place, since its time is given.
    let kept: Set<Int>
    var placed: [PlannedSection?]
    var missed: [MissedPin] = []

    init(_ agenda: MeetingAgenda, _ whatIf: WhatIf, _ live: (section: Int, began: Instant, now: Instant)?) {
        self.agenda = agenda
        self.whatIf = whatIf
        self.live = live.flatMap { agenda.sections.indices.contains($0.section) ? $0 : nil }
        let first = self.live.map { $0.section + 1 } ?? 0
        coming = agenda.sections.indices.dropFirst(first).filter { !whatIf.dropped.contains(agenda.sections[$0].id) }
        kept = Set(
            coming.filter { whatIf.takes[agenda.sections[$0].id] ?? whatIf.late[agenda.sections[$0].id] != nil })
        placed = agenda.sections.map { _ in nil }
    }

    mutating func run() {
        var plan = begin()
        var next = 0
        for (position, index) in coming.enumerated() where kept.contains(index) {
            let id = agenda.sections[index].id
            let late = whatIf.late[id] ?? .zero
            settle(plan, coming[next...position])
            let start = (placed[index]?.start ?? agenda.start) + late
            let rest = Array(coming.dropFirst(position + 1))
            let end = end(of: index, began: start, rest)
            placed[index] = PlannedSection(id: id, start: start, end: end, dropped: false)
            // The end is told again with what follows, except where it is behind already.
            missed += plan.missed.filter { miss in
                miss.pin == MissedPin.end
                    ? index > lastCounted : coming[next...position].contains { agenda.sections[$0].id == miss.pin }
            }
            delay(index, by: late)
            plan = PlanRule.plan(agenda, remaining: rest, from: end, after: index, keeping: kept)
            next = position + 1
        }
        settle(plan, coming[next...])
        missed += plan.missed
    }

    private var lastCounted: Int { agenda.sections.lastIndex { !$0.outside } ?? -1 }

    /// The plan of what is to come, with nothing settled yet.
    private mutating func begin() -> Plan {
        guard let live else { return PlanRule.plan(agenda, upcoming: coming, keeping: kept) }
        for (index, section) in PlanRule.plan(agenda).sections.prefix(live.section).enumerated() {
            placed[index] = section
        }
        let end = max(end(of: live.section, began: live.began, coming), live.now)
        placed[live.section] = PlannedSection(
            id: agenda.sections[live.section].id, start: live.began, end: end, dropped: false)
        return PlanRule.plan(agenda, remaining: coming, from: end, after: live.section, keeping: kept)
    }

    private func end(of index: Int, began: Instant, _ rest: [Int]) -> Instant {
        let section = agenda.sections[index]
        guard let more = whatIf.takes[section.id] else {
            return PlanRule.promise(agenda, section: index, remaining: rest, began: began, keeping: kept)
        }
        return began + max(.zero, section.length.ideal + more)
    }

    private mutating func settle(_ plan: Plan, _ indices: ArraySlice<Int>) {
        for (index, section) in zip(indices, plan.sections) { placed[index] = section }
    }

    /// A pin that is kept waiting is missed by that much more.
    private mutating func delay(_ index: Int, by late: Seconds) {
        guard late > .zero, PlanRule.pins(of: agenda, after: live?.section, coming)[index] != nil else { return }
        let id = agenda.sections[index].id
        if let place = missed.firstIndex(where: { $0.pin == id }) {
            missed[place].by += late
        } else {
            missed.append(MissedPin(pin: id, by: late))
        }
    }

    // MARK: The whole day

    func whole() -> Plan {
        var sections: [PlannedSection] = []
        for (index, section) in agenda.sections.enumerated() {
            // What does not take place stands where it would have begun.
            let at = sections.last?.end ?? placed.dropFirst(index).lazy.compactMap { $0 }.first?.start ?? agenda.start
            sections.append(placed[index] ?? PlannedSection(id: section.id, start: at, end: at, dropped: true))
        }
        return Plan(sections: sections, timeInHand: timeInHand(sections), missed: missed)
    }

    /// What lies between one section's end and the next one's pin, and is nobody's waiting.
    private func timeInHand(_ sections: [PlannedSection]) -> Seconds {
        let all = (live.map { [$0.section] } ?? []) + coming
        let last =
            all.last { !agenda.sections[$0].outside }
            ?? live.flatMap { $0.section <= lastCounted ? $0.section : nil }
        let opening = all.first { !agenda.sections[$0].outside }
        var inHand = Seconds.zero
        var cursor = live?.began
        for index in all {
            // What the plan drops stands at its place, too: its pin has closed a span.
            let planned = sections[index]
            let start = planned.start - (whatIf.late[planned.id] ?? .zero)
            // Before the meeting, time begins with its first section, or with the start where that is earlier.
            let from = cursor ?? (index == opening ? min(start, agenda.start) : start)
            inHand += max(.zero, start - from)
            cursor = planned.end
            if index == last, let over = cursor {
                inHand += max(.zero, agenda.end - over)
                cursor = max(over, agenda.end)
            }
        }
        return inHand
    }
}
