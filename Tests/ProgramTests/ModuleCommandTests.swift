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
