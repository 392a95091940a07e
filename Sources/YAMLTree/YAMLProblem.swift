/// One thing that is wrong with a YAML file, where it stands and how to mend it.
public struct YAMLProblem: Sendable, Hashable {
    /// The kind of problem, as a stable word.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case syntax
        case encoding
        case empty
        case tooLarge = "too-large"
        case tooDeep = "too-deep"
        case tooManyNodes = "too-many-nodes"
        case tooManyProblems = "too-many-problems"
        case duplicateKey = "duplicate-key"
        case keyNotText = "key-not-text"
        case severalDocuments = "several-documents"
        case unknownTag = "unknown-tag"
        case wrongTag = "wrong-tag"
        case recursion
        case unknownAlias = "unknown-alias"
        case outOfMemory = "out-of-memory"
    }

    public let code: Code
    /// What is wrong, in plain words, without a full stop.
    public let message: String
    /// Where it stands.
    public let span: YAMLSpan
    /// How to mend it, where that can be told.
    public let fix: String?
    /// The other place that has to do with it: the first of two equal keys, the opening quote.
    public let related: YAMLSpan?

    public init(
        code: Code, message: String, span: YAMLSpan, fix: String? = nil, related: YAMLSpan? = nil
    ) {
        self.code = code
        self.message = message
        self.span = span
        self.fix = fix
        self.related = related
    }

    /// The order that problems are listed in: by place, then by code.
    static func isBefore(_ left: YAMLProblem, _ right: YAMLProblem) -> Bool {
        (left.span.start, left.span.end, left.code.rawValue)
            < (right.span.start, right.span.end, right.code.rawValue)
    }
}
