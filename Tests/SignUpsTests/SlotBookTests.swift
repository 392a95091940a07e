internal import SectionKit
internal import Testing

@testable internal import SignUps

@Suite struct KeptForSomeTests {
    private static let now = Instant(secondsSince1970: 1_794_571_200)

    @Test func freePlacesThatAreKeptAreForSomeUntilSignUpCloses() throws {
        var book = SlotBook(rules: SlotRules(count: 2, keptForFirstTimers: 1))
        #expect(!book.isKeptForSome(at: Self.now))
        _ = try book.perform(.signUp(SlotEntry(id: .random())), at: Self.now)
        #expect(book.freeSlots.count == 1 && book.isKeptForSome(at: Self.now))
        #expect(book.admission(of: SlotEntry(id: .random()), at: Self.now) == .waiting(order: 1))
        #expect(book.admission(of: SlotEntry(id: .random(), isFirstTimer: true), at: Self.now) == .held(slot: 2))
        _ = try book.perform(.setGate(.closed), at: Self.now)
        #expect(!book.isKeptForSome(at: Self.now))
    }

    @Test func whatIsWrittenAlikeIsOneDiet() {
        let groups = Diets.grouped(["no pork, nuts", "Vegan", "No pork,  NUTS", nil]) { $0 }
        #expect(groups.map(\.text) == ["no pork, nuts", "Vegan"])
        #expect(groups.map(\.people.count) == [2, 1])
    }
}

@Suite struct SlotBookTests {
    private let now = Instant(secondsSince1970: 0)

    private func ids(_ count: Int) -> [SignUpID] {
        var random = SeededRandom(seed: 8)
        return (0..<count).map { _ in SignUpID.random(using: &random) }
    }

    private func book(_ rules: SlotRules, people: [SlotEntry]) throws -> SlotBook {
        var book = SlotBook(rules: rules)
        for person in people { _ = try book.perform(.signUp(person), at: now) }
        return book
    }

    // MARK: - The whole life, against an oracle

    /// Random rules and thousands of steps; after each one, everybody stands where the oracle says.
    @Test(arguments: 0..<24) func everyStepComesToWhatTheOracleSays(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let rules = SlotRules(
            count: Int.random(in: 1...4, using: &random),
            opens: Bool.random(using: &random) ? Instant(secondsSince1970: 2_000) : nil,
            closes: Bool.random(using: &random) ? Instant(secondsSince1970: 400_000) : nil,
            perPerson: Int.random(in: 1...2, using: &random),
            keptForFirstTimers: Int.random(in: 0...2, using: &random),
            keptForNewServices: Int.random(in: 0...2, using: &random),
            hasWaitingList: Int.random(in: 0..<4, using: &random) > 0,
            moveUp: Bool.random(using: &random) ? .atOnce : .offered(hours: Int.random(in: 1...5, using: &random)))
        var book = SlotBook(rules: rules)
        var told = SlotBook(rules: rules)
        var oracle = NaivePlaces(rules: rules)
        let people = (0..<14).map { _ in SignUpID.random(using: &random) }
        var time = 0
        var done = 0
        for step in 0..<600 {
            time += Int.random(in: 0..<2_000, using: &random)
            let now = Instant(secondsSince1970: time)
            var events = try book.perform(.settle, at: now)
            oracle.time(time)
            let (command, isDone) = self.step(people, &oracle, time, &random)
            do throws(SlotRefusal) {
                events += try book.perform(command, at: now)
                #expect(isDone, "seed \(seed), step \(step): \(command) was done")
                done += 1
            } catch {
                #expect(!isDone, "seed \(seed), step \(step): \(command) was refused: \(error)")
            }
            for event in events { told.apply(event) }
            guard expectSame(book, oracle, "seed \(seed), step \(step): \(command)") else { return }
            #expect(told == book)
            #expect(SlotBook(rules: rules, gate: book.gate, entries: book.entries.values) == book)
        }
        #expect(done > 100)
    }

