internal import Foundation
internal import Testing

@testable internal import Rendering

/// A text as a QR code; that scanners read it is tested with one (Tests/Browser/test_network.py).
@Suite struct QRCodeTests {
    @Test func anAddressIsASmallCode() throws {
        let code = try #require(QRCode("https://192.168.100.200:8080/"))
        // Version 2.
        #expect(code.size == 25)
        // The three corners that scanners look for: a ring, and a block in it.
        for (x, y) in [(0, 0), (18, 0), (0, 18)] {
            #expect((0..<7).allSatisfy { code.isDark(x + $0, y) && code.isDark(x, y + $0) })
            #expect((1..<6).allSatisfy { !code.isDark(x + $0, y + 1) })
            #expect(code.isDark(x + 3, y + 3))
        }
    }

    @Test func outsideOfItAllIsLight() throws {
        let code = try #require(QRCode("x"))
        #expect(
            ![(-1, 0), (0, -1), (code.size, 0), (0, code.size), (Int.min, Int.max)].contains { code.isDark($0, $1) })
    }

    @Test func linesAndPageShowTheSameModules() throws {
        let code = try #require(QRCode("https://10.0.0.1:8080/enter/0123456789abcdef0123456789abcdef"))
        let lines = code.lines.map(Array.init)
        #expect(lines.allSatisfy { $0.count == code.size + 4 })
        for y in 0..<code.size {
            for x in 0..<code.size {
                let letter = lines[(y + 2) / 2][x + 2]
                let isDark = letter == "█" || letter == (y % 2 == 0 ? "▀" : "▄")
                #expect(isDark == code.isDark(x, y))
            }
        }
        let runs = code.html.markup.components(separatedBy: "h").count
        #expect(runs > code.size)
        #expect(code.html.markup.contains("viewBox=\"0 0 \(code.size + 8) \(code.size + 8)\""))
    }

    @Test func whatIsTooLongIsNone() {
        #expect(QRCode(String(repeating: "a", count: 5_000)) == nil)
        #expect(QRCode(String(repeating: "ä", count: 100)) != nil)
    }
}
