internal import Agenda
internal import Planner
public import SectionKit

/// What the plan would have the running section give, or take: proposed, and done only when somebody accepts it.
public struct Proposal: Hashable, Sendable {
    public var section: String
    /// When the section, and the part that runs, would end.
    public var ends: Instant
    public var partEnds: Instant
    /// Against what was promised; negative where time is given.
    public var by: Seconds
}

extension MeetingRun {
    /// Smaller changes are not worth anybody's attention.
    public static let deadBand = Seconds.seconds(30)

    /// What runs would end at another time by the rule, since something has happened that nobody decided on: it began
    /// late, time stood still, an earlier part took longer, a later section went or came.
    ///
    /// A part that its kind protects gives nothing of what it was promised.
    public func proposal(at clock: Instant) -> Proposal? {
        let now = max(clock, state.latest ?? clock)
        guard let running = state.running, state.stopped == nil, let section = agenda.section(running.section),
            let fair = fairEnd(of: running, at: now)
        else { return nil }
        let raw = fair + (running.given ?? .zero)
        let rest = running.part == nil ? [] : parts(of: section, running, at: now)
        let later = rest.dropFirst()
        if raw >= running.ends {
            guard raw - running.ends >= Self.deadBand, raw > now, isFree(until: raw, running, at: now) else {
                return nil
            }
            // What nobody has begun yet takes it; what runs keeps to its own promise.
            let partEnds = later.isEmpty ? running.partEnds + (raw - running.ends) : running.partEnds
            return Proposal(section: section.id, ends: raw, partEnds: partEnds, by: raw - running.ends)
        }
        let keeps = later.reduce(.zero) { $0 + $1.length.least }
        let begins = running.partBegan + running.partStoppedFor
        let least = rest.first?.length ?? section.length
        let isProtected = least.least == least.ideal
        let earliest = max(now, isProtected ? running.partEnds : min(running.partEnds, begins + least.least))
        let ends = max(raw, earliest + keeps)
        guard running.ends - ends >= Self.deadBand, helps(ends, running, at: now) else { return nil }
        return Proposal(
            section: section.id, ends: ends, partEnds: max(earliest, min(running.partEnds, ends - keeps)),
            by: ends - running.ends)
    }

    /// What would follow if what runs ended at another time: as it is now, and then.
    private func following(_ ends: Instant, _ running: Running, at now: Instant) -> (before: Plan, after: Plan) {
        let order = agenda.index(of: running.section)
        let today = today(at: now)
        return (
            PlanRule.plan(today, remaining: remaining, from: running.ends, after: order),
            PlanRule.plan(today, remaining: remaining, from: ends, after: order)
        )
    }

    /// True where no pin is missed by more when what runs ends then.
    private func isFree(until ends: Instant, _ running: Running, at now: Instant) -> Bool {
        let (before, after) = following(ends, running, at: now)
        return after.missed.allSatisfy { $0.by <= before.lateness(at: $0.pin) }
    }

    /// True where somebody gets something of what is given: more time, a place, or a pin that holds. Time in hand alone
    /// is worth nobody's hurry.
    private func helps(_ ends: Instant, _ running: Running, at now: Instant) -> Bool {
        let (before, after) = following(ends, running, at: now)
        return before.missed != after.missed
            || zip(before.sections, after.sections).contains { $0.length != $1.length || $0.dropped != $1.dropped }
    }

    /// When what runs would end by the rule alone, given what is still to come behind it.
    func fairEnd(of running: Running, at now: Instant) -> Instant? {
        guard let order = agenda.index(of: running.section) else { return nil }
        let section = agenda.sections[order]
        let begins = running.began + running.stoppedFor
        var length = section.length
        if running.part != nil {
            // What earlier parts really took is no longer for sharing out.
            let over = max(.zero, running.partBegan + running.partStoppedFor - begins)
            let rest = parts(of: section, running, at: now)
            let sum = { (pick: (Elasticity) -> Seconds) -> Seconds in
                let all = section.parts.reduce(.zero) { $0 + pick($1.length) }
                return over + rest.reduce(.zero) { $0 + pick($1.length) } + max(.zero, pick(section.length) - all)
            }
            length = Elasticity(least: sum(\.least), ideal: sum(\.ideal), most: sum(\.most))
        }
        return PlanRule.promise(
            today(at: now), section: order, remaining: remaining(after: order), began: begins, length: length)
    }

    /// The part that runs and those to come, without those that fall away.
    private func parts(of section: Section, _ running: Running, at now: Instant) -> [Part] {
        guard let index = section.parts.firstIndex(where: { $0.id == running.part }) else { return [] }
        return parts(of: section, from: index, at: now)
    }
}
