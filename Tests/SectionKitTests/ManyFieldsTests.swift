internal import SectionKit
internal import Testing

/// More fields than most types have, with names of every length up to what a word or two hold.
private struct Many: SectionSettings {
    @Field("1") var a: Int?
    @Field("2") var ab: Int?
    @Field("3") var abc: Int?
    @Field("3, with another middle") var axc: Int?
    @Field("4") var abcd: Int?
    @Field("5") var abcde: Int?
    @Field("6") var abcdef: Int?
    @Field("7") var abcdefg: Int?
    @Field("8") var abcdefgh: Int?
    @Field("9") var abcdefghi: Int?
    @Field("12") var abcdefghijkl: Int?
    @Field("16") var abcdefghijklmnop: Int?
    @Field("17") var abcdefghijklmnopq: Int?
    @Field("17, with another middle") var abcdefghXjklmnopq: Int?
    @Field("20") var abcdefghijklmnopqrst: Int?
    @Field("Left out.", default: 3) var p: Int
    @Field("The first beyond sixteen.") var q: String
    @Field("With limits.", in: 1...5) var r: Int
    @Field("Read.") var s: [Int]
    @Field("Left out.") var t: Int?
    init() {}
}

struct ManyFieldsTests {
    private static var names: [String] { Array(Many.fieldList.declarations.map(\.name).prefix(15)) }

    private static func written(_ more: KeyValuePairs<String, RawValue>) -> RawValue {
        .entries(
            names.reversed().map { RawValue.Entry($0, .scalar(String($0.count))) }
                + more.map { RawValue.Entry($0.key, $0.value) })
    }

    @Test func everyFieldFindsItsOwnPair() throws {
        let reading = Reading(
            Many.self, Self.written(["s": .items([.scalar("7"), .scalar("8")]), "r": .scalar("5"), "q": .scalar("x")]))
        #expect(reading.codes == [])
        let read = try #require(reading.settings)
        #expect([read.a, read.ab, read.abc, read.axc, read.abcd, read.abcde, read.abcdef] == [1, 2, 3, 3, 4, 5, 6])
        #expect([read.abcdefg, read.abcdefgh, read.abcdefghi, read.abcdefghijkl] == [7, 8, 9, 12])
        #expect([read.abcdefghijklmnop, read.abcdefghijklmnopq, read.abcdefghijklmnopqrst] == [16, 17, 20])
        #expect(read.abcdefghXjklmnopq == 18)
        #expect(read.p == 3 && read.q == "x" && read.r == 5 && read.s == [7, 8] && read.t == nil)
    }

    @Test func whatIsWrongIsToldAtItsField() {
        let reading = Reading(
            Many.self, Self.written(["r": .scalar("6"), "s": .items([.scalar("no")]), "abd": .scalar("1")]))
        #expect(reading.codes == ["abd unknown-key", " missing-key", "r out-of-range", "s[0] wrong-type"])
    }
}

struct TextByWordsTests {
    private static let pieces = [
        "a", "word ", "\r\n", "\r", "\n", "{", "}", "é", "e\u{301}", "漢", "👩‍👧", "12345678", "{{x}}",
    ]

    private static var texts: [String] {
        var random = SeededRandom(seed: 42)
        return (0..<400).map { length in
            (0..<length % 23).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
        }
    }

    @Test func limitsCountLetters() {
        for text in Self.texts { #expect(text.limitedSize == text.count, "\(text.debugDescription)") }
    }

    @Test func twoBracesAreSeenWhereverTheyStand() {
        for text in Self.texts {
            let braces = zip(text.utf8, text.utf8.dropFirst()).contains { $0 == 0x7B && $1 == 0x7B }
            #expect(Script(text).hasPlaceholders == braces, "\(text.debugDescription)")
        }
    }
}
