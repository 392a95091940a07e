internal import SectionKit
internal import YAMLTree

/// What is wrong with the file that declares a kind, for whoever uses the kind.
struct KindFault: Sendable {
    let message: String
    let fix: String
}

extension AgendaReader {
    /// The kinds for a list of sections: those of the program, and those that files beside the agenda declare.
    ///
    /// Only the files of kinds that the sections use are read: what a folder holds beside them costs nothing, and
    /// a mistake in it is nobody's concern here. What was used is kept with the meeting, wherever it came from.
    func kinds(of list: AgendaNode, _ reader: FieldReader) -> (catalog: ModuleCatalog, faults: [String: KindFault]) {
        guard !catalog.sources.isEmpty else { return (catalog, [:]) }
        var files: [DeclaringFile] = []
        var faults: [String: KindFault] = [:]
        var seen: Set<String> = []
        // What is named elsewhere too is there already.
        func keep(_ source: AgendaSource) {
            if !sources.contains(where: { $0.path == source.path }) { files.append(.kept(source)) }
        }
        for item in list.node.items {
            guard let kind = item["kind"]?.text, seen.insert(kind).inserted else { continue }
            for source in catalog.sources {
                guard let path = source.path(of: kind) else { continue }
                let shipped = source.shipped.first { $0.kind == kind }
                guard let bytes = try? self.files.bytes(of: path) else {
                    if let shipped { keep(AgendaSource(path: path, bytes: shipped.bytes, isShipped: true)) }
                    let other = "\(source.folder)/\(kind).yml"
                    if catalog[kind] == nil, (try? self.files.bytes(of: other)) != nil {
                        faults[kind] = KindFault(
                            message: "'\(other)' is not found, since it does not end in '.yaml'",
                            fix: "call the file '\(kind).yaml'")
                    }
                    continue
                }
                if shipped?.bytes == bytes {
                    keep(AgendaSource(path: path, bytes: bytes))
                } else if let other = catalog[kind], !self.files.areKept {
                    faults[kind] = KindFault(
                        message: "'\(path)' and \(other.origin) both make the kind '\(kind)'",
                        fix: "give the file another name, and write that name here")
                } else if source.isLost(path, bytes) {
                    faults[kind] = KindFault(
                        message: "reading '\(path)' took the program down, so nothing is of the kind '\(kind)'",
                        fix: "change that file, or take it away")
                } else {
                    files.append(.read(AgendaSource(path: path, bytes: bytes), kind: kind, by: source))
                }
            }
        }
        let found = read(files, reader)
        for file in files {
            guard case .read(let source, let kind, _) = file, found[kind] == nil else { continue }
            faults[kind] = KindFault(
                message: "'\(source.path)' has mistakes, so nothing is of the kind '\(kind)'",
                fix: "mend the file first: lectern check \(source.path)")
        }
        // One that has a fault is no kind here, whatever the program has by that name.
        return (catalog.with(Array(found.values)).without(Set(faults.keys)), faults)
    }

    /// A file that declares a kind which the agenda uses.
    private enum DeclaringFile: Sendable {
        /// The program has it as it is.
        case kept(AgendaSource)
        case read(AgendaSource, kind: String, by: KindSource)

        var source: AgendaSource {
            switch self {
            case .kept(let source), .read(let source, _, _): source
            }
        }
    }

    /// What came of reading one.
    private struct Declared: Sendable {
        let tree: YAMLTree
        let module: Module?
        let findings: [Finding]
    }

    /// Reads the files on all processors, and takes them in their order; one thread alone where calls are guarded, since a
    /// mark is one thread's.
    ///
    /// - Returns: Modules by their kind, of those that have no mistakes.
    private func read(_ files: [DeclaringFile], _ reader: FieldReader) -> [String: Module] {
        let (first, reserved) = (sources.count, catalog.reservedKeys)
        let read = { @Sendable (file: (offset: Int, element: DeclaringFile)) in
            Self.read(file.element, number: first + file.offset, reserved: reserved)
        }
        let numbered = Array(files.enumerated())
        let isGuarded = catalog.modules.contains(where: \.isGuarded)
        var found: [String: Module] = [:]
        for (file, declared) in zip(files, isGuarded ? numbered.map(read) : numbered.concurrentMap { read($0) }) {
            sources.append(file.source)
            take(declared.tree)
            guard case .read(let source, let kind, _) = file else { continue }
            if declared.tree.problems.isEmpty, declared.tree.root == nil {
                reportEmpty(source.path, sources.count - 1, reader)
            }
            reader.report(declared.findings)
            found[kind] = declared.module
        }
        return found
    }

    private static func read(_ file: DeclaringFile, number: Int, reserved: Set<String>) -> Declared {
        let tree = YAML.parse(file.source.bytes)
        guard case .read(let source, let kind, let declarer) = file, tree.problems.isEmpty, let root = tree.root else {
            return Declared(tree: tree, module: nil, findings: [])
        }
        // A reader of its own: what it tells stands in that file, and its ways begin there.
        let own = FieldReader()
        let module = declarer.module(
            kind: kind, origin: source.path, from: AgendaNode(node: root, file: Int32(number)), reserved: reserved,
            mark: KindSource.mark(of: source.path, source.bytes), reader: own)
        return Declared(tree: tree, module: module, findings: own.findings)
    }

    private func reportEmpty(_ path: String, _ file: Int, _ reader: FieldReader) {
        reader.report(
            .missingKey, "'\(path)' is empty", fix: "write the recipe's keys, or take the file away",
            at: AgendaSpot(file: Int32(file), span: YAMLSpan(start: 0, end: 0)))
    }

    /// Reads a file that declares a kind, for itself.
    func readKind(of source: KindSource, kind: String) -> (module: Module?, reading: AgendaReading) {
        let tree = parse(sources[0].bytes)
        let reader = FieldReader()
        var module: Module?
        let isKind = KindSource.isKind(kind)
        if !isKind || !sources[0].path.hasSuffix(".yaml") {
            let place: any RawNode = tree.root.map { AgendaNode(node: $0, file: 0) } ?? RawValue.scalar("")
            let small = kind.lowercased().replacing(" ", with: "-").replacing("_", with: "-")
            let better = KindSource.isKind(small) ? small : "our-round"
            reader.report(
                .badID,
                isKind
                    ? "an agenda finds this file only where its name ends in '.yaml'"
                    : "a file is called by its kind, and '\(kind)' cannot be one",
                fix: "call the file '\(better).yaml', and write 'kind: \(better)' in agendas",
                at: place.mapping?.first?.key ?? place)
        }
        if let root = tree.root {
            let made = source.module(
                kind: kind, origin: sources[0].path, from: AgendaNode(node: root, file: 0),
                reserved: catalog.reservedKeys, reader: reader)
            if tree.problems.isEmpty, reader.isClean(since: 0) { module = made }
        }
        let shipped = source.shipped.first { $0.kind == kind }
        if let other = catalog[kind], shipped?.bytes != sources[0].bytes, let root = tree.root {
            let node = AgendaNode(node: root, file: 0)
            reader.report(
                .faultyKind, "this file and \(other.origin) both make the kind '\(kind)'",
                fix: "give the file another name", at: node.mapping?.first?.key ?? node)
            module = nil
        }
        return (module, finish(nil, reader.findings))
    }
}
