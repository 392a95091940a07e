/// A node of a YAML tree: a light value that shares the tree's storage.
public struct YAMLNode: Sendable, Hashable {
    public enum Kind: Sendable {
        case scalar, sequence, mapping
    }

    let storage: NodeStorage
    /// The node itself.
    let index: UInt32
    /// Where it was met: the same as `index`, or an alias of it.
    let place: UInt32

    var record: NodeRecord { storage.nodes[Int(index)] }

    public var kind: Kind {
        switch record.kind {
        case .sequence: .sequence
        case .mapping: .mapping
        case .scalar, .alias: .scalar
        }
    }

    /// Where the node is written: quotes and brackets included, anchors, tags and trailing blanks not.
    ///
    /// For a node that was reached through an alias, that is the place of the anchor's node.
    public var span: YAMLSpan {
        let record = record
        return YAMLSpan(start: Int(record.start), end: Int(record.end))
    }

    /// Where the alias stands that led here; nil where none did.
    public var aliasSpan: YAMLSpan? {
        guard index != place else { return nil }
        let record = storage.nodes[Int(place)]
        return YAMLSpan(start: Int(record.start), end: Int(record.end))
    }

    /// The items of a sequence or the pairs of a mapping; 0 for a scalar.
    public var count: Int {
        let record = record
        return record.isScalar ? 0 : Int(record.first)
    }

    /// The items of a sequence; none for anything else.
    public var items: YAMLItems { YAMLItems(self) }

    /// The pairs of a mapping, each key once; none for anything else.
    public var pairs: YAMLPairs { YAMLPairs(self) }

    public static func == (left: YAMLNode, right: YAMLNode) -> Bool {
        left.storage === right.storage && left.index == right.index && left.place == right.place
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(storage))
        hasher.combine(index)
        hasher.combine(place)
    }
}
