internal import SectionKit
internal import YAMLTree

/// Reads the keys that all kinds share, and sorts out the others.
struct SectionDrafter {
    let context: SectionContext
    let reader: FieldReader
    private let commonFields = SectionKeys.fieldList
    private let idField = SectionKeys.fieldList.index(of: "id")

    init(_ context: SectionContext, _ reader: FieldReader) {
        self.context = context
        self.reader = reader
    }

    /// Drafts one section; the reader stands at the section's place.
    func draft(_ item: AgendaNode, _ index: Int, into share: inout DraftedShare) {
        let start = reader.mark
        // Made once: each time counts a reference.
        let mapping: any RawNode = item
        guard let module = module(of: item), let written = reader.distribute(mapping, over: commonFields, module.fields)
        else {
            let draft = SectionDraft(
                index: index, item: item, findings: reader.take(since: start), module: nil, keys: nil, written: .empty,
                title: "")
            return share.append(draft, id: nil, writtenID: item.node["id"]?.text)
        }
        let writtenID = idField.flatMap { written.common.value(at: $0, of: mapping)?.text }
        let keys = reader.make(SectionKeys.self, list: commonFields, written: written.common, of: mapping)
        let title = keys?.title ?? module.title ?? Self.title(of: module.kind)
        let id: SectionID
        if let own = keys?.id, writtenID != nil {
            id = Slug.isID(own) ? .written(own) : .unsound(own)
        } else {
            let slug = Slug.make(title)
            id = .slug(slug.isEmpty ? module.kind : slug)
        }
        let draft = SectionDraft(
            index: index, item: item, findings: reader.take(since: start), module: module, keys: consume keys,
            written: written.own, title: title)
        share.append(draft, id: id, writtenID: writtenID)
    }

    private func module(of item: AgendaNode) -> Module? {
        let kindNode = item.node["kind"]
        if let module = kindNode?.withUTF8({ context.catalog[utf8: $0] }) { return module }
        let kind = kindNode?.text ?? ""
        if let module = context.catalog[kind] { return module }
        if context.catalog.standsIn, !kind.isEmpty, let mapping = item.mapping {
            let common = Set(commonFields.declarations.map(\.name))
            return Module(
                standingInFor: kind, keys: mapping.compactMap { $0.key.text }.filter { !common.contains($0) })
        }
        reportKind(kind, kindNode, item)
        return nil
    }

    /// Where the kind is unknown its keys are too, and naming each would only hide what is wrong.
    private func reportKind(_ kind: String, _ kindNode: YAMLNode?, _ item: AgendaNode) {
        let modules = context.catalog.modules
        guard item.mapping != nil else {
            _ = reader.distribute(item, over: commonFields)
            return
        }
        guard let place = kindNode.map({ AgendaNode(node: $0, file: 0) }), !place.isEmpty else {
            reader.report(
                .missingKey, "'kind' is missing",
                fix:
                    "add 'kind: \(context.catalog.example?.kind ?? "…")', or another of \(modules.map(\.kind).joined(separator: ", "))",
                at: item.mapping?.first?.key ?? item)
            return
        }
        if let fault = context.faultyKinds[kind] {
            return reader.inside(key: "kind") { reader.report(.faultyKind, fault.message, fix: fault.fix, at: place) }
        }
        let near = NearestWord.to(kind, among: modules.map(\.kind))
        reader.inside(key: "kind") {
            reader.report(
                .unknownKind, "no module is of the kind \(FieldReader.describe(place))",
                fix: near.map { "did you mean '\($0)'?" }
                    ?? "known kinds are \(modules.map(\.kind).joined(separator: ", "))",
                at: place)
        }
    }

    /// "small-groups" is shown as "Small groups".
    private static func title(of kind: String) -> String {
        let words = kind.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
