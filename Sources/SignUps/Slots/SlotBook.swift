public import SectionKit

/// The places of one section, and everybody who would like one: a pure state machine.
///
/// ``perform(_:at:)`` decides and changes; what it did comes back as events, and ``apply(_:)`` of the same events makes
/// the same book elsewhere. Time and chance come in as values. Whoever performs a command performs ``SlotCommand/settle``
/// before it, at the same instant, so that it finds what time has brought.
public struct SlotBook: Hashable, Sendable {
    /// As the agenda has them now. After a change, ``SlotCommand/settle`` gives new places away.
    public var rules: SlotRules { didSet { if rules != oldValue { isSettled = false } } }
    public private(set) var gate: SlotGate
    public private(set) var entries: [SignUpID: SlotEntry] = [:]
    public private(set) var draws: [DrawRecord] = []

    /// Who has a place or is offered one, by the number of the place.
    public private(set) var holders: [SignUpID] = []
    /// The waiting list, the first first.
    private(set) var queue = WaitingQueue()
    private var candidates: Set<SignUpID> = []
    /// Nobody who waits could have a free place: that stays so until something leaves or is changed, so that a sign-up
    /// does not ask everybody who waits.
    var isSettled = false

    public init(
        rules: SlotRules, gate: SlotGate = .byDate, entries: some Sequence<SlotEntry> = [], draws: [DrawRecord] = []
    ) {
        self.rules = rules
        self.gate = gate
        self.draws = draws
        for entry in entries { enter(entry) }
    }

    // MARK: - Looking

    public var waiting: [SignUpID] { queue.ids }
    /// Those whom the next draw is about, before it.
    public var inDraw: Set<SignUpID> { candidates }
    public var freeSlots: [Int] {
        let count = max(0, rules.count)
        let taken = Set(holders.compactMap { entries[$0]?.standing.slot })
        // Where an agenda has fewer places now, those who had one keep it.
        let free = (1...max(1, count)).filter { !taken.contains($0) }
        return Array(free.prefix(max(0, count - holders.count)))
    }

    /// Places are free, and the rules keep all of them for some: whoever is none of those waits.
    public func isKeptForSome(at now: Instant) -> Bool {
        guard rules.manner == .firstCome, !freeSlots.isEmpty else { return false }
        return admission(of: SlotEntry(id: .random()), at: now).slot == nil
    }

    /// Why nobody can sign up to present just now; nil while they can.
    public func shut(at now: Instant) -> SlotRefusal? {
        switch gate {
        case .open: nil
        case .closed: .closed
        case .byDate:
            if let closes = rules.closes, closes <= now {
                .closed
            } else if let opens = rules.opens, now < opens {
                .notYetOpen(opens)
            } else {
                nil
            }
        }
    }

    /// When something happens by itself next: an offer ends, or the section closes.
    public func nextInstant(after now: Instant) -> Instant? {
        var instants = holders.compactMap { id -> Instant? in
            if case .offered(_, let until)? = entries[id]?.standing { until } else { nil }
        }
        if gate == .byDate, let closes = rules.closes { instants.append(closes) }
        return instants.filter { now < $0 }.min()
    }

    // MARK: - Changing

    /// Makes the same change as the ``perform(_:at:)`` that told of the event.
    public mutating func apply(_ event: SlotEvent) {
        switch event {
        case .entered(let entry): enter(entry)
        case .corrected(let entry):
            guard let old = entries[entry.id] else { return }
            var entry = entry
            entry.standing = old.standing
            entries[entry.id] = entry
            isSettled = false
        case .moved(let id, let standing, _): move(id, to: standing)
        case .gateSet(let gate):
            self.gate = gate
            isSettled = false
        case .drawn(let record): draws.append(record)
        }
    }

    private mutating func enter(_ entry: SlotEntry) {
        if entries[entry.id] != nil { move(entry.id, to: .coming) }
        var entered = entry
        entered.standing = .coming
        entries[entry.id] = entered
        move(entry.id, to: entry.standing)
    }

    private mutating func move(_ id: SignUpID, to standing: Standing) {
        guard let old = entries[id]?.standing else { return }
        if case .waiting(let order) = old { queue.remove(id, order) }
        if old.slot != nil {
            holders.removeAll { $0 == id }
            isSettled = false
        }
        candidates.remove(id)
        entries[id]?.standing = standing
        switch standing {
        case .waiting(let order):
            queue.insert(id, order)
            isSettled = false
        case .inDraw: candidates.insert(id)
        case .held(let slot), .offered(let slot, _):
            let place = holders.firstIndex { (entries[$0]?.standing.slot ?? 0) > slot } ?? holders.endIndex
            holders.insert(id, at: place)
        default: break
        }
    }
}

extension SlotBook {
    public static func == (left: SlotBook, right: SlotBook) -> Bool {
        left.rules == right.rules && left.gate == right.gate && left.draws == right.draws
            && left.entries == right.entries
    }
    public func hash(into hasher: inout Hasher) {
        hasher.combine(rules)
        hasher.combine(entries)
    }
}

/// Ids by their order on the waiting list.
struct WaitingQueue: Sendable {
    private var waiting: [(order: Int, id: SignUpID)] = []

    var ids: [SignUpID] { waiting.map(\.id) }
    var isEmpty: Bool { waiting.isEmpty }
    /// What the next who comes gets.
    var nextOrder: Int { (waiting.last?.order ?? 0) + 1 }

    /// The first whom the condition takes, without a copy of all.
    func first(where isRight: (SignUpID) -> Bool) -> SignUpID? { waiting.first { isRight($0.id) }?.id }

    mutating func insert(_ id: SignUpID, _ order: Int) { waiting.insert((order, id), at: place(of: order)) }

    mutating func remove(_ id: SignUpID, _ order: Int) {
        let place = place(of: order)
        // Two who change places have one order for a moment.
        if let found = waiting[place...].prefix(while: { $0.order == order }).firstIndex(where: { $0.id == id }) {
            waiting.remove(at: found)
        }
    }

    /// Where the order stands, or would.
    private func place(of order: Int) -> Int {
        var (low, high) = (0, waiting.count)
        while low < high {
            let middle = (low + high) / 2
            if waiting[middle].order < order { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
