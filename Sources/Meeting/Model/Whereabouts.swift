internal import SectionKit

/// Where a meeting has moved to: whoever moves it on says what they saw, so that two who do so at once move it once.
public struct Whereabouts: RawRepresentable, Hashable, Sendable {
    /// Says nothing to a person, and is only compared.
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
}

extension MeetingState {
    /// Another after every move; what is undone leads back to the same.
    public var whereabouts: Whereabouts {
        let place =
            running.map { [$0.section, $0.part ?? ""].joined(separator: "/") } ?? (finished == nil ? "-" : "end")
        return Whereabouts(rawValue: "\(visited.count) \(place)")
    }
}

extension MeetingRun {
    /// What somebody who gives a command must have seen: of two who do the same at once, the second means what the first
    /// did. nil for a command that stands whatever others do.
    public func seen(for command: Command) -> Whereabouts? {
        switch command {
        case .next, .back, .go: state.whereabouts
        case .extend, .shorten, .accept:
            state.running.map {
                Whereabouts(
                    rawValue:
                        "\(state.whereabouts.rawValue) \($0.ends.secondsSince1970) \($0.partEnds.secondsSince1970)")
            }
        case .undo: Whereabouts(rawValue: "undo \(nextUndo ?? 0)")
        case .redo: Whereabouts(rawValue: "redo \(history.nextRedo ?? 0)")
        default: nil
        }
    }

    /// The number of the step that undo would take back; nil where there is none.
    package var nextUndo: Int? { history.nextUndo }
}
