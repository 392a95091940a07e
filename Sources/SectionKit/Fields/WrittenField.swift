/// What was written for the field that is being made now.
///
/// The way that thousands of fields take: it is inlined where settings are declared, so that nothing generic runs.
@usableFromInline
enum WrittenField {
    /// What was written for the field that is made now; nil where it has to be looked at more closely.
    @usableFromInline
    static var node: (any RawNode)? {
        guard let context = FieldContext.current, context.pointee.isReading else { return nil }
        return context.pointee.node(at: FieldContext.index)
    }

    /// Takes the field that is made now, with the reader at its key. Whoever makes the settings holds the reader.
    @usableFromInline
    static func enter() -> Unmanaged<FieldReader>? {
        guard let context = FieldContext.current, let reader = context.pointee.unmanagedReader else { return nil }
        let list = context.pointee.list
        reader._withUnsafeGuaranteedRef { $0.enter(field: FieldContext.takeIndex(), of: list) }
        return reader
    }

    /// Reports a size that lies outside the limits of the field that was taken last.
    @usableFromInline
    static func hold(_ size: Int?, to limits: FieldLimits, at node: any RawNode) {
        guard let size, size < limits.least || size > limits.most, let context = FieldContext.current,
            let declaration = context.pointee.declaration(at: FieldContext.index - 1)
        else { return }
        context.pointee.reader?.hold(size, to: declaration, at: node)
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
