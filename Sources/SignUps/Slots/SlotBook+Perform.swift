public import SectionKit

extension SlotBook {
    /// Does a command, all of it or nothing.
    ///
    /// - Returns: What happened, in order. Empty where nothing had to.
    public mutating func perform(_ command: SlotCommand, at now: Instant) throws(SlotRefusal) -> [SlotEvent] {
        if let refusal = refusal(of: command, at: now) { throw refusal }
        var events: [SlotEvent] = []
        carryOut(command, at: now, &events)
        return events
    }

    private mutating func carryOut(_ command: SlotCommand, at now: Instant, _ events: inout [SlotEvent]) {
        switch command {
        case .signUp(var entry, _):
            let wasSettled = isSettled
            entry.standing = admission(of: entry, at: now)
            record(.entered(entry), &events)
            // Who comes in gives nobody who waits a better chance than before.
            isSettled = wasSettled
        case .correct(let entry):
            var entry = entry
            guard let old = entries[entry.id] else { return }
            entry.standing = old.standing
            if entry != old { record(.corrected(entry), &events) }
        case .leave(let id, let leaving):
            let standing: Standing = leaving == .withdrawn ? .withdrawn : .coming
            guard entries[id]?.standing != standing else { return }
            record(.moved(id, to: standing, why: leaving == .withdrawn ? .withdrew : .onlyComes), &events)
        case .accept(let id):
            guard let slot = entries[id]?.standing.slot ?? freeSlots.first else { return }
            record(.moved(id, to: .held(slot: slot), why: .accepted), &events)
        case .decline(let id): record(.moved(id, to: .coming, why: .declined), &events)
        case .put(let id, let slot):
            guard let slot = slot ?? entries[id]?.standing.slot ?? freeSlots.first,
                entries[id]?.standing != .held(slot: slot)
            else { return }
            record(.moved(id, to: .held(slot: slot), why: .put), &events)
        case .takeOut(let id, let waits):
            record(.moved(id, to: waits ? .waiting(order: queue.nextOrder) : .coming, why: .takenOut), &events)
        case .reorder(let ids): reorder(ids, &events)
        case .swap(let one, let other):
            guard one != other, let first = entries[one]?.standing, let second = entries[other]?.standing else {
                return
            }
            record(.moved(one, to: second, why: .swapped), &events)
            record(.moved(other, to: first, why: .swapped), &events)
        case .setGate(let gate): if gate != self.gate { record(.gateSet(gate), &events) }
        case .draw(let seed): draw(seed, at: now, &events)
        case .settle:
            for id in holders {
                guard case .offered(_, let until)? = entries[id]?.standing, until <= now else { continue }
                record(.moved(id, to: .lapsed, why: .lapsed), &events)
            }
            if rules.manner == .firstCome {
                // The agenda drew before, and does not now. Nobody knows who came first.
                for id in inDraw.sorted() {
                    record(.moved(id, to: .waiting(order: queue.nextOrder), why: .asksAgain), &events)
                }
            }
        }
        moveUp(at: now, &events)
    }

    private mutating func record(_ event: SlotEvent, _ events: inout [SlotEvent]) {
        apply(event)
        events.append(event)
    }

    // MARK: - Who may have a place

    /// Whether they may have a free place now, by the rules alone.
    ///
    /// - Parameter all: kept places are for all, since nobody is left for whom they are kept.
    private func mayHavePlace(_ entry: SlotEntry, all: Bool) -> Bool {
        guard holders.count < rules.count, !hasEnough(entry) else { return false }
        if all { return true }
        var tally = KeptPlaces.Tally()
        for id in holders { if let holder = entries[id] { tally.add(holder) } }
        tally.add(entry)
        return KeptPlaces(rules).fit(tally)
    }

    /// Whether somebody who looks like the same person has all the places that one person may have.
    private func hasEnough(_ entry: SlotEntry) -> Bool {
        guard let mark = entry.mark else { return false }
        return holders.count { $0 != entry.id && entries[$0]?.mark == mark } >= max(1, rules.perPerson)
    }

    /// Whether kept places go to anybody where nobody is left for whom they are kept: after closing, and after a draw.
    private func isForAll(at now: Instant) -> Bool { shut(at: now) == .closed || !draws.isEmpty }

    /// Where a new sign-up would come to stand; not drawn means that there is nothing for it.
    public func admission(of entry: SlotEntry, at now: Instant) -> Standing {
        if rules.manner == .draw, draws.isEmpty { return .inDraw }
        if let slot = freeSlots.first, mayHavePlace(entry, all: isForAll(at: now)) { return .held(slot: slot) }
        return rules.hasWaitingList ? .waiting(order: queue.nextOrder) : .notDrawn
    }

