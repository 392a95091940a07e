/// What a reader refuses, so that a hostile file costs little.
public struct YAMLLimits: Sendable, Hashable {
    /// Most bytes of a file, before decoding. Default 8 MiB.
    public var bytes = 8 << 20
    /// Most nodes (keys count too), with every alias counted as all that it stands for.
    public var nodes = 1_000_000
    /// Most sequences and mappings inside one another, also through aliases.
    public var depth = 100
    /// Most problems that are listed one by one; the rest is only counted.
    public var problems = 1_000

    public init() {}

    /// The limits with every value in the range that the compact records can hold.
    var clamped: YAMLLimits {
        var limits = self
        // Decoding can make three bytes of two, and unescaping three of two again.
        limits.bytes = min(max(bytes, 0), 1 << 29)
        limits.nodes = min(max(nodes, 0), 1 << 30)
        limits.depth = min(max(depth, 0), 10_000)
        limits.problems = max(problems, 1)
        return limits
    }
}