    private func step(
        _ people: [SignUpID], _ oracle: inout NaivePlaces, _ time: Int, _ random: inout SeededRandom
    ) -> (SlotCommand, Bool) {
        let id = people.randomElement(using: &random) ?? people[0]
        let other = people.randomElement(using: &random) ?? people[0]
        let person = NaivePlaces.Person(
            isFirstTimer: Bool.random(using: &random),
            service: ["A", "B", "C", nil].randomElement(using: &random) ?? nil,
            mark: PersonMark(called: "\(Int.random(in: 0..<9, using: &random))", service: .notSaid))
        let entry = SlotEntry(
            id: id, mark: person.mark, isFirstTimer: person.isFirstTimer, service: person.service)
        switch Int.random(in: 0..<16, using: &random) {
        case 0..<5:
            let byStaff = Bool.random(using: &random)
            return (.signUp(entry, byStaff: byStaff), oracle.signUp(id, person, byStaff: byStaff, time))
        case 5: return (.correct(entry), oracle.correct(id, person, time))
        case 6: return (.leave(id, as: .withdrawn), oracle.leave(id, to: .withdrawn, time))
        case 7: return (.leave(id, as: .coming), oracle.leave(id, to: .coming, time))
        case 8: return (.accept(id), oracle.answer(id, yes: true, time))
        case 9: return (.decline(id), oracle.answer(id, yes: false, time))
        case 10:
            let slot = Bool.random(using: &random) ? nil : Int.random(in: 0...5, using: &random)
            return (.put(id, slot: slot), oracle.put(id, slot, time))
        case 11:
            let waits = Bool.random(using: &random)
            return (.takeOut(id, waits: waits), oracle.takeOut(id, waits: waits, time))
        case 12:
            let order = oracle.seated.shuffled(using: &random)
            return (.reorder(order), oracle.reorder(order, time))
        case 13: return (.reorder([id, other]), oracle.reorder([id, other], time))
        case 14: return (.swap(id, other), oracle.swap(id, other, time))
        default:
            let gate = [SlotGate.byDate, .open, .closed].randomElement(using: &random) ?? .open
            oracle.gate = gate
            oracle.fill(time)
            return (.setGate(gate), true)
        }
    }

    private func expectSame(_ book: SlotBook, _ oracle: NaivePlaces, _ what: String) -> Bool {
        var isSame = book.waiting == oracle.line && book.holders == oracle.seated
        for (id, place) in oracle.places {
            let standing = book.entries[id]?.standing
            switch place {
            case .place(let slot): isSame = isSame && standing == .held(slot: slot)
            case .offered(let slot, let until):
                isSame = isSame && standing == .offered(slot: slot, until: Instant(secondsSince1970: until))
            case .coming: isSame = isSame && standing == .coming
            case .lapsed: isSame = isSame && standing == .lapsed
            case .withdrawn: isSame = isSame && standing == .withdrawn
            case .waiting: isSame = isSame && book.waiting.contains(id)
            }
        }
        isSame = isSame && book.entries.count == oracle.places.count
        #expect(isSame, "\(what): the book has \(book.entries.values), the oracle \(oracle.places)")
        return isSame
    }

