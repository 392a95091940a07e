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

    /// What `value` says holds where nothing is written.
    ///
    /// - Parameters:
    ///   - help: One plain sentence.
    ///   - value: The default.
    ///   - example: How somebody might fill it in.
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

    @inlinable
    init(_ help: String, fallback: () -> Value?, limits: FieldLimits?, example: String?) {
        guard let node = WrittenField.node, !(Value.mayBeMissing && node.isEmpty), let reader = WrittenField.enter()
        else {
            self.init(made: Self.unwritten(help, fallback: fallback, limits: limits, example: example))
            return
        }
        self.init(
            made: reader._withUnsafeGuaranteedRef { reader in
                defer { reader.leave() }
                guard let value = Value.read(node, reader) else { return Value.blank }
                if let limits { WrittenField.hold(value.limitedSize, to: limits, at: node) }
                return value
            })
    }

    /// A field outside any reading, one that is being declared, and one that nobody wrote.
    @usableFromInline
    static func unwritten(_ help: String, fallback: () -> Value?, limits: FieldLimits?, example: String?) -> Value {
        guard let context = FieldContext.current else { return fallback() ?? Value.blank }
        let index = FieldContext.takeIndex()
        let value = FieldContext.outside { fallback() }
        guard let reader = context.pointee.reader else {
            context.pointee.declarations.append(
                FieldDeclaration(
                    name: "", help: help, shape: Value.shape, isRequired: value == nil && !Value.mayBeMissing,
                    defaultText: value.flatMap(\.writtenForm), limits: limits.map { $0.least...$0.most },
                    example: example))
            return value ?? Value.blank
        }
        if let value { return value }
        if !Value.mayBeMissing, let declaration = context.pointee.declaration(at: index) {
            reader.reportMissing(declaration, of: context.pointee.mapping)
        }
        return Value.blank
    }
}

extension Field where Value: SizedFieldValue {
    /// - Parameters:
    ///   - help: One plain sentence.
    ///   - limits: The range that the value's size must lie in: a number itself, minutes, letters of a text, items of a list.
    ///   - example: How somebody might fill it in.
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
