internal import Foundation
internal import SectionKit

extension Conformance {
    /// Names, summaries and help, as everybody meets them.
    func checkDeclaration() {
        // A file may be called 1-2-4-all; a type's name begins with a letter.
        expect(
            Self.isKebabCase(module.kind) || module.isDeclared && KindSource.isKind(module.kind),
            "its kind is not in kebab case")
        checkSentence(module.summary, of: "its summary")
        for problem in catalog.problems { record(problem) }
        for field in module.fields.declarations { checkField(field.name, field.help, field.shape) }
        var names: Set<String> = []
        for action in module.actions {
            expect(Self.isKebabCase(action.name), "the action '\(action.name)' is not in kebab case")
            expect(names.insert(action.name).inserted, "two actions are called '\(action.name)'")
            checkSentence(action.summary, of: "the summary of '\(action.name)'")
            for field in action.fields.declarations { checkField(field.name, field.help, field.shape) }
        }
        for placeholder in module.placeholders {
            expect(Self.isKebabCase(placeholder.name), "the placeholder '\(placeholder.name)' is not in kebab case")
            expect(!placeholder.help.isEmpty, "the placeholder '\(placeholder.name)' has no help")
        }
        for rule in module.rules {
            expect(
                rule.code.hasPrefix(module.kind + "-"),
                "the code of the rule '\(rule.code)' does not begin with the kind")
            expect(!rule.summary.isEmpty && !rule.cure.isEmpty, "the rule '\(rule.code)' says too little")
        }
        expect(Set(module.rules.map(\.code)).count == module.rules.count, "two rules have one code")
    }

    private func checkField(_ name: String, _ help: String, _ shape: FieldShape) {
        expect(Self.isKebabCase(name), "the field '\(name)' is not in kebab case")
        checkSentence(help, of: "the help of '\(name)'")
        for member in Self.members(of: shape) { checkField(member.name, member.help, member.shape) }
    }

    private func checkSentence(_ text: String, of what: String) {
        expect(!text.isEmpty && text.count <= 150, "\(what) has \(text.count) letters, not 1 to 150")
        expect(!text.contains("\n"), "\(what) has more than one line")
        expect(text.last.map { ".?!”\"".contains($0) } ?? true, "\(what) is no sentence: it has no full stop")
    }

    /// What stands in the example and in the README.
    func checkPapers() {
        for field in module.fields.declarations {
            expect(example.has(field.name), "the example does not name '\(field.name)'")
        }
        expect(example.entries.first { $0.key != nil }?.key == "kind", "the example does not begin with 'kind'")
        var everything = text
        for file in (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        where file.pathExtension == "yaml" && file.lastPathComponent != "example.yaml" {
            everything += (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        }
        for name in Set(module.fields.declarations.flatMap { Self.members(of: $0.shape) }.map(\.name)) {
            expect(everything.contains("\(name):"), "neither the example nor a file beside it names '\(name)'")
        }
        guard let readme = try? String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8) else {
            record("it has no README.md")
            return
        }
        let words = Set(readme.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
        for field in module.fields.declarations {
            expect(words.contains(field.name), "its README does not name the field '\(field.name)'")
        }
        for action in module.actions {
            expect(words.contains(action.name), "its README does not name the action '\(action.name)'")
            for field in action.fields.declarations {
                expect(words.contains(field.name), "its README does not name '\(field.name)' of '\(action.name)'")
            }
        }
    }

    /// All members inside a shape, however deep.
    static func members(of shape: FieldShape) -> [FieldShape.Member] {
        switch shape {
        case .group(let members): members + members.flatMap { Self.members(of: $0.shape) }
        case .list(let item), .file(let item), .textOr(let item): Self.members(of: item)
        default: []
        }
    }

    static func isKebabCase(_ name: String) -> Bool {
        let pieces = name.split(separator: "-", omittingEmptySubsequences: false)
        return pieces.allSatisfy {
            !$0.isEmpty && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
            && name.first?.isLetter == true
    }
}
