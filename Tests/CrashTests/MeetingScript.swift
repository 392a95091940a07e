internal import ProgramSupport

/// Commands as people mix them, drawn from a fixed seed.
struct MeetingScript {
    var random: Seeded
    private var count = 0

    init(seed: UInt64) { random = Seeded(seed) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    /// A text that no other command of the meeting has.
    private mutating func text() -> String {
        count += 1
        return "remark \(count) of Größe ☕"
    }

    /// A command that is never refused, whatever runs.
    mutating func certain() -> String {
        let text = text()
        return switch number(0...3) {
        case 0: "action \"\(text)\" owner=\"Ann Lee\" due=2027-01-31"
        case 1: "message \(text)"
        default: "note \(text)"
        }
    }

    /// - Parameter now: The meeting's clock at the latest answer, `HH:MM`.
    mutating func command(now: String) -> String {
        let commands = [
            (7, "next"), (2, "back"), (3, "pause"), (4, "resume"), (1, "hold"), (3, "extend \(number(1...9))"),
            (2, "shorten 1"), (4, "undo"), (3, "redo"), (1, "began \(now)"),
            (2, "go \(Self.places.randomElement(using: &random) ?? "")"),
            (1, "skip \(Self.places.randomElement(using: &random) ?? "")"), (6, certain()), (4, action()),
            (1, "chair Jo Jo"),
            (1, "status"), (1, "plan"), (1, ""), (1, "nonsense \"open"),
        ]
        var draw = number(0...commands.reduce(-1) { $0 + $1.0 })
        for (weight, command) in commands {
            if draw < weight { return command }
            draw -= weight
        }
        return "status"
    }

    private static let places = ["lunch", "welcome", "talks", "talks/2", "pause", "groups", "feedback", "close"]

    private mutating func action() -> String {
        switch number(0...5) {
        case 0: "do welcome next-prompt"
        // Not 'present': undo leaves consents alone, and here every step has its way back.
        case 1: "do groups tables count=\(number(2...9))"
        case 2: "do talks not-here slot=2 away=\(number(0...1) == 0 ? "yes" : "no")"
        case 3: "do talks swap first=1 second=2"
        case 4: "do groups note table=\(number(1...4)) text=\"\(text())\""
        default: "do feedback point table=1 text=\"\(text())\""
        }
    }
}
