internal import CLibYAML

/// A node that aliases may stand for.
struct Anchor {
    var node: Int32
    /// Nodes in it with all aliases counted in full; 0 while it is still open.
    var size: Int
    /// Levels of collections in it.
    var height: Int
}

extension TreeBuilder {
    /// Makes a name stand for the node that comes next; a later anchor of that name wins.
    mutating func define(_ name: UnsafeMutablePointer<yaml_char_t>) -> Int {
        let index = anchors.count
        anchors.append(Anchor(node: 0, size: 0, height: 0))
        anchorNamed[String(cString: name)] = index
        return index
    }

    mutating func alias(_ event: UnsafeMutablePointer<yaml_event_t>) {
        let span = YAMLSpan(event)
        let name = event.pointee.data.alias.anchor.map { String(cString: $0) } ?? ""
        guard let index = anchorNamed[name] else {
            return brokenAlias(
                YAMLProblem(
                    code: .unknownAlias, message: "the alias '*\(shown(name))' has no anchor before it",
                    span: span,
                    fix: "write '&\(shown(name))' before the value that is meant, or put quotes round this text"))
        }
        let anchor = anchors[index]
        guard anchor.size > 0 else {
            return brokenAlias(
                YAMLProblem(
                    code: .recursion, message: "the alias '*\(shown(name))' stands inside its own anchor",
                    span: span, fix: "a value cannot contain itself: write out what is meant",
                    related: YAMLSpan(start: startOfOpenAnchor(index), end: startOfOpenAnchor(index))))
        }
        guard frames.count + anchor.height <= limits.depth else {
            return stop(.tooDeep(limit: limits.depth, span: span))
        }
        guard countNodes(anchor.size, at: span) else { return }
        let place = append(
            NodeRecord(
                kind: .alias, start: Int32(truncatingIfNeeded: span.start),
                end: Int32(truncatingIfNeeded: span.end), first: UInt32(truncatingIfNeeded: anchor.node)))
        attach(place, end: Int32(truncatingIfNeeded: span.end), height: anchor.height)
    }

    /// Puts "nothing" where an alias leads nowhere, so that the rest can still be read.
    private mutating func brokenAlias(_ problem: YAMLProblem) {
        note(problem)
        guard countNodes(1, at: problem.span) else { return }
        let isKey = top.isMapping && top.expectsKey
        let end = Int32(truncatingIfNeeded: problem.span.end)
        let place = append(
            NodeRecord(
                kind: .scalar, flags: isKey ? [.plain, .null, .dropped] : [.plain, .null],
                start: Int32(truncatingIfNeeded: problem.span.start), end: end,
                first: UInt32(truncatingIfNeeded: text.count)))
        attach(place, end: end, height: 0)
    }

    private func startOfOpenAnchor(_ index: Int) -> Int {
        guard let frame = ([top] + frames).first(where: { $0.anchor == index }) else { return 0 }
        return Int(nodes[Int(frame.node)].start)
    }
}
