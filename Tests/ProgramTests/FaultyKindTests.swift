internal import Foundation
internal import ProgramSupport
internal import Testing

/// A module that makes kinds of files, and fails in each of its functions: it costs its section a notice.
@Suite struct FaultyKindTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    struct Case: Sendable, CustomTestStringConvertible {
        var place, fault: String
        var testDescription: String { "\(place) \(fault)" }
    }

    static let cases = ["declare", "timing", "check", "content", "fill", "report", "decide", "evolve"].flatMap {
        place in
        ["throwing", "nonsense"].map { Case(place: place, fault: $0) }
    }

    private func write(_ fault: Case) throws -> String {
        _ = try folder.write(
            "lectern-fault: 1\nplace: \(fault.place)\nfault: \(fault.fault)\n", to: "faults/odd-round.yaml")
        return try folder.write(
            """
            lectern: 1
            id: faulty
            title: Faulty
            date: 2026-12-08
            start: 13:00
            end: 14:00
            sections:
              - { kind: talk, id: one, title: One, minutes: 10 }
              - { kind: odd-round, id: bad, title: Bad, minutes: 20, script: "Poked {{pokes}}." }
              - { kind: talk, id: two, title: Two, minutes: 30 }

            """, to: "faulty.yaml")
    }

    @Test(arguments: cases) func theMeetingEndsOnTimeWithItsOtherSectionsWhole(fault: Case) throws {
        let path = try write(fault)
        let program = try Program(["run", path, "--json"], name: "faulty-lectern", in: folder)
        for command in ["note before", "next", "next", "do bad poke", "note within", "status"] {
            let answer = try program.answer(command)
            // A section that went on without its module has nothing to poke.
            let mayRefuse = command == "do bad poke" && ["decide", "timing"].contains(fault.place)
            #expect(answer.ok || mayRefuse, "\(command)")
        }
        let two = try #require(try program.answer("next").state)
        #expect(two.section == "two")
        let end = try #require(try program.answer("next").state)
        #expect(end.ended && end.notes.map(\.text) == ["before", "within"])
        #expect(try program.finish().status == .exited(0))

        let plan = try Program(["plan", path, "--json"], name: "faulty-lectern", in: folder).finish()
        if fault.place != "timing" { #expect(plan.output.contains("14:00:00"), "the meeting ends on time") }
        for format in ["text", "html"] {
            let printed = try Program(["print", path, "all", "--format", format], name: "faulty-lectern", in: folder)
                .finish()
            if fault.place != "timing" { #expect(printed.output.contains("Two")) }
            #expect(!printed.output.contains("\u{1B}"))
        }
    }

    private func run(_ path: String, _ lines: String...) throws -> Program.Outcome {
        let program = try Program(["run", path, "--json"], name: "faulty-lectern", in: folder)
        program.write(lines.map { $0 + "\n" }.joined())
        return try program.finish()
    }

    private func died(_ outcome: Program.Outcome) -> Bool {
        if case .signalled = outcome.status { true } else { false }
    }

    /// A trap cannot be caught; the next start does not read that file, and reads it again once it is changed.
    @Test func fileWhoseReadingTrapsTakesTheProgramDownOnce() throws {
        let path = try write(Case(place: "declare", fault: "fatal"))
        #expect(died(try run(path, "next")))
        for _ in 1...2 {
            let again = try run(path, "next")
            #expect(again.status == .exited(1), "\(again)")
            #expect(again.errors.contains("reading 'faults/odd-round.yaml' took the program down"), "\(again.errors)")
        }
        _ = try write(Case(place: "declare", fault: "nonsense"))
        #expect(try run(path, "next").status == .exited(0))
    }

    @Test func editWhoseReadingTrapsDoesNotEndTheMeetingForGood() throws {
        let path = try write(Case(place: "declare", fault: "fatal"))
        let faulty = folder.text(of: "faulty.yaml")
        _ = try folder.write(
            faulty.split(separator: "\n").filter { !$0.contains("odd-round") }.joined(separator: "\n") + "\n",
            to: "faulty.yaml")
        #expect(try run(path, "next", "note before").status == .exited(0))
        _ = try folder.write(faulty, to: "faulty.yaml")
        #expect(died(try run(path, "agenda")))
        let again = try Program(["run", path, "--json"], name: "faulty-lectern", in: folder)
        let state = try #require(try again.answer("status").state)
        #expect(state.section == "one" && state.notes.map(\.text) == ["before"])
        #expect(try again.answer("agenda").error?.contains("took the program down") == true)
        #expect(try again.finish().status == .exited(0))
    }
}
