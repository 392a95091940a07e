internal import Foundation
internal import ProgramSupport
internal import Testing

@Suite struct LineModeTests {
    let folder: TemporaryFolder
    let agenda: String

    init() throws {
        folder = try TemporaryFolder()
        agenda = try folder.write(SampleAgendas.afternoon, to: "afternoon.yaml")
    }

    private func start(_ more: String...) throws -> Program {
        try Program(["run", agenda, "--rehearse", "1"] + more, in: folder)
    }

    /// Each of them is accepted in this order.
    static let everyCommand = [
        "note before we begin", "status", "plan", "next", "began 12:09", "next", "extend 5", "shorten 2", "extend 1h30",
        "pause", "resume", "hold", "resume",
        "back", "go talks", "go talks/2", "go close", "undo", "redo", "undo", "skip close", "undo", "skip groups",
        "note 'two  words' and \"more\"",
        "action ask the kitchen owner=\"Ann Lee\" due=2027-01-31", "action nobody's yet", "message Coffee is late",
        "chair Sam Robin",
        "do talks present slot=2 presenter=\"Ann\" talk=\"My talk\"", "undo", "quit",
    ]

    @Test func everyCommandIsAnsweredInJSON() throws {
        let program = try start("--json")
        var seq = 0
        for command in Self.everyCommand {
            let answer = try program.answer(command)
            #expect(answer.ok, "\(command): \(answer.error ?? "")")
            seq += ["status", "plan", "quit"].contains(command) ? 0 : 1
            #expect(answer.seq == seq, "\(command)")
        }
        let end = try program.finish()
        #expect(end.status == .exited(0))
        #expect(end.output == "")
    }

    @Test func everyCommandIsAnsweredInText() throws {
        let program = try start()
        for command in Self.everyCommand {
            let answer = try program.ask(command)
            #expect(answer.hasPrefix("ok "), "\(command): \(answer)")
        }
        let end = try program.finish()
        #expect(end.status == .exited(0))
        #expect(end.output == "")
        #expect(end.errors.hasPrefix("An afternoon"), "greetings go to standard error")
    }

    @Test func anAnswerHasTheKeysThatScriptsRelyOn() throws {
        let program = try start("--json")
        for command in ["status", "next", "action a", "note b"] {
            let object = try JSONSerialization.jsonObject(with: Data(program.ask(command).utf8)) as? [String: Any]
            let state = try #require(object?["state"] as? [String: Any])
            let keys: Set = [
                "section", "part", "began", "ends", "secondsLeft", "paused", "notes", "actions", "dropped",
            ]
            #expect(keys.subtracting(state.keys).isEmpty, "\(command)")
            #expect(object?["ok"] as? Bool == true)
            #expect(object?["seq"] is Int)
            for action in state["actions"] as? [[String: Any]] ?? [] {
                #expect(Set(["text", "owner", "due"]).subtracting(action.keys).isEmpty)
            }
        }
        let refusal = try JSONSerialization.jsonObject(with: Data(program.ask("sing").utf8)) as? [String: Any]
        #expect(refusal?["ok"] as? Bool == false)
        #expect((refusal?["error"] as? String)?.isEmpty == false)
    }

    static let wrongLines: [[UInt8]] =
        [
            "", "   ", "\t", "nonsense", "next week", "extend", "extend -5", "extend 99999999999999999999",
            "extend 1441", "shorten 1", "go", "go nowhere",
            "go talks/9", "go /", "skip nothing", "began", "began 25:00", "began half past", "note", "action",
            "action owner=Ann",
            "action x due=tomorrow", "message", "message \"\"", "chair", "chair Nobody X", "chair Sam", "do",
            "do talks", "do talks dance", "do nobody x", "do talks present",
            "do talks present slot=x", "do talks present slot=1 slot=2", "do talks present =1", "do talks present slot",
            "undo", "redo", "pause", "resume", "back", "note \"open",
            "NEXT WEEK", "next\r x", "\u{1B}[2J", "status\u{0}", "\u{FEFF}status",
        ].map { Array($0.utf8) } + [
            [0xFF, 0xFE], [0x00], [0x00, 0x00, 0x41], [0xC3, 0x28], [0xED, 0xA0, 0x80],
            Array(repeating: 0x80, count: 5_000),
            Array(repeating: UInt8(ascii: "\\"), count: 999), Array(repeating: UInt8(ascii: "a"), count: 1 << 20),
            Array("note ".utf8) + Array(repeating: UInt8(ascii: "b"), count: 1 << 20),
            Array(repeating: UInt8(ascii: " "), count: 1 << 20),
        ]

