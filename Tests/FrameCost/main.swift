internal import Agenda
internal import Console
internal import Meeting
internal import Modules
internal import SectionKit

/// What a picture of the console costs: of a meeting with 50 sections, on a screen of 140×45, in milliseconds.
///
/// A measurement for `make bench`, to be built for release; it judges nothing.
struct FrameCost {
    private var console = Console()
    private var run: MeetingRun
    private var now: Instant
    private var chance = Chance(SystemRandomNumberGenerator())
    private static let size = Frame.Size(columns: 140, lines: 45)

    private struct NoFiles: AgendaFiles {
        func bytes(of path: String) throws -> [UInt8] { throw AgendaFileError("no file '\(path)'") }
    }

    init?() {
        let head =
            "lectern: 1\ntitle: Fifty\ndate: 2026-12-08\nstart: 09:00\nend: 17:20\nchairs: [{ name: Sam }]\nsections:\n"
        let script = (1...12).map { "      Sam: **Line \($0)** of what is said here, in some words.\n\n" }.joined()
        let sections = (1...50).map { number in
            "  - kind: talk\n    title: Section number \(number)\n    minutes: 10\n    least: 5\n    most: 12\n    script: |\n\(script)"
        }
        let reading = AgendaReading.read(
            [UInt8]((head + sections.joined()).utf8), name: "fifty.yaml", files: NoFiles(), catalog: .registered())
        guard let agenda = reading.agenda else { return nil }
        run = MeetingRun(agenda: agenda)
        now = agenda.start
        for _ in 1...25 {
            perform(.next)
            now = now + .minutes(9)
        }
    }

    private mutating func perform(_ command: Command) {
        let decision = try? run.decide(command, at: now, names: { _ in nil }, chance: &chance)
        if let decision { run.take(decision.step) }
    }

    private mutating func draw() -> Frame {
        console.frame(
            Situation(answer: LiveMeeting.Answer(sequence: run.sequence, meeting: run, words: [:], now: now)),
            size: Self.size)
    }

    /// Milliseconds at the median and at the 99th percentile.
    ///
    /// - Parameter after: What is put back after each, and not measured.
    private mutating func time(
        _ body: (inout FrameCost) -> Void, after: (inout FrameCost) -> Void = { _ in }
    ) -> (median: Double, most: Double) {
        var times: [Duration] = []
        for _ in 0..<1_000 {
            times.append(ContinuousClock().measure { body(&self) })
            after(&self)
        }
        times.sort()
        let milliseconds = { (time: Duration) in
            Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3
        }
        return (milliseconds(times[500]), milliseconds(times[990]))
    }

    private func tell(_ what: String, _ time: (median: Double, most: Double)) {
        let text = { (number: Double) in String((number * 100).rounded() / 100) }
        print("\(what): \(text(time.median)) ms (limit 2), 99th percentile \(text(time.most)) ms")
    }

    mutating func report() {
        let frame = time { cost in
            cost.now = cost.now + .seconds(1)
            _ = cost.draw()
        }
        let command = time(
            { cost in
                cost.perform(.extend(.minutes(1)))
                _ = cost.draw()
            },
            after: { cost in
                cost.perform(.undo)
                cost.now = cost.now + .seconds(1)
            })
        tell("a frame of 50 sections, 140×45", frame)
        tell("a command, its new plan and the frame that shows it", command)
    }
}

if var cost = FrameCost() { cost.report() }
