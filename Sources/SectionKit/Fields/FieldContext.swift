internal import CFieldContext

/// What `@Field` meets while a settings value is being made: nothing, a look at the declarations, or real nodes.
///
/// An agenda can have thousands of sections with a dozen fields each, most of them left out: everything here is
/// there to make that way short. The context lives on one thread for the length of one `init()`.
final class FieldContext {
    /// Nil while declarations are looked at.
    let reader: FieldReader?
    let list: FieldList
    let nodes: [(any RawNode)?]
    let mapping: any RawNode
    /// A bit for each of the first 64 fields: something was written for it.
    private let written: UInt
    var declarations: [FieldDeclaration] = []

    /// A context in which a type's fields are declared.
    init() {
        reader = nil
        list = .empty
        nodes = []
        mapping = RawValue.scalar("")
        written = .max
    }

    /// A context in which they are read; `nodes` are by the index of their field in `list`.
    init(reader: FieldReader, list: FieldList, nodes: [(any RawNode)?], mapping: any RawNode) {
        self.reader = reader
        self.list = list
        self.nodes = nodes
        self.mapping = mapping
        var written: UInt = 0
        for (index, node) in nodes.prefix(64).enumerated() where node != nil { written |= 1 << UInt(index) }
        self.written = written
    }

    /// The context that holds on this thread.
    static var current: Unmanaged<FieldContext>? {
        lectern_field_context().map { Unmanaged<FieldContext>.fromOpaque($0) }
    }

    /// The index of the field that is being made now. Fields are made in the order they are declared in.
    static func takeIndex() -> Int { Int(lectern_field_take_index()) }

    /// Passes the field that is made now where nothing was written for it; false where it must be looked at.
    static func passesUnwritten() -> Bool { lectern_field_passes_unwritten() != 0 }

    /// Makes a value under a context, or under none, where fields take their defaults.
    static func with<Value>(_ context: FieldContext?, _ make: () -> Value) -> Value {
        let before = lectern_field_place_now()
        lectern_field_enter(
            lectern_field_place(
                context: context.map { Unmanaged.passUnretained($0).toOpaque() }, index: 0,
                written: context?.written ?? 0))
        defer { lectern_field_enter(before) }
        return withExtendedLifetime(context) { make() }
    }
}
