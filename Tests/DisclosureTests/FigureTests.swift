internal import Disclosure
internal import Foundation
internal import Testing

struct FigureTests {
    private func single(_ count: Int, _ rules: DisclosureRules = DisclosureRules()) throws -> Figure {
        let table = CountTable(question: "q", answers: ["yes"], lines: [line("all", ["m"])], hasTotals: false)
        let publication = try Disclosure.protect([table], counts: counts(["m": [count]]), rules: rules)
        return try #require(publication.tables.first?.cells.first?.first)
    }

    @Test func zeroIsShownOneToSevenWithheldAndTheRestRoundedToTheNearestFive() throws {
        #expect(try single(0) == .zero)
        for count in 1...7 { #expect(try single(count) == .withheld) }
        #expect(try [8, 10, 12].map { try single($0) } == [.shown(10), .shown(10), .shown(10)])
        for count in 8...200 {
            let value = try #require(try single(count).value)
            #expect(value % 5 == 0 && abs(value - count) <= 2)
        }
    }

    @Test func theLeastCountCanBeRaisedAndNotLoweredBelowFive() throws {
        #expect(try single(10, DisclosureRules(least: 11)) == .withheld)
        #expect(try single(11, DisclosureRules(least: 11)) == .shown(10))
        #expect(DisclosureRules(least: 2).least == 5 && DisclosureRules(least: .min).least == 5)
        #expect(DisclosureRules(least: .max).least == 50)
        #expect(try single(4, DisclosureRules(least: 2)) == .withheld)
        #expect(try single(5, DisclosureRules(least: 2)) == .shown(5))
        let stored = Data(#"{"least": 1, "isStrict": false}"#.utf8)
        #expect(try JSONDecoder().decode(DisclosureRules.self, from: stored).least == 5)
    }

    @Test func strictWithholdsZeroAsWell() throws {
        let rules = DisclosureRules(isStrict: true)
        for count in 0...7 { #expect(try single(count, rules) == .notShown) }
        #expect(try single(8, rules) == .shown(10))
    }

    @Test func aRangeIsExactlyTheCountsThatWouldBeToldSo() throws {
        for least in [5, 6, 7, 8, 9, 13] {
            let rules = DisclosureRules(least: least)
            for count in least...60 {
                let range = rules.range(of: try single(count, rules))
                let alike = try (least...70).filter { try single($0, rules) == single(count, rules) }
                #expect([range.low, range.high] == [alike.first, alike.last])
            }
        }
    }

    @Test func figuresAreReadAsWordsAndKeptAsSigns() throws {
        let all: [Figure] = [.zero, .shown(25), .withheld, .notShown]
        #expect(all.map(\.words) == ["0", "about 25", "1 or more", "not shown"])
        #expect(all.map(\.sign) == ["0", "25", "*", "–"])
        #expect(try JSONDecoder().decode([Figure].self, from: JSONEncoder().encode(all)) == all)
        for wrong in ["7", "-5", "+5", "05", "", "**", "5.0", "99999999999999999999"] {
            #expect(Figure(sign: wrong) == nil)
            #expect(throws: DecodingError.self) {
                try JSONDecoder().decode([Figure].self, from: JSONEncoder().encode([wrong]))
            }
        }
    }
}
