/// The pairs of a mapping, walked without allocation. Every key is a scalar, and comes once.
public struct YAMLPairs: Sequence, Sendable {
    private let node: YAMLNode

    init(_ node: YAMLNode) {
        self.node = node
    }

    public func makeIterator() -> Iterator {
        Iterator(node)
    }

    public var isEmpty: Bool { node.kind != .mapping || node.count == 0 }

    /// The first pair, if there is one.
    public var first: (key: YAMLNode, value: YAMLNode)? {
        var iterator = makeIterator()
        return iterator.next()
    }

    public struct Iterator: IteratorProtocol, Sendable {
        private let storage: NodeStorage
        private var index: Int
        private let end: Int

        init(_ node: YAMLNode) {
            storage = node.storage
            index = Int(node.index) + 1
            end = node.kind == .mapping ? Int(node.record.second) : index
        }

        public mutating func next() -> (key: YAMLNode, value: YAMLNode)? {
            while index < end {
                let key = index
                let value = storage.nodes[key].next(after: key)
                guard value < end else { return nil }
                index = storage.nodes[value].next(after: value)
                if storage.nodes[key].flags.contains(.dropped) { continue }
                return (storage.node(at: key), storage.node(at: value))
            }
            return nil
        }
    }
}
