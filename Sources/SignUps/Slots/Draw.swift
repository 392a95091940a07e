public import SectionKit

/// A draw: who gets a place, by a seed and nothing else. The same seed and people come to the same places, in whatever
/// order they are given.
///
/// All are put into the order of their ids, which are random and say nothing of arrival, and then shuffled: each order
/// is as likely as any other. In that order each gets a place unless the ones that are left are kept for others. What is
/// still kept after that goes, in the same order, to those who were passed over.
struct Draw {
    var rules: SlotRules
    var free: [Int]
    var holders: [SlotEntry]
    var candidates: [SlotEntry]

    func run(seed: UInt64, at now: Instant) -> DrawRecord {
        var random = SeededRandom(seed: seed)
        let order = candidates.sorted { $0.id < $1.id }.shuffled(using: &random)
        let kept = KeptPlaces(rules)
        var tally = KeptPlaces.Tally()
        var marks: [PersonMark: Int] = [:]
        for holder in holders {
            tally.add(holder)
            if let mark = holder.mark { marks[mark, default: 0] += 1 }
        }
        var reasons: [DrawDecision.Reason?] = Array(repeating: nil, count: order.count)
        var left = free.count
        func take(_ place: Int, _ entry: SlotEntry, _ reason: DrawDecision.Reason) {
            reasons[place] = reason
            left -= 1
            if let mark = entry.mark { marks[mark, default: 0] += 1 }
        }
        func hasEnough(_ entry: SlotEntry) -> Bool {
            entry.mark.map { marks[$0, default: 0] >= max(1, rules.perPerson) } ?? false
        }
        var passedOver: Set<Int> = []
        for (place, entry) in order.enumerated() where left > 0 && !hasEnough(entry) {
            var with = tally
            with.add(entry)
            guard kept.fit(with) else {
                passedOver.insert(place)
                continue
            }
            let reason: DrawDecision.Reason =
                if entry.isFirstTimer, tally.firstTimers < kept.forFirstTimers {
                    .firstTimer
                } else if let service = entry.service, !tally.has(service), tally.services < kept.forServices {
                    .newService
                } else {
                    .open
                }
            tally = with
            take(place, entry, reason)
        }
        for (place, entry) in order.enumerated() where left > 0 && reasons[place] == nil && !hasEnough(entry) {
            take(place, entry, .freed)
        }
        var slots = free.makeIterator()
        let decisions = order.enumerated().map { place, entry in
            let reason =
                reasons[place] ?? (hasEnough(entry) ? .hasAnother : passedOver.contains(place) ? .kept : .full)
            return DrawDecision(
                id: entry.id, drawn: place + 1, slot: reasons[place] == nil ? nil : slots.next(), reason: reason)
        }
        return DrawRecord(seed: seed, at: now, decisions: decisions)
    }
}

/// A draw as it was: kept with the meeting, so that anybody can ask why.
public struct DrawRecord: Hashable, Sendable, Codable {
    public var seed: UInt64
    public var at: Instant
    /// In the order in which they were drawn.
    public var decisions: [DrawDecision]

    public init(seed: UInt64, at: Instant, decisions: [DrawDecision]) {
        self.seed = seed
        self.at = at
        self.decisions = decisions
    }
}

/// What a draw came to for one person, and why.
public struct DrawDecision: Hashable, Sendable, Codable {
    public enum Reason: String, Hashable, Sendable, Codable {
        /// Places were open to all.
        case open
        /// A place was kept for those who never presented.
        case firstTimer = "first-timer"
        /// A place was kept for services that had none.
        case newService = "new-service"
        /// A place was kept, and nobody was left for whom.
        case freed
        /// A place was there at their turn, and kept for others.
        case kept
        /// All places were given.
        case full
        /// Somebody of the same name and service has a place.
        case hasAnother = "has-another"
    }

    public var id: SignUpID
    /// First is 1.
    public var drawn: Int
    /// Nil: no place.
    public var slot: Int?
    public var reason: Reason

    public init(id: SignUpID, drawn: Int, slot: Int?, reason: Reason) {
        self.id = id
        self.drawn = drawn
        self.slot = slot
        self.reason = reason
    }

    /// "drawn third; Beech House had no slot yet"
    ///
    /// - Parameter service: what their service is called, where they said it.
    public func words(service: String?) -> String {
        let why =
            switch reason {
            case .open: "a slot was free"
            case .firstTimer: "a slot is kept for people who have not presented before"
            case .newService: "\(service ?? "their service") had no slot yet"
            case .freed: "a slot was kept, and nobody else was left for it"
            case .kept: "every slot that was left is kept for others"
            case .full: "all slots were taken by then"
            case .hasAnother: "somebody of the same name and service has a slot"
            }
        return "drawn \(Self.ordinal(drawn)); \(why)"
    }

    private static func ordinal(_ number: Int) -> String {
        let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
        if words.indices.contains(number - 1) { return words[number - 1] }
        let ending =
            switch (number % 100, number % 10) {
            case (11...13, _): "th"
            case (_, 1): "st"
            case (_, 2): "nd"
            case (_, 3): "rd"
            default: "th"
            }
        return "\(number)\(ending)"
    }
}
