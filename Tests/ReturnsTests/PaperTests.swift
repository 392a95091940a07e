internal import Disclosure
internal import Returns
internal import Testing

/// A return on paper, keyed in again.
@Suite struct PaperTests {
    private func full() throws -> MeetingReturn {
        var it = meetingReturn("held 2026-12-08", revision: 3)
        it.meeting.level = "regional"
        it.questions.append(
            .init(
                id: "pack/next", ask: "What next?", answers: ["Food", "Work | pay"], isOrdered: false, isSeveral: true))
        it.counts += [
            .init(question: "pack/next", answer: 0, role: "staff", people: 5, part: "slot 1 talks"),
            .init(question: "pack/next", answer: 3, role: "staff", people: 12, part: "slot 1 talks"),
        ]
        it.counts.sort {
            ($0.question, $0.part ?? "", $0.answer, $0.role) < ($1.question, $1.part ?? "", $1.answer, $1.role)
        }
        let line = CountTable.Line(name: "Everybody", units: ["held 2026-12-08"], groups: ["staff", "not-said"])
        let table = CountTable(question: "today", answers: ["sad", "glad"], lines: [line])
        it.published = [
            EarlierTable(
                PublishedTable(table: table, cells: [[.withheld, .shown(20)]], totals: [.notShown]),
                rules: DisclosureRules()),
            EarlierTable(
                PublishedTable(
                    table: CountTable(question: "today", answers: ["sad", "glad"], lines: [line], hasTotals: false),
                    cells: [[.notShown, .zero]], totals: []), rules: DisclosureRules(least: 5, isStrict: true),
                people: 29),
        ]
        it.questions[1].answers[1] = "Work"
        return it
    }

    private func keyed(_ paper: PaperReturn) throws -> MeetingReturn {
        var reader = PaperReturnReader()
        for line in paper.lines { try reader.take("  \(line.text)   \(line.code.lowercased()) ") }
        return try reader.finish(code: paper.code)
    }

    @Test func whatIsKeyedInIsTheSameToTheByte() throws {
        let it = try full()
        let paper = try #require(PaperReturn(it))
        #expect(try keyed(paper).encoded() == it.encoded())
        #expect(
            paper.lines[0].text
                == "return | held 2026-12-08 | 3 | 2026-12-08 | regional | North West | North West Recovery and Outcomes Group"
        )
        #expect(paper.lines.map(\.text).contains("count | staff | slot 1 talks | 5 0 0 12"))
        #expect(paper.lines.map(\.text).contains("figures | Everybody | held 2026-12-08 | staff & not-said | * 20 | x"))
    }

    @Test func everyWrongSignIsToldAtItsLine() throws {
        let paper = try #require(PaperReturn(full()))
        var reader = PaperReturnReader()
        for line in paper.lines {
            let letters = Array(line.text)
            for place in letters.indices where letters[place].isNumber {
                var wrong = letters
                wrong[place] = wrong[place] == "7" ? "1" : "7"
                #expect(throws: PaperReturnProblem.self, "\(String(wrong))") {
                    try reader.take("\(String(wrong)) \(line.code)")
                }
            }
            #expect(throws: PaperReturnProblem.self) { try reader.take(line.text) }
            try reader.take("\(line.text) \(line.code)")
        }
        #expect(try reader.finish(code: paper.code) == full())
        #expect(throws: PaperReturnProblem.self) { try reader.finish(code: "22222222") }
    }

    @Test func missingAndExchangedLinesAreTold() throws {
        let paper = try #require(PaperReturn(full()))
        var reader = PaperReturnReader()
        try reader.take("\(paper.lines[0].text) \(paper.lines[0].code)")
        #expect(throws: PaperReturnProblem.self) { try reader.take("\(paper.lines[2].text) \(paper.lines[2].code)") }
        #expect(throws: PaperReturnProblem.self) { try reader.finish(code: paper.code) }
        #expect(throws: PaperReturnProblem.self) { try PaperReturnReader().finish(code: paper.code) }
    }

    @Test(arguments: ["two  blanks", "a | bar", "a\nline"]) func whatNobodyCanTypeIsNotPrinted(_ text: String) throws {
        var it = try full()
        it.keyPoints.append(.init(text, theme: "Today"))
        #expect(PaperReturn(it) == nil)
    }

    @Test func randomReturnsComeBack() throws {
        var numbers = SeededNumbers(9)
        for number in 0..<50 {
            var it = randomReturn(number, &numbers)
            it.counts = it.counts.filter { $0.people > 0 }.sorted {
                ($0.question, $0.answer, $0.role) < ($1.question, $1.answer, $1.role)
            }
            let paper = try #require(PaperReturn(it))
            #expect(try keyed(paper).encoded() == it.encoded())
        }
    }
}
