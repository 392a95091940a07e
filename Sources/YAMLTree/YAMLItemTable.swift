/// The items of a sequence by their index: found in one walk, which a large tree makes slow.
package struct YAMLItemTable: Sendable {
    private let storage: NodeStorage
    private let places: ArraySlice<UInt32>

    package init(_ node: YAMLNode) {
        storage = node.storage
        guard node.kind == .sequence else {
            places = []
            return
        }
        var places: [UInt32] = []
        places.reserveCapacity(node.count)
        var index = Int(node.index) + 1
        while index < Int(node.record.second) {
            places.append(UInt32(truncatingIfNeeded: index))
            index = storage.nodes[index].next(after: index)
        }
        self.places = places[...]
    }

    private init(storage: NodeStorage, places: ArraySlice<UInt32>) {
        self.storage = storage
        self.places = places
    }

    package var count: Int { places.count }

    /// The item at an index from 0; nil outside.
    package subscript(index: Int) -> YAMLNode? {
        let index = places.startIndex + index
        return places.indices.contains(index) ? storage.node(at: Int(places[index])) : nil
    }

    /// The same items in shares of `size`, for threads to work on.
    ///
    /// Each share refers to the tree through an object of its own: to count references to one object from several
    /// threads costs them more than what they read.
    package func shares(of size: Int) -> [YAMLItemTable] {
        stride(from: places.startIndex, to: places.endIndex, by: max(size, 1)).map { start in
            YAMLItemTable(
                storage: NodeStorage(nodes: storage.nodes, text: storage.text),
                places: places[start..<min(start + max(size, 1), places.endIndex)])
        }
    }
}
