extension TreeBuilder {
    /// The tree of what was read, with all problems in order.
    consuming func finish(source: SourceText) -> YAMLTree {
        var isEmpty = nodes.isEmpty
        if nodes.count == 1, nodes[0].flags == [.plain, .null], nodes[0].second == 0, anchors.isEmpty,
            problems.isEmpty
        {
            isEmpty = true
        }
        if isEmpty, !isStopped { problems.append(.empty()) }
        if problems.count > 1 { problems.sort(by: YAMLProblem.isBefore) }
        if unlisted > 0, let last = problems.last {
            problems.append(
                YAMLProblem(
                    code: .tooManyProblems, message: "\(unlisted) more problems are not listed",
                    span: last.span, fix: "mend those above first"))
        }
        guard !isStopped, !isEmpty else {
            return YAMLTree(root: nil, problems: problems, source: source)
        }
        let storage = NodeStorage(nodes: nodes, text: text)
        return YAMLTree(root: storage.node(at: 0), problems: problems, source: source)
    }

    func shownText(of place: Int32) -> String {
        var record = nodes[Int(place)]
        if record.isAlias { record = nodes[Int(record.first)] }
        let start = Int(record.first)
        // Enough bytes for all that `shown` keeps.
        let end = start + min(Int(record.second), 400)
        return shown(String(decoding: text[start..<end], as: UTF8.self))
    }
}

/// A text that is safe in a message: one line, no control characters, not long.
func shown(_ text: some StringProtocol) -> String {
    var result = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
        guard index < 40 else { return result + "…" }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
            .surrogate:
            result += "\\u{\(String(scalar.value, radix: 16))}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
