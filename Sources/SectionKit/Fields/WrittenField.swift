/// What was written for the field that is being made now.
///
/// The way that thousands of fields take: it is inlined where settings are declared, so that nothing generic runs.
@usableFromInline
struct WrittenField {
    @usableFromInline let node: any RawNode
    @usableFromInline let reader: FieldReader
    private let index: Int

    /// Takes the field that is made now, with the reader at its key; nil where it has to be looked at more closely.
    @usableFromInline
    static func enter(mayBeMissing: Bool) -> WrittenField? {
        guard let context = FieldContext.current, let reader = context.pointee.reader else { return nil }
        let index = FieldContext.index
        guard let node = context.pointee.node(at: index), let name = context.pointee.name(at: index) else { return nil }
        // Apart from the guard: a node in a closure of `&&` is copied for it.
        if mayBeMissing {
            if node.isEmpty { return nil }
        }
        _ = FieldContext.takeIndex()
        reader.enter(key: name)
        return WrittenField(node: node, reader: reader, index: index)
    }

    @usableFromInline
    func leave() { reader.leave() }

    /// Reports a size that lies outside the field's limits.
    @usableFromInline
    func hold(_ size: Int?, to limits: FieldLimits) {
        guard let size, size < limits.least || size > limits.most,
            let declaration = FieldContext.current?.pointee.declaration(at: index)
        else { return }
        reader.report(
            .outOfRange, "'\(declaration.name)' must be \(declaration.describeLimits), found \(size)",
            fix: declaration.limitsFix, at: node)
    }
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
