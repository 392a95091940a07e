internal import ArgumentParser
internal import Modules
internal import Rendering
internal import SectionKit

struct ModuleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "module",
        abstract: "The kinds of section that agendas can use.",
        discussion: """
            Example: lectern module show presentation
            Try one:  lectern module try troika

            Kinds are compiled in, or written as files in a folder beside an agenda. '--beside' names such an agenda, or its \
            folder; without it, the folder where you are counts.
            """,
        subcommands: [List.self, Show.self, New.self, Schema.self, Try.self], defaultSubcommand: List.self)

    /// Which kinds count.
    struct Place: ParsableArguments {
        @Option(help: "An agenda, or a folder: the kinds that files beside it make count too.")
        var beside = "."

        /// The kinds, with what is wrong told on standard error.
        func catalog() -> ModuleCatalog {
            let found = KindsBeside.read(beside)
            for fault in found.faults { Output.error("lectern: \(fault.words)") }
            return found.catalog
        }

        func module(_ kind: String) throws -> Module {
            let found = KindsBeside.read(beside)
            // Mistakes in files that nobody asked for come last, and in a line.
            let others = found.faults.filter { $0.kind != kind }.map(\.path).joined(separator: ", ")
            let last = others.isEmpty ? "" : "\nMistakes elsewhere: \(others). 'lectern check' tells them."
            if let module = found.catalog[kind] { return module }
            if let own = found.faults.first(where: { $0.kind == kind }) {
                throw Failure(
                    "'\(own.path)' has mistakes, so nothing is of the kind '\(kind)'.\n\(own.words).\(last)", status: 1)
            }
            let near = NearestWord.to(kind, among: found.catalog.modules.map(\.kind))
            throw Failure(
                "There is no kind '\(kind)'." + (near.map { " Did you mean '\($0)'?" } ?? "") + last, status: 2)
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Every kind, with a sentence.")
        @OptionGroup var place: Place

        func run() throws {
            let catalog = place.catalog()
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
        @OptionGroup var place: Place

        func run() throws { Output.write(KindReference.text(of: try place.module(kind))) }
    }

    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The JSON Schema of agendas, for editors.",
            discussion: "Of the files in a folder beside agendas: lectern module schema --files recipes")
        @Option(help: "The schema of the files in that folder beside agendas, in place of the agendas' own.")
        var files: String?
        @OptionGroup var place: Place

        func run() throws {
            let catalog = place.catalog()
            guard let files else { return Output.write(AgendaSchema.json(for: catalog)) }
            guard let source = catalog.sources.first(where: { $0.folder == files }) else {
                let known = catalog.sources.map { "'\($0.folder)'" }.joined(separator: ", ")
                throw Failure("No files in a folder '\(files)' make kinds. Known: \(known).", status: 2)
            }
            Output.write(AgendaSchema.json(ofFiles: source))
        }
    }
}
