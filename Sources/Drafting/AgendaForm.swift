internal import Agenda
package import SectionKit
package import YAMLEditing
internal import YAMLTree

/// An agenda that is changed field by field, as forms do: what nobody changes keeps every byte.
///
/// A field is named by its way from its section, such as `questions.0.ask`. What is typed need not be right: the agenda's own
/// checks say what is wrong, at the field.
package struct AgendaForm: Sendable {
    private var editor: YAMLEditor

    /// - Throws: `YAMLEditError` where YAML finds the file at fault.
    package init(_ bytes: [UInt8]) throws(YAMLEditError) { editor = try YAMLEditor(bytes) }

    package var bytes: [UInt8] { editor.bytes }

    /// What a form asks about: the agenda's top, or one of its sections.
    package enum Part: Hashable, Sendable {
        case top
        /// From 0.
        case section(Int)

        var steps: [YAMLStep] {
            switch self {
            case .top: []
            case .section(let place): [.key("sections"), .item(place)]
            }
        }
    }

    /// One field, and what stands there now.
    package struct Field: Sendable {
        package let name: String
        package let label: String
        package let help: String
        package let isRequired: Bool
        /// What counts where nothing is written.
        package let defaultText: String?
        package let control: Control
    }

    package indirect enum Control: Sendable {
        case line(String)
        /// Several lines of text.
        case area(String)
        /// A list, one item in each line.
        case lines(String)
        case choice(String, options: [FieldShape.Option])
        case group([Field])
        /// A list of groups, and one more to fill in.
        case items([[Field]], blank: [Field])
        /// Written in a way that no form has fields for.
        case byHand
    }

    // MARK: What there is

    package struct SectionHead: Hashable, Sendable {
        package var kind: String
        package var title: String?
        package var minutes: String?
    }

    package var sections: [SectionHead] {
        guard case .list(let items)? = editor.value.value(at: [.key("sections")]) else { return [] }
        return items.map { item in
            SectionHead(
                kind: item.text("kind") ?? "", title: item.text("title"), minutes: item.text("minutes"))
        }
    }

    /// What is written under a key at the agenda's top.
    package func text(_ key: String) -> String? { editor.value.text(key) }

    package func fields(of part: Part, in catalog: ModuleCatalog) -> [Field] {
        let value = editor.value.value(at: part.steps)
        return declarations(of: part, in: catalog).map {
            Self.field(FieldShape.Member($0), named: $0.name, value?.value(at: [.key($0.name)]))
        }
    }

    private func declarations(of part: Part, in catalog: ModuleCatalog) -> [FieldDeclaration] {
        switch part {
        case .top: return AgendaKeys.fieldList.declarations.filter { !["lectern", "sections"].contains($0.name) }
        case .section(let place):
            let all = sections
            let kind = all.indices.contains(place) ? all[place].kind : ""
            return SectionKeys.fieldList.declarations.filter { $0.name != "kind" }
                + (catalog[kind]?.fields.declarations ?? [])
        }
    }

    private static func field(_ member: FieldShape.Member, named name: String, _ value: YAMLValue?) -> Field {
        Field(
            name: name, label: member.name.replacing("-", with: " "), help: member.help, isRequired: member.isRequired,
            defaultText: member.defaultText, control: control(member.shape, named: name, value))
    }

    private static func control(_ shape: FieldShape, named name: String, _ value: YAMLValue?) -> Control {
        switch shape {
        case .text, .words:
            return value.isText ? (value.shown.contains("\n") ? .area(value.shown) : .line(value.shown)) : .byHand
        case .script: return value.isText ? .area(value.shown) : .byHand
        case .whole, .decimal, .minutes, .time, .date, .file: return value.isText ? .line(value.shown) : .byHand
        case .flag:
            let options = [FieldShape.Option(name: "yes", help: ""), FieldShape.Option(name: "no", help: "")]
            return value.isText ? .choice(value.asFlag, options: options) : .byHand
        case .choice(let options): return value.isText ? .choice(value.shown, options: options) : .byHand
        case .group(let members):
            guard value.isMap else { return .byHand }
            return .group(members.map { field($0, named: "\(name).\($0.name)", value?.value(at: [.key($0.name)])) })
        case .textOr(let group): return control(value.isText ? .text : group, named: name, value)
        case .list(let item):
            guard case .some(let items) = value.items else { return .byHand }
            if item.isLine, items.allSatisfy(\.isLine) {
                return .lines(items.map { YAMLValue?.some($0).shown }.joined(separator: "\n"))
            }
            let all = items.enumerated().map { place, value in fields(ofItem: item, "\(name).\(place)", value) }
            guard let blank = fields(ofItem: item, "\(name).\(items.count)", nil), all.allSatisfy({ $0 != nil }) else {
                return .byHand
            }
            return .items(all.compactMap(\.self), blank: blank)
        }
    }

    /// Nil for an item that no form has fields for.
    private static func fields(ofItem shape: FieldShape, _ name: String, _ value: YAMLValue?) -> [Field]? {
        switch control(shape, named: name, value) {
        case .group(let fields): return fields
        case .byHand, .items, .lines: return nil
        case let control:
            return [Field(name: name, label: "Text", help: "", isRequired: false, defaultText: nil, control: control)]
        }
    }

    // MARK: What is changed

    /// Takes what a form sent over. A field that it did not send stays as it is.
    ///
    /// - Returns: Why single fields were not changed, by their names; all others are.
    package mutating func take(_ sent: [String: String], for part: Part, in catalog: ModuleCatalog) -> [String: String]
    {
        var problems: [String: String] = [:]
        for declaration in declarations(of: part, in: catalog) {
            let steps = part.steps + [.key(declaration.name)]
            let old = editor.value.value(at: steps)
            let new = Self.value(declaration.shape, named: declaration.name, old, sent)
            guard new != old else { continue }
            do throws(YAMLEditError) {
                if let new { try editor.set(steps, to: new) } else { try editor.remove(steps) }
            } catch { problems[declaration.name] = "Not changed: \(error)." }
        }
        return problems
    }

    private static func value(
        _ shape: FieldShape, named name: String, _ old: YAMLValue?, _ sent: [String: String]
    ) -> YAMLValue? {
        switch shape {
        case .group(let members):
            guard old.isMap else { return old }
            var pairs: [YAMLPair] = if case .map(let pairs)? = old { pairs } else { [] }
            for member in members {
                let place = pairs.firstIndex { $0.key == member.name }
                let before = place.map { pairs[$0].value }
                let after = value(member.shape, named: "\(name).\(member.name)", before, sent)
                guard after != before else { continue }
                if let place, let after {
                    pairs[place].value = after
                } else if let place {
                    pairs.remove(at: place)
                } else if let after {
                    pairs.append(YAMLPair(member.name, after))
                }
            }
            return pairs.isEmpty && old.isNothing ? old : pairs.isEmpty ? nil : .map(pairs)
        case .textOr(let group): return value(old.isText ? .text : group, named: name, old, sent)
        case .list(let item):
            guard let items = old.items else { return old }
            if item.isLine, items.allSatisfy(\.isLine) { return lines(name, old, items, sent) }
            var result: [YAMLValue] = []
            for (place, before) in items.enumerated() where sent["\(name).\(place).remove"] == nil {
                if let after = value(item, named: "\(name).\(place)", before, sent) { result.append(after) }
            }
            if let more = value(item, named: "\(name).\(items.count)", nil, sent) { result.append(more) }
            return result == items ? old : result.isEmpty ? nil : .list(result)
        case .flag:
            guard let typed = sent[name], old.isText, typed != old.asFlag else { return old }
            return typed.isEmpty ? nil : .scalar(typed)
        default:
            guard let typed = sent[name]?.unixLines, old.isText else { return old }
            if typed.withoutLastLineEnd == old.shown.withoutLastLineEnd { return old }
            if typed.allSatisfy(\.isWhitespace) { return nil }
            return .scalar(old.shown.hasSuffix("\n") && !typed.hasSuffix("\n") ? typed + "\n" : typed)
        }
    }

    private static func lines(
        _ name: String, _ old: YAMLValue?, _ items: [YAMLValue], _ sent: [String: String]
    ) -> YAMLValue? {
        guard let typed = sent[name]?.unixLines else { return old }
        let lines = typed.split(separator: "\n").map { $0.trimmingBlanks }.filter { !$0.isEmpty }
        if lines == items.map({ YAMLValue?.some($0).shown }) { return old }
        return lines.isEmpty ? nil : .list(lines.map(YAMLValue.scalar))
    }

    // MARK: What two windows change

    /// What a form shows in each of its fields, by their names.
    package func shown(of part: Part, in catalog: ModuleCatalog) -> [String: String] {
        var shown: [String: String] = [:]
        func look(_ field: Field) {
            switch field.control {
            case .line(let text), .area(let text), .lines(let text), .choice(let text, _): shown[field.name] = text
            case .group(let fields): fields.forEach(look)
            case .items(let items, let blank): (items.flatMap(\.self) + blank).forEach(look)
            case .byHand: break
            }
        }
        fields(of: part, in: catalog).forEach(look)
        return shown
    }

    /// Where a section stands now that stood elsewhere in an earlier state; nil where it is gone, or cannot be told apart.
    package func place(of section: Int, from earlier: AgendaForm) -> Int? {
        let old = earlier.editor.value.value(at: [.key("sections"), .item(section)])
        guard let old, case .list(let items)? = editor.value.value(at: [.key("sections")]) else { return nil }
        let same = items.indices.filter { items[$0] == old }
        if !same.isEmpty { return same.contains(section) ? section : same.first }
        // It was changed: what it is called still tells it.
        let name = { (item: YAMLValue) in [item.text("kind"), item.text("id") ?? item.text("title")] }
        let named = items.indices.filter { name(items[$0]) == name(old) }
        return named.count == 1 ? named.first : nil
    }

    /// Takes what was typed into a form that showed an earlier state: only what differs from that counts as typed.
    ///
    /// - Parameter place: The part's place in the earlier state.
    /// - Returns: Why single fields were not changed, and what was typed where somebody else has changed the same meanwhile:
    ///   that is not taken.
    package mutating func take(
        _ sent: [String: String], seen earlier: AgendaForm, at place: Part, for part: Part, in catalog: ModuleCatalog
    ) -> (problems: [String: String], left: [String: String]) {
        let (old, now) = (earlier.shown(of: place, in: catalog), shown(of: part, in: catalog))
        let plain = { (text: String?) in text.map { String($0.unixLines.withoutLastLineEnd) } }
        let typed = sent.filter { plain($0.value) != plain(old[$0.key]) }
        let left = typed.filter { name, text in
            let key = name.prefix { $0 != "." }
            let names = { (all: [String: String]) in Set(all.keys.filter { $0.prefix { $0 != "." } == key }) }
            // In a list that got longer or shorter the same name means another item.
            guard names(old) == names(now) else { return true }
            return now[name] != old[name] && plain(now[name]) != plain(text)
        }
        return (take(typed.filter { left[$0.key] == nil }, for: part, in: catalog), left)
    }

    // MARK: Sections

    /// Adds a section at the end, with something in all that it must have.
    ///
    /// - Throws: `YAMLEditError` where the list of sections is written in a way that only a person can change.
    package mutating func add(_ module: Module) throws(YAMLEditError) {
        var pairs = [YAMLPair("kind", .scalar(module.kind))]
        for (key, text) in TrialAgenda.whole(module).keys {
            pairs.append(YAMLPair(key, YAML.parse(Array(text.utf8)).root.map { YAMLValue($0) } ?? .scalar(text)))
        }
        let count: Int
        if case .list(let items)? = editor.value.value(at: [.key("sections")]) {
            count = items.count
        } else {
            count = 0
        }
        guard count > 0 else { return try editor.set([.key("sections")], to: .list([.map(pairs)])) }
        try editor.insert(.map(pairs), into: [.key("sections")], at: count)
    }

    /// Moves a section with its lines as they are.
    ///
    /// - Parameter place: Where it stands afterwards, from 0.
    package mutating func move(_ section: Int, to place: Int) throws(YAMLEditError) {
        try editor.move(in: [.key("sections")], from: section, to: place)
    }

    package mutating func remove(_ section: Int) throws(YAMLEditError) {
        try editor.remove([.key("sections"), .item(section)])
    }

    // MARK: What is wrong

    /// The part and the field that a finding is about, such as `sections[2].questions[0].ask`; an empty field for the part as
    /// a whole.
    package static func place(of path: String) -> (part: Part, field: String) {
        var rest = path[...]
        var part = Part.top
        if rest.hasPrefix("sections["), let close = rest.firstIndex(of: "]"),
            let place = Int(rest[rest.index(rest.startIndex, offsetBy: 9)..<close])
        {
            part = .section(place)
            rest = rest[rest.index(after: close)...].drop { $0 == "." }
        }
        return (part, String(rest).replacing("[", with: ".").replacing("]", with: ""))
    }
}

