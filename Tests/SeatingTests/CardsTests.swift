internal import Seating
internal import Testing

struct CardsTests {
    /// Whatever number of each deck turns up, tables are even and nobody meets anyone twice.
    @Test func cardsAreRightForEveryNumberInTheRange() throws {
        for tables in [4, 5, 6, 7, 8, 10, 12] {
            let decks = [
                SeatingCards.Deck(name: "circle", range: tables...(2 * tables)),
                SeatingCards.Deck(name: "square", range: tables...(2 * tables)),
            ]
            let rounds = tables == 6 ? 3 : 4
            let cards = try SeatingCards(decks: decks, tables: tables, rounds: rounds)
            for circles in decks[0].range {
                for squares in decks[1].range {
                    let dealt = [Array(cards.cards[0].prefix(circles)), Array(cards.cards[1].prefix(squares))]
                    #expect(faults(dealt, tables: tables, rounds: rounds).isEmpty)
                }
            }
            #expect(cards.words.contains("Every table has somebody with a card of circle."))
            #expect(cards.words.contains("Nobody meets anyone twice, however many come."))
        }
    }

    private func faults(_ decks: [[SeatingCards.Card]], tables: Int, rounds: Int) -> [String] {
        var faults: [String] = []
        var met: Set<Set<String>> = []
        for round in 0..<rounds {
            var members = Array(repeating: [String](), count: tables)
            for deck in decks {
                var sizes = Array(repeating: 0, count: tables)
                for card in deck {
                    sizes[card.tables[round] - 1] += 1
                    members[card.tables[round] - 1].append("\(card.deck) \(card.number)")
                }
                if let least = sizes.min(), let most = sizes.max(), most - least > 1 { faults.append("uneven deck") }
            }
            for table in members {
                if table.count < 2 { faults.append("alone") }
                for one in table {
                    for other in table where one < other && !met.insert([one, other]).inserted {
                        faults.append("again")
                    }
                }
            }
        }
        return faults
    }

    /// More tables than bits in a word: what is told of the cards is counted here.
    @Test func manyTablesAndManyRoundsCostWhatIsTold() throws {
        for (tables, most, rounds) in [(100, 400, 4), (70, 280, 30), (66, 198, 40), (1, 12, 3)] {
            let cards = try SeatingCards(
                decks: [.init(name: "card", range: (2 * tables)...most)], tables: tables, rounds: rounds)
            var met: [[Int]: Int] = [:]
            for round in 0..<rounds {
                var members = Array(repeating: [Int](), count: tables)
                for card in cards.cards[0] { members[card.tables[round] - 1].append(card.number) }
                for table in members {
                    for one in table { for other in table where one < other { met[[one, other], default: 0] += 1 } }
                }
            }
            let again = met.values.reduce(0) { $0 + $1 - 1 }
            #expect(
                cards.words[1]
                    == (again == 0
                        ? "Nobody meets anyone twice, however many come."
                        : "If everybody comes, two people meet again at most \(again) times in all."))
        }
    }

    @Test func moreThanCanBeNewSaysWhatItCosts() throws {
        let cards = try SeatingCards(
            decks: [SeatingCards.Deck(name: "card", range: 8...24)], tables: 4, rounds: 3)
        #expect(cards.words[1].hasPrefix("If everybody comes"))
        #expect(faultsOfPlaces(cards) == 0)
    }

    private func faultsOfPlaces(_ cards: SeatingCards) -> Int {
        cards.cards.joined().count { card in card.tables.contains { !(1...cards.tables).contains($0) } }
    }

    @Test func impossibleRangesAreRefused() {
        func refusal(_ range: ClosedRange<Int>, tables: Int, rounds: Int) -> SeatingCards.Refused? {
            do throws(SeatingCards.Refused) {
                _ = try SeatingCards(decks: [.init(name: "card", range: range)], tables: tables, rounds: rounds)
                return nil
            } catch {
                return error
            }
        }
        #expect(refusal(5...9, tables: 3, rounds: 2) == .tooManyTables(tables: 3, leastPeople: 5))
        #expect(refusal(0...0, tables: 3, rounds: 2) == .noCards)
        #expect(refusal(10...20, tables: 0, rounds: 2) == .noTables)
        #expect(refusal(10...20, tables: 3, rounds: 0) == .rounds(0, most: 50))
        #expect(refusal(10...(.max), tables: 3, rounds: 2) == .tooManyCards(2_001, most: 2_000))
        #expect(refusal(10...20, tables: 3, rounds: 2) == nil)
    }
}