    /// The counted rule and the one that tries every chair, over all small groups.
    @Test func keptPlacesFitExactlyWhereEverybodyFindsAChair() {
        let kinds = [true, false].flatMap { first in ["A", "B", nil].map { (first, $0) } }
        let id = SignUpID.random()
        for count in 1...4 {
            for first in 0...3 {
                for services in 0...3 {
                    let rules = SlotRules(count: count, keptForFirstTimers: first, keptForNewServices: services)
                    let kept = KeptPlaces(rules)
                    // Every group of up to four, by kinds in order: order does not matter.
                    func groups(_ size: Int, from start: Int) -> [[Int]] {
                        size == 0
                            ? [[]]
                            : (start..<kinds.count).flatMap { kind in groups(size - 1, from: kind).map { [kind] + $0 } }
                    }
                    for group in (0...4).flatMap({ groups($0, from: 0) }) {
                        var tally = KeptPlaces.Tally()
                        for kind in group {
                            tally.add(SlotEntry(id: id, isFirstTimer: kinds[kind].0, service: kinds[kind].1))
                        }
                        let people = group.map { NaivePlaces.Person(isFirstTimer: kinds[$0].0, service: kinds[$0].1) }
                        #expect(kept.fit(tally) == NaivePlaces.fit(people, rules: rules), "\(rules), \(group)")
                    }
                }
            }
        }
    }

    // MARK: - What people rely on

    @Test func keptPlaceIsFreeForAllOnceClosedIfNobodyElseIsLeft() throws {
        let ids = ids(4)
        let rules = SlotRules(count: 2, closes: Instant(secondsSince1970: 100), keptForFirstTimers: 1)
        var book = try book(rules, people: ids.prefix(3).map { SlotEntry(id: $0) })
        #expect(book.holders == [ids[0]] && book.waiting == [ids[1], ids[2]])
        #expect(book.nextInstant(after: now) == Instant(secondsSince1970: 100))
        let later = Instant(secondsSince1970: 100)
        #expect(try book.perform(.settle, at: later) == [.moved(ids[1], to: .held(slot: 2), why: .movedUp)])
        #expect(throws: SlotRefusal.closed) { try book.perform(.signUp(SlotEntry(id: ids[3])), at: later) }
    }

    @Test func offerThatIsNotAnsweredGoesToTheNextAndMayStillBeTakenWhileAPlaceIsFree() throws {
        let ids = ids(3)
        var book = try book(
            SlotRules(count: 1, moveUp: .offered(hours: 2)), people: ids.map { SlotEntry(id: $0) })
        _ = try book.perform(.leave(ids[0], as: .withdrawn), at: now)
        let end = Instant(secondsSince1970: 7_200)
        #expect(book.entries[ids[1]]?.standing == .offered(slot: 1, until: end))
        #expect(book.nextInstant(after: now) == end)
        _ = try book.perform(.settle, at: end)
        #expect(book.entries[ids[1]]?.standing == .lapsed)
        #expect(book.entries[ids[2]]?.standing.slot == 1)
        #expect(throws: SlotRefusal.full) { try book.perform(.accept(ids[1]), at: end) }
        _ = try book.perform(.decline(ids[2]), at: end)
        _ = try book.perform(.accept(ids[1]), at: end)
        #expect(book.holders == [ids[1]])
    }

    @Test func fewerPlacesInTheAgendaTakeNobodysAway() throws {
        let ids = ids(4)
        var book = try book(SlotRules(count: 3), people: ids.map { SlotEntry(id: $0) })
        book.rules.count = 1
        #expect(try book.perform(.settle, at: now).isEmpty)
        #expect(book.holders == Array(ids.prefix(3)) && book.freeSlots.isEmpty)
        _ = try book.perform(.leave(ids[0], as: .withdrawn), at: now)
        #expect(book.waiting == [ids[3]])
        book.rules.count = 3
        _ = try book.perform(.settle, at: now)
        #expect(book.entries[ids[3]]?.standing == .held(slot: 1))
    }

    @Test func tenThousandWaitWithoutOneAskingAllOthers() throws {
        var random = SeededRandom(seed: 1)
        // A kept place stays free, so that a careless book would look for somebody at each sign-up.
        var book = SlotBook(rules: SlotRules(count: 3, keptForFirstTimers: 1))
        for _ in 0..<10_000 {
            _ = try book.perform(.settle, at: now)
            _ = try book.perform(.signUp(SlotEntry(id: .random(using: &random))), at: now)
        }
        #expect(book.holders.count == 2 && book.waiting.count == 9_998)
    }
}
