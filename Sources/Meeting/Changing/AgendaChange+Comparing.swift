public import Agenda
internal import Foundation
internal import SectionKit

extension AgendaChange {
    /// Compares a meeting as it runs with an agenda that it might take over.
    public init(from meeting: MeetingRun, to agenda: MeetingAgenda) {
        let old = meeting.agenda
        // A meeting that is held on another day goes on by the times of day that the new agenda has.
        let new =
            agenda.date == meeting.history.firstAgenda.date ? meeting.state.day.map(agenda.held) ?? agenda : agenda
        self.init(timeZone: old.timeZone)
        compareHeads(old, new)
        compareSections(meeting, new)
        compareRunning(meeting, new)
        compareKept(meeting, new)
        compareQuestions(meeting, new)
    }

    /// Answers are kept by the numbers of their options, so those must go on meaning the same.
    private mutating func compareQuestions(_ meeting: MeetingRun, _ new: MeetingAgenda) {
        let now = meeting.state.latest ?? meeting.agenda.start
        for old in meeting.agenda.sections {
            guard let section = new.section(old.id), section !== old, let standing = meeting.asking(of: old, at: now),
                standing.hasBegun, let asking = section.handler.asks()
            else { continue }
            for question in standing.asking.questions {
                guard let changed = asking.question(question.id), changed.answers != question.answers else { continue }
                obstacles.append(.answersChanged(Named(section), question: question.ask))
            }
        }
    }

    // MARK: The meeting's own

    private mutating func compareHeads(_ old: MeetingAgenda, _ new: MeetingAgenda) {
        if old.id != new.id { obstacles.append(.otherID(from: old.id, to: new.id)) }
        if old.date != new.date { obstacles.append(.otherDate(from: old.date, to: new.date)) }
        if old.timeZone.identifier != new.timeZone.identifier {
            obstacles.append(.otherTimeZone(from: old.timeZone.identifier, to: new.timeZone.identifier))
        }
        if old.title != new.title { differences.append(.title(from: old.title, to: new.title)) }
        if old.start != new.start { differences.append(.start(from: old.start, to: new.start)) }
        if old.end != new.end { differences.append(.end(from: old.end, to: new.end)) }
        if old.venue != new.venue { differences.append(.venue(from: old.venue, to: new.venue)) }
        let same = old.chairs.elementsEqual(new.chairs) { $0.name == $1.name && $0.role == $1.role }
        if !same { differences.append(.chairs(from: old.chairs.map(\.name), to: new.chairs.map(\.name))) }
        if old.group?.name != new.group?.name || old.group?.level != new.group?.level { differences.append(.group) }
        if old.services != new.services || old.contacts != new.contacts { differences.append(.services) }
        if old.safety != new.safety { differences.append(.safety) }
        if old.themes != new.themes || isAboutOthers(old, new) { differences.append(.themes) }
    }

    /// True where a section that stays is about another theme.
    private func isAboutOthers(_ old: MeetingAgenda, _ new: MeetingAgenda) -> Bool {
        if old.themes.isEmpty && new.themes.isEmpty { return false }
        let before = Dictionary(old.sections.map { ($0.id, $0.theme) }, uniquingKeysWith: { first, _ in first })
        return new.sections.contains { section in before[section.id].map { $0 != section.theme } ?? false }
    }

    // MARK: Sections

