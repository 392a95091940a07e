internal import Foundation
internal import ProgramSupport
internal import Testing

/// Cards that seat people without names.
@Suite struct SeatingCardsTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func agenda(_ groups: String = "groups: { count: 4 }, rounds: 3") throws -> String {
        try folder.write(
            """
            lectern: 1
            title: A meeting
            date: 2026-12-08
            start: 13:00
            end: 14:00
            sections:
              - { kind: small-groups, title: What helps?, minutes: 60, \(groups) }

            """, to: "cards.yaml")
    }

    private func print(_ words: String..., groups: String = "groups: { count: 4 }, rounds: 3") throws -> Program.Outcome
    {
        try Program(["print", try agenda(groups), "seating-cards"] + words, in: folder).finish()
    }

    /// The tables of each card, as they are printed.
    private func cards(_ text: String) -> [[Int]] {
        let lines = text.split(whereSeparator: \.isNewline)
        var cards: [[Int]] = []
        for line in lines where line.contains("Round ") && line.contains(": table ") {
            guard let table = line.split(separator: " ").last.flatMap({ Int($0.filter(\.isNumber)) }) else { continue }
            if line.contains("Round 1:") { cards.append([]) }
            if !cards.isEmpty { cards[cards.count - 1].append(table) }
        }
        return cards
    }

    @Test func aSizeThatCannotHoldForSoWideARangeIsTold() throws {
        let wide = try print("--people", "6-40", groups: "groups: { size: 4 }")
        #expect(wide.output.contains("Tables of 4 cannot hold for 6 to 40 people"))
        #expect(wide.output.contains("up to 14 at a table"))
        let narrow = try print("--people", "20-40", groups: "groups: { size: 4 }")
        #expect(!narrow.output.contains("cannot hold"))
    }

    @Test func anyNumberThatTurnsUpIsSpreadEvenlyAndMeetsNobodyTwice() throws {
        let outcome = try print("--people", "8-16")
        #expect(outcome.status == .exited(0), "\(outcome.errors)")
        let cards = cards(outcome.output)
        #expect(cards.count == 16 && cards.allSatisfy { $0.count == 3 && $0.allSatisfy((1...4).contains) })
        for count in 8...16 {
            var met: Set<[Int]> = []
            for round in 0..<3 {
                let tables = Dictionary(grouping: 0..<count) { cards[$0][round] }
                let sizes = tables.values.map(\.count)
                #expect(sizes.count == 4 && (sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1, "\(count) people: \(sizes)")
                for members in tables.values {
                    for one in members {
                        for other in members where one < other {
                            #expect(met.insert([one, other]).inserted, "\(count) people: \(one) and \(other) twice")
                        }
                    }
                }
            }
        }
        #expect(outcome.output.contains("Nobody meets anyone twice, however many come."))
    }

    @Test func rolesHaveCardsOfTheirOwnInColourAndShape() throws {
        let outcome = try print("--deck", "service users=8-12", "--deck", "staff=4-6", "--format", "html")
        #expect(outcome.status == .exited(0), "\(outcome.errors)")
        #expect(outcome.output.contains("● 12") && outcome.output.contains("▲ 6") && !outcome.output.contains("▲ 7"))
        #expect(outcome.output.contains("Every table has somebody with a card of staff."))
        #expect(outcome.output.contains("card ticket green") && outcome.output.contains("card ticket red"))
    }

    @Test func tablesThatFewPeopleCannotFillStayEmptyAndThatIsSaid() throws {
        let words = ["--deck", "service users=10-20", "--deck", "staff=5-10"]
        let outcome = try Program(
            ["print", try agenda("groups: { count: 6 }, rounds: 3"), "seating-cards"] + words, in: folder
        ).finish()
        #expect(outcome.status == .exited(0), "\(outcome.errors)")
        #expect(outcome.output.contains("5 of the 6 tables are used, so that nobody sits alone when few come."))
        let cards = cards(outcome.output)
        let (users, staff) = (Array(cards.prefix(20)), Array(cards.dropFirst(20)))
        #expect(cards.count == 30)
        for count in 10...20 {
            for others in 5...10 {
                for round in 0..<3 {
                    let all = users.prefix(count) + staff.prefix(others)
                    let sizes = Dictionary(grouping: all) { $0[round] }.values.map(\.count)
                    #expect(sizes.count == 5 && sizes.allSatisfy { $0 > 1 }, "\(count) and \(others): \(sizes)")
                }
            }
        }
    }

    @Test(arguments: [
        (["--people", "ten"], "'ten' is no number of people"), (["--deck", "staff"], "'staff' is no deck"),
        (["--people", "9", "--deck", "staff=4"], "not both"), (["--people", "3-5"], "would leave somebody alone"),
        (["--people", "5000"], "is no number of people"),
    ]) func whatCannotBePrintedIsToldWithItsCure(_ words: [String], _ message: String) throws {
        let outcome = try Program(["print", try agenda(), "seating-cards"] + words, in: folder).finish()
        #expect(outcome.status != .exited(0) && outcome.output == "")
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test func aMeetingWithoutTablesHasNoCards() throws {
        let file = try folder.write(
            """
            lectern: 1
            title: A meeting
            date: 2026-12-08
            start: 13:00
            end: 14:00
            sections:
              - { kind: talk, title: Hello, minutes: 60 }

            """, to: "plain.yaml")
        let outcome = try Program.run("print", file, "seating-cards", in: folder)
        #expect(outcome.errors.contains("No section of this meeting seats people at tables."))
        let all = try Program.run("print", file, "all", in: folder)
        #expect(all.status == .exited(0) && !all.output.contains("Cards for the tables"))
    }
}
