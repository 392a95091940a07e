internal import CFieldContext

/// What `@Field` meets while a settings value is being made: nothing, a look at the declarations, or real nodes.
///
/// An agenda can have thousands of sections with a dozen fields each, most of them left out: everything here is
/// there to make that way short. The context lives on one thread for the length of one `init()`.
@usableFromInline
final class FieldContext {
    /// Nil while declarations are looked at.
    let reader: FieldReader?
    let list: FieldList
    let written: WrittenFields
    let mapping: any RawNode
    var declarations: [FieldDeclaration] = []
    /// What held on this thread before.
    private var before = lectern_field_place()

    /// A context in which a type's fields are declared.
    init() {
        reader = nil
        list = .empty
        written = .empty
        mapping = RawValue.scalar("")
    }

    /// A context in which they are read.
    @usableFromInline
    init(reader: FieldReader, list: FieldList, written: WrittenFields, mapping: any RawNode) {
        self.reader = reader
        self.list = list
        self.written = written
        self.mapping = mapping
    }

    /// Makes this the context that holds on this thread, until ``leave()``.
    @usableFromInline
    func enter() {
        before = lectern_field_place_now()
        lectern_field_enter(
            lectern_field_place(
                context: Unmanaged.passUnretained(self).toOpaque(), index: 0,
                written: reader == nil ? .max : written.mask))
    }

    @usableFromInline
    func leave() { lectern_field_enter(before) }

    /// The context that holds on this thread.
    static var current: FieldContext? {
        lectern_field_context().map { Unmanaged<FieldContext>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The index of the field that is being made now. Fields are made in the order they are declared in.
    static func takeIndex() -> Int { Int(lectern_field_take_index()) }

    /// The same, where it stays that field's turn.
    static var index: Int { Int(lectern_field_place_now().index) }

    /// Passes the field that is made now where nothing was written for it; false where it must be looked at.
    static func passesUnwritten() -> Bool { lectern_field_passes_unwritten() != 0 }

    /// Makes a value under no context, where fields take their defaults.
    static func outside<Value>(_ make: () -> Value) -> Value {
        let before = lectern_field_place_now()
        lectern_field_enter(lectern_field_place())
        defer { lectern_field_enter(before) }
        return make()
    }
}
