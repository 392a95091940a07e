internal import Foundation
internal import ProgramSupport

/// What a meeting must be after all that was answered, from the answers alone: it knows nothing of journals.
struct Expectation {
    /// The number and the state of the latest answer.
    private(set) var seq = 0
    private(set) var state: Answer.State?
    /// What undo must lead back to, the latest last, and redo forward to.
    private var before: [Answer.State] = []
    private var after: [Answer.State] = []
    /// Steps that were kept before the first answer came: they can be undone, and nobody saw what was before them.
    private var unseen = 0
    /// Texts that were answered as kept.
    private(set) var texts: [String] = []

    /// What is wrong with an answer; nil where it is as it must be.
    mutating func take(_ answer: Answer, to command: String) -> String? {
        guard answer.ok else { return answer.error == nil ? "a refusal without words" : nil }
        guard let new = answer.state, let number = answer.seq else { return "an answer without a state" }
        guard let old = state else { return begin(number, new) }
        defer {
            seq = number
            state = new
        }
        let word = command.split(separator: " ").first.map(String.init) ?? ""
        if ["status", "plan"].contains(word) {
            return number == seq && new.still == old.still ? nil : "'\(word)' changed something"
        }
        guard number == seq + 1 else { return "'\(word)' went from step \(seq) to \(number)" }
        switch word {
        case "undo":
            guard let earlier = before.popLast() else {
                guard unseen > 0 else { return "undo of nothing" }
                unseen -= 1
                after.append(old)
                return nil
            }
            after.append(old)
            return new.still == earlier.still ? nil : "undo led to \(new), not to \(earlier)"
        case "redo":
            guard let later = after.popLast() else { return "redo of nothing" }
            before.append(old)
            return new.still == later.still ? nil : "redo led to \(new), not to \(later)"
        default:
            before.append(old)
            after = []
            if let text = Self.text(of: command) { texts.append(text) }
            return Self.problem(word, command, from: old, to: new)
        }
    }

    /// Steps that were taken back and brought again: only their number stays.
    mutating func takeBackAndForth(_ steps: Int) { seq += steps }

    private mutating func begin(_ number: Int, _ new: Answer.State) -> String? {
        seq = number
        state = new
        unseen = number
        return nil
    }

    /// What the command must have done, as far as it can be told without knowing the time.
    private static func problem(_ word: String, _ command: String, from old: Answer.State, to new: Answer.State)
        -> String?
    {
        var expected = old
        switch word {
        case "note": expected.notes.append(.init(text: String(command.dropFirst(5)), section: old.section))
        case "message": expected.message = String(command.dropFirst(8))
        case "action":
            expected.actions.append(
                .init(text: text(of: command) ?? "", owner: "Ann Lee", due: "2027-01-31", section: old.section))
        case "pause": expected.paused = true
        case "hold":
            expected.paused = true
            expected.hold = true
        // A talk that is not given gives its time back, and the section ends earlier.
        case "do" where !command.contains(" not-here "), "chair": break
        default:
            // What moves the time: the words that were written down stay.
            return new.notes == old.notes && new.actions == old.actions && new.message == old.message
                ? nil : "'\(command)' changed what was written down"
        }
        return new.still == expected.still ? nil : "'\(command)' made \(new) of \(old)"
    }

    private static func text(of command: String) -> String? {
        guard let start = command.range(of: "remark ")?.lowerBound, let end = command.range(of: "☕")?.upperBound else {
            return nil
        }
        return String(command[start..<end])
    }
}
