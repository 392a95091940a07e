internal import CLibYAML

/// Reading of YAML text into a tree that knows where everything stands.
public enum YAML {
    /// Reads one YAML document.
    ///
    /// Never fails and never traps: what is wrong with the bytes stands in the tree's `problems`. The
    /// tree has a root, or at least one problem, or both.
    ///
    /// - Parameters:
    ///   - bytes: A whole file: UTF-8 with or without a byte order mark, or UTF-16 with one.
    ///   - limits: What is refused as too large, too deep or too many.
    public static func parse(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> YAMLTree {
        let limits = limits.clamped
        guard bytes.count <= limits.bytes else {
            return YAMLTree(
                root: nil, problems: [.tooLarge(limit: limits.bytes)], source: SourceText(utf8: []))
        }
        let decoded = SourceDecoder.decode(bytes)
        let source = SourceText(utf8: decoded.utf8)
        if decoded.isHopeless {
            return YAMLTree(root: nil, problems: decoded.problems, source: source)
        }
        if decoded.tagDirectives > SourceDecoder.mostTagDirectives {
            return YAMLTree(
                root: nil, problems: decoded.problems + [.tooManyDirectives()], source: source)
        }
        return decoded.utf8.withUnsafeBufferPointer { utf8 in
            var builder = TreeBuilder(
                source: utf8, isASCII: decoded.isASCII, limits: limits, problems: decoded.problems)
            builder.run()
            return builder.finish(source: source)
        }
    }
}
