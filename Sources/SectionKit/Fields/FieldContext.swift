internal import CFieldContext

/// What `@Field` meets while a settings value is being made: nothing, a look at the declarations, or real nodes.
///
/// An agenda can have thousands of sections with a dozen fields each, most of them left out: everything here is
/// there to make that way short. The context stands on one thread's stack for the length of one `init()`, and cannot be
/// copied, so that no look at a part of it copies the whole.
@usableFromInline
struct FieldContext: ~Copyable {
    // Not counted: whoever makes the context holds them for as long as it lasts, and to count references to a list
    // that all threads share costs more than what is read.
    /// Nil while declarations are looked at.
    let unmanagedReader: Unmanaged<FieldReader>?
    let list: Unmanaged<FieldList>
    private let written: WrittenFields
    let mapping: any RawNode
    var declarations: [FieldDeclaration] = []

    /// A context in which a type's fields are declared.
    init() {
        unmanagedReader = nil
        list = .passUnretained(.empty)
        written = .empty
        mapping = RawValue.scalar("")
    }

    /// A context in which they are read; the reader and the list must outlive it.
    @usableFromInline
    init(
        reader: borrowing FieldReader, list: borrowing FieldList, written: WrittenFields, mapping: any RawNode
    ) {
        unmanagedReader = .passUnretained(reader)
        self.list = .passUnretained(list)
        self.written = written
        self.mapping = mapping
    }

    var reader: FieldReader? { unmanagedReader?.takeUnretainedValue() }
    var isReading: Bool { unmanagedReader != nil }

    /// A bit for each of the first 64 fields: something was written for it.
    var mask: UInt { written.mask }

    /// What was written for a field; nil where there is nothing.
    func node(at index: Int) -> (any RawNode)? { written.value(at: index, of: mapping) }

    func declaration(at index: Int) -> FieldDeclaration? {
        list._withUnsafeGuaranteedRef {
            $0.declarations.indices.contains(index) ? $0.declarations[index] : nil
        }
    }

    /// Makes a value while this is the context that holds on this thread.
    @inlinable
    mutating func during<Value>(_ make: () -> Value) -> Value {
        withUnsafeMutablePointer(to: &self) { context in
            let before = FieldPlace.enter(context)
            let value = make()
            before.restore()
            return value
        }
    }

    /// The context that holds on this thread.
    static var current: UnsafeMutablePointer<FieldContext>? {
        lectern_field_context()?.assumingMemoryBound(to: FieldContext.self)
    }

    /// The index of the field that is being made now. Fields are made in the order they are declared in.
    static func takeIndex() -> Int { Int(lectern_field_take_index()) }

    /// The same, where it stays that field's turn.
    static var index: Int { Int(lectern_field_place_now().index) }

    /// Makes a value under no context, where fields take their defaults.
    static func outside<Value>(_ make: () -> Value) -> Value {
        let before = lectern_field_place_now()
        lectern_field_enter(lectern_field_place())
        defer { lectern_field_enter(before) }
        return make()
    }
}

/// What held on this thread before a context was entered.
@usableFromInline
struct FieldPlace {
    private let place: lectern_field_place

    /// Makes a context the one that holds on this thread.
    @usableFromInline
    static func enter(_ context: UnsafeMutablePointer<FieldContext>) -> FieldPlace {
        let before = FieldPlace(place: lectern_field_place_now())
        lectern_field_enter(
            lectern_field_place(
                context: UnsafeMutableRawPointer(context), index: 0,
                written: !context.pointee.isReading ? .max : context.pointee.mask))
        return before
    }

    @usableFromInline
    func restore() { lectern_field_enter(place) }

    /// True where values are being read and none was written for the field that is made now, which is then passed.
    ///
    /// The short way for what nobody wrote, which is most fields of most sections: it is inlined where settings are
    /// declared, so that nothing generic runs for it.
    @usableFromInline
    static func isLeftOut() -> Bool { lectern_field_passes_unwritten() != 0 }

    /// Makes a default; fields in it are not those that are being read.
    @usableFromInline
    static func outside<Value>(_ value: () -> Value) -> Value { FieldContext.outside(value) }
}
