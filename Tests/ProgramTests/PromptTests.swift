internal import Foundation
internal import ProgramSupport
internal import Testing

@Suite struct PromptTests {
    let folder: TemporaryFolder
    let agenda: String

    init() throws {
        folder = try TemporaryFolder()
        agenda = try folder.write(SampleAgendas.afternoon, to: "afternoon.yaml")
    }

    private func session(_ lines: [String], _ environment: [String: String] = [:]) throws -> Program.Outcome {
        let program = try Program(
            ["run", agenda, "--rehearse", "1"], in: folder,
            environment: ["TERM": "xterm"].merging(environment) { _, own in own },
            onTerminal: true)
        program.write(lines.map { $0 + "\n" }.joined())
        return try program.finish()
    }

    @Test func everySectionIsShownInTurn() throws {
        let lines = Array(repeating: "next", count: 16)
        let outcome = try session(lines + ["help", "status", "nonsense", "", "plan", "quit"])
        #expect(outcome.status == .exited(0))
        var rest = outcome.output[...]
        for title in ["Lunch", "Welcome", "Presentations", "Break", "Groups", "Feedback", "Close"] {
            let found = rest.range(of: title)
            #expect(found != nil, "\(title)")
            if let found { rest = rest[found.upperBound...] }
        }
        #expect(outcome.output.contains("There is no command 'nonsense'"))
    }

    @Test func colourIsForTerminalsAndNeverWithNoColor() throws {
        #expect(try session(["next", "quit"]).output.contains("\u{1B}["))
        #expect(!(try session(["next", "quit"], ["NO_COLOR": "1"]).output.contains("\u{1B}[")))
        #expect(!(try session(["next", "quit"], ["TERM": "dumb"]).output.contains("\u{1B}[")))
        #expect(!(try Program.run("check", agenda, in: folder).output.contains("\u{1B}")))
    }

    @Test func controlCKeepsThePlace() throws {
        let program = try Program(["run", agenda, "--rehearse", "1"], in: folder, onTerminal: true)
        program.send("next")
        while !String(decoding: program.unread, as: UTF8.self).contains("left of") {
            try #require(!program.more(atMost: 4_096).isEmpty)
        }
        program.write("\u{3}")
        while try !program.more(atMost: 4_096).isEmpty {}
        #expect(program.wait() == .exited(0))
        let again = try Program.run("run", agenda, "--rehearse", "1", "--json", input: "status\n", in: folder)
        let line = try #require(again.lines.first)
        #expect(try Program.decode(line).state?.section == "lunch")
    }
}
