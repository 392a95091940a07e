/// What was written for the field that is being made now.
///
/// The way that thousands of fields take: it is inlined where settings are declared, so that nothing generic runs.
@usableFromInline
struct WrittenField {
    @usableFromInline let node: any RawNode
    @usableFromInline let reader: FieldReader
    private let index: Int
    private let context: FieldContext

    /// Takes the field that is made now, with the reader at its key; nil where it has to be looked at more closely.
    @usableFromInline
    static func enter(mayBeMissing: Bool) -> WrittenField? {
        guard let context = FieldContext.current, let reader = context.reader else { return nil }
        let index = FieldContext.index
        guard let node = context.written[index], context.list.names.indices.contains(index),
            !(mayBeMissing && node.isEmpty)
        else { return nil }
        _ = FieldContext.takeIndex()
        reader.enter(key: context.list.names[index])
        return WrittenField(node: node, reader: reader, index: index, context: context)
    }

    @usableFromInline
    func leave() { reader.leave() }

    /// Reports a size that lies outside the field's limits.
    @usableFromInline
    func hold(_ size: Int?, to limits: FieldLimits) {
        guard let size, size < limits.least || size > limits.most else { return }
        let declaration = context.list.declarations[index]
        reader.report(
            .outOfRange, "'\(declaration.name)' must be \(declaration.describeLimits), found \(size)",
            fix: declaration.limitsFix, at: node)
    }
}

/// The nodes that were written for the fields of one settings type, by the index of their field.
public struct WrittenFields: Sendable {
    private var nodes: ContiguousArray<Slot>
    /// A bit for each of the first 64 fields: something was written for it.
    private(set) var mask: UInt = 0

    /// A type of its own: arrays of it are made sooner than arrays of an optional existential.
    private struct Slot {
        var node: (any RawNode)?
    }

    package static let empty = WrittenFields(count: 0)

    init(count: Int) { nodes = ContiguousArray(repeating: Slot(), count: count) }

    /// Nil where nothing was written for that field, or where there is none.
    public internal(set) subscript(index: Int) -> (any RawNode)? {
        get { nodes.indices.contains(index) ? nodes[index].node : nil }
        set {
            guard nodes.indices.contains(index) else { return }
            nodes[index].node = newValue
            if index < 64 { mask |= 1 << UInt(index) }
        }
    }
}

/// The short way for what nobody wrote, which is most fields of most sections: it is inlined where settings are
/// declared, so that nothing generic runs for it.
@usableFromInline
enum FieldPlace {
    /// True where values are being read and none was written for the field that is made now, which is then passed.
    @usableFromInline
    static func isLeftOut() -> Bool { FieldContext.passesUnwritten() }

    /// Makes a default; fields in it are not those that are being read.
    @usableFromInline
    static func outside<Value>(_ value: () -> Value) -> Value { FieldContext.outside(value) }
}

/// Limits without generics, which cost more than the comparison where thousands of fields are read.
@usableFromInline
struct FieldLimits {
    let least: Int
    let most: Int

    @usableFromInline
    init(_ range: ClosedRange<Int>) {
        least = range.lowerBound
        most = range.upperBound
    }
}
