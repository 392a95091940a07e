internal import Agenda
internal import Foundation
internal import Modules
internal import SectionKit
internal import Testing

/// Pages of `docs/`, and schemas beside the agendas, that are made from the code say what the code says.
struct DocumentationTests {
    private static let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../docs").standardizedFileURL
    private static let catalog = ModuleCatalog.registered()

    struct Page: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        var testDescription: String { name }
    }
    static let pages =
        [
            Page(name: "checks.md", text: ChecksPage.markdown(for: catalog)),
            Page(name: "kinds.md", text: KindsPage.markdown(for: catalog)),
            Page(name: "../agendas/agenda.schema.json", text: AgendaSchema.json(for: catalog)),
        ]
        + catalog.sources.map {
            Page(name: "../agendas/\($0.folder).schema.json", text: AgendaSchema.json(ofFiles: $0))
        }

    @Test(arguments: pages) func pageIsUpToDate(_ page: Page) throws {
        let file = Self.docs.appendingPathComponent(page.name)
        if ProcessInfo.processInfo.environment["LECTERN_UPDATE_DOCS"] == "1" {
            try FileManager.default.createDirectory(at: Self.docs, withIntermediateDirectories: true)
            try page.text.write(to: file, atomically: true, encoding: .utf8)
        }
        let found = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(
            found == page.text,
            "docs/\(page.name) is out of date; run LECTERN_UPDATE_DOCS=1 swift test --filter DocumentationTests")
    }

    @Test func everyRuleKindKeyAndActionHasItsPlace() {
        let checks = ChecksPage.markdown(for: Self.catalog)
        for rule in Rule.agenda + Self.catalog.modules.flatMap(\.rules) + Self.catalog.sources.flatMap(\.rules) {
            #expect(checks.split(separator: "\n").count { $0.hasPrefix("| `\(rule.code)` |") } == 1, "\(rule.code)")
        }
        let kinds = KindsPage.markdown(for: Self.catalog)
        for module in Self.catalog.modules {
            #expect(kinds.contains("\n## \(module.kind)\n"))
            for field in module.fields.declarations { #expect(kinds.contains("| `\(field.name)` |"), "\(field.name)") }
            for action in module.actions { #expect(kinds.contains("**Action `\(action.name)`.**"), "\(action.name)") }
        }
    }

    @Test func tablesAreWhole() {
        for page in Self.pages {
            for line in page.text.split(separator: "\n") where line.hasPrefix("|") {
                let bars = line.replacing("\\|", with: "").count { $0 == "|" }
                #expect(bars == 5 || bars == 4, "\(page.name): \(line)")
            }
        }
    }
}
