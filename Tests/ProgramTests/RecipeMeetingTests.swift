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

    /// Votes stay with the words of their option, and what was gathered under an id that is gone stays in the report; each list
    /// has its heading.
    @Test func anEditedRecipeLosesNothingOfWhatWasGathered() throws {
        let recipe = """
            lectern-recipe: 1
            name: Our weather
            summary: Everybody says how they are.
            tags: [discussion]
            steps:
              - step: Vote
                minutes: 60
                room: How are you?
                gather:
                  - { id: weather, type: vote, options: [Sun, Cloud, Rain], ask: Count hands. }
                  - { id: ideas, type: list, title: Our ideas, ask: Write an idea. }
                  - { id: worries, type: list, title: Our worries, ask: Write a worry. }
                  - { id: best, type: vote, of: ideas, title: Best ideas, ask: Count. }

            """
        _ = try folder.write(recipe, to: "recipes/weather.yaml")
        let agenda = try folder.write(
            """
            lectern: 1
            id: edited
            title: Edited
            date: 2026-12-08
            start: 13:00
            end: 14:00
            chairs: [{ name: Sam, role: service-user }]
            sections:
              - { kind: weather, id: vote }

            """, to: "agenda.yaml")
        let program = try Program(["run", agenda], in: folder)
        for command in [
            "next", "do vote weather option=Cloud votes=5", "do vote weather option=Sun votes=9",
            "do vote weather option=Sun votes=1", "do vote ideas text=\"Walks\"",
            "do vote ideas text=\"Music with Sam\"",
            "do vote worries text=\"Noise\"", "do vote best option=2 votes=4",
        ] { #expect(try program.ask(command).hasPrefix("ok "), "\(command)") }
        let edited = recipe.replacing("Sun, Cloud, Rain", with: "Sun, Fog").replacing("id: ideas", with: "id: thoughts")
            .replacing("of: ideas", with: "of: thoughts").replacing("Our ideas", with: "Our thoughts")
        _ = try folder.write(edited, to: "recipes/weather.yaml")
        for command in ["agenda take", "do vote thoughts text=\"Tea\"", "next"] {
            #expect(try program.ask(command).hasPrefix("ok "), "\(command)")
        }
        #expect(try program.finish().status == .exited(0))
        let report = try Program.run("report", "edited", in: folder).output
        let told = report.split(separator: "## Who came").first?.split(separator: "## Our weather").last
            .map { $0.split(separator: "\n").filter { !$0.isEmpty }.joined(separator: "\n") }
        #expect(
            told == """
                ### Our thoughts
                - Tea
                ### Our worries
                - Noise
                ### Our ideas
                - Walks
                - Music with \\[…\\]
                ### Weather
                **What most people were for comes first.**
                | Place | What |
                | --- | --- |
                | 1 | Cloud |
                | 2 | Sun |
                ### Best ideas
                **What most people were for comes first.**
                | Place | What |
                | --- | --- |
                | 1 | Music with \\[…\\] |
                """)
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
