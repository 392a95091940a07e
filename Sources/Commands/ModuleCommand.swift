internal import ArgumentParser
internal import Modules
internal import Rendering
internal import SectionKit

struct ModuleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "module",
        abstract: "The kinds of section that agendas can use.",
        discussion: "Example: lectern module show presentation",
        subcommands: [List.self, Show.self, New.self, Schema.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Every kind, with a sentence.")

        func run() throws {
            let catalog = Kinds.catalog()
            for problem in catalog.problems + Unregistered.folders() { Output.error("lectern: \(problem)") }
            let width = catalog.modules.map(\.kind.count).max() ?? 0
            for module in catalog.modules {
                Output.write("\(PlanText.fit(module.kind, width))  \(module.summary)\n")
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "What a kind takes and offers.")
        @Argument(help: "The kind.") var kind: String

        func run() throws {
            let catalog = Kinds.catalog()
            guard let module = catalog[kind] else {
                let near = NearestWord.to(kind, among: catalog.modules.map(\.kind))
                throw Failure("There is no kind '\(kind)'." + (near.map { " Did you mean '\($0)'?" } ?? ""), status: 2)
            }
            Output.write(KindReference.text(of: module))
        }
    }

    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The JSON Schema of agendas, for editors.")

        func run() throws { Output.write(AgendaSchema.json(for: Kinds.catalog())) }
    }
}
