/// A module whose kinds are declared in files, as the host sees it.
public final class KindSource: Sendable {
    /// The folder beside an agenda in which its files lie.
    public let folder: String
    public let summary: String
    /// The folder of the module, for messages.
    public let origin: String
    /// The files that come with it.
    public let shipped: [KindFile]
    /// The rules that its files, and sections of its kinds, are checked by.
    public let rules: [Rule]
    /// What a file takes.
    public let fields: FieldList

    private typealias MakeModule =
        @Sendable (_ kind: String, _ origin: String, any RawNode, _ reserved: Set<String>, FieldReader) -> Module?
    private let makeModule: MakeModule
    private let callGuard: CallGuard?
    private let lost: Set<String>

    public init<Handler: DeclaringSection>(_ type: Handler.Type, origin: String = "") {
        folder = type.kind
        summary = type.summary
        self.origin = origin
        shipped = type.shipped
        rules = (type as? any CheckedSection.Type)?.rules ?? []
        fields = Handler.File.fieldList
        callGuard = nil
        lost = []
        let abilities = HandlerAbilities<Handler>()
        makeModule = { kind, origin, node, reserved, reader in
            guard let file = reader.read(Handler.File.self, from: node) else { return nil }
            let problems = Handler.problems(in: file, reserved: reserved)
            for problem in problems { reader.report(problem, in: node) }
            guard !problems.contains(where: { $0.rule.severity == .error }) else { return nil }
            let declared = Handler.declare(file)
            return Module(declared, kind: kind, origin: origin) { reader, written, mapping, identity in
                guard let values = reader.values(of: declared.fields, written: written, of: mapping) else { return nil }
                return BoundSection<Handler>(
                    abilities: abilities,
                    outline: SectionOutline(
                        id: identity.id, title: identity.title, settings: declared.settings(values),
                        minutes: identity.minutes, date: identity.date))
            }
        }
    }

    private init(_ other: KindSource, callGuard: CallGuard, lost: Set<String>) {
        folder = other.folder
        summary = other.summary
        origin = other.origin
        shipped = other.shipped
        rules = other.rules
        fields = other.fields
        makeModule = other.makeModule
        self.callGuard = callGuard
        self.lost = lost
    }

    /// The same, with every call into one of its sections going through a guard.
    public func guarded(by callGuard: CallGuard, without lost: Set<String> = []) -> KindSource {
        KindSource(self, callGuard: callGuard, lost: lost)
    }

    /// Where the file of a kind lies, from the agenda's folder; nil for what cannot be a kind.
    public func path(of kind: String) -> String? { Self.isKind(kind) ? "\(folder)/\(kind).yaml" : nil }

    /// Small letters and digits, with single hyphens between: what cannot lead out of a folder.
    public static func isKind(_ name: String) -> Bool {
        name.utf8.count <= 60
            && name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { piece in
                !piece.isEmpty && piece.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
            }
    }

    /// The key by which its files are known; nil where they have none.
    public var key: String? { fields.declarations.first?.name }

    /// True for what this source reads: a mapping with the key of its files.
    public func reads(_ node: any RawNode) -> Bool {
        guard let key else { return false }
        return node.mapping?.contains { $0.name == key } ?? false
    }

    /// The kind that a file declares; nil where it has mistakes, which the reader then tells.
    ///
    /// - Parameters:
    ///   - kind: The kind's name, which is the file's.
    ///   - origin: The file's name, for messages.
    ///   - node: The file's root.
    ///   - reserved: The keys of every section.
    ///   - mark: The name to leave, should reading the file take the program down.
    ///   - reader: Takes what is wrong.
    public func module(
        kind: String, origin: String, from node: any RawNode, reserved: Set<String>,
        mark: @autoclosure () -> String? = nil, reader: FieldReader
    ) -> Module? {
        guard let callGuard else { return makeModule(kind, origin, node, reserved, reader) }
        var module: Module?
        callGuard.around(mark() ?? origin) { module = makeModule(kind, origin, node, reserved, reader) }
        return module?.guarded(by: callGuard, without: lost)
    }

    /// The mark of a file that declares a kind: another one as soon as the file is changed, and never a section's id.
    public static func mark(of path: String, _ bytes: [UInt8]) -> String {
        // FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>): nobody gains by making two files alike here.
        let sum = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return "\(path)@\(String(sum, radix: 16))"
    }

    public static func isMark(_ name: String) -> Bool { name.contains("/") }

    /// True where reading that file took the program down before.
    public func isLost(_ path: String, _ bytes: [UInt8]) -> Bool {
        !lost.isEmpty && lost.contains(Self.mark(of: path, bytes))
    }
}
