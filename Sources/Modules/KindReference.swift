internal import Agenda
public import SectionKit

/// What a kind takes and offers, in words: for `module show` and for `docs/kinds.md`.
public enum KindReference {
    public static func text(of module: Module) -> String {
        var text = "\(module.kind)\n  \(module.summary)\n"
        if !module.tags.isEmpty { text += "  tags: \(module.tags.map(\.rawValue).sorted().joined(separator: ", "))\n" }
        text += "\nKeys of its own\n"
        text += module.fields.declarations.isEmpty ? "  none\n" : rows(module.fields.declarations, indent: "  ")
        if !module.placeholders.isEmpty {
            text += "\nIts scripts may say\n"
            for placeholder in module.placeholders {
                let fallback = placeholder.fallback.isEmpty ? "nothing" : "\"\(placeholder.fallback)\""
                text += "  {{\(placeholder.name)}}  \(placeholder.help) (\(fallback) while that is not known)\n"
            }
        }
        if !module.actions.isEmpty {
            text += "\nActions while it runs\n"
            for action in module.actions {
                text += "  \(action.name): \(action.summary)\n" + rows(action.fields.declarations, indent: "    ")
            }
        }
        text +=
            "\nKeys of every section: " + SectionKeys.fieldList.declarations.map(\.name).joined(separator: ", ") + "\n"
        return text
    }

    private static func rows(_ declarations: [FieldDeclaration], indent: String) -> String {
        declarations.map { declaration in
            "\(indent)\(declaration.name): \(declaration.help)\n\(indent)    \(facts(declaration))\n"
                + members(declaration.shape, indent: indent + "    ")
        }.joined()
    }

    /// "a whole number, 1 to 20; default 3".
    static func facts(_ declaration: FieldDeclaration) -> String {
        facts(declaration.shape, declaration.limits, declaration.defaultText, declaration.isRequired)
    }

    private static func facts(
        _ shape: FieldShape, _ limits: ClosedRange<Int>?, _ defaultText: String?, _ isRequired: Bool
    ) -> String {
        var facts = shape.words
        if let limits { facts += ", \(limits.lowerBound) to \(limits.upperBound)\(shape.unit.map { " \($0)" } ?? "")" }
        if let defaultText { facts += "; default \(defaultText)" }
        if isRequired { facts += "; required" }
        return facts
    }

    private static func members(_ shape: FieldShape, indent: String) -> String {
        switch shape {
        case .group(let members):
            members.map { member in
                "\(indent)\(member.name): \(member.help) (\(facts(member.shape, member.limits, member.defaultText, member.isRequired)))\n"
                    + self.members(member.shape, indent: indent + "    ")
            }.joined()
        case .list(let item), .file(let item), .textOr(let item): members(item, indent: indent)
        case .choice(let options): options.map { "\(indent)\($0.name): \($0.help)\n" }.joined()
        default: ""
        }
    }
}
