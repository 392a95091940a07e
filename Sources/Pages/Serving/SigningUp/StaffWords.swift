internal import Journal
internal import SectionKit
internal import SignUps
internal import Wording

/// What came of something that staff did on the list of who comes, in words for them.
struct StaffWords {
    private let people: [SignUpID: SignUpRecord]
    private let board: SignUpBoard

    /// - Parameter people: As they stand after it, and the board with them.
    init(_ people: [SignUpRecord], _ board: SignUpBoard) {
        self.people = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.board = board
    }

    func outcome(of command: PeopleCommand, _ receipt: SignUpReceipt) -> String {
        let first: String =
            switch command {
            case .arrive(let id, let isHere):
                isHere ? "\(name(id)) is ticked as here." : "\(name(id)) is not ticked as here any more."
            case .read: "Thank you. It is marked as read."
            case .champion(let id, let isChampion):
                isChampion
                    ? "\(name(id)) is marked as a champion." : "\(name(id)) is not marked as a champion any more."
            case .withdraw(let id): "\(name(id)) has withdrawn. No reason is kept."
            case .put(let id, _, _): stands(id)
            case .wait(let id, _):
                // Whoever stands behind nobody is the next for the place that they gave up.
                if let slot = people[id]?.standing.slot {
                    "Nobody waits who may have it: \(name(id)) keeps place \(slot)."
                } else {
                    stands(id)
                }
            case .newWords(let id): "\(name(id)) has new words."
            case .gate(_, let gate):
                switch gate {
                case .open: "Sign-up is open."
                case .closed: "Sign-up is closed."
                case .byDate: "Sign-up follows the agenda's days."
                }
            case .draw: "The places are drawn."
            }
        return ([first] + others(receipt, but: command.person)).joined(separator: " ")
    }

    /// After somebody's answers were changed.
    func changed(_ id: SignUpID, _ receipt: SignUpReceipt) -> String {
        (["The answers are kept. \(stands(id))"] + others(receipt, but: id)).joined(separator: " ")
    }

    /// Everybody else whom it moved, a sentence each.
    private func others(_ receipt: SignUpReceipt, but id: SignUpID?) -> [String] {
        receipt.happened.compactMap { happened in
            guard case .moved(let other, let standing, let why) = happened.event, other != id else { return nil }
            switch (why, standing) {
            case (.movedUp, .offered(let slot, _)): return "\(name(other)) is asked whether they take place \(slot)."
            case (.movedUp, _): return "\(name(other)) has moved up to place \(standing.slot ?? 0)."
            case (.lapsed, _): return "\(name(other)) did not answer in time."
            default: return nil
            }
        }
    }

    private func stands(_ id: SignUpID) -> String {
        guard let record = people[id] else { return "They are not on the list any more." }
        let name = name(id)
        return switch record.standing {
        case .held(let slot): "\(name) has place \(slot)."
        case .offered(let slot, _): "\(name) is asked whether they take place \(slot)."
        case .waiting:
            board.turn(of: record).map { "\(name) is number \($0) on the waiting list." } ?? "\(name) is waiting."
        case .inDraw: "\(name) is in the draw."
        case .notDrawn: "\(name) has no place."
        case .lapsed: "\(name) did not answer in time."
        case .coming: "\(name) is coming, and does not present."
        case .withdrawn: "\(name) has withdrawn."
        }
    }

    private func name(_ id: SignUpID) -> String { people[id]?.answers.called.isolated ?? "Somebody" }
}

extension PeopleCommand {
    /// Whom it is about; nil where it is about a section.
    var person: SignUpID? {
        switch self {
        case .arrive(let id, _), .read(let id, _, _), .champion(let id, _), .withdraw(let id), .put(let id, _, _),
            .wait(let id, _), .newWords(let id):
            id
        case .gate, .draw: nil
        }
    }
}

extension SignUpError {
    /// What to tell staff; to the person it would be ``words``.
    var staffWords: String {
        switch self {
        case .refused(.full): "No place is free. First move somebody to the waiting list, or withdraw them."
        case .refused(.closed): "Signing up to present has closed."
        case .noSuchSignUp: "They are not on the list any more."
        case .hasWithdrawn: "They have withdrawn. Key them in anew, if they would like to come after all."
        case .library: "This could not be saved. Please try again."
        default: words
        }
    }
}
