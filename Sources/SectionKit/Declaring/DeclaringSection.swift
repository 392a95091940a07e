/// A handler whose kinds are declared in files, such as recipes: one file a kind, and no programming.
///
/// Its own `kind` names the folder beside an agenda in which the files lie; a file's name is the kind that it
/// declares. `recipes/our-round.yaml` makes `kind: our-round`. Any module can be one.
public protocol DeclaringSection: LiveSection {
    /// What a file says. Its first field is a version, by whose key such a file is known.
    associatedtype File: SectionSettings

    /// The files that come with the module.
    static var shipped: [KindFile] { get }
    /// What is wrong with a file as a whole; empty where it is fine.
    ///
    /// - Parameters:
    ///   - file: What the file says.
    ///   - reserved: The keys of every section, which no field may have as its name.
    static func problems(in file: File, reserved: Set<String>) -> [SettingsProblem]
    /// The kind that a file without problems declares.
    static func declare(_ file: File) -> DeclaredKind<Settings>

    /// What people can do in this section.
    func actions(of section: SectionOutline<Self>) -> [ActionDeclaration]
    /// What happens, or why not.
    ///
    /// - Throws: `Refusal` with words for the person who asked.
    func decide(
        _ action: String, _ values: [String: DeclaredValue], in section: SectionView<Self>
    ) throws -> [Event]
}

extension DeclaringSection {
    public static var actions: [any SectionAction<Self>.Type] { [] }
}

/// A file that declares a kind.
public struct KindFile: Hashable, Sendable {
    /// The kind, which is the file's name without its ending.
    public let kind: String
    public let bytes: [UInt8]

    public init(kind: String, bytes: [UInt8]) {
        self.kind = kind
        self.bytes = bytes
    }
}

/// A kind as a file declares it.
public struct DeclaredKind<Settings: SectionSettings>: Sendable {
    /// What a section is called that has no title.
    public var title: String
    /// One sentence of at most 150 characters.
    public var summary: String
    public var tags: Set<SectionTag>
    /// The keys of its own, beside those common to all kinds.
    public var fields: FieldList
    public var actions: [ActionDeclaration]
    public var placeholders: [Placeholder]
    /// A section's settings of the values that its agenda has; a field that was left out has none.
    public var settings: @Sendable (_ values: [String: DeclaredValue]) -> Settings

    public init(
        title: String, summary: String, tags: Set<SectionTag> = [], fields: FieldList = .empty,
        actions: [ActionDeclaration] = [], placeholders: [Placeholder] = [],
        settings: @escaping @Sendable (_ values: [String: DeclaredValue]) -> Settings
    ) {
        self.title = title
        self.summary = summary
        self.tags = tags
        self.fields = fields
        self.actions = actions
        self.placeholders = placeholders
        self.settings = settings
    }
}
