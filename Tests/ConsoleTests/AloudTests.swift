internal import Meeting
internal import Testing
internal import Wording

@testable internal import Console

/// The console as lines: what a screen reader has to read.
@Suite struct AloudTests {
    /// A bench whose console is read aloud, with all that was written.
    private struct Reader {
        var bench: Bench
        var transcript = Transcript()
        var written = ""

        init(_ sections: String = Bench.sections) throws {
            bench = try Bench(sections)
            bench.console.isReadAloud = true
        }

        /// What is written after keys.
        mutating func press(_ keys: Key...) -> String {
            written = ""
            for key in keys {
                let before = bench.console.mode
                bench.press(key)
                for piece in ModesAloud(words: .english).pieces(before, bench.console.mode) {
                    switch piece {
                    case .say(let lines): written += transcript.say(lines)
                    case .type(let line): written += transcript.type(line)
                    }
                }
                written += transcript.say(bench.console.report)
                bench.console.tell([])
            }
            return written
        }

        mutating func type(_ text: String) -> String {
            var all = ""
            for letter in text { all += press(.letter(letter)) }
            return all
        }
    }

    @Test func aFormIsAskedFieldByFieldAndEchoesWhatIsTyped() throws {
        var reader = try Reader()
        let opened = reader.press(.letter("a"))
        #expect(opened.hasPrefix("An action\n"))
        #expect(opened.hasSuffix("\nWhat is to be done? "))
        #expect(reader.type("Ask Jo") == "Ask Jo")
        #expect(reader.press(.backspace) == "\u{8} \u{8}")
        #expect(reader.press(.enter) == "\nWho does it? (optional): ")
        #expect(reader.press(.enter).hasSuffix("\nBy when? (optional): "))
        #expect(reader.type("soon") == "soon")
        let refused = reader.press(.enter)
        #expect(refused.contains("'soon' is no date"))
        #expect(refused.hasSuffix("\nBy when? (optional): soon"))
        // It can be left, and what was typed is there again.
        #expect(reader.press(.escape).hasPrefix("\nNot kept yet."))
        #expect(reader.bench.console.mode == .stage)
        #expect(reader.press(.letter("a")).hasSuffix("\nBy when? (optional): soon"))
    }

    @Test func whatAFieldHoldsAlreadyCanBeEmptied() throws {
        var reader = try Reader()
        _ = reader.press(.letter("m"))
        _ = reader.type("Please sit down")
        _ = reader.press(.enter)
        #expect(reader.bench.run.state.message != nil)
        let opened = reader.press(.letter("m"))
        #expect(opened.contains("Control-U empties it."))
        #expect(opened.hasSuffix("Message: Please sit down"))
        #expect(reader.press(.control("u")) == "\nMessage: ")
        #expect(reader.press(.enter).contains("The room's message is gone."))
        #expect(reader.bench.run.state.message == nil)
    }

    @Test func aListIsNumberedAndPickedByNumberOrName() throws {
        var reader = try Reader()
        let opened = reader.press(.letter("g"))
        #expect(opened.contains("\n2. 13:00 Welcome\n"))
        #expect(opened.hasSuffix("\nWhich? "))
        #expect(reader.type("2") == "2")
        _ = reader.press(.enter)
        #expect(reader.bench.running == "welcome")
        _ = reader.press(.letter("g"))
        _ = reader.type("hot")
        _ = reader.press(.enter)
        #expect(reader.bench.running == "hot")
        _ = reader.press(.letter("g"))
        #expect(reader.press(.up).contains("\nGroups\n"), "the arrows say where they are")
        _ = reader.type("zzz")
        #expect(reader.press(.enter).contains("Nothing has that name."))
        _ = reader.press(.escape)
        #expect(reader.bench.running == "hot")
    }

    @Test func aQuestionIsAskedInFullAndAWrongKeyIsToldTheRightOnes() throws {
        var reader = try Reader()
        #expect(
            reader.press(.letter("q"))
                == "Leave the console?\nThe meeting keeps its place, to the second. Run the same command to come back.\n"
                + "q: leave.\nEsc: stay.\n")
        #expect(reader.press(.letter("x")) == "q: leave. Esc: stay.\n")
        #expect(reader.press(.escape) == "You are still in the meeting.\n")
    }

    /// What is told in the middle of typing stands on lines of its own, and what is typed goes on below it.
    @Test func whatIsNewDoesNotMixWithWhatIsTyped() throws {
        var transcript = Transcript()
        #expect(transcript.say(["One."]) == "One.\n")
        #expect(transcript.type("Note: ") == "Note: ")
        #expect(transcript.type("Note: ab") == "ab")
        #expect(transcript.say(["Five minutes left."]) == "\nFive minutes left.\nNote: ab")
        #expect(transcript.type("Note: 漢") == "\nNote: 漢")
        #expect(transcript.type("Note: ") == "\u{8}\u{8}  \u{8}\u{8}", "a wide letter has two columns")
        #expect(transcript.type("Note: A text of many letters") == "A text of many letters")
        #expect(transcript.type("Note: ") == "\nNote: ", "there may be no way back over a row's end")
        #expect(transcript.type(nil) == "\n")
        #expect(transcript.type(nil) == "")
    }
}
