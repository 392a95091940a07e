internal import YAMLTree

/// Writes a tree as one line in which every node shows the piece of source that its span covers.
///
/// Scalars are `‹slice›` and, where the text differs from the slice, `=text`; mappings are
/// `{key: value, …}` and sequences `[item, …]`, each followed by `@start-end` in code points.
func outline(_ tree: YAMLTree) -> String {
    guard let root = tree.root else { return "none" }
    let scalars = Array(String(decoding: tree.source.utf8, as: UTF8.self).unicodeScalars)
    return outline(root, scalars)
}

private func outline(_ node: YAMLNode, _ source: [Unicode.Scalar]) -> String {
    let span = node.span
    switch node.kind {
    case .scalar:
        let slice = piece(source, span)
        let text = node.text ?? "?"
        return "‹\(visible(slice))›" + (text == slice ? "" : "=\(visible(text))")
            + (text.isEmpty ? "@\(span.start)" : "")
    case .sequence:
        return "[" + node.items.map { outline($0, source) }.joined(separator: ", ")
            + "]@\(span.start)-\(span.end)"
    case .mapping:
        return "{"
            + node.pairs.map { outline($0.key, source) + ": " + outline($0.value, source) }
            .joined(separator: ", ") + "}@\(span.start)-\(span.end)"
    }
}

func piece(_ source: [Unicode.Scalar], _ span: YAMLSpan) -> String {
    guard span.start >= 0, span.start <= span.end, span.end <= source.count else { return "BAD SPAN" }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: source[span.start..<span.end])
    return String(result)
}

private func visible(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
        switch scalar {
        case "\n": "⏎"
        case "\r": "␍"
        case "\t": "⇥"
        default: String(scalar)
        }
    }.joined()
}

/// Problems as `code@line:column-line:column`, in their order.
func places(_ tree: YAMLTree) -> [String] {
    let locator = tree.source.makeLocator()
    return tree.problems.map { problem in
        let start = locator.position(problem.span.start)
        let end = locator.position(problem.span.end)
        return "\(problem.code.rawValue)@\(start.line):\(start.column)-\(end.line):\(end.column)"
    }
}

func parse(_ text: String, limits: YAMLLimits = YAMLLimits()) -> YAMLTree {
    YAML.parse(Array(text.utf8), limits: limits)
}
