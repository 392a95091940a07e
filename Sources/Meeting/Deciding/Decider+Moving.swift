internal import Agenda
internal import Planner
internal import SectionKit
internal import Wording

extension Decider {
    func next() throws -> [MeetingEvent] {
        try refuseWhileStopped()
        if state.finished != nil { throw MeetingRefusal(.hasEnded, "back", Way.back) }
        if let running = state.running, let section = agenda.section(running.section) {
            let at = section.parts.firstIndex { $0.id == running.part } ?? section.parts.count
            let frame = meeting.frame(of: section, at: now)
            if let next = meeting.nextPart(of: section, after: at, frame) {
                return [.began(part(next, of: section, running))]
            }
        } else if state.running == nil, agenda.sections.isEmpty {
            throw MeetingRefusal(.hasNoSections)
        }
        return moveOn()
    }

    /// Leaves what runs for the next section that the plan has a place for, or for the end.
    private func moveOn() -> [MeetingEvent] {
        let plan = PlanRule.plan(
            meeting.today(at: now), remaining: meeting.remaining, from: now,
            after: state.running.flatMap { agenda.index(of: $0.section) })
        // What the plan gives up to end on time is told as dropped; 'go' brings it back.
        let passed = plan.sections.prefix { $0.dropped }
        var events: [MeetingEvent] = passed.map { .dropped(section: $0.id) }
        if passed.count < plan.sections.count, let section = agenda.section(plan.sections[passed.count].id) {
            events.append(.began(beginning(of: section, part: firstPart(of: section))))
        } else {
            events.append(.finished(at: now))
        }
        return events
    }

    /// The first part that does not fall away; 0 where all do, or there are none.
    private func firstPart(of section: Section) -> Int {
        let frame = meeting.frame(of: section, at: now)
        return section.parts.firstIndex { !meeting.skips($0, of: section, frame) } ?? 0
    }

    func back() throws -> [MeetingEvent] {
        try refuseWhileStopped()
        guard !state.visited.isEmpty else {
            throw state.running == nil
                ? MeetingRefusal(.hasNotBegun, "next", Way.next) : MeetingRefusal(.beganHere)
        }
        try refuseWhatIsGone()
        return [.returned]
    }

    func go(_ target: String) throws -> [MeetingEvent] {
        try refuseWhileStopped()
        let pieces = target.split(separator: "/", maxSplits: 1).map(String.init)
        let section = try meeting.find(pieces.first ?? target)
        var index = firstPart(of: section)
        if pieces.count == 2 {
            guard let found = section.parts.firstIndex(where: { $0.id == pieces[1] }) else {
                if section.parts.isEmpty { throw MeetingRefusal(.noParts, "title", section.title) }
                throw MeetingRefusal(
                    .noSuchPart, ["title": section.title, "id": pieces[1].cut, "ids": section.parts.map(\.id)])
            }
            index = found
        }
        if let running = state.running, running.section == section.id {
            let named = section.parts.indices.contains(index) ? section.parts[index].id : nil
            if pieces.count == 1 || running.part == named { throw MeetingRefusal(.isHere) }
            return [.began(part(index, of: section, running))]
        }
        return [.began(beginning(of: section, part: index, isAsked: pieces.count == 2))]
    }

    func skip(_ id: String) throws -> [MeetingEvent] {
        let section = try meeting.find(id)
        if state.running?.section == section.id {
            try refuseWhileStopped()
            return moveOn()
        }
        if state.dropped.contains(section.id) { throw MeetingRefusal(.droppedAlready, "title", section.title) }
        if meeting.isOver(section.id) { throw MeetingRefusal(.isOver, "title", section.title) }
        return [.dropped(section: section.id)]
    }

    private func refuseWhileStopped() throws {
        if let stop = state.stopped {
            throw MeetingRefusal(stop.hold ? .onHoldNow : .pausedNow, "resume", Way.resume)
        }
    }

    // MARK: What was promised

    /// A section beginning now, with the end that the plan promises it.
    ///
    /// - Parameter isAsked: Somebody asked for that very part. One that falls away today is held after all, and so has
    ///   the time that it usually has.
    private func beginning(of section: Section, part index: Int, isAsked: Bool = false) -> Running {
        let order = agenda.index(of: section.id) ?? 0
        let remaining = meeting.remaining(after: order)
        var ends = PlanRule.promise(meeting.today(at: now), section: order, remaining: remaining, began: now)
        let part = section.parts.indices.contains(index) ? section.parts[index] : nil
        if isAsked, let part, meeting.skips(part, of: section, meeting.frame(of: section, at: now)) {
            ends = self.ends(of: section, from: index, promised: ends, remaining: remaining)
        }
        // A part that falls away today has no time where nobody asked for it.
        let partEnds = min(partEnd(of: section, from: index, began: now, ends: ends), max(ends, now))
        var running = Running(
            section: section.id, part: part?.id, began: now, ends: ends, partBegan: now, partEnds: partEnds)
        running.given = given(running)
        return running
    }

    /// The same section going on with another part; what the section was promised stands, or grows.
    private func part(_ index: Int, of section: Section, _ running: Running) -> Running {
        var next = running
        next.part = section.parts[index].id
        next.partBegan = now
        next.ends = ends(of: section, from: index, promised: running.ends, remaining: meeting.remaining)
        next.partEnds = partEnd(of: section, from: index, began: now, ends: next.ends)
        next.partStoppedFor = .zero
        // What the parts to come were given here, nobody is to give back.
        if next.ends != running.ends { next.given = given(next) }
        return next
    }

