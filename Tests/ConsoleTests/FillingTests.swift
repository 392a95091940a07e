internal import Agenda
internal import Meeting
internal import SectionKit
internal import Testing
internal import Wording

@testable internal import Console

@Suite struct FillingTests {
    private func notes(_ bench: Bench) -> [String?] { bench.run.state.notes.map { bench.words[$0.text] } }

    @Test func aNoteIsKeptAsTyped() throws {
        var bench = try Bench()
        bench.press(.letter("n"))
        bench.type("Tea was cold")
        bench.press(.enter)
        #expect(notes(bench) == ["Tea was cold"])
        #expect(bench.console.report == [Phrasebook.english(.noteKept)])
    }

    @Test func escapeKeepsTheDraft() throws {
        var bench = try Bench()
        bench.press(.letter("n"))
        bench.type("half a")
        bench.press(.escape, .letter("n"))
        bench.type(" thought")
        bench.press(.enter)
        #expect(notes(bench) == ["half a thought"])
        bench.press(.letter("n"))
        #expect(bench.console.mode == .filling(emptyNote), "what was kept is no draft any more")
    }

    private var emptyNote: Form {
        Form(
            .note, title: Phrasebook.english(.noteTitle),
            fields: [.init("text", label: Phrasebook.english(.noteLabel))])
    }

    @Test func anActionHasAnOwnerAndADay() throws {
        var bench = try Bench()
        bench.press(.letter("a"))
        bench.type("Ask about Wi-Fi")
        bench.press(.enter)
        bench.type("Jo")
        bench.press(.enter)
        bench.type("2027-01-31")
        bench.press(.enter)
        let action = try #require(bench.run.state.actions.first)
        #expect(bench.words[action.text] == "Ask about Wi-Fi")
        #expect(action.owner.flatMap { bench.words[$0] } == "Jo")
        #expect(action.due?.description == "2027-01-31")
    }

    @Test func aRefusalCostsNobodyTheirWords() throws {
        var bench = try Bench()
        bench.press(.letter("a"))
        bench.type("Ask")
        bench.press(.enter, .enter)
        bench.type("soon")
        bench.press(.enter)
        guard case .filling(let form) = bench.console.mode else {
            Issue.record("the form should be open again")
            return
        }
        #expect(form.fields.map(\.editor.text) == ["Ask", "", "soon"])
        #expect(form.problem?.contains("soon") == true)
        for _ in 0..<4 { bench.press(.backspace) }
        bench.press(.enter)
        #expect(bench.run.state.actions.count == 1)
    }

    @Test func whatIsNeededIsAskedFor() throws {
        var bench = try Bench()
        bench.press(.letter("n"), .enter)
        guard case .filling(let form) = bench.console.mode else {
            Issue.record("an empty note is none")
            return
        }
        #expect(form.problem != nil)
        #expect(bench.run.sequence == 0)
    }

    @Test func aChairIsChosenWithTheArrows() throws {
        var bench = try Bench()
        bench.press(.letter("c"), .right, .enter)
        bench.type("Alex")
        bench.press(.enter)
        #expect(bench.run.chairNames { bench.words[$0] } == ["Sam", "Alex"])
    }

    @Test func theMessageCanBeChangedAndTakenAway() throws {
        var bench = try Bench()
        bench.press(.letter("m"))
        bench.type("Back at two")
        bench.press(.enter)
        #expect(bench.text().contains("For the room: Back at two"))
        bench.press(.letter("m"), .control("u"), .enter)
        #expect(bench.run.state.message == nil)
    }

    @Test func aSectionIsFoundByAPartOfItsName() throws {
        var bench = try Bench()
        bench.press(.letter("g"))
        bench.type("ROU")
        bench.press(.enter)
        #expect(bench.running == "groups")
    }

    @Test func aSectionIsLeftOutAndBroughtBack() throws {
        var bench = try Bench()
        bench.press(.letter("x"))
        bench.type("hot")
        bench.press(.enter)
        #expect(bench.run.state.dropped == ["hot"])
        #expect(bench.text().contains("left out"))
        bench.press(.letter("u"))
        #expect(bench.run.state.dropped.isEmpty)
    }

    // MARK: The line editor

    @Test func lettersAreWhatAReaderSees() {
        var editor = LineEditor()
        for key: Key in [.letter("e"), .letter("\u{301}"), .letter("漢"), .letter("x")] { _ = editor.press(key) }
        #expect(editor.letters.count == 3)
        for _ in 0..<3 { _ = editor.press(.backspace) }
        #expect(editor.text == "")
    }

    @Test func editsWhereTheCursorIs() {
        var editor = LineEditor("one two three")
        _ = editor.press(.control("w"))
        #expect(editor.text == "one two ")
        _ = editor.press(.home)
        _ = editor.press(.letter(">"))
        #expect(editor.text == ">one two ")
        _ = editor.press(.right)
        _ = editor.press(.delete)
        #expect(editor.text == ">oe two ")
        _ = editor.press(.control("k"))
        #expect(editor.text == ">o")
        _ = editor.press(.control("a"))
        _ = editor.press(.control("d"))
        #expect(editor.text == "o")
    }

    @Test func aMegabyteIsCutAndTold() {
        var editor = LineEditor(limit: 5_000)
        _ = editor.press(.pasted(String(repeating: "word ", count: 4_000), cut: 980_000))
        #expect(editor.letters.count == 5_000)
        #expect(editor.cut == 15_000 + 980_000)
        _ = editor.press(.backspace)
        #expect(editor.cut == 0, "told until there is room again")
    }

    /// Against a plain count: every letter stands in exactly one row, no row is too wide, and the cursor stands
    /// before its letter.
    @Test(arguments: 1...60) func rowsHoldEveryLetterOnce(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let alphabet: [Character] = ["a", "b", " ", "漢", "é", "w", "e\u{301}", " ", "😀"]
        var editor = LineEditor(String((0..<random(200)).map { _ in alphabet[random(alphabet.count)] }))
        for _ in 0..<random(40) { _ = editor.press(.left) }
        let width = 2 + random(30)
        let (rows, cursor) = editor.rows(width: width)
        #expect(rows.joined() == editor.text)
        #expect(rows.allSatisfy { InkedLine($0).width <= width })
        #expect(rows.indices.contains(cursor.line))
        let before = rows.prefix(cursor.line).joined().count
        let column = editor.letters[before..<editor.cursor].reduce(0) { $0 + InkedLine(String($1)).width }
        #expect(cursor.column == column)
    }
}
