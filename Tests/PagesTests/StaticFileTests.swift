internal import Testing

@testable internal import Pages

/// What is packed once for everybody.
@Suite struct StaticFileTests {
    @Test func stylesAndScriptsAreAThirdOfTheirSizeOnTheirWay() throws {
        for name in ["style.css", "live.js", "console.js"] {
            let file = try #require(StaticFile.all[name])
            let packed = try #require(file.packed)
            #expect(packed.count * 2 < file.bytes.count)
            #expect(packed.prefix(3) == [0x1f, 0x8b, 8])
        }
        #expect(StaticFile([], "text/plain").packed == nil)
    }

    @Test(arguments: [
        ("gzip", true), ("gzip, deflate, br, zstd", true), ("br;q=1.0, GZIP;q=0.5", true), ("*", true), ("", false),
        ("br", false), ("gzip;q=0", false), ("gzip; q=0.0", false), ("gzip;q=0.001", true), ("xgzip", false),
        (";;,,;q", false),
    ])
    func onlyWhoeverCanUnpackItGetsItPacked(accepted: String, takes: Bool) {
        #expect(StaticFile.takesGzip([accepted]) == takes)
    }
}
