/// Reads what somebody wrote into typed fields, and collects every finding on the way.
///
/// The host makes one for an agenda, a form or a typed command. A value type's `read` gets it to report
/// through; module authors need it only for value types of their own.
public final class FieldReader {
    public private(set) var findings: [Finding] = []
    /// Where the value being read stands, from the outside in.
    private var path: [Step] = []

    private enum Step {
        case key(String)
        case index(Int)
    }

    /// Keeps what a person typed apart from the event that refers to it; nil where nobody types.
    let keepWords: ((_ text: String, _ kind: String) -> Words)?
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
    public func report(_ more: [Finding]) { findings += more }

    /// Takes back what was reported since `mark`, to be told at another time.
    package func take(since mark: Int) -> [Finding] {
        guard mark < findings.count else { return [] }
        defer { findings.removeSubrange(mark...) }
        return Array(findings[mark...])
    }

    /// True where nothing that is an error was reported since `mark`.
    public func isClean(since mark: Int) -> Bool {
        findings[min(mark, findings.count)...].allSatisfy { $0.rule.severity != .error }
    }
    public var mark: Int { findings.count }

    /// Reads something that stands under `key`.
    public func inside<Result>(key: String, _ read: () -> Result) -> Result {
        path.append(.key(key))
        defer { path.removeLast() }
        return read()
    }

    /// Reads the item at `index` (from 0) of a list.
    public func inside<Result>(index: Int, _ read: () -> Result) -> Result {
        path.append(.index(index))
        defer { path.removeLast() }
        return read()
    }

    /// What is being read, for messages: its key in quotes, or what stands for it in a list.
    var subject: String {
        switch path.last {
        case .key(let key): "'\(key)'"
        case .index: "each item"
        case nil: "this"
        }
    }

    public func describePath() -> String {
        var text = ""
        for step in path {
            switch step {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
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
    /// - Returns: For each list, the nodes by the index of their field, or nil where `node` is no mapping.
    public func distribute(_ node: any RawNode, over lists: [FieldList]) -> [[(any RawNode)?]]? {
        guard let pairs = node.mapping else {
            report(
                .wrongType, "expected keys with values, found \(Self.describe(node))",
                fix: "write one 'key: value' a line", at: node)
            return nil
        }
        var nodes = lists.map { [(any RawNode)?](repeating: nil, count: $0.declarations.count) }
        for pair in pairs {
            var isKnown = false
            for list in lists.indices {
                guard let index = lists[list].index(of: pair.name) else { continue }
                nodes[list][index] = pair.value
                isKnown = true
                break
            }
            if !isKnown {
                let names = lists.flatMap { $0.declarations.map(\.name) }
                let nearest = NearestWord.to(pair.name, among: names)
                inside(key: pair.name) {
                    report(
                        .unknownKey, "unknown key '\(pair.name)'",
                        fix: nearest.map { "did you mean '\($0)'?" }
                            ?? "known keys are \(names.sorted().joined(separator: ", "))",
                        at: pair.key)
                }
            }
        }
        return nodes
    }

    /// Makes settings from nodes that `distribute` sorted; nil where a field could not be read.
    public func make<Settings: SectionSettings>(
        _ type: Settings.Type, list: FieldList, nodes: [(any RawNode)?], of mapping: any RawNode
    ) -> Settings? {
        let start = mark
        let settings = FieldContext.with(FieldContext(reader: self, list: list, nodes: nodes, mapping: mapping)) {
            Settings()
        }
        return isClean(since: start) ? settings : nil
    }

    /// Reads a mapping that holds nothing but these settings.
    public func read<Settings: SectionSettings>(_ type: Settings.Type, from node: any RawNode) -> Settings? {
        let start = mark
        let list = Settings.fieldList
        guard let nodes = distribute(node, over: [list]), let own = nodes.first else { return nil }
        let settings = make(type, list: list, nodes: own, of: node)
        return isClean(since: start) ? settings : nil
    }

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
