internal import Agenda
public import SectionKit

/// `docs/kinds.md`: every kind of section with its keys, placeholders, actions and checks, made from the modules.
public enum KindsPage {
    public static func markdown(for catalog: ModuleCatalog) -> String {
        var text = """
            # Kinds of sections

            <!-- Made from the modules in the code; \(MadePage.howTo) -->

            Every section of an agenda has a `kind`. These are the kinds that come with Lectern, and what each takes beside
            the keys of every section.


            """
        for module in catalog.modules { text += "- [\(module.kind)](#\(module.kind)): \(module.summary)\n" }
        text += "\n## Keys of every section\n\n" + table(SectionKeys.fieldList.declarations)
        text += "\nScripts of every kind may say:\n\n" + placeholders(HostPlaceholders.all)
        for module in catalog.modules { text += kind(module) }
        return text
    }

    private static func kind(_ module: Module) -> String {
        var text = "\n## \(module.kind)\n\n\(module.summary)\n"
        if !module.tags.isEmpty {
            text += "\nThe meeting takes it as: \(module.tags.map(\.rawValue).sorted().joined(separator: ", ")).\n"
        }
        text += module.isTimed ? "" : "\nIt needs `minutes`.\n"
        text +=
            module.fields.declarations.isEmpty
            ? "\nIt has no keys of its own.\n" : "\n" + table(module.fields.declarations)
        if !module.placeholders.isEmpty { text += "\nIts scripts may say:\n\n" + placeholders(module.placeholders) }
        for action in module.actions {
            text += "\n**Action `\(action.name)`.** \(action.summary)\n"
            if !action.fields.declarations.isEmpty { text += "\n" + table(action.fields.declarations) }
        }
        if !module.rules.isEmpty {
            text +=
                "\nChecks: \(module.rules.map { "`\($0.code)`" }.joined(separator: ", ")); see [checks](checks.md).\n"
        }
        return text
    }

    private static func placeholders(_ all: [Placeholder]) -> String {
        "| name | what it is | while that is not known |\n|---|---|---|\n"
            + all.map {
                "| `{{\($0.name)}}` | \(MadePage.cell($0.help)) | \($0.fallback.isEmpty ? "nothing" : "\"\(MadePage.cell($0.fallback))\"") |\n"
            }
            .joined()
    }

    private static func table(_ declarations: [FieldDeclaration]) -> String {
        let members = declarations.map(FieldShape.Member.init)
        return "| key | what it is | takes | default |\n|---|---|---|---|\n" + rows(members, under: "")
    }

    /// One row a key; keys inside a key follow it, with their way in front.
    private static func rows(_ members: [FieldShape.Member], under way: String) -> String {
        members.map { member in
            let name = way + member.name
            let rest = member.isRequired ? "required" : member.defaultText.map { "`\(MadePage.cell($0))`" } ?? ""
            return "| `\(name)` | \(MadePage.cell(member.help)) | \(MadePage.cell(takes(member))) | \(rest) |\n"
                + inner(member.shape, under: name)
        }.joined()
    }

    private static func inner(_ shape: FieldShape, under name: String) -> String {
        switch shape {
        case .group(let members): rows(members, under: name + ".")
        case .list(let item): inner(item, under: name + "[]")
        case .textOr(let group): inner(group, under: name)
        case .file(let contents): inner(contents, under: name + ": ")
        default: ""
        }
    }

    /// "a whole number, 1 to 20".
    private static func takes(_ member: FieldShape.Member) -> String {
        let limits =
            member.limits.map { ", \($0.lowerBound) to \($0.upperBound)\(member.shape.unit.map { " \($0)" } ?? "")" }
            ?? ""
        return short(member.shape) + limits
    }

    private static func short(_ shape: FieldShape) -> String {
        switch shape {
        case .group: "keys, below"
        case .textOr: "a text, or keys, below"
        case .list(let item):
            switch item {
            case .group: "a list, each with the keys below"
            default: "a list, each \(short(item))"
            }
        case .choice(let options): options.map { "`\($0.name)` (\($0.help))" }.joined(separator: "; ")
        default: shape.words
        }
    }
}
