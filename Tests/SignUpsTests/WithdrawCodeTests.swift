internal import SectionKit
internal import Testing

@testable internal import SignUps

@Suite struct WithdrawCodeTests {
    @Test func wordsAre2048AndToldApartByTheirFirstFourLetters() {
        #expect(CodeWords.all.count == 2_048)
        #expect(Set(CodeWords.all.map { $0.prefix(4) }).count == 2_048)
        #expect(CodeWords.all.allSatisfy { (3...6).contains($0.count) && $0.allSatisfy { ("a"..."z").contains($0) } })
        #expect(CodeWords.all == CodeWords.all.sorted())
    }

    @Test(arguments: [" Maple-TIGER  teapot", "maple tiger teapot", "MAPLE, tiger;\nteapot.", "maple_tiger—teapot"])
    func codeIsReadHoweverItIsTyped(typed: String) {
        #expect(WithdrawCode(typed: typed)?.text == "maple tiger teapot")
    }

    @Test(arguments: [
        "", "maple", "maple tiger", "maple tiger teapots", "mapel tiger teapot", "maple tiger teapot maple",
        "mapletigerteapot", "maple tiger teapot " + String(repeating: " ", count: 300),
    ])
    func nothingIsCorrected(typed: String) {
        #expect(WithdrawCode(typed: typed) == nil)
    }

    @Test func aCodeOfWordsThatWereTakenOutStillReads() {
        // People hold such codes; no new one has these words.
        #expect(WithdrawCode(typed: "Cliff snake escort")?.text == "cliff snake escort")
        #expect(Set(["cliff", "snake", "escort"]).isDisjoint(with: CodeWords.all))
        #expect(CodeWords.all == CodeWords.all.sorted())
    }

    @Test func everyCodeReadsBackAndEachBitCounts() {
        var random = SeededRandom(seed: 11)
        for _ in 0..<2_000 {
            let bits = random.next()
            let code = WithdrawCode(bits: bits)
            #expect(WithdrawCode(typed: code.text.uppercased()) == code)
            let bit = UInt64.random(in: 0..<UInt64(WithdrawCode.bitCount), using: &random)
            #expect(WithdrawCode(bits: bits ^ (1 << bit)) != code)
        }
    }

    @Test func codeDoesNotTellItselfToALog() {
        let code = WithdrawCode(bits: 5)
        #expect("\(code)" == "a withdraw code")
        var dumped = ""
        dump(code, to: &dumped)
        #expect(!dumped.contains(code.words[0]))
    }
}
