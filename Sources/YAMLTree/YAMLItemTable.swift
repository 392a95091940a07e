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

    /// Some of the items, for one thread to work on: those of the share `number` (from 0), of `size` each.
    ///
    /// It refers to the tree through an object of its own: to count references to one object from several threads
    /// costs them more than what they read. So let the thread ask that works on it: objects made one after the other
    /// lie side by side, and threads that count in one line of the cache wait for each other just the same.
    package func share(_ number: Int, of size: Int) -> YAMLItemTable {
        YAMLItemTable(
            storage: NodeStorage(nodes: storage.nodes, text: storage.text),
            places: places.dropFirst(number * size).prefix(size))
    }
}
