/// What is said aloud, in Markdown: a line that begins with a chair's name and a colon is theirs, and
/// `{{name}}` is filled in.
public struct Script: Hashable, Codable, Sendable, SizedFieldValue {
    public var markdown: String

    public init(_ markdown: String) { self.markdown = markdown }

    public static var blank: Script { Script("") }
    public static var shape: FieldShape { .script }
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> Script? {
        readScalar(node, reader) { Script($0) }
    }
    public var writtenForm: String? { nil }
    public var limitedSize: Int? { markdown.limitedSize }

    /// The names between double braces, each once, in order.
    public var placeholders: [String] {
        var names: [String] = []
        for match in markdown.matches(of: Self.pattern) where !names.contains(String(match.1)) {
            names.append(String(match.1))
        }
        return names
    }

    /// Whether there may be any; quick, since agendas have thousands of scripts and few have one.
    public var hasPlaceholders: Bool {
        var markdown = markdown
        return markdown.withUTF8 { bytes in
            let ones: UInt64 = 0x0101_0101_0101_0101
            let raw = UnsafeRawBufferPointer(bytes)
            var before: UInt8 = 0
            var index = 0
            while index < bytes.count {
                if index + 8 <= bytes.count {
                    // Eight bytes at once, where none of them is a brace.
                    let other = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ (0x7B &* ones)
                    if (other &- ones) & ~other & (0x80 &* ones) == 0 {
                        before = 0
                        index += 8
                        continue
                    }
                }
                if bytes[index] == 0x7B, before == 0x7B { return true }
                before = bytes[index]
                index += 1
            }
            return false
        }
    }

    // A regex literal is not Sendable, so it is made anew where it is needed.
    static var pattern: Regex<(Substring, Substring)> { /\{\{\s*([^{}\n]*?)\s*\}\}/ }
}

/// Something a person typed, by an opaque name; the text itself is kept apart, so that it can be erased.
///
/// A module puts `.words(…)` into its content and never sees the letters. Only an action's fields can be words.
public struct Words: Hashable, Codable, Sendable, SizedFieldValue {
    /// Opaque and random; says nothing about the text.
    public let id: String

    public init(id: String) { self.id = id }

    public static var blank: Words { Words(id: "") }
    public static var shape: FieldShape { .words }
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> Words? {
        guard let keep = reader.keepWords else {
            reader.report(.wrongType, "nobody types here", fix: "use a text", at: node)
            return nil
        }
        guard let text = node.text, !text.isEmpty else {
            reader.report(
                .wrongType, "expected a text, found \(FieldReader.describe(node))", fix: "write a text", at: node)
            return nil
        }
        return keep(text, "words")
    }
    public var writtenForm: String? { nil }

    public init(from decoder: any Decoder) throws { id = try decoder.singleValueContainer().decode(String.self) }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(id)
    }
}

/// A file that several agendas share, read with the same care as the agenda itself.
public struct Shared<Contents: SectionSettings>: FieldValue {
    /// As the agenda wrote it.
    public var path: String
    public var contents: Contents

    public static var blank: Shared { Shared(path: "", contents: .blank) }
    public static var shape: FieldShape { .file(of: Contents.shape) }
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> Shared? {
        guard let path = node.text, !node.isEmpty else {
            reader.report(
                .wrongType, "expected a file's path, found \(FieldReader.describe(node))",
                fix: "write the path of a YAML file beside the agenda", at: node)
            return nil
        }
        guard let open = reader.openFile else {
            reader.report(.fileNotFound, "files cannot be read here", fix: "use an agenda file", at: node)
            return nil
        }
        guard let root = open(path, node, reader) else { return nil }
        let known = Contents.fieldList
        if let pairs = root.mapping, !pairs.isEmpty, !pairs.contains(where: { known.index(of: $0.name) != nil }) {
            let names = known.declarations.map(\.name).joined(separator: ", ")
            reader.report(
                .wrongType, "'\(path)' is another kind of file: it has none of the keys \(names)",
                fix: "name the right file", at: node)
            return nil
        }
        reader.isInSharedFile = true
        defer { reader.isInSharedFile = false }
        guard let contents = reader.read(Contents.self, from: root) else { return nil }
        return Shared(path: path, contents: contents)
    }
    public var writtenForm: String? { path }
}