    @Test(arguments: [true, false]) func aWrongLineIsAnsweredAndChangesNothing(json: Bool) throws {
        let program = json ? try start("--json") : try start()
        let before = try program.ask("status")
        for line in Self.wrongLines {
            program.write(line + [10])
            let answer = try #require(try program.line(), "\(line.prefix(20)): \(program.errors)")
            let isNo = json ? try Program.decode(answer).ok == false : answer.hasPrefix("no: ")
            #expect(isNo, "\(String(decoding: line.prefix(40), as: UTF8.self)): \(answer.prefix(200))")
            #expect(answer.utf8.count < 4_000, "an answer is for people to read")
        }
        let after = try program.ask("status")
        if json {
            #expect(try Program.decode(after).seq == Program.decode(before).seq)
            #expect(try Program.decode(after).state?.still == Program.decode(before).state?.still)
        } else {
            #expect(after == before)
        }
        #expect(try program.finish().output == "", "one line each")
    }

    /// What people type may hold anything; an answer is one line all the same.
    @Test(arguments: [true, false]) func oddWordsStayWithinOneLine(json: Bool) throws {
        let program = json ? try start("--json") : try start()
        let words = [
            "a\u{2028}b\u{2029}c\u{85}d\u{0B}e\u{0C}f", "g\u{0}h\u{1B}[31mi", "\\n\\\\", "\u{202E}right to left",
            "{\"ok\":false}", "e\u{301}\u{1F468}\u{200D}\u{1F469}",
        ]
        for word in words {
            for line in [
                "note x\(word)", "message y\(word)", "action z\(word) owner=\"o\(word)\"", "chair Sam Sam\(word)",
                "undo",
            ] {
                let answer = try program.ask(line)
                #expect(
                    !answer.unicodeScalars.contains {
                        $0.properties.generalCategory == .control || $0 == "\u{2028}" || $0 == "\u{2029}"
                    }
                        || json && !answer.unicodeScalars.contains { $0.value < 32 },
                    "\(line): \(answer.debugDescription)")
            }
        }
        program.write([UInt8](Array("note bad \u{0}".utf8)) + [0xFF, 10])
        if json {
            let line = try #require(try program.line())
            let notes = try #require(try Program.decode(line).state?.notes)
            #expect(notes.count == words.count + 1)
        } else {
            #expect(try program.line()?.hasPrefix("ok ") == true)
        }
        _ = try program.ask("status")
        #expect(try program.finish().output == "")
    }

    @Test func linesOfOtherSystemsAndAnUnfinishedLastLineAreRead() throws {
        let program = try start("--json")
        program.write("note one\r\nnote two\nnote three")
        let end = try program.finish()
        let notes = try end.lines.last.map(Program.decode)?.state?.notes.map(\.text)
        #expect(end.lines.count == 3)
        #expect(notes == ["one", "two", "three"])
    }

    /// However it is left, the meeting is where it was.
    @Test(arguments: ["quit", "end", "TERM", "INT", "HUP"]) func leavingKeepsThePlace(way: String) throws {
        let program = try start("--json")
        for command in ["next", "next", "next", "note kept", "pause"] { _ = try program.answer(command) }
        let before = try program.answer("status")
        switch way {
        case "quit":
            #expect(try program.answer("quit").ok)
            #expect(program.wait() == .exited(0))
        case "end": #expect(try program.finish().status == .exited(0))
        case "TERM": #expect(program.end(by: SIGTERM) == .exited(0))
        case "INT": #expect(program.end(by: SIGINT) == .exited(0))
        default: #expect(program.end(by: SIGHUP) == .exited(0))
        }
        #expect(program.errors.contains("keeps its place"))
        let again = try start("--json")
        let after = try again.answer("status")
        #expect(after.seq == before.seq)
        #expect(after.state?.still == before.state?.still)
        #expect(after.state?.secondsLeft == before.state?.secondsLeft)
        #expect(again.errors.contains("It goes on where it was"))
    }

    @Test func linesThatWereSentTogetherAreAnsweredInOrder() throws {
        let program = try start("--json")
        program.write((1...200).map { "note \($0)\n" }.joined())
        for number in 1...200 {
            let line = try #require(try program.line())
            #expect(try Program.decode(line).seq == number)
        }
        let end = try program.finish()
        #expect(end.output == "")
    }

    @Test func aReaderThatWentAwayEndsNothing() throws {
        let shell = "\"$0\" run afternoon.yaml --rehearse 1 | head -1"
        let program = try Program([], in: folder, wrapper: ["/bin/sh", "-c", shell])
        program.write((1...500).map { "note \($0)\n" }.joined())
        #expect(try program.finish().lines.count == 1)
        #expect(try Program.run("meetings", "list", "--rehearsals", in: folder).output.contains("rehearsal 1"))
    }
}
