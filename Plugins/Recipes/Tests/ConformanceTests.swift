internal import Foundation
internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import RecipesModule

struct ConformanceTests {
    @Test(arguments: RecipesSection.shipped.map(\.kind)) func everyRecipeHoldsToWhatTheHostReliesOn(_ kind: String)
        throws
    {
        let file = try #require(RecipesSection.shipped.first { $0.kind == kind })
        expectConformance(of: RecipesSection.self, file: file)
    }

    /// The example names every key there is.
    @Test func theExampleHasNoMistakesAndNamesEveryKey() throws {
        let text = try Self.text("example.yaml")
        expectConformance(of: RecipesSection.self, file: KindFile(kind: "example", bytes: Array(text.utf8)))
        let readme = try Self.text("README.md")
        for key in Self.keys(RecipeFile.shape) {
            #expect(text.contains("\(key):"), "the example does not name '\(key)'")
            #expect(readme.contains("`\(key)`") || readme.contains("\(key):"), "the README does not name '\(key)'")
        }
    }

    @Test func theProgramHasTheRecipesThatLieBesideTheAgendas() throws {
        let folder = Self.root.appendingPathComponent("agendas/recipes")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        #expect(files.sorted() == RecipesSection.shipped.map { $0.kind + ".yaml" }.sorted(), "run scripts/shipped")
        for file in RecipesSection.shipped {
            let bytes = try Data(contentsOf: folder.appendingPathComponent(file.kind + ".yaml"))
            #expect(Array(bytes) == file.bytes, "\(file.kind) is out of date; run scripts/shipped")
        }
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    private static var root: URL { folder.deletingLastPathComponent().deletingLastPathComponent() }
    private static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    private static func keys(_ shape: FieldShape) -> Set<String> {
        switch shape {
        case .group(let members): members.reduce(into: []) { $0.formUnion(keys($1.shape).union([$1.name])) }
        case .list(let item): keys(item)
        default: []
        }
    }
}
