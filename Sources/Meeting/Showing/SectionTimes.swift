internal import Agenda
internal import Planner
public import SectionKit

/// What a section was to take, and what it took.
public struct SectionTimes: Hashable, Sendable {
    public var id: String
    public var title: String
    public var kind: String
    /// By the agenda, before the meeting began.
    public var planned: Stretch
    /// When it was, in order; empty where it never ran.
    public var stretches: [Stretch]
    /// How long it took, without the time in which everything stood still.
    public var took: Seconds
    public var stoodStill: Seconds
    /// It runs, so all of this is so far.
    public var isRunning: Bool
    public var dropped: Bool

    public var hasRun: Bool { !stretches.isEmpty }
}

extension MeetingRun {
    /// Planned and real times of every section, in running order.
    public func times(at clock: Instant) -> [SectionTimes] {
        let now = max(clock, state.latest ?? clock)
        let plan = PlanRule.plan(agenda)
        var visits = state.visited
        if let running = state.running {
            let stood = state.stood + (state.stopped.map { [Stretch(from: $0.since, to: now)] } ?? [])
            visits.append(MeetingState.Visit(running: running, left: max(now, running.partBegan), stood: stood))
        }
        return zip(agenda.sections, plan.sections).map { section, planned in
            var stretches: [Stretch] = []
            var stood = Seconds.zero
            for visit in visits where visit.running.section == section.id {
                stood += visit.stood.reduce(.zero) {
                    $0 + max(.zero, min($1.to, visit.left) - max($1.from, visit.running.partBegan))
                }
                if let last = stretches.indices.last, stretches[last].to == visit.running.partBegan {
                    stretches[last].to = visit.left
                } else {
                    stretches.append(Stretch(from: visit.running.partBegan, to: visit.left))
                }
            }
            let whole = stretches.reduce(.zero) { $0 + $1.length }
            return SectionTimes(
                id: section.id, title: section.title, kind: section.kind,
                planned: Stretch(from: planned.start, to: planned.end), stretches: stretches,
                took: max(.zero, whole - stood), stoodStill: stood,
                isRunning: state.running?.section == section.id, dropped: state.dropped.contains(section.id))
        }
    }
}
