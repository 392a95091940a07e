internal import Foundation
internal import ProgramSupport
internal import Testing

/// A recipe beside an agenda, from planning to a meeting that has begun.
@Suite struct RecipeMeetingTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func write(_ title: String) throws {
        _ = try folder.write(
            """
            lectern-recipe: 1
            name: Our round
            summary: Everybody says one word.
            steps:
              - step: \(title)
                minutes: 60

            """, to: "recipes/our-round.yaml")
    }

    private func ask(_ meeting: String, _ command: String) throws -> String {
        let program = try Program(["run", meeting], in: folder)
        let answer = try program.ask(command)
        #expect(try program.finish().status == .exited(0))
        return answer
    }

    @Test func itIsReadAnewWhilePlannedAndKeptFromTheBeginningOn() throws {
        let agenda = try folder.write(
            """
            lectern: 1
            id: with-recipe
            title: With a recipe
            date: 2026-12-08
            start: 13:00
            end: 14:00
            sections:
              - { kind: our-round }

            """, to: "agenda.yaml")
        try write("First words")
        #expect(try ask(agenda, "status").hasPrefix("ok "))
        try write("Second words")
        #expect(try ask(agenda, "next").contains("Second words"))
        try write("Third words")
        #expect(try ask(agenda, "status").contains("Second words"), "it began with what it had")
        try FileManager.default.removeItem(atPath: folder.file("recipes"))
        #expect(try ask("with-recipe", "status").contains("Second words"))
    }

    /// What came with the program is kept with the meeting too.
    @Test func aRecipeThatComesWithLecternGoesIntoTheExport() throws {
        let agenda = try folder.write(
            """
            lectern: 1
            id: shipped
            title: Shipped
            date: 2026-12-08
            start: 13:00
            end: 13:30
            sections:
              - { kind: troika }

            """, to: "agenda.yaml")
        #expect(try ask(agenda, "next").contains("Think of a question"))
        #expect(
            try Program.run("meetings", "export", "shipped", "--to", "shipped.jsonl", in: folder).status == .exited(0))
        #expect(folder.text(of: "shipped.jsonl").contains("recipes/troika.yaml"))
    }
}
