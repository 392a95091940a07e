internal import Agenda
package import SectionKit
internal import YAMLEditing

/// An agenda of one section with a made-up group.
package struct TrialAgenda: Sendable {
    package let module: Module
    package let given: [(key: String, value: String)]

    package init(module: Module, given: [(key: String, value: String)]) {
        self.module = module
        self.given = given
    }

    /// One that can be read where the kind takes no section of what every one must have alone: with one item in a list.
    package static func whole(_ module: Module) -> TrialAgenda {
        let plain = TrialAgenda(module: module, given: [])
        // A kind that knows its length may know it only from what is not there.
        let length = module.isTimed ? [(key: "minutes", value: "10")] : []
        let others = module.fields.declarations.compactMap { field -> TrialAgenda? in
            guard case .list(of: .group(let members)) = field.shape else { return nil }
            let item = members.filter(\.isRequired).map { "\($0.name): \(sample(of: $0))" }.joined(separator: ", ")
            return TrialAgenda(module: module, given: [(key: field.name, value: "[{ \(item) }]")] + length)
        }
        return ([plain, TrialAgenda(module: module, given: length)] + others).first(where: \.isReadable) ?? plain
    }

    private static func sample(of member: FieldShape.Member) -> String {
        switch member.shape {
        case .text, .script, .words: YAMLText.quoted(member.help)
        case .choice(let options): options.first?.name ?? "1"
        default: "1"
        }
    }

    private var isReadable: Bool {
        AgendaReading.read(
            Array(text(minutes: 600).utf8), name: "try.yaml", files: KeptFiles([]), catalog: ModuleCatalog([module])
        ).agenda != nil
    }

    /// - Parameter minutes: How long the meeting is.
    package func text(minutes: Int) -> String {
        let end = min(10 * 60 + minutes, 24 * 60 - 1)
        return """
            lectern: 1
            id: try-\(module.kind)
            title: \(YAMLText.quoted("Trying \(module.title ?? module.kind)"))
            date: 2026-12-08
            start: 10:00
            end: \(end / 60):\(end % 60 < 10 ? "0" : "")\(end % 60)
            venue: Alder Hall
            chairs: [{ name: Sam, role: service-user }, { name: Jo, role: staff }]
            services: [Alder Unit, Beech House, Cedar Ward]
            sections:
              - kind: \(module.kind)
            \(keys.map { "    \($0.key): \($0.value)\n" }.joined())
            """
    }

    /// What was given, and something for what has to be there, each as YAML has it.
    var keys: [(key: String, value: String)] {
        var keys = given.map { key, value in (key: Self.key(key), value: written(value, for: key)) }
        let known = Set(given.map(\.key))
        if !module.isTimed, !known.contains("minutes") { keys.append(("minutes", "10")) }
        for field in module.fields.declarations where field.isRequired && !known.contains(field.name) {
            let sample: String =
                switch field.shape {
                case .text, .script, .words: YAMLText.quoted(field.example ?? field.help)
                case .list: field.example ?? "[\(YAMLText.quoted(field.help))]"
                default: field.sample
                }
            keys.append((field.name, sample))
        }
        return keys
    }

    /// As YAML has it: a text in quotes, so that nothing in it is taken for more.
    private func written(_ value: String, for key: String) -> String {
        let field = module.fields.declarations.first { $0.name == key }
        switch field?.shape {
        case .group: return value.replacing("\n", with: " ")
        case .list:
            if value.hasPrefix("[") { return value.replacing("\n", with: " ") }
            let items = value.split(separator: ",").map { YAMLText.quoted($0.trimmed) }
            return "[\(items.joined(separator: ", "))]"
        default: return YAMLText.quoted(value)
        }
    }

    private static func key(_ key: String) -> String {
        key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } ? key : YAMLText.quoted(key)
    }
}
