internal import SectionKit
internal import Testing

@testable internal import SignUps

@Suite struct DrawTests {
    private let now = Instant(secondsSince1970: 0)

    private func people(_ count: Int, firstTimers: Int = 0, services: Int = 1) -> [SlotEntry] {
        var random = SeededRandom(seed: 17)
        return (0..<count).map { index in
            SlotEntry(
                id: .random(using: &random), isFirstTimer: index < firstTimers, service: "S\(index % services)")
        }
    }

    /// How uneven the shares of some people are who should all have the same chance: chi-square with one degree of
    /// freedom fewer than there are people. Draws without putting back hang together; the divisor takes that in.
    private func unevenness(_ shares: [Int], spread: Double) -> Double {
        let mean = Double(shares.reduce(0, +)) / Double(shares.count)
        return shares.map { (Double($0) - mean) * (Double($0) - mean) }.reduce(0, +) / spread
    }

    /// 100,000 draws with the seeds that SplitMix64 gives from 20261208. Three places of which one is kept for
    /// first-timers and one for a service without one; nine people of three services, three of them first-timers.
    @Test func everyEntitledPersonHasTheSameShareOfAHundredThousandDraws() {
        let rules = SlotRules(count: 3, manner: .draw, keptForFirstTimers: 1)
        let people = people(9, firstTimers: 3, services: 3)
        var seeds = SeededRandom(seed: 20_261_208)
        let draw = Draw(rules: rules, free: [1, 2, 3], holders: [], candidates: people)
        let places = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($0.element.id, $0.offset) })
        var shares = Array(repeating: 0, count: 9)
        var firsts = Array(repeating: 0, count: 9)
        var (spreadFirst, spreadOthers) = (0.0, 0.0)
        for _ in 0..<100_000 {
            let decisions = draw.run(seed: seeds.next(), at: now).decisions
            var first = 0
            for decision in decisions {
                guard let person = places[decision.id] else { continue }
                if decision.drawn == 1 { firsts[person] += 1 }
                guard decision.slot != nil else { continue }
                shares[person] += 1
                if person < 3 { first += 1 }
            }
            spreadFirst += Double(first * (3 - first)) / 6
            spreadOthers += Double((3 - first) * (3 + first)) / 30
        }
        #expect(shares.reduce(0, +) == 300_000)
        // One in a thousand fair draws is as uneven as 13.82 (2 degrees), 20.52 (5) and 26.12 (8).
        #expect(unevenness(Array(shares.prefix(3)), spread: spreadFirst) < 13.82)
        #expect(unevenness(Array(shares.suffix(6)), spread: spreadOthers) < 20.52)
        #expect(unevenness(firsts, spread: 100_000 / 9.0) < 26.12)
        // A first-timer has the kept place, or one of the other two, more often than the others.
        #expect(shares[0] > shares[8])
    }

    @Test func drawKnowsNoOrderOfSigningUp() {
        let rules = SlotRules(count: 3, manner: .draw, keptForFirstTimers: 1, keptForNewServices: 1)
        let people = people(12, firstTimers: 4, services: 4)
        var random = SeededRandom(seed: 5)
        for seed in 0..<200 {
            let first = Draw(rules: rules, free: [1, 2, 3], holders: [], candidates: people)
                .run(seed: UInt64(seed), at: now)
            let again = Draw(rules: rules, free: [1, 2, 3], holders: [], candidates: people.shuffled(using: &random))
                .run(seed: UInt64(seed), at: now)
            #expect(first == again)
        }
    }

    /// Random rules and people: kept places are kept as long as anybody is there for them, by trying every chair.
    @Test func eachDecisionIsWhatTheRuleSays() {
        var random = SeededRandom(seed: 99)
        for seed in 0..<2_000 as Range<UInt64> {
            let count = Int.random(in: 1...4, using: &random)
            let rules = SlotRules(
                count: count, manner: .draw, keptForFirstTimers: Int.random(in: 0...count, using: &random),
                keptForNewServices: Int.random(in: 0...count, using: &random))
            let people = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                SlotEntry(
                    id: .random(using: &random),
                    mark: PersonMark(called: "\(Int.random(in: 0..<12, using: &random))", service: .notSaid),
                    isFirstTimer: Bool.random(using: &random),
                    service: ["A", "B", nil].randomElement(using: &random) ?? nil)
            }
            let record = Draw(rules: rules, free: Array(1...count), holders: [], candidates: people)
                .run(seed: seed, at: now)
            #expect(record.decisions.map(\.drawn) == Array(1...people.count))
            // Once more, slowly: one by one in the order drawn, then those who were passed over.
            var seated: [SlotEntry] = []
            var couldNotHave: Set<SignUpID> = []
            let order = record.decisions.compactMap { decision in people.first { $0.id == decision.id } }
            func person(_ entry: SlotEntry) -> NaivePlaces.Person {
                .init(isFirstTimer: entry.isFirstTimer, service: entry.service)
            }
            for isLast in [false, true] {
                for entry in order where !seated.contains(where: { $0.id == entry.id || $0.mark == entry.mark }) {
                    guard seated.count < count else { continue }
                    guard isLast || NaivePlaces.fit((seated + [entry]).map(person), rules: rules) else {
                        couldNotHave.insert(entry.id)
                        continue
                    }
                    seated.append(entry)
                }
            }
            let drawn = record.decisions.filter { $0.slot != nil }
            #expect(Set(drawn.map(\.id)) == Set(seated.map(\.id)))
            #expect(drawn.compactMap(\.slot) == Array((1...count).prefix(drawn.count)))
            // Whoever got none hears which of the two it was: nothing was left, or nothing for them.
            for decision in record.decisions where decision.slot == nil && decision.reason != .hasAnother {
                #expect(decision.reason == (couldNotHave.contains(decision.id) ? .kept : .full))
            }
        }
    }

    @Test func dryRunChangesNothingAndComesToTheSame() throws {
        var book = SlotBook(rules: SlotRules(count: 2, manner: .draw))
        for person in people(6) { _ = try book.perform(.signUp(person), at: now) }
        #expect(book.inDraw.count == 6)
        let before = book
        let dry = try #require(book.drawn(seed: 4, at: now))
        #expect(book == before)
        let events = try book.perform(.draw(seed: 4), at: now)
        #expect(events.first == .drawn(dry) && book.draws == [dry])
        #expect(book.holders == dry.decisions.prefix(2).map(\.id))
        #expect(book.waiting == dry.decisions.dropFirst(2).map(\.id))
        #expect(throws: SlotRefusal.nothingToDraw) { try book.perform(.draw(seed: 5), at: now) }
    }

    @Test func secondDrawFillsOnlyWhatIsFree() throws {
        var book = SlotBook(rules: SlotRules(count: 2, manner: .draw, hasWaitingList: false))
        for person in people(5) { _ = try book.perform(.signUp(person), at: now) }
        _ = try book.perform(.draw(seed: 1), at: now)
        let (stays, leaves) = (book.holders[0], book.holders[1])
        #expect(book.entries.values.count { $0.standing == .notDrawn } == 3)
        _ = try book.perform(.leave(leaves, as: .withdrawn), at: now)
        #expect(book.holders == [stays])
        _ = try book.perform(.draw(seed: 2), at: now)
        #expect(book.holders.count == 2 && book.holders[0] == stays && book.draws.count == 2)
        #expect(book.entries[leaves]?.standing == .withdrawn)
    }

    @Test func decisionsAreWorded() {
        func words(_ drawn: Int, _ reason: DrawDecision.Reason, _ service: String? = "Beech House") -> String {
            DrawDecision(id: .random(), drawn: drawn, slot: nil, reason: reason).words(service: service)
        }
        #expect(words(3, .newService) == "drawn third; Beech House had no slot yet")
        #expect(words(1, .open) == "drawn first; a slot was free")
        #expect(words(2, .kept) == "drawn second; every slot that was left is kept for others")
        #expect(words(12, .full) == "drawn 12th; all slots were taken by then")
        #expect(words(22, .firstTimer) == "drawn 22nd; a slot is kept for people who have not presented before")
        #expect(words(101, .newService, nil) == "drawn 101st; their service had no slot yet")
    }
}
