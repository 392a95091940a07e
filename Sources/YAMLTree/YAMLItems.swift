/// The items of a sequence, walked without allocation.
public struct YAMLItems: Sequence, Sendable {
    private let node: YAMLNode

    init(_ node: YAMLNode) {
        self.node = node
    }

    public func makeIterator() -> Iterator {
        Iterator(node)
    }

    public var isEmpty: Bool { node.kind != .sequence || node.count == 0 }

    /// The first item, if there is one.
    public var first: YAMLNode? {
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
            end = node.kind == .sequence ? Int(node.record.second) : index
        }

        public mutating func next() -> YAMLNode? {
            guard index < end else { return nil }
            let node = storage.node(at: index)
            index = storage.nodes[index].next(after: index)
            return node
        }
    }
}
