extension YAMLNode {
    /// The text of a scalar with quotes, escapes and folding undone; nil for a collection.
    public var text: String? {
        guard kind == .scalar else { return nil }
        return withUTF8 { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether this scalar stands without quotes, is no block scalar and is not tagged as a text.
    public var isPlain: Bool { record.flags.contains(.plain) }

    /// Whether this says "nothing": no value at all, `~` or `null` without quotes, or `!!null`.
    public var isNull: Bool { record.flags.contains(.null) }

    /// Gives the bytes of a scalar's text without making a String; no bytes for a collection.
    public func withUTF8<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
        let record = record
        guard record.isScalar else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
        return try storage.text.withUnsafeBufferPointer { text in
            let start = Int(record.first)
            return try body(UnsafeBufferPointer(rebasing: text[start..<start + Int(record.second)]))
        }
    }

    /// Whether this is a scalar with exactly these bytes; makes no String.
    public func hasText(_ wanted: StaticString) -> Bool {
        guard wanted.hasPointerRepresentation else { return text == wanted.description }
        return hasUTF8(UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount))
    }

    func hasUTF8(_ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        guard record.isScalar, Int(record.second) == wanted.count else { return false }
        return withUTF8 { $0.elementsEqual(wanted) }
    }
}
