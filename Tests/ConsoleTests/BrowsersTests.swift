internal import Foundation
internal import Testing
internal import Wording

@testable internal import Console

/// The way from the console to the pages for browsers.
@Suite struct BrowsersTests {
    @Test func aKeyShowsTheAddressesAndAsksForAFreshLink() throws {
        var bench = try Bench()
        bench.browsers = .init(address: "http://127.0.0.1:8080/")
        bench.press(.letter("i"))
        #expect(bench.effects == [.link(.facilitator)])
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

    @Test func onTheNetworkItShowsTheAddressAsACode() throws {
        var bench = try Bench()
        let code = (0..<15).map { _ in String(repeating: "█", count: 29) }
        bench.browsers = .init(
            address: "http://127.0.0.1:8080/", network: ["https://192.168.1.20:8080/"], code: code, fingerprint: "AB:CD"
        )
        bench.press(.letter("i"))
        let text = bench.text()
        #expect(text.contains("https://192.168.1.20:8080/"))
        #expect(text.contains("AB:CD"))
        #expect(text.components(separatedBy: code[0]).count == 16)
        // There is nothing in it to hear.
        let aloud = ChangesAloud(words: .english).page(.browsers, bench.situation, width: 80)
        #expect(!aloud.contains { $0.contains("█") })
    }

    @Test func numbersMakeLinksForOthersAndTakeThemBack() throws {
        var bench = try Bench()
        bench.browsers = .init(address: "http://127.0.0.1:8080/")
        bench.press(.letter("i"))
        bench.press(.letter("2"))
        #expect(bench.effects.last == .link(.noteTaker))
        bench.browsers?.other = (.noteTaker, "http://127.0.0.1:8080/enter/0123456789abcdef0123456789abcdef")
        #expect(bench.text().contains("For a note taker, once:"))
        bench.press(.letter("5"))
        #expect(bench.effects.last == .revoke(.noteTaker))
        bench.console.closedPages(of: .noteTaker)
        #expect(bench.text().contains("Closed: every page for a note taker."))
        #expect(bench.console.mode == .page(.browsers))
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
