internal import SectionKit

@testable internal import RecipesModule

/// Recipes made in code, as a file would say them.
enum Made {
    static func step(_ title: String, _ more: RawValue.Entry...) -> RawValue {
        .entries([.init("step", .scalar(title))] + more)
    }

    static func minutes(_ count: Int) -> RawValue.Entry { .init("minutes", .scalar("\(count)")) }
    static func share(_ count: Int) -> RawValue.Entry { .init("share", .scalar("\(count)")) }
    static func text(_ key: String, _ text: String) -> RawValue.Entry { .init(key, .scalar(text)) }
    static func list(_ key: String, _ items: RawValue...) -> RawValue.Entry { .init(key, .items(items)) }

    static func file(_ steps: [RawValue], _ more: [RawValue.Entry] = []) -> RawValue {
        .entries(
            [
                .init("lectern-recipe", .scalar("1")), .init("name", .scalar("A round")),
                .init("summary", .scalar("A round.")),
            ] + more + [.init("steps", .items(steps))])
    }

    /// What an agenda has to say to a shipped recipe that cannot do without.
    static func needed(by kind: String) -> RawValue {
        kind == "problem-solving-in-five" ? .fields(["topic": "Late lunches"]) : .entries([])
    }

    struct Unreadable: Error { let findings: [String] }

    static func recipe(_ node: RawValue) throws -> Recipe {
        let reader = FieldReader()
        guard let file = reader.read(RecipeFile.self, from: node) else {
            throw Unreadable(findings: reader.findings.map(\.message))
        }
        let problems = RecipesSection.problems(in: file, reserved: ["minutes", "title"])
        guard problems.isEmpty else { throw Unreadable(findings: problems.map(\.message)) }
        return Recipe(file)
    }

    /// What is wrong with a recipe: its rule and the way to it.
    static func problems(_ node: RawValue) -> [String] {
        let reader = FieldReader()
        guard let file = reader.read(RecipeFile.self, from: node) else {
            return reader.findings.map { "\($0.rule.code) \($0.path)" }
        }
        return RecipesSection.problems(in: file, reserved: ["minutes", "title"]).map {
            "\($0.rule.code) \($0.field.joined(separator: "."))"
        }
    }
}
