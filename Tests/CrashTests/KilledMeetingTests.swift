internal import Foundation
internal import ProgramSupport
internal import Testing

/// The real program is killed at random moments, and must come back with all that it ever answered.
///
/// 24 meetings of 10 kills each, with fixed seeds; the moments themselves differ from run to run.
@Suite struct KilledMeetingTests {
    @Test(arguments: 1...24 as ClosedRange<UInt64>)
    func everythingThatWasAnsweredComesBack(seed: UInt64) throws {
        let meeting = try KilledMeeting(seed: seed)
        for kill in 1...10 {
            try #require(try meeting.goOnUntilKilled() == .signalled(SIGKILL), "kill \(kill)")
        }
        try meeting.checkTheLibrary()
    }
}

/// One meeting that is killed again and again.
final class KilledMeeting {
    private let folder: TemporaryFolder
    private let arguments: [String]
    private let speed: Double
    private var script: MeetingScript
    private var expected = Expectation()
    /// Lines that were written and not answered, a list for each process that was killed since the latest answer: of each
    /// list a first part may be on disk.
    private var inFlight: [[String]] = []
    /// How many of them must be.
    private var surelyKept = 0
    /// When the question was asked whose answer came last.
    private var asked = Date.distantPast

    init(seed: UInt64) throws {
        folder = try TemporaryFolder()
        let agenda = try folder.write(SampleAgendas.afternoon, to: "afternoon.yaml")
        speed = [0, 1, 60][Int(seed % 3)]
        arguments = ["run", agenda, "--json"] + (speed == 0 ? [] : ["--rehearse", "\(Int(speed))"])
        script = MeetingScript(seed: seed)
    }

    func goOnUntilKilled() throws -> Program.Ending {
        let program = try Program(arguments, in: folder)
        if script.number(0...5) == 0 {
            // While it opens the library, or just after.
            let line = script.certain()
            inFlight.append([line])
            program.send(line)
            spin(microseconds: script.number(0...120_000))
            return program.end(by: SIGKILL)
        }
        try compare(program)
        for _ in 0..<script.number(0...8) { try perform(script.command(now: clock), program) }
        return try kill(program)
    }

    // MARK: After the kill

    /// Compares what came back with what was answered, and with what was on its way.
    private func compare(_ program: Program) throws {
        let asking = Date()
        let answer = try program.answer("status")
        let came = try #require(answer.state)
        let seq = try #require(answer.seq)
        defer {
            asked = asking
            inFlight = []
            surelyKept = 0
        }
        let lines = inFlight.reduce(0) { $0 + $1.count }
        guard let before = expected.state else {
            #expect(seq <= lines)
            #expect(expected.take(answer, to: "status") == nil)
            return
        }
        let kept = seq - expected.seq
        try #require(
            (surelyKept...lines).contains(kept), "answered \(expected.seq), came back \(seq), on the way \(inFlight)")
        // A rehearsal in which nothing happened yet starts over.
        if expected.seq > 0 { checkClock(came, since: before, unchanged: kept == 0) }
        if kept == 0 {
            #expect(expected.take(answer, to: "status") == nil)
        } else if kept == 1, lines == 1 {
            #expect(expected.take(answer, to: inFlight[0][0]) == nil)
        } else {
            // Several on the way: taking them back one by one shows each state between.
            try unroll(kept, came, program)
        }
    }

    private func unroll(_ kept: Int, _ came: Answer.State, _ program: Program) throws {
        var states = [came]
        for _ in 0..<kept { states.append(try #require(try program.answer("undo").state)) }
        #expect(states[kept].still == expected.state?.still)
        var applied = 0
        for list in inFlight {
            for command in list where applied < kept {
                var next = expected
                let answer = Answer(ok: true, seq: expected.seq + 1, error: nil, state: states[kept - 1 - applied])
                if next.take(answer, to: command) != nil { break }
                expected = next
                applied += 1
            }
        }
        #expect(applied == kept, "something came back that was never sent: \(inFlight)")
        for _ in 0..<kept { _ = try program.answer("redo") }
        let answer = try program.answer("status")
        #expect(answer.state?.still == came.still)
        #expect(answer.seq == expected.seq + 2 * kept)
        expected.takeBackAndForth(2 * kept)
    }

    /// The time goes on as if nothing had happened: a pause stands, a clock runs, and neither jumps.
    private func checkClock(_ came: Answer.State, since before: Answer.State, unchanged: Bool) {
        let passed = seconds(came.now) - seconds(before.now)
        let real = Date().timeIntervalSince(asked)
        #expect(passed >= 0)
        // Each start reads two clocks one after the other; where the machine is busy, a tenth of a second may lie between.
        #expect(Double(passed) <= (real + 0.1) * max(speed, 1) + 1)
        guard let ends = came.ends else { return }
        if !came.paused {
            #expect(came.secondsLeft == max(0, seconds(ends) - seconds(came.now)))
        } else if unchanged {
            #expect(came.secondsLeft == before.secondsLeft)
        }
    }

    private func seconds(_ text: String) -> Int {
        Int((try? Date(text, strategy: .iso8601))?.timeIntervalSince1970 ?? -1)
    }

    // MARK: Before the kill

    private var clock: String { expected.state.map { String($0.now.dropFirst(11).prefix(5)) } ?? "12:30" }

    private func perform(_ command: String, _ program: Program) throws {
        asked = Date()
        try take(program.answer(command), to: command)
    }

    private func take(_ answer: Answer, to command: String) {
        #expect(expected.take(answer, to: command) == nil)
    }

    private func kill(_ program: Program) throws -> Program.Ending {
        switch script.number(0...3) {
        case 0:
            break
        case 1:
            let line = script.command(now: clock)
            inFlight = [[line]]
            program.send(line)
            spin(microseconds: script.number(0...4_000))
        case 2:
            let lines = (0..<script.number(2...12)).map { _ in script.certain() }
            asked = Date()
            program.write(lines.joined(separator: "\n") + "\n")
            let answered = script.number(0...lines.count - 1)
            for command in lines.prefix(answered) {
                take(try Program.decode(try #require(try program.line())), to: command)
            }
            inFlight = [Array(lines.dropFirst(answered))]
            spin(microseconds: script.number(0...1_500))
        default:
            let line = script.certain()
            inFlight = [[line]]
            program.send(line)
            // One byte of an answer is an answer: what it tells must be on disk.
            try program.more(atMost: script.number(1...600))
            surelyKept = 1
        }
        return program.end(by: SIGKILL)
    }

    /// Lets a random moment come without giving the processor away.
    private func spin(microseconds: Int) {
        let end = ContinuousClock.now + .microseconds(microseconds)
        while ContinuousClock.now < end {}
    }

    // MARK: At the end

    /// Everything that people typed is in what the library hands out.
    func checkTheLibrary() throws {
        let file = folder.file("meeting.lectern")
        let which = ["afternoon"] + (speed == 0 ? [] : ["--rehearsal", "\(try newestRehearsal())"])
        let export = try Program(["meetings", "export"] + which + ["--to", file], in: folder).finish()
        #expect(export.status == .exited(0), "\(export.errors)")
        let text = folder.text(of: "meeting.lectern")
        for typed in expected.texts { #expect(text.contains(typed), "'\(typed)' is lost") }
    }

    private func newestRehearsal() throws -> Int {
        let list = try Program.run("meetings", "list", "--rehearsals", in: folder)
        return list.lines.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }.max() ?? 0
    }
}
