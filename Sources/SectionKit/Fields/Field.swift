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
    @inlinable
    public init(_ help: String, example: String? = nil) {
        if Value.mayBeMissing, FieldPlace.isLeftOut() {
            self.init(made: Value.blank)
        } else {
            self.init(help, fallback: { nil }, limits: nil, example: example)
        }
    }

    /// - Parameter default: What holds where nothing is written.
    @inlinable
    public init(_ help: String, default value: @autoclosure () -> Value, example: String? = nil) {
        if FieldPlace.isLeftOut() {
            self.init(made: FieldPlace.outside(value))
        } else {
            self.init(help, fallback: value, limits: nil, example: example)
        }
    }

    @inlinable
    init(made value: Value) { wrappedValue = value }

    @usableFromInline
    init(_ help: String, fallback: () -> Value?, limits: FieldLimits?, example: String?) {
        guard let current = FieldContext.current else {
            wrappedValue = fallback() ?? Value.blank
            return
        }
        let index = FieldContext.takeIndex()
        wrappedValue = current._withUnsafeGuaranteedRef { context in
            guard let reader = context.reader else {
                return Self.declare(help, in: context, fallback: fallback, limits: limits, example: example)
            }
            return Self.read(index, context, reader, limits: limits, fallback: fallback)
        }
    }

    private static func declare(
        _ help: String, in context: FieldContext, fallback: () -> Value?, limits: FieldLimits?, example: String?
    ) -> Value {
        let value = FieldContext.with(nil) { fallback() }
        context.declarations.append(
            FieldDeclaration(
                name: "", help: help, shape: Value.shape, isRequired: value == nil && !Value.mayBeMissing,
                defaultText: value.flatMap(\.writtenForm), limits: limits.map { $0.least...$0.most }, example: example))
        return value ?? Value.blank
    }

    private static func read(
        _ index: Int, _ context: FieldContext, _ reader: FieldReader, limits: FieldLimits?, fallback: () -> Value?
    ) -> Value {
        guard context.nodes.indices.contains(index), context.list.declarations.indices.contains(index) else {
            return FieldContext.with(nil) { fallback() } ?? Value.blank
        }
        guard let node = context.nodes[index], !(Value.mayBeMissing && node.isEmpty) else {
            if let value = FieldContext.with(nil, { fallback() }) { return value }
            if !Value.mayBeMissing {
                let declaration = context.list.declarations[index]
                reader.report(
                    .missingKey, "'\(declaration.name)' is missing",
                    fix: "add '\(declaration.name)\(reader.keepWords == nil ? ": " : "=")\(declaration.sample)'",
                    at: context.mapping.mapping?.first?.key ?? context.mapping)
            }
            return Value.blank
        }
        return reader.inside(key: context.list.names[index]) {
            guard let value = Value.read(node, reader) else { return Value.blank }
            if let limits, let size = value.limitedSize, size < limits.least || size > limits.most {
                let declaration = context.list.declarations[index]
                reader.report(
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
    @inlinable
    public init(_ help: String, in limits: ClosedRange<Int>, example: String? = nil) {
        if Value.mayBeMissing, FieldPlace.isLeftOut() {
            self.init(made: Value.blank)
        } else {
            self.init(help, fallback: { nil }, limits: FieldLimits(limits), example: example)
        }
    }

    @inlinable
    public init(
        _ help: String, default value: @autoclosure () -> Value, in limits: ClosedRange<Int>, example: String? = nil
    ) {
        if FieldPlace.isLeftOut() {
            self.init(made: FieldPlace.outside(value))
        } else {
            self.init(help, fallback: value, limits: FieldLimits(limits), example: example)
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
    static func outside<Value>(_ value: () -> Value) -> Value { FieldContext.with(nil, value) }
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
