internal import Agenda
public import SectionKit

/// `docs/checks.md`: every rule that agendas are checked by, made from the rules themselves.
public enum ChecksPage {
    public static func markdown(for catalog: ModuleCatalog) -> String {
        var text = """
            # Checks

            <!-- Made from the rules in the code; \(MadePage.howTo) -->

            What `lectern check` looks for. A finding has a line, a column and a code; this page says what each code means
            and what to do. An **error** must be mended before the agenda can be used as it is meant; a **warning** is
            advice. With `--strict`, warnings fail too.

            """
        // What YAML itself asks for stands before the rules of reading fields.
        let yaml = Array(Rule.agenda.prefix { !Rule.reading.contains($0) })
        text += section("The file", "What any YAML file has to be.", yaml)
        text += section(
            "Keys and values", "What the fields of an agenda, and of the files it names, take.", Rule.reading)
        let known = Set((yaml + Rule.reading).map(\.code))
        let agenda = Rule.agenda.filter { !known.contains($0.code) }
        text += section("The agenda", "What makes a meeting that cannot work.", agenda.filter { $0.severity == .error })
        text += section(
            "The meeting", "What facilitators would rather know beforehand.", agenda.filter { $0.severity == .warning })
        for module in catalog.modules where !module.rules.isEmpty {
            text += section("Sections of the kind `\(module.kind)`", module.summary, module.rules)
        }
        for source in catalog.sources where !source.rules.isEmpty {
            text += section(
                "Files in the folder `\(source.folder)`, and sections of their kinds", source.summary, source.rules)
        }
        return text
    }

    private static func section(_ title: String, _ words: String, _ rules: [Rule]) -> String {
        var text = "\n## \(title)\n\n\(words)\n\n| code | weight | what is wrong | what to do |\n|---|---|---|---|\n"
        for rule in rules {
            text +=
                "| `\(rule.code)` | \(rule.severity.rawValue) | \(MadePage.cell(rule.summary)) | \(MadePage.cell(rule.cure)) |\n"
        }
        return text
    }
}

/// What pages made from the code have in common.
enum MadePage {
    static let howTo = "`LECTERN_UPDATE_DOCS=1 swift test --filter DocumentationTests` writes it anew."

    /// Text that keeps to its cell of a Markdown table, and shows signs of markup as they are.
    static func cell(_ text: String) -> String {
        text.replacing("|", with: "\\|").replacing("\n", with: " ").replacing("<", with: "&lt;")
    }
}
