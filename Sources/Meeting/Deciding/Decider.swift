internal import Agenda
internal import Planner
public import SectionKit
internal import SignUps
internal import Wording

extension MeetingRun {
    /// Decides on a command. Changes nothing: the caller makes the decision durable and then takes its step.
    ///
    /// - Parameters:
    ///   - now: The clock; where it is behind the latest step, that step's instant counts.
    ///   - names: What earlier words say, for commands that name a person.
    /// - Returns: nil for the commands that change nothing.
    /// - Throws: `MeetingRefusal` where the meeting says no, `Refusal` where a section's module does.
    public func decide(_ command: Command, at clock: Instant, names: (Words) -> String?, chance: inout Chance) throws
        -> Decision?
    {
        let now = max(clock, state.latest ?? clock)
        // What begins on another day begins by its times of day, today: its pins would be days away.
        let day = beginsOn(command, at: now).map { [MeetingEvent.heldOn($0)] } ?? []
        var meeting = self
        if !day.isEmpty { meeting.take(Step(at: now, events: day)) }
        var decider = Decider(meeting: meeting, now: now, chance: chance)
        defer { chance = decider.chance }
        let events = day + (try decider.events(for: command, names: names))
        guard events.count > day.count else { return nil }
        // Notes, points, actions, whatever was typed: what is never kept of anybody is not kept here either.
        for typed in decider.words {
            if let reason = FreeText.refusal(of: typed.text, at: now) { throw Refusal(reason) }
        }
        var decision = Decision(step: Step(at: now, events: events), words: decider.words)
        if case .seat(let section, _, let words) = command {
            decision.seated = SeatedWords(section: section, words: words)
        }
        if case .arrange(let section, let arrangement) = command {
            decision.seated = SeatedWords(section: section, words: arrangement.words, isComplete: false)
        }
        return decision
    }
}

extension MeetingRun {
    /// Today, where the command begins the meeting and its agenda has another day; nil otherwise.
    private func beginsOn(_ command: Command, at now: Instant) -> CalendarDate? {
        switch command {
        case .next, .go: break
        default: return nil
        }
        // Begun late in the evening and after midnight, it is still that evening's meeting.
        guard !state.hasBegun, abs((now - agenda.start).count) > 12 * 3_600,
            let today = WallClock(timeZone: agenda.timeZone).date(of: now), today != agenda.date
        else { return nil }
        return today
    }
}

/// One decision in the making.
struct Decider {
    let meeting: MeetingRun
    let now: Instant
    var chance: Chance
    var words: [TypedWords] = []

    var state: MeetingState { meeting.state }
    var agenda: MeetingAgenda { meeting.agenda }

    mutating func events(for command: Command, names: (Words) -> String?) throws -> [MeetingEvent] {
        switch command {
        case .next: return try next()
        case .back: return try back()
        case .go(let target): return try go(target)
        case .pause: return try stop(hold: false)
        case .hold: return try stop(hold: true)
        case .resume:
            guard state.stopped != nil else { throw MeetingRefusal(.nothingToResume) }
            return [.resumed(at: now)]
        case .extend(let minutes): return try retime(by: minutes.seconds)
        case .shorten(let minutes): return try retime(by: .zero - minutes.seconds)
        case .skip(let id): return try skip(id)
        case .accept: return try accept()
        case .began(let time): return try backdate(to: time)
        case .away(let from, let to): return try away(from: from, to: to)
        case .note(let text): return [.noted(keep(text, "note"))]
        case .sort(let note, let theme): return try sort(note, theme)
        case .action(let text, let owner, let due): return try [action(text, owner, due)]
        case .message(let text):
            if text.isEmpty, state.message == nil { throw MeetingRefusal(.noMessage) }
            return [.messaged(text.isEmpty ? nil : keep(text, "message"))]
        case .chair(let old, let new): return try [changeChair(old, new, names)]
        case .act(let id, let action, let fields): return try act(id, action, fields)
        case .seat(let id, let seats, _): return try seat(id, seats)
        case .arrange(let id, let arrangement): return try arrange(id, arrangement)
        case .show(let id, let answers): return try show(id, answers)
        // Only where nobody keeps answers does it come this far.
        case .ask: throw MeetingRefusal(.noAnswersHere)
        case .undo:
            guard let step = meeting.history.nextUndo else { throw MeetingRefusal(.nothingToUndo) }
            return [.undone(step: step)]
        case .redo:
            guard let step = meeting.history.nextRedo else { throw MeetingRefusal(.nothingToRedo) }
            return [.redone(step: step)]
        case .agenda(take: true): throw MeetingRefusal(.noAgendaFile)
        case .agenda(take: false), .price, .status, .plan, .quit: return []
        }
    }

