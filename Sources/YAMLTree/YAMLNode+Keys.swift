/// Pairs by their number, which is where their key stands in the tree.
///
/// Every key of every section is looked at, and a node for each would count a reference to the tree.
extension YAMLNode {
    /// The value of a key, compared byte for byte; nil where the key is missing or this is no mapping.
    public subscript(_ key: String) -> YAMLNode? {
        var key = key
        return key.withUTF8 { wanted in
            var number: Int?
            forEachPair { name, key in
                guard name.count == wanted.count, name.elementsEqual(wanted) else { return true }
                number = key
                return false
            }
            return number.flatMap { value(ofPair: $0) }
        }
    }

    /// Gives the bytes of each key in their order, with its pair's number; false where this is no mapping.
    package func forEachKey(_ body: (_ name: UnsafeBufferPointer<UInt8>, _ pair: Int) -> Void) -> Bool {
        guard case .mapping = kind else { return false }
        forEachPair { name, key in
            body(name, key)
            return true
        }
        return true
    }

    /// The pair with a number that `forEachKey` gave.
    package func pair(_ number: Int) -> (key: YAMLNode, value: YAMLNode)? {
        value(ofPair: number).map { (storage.node(at: number), $0) }
    }

    /// That pair's value.
    package func value(ofPair number: Int) -> YAMLNode? {
        guard storage.nodes.indices.contains(number) else { return nil }
        let value = storage.nodes[number].next(after: number)
        return storage.nodes.indices.contains(value) ? storage.node(at: value) : nil
    }

    /// Goes on for as long as `body` says so.
    @inline(__always)
    private func forEachPair(_ body: (_ name: UnsafeBufferPointer<UInt8>, _ key: Int) -> Bool) {
        guard case .mapping = record.kind else { return }
        let end = Int(record.second)
        var index = Int(self.index) + 1
        storage.text.withUnsafeBufferPointer { text in
            while index < end {
                let key = storage.nodes[index]
                let value = key.next(after: index)
                guard value < end else { return }
                if !key.flags.contains(.dropped) {
                    let named = key.isAlias ? storage.nodes[Int(key.first)] : key
                    let start = Int(named.first)
                    guard body(UnsafeBufferPointer(rebasing: text[start..<start + Int(named.second)]), index) else {
                        return
                    }
                }
                index = storage.nodes[value].next(after: value)
            }
        }
    }
}
