/// Which pairs of a mapping were written for the fields of one settings type, by the index of their field.
///
/// Numbers and no nodes: a node counts a reference to its tree, and most are only looked at once.
public struct WrittenFields: Sendable {
    /// The pairs of the first fields; all that most types have, so that nothing is allocated.
    private var first = InlineArray<16, Int32>(repeating: -1)
    /// Those of the others; nil where there are none, which is cheaper to copy than an empty array.
    private var others: ContiguousArray<Int32>?
    private let count: Int
    /// A bit for each of the first 64 fields: something was written for it.
    private(set) var mask: UInt = 0

    package static let empty = WrittenFields(count: 0)

    init(count: Int) {
        self.count = count
        others = count > 16 ? ContiguousArray(repeating: -1, count: count - 16) : nil
    }

    /// Remembers that a pair is that field's; the latest counts.
    mutating func note(_ pair: Int, at index: Int) {
        guard index >= 0, index < count else { return }
        let pair = Int32(truncatingIfNeeded: pair)
        if index < 16 { first[index] = pair } else { others?[index - 16] = pair }
        if index < 64 { mask |= 1 << UInt(index) }
    }

    /// The value that was written for a field; nil where there is none.
    ///
    /// - Parameters:
    ///   - index: The field's number in the order of declaration, from 0.
    ///   - mapping: The node that was sorted.
    public func value(at index: Int, of mapping: any RawNode) -> (any RawNode)? {
        guard index >= 0, index < count else { return nil }
        let pair = index < 16 ? first[index] : others?[index - 16] ?? -1
        return pair < 0 ? nil : mapping.value(ofPair: Int(pair))
    }
}
