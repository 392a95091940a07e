internal import Testing
internal import Wording

@testable internal import Console

/// The way from the console to the pages for browsers.
@Suite struct BrowsersTests {
    @Test func aKeyShowsTheAddressesAndAsksForAFreshLink() throws {
        var bench = try Bench()
        bench.browsers = .init(address: "http://127.0.0.1:8080/")
        bench.press(.letter("i"))
        #expect(bench.effects == [.freshLink])
        #expect(bench.console.mode == .page(.browsers))
        bench.browsers?.link = "http://127.0.0.1:8080/enter/0123456789abcdef0123456789abcdef"
        let text = bench.text()
        #expect(text.contains("http://127.0.0.1:8080/room"))
        #expect(text.contains("http://127.0.0.1:8080/enter/0123456789abcdef0123456789abcdef"))
        bench.press(.letter("i"))
        #expect(bench.console.mode == .stage)
        // It moved nothing.
        #expect(bench.running == nil)
    }

    @Test func withoutPagesTheKeySaysSo() throws {
        var bench = try Bench()
        bench.press(.letter("i"))
        #expect(bench.effects.isEmpty)
        #expect(bench.console.report == [Phrasebook.english(.noBrowsers)])
        let help = Phrasebook.english(.helpBrowsers)
        #expect(!ChangesAloud(words: .english).page(.keys, bench.situation, width: 80).contains { $0.hasSuffix(help) })
    }

    @Test func theKeysNameItWhereThereArePages() throws {
        var bench = try Bench()
        bench.browsers = .init(address: "http://127.0.0.1:8080/")
        let aloud = ChangesAloud(words: .english)
        let help = Phrasebook.english(.helpBrowsers)
        #expect(aloud.page(.keys, bench.situation, width: 80).contains { $0.hasSuffix(help) })
        #expect(aloud.page(.browsers, bench.situation, width: 80).contains { $0.contains("127.0.0.1") })
    }
}
