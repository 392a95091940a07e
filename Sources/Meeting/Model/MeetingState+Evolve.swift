internal import Agenda
internal import SectionKit

extension MeetingState {
    /// Takes an event in. Never fails, never asks the time, never draws a random number.
    mutating func evolve(_ event: MeetingEvent, at: Instant, agenda: MeetingAgenda) {
        if case .clockSetBack(let length) = event { setBack(by: length) }
        latest = max(latest ?? at, at)
        switch event {
        case .began(let next):
            leave(at: next.partBegan)
            running = next
            finished = nil
            dropped.removeAll { $0 == next.section }
        case .finished(let instant):
            leave(at: instant)
            finished = instant
            stopped = nil
        case .returned:
            guard let visit = visited.popLast() else { return }
            running = visit.running
            stood = visit.stood
            finished = nil
        case .stopped(let since, let hold):
            // A hold during a pause stops time from when the pause began, so that no minute counts twice.
            stopped = Stop(since: stopped?.since ?? since, hold: hold)
        case .resumed(let instant):
            guard let stop = stopped else { return }
            let away = max(.zero, instant - stop.since)
            if var now = running {
                stoodStill(Stretch(from: stop.since, to: instant))
                now.ends = now.ends + away
                now.partEnds = now.partEnds + away
                now.stoppedFor += away
                now.partStoppedFor += away
                running = now
            }
            stopped = nil
        case .retimed(let ends, let partEnds):
            running?.ends = ends
            running?.partEnds = partEnds
        case .promised(let given):
            running?.given = given
        case .repaced(let section, let part, let by, let partBy, let given):
            guard var now = running, now.section == section else { return }
            if now.part == part { now.partEnds = now.partEnds + partBy }
            // Where undo put an earlier part under it, that one keeps its time.
            now.ends = max(now.ends + by, now.partEnds)
            if given != .zero { now.given = (now.given ?? .zero) + given }
            running = now
        case .backdated(let instant):
            backdate(to: instant)
        case .dropped(let section):
            if !dropped.contains(section) { dropped.append(section) }
        case .noted(let words):
            notes.append(Note(text: words, section: running?.section))
        case .sorted(let words, let theme):
            sorted[words] = theme
        case .actionAdded(let text, let owner, let due):
            actions.append(ActionItem(text: text, owner: owner, due: due, section: running?.section))
        case .messaged(let words):
            message = words
        case .chairChanged(let index, let name):
            chairs[index] = name
        case .module(let section, let data, _):
            guard faults[section] == nil, let handler = agenda.section(section)?.handler else { return }
            do {
                let state = sections[section]?.value ?? handler.initialState
                sections[section] = ModuleState(try handler.evolve(state, with: data))
            } catch {
                faults[section] = .threw((error as? SectionFault)?.message ?? "\(error)")
            }
        case .moduleLost(let section):
            faults[section] = .tookTheProgramDown
        case .heldOn(let day):
            self.day = day
        case .agendaChanged, .undone, .redone, .clockSetBack:
            // The history takes the first three: it knows the other agendas and steps; the clock was set above.
            break
        }
    }

    private mutating func leave(at instant: Instant) {
        guard let running else { return }
        visited.append(Visit(running: running, left: max(instant, running.partBegan), stood: stood))
        self.running = nil
        stood = []
    }

    private mutating func backdate(to instant: Instant) {
        guard var now = running else { return }
        // Time that stood still before the true beginning is none of its own.
        let others = stoodStill(before: instant)
        let shift = instant - now.partBegan - others
        if now.partBegan == now.began {
            now.began = instant
            now.ends = now.ends + shift
            now.stoppedFor -= others
        }
        now.partBegan = instant
        now.partEnds = now.partEnds + shift
        now.partStoppedFor -= others
        running = now
        stood = stood.filter { $0.to > instant }.map { Stretch(from: max($0.from, instant), to: $0.to) }
        if let stop = stopped, stop.since < instant { stopped = Stop(since: instant, hold: stop.hold) }
        if let last = visited.indices.last { visited[last].left = instant }
    }
}
