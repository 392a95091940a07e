/// How much a finding matters.
public enum Severity: String, Hashable, Codable, Sendable, Comparable {
    case warning, error
    public static func < (left: Severity, right: Severity) -> Bool { left == .warning && right == .error }
}

/// A rule that agendas are checked by; `docs/checks.md` is made from these.
public struct Rule: Hashable, Sendable {
    /// Stable name in kebab case.
    public let code: String
    public let severity: Severity
    /// What is wrong where the rule is broken, in one sentence.
    public let summary: String
    /// Why it matters and what to do, in a sentence or two.
    public let cure: String

    public init(_ code: String, _ summary: String, cure: String, severity: Severity = .error) {
        self.code = code
        self.severity = severity
        self.summary = summary
        self.cure = cure
    }
}

/// One thing that is wrong, or looks wrong, with how to mend it.
public struct Finding: Sendable {
    public var rule: Rule
    /// What is wrong, in one sentence without a full stop.
    public var message: String
    /// How to mend it, in one sentence without a full stop.
    public var fix: String?
    /// The value or key that it is about.
    public var place: any RawNode
    /// Where that stands, such as `sections[2].minutes`.
    public var path: String

    public init(_ rule: Rule, _ message: String, fix: String? = nil, at place: any RawNode, path: String) {
        self.rule = rule
        self.message = message
        self.fix = fix
        self.place = place
        self.path = path
    }
}
