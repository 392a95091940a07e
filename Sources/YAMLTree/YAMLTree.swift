/// What one YAML file says, and everything that is wrong with how it says it.
public struct YAMLTree: Sendable {
    /// The document's node; nil where reading had to stop.
    public let root: YAMLNode?
    /// What is wrong, in the order of the places.
    public let problems: [YAMLProblem]
    /// The text that all spans count in.
    public let source: SourceText
}
