internal import Rendering
internal import SectionKit
internal import Testing

@Suite struct CSVTests {
    private func cells(_ text: String) throws -> [[String]] { try CSVText.read(Array(text.utf8)).map(\.cells) }

    @Test(arguments: [
        ("-5", "'-5"), ("=1+1", "'=1+1"), ("+44", "'+44"), ("@home", "'@home"), ("'=x", "''=x"), ("'tis", "'tis"),
        ("a=b", "a=b"), ("", ""), ("＝1", "'＝1"),
    ]) func formulasAreMadeTextAndComeBack(cell: String, guarded: String) throws {
        #expect(FormulaGuard.guarded(cell) == guarded)
        #expect(FormulaGuard.unguarded(guarded) == cell)
        #expect(CSVText.write([[cell, "x"]]) == "\u{FEFF}\(guarded),x\r\n")
    }

    @Test func whatComesFromElsewhereKeepsItsSigns() throws {
        #expect(try cells("name,note\n-5,'tis\n") == [["name", "note"], ["-5", "'tis"]])
    }

    @Test func quotingFollowsTheStandard() throws {
        let rows = [["a \"b\"", "c,d", "e\nf", " g", "h;i"]]
        #expect(CSVText.write(rows) == "\u{FEFF}\"a \"\"b\"\"\",\"c,d\",\"e\nf\",\" g\",\"h;i\"\r\n")
        #expect(try cells(CSVText.write(rows)) == rows)
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func everyEndOfLineWillDo(end: String) throws {
        let rows = try CSVText.read(Array("\u{FEFF}a,b\(end)\(end)\"1\(end)2\",3\(end)4,".utf8))
        #expect(rows.map(\.cells) == [["a", "b"], ["1\(end)2", "3"], ["4", ""]])
        #expect(rows.map(\.line) == [1, 3, 5])
    }

    @Test func semicolonsTabsAndUTF16AreRead() throws {
        #expect(try cells("a;b\n1;2,3\n") == [["a", "b"], ["1", "2,3"]])
        #expect(try cells("a\tb\n1\t2\n") == [["a", "b"], ["1", "2"]])
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in "a,ü\n".utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
        #expect(try CSVText.read(wide).map(\.cells) == [["a", "ü"]])
    }

    @Test func whatIsNoCSVIsToldWithItsLine() {
        #expect(throws: CSVText.Problem.self) { try CSVText.read([0x61, 0xFC, 0x0A]) }
        #expect(throws: CSVText.Problem(line: 2, words: "a quotation mark opens here, and none closes it")) {
            try cells("a\n\"b\nc\n")
        }
        let problem = #expect(throws: CSVText.Problem.self) { try cells("a,b\n\"c\"d,e\n") }
        #expect(problem?.line == 2)
    }

    /// 20,000 tables of the letters that matter, each read back as it was.
    @Test func everyTableComesBackAsItWas() throws {
        var random = SeededRandom(seed: 6)
        let letters: [String] = [
            "=", "+", "-", "@", "'", "\"", ",", ";", "\t", "\r", "\n", "\r\n", " ", "a", "é", "\u{301}", "👩‍🦽",
            "\u{FEFF}",
            "＝", "5", "\u{202E}", "",
        ]
        for _ in 0..<20_000 {
            let width = Int.random(in: 1...4, using: &random)
            let rows = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                (0..<width).map { _ in
                    (0..<Int.random(in: 0...5, using: &random)).map { _ in
                        letters.randomElement(using: &random) ?? ""
                    }.joined()
                }
            }
            let text = CSVText.write(rows)
            let back = try CSVText.read(Array(text.utf8)).map(\.cells)
            // Scalars, since equal strings may be written otherwise.
            #expect(
                back.map { $0.map { Array($0.unicodeScalars) } } == rows.map { $0.map { Array($0.unicodeScalars) } })
            for cell in back.joined() where FormulaGuard.guarded(cell) != cell {
                #expect(text.contains("'"))
            }
        }
    }
}