    /// Keeps what somebody typed apart, and gives the name that events may hold.
    mutating func keep(_ text: String, _ kind: String) -> Words {
        let name = chance.words()
        words.append(TypedWords(words: name, kind: kind, text: text))
        return name
    }

    // MARK: Words

    private mutating func action(_ text: String, _ owner: String?, _ due: String?) throws -> MeetingEvent {
        var date: CalendarDate?
        if let due {
            guard let read = DueDate.read(due, from: agenda.date) else {
                throw MeetingRefusal(.noDate, "text", due.cut)
            }
            date = read
        }
        return .actionAdded(text: keep(text, "action"), owner: owner.map { keep($0, "owner") }, due: date)
    }

    private mutating func changeChair(_ old: String, _ new: String, _ names: (Words) -> String?) throws -> MeetingEvent
    {
        let chairs = meeting.chairNames(names)
        guard let index = chairs.firstIndex(where: { $0.lowercased() == old.lowercased() }) else {
            guard let names = Said.names(chairs) else { throw MeetingRefusal(.noChairInAgenda) }
            throw MeetingRefusal(.noSuchChair, ["name": old.cut, "names": names])
        }
        if chairs.contains(where: { $0.lowercased() == new.lowercased() }) {
            throw MeetingRefusal(.chairsAlready, "name", new.cut)
        }
        guard !new.isEmpty, new.count <= 100 else { throw MeetingRefusal(.chairNeedsName) }
        return .chairChanged(index: index, name: keep(new, "name"))
    }

    // MARK: A section's own actions

    private mutating func act(_ id: String, _ action: String, _ fields: RawValue) throws -> [MeetingEvent] {
        let section = try meeting.find(id)
        if state.faults[section.id] != nil {
            throw MeetingRefusal(.actionsGone, "title", section.title)
        }
        var frame = meeting.frame(of: section, at: now)
        frame.seed = chance.seed()
        let box = WordsBox(chance: chance)
        let reader = FieldReader(keepWords: { box.keep($0, $1) })
        let current = state.sections[section.id]?.value ?? section.handler.initialState
        let lasting = section.module.actions.first { $0.name == action }?.isUndoable == false
        let events: [MeetingEvent]
        do {
            events = try section.handler.decide(action, fields: fields, reader: reader, state: current, frame: frame)
                .map { .module(section: section.id, event: $0, lasting: lasting) }
        } catch let unknown as UnknownAction {
            let (title, name) = (section.title, unknown.name.cut)
            if unknown.known.isEmpty { throw MeetingRefusal(.hasNoActions, "title", title) }
            if let near = NearestWord.to(unknown.name, among: unknown.known) {
                throw MeetingRefusal(.noSuchActionBut, ["title": title, "name": name, "near": near])
            }
            throw MeetingRefusal(.noSuchAction, ["title": title, "name": name, "names": unknown.known])
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            let reason = (error as? SectionFault)?.message ?? "\(error)"
            throw MeetingRefusal(.actionFailed, ["title": section.title, "reason": reason])
        }
        if !reader.findings.isEmpty {
            throw Refusal(
                reader.findings.map { $0.message + ($0.fix.map { "; \($0)" } ?? "") }.joined(separator: ". ") + ".")
        }
        guard !events.isEmpty else { throw MeetingRefusal(.changesNothing) }
        chance = box.chance
        words += box.words
        return events + repaced(section, after: events)
    }
}

/// Lets a reader's closure keep words while a decision is being made.
private final class WordsBox {
    var chance: Chance
    var words: [TypedWords] = []
    init(chance: Chance) { self.chance = chance }

    func keep(_ text: String, _ kind: String) -> Words {
        let name = chance.words()
        words.append(TypedWords(words: name, kind: kind, text: text))
        return name
    }
}
