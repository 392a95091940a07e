internal import Testing
internal import YAMLTree

/// Encodings, line breaks, lines and columns.
@Suite struct SourceTests {
    private static let text = "title: 漢字\r\nsmile: '😀'\nmark: e\u{301}x\n"

    private static func utf16(_ text: String, bigEndian: Bool, mark: Bool = true) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    @Test func everyEncodingGivesTheSameTree() {
        let plain = parse(Self.text)
        let encodings: [[UInt8]] = [
            [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8),
            Self.utf16(Self.text, bigEndian: false), Self.utf16(Self.text, bigEndian: true),
        ]
        #expect(outline(plain) == "{‹title›: ‹漢字›, ‹smile›: ‹'😀'›=😀, ‹mark›: ‹e\u{301}x›}@0-31")
        for bytes in encodings {
            let tree = YAML.parse(bytes)
            #expect(tree.problems.isEmpty)
            #expect(tree.source.utf8 == plain.source.utf8)
            #expect(outline(tree) == outline(plain))
        }
    }

    @Test func columnsCountCodePoints() throws {
        let tree = parse(Self.text)
        let locator = tree.source.makeLocator()
        let root = try #require(tree.root)
        let smile = try #require(root["smile"])
        let mark = try #require(root["mark"])
        #expect(locator.position(smile.span.start) == (2, 8))
        #expect(locator.position(smile.span.end) == (2, 11))
        #expect(locator.position(mark.span.end) == (3, 10))
    }

    @Test func linesBreakAtNewlinesOnly() {
        let text = "a\r\nb\rc\nd\u{85}e\u{2028}f\u{2029}g\r\r\n"
        let locator = SourceText(utf8: Array(text.utf8)).makeLocator()
        #expect(locator.lineCount == 6)
        #expect(
            (0...7).map { locator.line($0) } == [
                nil, "a", "b", "c", "d\u{85}e\u{2028}f\u{2029}g", "", "", nil,
            ])
        #expect(locator.position(1) == (1, 2))
        #expect(locator.position(2) == (1, 3))
        #expect(locator.position(3) == (2, 1))
        #expect(locator.position(5) == (3, 1))
        #expect(locator.position(7) == (4, 1))
        #expect(locator.position(13) == (4, 7))
    }

    @Test func placesOutsideTheTextAreItsEnds() {
        let locator = SourceText(utf8: Array("ab\nc".utf8)).makeLocator()
        #expect(locator.position(-5) == (1, 1))
        #expect(locator.position(4) == (2, 2))
        #expect(locator.position(400) == (2, 2))
        #expect(SourceText(utf8: []).makeLocator().position(3) == (1, 1))
        #expect(SourceText(utf8: []).makeLocator().line(1) == "")
    }

    /// An oracle that knows nothing of bytes: the scalars, one after the other.
    @Test func positionsAgreeWithCountingOneByOne() {
        var random = Random(seed: 7)
        let pieces: [Unicode.Scalar] = ["a", "\n", "\r", "é", "漢", "😀", "\u{301}", "\u{85}", "\t"]
        for _ in 0..<300 {
            let scalars = (0..<random.below(40)).map { _ in pieces[random.below(pieces.count)] }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            let locator = SourceText(utf8: Array(String(text).utf8)).makeLocator()
            var (line, column) = (1, 1)
            for (offset, scalar) in scalars.enumerated() {
                #expect(locator.position(offset) == (line, column))
                let isInsideBreak = scalar == "\r" && offset + 1 < scalars.count && scalars[offset + 1] == "\n"
                if (scalar == "\n" || scalar == "\r") && !isInsideBreak {
                    (line, column) = (line + 1, 1)
                } else {
                    column += 1
                }
            }
        }
    }

    @Test func forbiddenByteIsFoundAtEveryPlace() {
        let text = Array("a: b\n  c\n\n   d e f\n".utf8)
        let forbidden = (0...0x1F).filter { ![0x09, 0x0A, 0x0D].contains($0) } + [0x7F]
        for byte in forbidden {
            // A NUL near the start makes the file look like UTF-16.
            for place in (byte == 0 ? 4 : 0)...text.count {
                var bytes = text
                bytes.insert(UInt8(byte), at: place)
                let problem = YAML.parse(bytes).problems.first { $0.code == .encoding }
                #expect(problem?.span == YAMLSpan(start: place, end: place + 1), "byte \(byte) at \(place)")
            }
        }
    }

    @Test func crLfAndLoneCrGiveTheSameShape() {
        for lineBreak in ["\n", "\r\n", "\r"] {
            let text = ["a: 1", "b:", "  - x", "  - |", "    y", "c: 2", ""].joined(separator: lineBreak)
            let tree = parse(text)
            #expect(tree.problems.isEmpty)
            #expect(tree.root?["b"]?.items.map { $0.text ?? "" } == ["x", "y\n"])
            #expect(tree.root.map { tree.source.makeLocator().position($0["c"]?.span.start ?? 0).line } == 6)
        }
    }

    @Test(
        arguments: [
            ([0x61, 0x3A, 0x20, 0xFF], ["encoding@1:4-1:5"]),
            ([0x61, 0x3A, 0x20, 0xC3, 0x28], ["encoding@1:4-1:5"]),
            (
                [0x61, 0x3A, 0x20, 0xE2, 0x82, 0x0A, 0x62, 0x3A, 0x20, 0x07, 0x0A],
                ["encoding@1:4-1:5", "encoding@2:4-2:5"]
            ),
            (
                [0xC3, 0xA9, 0x3A, 0x20, 0xED, 0xA0, 0x80],
                ["encoding@1:4-1:5", "encoding@1:5-1:6", "encoding@1:6-1:7"]
            ),
            ([0x61, 0x3A, 0x20, 0xC2, 0x80], ["encoding@1:4-1:5"]),
            ([0x61, 0x3A, 0x20, 0xEF, 0xBF, 0xBF], ["encoding@1:4-1:5"]),
            ([0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00, 0x20, 0x00, 0x00, 0xD8], ["encoding@1:4-1:5"]),
            ([0xFE, 0xFF, 0x00, 0x61, 0x00], ["encoding@1:2-1:3"]),
        ] as [([UInt8], [String])])
    func whatCannotBeReadIsToldAtItsPlace(bytes: [UInt8], expected: [String]) {
        let tree = YAML.parse(bytes)
        #expect(places(tree) == expected)
        #expect(tree.root != nil)
    }

    @Test func filesOfOtherKindsAreRefusedOnce() {
        let binary = [UInt8](repeating: 0, count: 500)
        let utf32: [UInt8] = [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]
        let unmarked = Self.utf16("a: 1\n", bigEndian: false, mark: false)
        for (bytes, count) in [(binary, 6), (utf32, 1), (unmarked, 1)] {
            let tree = YAML.parse(bytes)
            #expect(tree.root == nil)
            #expect(tree.problems.map(\.code) == Array(repeating: .encoding, count: count))
        }
    }
}
