/// One node, packed into 20 bytes. Nodes stand in the order of the document, children after parents.
struct NodeRecord: Sendable {
    enum Kind: UInt8 {
        case scalar, sequence, mapping, alias
    }

    struct Flags: OptionSet {
        let rawValue: UInt8
        /// A scalar without quotes, not a block scalar, and not tagged as a text.
        static let plain = Flags(rawValue: 1)
        /// A scalar that means "nothing".
        static let null = Flags(rawValue: 2)
        /// A key whose pair is left out: it is a repeated one, or no text.
        static let dropped = Flags(rawValue: 4)
    }

    var kind: Kind
    var flags: Flags = []
    /// Code points.
    var start: Int32
    var end: Int32
    /// Scalar: where its text starts. Collection: its items or pairs. Alias: the node it stands for.
    var first: UInt32 = 0
    /// Scalar: bytes of its text. Collection: the index after its last descendant.
    var second: UInt32 = 0

    // By pattern: `==` of an enum with raw values goes through its raw values and a table of functions, for every node.
    var isScalar: Bool { if case .scalar = kind { true } else { false } }
    var isAlias: Bool { if case .alias = kind { true } else { false } }

    /// The index of the next node that is not inside this one.
    func next(after index: Int) -> Int {
        switch kind {
        case .scalar, .alias: index + 1
        case .sequence, .mapping: Int(second)
        }
    }
}

/// All nodes of a document and all their texts, shared by every `YAMLNode`.
final class NodeStorage: Sendable {
    let nodes: ContiguousArray<NodeRecord>
    let text: ContiguousArray<UInt8>

    init(nodes: ContiguousArray<NodeRecord>, text: ContiguousArray<UInt8>) {
        self.nodes = nodes
        self.text = text
    }

    /// The node at an index, or the one that the alias there stands for.
    func node(at index: Int) -> YAMLNode {
        let record = nodes[index]
        let target = record.isAlias ? record.first : UInt32(truncatingIfNeeded: index)
        return YAMLNode(storage: self, index: target, place: UInt32(truncatingIfNeeded: index))
    }
}
