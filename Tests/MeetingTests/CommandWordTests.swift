internal import Meeting
internal import SectionKit
internal import Testing

@Suite struct CommandWordTests {
    @Test(arguments: ["hold", "Hold", "HOLD"]) func commandsAreUnderstoodInAnyCase(_ line: String) throws {
        #expect(try Command(line: line) == .hold)
    }

    @Test(arguments: [("exit", "quit"), ("q", "quit"), ("stop", "hold"), ("continue", "resume")])
    func whatPeopleTypeInsteadIsKnown(_ typed: String, _ meant: String) {
        #expect(refusal(typed) == "There is no command '\(typed)'. Did you mean '\(meant)'?")
    }

    /// Somebody who takes a guess must not find the meeting in another section.
    @Test(arguments: ["exit", "exot", "text", "jext", "skp2", "help me", "stop it", "quiz"])
    func guessesNeverMoveTheMeetingOnByChance(_ typed: String) {
        for mover in ["'next'?", "'back'?", "'go'?"] { #expect(!refusal(typed).contains(mover)) }
    }

    private func refusal(_ line: String) -> String {
        do {
            return "understood as \(try Command(line: line))"
        } catch {
            return (error as? Refusal)?.message ?? "\(error)"
        }
    }
}
