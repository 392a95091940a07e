internal import Agenda
internal import Modules
internal import SectionKit

/// A thousand recipes beside an agenda that uses each of them once.
enum RecipesBenchmark {
    static let count = 1_000

    static func run() {
        let catalog = ModuleCatalog.registered()
        guard let source = catalog.sources.first(where: { !$0.shipped.isEmpty }) else {
            return miss("recipes: none ship with this program")
        }
        // Those that ship, under other names, and no two of the same bytes.
        let files = (1...count).map { number in
            AgendaSource(
                path: "\(source.folder)/recipe-\(number).yaml",
                bytes: source.shipped[number % source.shipped.count].bytes + Array("# \(number)\n".utf8))
        }
        var text = """
            lectern: 1
            title: A thousand recipes
            date: 2026-12-08
            start: 00:00
            end: 23:59
            sections:

            """
        for number in 1...count {
            let fields = catalog[source.shipped[number % source.shipped.count].kind]?.fields.declarations ?? []
            let needed = fields.filter(\.isRequired).map { ", \($0.name): \"\($0.sample)\"" }.joined()
            text += "  - { kind: recipe-\(number), title: Part \(number)\(needed) }\n"
        }
        let bytes = Array(text.utf8)
        let kept = KeptFiles(files)
        let reading = AgendaReading.read(bytes, name: "many.yaml", files: kept, catalog: catalog)
        // It is longer than a day and has no break, which its checks tell; every section must have been read.
        guard reading.agenda?.sections.count == count else {
            return miss("recipes: \(reading.diagnostics.first?.message ?? "no agenda")")
        }
        let times = bestOf(
            9, [{ _ = AgendaReading.read(bytes, name: "many.yaml", files: kept, catalog: catalog) }])
        report(
            "an agenda with 1,000 recipes of its own", times[0].seconds * 1_000, atMost: 200, unit: "ms",
            "a file each, read and checked")
    }
}
