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
        var found: [Module] = []
        var faults: [String: KindFault] = [:]
        var seen: Set<String> = []
        for item in list.node.items {
            guard let kind = item["kind"]?.text, seen.insert(kind).inserted else { continue }
            for source in catalog.sources {
                guard let path = source.path(of: kind) else { continue }
                let shipped = source.shipped.first { $0.kind == kind }
                guard let bytes = try? files.bytes(of: path) else {
                    if let shipped { keep(AgendaSource(path: path, bytes: shipped.bytes, isShipped: true)) }
                    continue
                }
                if shipped?.bytes == bytes {
                    keep(AgendaSource(path: path, bytes: bytes))
                } else if let other = catalog[kind], !files.areKept {
                    faults[kind] = KindFault(
                        message: "'\(path)' and \(other.origin) both make the kind '\(kind)'",
                        fix: "give the file another name, and write that name here")
                } else if source.isLost(KindSource.mark(of: path, bytes)) {
                    faults[kind] = KindFault(
                        message: "reading '\(path)' took the program down, so nothing is of the kind '\(kind)'",
                        fix: "change that file, or take it away")
                } else if let module = module(kind, path, bytes, source, reader) {
                    found.append(module)
                } else {
                    faults[kind] = KindFault(
                        message: "'\(path)' has mistakes, so nothing is of the kind '\(kind)'",
                        fix: "mend the file first: lectern check \(path)")
                }
            }
        }
        // One that has a fault is no kind here, whatever the program has by that name.
        return (catalog.with(found).without(Set(faults.keys)), faults)
    }

    private func keep(_ source: AgendaSource) {
        guard !sources.contains(where: { $0.path == source.path }) else { return }
        sources.append(source)
        _ = parse(source.bytes)
    }

    private func module(
        _ kind: String, _ path: String, _ bytes: [UInt8], _ source: KindSource, _ reader: FieldReader
    ) -> Module? {
        let file = sources.count
        sources.append(AgendaSource(path: path, bytes: bytes))
        let tree = parse(bytes)
        guard tree.problems.isEmpty, let root = tree.root else {
            if tree.problems.isEmpty { reportEmpty(path, file, reader) }
            return nil
        }
        // A reader of its own: what it tells stands in that file, and its ways begin there.
        let own = FieldReader()
        let module = source.module(
            kind: kind, origin: path, from: AgendaNode(node: root, file: Int32(file)), reserved: catalog.reservedKeys,
            mark: KindSource.mark(of: path, bytes), reader: own)
        reader.report(own.findings)
        return module
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
        if !KindSource.isKind(kind) {
            let place: any RawNode = tree.root.map { AgendaNode(node: $0, file: 0) } ?? RawValue.scalar("")
            reader.report(
                .badID, "a file is called by its kind, and '\(kind)' cannot be one",
                fix: "call the file by small letters, digits and hyphens, such as 'our-round.yaml'",
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
