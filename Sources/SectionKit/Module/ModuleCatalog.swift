/// The kinds that are at hand, by name.
public struct ModuleCatalog: Sendable {
    /// In alphabetical order of their kinds.
    public let modules: [Module]
    /// Where further kinds come from: files beside an agenda.
    public let sources: [KindSource]
    /// What is wrong with the collection: two modules of one kind, a field that hides a common key.
    public let problems: [String]
    /// The keys of every section, which no kind may have as its own.
    public let reservedKeys: Set<String>
    /// A kind that is not at hand keeps its sections' place and time, and is no mistake: for meetings that were held with it.
    public private(set) var standsIn = false
    private let byKind: [String: Module]
    /// The same by the bytes of the kind, for lists of thousands of sections.
    private let kinds: FieldNames

    public init(
        _ modules: [Module], sources: [KindSource] = [], reservedKeys: Set<String> = [], problems: [String] = []
    ) {
        var byKind: [String: Module] = [:]
        var problems = problems
        for module in modules {
            if let other = byKind[module.kind] {
                problems.append(
                    "two modules are of the kind '\(module.kind)': \(other.origin) and \(module.origin); rename one, or take its folder away"
                )
                continue
            }
            for field in module.fields.declarations where reservedKeys.contains(field.name) {
                problems.append(
                    "\(module.origin) declares '\(field.name)', which is a key of every section; give its field another name"
                )
            }
            byKind[module.kind] = module
        }
        self.byKind = byKind
        self.problems = problems
        self.sources = sources
        self.reservedKeys = reservedKeys
        self.modules = byKind.values.sorted { $0.kind < $1.kind }
        kinds = FieldNames(self.modules.map(\.kind))
    }

    /// The same with more kinds; one that is there already is replaced.
    public func with(_ more: [Module]) -> ModuleCatalog {
        if more.isEmpty { return self }
        let replaced = Set(more.map(\.kind))
        return ModuleCatalog(
            modules.filter { !replaced.contains($0.kind) } + more, sources: sources, reservedKeys: reservedKeys,
            problems: problems
        ).standingIn(standsIn)
    }

    /// The same without some kinds.
    public func without(_ kinds: Set<String>) -> ModuleCatalog {
        guard modules.contains(where: { kinds.contains($0.kind) }) else { return self }
        return ModuleCatalog(
            modules.filter { !kinds.contains($0.kind) }, sources: sources, reservedKeys: reservedKeys,
            problems: problems
        ).standingIn(standsIn)
    }

    /// The same, for an agenda that was kept with its meeting: see ``standsIn``.
    public func standingIn(_ standsIn: Bool = true) -> ModuleCatalog {
        var catalog = self
        catalog.standsIn = standsIn
        return catalog
    }

    /// A kind to show in an example.
    public var example: Module? { modules.last { !$0.isDeclared } ?? modules.last }

    public subscript(kind: String) -> Module? { byKind[kind] }
    package subscript(utf8 kind: UnsafeBufferPointer<UInt8>) -> Module? { kinds.index(of: kind).map { modules[$0] } }
}
