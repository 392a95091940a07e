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
    private let agenda: MeetingAgenda

    public init(agenda: MeetingAgenda) { self.agenda = agenda }

    /// The number of the latest step; steps count from 1.
    public var count: Int { steps.count }
    /// The step that undo would take back, or redo bring back; nil where there is none.
    public var nextUndo: Int? { undoable.last.map { $0 + 1 } }
    public var nextRedo: Int? { redoable.last.map { $0 + 1 } }
    public func step(_ number: Int) -> Step? { number >= 1 && number <= steps.count ? steps[number - 1] : nil }

    /// Replays a journal: what was undone is left out before anything is folded, so that it takes one pass.
    public init(agenda: MeetingAgenda, replaying steps: some Sequence<Step>) {
        self.agenda = agenda
        for step in steps { _ = note(step) }
        fold()
    }

    /// Takes one more step.
    public mutating func take(_ step: Step) {
        if note(step) {
            for event in step.events { state.evolve(event, at: step.at, agenda: agenda) }
        } else {
            fold()
        }
    }

    /// Adds a step and keeps book of what is active; false where the state must be folded anew.
    private mutating func note(_ step: Step) -> Bool {
        let index = steps.count
        steps.append(step)
        isActive.append(true)
        for event in step.events {
            switch event {
            case .undone(let number):
                guard let last = undoable.last, last + 1 == number else { continue }
                undoable.removeLast()
                redoable.append(last)
                isActive[last] = false
                return false
            case .redone(let number):
                guard let last = redoable.last, last + 1 == number else { continue }
                redoable.removeLast()
                undoable.append(last)
                isActive[last] = true
                return false
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
        for (step, active) in zip(steps, isActive) where active {
            for event in step.events { state.evolve(event, at: step.at, agenda: agenda) }
        }
        // Undoing changes what holds, not when it was last changed.
        state.latest = steps.last.map { max($0.at, state.latest ?? $0.at) }
        self.state = state
    }
}
