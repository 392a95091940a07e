internal import Agenda
internal import Planner
internal import Rendering
internal import SectionKit

/// A plan as a timeline: what each section was to get, and what it gets.
struct PlanTimeline {
    let agenda: MeetingAgenda
    let plan: Plan
    /// The plan to compare it with; nil: each section's ideal.
    var without: Plan?
    var running: String?
    var done: Set<String> = []
    var shapes: TimelineShapes = .unicode

    private var clock: WallClock { WallClock(timeZone: agenda.timeZone) }

    func text(width: Int, style: TextStyle) -> String {
        var timeline = Timeline()
        timeline.shapes = shapes
        if without != nil { timeline.heads = ["without", "with"] }
        timeline.pins = pins.map { ($0, clock.time(of: $0)) }
        var endStands = false
        for (index, section) in agenda.sections.enumerated() where plan.sections.indices.contains(index) {
            let planned = plan.sections[index]
            if !endStands, !planned.dropped, planned.start >= agenda.end, section.outside {
                timeline.rows.append(row(at: agenda.end, "End"))
                endStands = true
            }
            timeline.rows.append(row(section, planned, without.map { $0.sections[index] }))
        }
        if agenda.sections.isEmpty { timeline.rows.append(row(at: agenda.start, "Start")) }
        if !endStands { timeline.rows.append(row(at: agenda.end, "End")) }
        return timeline.text(width: width, style: style)
    }

    /// The start, what is pinned and takes place, and the end.
    private var pins: [Instant] {
        let own = zip(agenda.sections, plan.sections).compactMap { $1.dropped ? nil : $0.pin }
        return Set(own + [agenda.start, agenda.end]).sorted()
    }

    private func row(at instant: Instant, _ title: String) -> Timeline.Row {
        let time = clock.time(of: instant)
        return Timeline.Row(times: without == nil ? [time] : ["", time], isPin: true, title: title)
    }

    private func row(_ section: Section, _ planned: PlannedSection, _ before: PlannedSection?) -> Timeline.Row {
        let isDone = done.contains(section.id)
        let isFirst = section.id == agenda.sections.first { !$0.outside }?.id
        var row = Timeline.Row(
            times: [before, planned].compactMap { $0 }.map {
                $0.dropped ? "  \(shapes.none)  " : clock.planned($0.start)
            },
            isPin: section.pin != nil || isFirst, title: section.title)
        if section.id == running { row.mark = shapes.running }
        row.weight = isDone ? .dim : section.id == running ? .bold : .normal
        let wish = before.map { $0.dropped ? .zero : $0.length } ?? section.length.ideal
        row.bar = Timeline.Bar(start: planned.start, end: planned.end, wish: isDone ? planned.length : wish)
        if planned.dropped {
            row.word = "left out"
            row.isChanged = before.map { !$0.dropped } ?? true
        } else if planned.length == .zero, wish > .zero, !isDone, before == nil {
            row.word = "passed over"
        } else {
            let isChanged = planned.length != wish && !isDone
            let size = PlanText.minutes(planned.length)
            row.size = isChanged && wish > .zero ? "\(PlanText.minutes(wish)) \(shapes.arrow) \(size)" : size
            row.shortSize = size
            row.word = isDone ? shapes.done : word(planned.length - wish, wasDropped: before?.dropped ?? false)
            row.isChanged = isChanged
        }
        return row
    }

    private func word(_ change: Seconds, wasDropped: Bool) -> String {
        if wasDropped { return "takes place" }
        if change == .zero { return "" }
        return change < .zero ? "gives \(PlanText.minutes(.zero - change))" : "\(PlanText.minutes(change)) more"
    }
}
