/// Whether two settings say the same, although settings need not be `Equatable`.
///
/// Settings are plain values, so their stored properties are all there is to them.
enum SameValue {
    /// Deeper than any settings nest; what is deeper counts as changed, which costs a line and no more.
    private static let deepest = 64

    static func isSame(_ one: Any, _ other: Any) -> Bool { isSame(one, other, depth: 0) }

    private static func isSame(_ one: Any, _ other: Any, depth: Int) -> Bool {
        guard type(of: one) == type(of: other), depth < deepest else { return false }
        if let one = one as? any Equatable { return equal(one, other) }
        let left = Mirror(reflecting: one)
        let right = Mirror(reflecting: other)
        if left.children.isEmpty, right.children.isEmpty {
            // Nothing inside: a case of an enumeration, or an empty value.
            return String(describing: one) == String(describing: other)
        }
        guard left.children.count == right.children.count else { return false }
        return zip(left.children, right.children).allSatisfy {
            $0.label == $1.label && isSame($0.value, $1.value, depth: depth + 1)
        }
    }

    private static func equal<Value: Equatable>(_ one: Value, _ other: Any) -> Bool { one == other as? Value }
}
