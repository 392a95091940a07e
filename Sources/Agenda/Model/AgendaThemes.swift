internal import Foundation
public import SectionKit

/// The themes of an agenda, or of an organisation: a list, or the name of a file beside the agenda that has one.
public struct AgendaThemes: SizedFieldValue, Hashable {
    /// In the order of the report's chapters; no id twice.
    public var list: [MeetingTheme]

    /// How many there may be.
    package static let limits = 1...30

    /// A file that several agendas share.
    private struct File: SectionSettings {
        @Field("The version of this file's format: 1.", in: 1...1) var lecternThemes: Int
        @Field("The themes, in the order of the report's chapters.", in: limits) var themes: Items
    }

    public static var blank: AgendaThemes { AgendaThemes(list: []) }
    public static var shape: FieldShape { Items.shape }
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> AgendaThemes? {
        if node.itemCount != nil { return Items.read(node, reader).map { AgendaThemes(list: $0.list) } }
        guard node.text != nil, !node.isEmpty else {
            reportWrongType(node, reader)
            return nil
        }
        return Shared<File>.read(node, reader).map { AgendaThemes(list: $0.contents.themes.list) }
    }
    public var writtenForm: String? { nil }
    public var limitedSize: Int? { list.count }

    private static func reportWrongType(_ node: any RawNode, _ reader: FieldReader) {
        reader.report(
            .wrongType, "expected a list of themes, or a file's name, found \(FieldReader.describe(node))",
            fix: "write 'themes: [Staying healthy, Life skills]', or 'themes: themes/my-shared-pathway.yaml'", at: node)
    }

    /// The list itself.
    private struct Items: SizedFieldValue {
        var list: [MeetingTheme]

        static var blank: Items { Items(list: []) }
        static var shape: FieldShape { .list(of: Item.shape) }
        static func read(_ node: any RawNode, _ reader: FieldReader) -> Items? {
            let start = reader.mark
            guard let items = [Item].read(node, reader), reader.isClean(since: start) else { return nil }
            let nodes = node.list ?? []
            var known: Set<String> = []
            for (index, item) in items.enumerated() {
                let place = nodes.indices.contains(index) ? nodes[index] : node
                reader.inside(index: index) {
                    if !Slug.isID(item.theme.id) {
                        reader.report(
                            .badID, "'\(item.theme.id)' cannot be the id of a theme",
                            fix: "write small letters, digits and hyphens, such as 'staying-healthy'", at: place)
                    }
                    // Both words name the theme, so neither may be another's.
                    let own: Set = [item.theme.id.lowercased(), item.theme.name.lowercased()]
                    if !own.isDisjoint(with: known) {
                        reader.report(
                            .duplicateTheme, "the theme '\(item.theme.name)' is listed twice",
                            fix: "take one out, or give it another name and id", at: place)
                    }
                    known.formUnion(own)
                }
            }
            return reader.isClean(since: start) ? Items(list: items.map(\.theme)) : nil
        }
        var writtenForm: String? { nil }
        var limitedSize: Int? { list.count }
    }

    /// One of them: its name alone, or with an id that stays when the name gets better.
    private struct Item: FieldValue {
        var theme: MeetingTheme

        private struct Keys: SectionSettings {
            @Field("What stays the same when the name changes; made from the name where it is left out.", in: 1...60)
            var id: String?
            @Field("The theme in plain words.", in: 1...80) var name: String
        }

        static var blank: Item { Item(theme: MeetingTheme(id: "", name: "")) }
        static var shape: FieldShape { .textOr(Keys.shape) }
        static func read(_ node: any RawNode, _ reader: FieldReader) -> Item? {
            if node.text != nil || node.itemCount != nil {
                guard let item = readScalar(node, reader, { Item(theme: MeetingTheme(id: Slug.make($0), name: $0)) })
                else { return nil }
                if item.theme.name.count <= 80 { return item }
                reader.report(
                    .outOfRange, "a theme's name must be 1 to 80 letters, found \(item.theme.name.count)",
                    fix: "say it in fewer words", at: node)
                return nil
            }
            return reader.read(Keys.self, from: node).map {
                Item(theme: MeetingTheme(id: $0.id ?? Slug.make($0.name), name: $0.name))
            }
        }
        var writtenForm: String? { nil }
    }
}
