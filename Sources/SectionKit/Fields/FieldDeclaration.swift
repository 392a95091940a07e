internal import Synchronization

/// What a field was declared as: the source of its reading, schema, reference and form.
public struct FieldDeclaration: Sendable {
    /// The key as people write it, in kebab case.
    public internal(set) var name: String
    public let help: String
    public let shape: FieldShape
    public let isRequired: Bool
    /// The default as it would be written; nil where there is none.
    public let defaultText: String?
    /// Limits of the value's size; the unit is the shape's.
    public let limits: ClosedRange<Int>?
    public let example: String?

    /// - Parameters:
    ///   - name: The key in kebab case.
    ///   - help: One plain sentence.
    ///   - shape: What may be written.
    ///   - isRequired: Whether it must be written.
    ///   - defaultText: The default as it would be written; nil where there is none.
    ///   - limits: Limits of the value's size, in the shape's unit.
    ///   - example: How somebody might fill it in.
    public init(
        name: String, help: String, shape: FieldShape, isRequired: Bool = false, defaultText: String? = nil,
        limits: ClosedRange<Int>? = nil, example: String? = nil
    ) {
        self.name = name
        self.help = help
        self.shape = shape
        self.isRequired = isRequired
        self.defaultText = defaultText
        self.limits = limits
        self.example = example
    }

    /// Something that could stand there.
    public var sample: String { example ?? defaultText ?? shape.sample }

    /// How to keep to the limits.
    var limitsFix: String {
        guard let limits else { return "write it shorter" }
        return switch shape {
        case .list: "give \(limits.lowerBound) to \(limits.upperBound) items"
        case .text, .script, .words: "write \(limits.lowerBound) to \(limits.upperBound) letters"
        default: "write a number from \(limits.lowerBound) to \(limits.upperBound)"
        }
    }

    /// The limits in words, such as "from 1 to 20 minutes".
    var describeLimits: String {
        guard let limits else { return "any size" }
        return "from \(limits.lowerBound) to \(limits.upperBound)\(shape.unit.map { " \($0)" } ?? "")"
    }
}

/// What kind of value a field takes.
public indirect enum FieldShape: Hashable, Sendable {
    case text
    /// Markdown that is said aloud, line by line.
    case script
    case flag
    case whole
    case decimal
    case minutes
    case time
    case date
    case choice([Option])
    case list(of: FieldShape)
    case group([Member])
    /// A text that stands for the group's first key alone, or the group.
    case textOr(FieldShape)
    /// A file that several agendas share, named by its path beside the agenda.
    case file(of: FieldShape)
    /// Something a person types, kept apart from the journal.
    case words

    public struct Option: Hashable, Sendable {
        public let name: String
        public let help: String
        /// What people choose by in a list; nil where that is the name.
        public let title: String?

        public init(name: String, help: String, title: String? = nil) {
            self.name = name
            self.help = help
            self.title = title
        }
    }

    public struct Member: Hashable, Sendable {
        public let name: String
        public let help: String
        public let shape: FieldShape
        public let isRequired: Bool
        public let defaultText: String?
        public let limits: ClosedRange<Int>?

        public init(_ declaration: FieldDeclaration) {
            name = declaration.name
            help = declaration.help
            shape = declaration.shape
            isRequired = declaration.isRequired
            defaultText = declaration.defaultText
            limits = declaration.limits
        }
    }

    /// The unit of the value's size, in the plural.
    public var unit: String? {
        switch self {
        case .minutes: "minutes"
        case .text, .script, .words: "letters"
        case .list: "items"
        default: nil
        }
    }

    /// Texts are anything, so an example of one says nothing.
    var hasSample: Bool {
        switch self {
        case .text, .script, .words, .textOr: false
        default: true
        }
    }

    var sample: String {
        switch self {
        case .text, .words: "…"
        case .script: "|"
        case .flag: "yes"
        case .whole, .decimal: "1"
        case .minutes: "10"
        case .time: "13:00"
        case .date: "2026-12-08"
        case .choice(let options): options.first?.name ?? "…"
        case .list: "[…]"
        case .group: "{…}"
        case .textOr: "…"
        case .file: "file.yaml"
        }
    }

    /// What stands there, in words: "a whole number of minutes".
    public var words: String {
        switch self {
        case .text, .words: "a text"
        case .script: "what is said, in Markdown"
        case .flag: "yes or no"
        case .whole: "a whole number"
        case .decimal: "a number"
        case .minutes: "a whole number of minutes"
        case .time: "a time, HH:MM"
        case .date: "a date, YYYY-MM-DD"
        case .choice(let options): "one of " + options.map(\.name).joined(separator: ", ")
        case .list(let item): "a list, each \(item.words)"
        case .group(let members): "keys: " + members.map(\.name).joined(separator: ", ")
        case .textOr(let group): "a text, or \(group.words)"
        case .file: "a file's path, beside the agenda"
        }
    }
}

/// The fields of one settings type, in the order of their declaration.
///
/// A class, since every reading of a mapping refers to its list and nothing of one ever changes.
public final class FieldList: Sendable {
    public let declarations: [FieldDeclaration]
    private let table: FieldNames
    var names: [String] { table.all }
    /// The indices of those that are said aloud.
    public let scripts: [Int]

    public init(_ declarations: [FieldDeclaration]) {
        self.declarations = declarations
        table = FieldNames(declarations.map(\.name))
        scripts = declarations.indices.filter { declarations[$0].shape == .script }
    }

    public func index(of name: String) -> Int? { table.index(of: name) }
    func index(of name: UnsafeBufferPointer<UInt8>) -> Int? { table.index(of: name) }

    /// The name of a field; nil where there is no such field.
    func name(at index: Int) -> String? { names.indices.contains(index) ? names[index] : nil }

    public static let empty = FieldList([])
}

/// Settings are a struct of `@Field`s with an empty `init()`.
public protocol SectionSettings: FieldValue {
    init()
}

extension SectionSettings {
    /// What this type declares. Looked up once for each type.
    public static var fieldList: FieldList { FieldListCache.shared.list(of: Self.self) }

    public static var blank: Self { FieldContext.outside { Self() } }

    public static var shape: FieldShape {
        .group(fieldList.declarations.map(FieldShape.Member.init))
    }

    @inlinable
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> Self? { reader.read(Self.self, from: node) }
    public var writtenForm: String? { nil }
}

/// Names come from reflection, which is slow, so each type is looked at once.
private final class FieldListCache: Sendable {
    static let shared = FieldListCache()
    private let lists = Mutex<[ObjectIdentifier: FieldList]>([:])

    func list<Settings: SectionSettings>(of type: Settings.Type) -> FieldList {
        if let known = lists.withLock({ $0[ObjectIdentifier(type)] }) { return known }
        var context = FieldContext()
        let settings = context.during { Settings() }
        let names = Mirror(reflecting: settings).children.compactMap { child -> String? in
            guard child.value is any AnyField, let label = child.label else { return nil }
            return Self.kebabCase(label.hasPrefix("_") ? String(label.dropFirst()) : label)
        }
        let list = FieldList(
            zip(names, context.declarations).map { name, declaration in
                var declaration = declaration
                declaration.name = name
                return declaration
            })
        lists.withLock { $0[ObjectIdentifier(type)] = list }
        return list
    }

    private static func kebabCase(_ name: String) -> String {
        var text = ""
        for letter in name {
            if letter.isUppercase { text += "-" }
            text += letter.lowercased()
        }
        return text
    }
}

private protocol AnyField {}
extension Field: AnyField {}
