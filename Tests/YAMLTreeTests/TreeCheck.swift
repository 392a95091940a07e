// The fuzz target compiles this file together with the sources, as one module.
#if canImport(YAMLTree)
    internal import YAMLTree
#endif

/// Everything that holds of any tree, whatever the bytes; the answer names the first thing that does not.
struct TreeCheck {
    let tree: YAMLTree
    let limits: YAMLLimits
    /// Where each code point starts, in bytes; and the end.
    private let offsets: [Int]
    private var points: Int { offsets.count - 1 }
    private var visited = 0

    init(_ tree: YAMLTree, limits: YAMLLimits = YAMLLimits()) {
        self.tree = tree
        self.limits = limits
        let utf8 = tree.source.utf8
        offsets = utf8.indices.filter { utf8[$0] & 0xC0 != 0x80 } + [utf8.count]
    }

    mutating func firstFault() -> String? {
        if tree.root == nil, tree.problems.isEmpty { return "neither a root nor a problem" }
        if let fault = faultInProblems() { return fault }
        guard let root = tree.root else { return nil }
        return fault(in: root, depth: 0)
    }

    private func faultInProblems() -> String? {
        var last = 0
        for problem in tree.problems {
            if !isInside(problem.span) { return "the span of \(problem) is outside the text" }
            if let related = problem.related, !isInside(related) { return "related of \(problem)" }
            if problem.span.start < last { return "problems are out of order at \(problem)" }
            if problem.message.isEmpty || problem.message.contains("\n") { return "message: \(problem)" }
            last = problem.span.start
        }
        return nil
    }

    private func isInside(_ span: YAMLSpan) -> Bool {
        0 <= span.start && span.start <= span.end && span.end <= points
    }

    private mutating func fault(in node: YAMLNode, depth: Int) -> String? {
        visited += 1
        if visited > limits.nodes { return "more nodes than the limit" }
        if !isInside(node.span) { return "span \(node.span) is outside the text" }
        switch node.kind {
        case .scalar:
            if node.count != 0 || node.pairs.first != nil || node.items.first != nil {
                return "a scalar with children"
            }
            guard let text = node.text else { return "a scalar without text" }
            let bytes = node.withUTF8 { Array($0) }
            if Array(text.utf8) != bytes { return "text is no valid UTF-8" }
            // Plain text of one word is what stands in the source; longer text may be folded.
            let isOneWord = node.isPlain && !bytes.isEmpty && !bytes.contains { $0 <= 0x20 || $0 >= 0x80 }
            let slice = tree.source.utf8[offsets[node.span.start]..<offsets[node.span.end]]
            return isOneWord && !slice.elementsEqual(bytes) ? "'\(text)' stands elsewhere" : nil
        case .sequence:
            return faultInItems(node, depth: depth + 1)
        case .mapping:
            return faultInPairs(node, depth: depth + 1)
        }
    }

    private mutating func faultInItems(_ node: YAMLNode, depth: Int) -> String? {
        if depth > limits.depth { return "deeper than the limit" }
        var last = node.span.start
        var count = 0
        for item in node.items {
            count += 1
            if let fault = outOfPlace(item, in: node, &last) { return fault }
            if let fault = fault(in: item, depth: depth) { return fault }
        }
        return count == node.count ? nil : "\(count) items, said \(node.count)"
    }

    private mutating func faultInPairs(_ node: YAMLNode, depth: Int) -> String? {
        if depth > limits.depth { return "deeper than the limit" }
        var last = node.span.start
        var keys: Set<[UInt8]> = []
        for pair in node.pairs {
            guard pair.key.kind == .scalar else { return "a key that is no scalar" }
            if !keys.insert(pair.key.withUTF8 { Array($0) }).inserted { return "a key that came twice" }
            if let fault = outOfPlace(pair.key, in: node, &last) { return fault }
            if let fault = outOfPlace(pair.value, in: node, &last) { return fault }
            if let fault = fault(in: pair.key, depth: depth) { return fault }
            if let fault = fault(in: pair.value, depth: depth) { return fault }
        }
        return keys.count == node.count ? nil : "\(keys.count) pairs, said \(node.count)"
    }

    /// Children stand in order, inside their parent, none over another.
    private func outOfPlace(_ child: YAMLNode, in parent: YAMLNode, _ last: inout Int) -> String? {
        let span = child.aliasSpan ?? child.span
        if span.start < last { return "\(span) starts before \(last)" }
        if span.end > parent.span.end { return "\(span) ends after its parent \(parent.span)" }
        last = span.end
        return nil
    }
}