extension FieldShape {
    /// Its values stand in one line each.
    fileprivate var isLine: Bool {
        switch self {
        case .text, .words, .whole, .decimal, .minutes, .time, .date, .choice, .textOr, .file: true
        default: false
        }
    }
}

extension YAMLValue {
    fileprivate func text(_ key: String) -> String? {
        if case .scalar(let text)? = value(at: [.key(key)]) { text } else { nil }
    }
    fileprivate var isLine: Bool { if case .scalar(let text) = self { !text.contains("\n") } else { false } }
}

extension YAMLValue? {
    /// Nothing is written, or nothing but the key.
    fileprivate var isNothing: Bool { self == nil || self == .null }
    /// A text can stand there, or does.
    fileprivate var isText: Bool { if case .scalar? = self { true } else { isNothing } }
    fileprivate var isMap: Bool { if case .map? = self { true } else { isNothing } }
    /// Nil where something else than a list stands there.
    fileprivate var items: [YAMLValue]? { if case .list(let items)? = self { items } else { isNothing ? [] : nil } }
    fileprivate var shown: String { if case .scalar(let text)? = self { text } else { "" } }
    fileprivate var asFlag: String {
        switch shown.lowercased() {
        case "yes", "true", "on", "y": "yes"
        case "no", "false", "off", "n": "no"
        default: shown
        }
    }
}

extension String {
    /// As YAML has it: browsers send a carriage return before each line feed.
    fileprivate var unixLines: String { replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
    fileprivate var withoutLastLineEnd: Substring {
        var text = self[...]
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
