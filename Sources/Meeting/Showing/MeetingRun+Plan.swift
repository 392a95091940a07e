public import Agenda
public import Planner
public import SectionKit

extension MeetingRun {
    /// The running order as it stands: what was, what runs with its promise, and what is still to come.
    ///
    /// - Parameter deadBand: While time only goes by, over what was promised or standing still, the plan moves in steps
    ///   of this length, so that it does not change from one second to the next.
    public func plan(at now: Instant, deadBand: Seconds = Self.deadBand) -> Plan {
        plan(at: now, deadBand: deadBand, seesParts: true)
    }

    /// How far what runs will end from where the plan before the meeting had it; negative where it will end earlier, nil
    /// where nothing runs.
    public func behind(in plan: Plan, against original: Plan) -> Seconds? {
        guard let running = state.running, let now = plan[running.section], let then = original[running.section] else {
            return nil
        }
        return now.end - then.end
    }

    /// - Parameter seesParts: Also that what runs cannot be over before its parts to come had their least. The module
    ///   says which of them fall away, and for that it is shown a plan that does not know.
    private func plan(at now: Instant, deadBand: Seconds, seesParts: Bool) -> Plan {
        let step = { (late: Seconds) in
            deadBand > .zero ? Seconds(late.count / deadBand.count * deadBand.count) : late
        }
        let remaining = remaining
        let today = seesParts ? today(at: now) : agenda
        if !state.hasBegun {
            let plan = PlanRule.plan(today, upcoming: remaining)
            // Opened late, it can begin no sooner than now.
            let first = plan.sections.first { !$0.dropped }?.start ?? now
            let late = step(max(.zero, now - first))
            if late == .zero, state.dropped.isEmpty { return PlanRule.plan(today) }
            return whole(
                late == .zero ? plan : PlanRule.plan(today, remaining: remaining, from: first + late), at: now)
        }
        var plan: Plan
        var runningEnds = now
        if let running = state.running {
            // While time is stopped, what follows moves along with the clock.
            let stoppedFor = now - state.counted(at: now)
            runningEnds = running.ends + step(max(running.ends + stoppedFor, now) - running.ends)
            if seesParts, let section = agenda.section(running.section),
                let index = section.parts.firstIndex(where: { $0.id == running.part }), index + 1 < section.parts.count
            {
                let over = running.partEnds + step(max(running.partEnds + stoppedFor, now) - running.partEnds)
                let later = parts(of: section, from: index, at: now).dropFirst()
                runningEnds = max(runningEnds, over + later.reduce(.zero) { $0 + $1.length.least })
            }
            plan = PlanRule.plan(
                today, remaining: remaining, from: runningEnds, after: agenda.index(of: running.section))
        } else {
            plan = PlanRule.plan(today, remaining: remaining, from: now)
        }
        return whole(plan, runningEnds: runningEnds, at: now)
    }

    /// A plan of what is to come, made whole with what was, what runs and what was passed over.
    private func whole(_ coming: Plan, runningEnds: Instant? = nil, at now: Instant) -> Plan {
        var plan = coming
        let planned = Dictionary(plan.sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        // Hardly ever asked for, and a console asks for thirty plans of one moment.
        lazy var original = PlanRule.plan(agenda)
        plan.sections = agenda.sections.map { section in
            if let running = state.running, running.section == section.id {
                let end = max(runningEnds ?? running.ends, running.began)
                return PlannedSection(id: section.id, start: running.began, end: end, dropped: false)
            }
            if let known = planned[section.id] { return known }
            let stretches = state.stretches(of: section.id)
            if let first = stretches.first {
                // What was in between, where somebody came back to it, was none of its time.
                let length = stretches.reduce(.zero) { $0 + ($1.ended - $1.began) }
                return PlannedSection(
                    id: section.id, start: first.began, end: first.began + length, dropped: false)
            }
            // Passed over by a jump, it has no time; dropped is only what somebody, or the plan, dropped.
            let isDropped = state.dropped.contains(section.id)
            let start = (isDropped ? original[section.id]?.start : state.running?.began) ?? now
            return PlannedSection(id: section.id, start: start, end: start, dropped: isDropped)
        }
        return plan
    }

    /// Where a section stands now, for its module.
    func frame(of section: Section, at now: Instant) -> SectionFrame {
        frame(of: section, in: plan(at: now, deadBand: Self.deadBand, seesParts: false), at: now)
    }

    public func frame(of section: Section, in plan: Plan, at now: Instant) -> SectionFrame {
        let planned = plan[section.id]
        let running = state.running.flatMap { $0.section == section.id ? $0 : nil }
        let stage: SectionStage =
            running != nil
            ? .running : state.dropped.contains(section.id) ? .dropped : isOver(section.id) ? .done : .planned
        let begins = planned?.start ?? agenda.start
        let ends = running?.ends ?? planned?.end ?? begins
        let index = agenda.index(of: section.id) ?? 0
        let next = plan.sections.dropFirst(index + 1).first { !$0.dropped }
        var frame = SectionFrame(
            stage: stage, begins: begins, ends: ends,
            part: running?.part.flatMap { part in section.parts.firstIndex { $0.id == part } },
            meeting: MeetingFacts(
                title: agenda.title, venue: agenda.venue, services: agenda.services,
                next: next.flatMap { agenda.section($0.id)?.title }, nextBegins: next?.start, ends: agenda.end,
                isOver: state.finished != nil))
        frame.parts = stretches(of: today(section, in: frame), running, begins: begins, ends: ends)
        return frame
    }

    /// When each part of a section is: as it was, as it runs, and what is left shared out among those to come.
    private func stretches(of section: Section, _ running: Running?, begins: Instant, ends: Instant) -> [SectionFrame
        .Stretch]
    {
        guard let running, let current = section.parts.firstIndex(where: { $0.id == running.part }) else {
            return PlanRule.share(ends - begins, among: section.parts, from: begins).map {
                .init(begins: $0.start, ends: $0.end)
            }
        }
        var stretches: [SectionFrame.Stretch] = []
        for part in section.parts.prefix(current) {
            let visit = state.visited.last { $0.running.section == section.id && $0.running.part == part.id }
            stretches.append(
                .init(begins: visit?.running.partBegan ?? running.partBegan, ends: visit?.left ?? running.partBegan))
        }
        stretches.append(.init(begins: running.partBegan, ends: running.partEnds))
        let rest = Array(section.parts.dropFirst(current + 1))
        let left = max(.zero, running.ends - running.partEnds)
        stretches += PlanRule.share(left, among: rest, from: running.partEnds).map {
            .init(begins: $0.start, ends: $0.end)
        }
        return stretches
    }
}
