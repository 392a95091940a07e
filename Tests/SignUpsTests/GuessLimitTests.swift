internal import Testing

@testable internal import SignUps

@Suite struct GuessLimitTests {
    @Test func wrongGuessesOfOneAddressAreSlowedToOneInTwoSeconds() {
        var limit = GuessLimit()
        for _ in 0..<5 { #expect(limit.admit("a", at: 100) == .go) }
        #expect(limit.admit("a", at: 100) == .wait(seconds: 2))
        #expect(limit.admit("a", at: 101) == .wait(seconds: 1))
        #expect(limit.admit("a", at: 102) == .go)
        #expect(limit.admit("a", at: 102) == .wait(seconds: 2))
        // Asking while one has to wait makes nothing longer.
        for _ in 0..<1_000 { _ = limit.admit("a", at: 102) }
        #expect(limit.admit("a", at: 104) == .go)
    }

    @Test func rightCodesNeverCount() {
        var limit = GuessLimit()
        for _ in 0..<1_000 {
            #expect(limit.admit("kiosk", at: 5) == .go)
            limit.wasRight("kiosk", at: 5)
        }
        #expect(limit.admit("kiosk", at: 5) == .go)
    }

    @Test func manyAddressesTogetherGuessTenASecondAndWhoIsRightDoesNotWait() {
        var limit = GuessLimit()
        var goes = 0
        // 50 addresses guess for 100 seconds as fast as they may.
        for tick in 0..<1_000 {
            for guesser in 0..<50 where limit.admit("guesser \(guesser)", at: Double(tick) / 10) == .go {
                goes += 1
            }
            // In the midst of it somebody else types a code right the first or the second time.
            if tick % 100 == 50 {
                let address = "innocent \(tick)"
                #expect(limit.admit(address, at: Double(tick) / 10) == .go)
                #expect(limit.admit(address, at: Double(tick) / 10) == .go)
                limit.wasRight(address, at: Double(tick) / 10)
            }
        }
        // Of each its own three and one a minute, 60 at once, ten a second.
        #expect(goes <= 50 * 4 + 60 + 1_000 + 50)
    }

    @Test func waitingAsLongAsToldAlwaysHelpsWhoeverElseGuesses() {
        var limit = GuessLimit()
        for _ in 0..<5 { _ = limit.admit("innocent", at: 0) }
        for guesser in 0..<200 { for _ in 0..<5 { _ = limit.admit("guesser \(guesser)", at: 0) } }
        var now = 0.0
        var told = limit.admit("innocent", at: now)
        var waits = 0
        while case .wait(let seconds) = told, waits < 100 {
            // Meanwhile the others go on.
            for step in 1...seconds * 10 {
                for guesser in 0..<200 { _ = limit.admit("guesser \(guesser)", at: now + Double(step) / 10) }
            }
            now += Double(seconds)
            waits += 1
            told = limit.admit("innocent", at: now)
        }
        #expect(told == .go)
        #expect(now <= 61)
    }

    @Test func aClockThatGoesBackFillsNothing() {
        var limit = GuessLimit()
        for _ in 0..<5 { _ = limit.admit("a", at: 1_000) }
        #expect(limit.admit("a", at: 0) == .wait(seconds: 2))
        #expect(limit.admit("a", at: 2) == .go)
    }

    @Test func memoryIsBounded() {
        var limit = GuessLimit()
        for address in 0..<50_000 { _ = limit.admit("\(address)", at: Double(address) / 1_000) }
        #expect(limit.admit("new", at: 60) == .go)
        #expect(limit.rememberedAddresses <= GuessLimit.mostAddresses)
    }
}
