internal import Foundation
internal import ProgramSupport
internal import Testing

@Suite struct ModuleCommandTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    @Test func everyKindIsListedAndShown() throws {
        let list = try Program.run("module", "list", in: folder)
        let kinds = list.lines.compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(Set(kinds).isSuperset(of: ["break", "feedback", "lunch", "presentation", "small-groups", "talk"]))
        #expect(kinds == kinds.sorted())
        for kind in kinds {
            let shown = try Program.run("module", "show", kind, in: folder)
            #expect(shown.status == .exited(0))
            #expect(shown.output.contains(kind))
        }
        let wrong = try Program.run("module", "show", "lunsh", in: folder)
        #expect(wrong.status == .exited(2))
        #expect(wrong.errors.contains("Did you mean 'lunch'?"))
    }

    @Test func theSchemaIsJSONThatKnowsEveryKind() throws {
        let outcome = try Program.run("module", "schema", in: folder)
        #expect(outcome.status == .exited(0))
        let schema = try #require(JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any])
        #expect(schema["$schema"] as? String != nil)
        for kind in ["lunch", "small-groups"] { #expect(outcome.output.contains("\"\(kind)\"")) }
    }

    @Test func kindsThatFilesMakeAreListedAndShownBesideTheirAgenda() throws {
        _ = try folder.write(Self.round, to: "recipes/our-round.yaml")
        _ = try folder.write("lectern-recipe: 1\n", to: "recipes/half.yaml")
        let agenda = try folder.write("", to: "agenda.yaml")
        let list = try Program.run("module", "list", in: folder)
        #expect(list.status == .exited(0))
        #expect(list.output.contains("Everybody says one word."))
        #expect(list.errors.contains("recipes/half.yaml:1:1: 'name' is missing"))
        let shown = try Program.run("module", "show", "our-round", "--beside", agenda, in: folder)
        #expect(shown.output.contains("word: What the round is about."))
        let schema = try Program.run("module", "schema", "--beside", agenda, in: folder)
        #expect(schema.output.contains("\"our-round\""))
    }

    @Test func aFileThatMakesAKindIsCheckedAsThat() throws {
        let good = try folder.write(Self.round, to: "recipes/our-round.yaml")
        let fine = try Program.run("check", good, in: folder)
        #expect(fine.status == .exited(0) && fine.output.contains("all well"))
        let bad = try folder.write(Self.round.replacing("minutes: 3", with: "minutes: much"), to: "elsewhere.yaml")
        let told = try Program.run("check", bad, in: folder)
        #expect(told.status == .exited(1))
        #expect(told.output.contains("elsewhere.yaml:8:14: error: no field 'much' has a number"))
        let files = try Program.run("module", "schema", "--files", "recipes", in: folder)
        let schema = try #require(JSONSerialization.jsonObject(with: files.bytes) as? [String: Any])
        #expect((schema["required"] as? [String])?.contains("lectern-recipe") == true)
    }

    @Test func aKindIsTriedAloneAndNothingIsKept() throws {
        _ = try folder.write(Self.round, to: "recipes/our-round.yaml")
        let trial = try Program(
            ["module", "try", "our-round", "word=\"tea\" & milk", "--no-web", "--speed", "10"], in: folder)
        #expect(try trial.ask("next").hasPrefix("ok "))
        #expect(try trial.ask("do our-round words text=\"Warm\"").hasPrefix("ok "))
        let end = try trial.finish()
        #expect(end.status == .exited(0))
        #expect(try Program.run("meetings", in: folder).output.contains("our-round") == false)
        let wrong = try Program.run("module", "try", "our-round", "wrod=tea", "--no-web", in: folder)
        #expect(wrong.status == .exited(1))
        #expect(wrong.errors.contains("did you mean 'word'?"))
    }

    /// The file that was asked for comes first, and the others in a line.
    @Test func aKindWhoseFileHasMistakesNamesTheFileToMend() throws {
        _ = try folder.write("lectern-recipe: 1\n", to: "recipes/half.yaml")
        _ = try folder.write("lectern-recipe: 1\n", to: "recipes/other.yaml")
        let told = try Program.run("module", "try", "half", "--no-web", in: folder)
        #expect(told.status == .exited(1))
        #expect(
            told.errors == """
                lectern: 'recipes/half.yaml' has mistakes, so nothing is of the kind 'half'.
                recipes/half.yaml:1:1: 'name' is missing; 'lectern check' with this file tells all.
                Mistakes elsewhere: recipes/other.yaml. 'lectern check' tells them.

                """)
    }

    @Test(arguments: [("wx.yml", "wx"), ("wx2.txt", "wx2"), ("Weather.yaml", "weather")])
    func aFileThatNoAgendaFindsIsToldWhatToCallIt(_ name: String, _ kind: String) throws {
        let file = try folder.write(Self.round, to: "recipes/" + name)
        let told = try Program.run("check", file, in: folder)
        #expect(told.status == .exited(1))
        #expect(told.output.contains("call the file '\(kind).yaml', and write 'kind: \(kind)' in agendas"))
        #expect(try Program.run("module", "list", in: folder).errors.contains("recipes/\(name):1:1: "))
    }

    @Test func anAgendaWhoseKindLiesInAFileOfAnotherEndingIsTold() throws {
        _ = try folder.write(Self.round, to: "recipes/wx.yml")
        _ = try folder.write("Shopping.", to: "recipes/notes.txt")
        let agenda = try folder.write(
            """
            lectern: 1
            title: A meeting
            date: 2026-12-08
            start: 13:00
            end: 13:03
            sections:
              - kind: wx

            """, to: "agenda.yaml")
        let told = try Program.run("check", agenda, in: folder)
        #expect(told.output.contains("'recipes/wx.yml' is not found, since it does not end in '.yaml'"))
        #expect(told.output.contains("call the file 'wx.yaml'"))
        #expect(try !Program.run("module", "list", in: folder).errors.contains("notes.txt"))
    }

    private static let round = """
        lectern-recipe: 1
        name: Our round
        summary: Everybody says one word.
        fields:
          - { name: word, help: What the round is about., default: today }
        steps:
          - step: Round
            minutes: 3
            room: "One word about {{word}}."
            gather:
              - { id: words, ask: Write down a word. }

        """

    @Test(
        arguments: [["help"], ["--help"], ["--version"]]
            + ["check", "plan", "run", "print", "meetings", "module"].map { [$0, "--help"] })
    func helpIsAResult(words: [String]) throws {
        let outcome = try Program(words, in: folder).finish()
        #expect(outcome.status == .exited(0))
        #expect(!outcome.output.isEmpty)
        #expect(outcome.errors == "")
    }

    @Test(arguments: [
        ["sing"], ["run"], ["run", "x.yaml", "--rehearse", "0"], ["run", "x.yaml", "--afresh"],
        ["check", "--strictly", "x"],
    ])
    func wrongUsageIsStatusTwo(words: [String]) throws {
        let outcome = try Program(words, in: folder).finish()
        #expect(outcome.status == .exited(2))
        #expect(!outcome.errors.isEmpty)
        #expect(outcome.output == "")
    }
}
