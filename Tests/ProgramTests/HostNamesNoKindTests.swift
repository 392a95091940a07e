internal import Foundation
internal import ProgramSupport
internal import Testing

/// The host hands sections to modules that it does not know by name.
@Suite struct HostNamesNoKindTests {
    /// Every kind that is registered, as a word in quotes.
    @Test func noSourceOfTheHostNamesAKind() throws {
        let folder = try TemporaryFolder()
        let kinds = try Program.run("module", "list", in: folder).lines.compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
        #expect(kinds.count >= 6)
        let sources = Repository.path("Sources")
        let names = FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String } ?? []
        let files = names.filter { $0.hasSuffix(".swift") && !$0.hasSuffix(".generated.swift") }
        #expect(files.count > 100)
        for file in files {
            let text = try String(contentsOfFile: sources + "/" + file, encoding: .utf8)
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                // Comments may give examples; code may not.
                guard !line.drop(while: \.isWhitespace).hasPrefix("//") else { continue }
                for kind in kinds where line.contains("\"\(kind)\"") || line.contains("kind: \(kind)") {
                    Issue.record("\(file):\(number + 1) names the kind '\(kind)': \(line)")
                }
                if line.contains("import "), kinds.contains(where: { line.hasSuffix(" " + Self.module(of: $0)) }) {
                    Issue.record("\(file):\(number + 1) imports a module: \(line)")
                }
            }
        }
    }

    /// `small-groups` lives in `SmallGroupsModule`.
    private static func module(of kind: String) -> String {
        kind.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + "Module"
    }

    @Test func theListOfModulesIsUpToDate() throws {
        let folder = try TemporaryFolder()
        let script = Repository.path("scripts/modules")
        let outcome = try Program([], in: folder, wrapper: ["/bin/sh", "-c", "'\(script)' --check"]).finish()
        #expect(outcome.status == .exited(0), "\(outcome.output)\(outcome.errors) Run 'make modules'.")
    }
}