    /// How far its end is from the plan's own share; nil where it is just that.
    private func given(_ running: Running) -> Seconds? {
        meeting.fairEnd(of: running, at: now).flatMap { $0 == running.ends ? nil : running.ends - $0 }
    }

    /// What the section was promised, or more: the parts to come have at least their `least`, whatever pin moves, and
    /// their ideal where that is in hand. Nobody's questions are squeezed while an hour is to spare.
    private func ends(
        of section: Section, from index: Int, promised: Instant, remaining: [Int]
    ) -> Instant {
        let rest = meeting.parts(of: section, from: index, at: now)
        let ends = max(promised, now + rest.reduce(.zero) { $0 + $1.length.least })
        let missing = rest.reduce(.zero) { $0 + $1.length.ideal } - (ends - now)
        guard missing > .zero, let order = agenda.index(of: section.id) else { return ends }
        return ends
            + min(
                missing, PlanRule.spare(meeting.today(at: now), remaining: remaining, from: ends, after: order))
    }

    private func partEnd(of section: Section, from index: Int, began: Instant, ends: Instant) -> Instant {
        PlanRule.share(max(.zero, ends - began), among: meeting.parts(of: section, from: index, at: now), from: began)
            .first?.end ?? ends
    }

    // MARK: Time

    func stop(hold: Bool) throws -> [MeetingEvent] {
        if let stop = state.stopped {
            if stop.hold { throw MeetingRefusal(.onHoldAlready, "resume", Way.resume) }
            if !hold { throw MeetingRefusal(.pausedAlready, "resume", Way.resume) }
        } else if !hold, state.running == nil {
            throw MeetingRefusal(.nothingToPause)
        }
        return [.stopped(at: now, hold: hold)]
    }

    func retime(by change: Seconds) throws -> [MeetingEvent] {
        guard let running = state.running else { throw MeetingRefusal(.nothingIsRunning) }
        let counted = state.counted(at: now)
        if change < .zero {
            let left = running.partEnds - counted
            if left + change < .zero {
                if left <= .zero { throw MeetingRefusal(.noTimeLeft, "next", Way.next) }
                let isShort = left < .minutes(2)
                throw MeetingRefusal(
                    isShort ? .onlySecondsLeft : .onlyMinutesLeft,
                    ["n": isShort ? left.count : left.count / 60, "next": Way.next])
            }
        }
        // Somebody who asks for five more minutes when time is up wants five from now.
        let overrun = change > .zero ? max(.zero, counted - running.partEnds) : .zero
        return decided(
            running, ends: max(running.ends + overrun + change, counted), partEnds: running.partEnds + overrun + change)
    }

    func accept() throws -> [MeetingEvent] {
        guard let running = state.running, let proposal = meeting.proposal(at: now) else {
            throw MeetingRefusal(.nothingProposed)
        }
        return decided(running, ends: proposal.ends, partEnds: proposal.partEnds)
    }

    /// Other ends, and how far they are from the plan's own share, so that it proposes nothing against a decision.
    private func decided(_ running: Running, ends: Instant, partEnds: Instant) -> [MeetingEvent] {
        var running = running
        running.ends = ends
        return [.retimed(ends: ends, partEnds: partEnds), .promised(given: given(running) ?? .zero)]
    }

    func backdate(to time: ClockTime) throws -> [MeetingEvent] {
        guard let running = state.running else { throw MeetingRefusal(.nothingRunsYet, "next", Way.next) }
        let clock = WallClock(timeZone: agenda.timeZone)
        guard let instant = clock.instant(of: time, near: now) else {
            throw MeetingRefusal(.noTimeOfDay, "time", "\(time)")
        }
        if instant > now { throw MeetingRefusal(.stillToCome, "time", "\(time)") }
        if let before = state.visited.last?.running.partBegan, instant < before {
            throw MeetingRefusal(.beganBefore, "time", clock.time(of: before))
        }
        if instant == running.partBegan { throw MeetingRefusal(.beganThen) }
        return [.backdated(to: instant)] + repromised(running, began: instant)
    }

    /// What the plan promises at the true beginning, with what was given or taken since; later parts keep the section's end.
    private func repromised(_ running: Running, began instant: Instant) -> [MeetingEvent] {
        guard running.partBegan == running.began, let order = agenda.index(of: running.section) else { return [] }
        let section = agenda.sections[order]
        let remaining = meeting.remaining(after: order)
        let today = meeting.today(at: now)
        let index = section.parts.firstIndex { $0.id == running.part } ?? 0
        let before = PlanRule.promise(today, section: order, remaining: remaining, began: running.began)
        let after = PlanRule.promise(today, section: order, remaining: remaining, began: instant)
        let partBefore = partEnd(of: section, from: index, began: running.began, ends: before)
        let partAfter = partEnd(of: section, from: index, began: instant, ends: after)
        let others = state.stoodStill(before: instant)
        return [
            .retimed(
                ends: after + (running.ends - before - others),
                partEnds: partAfter + (running.partEnds - partBefore - others))
        ]
    }
}
