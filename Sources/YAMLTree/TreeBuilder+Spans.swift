/// Mends of libyaml's marks: they take in anchors, tags and what follows a block.
extension TreeBuilder {
    /// Moves a scalar's start past its anchor and tag.
    mutating func skipProperties(_ record: inout NodeRecord) {
        let start = Int(record.start)
        let from = cursor.byteOffset(of: start)
        let to = cursor.byteOffset(of: Int(record.end))
        let moved = start + cursor.points(from: from, to: cursor.afterProperties(from: from, limit: to))
        record.start = min(Int32(truncatingIfNeeded: moved), record.end)
    }

    /// Moves a collection's start past its anchor and tag. libyaml's end mark of the event stands at
    /// the content (block), or just after its bracket or, in a list that is not indented, its dash.
    mutating func startAfterProperties(_ record: inout NodeRecord, isMapping: Bool, isFlow: Bool) {
        var start = record.end
        if isFlow {
            start -= 1
        } else if !isMapping {
            let byte = cursor.byteOffset(of: Int(start))
            if cursor.byte(at: byte) != 0x2D, cursor.byte(at: byte - 1) == 0x2D { start -= 1 }
        }
        record.start = max(start, record.start)
    }

    /// Ends a block scalar after the last thing written in it, or after its header.
    mutating func trimBlock(_ record: inout NodeRecord, _ value: UnsafeBufferPointer<UInt8>) {
        let start = Int(record.start)
        let end = cursor.byteOffset(of: Int(record.end))
        var last = end
        if value.allSatisfy({ $0 == 0x0A || $0 == 0x20 || $0 == 0x09 }) {
            let from = cursor.byteOffset(of: start)
            let header = cursor.afterProperties(from: from, limit: end)
            last = cursor.afterBlockHeader(from: header, limit: end)
        } else {
            while last > 0, cursor.isSpace(at: last - 1) { last -= 1 }
        }
        let cut = cursor.points(from: last, to: end)
        record.end = max(record.end - Int32(truncatingIfNeeded: cut), record.start)
    }

    /// Puts a value that is not there right after its key, where libyaml gives the next token's place.
    mutating func settleEmpty(_ record: inout NodeRecord) {
        guard record.start == record.end, top.isMapping, !top.expectsKey, record.start > top.lastEnd else { return }
        let byte = cursor.byteOffset(of: Int(record.start))
        guard cursor.byte(at: byte - 1) != 0x3A else { return }
        record.start = top.lastEnd
        record.end = top.lastEnd
    }
}
