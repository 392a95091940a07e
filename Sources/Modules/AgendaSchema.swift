internal import Agenda
internal import Foundation
public import SectionKit

/// The JSON Schema (2020-12, <https://json-schema.org>) of agendas with every kind, for editors.
public enum AgendaSchema {
    /// The schema as indented JSON text.
    public static func json(for catalog: ModuleCatalog) -> String {
        text(schema(for: catalog))
    }

    /// The schema of the files of which a module makes kinds, as indented JSON text.
    public static func json(ofFiles source: KindSource) -> String {
        var top = object(source.fields.declarations)
        top["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        top["title"] = "A file of the folder '\(source.folder)'"
        return text(top)
    }

    private static func text(_ document: [String: Any]) -> String {
        let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? JSONSerialization.data(withJSONObject: document, options: options) else { return "{}\n" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private static func schema(for catalog: ModuleCatalog) -> [String: Any] {
        var top = object(AgendaKeys.fieldList.declarations)
        var properties = top["properties"] as? [String: Any] ?? [:]
        properties["sections"] = [
            "type": "array", "description": "What happens, in running order.", "items": ["$ref": "#/$defs/section"],
        ]
        properties["lectern"] = ["const": 1, "description": "The version of the agenda format."]
        if let list = properties["themes"] as? [String: Any], let help = list["description"] {
            var list = list
            list["type"] = "array"
            list["description"] = nil
            properties["themes"] = [
                "description": help, "anyOf": [list, ["type": ["string", "null"], "description": "A file's name."]],
            ]
        }
        top["properties"] = properties
        top["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        top["title"] = "A Lectern agenda"
        let kinds = catalog.modules.map(\.kind)
        top["$defs"] = [
            "section": [
                "type": "object", "required": ["kind"],
                "properties": ["kind": ["enum": kinds, "description": "The kind of section."]],
                // One branch a kind, chosen by its name, so that an editor offers that kind's keys alone.
                "allOf": catalog.modules.map { module -> [String: Any] in
                    [
                        "if": ["properties": ["kind": ["const": module.kind]], "required": ["kind"]],
                        "then": section(module),
                    ]
                },
            ] as [String: Any]
        ]
        return top
    }

    private static func section(_ module: Module) -> [String: Any] {
        var section = object(SectionKeys.fieldList.declarations + module.fields.declarations)
        var properties = section["properties"] as? [String: Any] ?? [:]
        properties["kind"] = ["const": module.kind, "description": module.summary]
        section["properties"] = properties
        section["description"] = module.summary
        if !module.isTimed { section["required"] = (section["required"] as? [String] ?? []) + ["minutes"] }
        return section
    }

    private static func object(_ fields: [FieldDeclaration]) -> [String: Any] {
        object(fields.map(FieldShape.Member.init))
    }

    private static func object(_ members: [FieldShape.Member]) -> [String: Any] {
        var properties: [String: Any] = [:]
        for member in members {
            var property = value(member.shape, limits: member.limits)
            property["description"] = member.help + (member.defaultText.map { " Default: \($0)." } ?? "")
            if !member.isRequired, let type = property["type"] as? String { property["type"] = [type, "null"] }
            properties[member.name] = property
        }
        return [
            "type": "object", "additionalProperties": false, "properties": properties,
            "required": members.filter(\.isRequired).map(\.name),
        ]
    }

    private static func value(_ shape: FieldShape, limits: ClosedRange<Int>? = nil) -> [String: Any] {
        var schema: [String: Any]
        switch shape {
        case .text, .script, .words, .file:
            // YAML reads `answer: no` and `title: 2026` as other types; Lectern takes them as the text they are.
            schema = ["type": ["string", "number", "boolean"]]
            if let limits { schema["minLength"] = limits.lowerBound; schema["maxLength"] = limits.upperBound }
        case .flag: schema = ["enum": [true, false, "yes", "no", "on", "off"]]
        case .whole:
            schema = ["type": "integer"]
            if let limits { schema["minimum"] = limits.lowerBound; schema["maximum"] = limits.upperBound }
        case .decimal: schema = ["type": "number"]
        case .minutes:
            var number: [String: Any] = [
                "type": "integer", "minimum": limits?.lowerBound ?? 0, "maximum": limits?.upperBound ?? 1_440,
            ]
            number["examples"] = [10]
            schema = [
                "anyOf": [
                    number,
                    ["type": "string", "pattern": "^([0-9]+ *(min|mins|minute|minutes)?|[0-9]+ *h *([0-9]{1,2})?)$"],
                ]
            ]
        case .time: schema = ["type": ["string", "integer"], "pattern": "^([01]?[0-9]|2[0-3]):[0-5][0-9]$"]
        case .date: schema = ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
        case .choice(let options):
            schema = ["enum": options.map(\.name)]
        case .list(let item):
            schema = ["type": "array", "items": value(item)]
            if let limits { schema["minItems"] = limits.lowerBound; schema["maxItems"] = limits.upperBound }
        // A group that says nothing of its keys stands for anything.
        case .group(let members): schema = members.isEmpty ? [:] : object(members)
        case .textOr(let group): schema = ["anyOf": [value(.text), value(group)]]
        }
        return schema
    }
}
