internal import SectionKit

/// A text of a recipe: paragraphs, and lines that begin with a hyphen as a list. Names in double braces are filled in.
///
/// What is filled in goes in as words, and so is never taken for a list or a name.
struct Wording: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    /// The names in double braces, each once, in order.
    var names: [String] { Script(text).placeholders }

    /// - Parameters:
    ///   - filling: What stands for each name.
    ///   - lists: The items of those that are lists: one that stands in a line of its own becomes a list.
    func content(filling: [String: Text], lists: [String: [String]] = [:]) -> Content {
        var blocks: [Block] = []
        var items: [Text] = []
        var paragraph: [Text] = []
        func endParagraph() {
            guard !paragraph.isEmpty else { return }
            blocks.append(.paragraph(paragraph.dropFirst().reduce(paragraph[0]) { $0 + " " + $1 }))
            paragraph = []
        }
        func endList() {
            if !items.isEmpty { blocks.append(.bullets(items)) }
            items = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = Self.trimmed(line)
            if words.isEmpty {
                endParagraph()
                endList()
            } else if words.hasPrefix("- ") {
                endParagraph()
                items.append(Self.fill(Self.trimmed(words.dropFirst(2)), filling))
            } else if let list = Self.soleName(of: words).flatMap({ lists[$0] }) {
                endParagraph()
                items += list.map { Text($0) }
            } else {
                endList()
                paragraph.append(Self.fill(words, filling))
            }
        }
        endParagraph()
        endList()
        return Content(blocks.filter { $0 != .paragraph("") })
    }

    /// The name that a line consists of.
    private static func soleName(of line: Substring) -> String? {
        guard line.hasPrefix("{{"), line.hasSuffix("}}"), line.count > 4 else { return nil }
        let name = trimmed(line.dropFirst(2).dropLast(2))
        return name.contains("{") || name.contains("}") ? nil : String(name)
    }

    private static func fill(_ line: Substring, _ filling: [String: Text]) -> Text {
        var spans: [Text.Span] = []
        var rest = line
        func add(_ words: Substring) {
            if !words.isEmpty { spans.append(.plain(String(words))) }
        }
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            add(rest[..<open.lowerBound])
            let name = trimmed(rest[open.upperBound..<close.lowerBound])
            spans += (filling[String(name)] ?? "").spans
            rest = rest[close.upperBound...]
        }
        add(rest)
        return Text(spans: spans)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return text
    }
}
