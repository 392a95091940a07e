internal import SectionKit
internal import Testing

struct SeededRandomTests {
    /// Published outputs of SplitMix64: https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64 for 1234567, and
    /// https://prng.di.unimi.it/splitmix64.c run from 0.
    @Test(
        arguments: [
            (
                1_234_567,
                [
                    6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                    4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
                ]
            ),
            (0, [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]),
        ] as [(UInt64, [UInt64])])
    func numbersAreThePublishedOnes(_ seed: UInt64, _ numbers: [UInt64]) {
        var random = SeededRandom(seed: seed)
        #expect(numbers.map { _ in random.next() } == numbers)
    }

    @Test func aCopyGoesOnAlike() {
        var one = SeededRandom(seed: 9)
        _ = one.next()
        var other = one
        #expect((0..<20).map { _ in one.next() } == (0..<20).map { _ in other.next() })
    }
}

struct NearestWordTests {
    private let words = [
        "next", "back", "go", "pause", "resume", "hold", "extend", "shorten", "small-groups", "presentation",
    ]

    @Test(arguments: [
        ("nxt", "next"), ("nextt", "next"), ("enxt", "next"), ("NEXT", "next"), ("resmue", "resume"),
        ("smal-groups", "small-groups"),
        ("presentatoin", "presentation"), ("extand", "extend"), ("g", "go"),
    ])
    func misspeltWordFindsItsNearest(_ word: String, _ nearest: String) {
        #expect(NearestWord.to(word, among: words) == nearest)
    }

    @Test(arguments: ["", "xylophone", "quokka", "zzzzzzzzzzzz"]) func farWordFindsNone(_ word: String) {
        #expect(NearestWord.to(word, among: words) == nil)
    }

    @Test func theFirstOfEquallyNearWordsIsTaken() {
        #expect(NearestWord.to("cat", among: ["bat", "rat"]) == "bat")
        #expect(NearestWord.to("cat", among: [String]()) == nil)
    }

    @Test func hostileWordCostsLittle() {
        let long = String(repeating: "e\u{301}", count: 500_000)
        #expect(NearestWord.to(long, among: words) == nil)
    }
}
