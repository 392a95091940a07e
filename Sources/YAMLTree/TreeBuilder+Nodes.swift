internal import CLibYAML

extension TreeBuilder {
    mutating func scalar(_ event: UnsafeMutablePointer<yaml_event_t>) {
        guard countNodes(1, at: YAMLSpan(event)) else { return }
        let value = event.pointee.data.scalar
        let style = value.style
        var record = NodeRecord(
            kind: .scalar, start: Int32(truncatingIfNeeded: event.pointee.start_mark.index),
            end: Int32(truncatingIfNeeded: event.pointee.end_mark.index),
            first: UInt32(truncatingIfNeeded: text.count),
            second: UInt32(truncatingIfNeeded: value.length))
        let bytes = UnsafeBufferPointer(start: UnsafePointer(value.value), count: value.length)
        text.append(contentsOf: bytes)

        if style == YAML_PLAIN_SCALAR_STYLE {
            record.flags = Self.saysNothing(bytes) ? [.plain, .null] : .plain
            if value.length == 0 { settleEmpty(&record) }
        } else if style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE {
            trimBlock(&record, bytes)
        }

        var anchor = -1
        if value.tag != nil || value.anchor != nil {
            skipProperties(&record)
            if let tag = value.tag { checkScalarTag(tag, &record, event) }
            if let name = value.anchor { anchor = define(name) }
        }
        let index = append(record)
        if anchor >= 0 { anchors[anchor] = Anchor(node: index, size: 1, height: 0) }
        attach(index, end: record.end, height: 0)
    }

    mutating func open(_ event: UnsafeMutablePointer<yaml_event_t>, isMapping: Bool) {
        guard frames.count < limits.depth else {
            return stop(.tooDeep(limit: limits.depth, span: YAMLSpan(event)))
        }
        let countBefore = total
        guard countNodes(1, at: YAMLSpan(event)) else { return }
        let name: UnsafeMutablePointer<yaml_char_t>?
        let tag: UnsafeMutablePointer<yaml_char_t>?
        let isFlow: Bool
        if isMapping {
            let start = event.pointee.data.mapping_start
            (name, tag) = (start.anchor, start.tag)
            isFlow = start.style == YAML_FLOW_MAPPING_STYLE
        } else {
            let start = event.pointee.data.sequence_start
            (name, tag) = (start.anchor, start.tag)
            isFlow = start.style == YAML_FLOW_SEQUENCE_STYLE
        }
        var record = NodeRecord(
            kind: isMapping ? .mapping : .sequence,
            start: Int32(truncatingIfNeeded: event.pointee.start_mark.index),
            end: Int32(truncatingIfNeeded: event.pointee.end_mark.index))
        var anchor = -1
        if name != nil || tag != nil {
            startAfterProperties(&record, isMapping: isMapping, isFlow: isFlow)
            if let tag { checkCollectionTag(tag, isMapping: isMapping, event) }
            if let name { anchor = define(name) }
        }
        let index = append(record)
        frames.append(top)
        top = Frame(
            node: index, isMapping: isMapping, keysBase: openKeys.count, lastEnd: record.end,
            anchor: anchor, countBefore: countBefore)
    }

    mutating func close(_ event: UnsafeMutablePointer<yaml_event_t>) {
        guard let outer = frames.popLast() else { return }
        let frame = top
        top = outer
        if frame.isMapping { forgetKeys(frame) }
        // A bracket has a width; where a block ends, libyaml points past blank lines and comments.
        let start = event.pointee.start_mark.index
        let end = event.pointee.end_mark.index
        let byte = end == start + 1 ? cursor.isBracket(at: start) : false
        let last = byte ? Int32(truncatingIfNeeded: end) : frame.lastEnd
        let node = Int(frame.node)
        nodes[node].end = last
        nodes[node].first = frame.count
        nodes[node].second = UInt32(truncatingIfNeeded: nodes.count)
        let height = frame.height + 1
        if frame.anchor >= 0 {
            anchors[frame.anchor] = Anchor(
                node: frame.node, size: total - frame.countBefore, height: height)
        }
        attach(frame.node, end: last, height: height)
    }

    mutating func append(_ record: NodeRecord) -> Int32 {
        let index = Int32(truncatingIfNeeded: nodes.count)
        nodes.append(record)
        return index
    }

    /// Tells the collection around a node that the node is whole.
    @inline(__always)
    mutating func attach(_ node: Int32, end: Int32, height: Int) {
        if !top.isMapping {
            top.count += 1
        } else if top.expectsKey {
            top.expectsKey = false
            top.key = node
            addKey(node)
        } else {
            top.expectsKey = true
            if !nodes[Int(top.key)].flags.contains(.dropped) { top.count += 1 }
        }
        top.lastEnd = end
        if height > top.height { top.height = height }
    }

    /// Whether a plain scalar means "no value": https://yaml.org/type/null.html
    @inline(__always)
    private static func saysNothing(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch bytes.count {
        case 0: true
        case 1: bytes[0] == 0x7E
        case 4:
            // null, Null, NULL
            (bytes[0] | 0x20 == 0x6E)
                && (bytes[1] == 0x75 && bytes[2] == 0x6C && bytes[3] == 0x6C
                    || bytes[0] == 0x4E && bytes[1] == 0x55 && bytes[2] == 0x4C && bytes[3] == 0x4C)
        default: false
        }
    }
}
