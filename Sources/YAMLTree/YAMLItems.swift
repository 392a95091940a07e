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

    /// The items in shares of `size`, for threads to work on.
    ///
    /// Each share refers to the tree through an object of its own: to count references to one object from several
    /// threads costs them more than what they read.
    package func shares(of size: Int) -> [[YAMLNode]] {
        var shares: [[YAMLNode]] = []
        var storage = node.storage
        for item in self {
            if shares.last.map({ $0.count >= size }) ?? true {
                storage = NodeStorage(nodes: storage.nodes, text: storage.text)
                shares.append([])
                shares[shares.count - 1].reserveCapacity(size)
            }
            shares[shares.count - 1].append(YAMLNode(storage: storage, index: item.index, place: item.place))
        }
        return shares
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