    /// Gives free places to those who wait: first to whom the rules keep them for, and then to anybody where they are for all.
    private mutating func moveUp(at now: Instant, _ events: inout [SlotEvent]) {
        let isForAll = isForAll(at: now)
        if isSettled, !isForAll { return }
        while !queue.isEmpty, let slot = freeSlots.first {
            let first = queue.first { entries[$0].map { mayHavePlace($0, all: false) } ?? false }
            guard
                let next = first
                    ?? (isForAll ? queue.first { entries[$0].map { mayHavePlace($0, all: true) } ?? false } : nil)
            else { break }
            let standing: Standing =
                switch rules.moveUp {
                case .atOnce: .held(slot: slot)
                case .offered(let hours): .offered(slot: slot, until: now + .minutes(60) * max(1, hours))
                }
            record(.moved(next, to: standing, why: .movedUp), &events)
        }
        isSettled = true
    }

    private mutating func reorder(_ ids: [SignUpID], _ events: inout [SlotEvent]) {
        let slots = holders.compactMap { entries[$0]?.standing.slot }
        for (id, slot) in zip(ids, slots) {
            guard let old = entries[id]?.standing, old.slot != slot else { continue }
            let standing: Standing =
                if case .offered(_, let until) = old { .offered(slot: slot, until: until) } else { .held(slot: slot) }
            record(.moved(id, to: standing, why: .reordered), &events)
        }
    }

    // MARK: - The draw

    /// What a draw with this seed would come to now; nothing is changed. Nil where there is nothing to draw.
    public func drawn(seed: UInt64, at now: Instant) -> DrawRecord? {
        let standing = entries.values.filter { entry in
            switch entry.standing {
            case .inDraw, .waiting, .notDrawn: true
            default: false
            }
        }
        let free = freeSlots
        guard rules.manner == .draw, !standing.isEmpty, !free.isEmpty else { return nil }
        return Draw(rules: rules, free: free, holders: holders.compactMap { entries[$0] }, candidates: standing)
            .run(seed: seed, at: now)
    }

    private mutating func draw(_ seed: UInt64, at now: Instant, _ events: inout [SlotEvent]) {
        guard let record = drawn(seed: seed, at: now) else { return }
        self.record(.drawn(record), &events)
        for decision in record.decisions {
            guard let old = entries[decision.id]?.standing else { continue }
            switch (decision.slot, old) {
            case (let slot?, _): self.record(.moved(decision.id, to: .held(slot: slot), why: .drawn), &events)
            // Who waited already keeps their turn.
            case (nil, .waiting): continue
            case (nil, _) where rules.hasWaitingList:
                self.record(.moved(decision.id, to: .waiting(order: queue.nextOrder), why: .drawn), &events)
            case (nil, .notDrawn): continue
            case (nil, _): self.record(.moved(decision.id, to: .notDrawn, why: .drawn), &events)
            }
        }
    }

    // MARK: - Refusing

    private func refusal(of command: SlotCommand, at now: Instant) -> SlotRefusal? {
        switch command {
        case .settle, .setGate: nil
        case .signUp(let entry, let byStaff):
            if let known = entries[entry.id]?.standing, known.isPresenting, known != .notDrawn, known != .lapsed {
                .hasSlot
            } else if !byStaff, let shut = shut(at: now) {
                shut
            } else if admission(of: entry, at: now) == .notDrawn {
                .full
            } else {
                nil
            }
        case .correct(let entry): entries[entry.id] == nil ? .noSuchSignUp : nil
        case .leave(let id, _): entries[id] == nil ? .noSuchSignUp : nil
        case .accept(let id): refusalOfAccepting(id, at: now)
        case .decline(let id):
            switch entries[id]?.standing {
            case nil: .noSuchSignUp
            case .offered, .lapsed: nil
            default: .noOffer
            }
        case .put(let id, let slot): refusalOfPutting(id, slot)
        case .takeOut(let id, _):
            entries[id] == nil ? .noSuchSignUp : entries[id]?.standing.slot == nil ? .notPresenting : nil
        case .reorder(let ids): ids.count == holders.count && Set(ids) == Set(holders) ? nil : .otherPresenters
        case .swap(let one, let other):
            if let first = entries[one]?.standing, let second = entries[other]?.standing {
                first == .withdrawn || second == .withdrawn ? .notPresenting : nil
            } else {
                .noSuchSignUp
            }
        case .draw: rules.manner != .draw ? .noDraw : drawn(seed: 0, at: now) == nil ? .nothingToDraw : nil
        }
    }

    private func refusalOfAccepting(_ id: SignUpID, at now: Instant) -> SlotRefusal? {
        guard let entry = entries[id] else { return .noSuchSignUp }
        switch entry.standing {
        case .offered: return nil
        case .lapsed: return mayHavePlace(entry, all: isForAll(at: now)) ? nil : .full
        default: return .noOffer
        }
    }

    private func refusalOfPutting(_ id: SignUpID, _ slot: Int?) -> SlotRefusal? {
        guard let entry = entries[id] else { return .noSuchSignUp }
        if entry.standing == .withdrawn { return .notPresenting }
        guard let slot else { return entry.standing.slot == nil && freeSlots.isEmpty ? .full : nil }
        guard slot >= 1, slot <= rules.count else { return .noSuchSlot(slot) }
        return holders.contains { $0 != id && entries[$0]?.standing.slot == slot } ? .slotTaken(slot) : nil
    }
}
