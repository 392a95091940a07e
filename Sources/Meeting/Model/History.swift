public import Agenda
internal import SectionKit

/// All steps of a meeting, and the state they come to: undo and redo of any depth are steps like any other.
public struct History: Sendable {
    public private(set) var state = MeetingState()
    /// Every step ever taken, also those that were undone.
    private var steps: [Step] = []
    private var isActive: [Bool] = []
    /// Indices of steps that can be taken back, the latest last, and of those that can be brought back.
    private var undoable: [Int] = []
    private var redoable: [Int] = []
    /// The agenda that holds: that of the state's revision.
    public private(set) var agenda: MeetingAgenda
    /// The one that the meeting began with.
    public let firstAgenda: MeetingAgenda
    /// Those that it took over, by their revision from 1; also where that was undone, since it can be brought back.
    private var laterAgendas: [Int: MeetingAgenda] = [:]
    /// The highest revision that any step speaks of; 0 where none does.
    public private(set) var lastRevision = 0
    /// The revision that holds after the steps noted so far.
    private var revision = 0
    /// Under which agenda each lasting step was decided, once there were several; undo leaves such steps alone, and may
    /// put another agenda under them.
    private var origins: [Int: Int] = [:]

    public init(agenda: MeetingAgenda) {
        self.agenda = agenda
        firstAgenda = agenda
    }

    /// The number of the latest step; steps count from 1.
    public var count: Int { steps.count }
    /// The step that undo would take back, or redo bring back; nil where there is none.
    public var nextUndo: Int? { undoable.last.map { $0 + 1 } }
    public var nextRedo: Int? { redoable.last.map { $0 + 1 } }
    public func step(_ number: Int) -> Step? { number >= 1 && number <= steps.count ? steps[number - 1] : nil }

    /// What a theme was called in the latest of the meeting's agendas that has it; nil where none has.
    func nameOfFormerTheme(_ id: String) -> String? {
        let agendas = laterAgendas.sorted { $0.key > $1.key }.map(\.value) + [firstAgenda]
        return agendas.lazy.compactMap { $0.themes.first { $0.id == id }?.name }.first
    }

    /// Replays a journal: what was undone is left out before anything is folded, so that it takes one pass.
    ///
    /// - Parameter later: The agendas that the steps take over, by their revision. A step whose agenda is not there
    ///   changes nothing: who opens a meeting makes sure that all are.
    public init(agenda: MeetingAgenda, later: [Int: MeetingAgenda] = [:], replaying steps: some Sequence<Step>) {
        self.agenda = agenda
        firstAgenda = agenda
        laterAgendas = later
        for step in steps { _ = note(step) }
        fold()
    }

    /// Takes one more step.
    ///
    /// - Parameter taken: The agenda that the step takes over, where it takes one over.
    public mutating func take(_ step: Step, bringing taken: MeetingAgenda? = nil) {
        if let taken {
            for case .agendaChanged(let revision) in step.events { laterAgendas[revision] = taken }
        }
        if note(step) {
            for event in step.events {
                Self.evolve(&state, &agenda, with: event, at: step.at, later: laterAgendas)
            }
        } else {
            fold()
        }
    }

    /// Adds a step and keeps book of what is active; false where the state must be folded anew.
    private mutating func note(_ step: Step) -> Bool {
        let index = steps.count
        steps.append(step)
        isActive.append(true)
        if lastRevision > 0, step.isLasting { origins[index] = revision }
        for event in step.events {
            switch event {
            case .undone(let number):
                guard let last = undoable.last, last + 1 == number else { continue }
                undoable.removeLast()
                redoable.append(last)
                isActive[last] = false
                if steps[last].revision != nil {
                    revision = undoable.last { steps[$0].revision != nil }.flatMap { steps[$0].revision } ?? 0
                }
                return false
            case .redone(let number):
                guard let last = redoable.last, last + 1 == number else { continue }
                redoable.removeLast()
                undoable.append(last)
                isActive[last] = true
                revision = steps[last].revision ?? revision
                return false
            case .agendaChanged(let next):
                lastRevision = max(lastRevision, next)
                revision = next
            default:
                break
            }
        }
        if step.isUndoable {
            undoable.append(index)
            redoable.removeAll()
        }
        return true
    }

    private mutating func fold() {
        var state = MeetingState()
        var agenda = firstAgenda
        for (index, step) in steps.enumerated() where isActive[index] {
            let origin = origins.isEmpty ? nil : origins[index]
            for event in step.events {
                if let origin, origin != state.revision, isForeign(event, from: origin, in: agenda) { continue }
                Self.evolve(&state, &agenda, with: event, at: step.at, later: laterAgendas)
            }
        }
        // Undoing changes what holds, not when it was last changed.
        state.latest = steps.last.map { max($0.at, state.latest ?? $0.at) }
        self.state = state
        self.agenda = agenda
    }

    /// True for a module's event whose section is of another kind in this agenda than where it was decided.
    private func isForeign(_ event: MeetingEvent, from origin: Int, in agenda: MeetingAgenda) -> Bool {
        guard case .module(let id, _, _) = event else { return false }
        let decided = origin == 0 ? firstAgenda : laterAgendas[origin]
        return decided?.section(id)?.kind != agenda.section(id)?.kind
    }

    /// Each event is folded over the agenda that held when it happened.
    private static func evolve(
        _ state: inout MeetingState, _ agenda: inout MeetingAgenda, with event: MeetingEvent, at: Instant,
        later: [Int: MeetingAgenda]
    ) {
        if case .heldOn(let day) = event { agenda = agenda.held(on: day) }
        if case .agendaChanged(let revision) = event, let file = later[revision] {
            let next = state.day.map(file.held) ?? file
            state.carry(from: agenda, to: next, revision: revision)
            agenda = next
        }
        state.evolve(event, at: at, agenda: agenda)
    }
}
