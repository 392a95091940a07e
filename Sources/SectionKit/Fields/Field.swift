/// One thing that a section's author, or a person with a form, may fill in.
///
/// ```swift
/// struct Settings: SectionSettings {
///     @Field("Where lunch is served.") var room: String?
///     @Field("How long before the end people are called back.", default: .minutes(5), in: 0...30) var call: Minutes
///     init() {}
/// }
/// ```
///
/// The declaration is all there is: reading, limits, error texts with line and column, the JSON Schema, the
/// reference page, forms and prompts all come from it. The key is the property's name in kebab case
/// (`reportBack` is written `report-back`). An optional is not required, nor is a field with a default.
@propertyWrapper
public struct Field<Value: FieldValue>: Sendable {
    public var wrappedValue: Value

    /// - Parameters:
    ///   - help: One plain sentence: what it is, with its unit.
    ///   - example: How somebody might fill it in, for scaffolds and the reference.
    public init(_ help: String, example: String? = nil) {
        self.init(help, fallback: { nil }, limits: nil, example: example)
    }

    /// - Parameter default: What holds where nothing is written.
    public init(_ help: String, default value: @autoclosure () -> Value, example: String? = nil) {
        self.init(help, fallback: value, limits: nil, example: example)
    }

    private init(_ help: String, fallback: () -> Value?, limits: ClosedRange<Int>?, example: String?) {
        guard let context = FieldContext.current else {
            wrappedValue = fallback() ?? Value.blank
            return
        }
        let index = context.takeIndex()
        guard let source = context.source else {
            let value = FieldContext.$current.withValue(nil) { fallback() }
            context.declarations.append(
                FieldDeclaration(
                    name: "", help: help, shape: Value.shape, isRequired: value == nil && !Value.mayBeMissing,
                    defaultText: value.flatMap(\.writtenForm), limits: limits, example: example))
            wrappedValue = value ?? Value.blank
            return
        }
        // Most fields of most sections are left out, and agendas can have thousands: that way is the short one.
        if Value.mayBeMissing, source.nodes.indices.contains(index), source.nodes[index] == nil {
            wrappedValue = fallback() ?? Value.blank
            return
        }
        wrappedValue = Self.read(index, source, limits: limits, fallback: fallback)
    }

    private static func read(
        _ index: Int, _ source: FieldContext.Source, limits: ClosedRange<Int>?, fallback: () -> Value?
    ) -> Value {
        guard source.nodes.indices.contains(index), source.list.declarations.indices.contains(index) else {
            return fallback() ?? Value.blank
        }
        guard let node = source.nodes[index], !(node.isEmpty && Value.mayBeMissing) else {
            if let value = FieldContext.$current.withValue(nil, operation: { fallback() }) { return value }
            if !Value.mayBeMissing {
                let declaration = source.list.declarations[index]
                source.reader.report(
                    .missingKey, "'\(declaration.name)' is missing", fix: "add '\(declaration.name)\(source.reader.keepWords == nil ? ": " : "=")\(declaration.sample)'",
                    at: source.mapping.mapping?.first?.key ?? source.mapping)
            }
            return Value.blank
        }
        return source.reader.inside(key: source.list.names[index]) {
            guard let value = Value.read(node, source.reader) else { return Value.blank }
            if let limits, let size = value.limitedSize, !limits.contains(size) {
                let declaration = source.list.declarations[index]
                source.reader.report(
                    .outOfRange, "'\(declaration.name)' must be \(declaration.describeLimits), found \(size)",
                    fix: declaration.limitsFix, at: node)
            }
            return value
        }
    }
}

extension Field where Value: SizedFieldValue {
    /// - Parameter limits: The range that the value's size must lie in: a number itself, minutes, letters of a text,
    ///   items of a list.
    public init(_ help: String, in limits: ClosedRange<Int>, example: String? = nil) {
        self.init(help, fallback: { nil }, limits: limits, example: example)
    }

    public init(
        _ help: String, default value: @autoclosure () -> Value, in limits: ClosedRange<Int>, example: String? = nil
    ) {
        self.init(help, fallback: value, limits: limits, example: example)
    }
}
