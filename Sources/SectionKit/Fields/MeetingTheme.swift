/// What people talk about across meetings: what is said is sorted by it.
public struct MeetingTheme: Hashable, Sendable, Identifiable {
    /// The same in two meetings whose chapters are one, whatever the names say.
    public var id: String
    /// As pages and reports show it.
    public var name: String

    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }

    /// What belongs to none that is listed, by the decision of whoever sorted it.
    public static let other = MeetingTheme(id: "other", name: "Other themes")

    /// The one that somebody named, by its id or its name; capitals make no difference.
    package static func named(_ word: String, in themes: [MeetingTheme]) -> MeetingTheme? {
        let word = word.lowercased()
        return themes.first { $0.id.lowercased() == word } ?? themes.first { $0.name.lowercased() == word }
    }
}

/// A theme, as an agenda or a shared file names it: by its id or its name.
public struct ThemeName: FieldValue, Hashable {
    /// The theme's id; nil where the agenda lists no such theme, or none at all.
    public var id: String?
    /// As it was written.
    public var written: String

    public static var blank: ThemeName { ThemeName(id: nil, written: "") }
    public static var shape: FieldShape { .text }
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> ThemeName? {
        let themes = reader.themes
        guard let word = readScalar(node, reader, { ThemeName(id: nil, written: $0) })?.written else { return nil }
        if themes.isEmpty { return ThemeName(id: nil, written: word) }
        if let theme = MeetingTheme.named(word, in: themes) { return ThemeName(id: theme.id, written: word) }
        let near = NearestWord.to(word, among: themes.map(\.name) + themes.map(\.id))
        let found = FieldReader.describe(node)
        if reader.isInSharedFile {
            reader.report(
                .themeOfOthers, "the agenda lists no theme \(found)",
                fix: near.map { "did you mean '\($0)'?" } ?? "add it under 'themes' at the top of the agenda", at: node)
            return ThemeName(id: nil, written: word)
        }
        reader.report(
            .unknownTheme, "the agenda lists no theme \(found)",
            fix: near.map { "did you mean '\($0)'?" }
                ?? "write one of these: \(themes.map(\.id).joined(separator: ", "))",
            at: node)
        return nil
    }
    public var writtenForm: String? { written }
}