    private mutating func compareSections(_ meeting: MeetingRun, _ new: MeetingAgenda) {
        let old = meeting.agenda
        let places = Dictionary(
            old.sections.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = new.sections.compactMap { places[$0.id] }
        // Those that stand in their old order stay; only the others are told as moved.
        let still = Set(LongestRun.places(of: kept).map { kept[$0] })
        var before: Named?
        for section in new.sections {
            let name = Named(section)
            if let place = places[section.id] {
                if !still.contains(place) { differences.append(.moved(name, after: before)) }
                compare(old.sections[place], section, name)
            } else {
                differences.append(.added(name, after: before))
            }
            before = name
        }
        let staying = Set(new.sections.map(\.id))
        for section in old.sections where !staying.contains(section.id) { differences.append(.gone(Named(section))) }
    }

    private mutating func compare(_ old: Section, _ new: Section, _ name: Named) {
        if old === new { return }
        if old.title != new.title { differences.append(.renamed(name, from: old.title)) }
        if old.kind != new.kind { differences.append(.kind(name, from: old.kind, to: new.kind)) }
        let timing = Self.timing(old, new)
        if !timing.isEmpty { differences.append(.retimed(name, timing)) }
        if old.script != new.script { differences.append(.script(name)) }
        if old.notes != new.notes { differences.append(.notes(name)) }
        if old.kind == new.kind, !old.handler.hasSameSettings(as: new.handler) { differences.append(.settings(name)) }
    }

    private static func timing(_ old: Section, _ new: Section) -> [Timing] {
        var timing: [Timing] = []
        if old.length.ideal != new.length.ideal {
            timing.append(.minutes(from: old.length.ideal, to: new.length.ideal))
        }
        // Where nothing else is written, both limits follow the minutes, and saying so thrice helps nobody.
        if old.length.least != new.length.least,
            old.length.least != old.length.ideal || new.length.least != new.length.ideal
        {
            timing.append(.least(from: old.length.least, to: new.length.least))
        }
        if old.length.most != new.length.most,
            old.length.most != old.length.ideal || new.length.most != new.length.ideal
        {
            timing.append(.most(from: old.length.most, to: new.length.most))
        }
        if old.pin != new.pin { timing.append(.pin(from: old.pin, to: new.pin)) }
        if old.outside != new.outside { timing.append(.outside(new.outside)) }
        if old.givesWay != new.givesWay { timing.append(.givesWay(from: old.givesWay, to: new.givesWay)) }
        if old.mayDrop != new.mayDrop { timing.append(.mayDrop(from: old.mayDrop, to: new.mayDrop)) }
        if old.parts != new.parts { timing.append(.parts(from: old.parts.count, to: new.parts.count)) }
        return timing
    }

    // MARK: What runs, and what the meeting has

    private mutating func compareRunning(_ meeting: MeetingRun, _ new: MeetingAgenda) {
        guard let running = meeting.state.running, let old = meeting.agenda.section(running.section) else { return }
        guard let section = new.section(running.section) else { return obstacles.append(.runningGone(Named(old))) }
        let name = Named(section)
        if section.kind != old.kind {
            return obstacles.append(.runningKind(name, from: old.kind, to: section.kind))
        }
        if let part = running.part, !section.parts.contains(where: { $0.id == part }) {
            let title = old.parts.first { $0.id == part }?.title ?? part
            return obstacles.append(.runningPartGone(name, part: title))
        }
        if section.parts != old.parts { lost.append(.parts(name)) }
    }

    private mutating func compareKept(_ meeting: MeetingRun, _ new: MeetingAgenda) {
        let state = meeting.state
        var written: [String: Int] = [:]
        for section in state.notes.map(\.section) + state.actions.map(\.section) {
            if let section { written[section, default: 0] += 1 }
        }
        for old in meeting.agenda.sections {
            let hasWork = state.sections[old.id].map { $0 != ModuleState(old.handler.initialState) } ?? false
            if let section = new.section(old.id) {
                guard hasWork else { continue }
                if section.kind != old.kind {
                    lost.append(.workOfKind(Named(section), from: old.kind, to: section.kind))
                } else if differences.contains(.settings(Named(section))) {
                    lost.append(.fit(Named(section)))
                    unseated(meeting, old, section)
                }
            } else {
                if hasWork { lost.append(.work(Named(old))) }
                if let count = written[old.id] { lost.append(.place(Named(old), notes: count)) }
            }
        }
        for (index, name) in state.chairs.sorted(by: { $0.key < $1.key })
        where MeetingState.place(ofChair: index, of: meeting.agenda, in: new) == nil {
            let chair = meeting.agenda.chairs.indices.contains(index) ? meeting.agenda.chairs[index].name : ""
            lost.append(.standIn(chair: chair, today: name))
        }
        passOver(meeting, new)
    }

    /// Rounds that the new agenda adds, and that nobody has a table in.
    private mutating func unseated(_ meeting: MeetingRun, _ old: Section, _ new: Section) {
        guard let state = meeting.state.sections[old.id]?.value else { return }
        let frame = meeting.frame(of: old, at: meeting.state.latest ?? meeting.agenda.start)
        // A module that fails tells nothing of its tables.
        guard let ground = try? new.handler.seating(state: state, frame: frame), !ground.tables.rounds.isEmpty,
            ground.tables.rounds.count < ground.rule.rounds
        else { return }
        lost.append(.noTables(Named(new), from: ground.tables.rounds.count + 1, to: ground.rule.rounds))
    }

    /// Sections whose turn is to come now, or that are new, and that stand before what runs in the new order.
    private mutating func passOver(_ meeting: MeetingRun, _ new: MeetingAgenda) {
        guard meeting.state.running != nil else { return }
        let toCome = Set(meeting.remaining.map { meeting.agenda.sections[$0].id })
        let known = Set(meeting.agenda.sections.map(\.id))
        for section in new.sections.prefix(max(0, meeting.state.place(in: new)))
        where toCome.contains(section.id) || !known.contains(section.id) {
            lost.append(.passedOver(Named(section)))
        }
    }
}

extension AgendaChange.Named {
    init(_ section: Section) { self.init(id: section.id, title: section.title) }
}
