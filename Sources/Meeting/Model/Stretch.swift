public import SectionKit

/// A stretch of time: `from` belongs to it, `to` does not.
public struct Stretch: Codable, Hashable, Sendable {
    public var from: Instant
    public var to: Instant
    public var length: Seconds { max(.zero, to - from) }

    public init(from: Instant, to: Instant) {
        self.from = from
        self.to = to
    }

    /// What is left of it when others are taken out; these are in order and do not overlap.
    func without(_ others: [Stretch]) -> [Stretch] {
        var left: [Stretch] = []
        var start = from
        for other in others where other.to > start && other.from < to {
            if other.from > start { left.append(Stretch(from: start, to: other.from)) }
            start = max(start, other.to)
        }
        if start < to { left.append(Stretch(from: start, to: to)) }
        return left
    }
}

extension MeetingState {
    /// Those pieces of a stretch that count to what runs: from where it began, and without what stood still.
    ///
    /// Empty where nothing runs. This is what `Command.away` takes out.
    public func counted(from: Instant, to: Instant) -> [Stretch] {
        guard let running else { return [] }
        let end = stopped.map { min($0.since, to) } ?? to
        return Stretch(from: max(from, running.partBegan), to: end).without(stood)
    }

    /// How long time stood still, of what runs, before an instant; what stands still now is not over yet.
    func stoodStill(before instant: Instant) -> Seconds {
        stood.reduce(.zero) { $0 + max(.zero, min($1.to, instant) - $1.from) }
    }

    /// Remembers that time stood still, in order, and as one stretch with what it overlaps or touches.
    mutating func stoodStill(_ stretch: Stretch) {
        guard stretch.from < stretch.to else { return }
        var whole = stretch
        for known in stood where known.to >= whole.from && known.from <= whole.to {
            whole = Stretch(from: min(known.from, whole.from), to: max(known.to, whole.to))
        }
        stood.removeAll { $0.to >= whole.from && $0.from <= whole.to }
        stood.insert(whole, at: stood.firstIndex { $0.from > whole.from } ?? stood.endIndex)
    }
}
