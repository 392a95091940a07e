internal import Foundation
@testable internal import Rendering
internal import SectionKit
internal import Testing

@Suite struct DiagnosticTests {
    private func diagnostic(
        _ line: Int, _ column: Int, _ endLine: Int, _ endColumn: Int, message: String = "wrong", path: String = "",
        fix: String? = nil,
        severity: Severity = .error
    ) -> Diagnostic {
        Diagnostic(
            file: "a.yaml", line: line, column: column, endLine: endLine, endColumn: endColumn, severity: severity,
            code: "wrong-type",
            message: message, path: path, fix: fix)
    }

    private func marks(_ source: String, _ column: Int, _ endColumn: Int, lines: Int = 0, width: Int = 100) -> [String]
    {
        let printer = DiagnosticPrinter(snippetWidth: width) { _, _ in source }
        return printer.print([diagnostic(1, column, 1 + lines, endColumn)]).split(separator: "\n").dropFirst()
            .dropLast().map { String($0.dropFirst(4)) }
    }

    @Test func printsTheSampleOfTheStyleGuide() {
        var wrong = diagnostic(
            14, 15, 14, 18, message: "'minutes' must be a whole number of minutes, found \"ten\"",
            path: "sections[2].minutes",
            fix: "write a number, such as 45")
        wrong.file = "agendas/winter.yaml"
        let printer = DiagnosticPrinter(
            describe: { $0 == "sections[2].minutes" ? "sections[2], Arrival and lunch (lunch)" : $0 },
            sourceLine: { $0 == "agendas/winter.yaml" && $1 == 14 ? "     minutes: ten" : nil })
        wrong.column = 15
        #expect(
            printer.print([wrong]) == """
                agendas/winter.yaml:14:15: error: 'minutes' must be a whole number of minutes, found "ten"
                14 |      minutes: ten
                   |               ^~~
                   = in sections[2], Arrival and lunch (lunch)
                   = fix: write a number, such as 45
                1 error

                """)
    }

    @Test(arguments: [
        ("a: bcd", 4, 7, 0, ["a: bcd", "   ^~~"]), ("\ta: x", 5, 6, 0, ["    a: x", "       ^"]),
        ("a\t\tb", 4, 5, 0, ["a       b", "        ^"]),
        ("日本: 語です", 5, 8, 0, ["日本: 語です", "      ^~~~~~"]), ("👩‍👩‍👧‍👦: e\u{301}x y", 12, 13, 0, ["👩‍👩‍👧‍👦: e\u{301}x y", "     ^"]),
        ("abc", 2, 2, 0, ["abc", " ^"]), ("abc", 4, 4, 0, ["abc", "   ^"]), ("abc", 99, 120, 0, ["abc", "   ^"]),
        ("", 1, 1, 0, ["", "^"]),
        ("key: [a, b,  ", 6, 2, 1, ["key: [a, b,", "     ^~~~~~"]), ("a\u{1B}[31mb\r", 2, 3, 0, ["a␛[31mb␍", " ^"]),
        ("x", -5, -9, 0, ["x", "^"]), ("x", .max, .min, 0, ["x", " ^"]), ("e\u{301}a", 2, 3, 0, ["e\u{301}a", "^"]),
    ]) func carets(source: String, from: Int, to: Int, lines: Int, expected: [String]) {
        #expect(marks(source, from, to, lines: lines) == expected)
    }

    @Test func longLinesAreShownAroundTheMistake() {
        let source = String(repeating: "a", count: 500) + "WRONG" + String(repeating: "b", count: 500)
        #expect(
            marks(source, 501, 506, width: 40) == ["…aaaaaaaaaaaaWRONGbbbbbbbbbbbbbbbbbbbbb…", "             ^~~~~"])
        #expect(marks(source, 1, 3, width: 20) == ["aaaaaaaaaaaaaaaaaa…", "^~"])
        #expect(marks(source, 1001, 1006, width: 20) == ["…bbbbbbbbbbbbbbbbbb", "              ^~~~~"])
    }

    @Test func caretsStandUnderTheirValue() {
        for seed in 0..<1_000 {
            var wild = Wild(seed: UInt64(seed))
            let source = wild.text(40).replacing("\n", with: "").replacing("\r\n", with: "").replacing("\r", with: "")
            let count = source.unicodeScalars.count
            let start = Int.random(in: 1...(count + 2), using: &wild.random)
            let end = Int.random(in: start...(count + 4), using: &wild.random)
            let snippet = Snippet(Array(source.unicodeScalars), from: start, to: end, width: 30)
            #expect(TextWidth.of(snippet.text) <= 30, "seed \(seed)")
            #expect(TextWidth.of(snippet.marks) <= 31, "seed \(seed)")
            #expect(snippet.marks.drop { $0 == " " }.first == "^", "seed \(seed)")
            #expect(
                snippet.marks.drop { $0 == " " }.dropFirst().allSatisfy { $0 == "~" }, "seed \(seed): \(snippet.marks)")
        }
    }

    @Test func wholeFilesAndUnreadableLinesGoWithoutASnippet() {
        let printer = DiagnosticPrinter { _, _ in nil }
        let printed = printer.print([
            diagnostic(0, 0, 0, 0, fix: "f"), diagnostic(3, 1, 3, 2, severity: .warning),
            diagnostic(4, 1, 4, 2, severity: .warning),
        ])
        #expect(
            printed
                == "a.yaml: error: wrong\n   = fix: f\na.yaml:3:1: warning: wrong\na.yaml:4:1: warning: wrong\n1 error, 2 warnings\n"
        )
        #expect(printer.print([]) == "")
    }

    @Test func messagesCannotCommandTheTerminal() {
        let printer = DiagnosticPrinter(style: .ansi) { _, _ in "\u{1B}]0;x\u{7}" }
        let text = printer.print([
            diagnostic(1, 1, 1, 2, message: "found \"\u{1B}[31m\"\n\u{9B}", path: "\u{1B}", fix: "\u{1B}")
        ])
        #expect(
            !withoutWeights(text).unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    }

    @Test func jsonReadsBackAsItself() throws {
        var all: [Diagnostic] = []
        for seed in 0..<200 {
            var wild = Wild(seed: UInt64(seed))
            all.append(
                diagnostic(
                    seed, seed + 1, seed, seed + 2, message: wild.text(), path: wild.text(),
                    fix: seed % 2 == 0 ? nil : wild.text()))
        }
        let json = DiagnosticJSON.write(all)
        #expect(try JSONDecoder().decode([Diagnostic].self, from: Data(json.utf8)) == all)
        #expect(!json.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
        #expect(DiagnosticJSON.write([]) == "[]\n")
        #expect(
            DiagnosticJSON.write([diagnostic(1, 2, 3, 4)]) == """
                [
                  {"file": "a.yaml", "line": 1, "column": 2, "endLine": 3, "endColumn": 4, "severity": "error", "code": "wrong-type", "message": "wrong", "path": "", "fix": null}
                ]

                """)
    }

    /// One line of two megabytes with a thousand mistakes: what is printed must not cost a line each.
    @Test(.timeLimit(.minutes(1))) func manyMistakesInOneLongLineEndSoon() {
        let source = String(repeating: "é: x, ", count: 300_000)
        let printer = DiagnosticPrinter { _, _ in source }
        let text = printer.print((0..<1_000).map { diagnostic(1, 1 + 1_500 * $0, 1, 5 + 1_500 * $0) })
        #expect(text.hasSuffix("1000 errors\n"))
    }
}
