package import SectionKit
package import YAMLTree

/// Something that stands in one of a reading's files.
protocol Placed {
    var file: Int32 { get }
    var span: YAMLSpan { get }
}

/// A stretch inside a value, such as one name in a long script.
struct AgendaSpot: RawNode, Placed {
    let file: Int32
    let span: YAMLSpan
    var text: String? { nil }
    var isEmpty: Bool { false }
    var list: [any RawNode]? { nil }
    var mapping: [RawPair]? { nil }
}

extension AgendaNode: Placed {
    var span: YAMLSpan { node.span }
}

/// A YAML node as the fields read it, with the file it stands in.
package struct AgendaNode: RawNode {
    package let node: YAMLNode
    /// Which of the reading's files; 0 is the agenda itself.
    package let file: Int32

    /// The value of a key; the mapping itself where it has no such key.
    subscript(key: String) -> AgendaNode { node[key].map { AgendaNode(node: $0, file: file) } ?? self }

    package var text: String? { node.text }
    package var isEmpty: Bool { node.isNull }
    package var list: [any RawNode]? {
        guard node.kind == .sequence else { return nil }
        return node.items.map { AgendaNode(node: $0, file: file) }
    }
    package var mapping: [RawPair]? {
        guard node.kind == .mapping else { return nil }
        return node.pairs.map { pair($0, $1) }
    }
    private func pair(_ key: YAMLNode, _ value: YAMLNode) -> RawPair {
        RawPair(
            name: key.text ?? "", key: AgendaNode(node: key, file: file), value: AgendaNode(node: value, file: file))
    }
}

extension AgendaNode {
    package var itemCount: Int? { node.kind == .sequence ? node.count : nil }
    package func forEachItem(_ body: (any RawNode) -> Void) {
        for item in node.items { body(AgendaNode(node: item, file: file)) }
    }
    package func forEachKey(_ body: (_ name: UnsafeBufferPointer<UInt8>, _ pair: Int) -> Void) -> Bool {
        node.kind == .mapping && node.forEachKey(body)
    }
    package func pair(_ number: Int) -> RawPair? { node.pair(number).map { pair($0.key, $0.value) } }
    package func value(ofPair number: Int) -> (any RawNode)? {
        node.value(ofPair: number).map { AgendaNode(node: $0, file: file) }
    }
}
