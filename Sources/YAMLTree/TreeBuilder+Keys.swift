extension TreeBuilder {
    /// Up to so many keys, comparing fingerprints one by one is fastest.
    private static var smallMapping: Int { 16 }

    /// Takes a node as the next key of the innermost mapping: it must be a text, and be new.
    @inline(__always)
    mutating func addKey(_ place: Int32) {
        var key = place
        if nodes[Int(place)].isAlias {
            key = Int32(truncatingIfNeeded: nodes[Int(place)].first)
        }
        let record = nodes[Int(key)]
        guard record.isScalar else { return refuseKey(place) }
        // A broken alias stands as a dropped scalar: it has its problem already, and is no key.
        guard !nodes[Int(place)].flags.contains(.dropped) else { return }
        guard !top.hasTable else { return addLargeKey(key, place) }

        let fingerprint = fingerprint(record)
        let base = top.keysBase
        var index = base
        while index < openKeys.count {
            if openKeys[index].fingerprint == fingerprint, haveSameText(openKeys[index].text, key) {
                return dropKey(place, first: openKeys[index].place)
            }
            index += 1
        }
        openKeys.append(OpenKey(fingerprint: fingerprint, text: key, place: place))
        if openKeys.count - base > Self.smallMapping { makeTable() }
    }

    mutating func forgetKeys(_ frame: Frame) {
        openKeys.removeLast(openKeys.count - frame.keysBase)
        if frame.hasTable { tables.removeLast() }
    }

    private mutating func makeTable() {
        tables.append(KeyTable())
        top.hasTable = true
        for index in top.keysBase..<openKeys.count {
            addLargeKey(openKeys[index].text, openKeys[index].place)
        }
        openKeys.removeLast(openKeys.count - top.keysBase)
    }

    private mutating func addLargeKey(_ key: Int32, _ place: Int32) {
        // Mappings close in the order they opened, so the innermost table is this mapping's.
        let table = tables.count - 1
        let hash = hash(nodes[Int(key)])
        var index = tables[table].start(hash)
        while let slot = tables[table].slots[index] {
            if slot.hash == hash, haveSameText(slot.text, key) {
                return dropKey(place, first: slot.place)
            }
            index = tables[table].after(index)
        }
        tables[table].fill(index, with: KeyTable.Slot(hash: hash, text: key, place: place))
    }

    private mutating func dropKey(_ place: Int32, first: Int32) {
        nodes[Int(place)].flags.insert(.dropped)
        guard hasRoomForProblem() else { return }
        let name = shownText(of: place)
        note(
            YAMLProblem(
                code: .duplicateKey, message: "the key '\(name)' is written twice",
                span: span(of: place), fix: "remove one of the two, or rename it", related: span(of: first)))
    }

    private mutating func refuseKey(_ place: Int32) {
        nodes[Int(place)].flags.insert(.dropped)
        note(
            YAMLProblem(
                code: .keyNotText, message: "a key must be a text, not a list or a mapping",
                span: span(of: place), fix: "write 'key: value', with quotes where the key starts with [ or {"
            ))
    }

    func span(of node: Int32) -> YAMLSpan {
        let record = nodes[Int(node)]
        return YAMLSpan(start: Int(record.start), end: Int(record.end))
    }

    private func haveSameText(_ left: Int32, _ right: Int32) -> Bool {
        let (left, right) = (nodes[Int(left)], nodes[Int(right)])
        guard left.second == right.second else { return false }
        return text.withUnsafeBufferPointer { text in
            let (a, b) = (Int(left.first), Int(right.first))
            var index = 0
            while index < Int(left.second) {
                if text[a + index] != text[b + index] { return false }
                index += 1
            }
            return true
        }
    }

    /// Length, first and last bytes in one word.
    @inline(__always)
    private func fingerprint(_ record: NodeRecord) -> UInt64 {
        text.withUnsafeBytes { text in
            let start = Int(record.first)
            let count = Int(record.second)
            guard count < 8 else {
                let head = text.loadUnaligned(fromByteOffset: start, as: UInt64.self)
                let tail = text.loadUnaligned(fromByteOffset: start + count - 8, as: UInt64.self)
                return (head ^ (tail &* 0x9E37_79B9_7F4A_7C15)) &+ UInt64(count)
            }
            // A short text is in one word with what stands before it, but for the first texts of a file.
            let end = start + count
            guard end >= 8, count > 0 else {
                var word: UInt64 = 0
                for index in 0..<count { word |= UInt64(text[start + index]) << UInt64(8 * index) }
                return word ^ UInt64(count) << 56
            }
            let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self))
            return word >> UInt64(64 - 8 * count) ^ UInt64(count) << 56
        }
    }

    private func hash(_ record: NodeRecord) -> Int {
        var hasher = Hasher()
        text.withUnsafeBytes { text in
            let start = Int(record.first)
            hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: text[start..<start + Int(record.second)]))
        }
        return hasher.finalize()
    }
}
