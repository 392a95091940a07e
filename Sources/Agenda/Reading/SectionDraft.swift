internal import SectionKit
internal import YAMLTree

/// One section half read: the keys common to all kinds are, its kind's own are sorted out and wait for its id.
struct SectionDraft: Sendable {
    let index: Int
    let item: any RawNode
    let yaml: YAMLNode?
    /// What is wrong so far.
    var findings: [Finding] = []
    /// The id that somebody wrote, readable or not.
    let writtenID: String?
    /// What there is to finish; nil where the kind is not known or nothing could be sorted out.
    var body: Body?

    struct Body: Sendable {
        let module: Module
        let keys: SectionKeys?
        /// What was written for the kind's own fields.
        let nodes: [(any RawNode)?]
        let title: String
        var id: SectionID
    }

    /// How a section comes to its id, which depends on the sections before it.
    enum SectionID: Sendable {
        /// Still to be made from this, as nobody wrote one.
        case slug(String)
        case written(String)
        case repeated(String)
        case unsound(String)
        case made(String)

        var text: String {
            switch self {
            case .slug(let id), .written(let id), .repeated(let id), .unsound(let id), .made(let id): id
            }
        }

        /// Settles it in the order of the sections.
        mutating func settle(_ ids: inout SectionIDs) {
            switch self {
            case .slug(let base): self = .made(ids.make(from: base))
            case .written(let id): if !ids.take(id) { self = .repeated(id) }
            case .repeated, .unsound, .made: break
            }
        }
    }
}

/// Reads the keys that all kinds share, and sorts out the others.
struct SectionDrafter {
    let context: SectionContext
    let reader: FieldReader
    private let commonFields = SectionKeys.fieldList

    init(_ context: SectionContext, _ reader: FieldReader) {
        self.context = context
        self.reader = reader
    }

    /// Drafts one section; the reader stands at the section's place.
    func draft(_ item: any RawNode, _ index: Int) -> SectionDraft {
        let start = reader.mark
        let yaml = (item as? AgendaNode)?.node
        var draft = SectionDraft(index: index, item: item, yaml: yaml, writtenID: yaml?["id"]?.text)
        draft.body = body(item, yaml, draft.writtenID)
        draft.findings = reader.take(since: start)
        return draft
    }

    private func body(_ item: any RawNode, _ yaml: YAMLNode?, _ writtenID: String?) -> SectionDraft.Body? {
        let kindNode = yaml?["kind"]
        let kind = kindNode?.text ?? ""
        guard let module = context.catalog[kind] else {
            reportKind(kind, kindNode, item)
            return nil
        }
        guard let nodes = reader.distribute(item, over: [commonFields, module.fields]), nodes.count == 2 else {
            return nil
        }
        let keys = reader.make(SectionKeys.self, list: commonFields, nodes: nodes[0], of: item)
        let title = keys?.title ?? Self.title(of: kind)
        let id: SectionDraft.SectionID
        if let own = keys?.id, writtenID != nil {
            id = Slug.isID(own) ? .written(own) : .unsound(own)
        } else {
            let slug = Slug.make(title)
            id = .slug(slug.isEmpty ? kind : slug)
        }
        return SectionDraft.Body(module: module, keys: keys, nodes: nodes[1], title: title, id: id)
    }

    /// Where the kind is unknown its keys are too, and naming each would only hide what is wrong.
    private func reportKind(_ kind: String, _ kindNode: YAMLNode?, _ item: any RawNode) {
        let modules = context.catalog.modules
        guard item.mapping != nil else {
            _ = reader.distribute(item, over: [commonFields])
            return
        }
        guard let place = kindNode.map({ AgendaNode(node: $0, file: 0) }), !place.isEmpty else {
            reader.report(
                .missingKey, "'kind' is missing",
                fix:
                    "add 'kind: \(modules.last?.kind ?? "…")', or another of \(modules.map(\.kind).joined(separator: ", "))",
                at: item.mapping?.first?.key ?? item)
            return
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
