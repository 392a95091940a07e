/// Reads what somebody wrote into typed fields, and collects every finding on the way.
///
/// The host makes one for an agenda, a form or a typed command. A value type's `read` gets it to report
/// through; module authors need it only for value types of their own.
public final class FieldReader {
    // Not checked for overlapping access, which costs more than most fields: a reader stays on one thread, and
    // nothing is called while one of these changes.
    @exclusivity(unchecked) public private(set) var findings: [Finding] = []
    /// Where the value being read stands, from the outside in.
    @exclusivity(unchecked) private var path: [Step] = []
    /// The fields of types that were met, so that threads do not wait for each other to look them up.
    @exclusivity(unchecked) private var lists: [(type: ObjectIdentifier, list: FieldList)] = []

    private enum Step {
        case key(String)
        /// A field of a list, which whoever reads it holds: a name is made where one is asked for.
        case field(Int, of: Unmanaged<FieldList>)
        case index(Int)
    }

    /// Keeps what a person typed apart from the event that refers to it; nil where nobody types.
    let keepWords: ((_ text: String, _ kind: String) -> Words)?
    /// The themes that the agenda lists, for whatever names one; empty where it lists none, and any word goes.
    @exclusivity(unchecked) package var themes: [MeetingTheme] = []
    /// What is read stands in a file that several agendas share.
    @exclusivity(unchecked) var isInSharedFile = false
    /// Opens a shared file that an agenda names; nil where files have no place.
    let openFile: ((_ path: String, _ place: any RawNode, _ reader: FieldReader) -> (any RawNode)?)?

    public init(
        keepWords: ((_ text: String, _ kind: String) -> Words)? = nil,
        openFile: ((_ path: String, _ place: any RawNode, _ reader: FieldReader) -> (any RawNode)?)? = nil
    ) {
        self.keepWords = keepWords
        self.openFile = openFile
    }

    /// Reports something about a value.
    public func report(_ rule: Rule, _ message: String, fix: String? = nil, at place: any RawNode) {
        findings.append(Finding(rule, message, fix: fix, at: place, path: describePath()))
    }

    /// Adds findings that were made elsewhere.
    public func report(_ more: [Finding]) {
        if !more.isEmpty { findings += more }
    }

    /// Takes back what was reported since `mark`, to be told at another time.
    package func take(since mark: Int) -> [Finding] {
        guard mark < findings.count else { return [] }
        defer { findings.removeSubrange(mark...) }
        return Array(findings[mark...])
    }

    /// True where nothing that is an error was reported since `mark`.
    public func isClean(since mark: Int) -> Bool {
        mark >= findings.count || findings[mark...].allSatisfy { $0.rule.severity != .error }
    }
    public var mark: Int { findings.count }

    /// Reads something that stands under `key`.
    @inlinable
    public func inside<Result>(key: String, _ read: () -> Result) -> Result {
        enter(key: key)
        defer { leave() }
        return read()
    }

    /// Reads the item at `index` (from 0) of a list.
    @inlinable
    public func inside<Result>(index: Int, _ read: () -> Result) -> Result {
        enter(index: index)
        defer { leave() }
        return read()
    }

    @usableFromInline
    func enter(key: String) { path.append(.key(key)) }
    @usableFromInline
    func enter(index: Int) { path.append(.index(index)) }
    func enter(field index: Int, of list: Unmanaged<FieldList>) { path.append(.field(index, of: list)) }
    @usableFromInline
    func leave() { path.removeLast() }

    /// What is being read, for messages: its key in quotes, or what stands for it in a list.
    var subject: String {
        switch path.last {
        case .key(let key): "'\(key)'"
        case .field(let index, let list): "'\(Self.name(of: index, in: list))'"
        case .index: "each item"
        case nil: "this"
        }
    }

    /// A number that could stand here; the sample, unless the field's limits leave it out.
    func sample(_ sample: String) -> String {
        guard let number = Int(sample), case .field(let index, let list) = path.last else { return sample }
        let limits = list._withUnsafeGuaranteedRef { list in
            list.declarations.indices.contains(index) ? list.declarations[index].limits : nil
        }
        return limits.map { $0.contains(number) ? sample : String($0.lowerBound) } ?? sample
    }

    private static func name(of field: Int, in list: Unmanaged<FieldList>) -> String {
        list._withUnsafeGuaranteedRef { $0.name(at: field) } ?? ""
    }

