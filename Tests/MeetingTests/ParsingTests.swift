internal import SectionKit
internal import Testing

@testable internal import Meeting

/// Lines that people type, with words quoted as in a shell.
struct ParsingTests {
    private func refusal(_ line: String) -> String? {
        do {
            _ = try Command(line: line)
            return nil
        } catch {
            return (error as? Refusal)?.message ?? "\(error)"
        }
    }

    @Test func everyCommandIsRead() throws {
        let lines: [(String, Command)] = [
            ("next", .next), ("back", .back), (" go  talks/2 ", .go("talks/2")), ("pause", .pause), ("resume", .resume),
            ("hold", .hold), ("extend 5", .extend(.minutes(5))), ("extend 1h30", .extend(.minutes(90))),
            ("shorten 5 min", .shorten(.minutes(5))), ("skip hot", .skip("hot")),
            ("note Let's go on", .note("Let's go on")), ("note \"two  blanks\"", .note("two  blanks")),
            ("note 'single \"double\" inside'", .note("single \"double\" inside")), ("note a\\ b", .note("a b")),
            ("note say \\\"hi\\\"", .note("say \"hi\"")), ("note café ☕ 👩‍🚀", .note("café ☕ 👩‍🚀")),
            (
                "action Post the minutes owner=Kim due=2026-12-31",
                .action(text: "Post the minutes", owner: "Kim", due: "2026-12-31")
            ),
            ("action owner=\"Kim Ash\" Post", .action(text: "Post", owner: "Kim Ash", due: nil)),
            ("action Post owner=", .action(text: "Post", owner: nil, due: nil)),
            ("message Back at two", .message("Back at two")), ("chair \"Sam A\" Jo", .chair(old: "Sam A", new: "Jo")),
            (
                "do talks present slot=1 talk=\"My bees\"",
                .act(section: "talks", action: "present", fields: .fields(["slot": "1", "talk": "My bees"]))
            ),
            ("do talks swap", .act(section: "talks", action: "swap", fields: .entries([]))),
            (
                "do t a k=1 k=2 k=3",
                .act(
                    section: "t", action: "a",
                    fields: .entries([.init("k", .items([.scalar("1"), .scalar("2"), .scalar("3")]))]))
            ),
            ("undo", .undo), ("redo", .redo), ("status", .status), ("plan", .plan), ("quit", .quit),
        ]
        for (line, command) in lines { #expect(try Command(line: line) == command, "\(line)") }
        let began = try Command(line: "began 9:05")
        #expect(ClockTime("09:05").map { began == .began($0) } == true)
    }

    @Test func everyWordOfTheListIsACommand() {
        for usage in Command.usage {
            #expect(refusal(usage.word)?.hasPrefix("There is no command") != true, "\(usage.word)")
        }
    }

    @Test(arguments: [
        ("", "Type a command; 'status' tells where the meeting is."),
        ("   ", "Type a command; 'status' tells where the meeting is."),
        ("nxt", "There is no command 'nxt'. Did you mean 'next'?"),
        ("next now", "Write it as: next."),
        ("go", "Write it as: go ID."),
        ("go a b", "Write it as: go ID."),
        ("extend", "Write it as: extend MIN."),
        ("extend 0", "'0' is no number of minutes; write a whole number from 1 to 1440."),
        ("extend -5", "'-5' is no number of minutes; write a whole number from 1 to 1440."),
        ("extend 1441", "'1441' is no number of minutes; write a whole number from 1 to 1440."),
        ("shorten ten", "'ten' is no number of minutes; write a whole number from 1 to 1440."),
        ("began noon", "'noon' is no time; write it as 13:05."),
        ("began 24:00", "'24:00' is no time; write it as 13:05."),
        ("note", "Write it as: note TEXT."),
        ("note \"\"", "Write it as: note TEXT."),
        ("note \"open", "A quote \" is open; close it."),
        ("action owner=Kim", "Write it as: action TEXT [owner=…] [due=DATE]."),
        ("chair Sam", "Write it as: chair OLD NEW."),
        ("do talks", "Write it as: do SECTION ACTION [key=value…]."),
        ("do talks present slot", "'slot' is no key=value; quote values that have blanks: text=\"two words\"."),
        ("do talks present =1", "'=1' is no key=value; quote values that have blanks: text=\"two words\"."),
    ])
    func wrongLineIsToldWhatToWrite(_ line: String, _ message: String) {
        #expect(refusal(line) == message)
    }

    @Test func longNotesAreRefusedByTheirSize() {
        #expect(refusal("note " + String(repeating: "a", count: 20_000)) == nil)
        #expect(refusal("note " + String(repeating: "a", count: 20_001)) != nil)
    }

    @Test func noLineOfRandomCharactersTraps() {
        var random = SeededRandom(seed: 3)
        let pieces = [
            "note ", "do ", "go ", "extend ", "\"", "'", "\\", "=", " ", "/", "é", "👩‍🚀", "\u{0}", "\u{301}", "a", "1",
            "\t", "owner=", "\r\n",
        ]
        for _ in 0..<5_000 {
            let line = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            _ = try? Command(line: line)
        }
    }
}
