internal import SectionKit
internal import SignUps

/// How many places of a section are kept for whom, and what that means for everybody else.
extension SlotSection {
    /// A line for each rule that keeps places.
    var keptLines: [String] {
        func line(_ count: Int, _ who: String) -> String? {
            count > 0 ? "\(count == 1 ? "One place is" : "\(count) places are") kept for \(who)." : nil
        }
        return [
            line(rules.keptForFirstTimers, "people who present for the first time"),
            line(rules.keptForNewServices, "services that have no place yet"),
        ].compactMap { $0 }
    }

    /// Why not everybody can have a place just now, in sentences; empty while everybody can.
    var shortage: [String] {
        let others = rules.hasWaitingList
        if isFull {
            return others
                ? ["All places are taken just now.", "You can go on the waiting list."]
                : ["All places are taken.", "You are welcome to come."]
        }
        guard isKeptForSome else { return [] }
        return [freeAreKept, others ? "Others go on the waiting list." : "Others cannot have a place just now."]
    }

    /// For whom the places are kept that are free.
    var freeAreKept: String {
        let who: [String] = [
            rules.keptForFirstTimers > 0 ? "people who present for the first time" : nil,
            rules.keptForNewServices > 0 ? "services without a place" : nil,
        ].compactMap { $0 }
        return "\(free == 1 ? "The free place is" : "The free places are") kept for \(who.joined(separator: ", or "))."
    }

    /// What whoever signs up now is told before they send it, where no place would be theirs.
    ///
    /// - Parameter standing: Where they would come to stand.
    func outlook(_ standing: Standing) -> [String] {
        let why = free > 0 ? freeAreKept : "All places to present are taken just now."
        return switch standing {
        case .waiting: [why, "You go on the waiting list.", "If a place comes free for you, we tell you."]
        case .notDrawn: [why, "There is no waiting list. You are welcome to come."]
        default: []
        }
    }

    /// When the talk of a place begins, as the agenda plans it.
    func begins(place: Int) -> Instant? {
        begins.flatMap { begins in offer.map { begins + $0.begins(place: place) } }
    }
}