    public func describePath() -> String {
        var text = ""
        for step in path {
            switch step {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .field(let index, let list):
                let key = Self.name(of: index, in: list)
                text += text.isEmpty ? key : ".\(key)"
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }
}

// MARK: - Reading mappings

extension FieldReader {
    /// Reads one mapping into several sets of fields at once, such as a section's common keys and its kind's own.
    ///
    /// - Returns: What was written for each list's fields, or nil where `node` is no mapping.
    public func distribute(
        _ node: any RawNode, over common: FieldList, _ own: FieldList = .empty
    ) -> (common: WrittenFields, own: WrittenFields)? {
        var found = (common: WrittenFields(count: common.names.count), own: WrittenFields(count: own.names.count))
        let isMapping = node.forEachKey { name, pair in
            if let index = common.index(of: name) {
                found.common.note(pair, at: index)
            } else if let index = own.index(of: name) {
                found.own.note(pair, at: index)
            } else if let pair = node.pair(pair) {
                reportUnknown(pair, known: common.names + own.names)
            }
        }
        if isMapping { return found }
        report(
            .wrongType, "expected keys with values, found \(Self.describe(node))",
            fix: "write one 'key: value' a line", at: node)
        return nil
    }

    private func reportUnknown(_ pair: RawPair, known names: [String]) {
        let nearest = NearestWord.to(pair.name, among: names)
        inside(key: pair.name) {
            report(
                .unknownKey, "unknown key '\(pair.name)'",
                fix: nearest.map { "did you mean '\($0)'?" }
                    ?? "known keys are \(names.sorted().joined(separator: ", "))",
                at: pair.key)
        }
    }

    func reportMissing(_ field: FieldDeclaration, of mapping: any RawNode) {
        report(
            .missingKey, "'\(field.name)' is missing",
            fix: "add '\(field.name)\(keepWords == nil ? ": " : "=")\(field.sample)'",
            at: mapping.mapping?.first?.key ?? mapping)
    }

    /// Reports a size that lies outside a field's limits.
    func hold(_ size: Int?, to field: FieldDeclaration, at node: any RawNode) {
        guard let size, let limits = field.limits, !limits.contains(size) else { return }
        report(
            .outOfRange, "'\(field.name)' must be \(field.describeLimits), found \(size)", fix: field.limitsFix,
            at: node)
    }

    /// Makes settings from nodes that `distribute` sorted; nil where a field could not be read.
    @inlinable
    public func make<Settings: SectionSettings>(
        _ type: Settings.Type, list: FieldList, written: WrittenFields, of mapping: any RawNode
    ) -> Settings? {
        let start = mark
        var context = FieldContext(reader: self, list: list, written: written, mapping: mapping)
        let settings = context.during { Settings() }
        // In two steps: what stands in a choice of two is copied for it.
        guard isClean(since: start) else { return nil }
        return settings
    }

    /// Reads a mapping that holds nothing but these settings.
    @inlinable
    public func read<Settings: SectionSettings>(_ type: Settings.Type, from node: any RawNode) -> Settings? {
        let start = mark
        let list = list(of: Settings.self)
        guard let written = distribute(node, over: list)?.common else { return nil }
        let settings = make(type, list: list, written: written, of: node)
        return isClean(since: start) ? settings : nil
    }

    @inlinable
    func list<Settings: SectionSettings>(of type: Settings.Type) -> FieldList {
        if let known = knownList(of: ObjectIdentifier(type)) { return known }
        let list = Settings.fieldList
        remember(list, of: ObjectIdentifier(type))
        return list
    }

    @usableFromInline
    func knownList(of type: ObjectIdentifier) -> FieldList? {
        for known in lists where known.type == type { return known.list }
        return nil
    }

    @usableFromInline
    func remember(_ list: FieldList, of type: ObjectIdentifier) { lists.append((type, list)) }

    /// A few words for what stands there, for "expected …, found …".
    public static func describe(_ node: any RawNode) -> String {
        if node.isEmpty { return "nothing" }
        if let text = node.text {
            let short = text.count > 40 ? text.prefix(40) + "…" : text[...]
            return "\"\(short.replacing("\n", with: " "))\""
        }
        return node.list == nil ? "keys with values" : "a list"
    }
}
