internal import SectionKit

/// A text of a recipe: paragraphs, and lines that begin with a hyphen as a list. Names in double braces are filled in.
///
/// What is filled in goes in as words, and so is never taken for a list or a name.
struct Wording: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    /// The names in double braces, each once, in order.
    var names: [String] {
        var names: [String] = []
        for piece in Self.pieces(of: text[...]) {
            if case .name(let name) = piece, !names.contains(name) { names.append(name) }
        }
        return names
    }

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
        Text(
            spans: pieces(of: line).flatMap { piece -> [Text.Span] in
                switch piece {
                case .words(let words): [.plain(words)]
                case .name(let name): filling[name]?.spans ?? []
                }
            })
    }

    private enum Piece {
        case words(String)
        case name(String)
    }

    /// By bytes: letters are slow to tell apart, and a folder may hold a thousand recipes.
    private static func pieces(of text: Substring) -> [Piece] {
        let bytes = text.utf8
        var pieces: [Piece] = []
        var begins = bytes.startIndex
        var index = bytes.startIndex
        func double(_ byte: UInt8, at index: Substring.UTF8View.Index) -> Substring.UTF8View.Index? {
            guard index < bytes.endIndex, bytes[index] == byte else { return nil }
            let next = bytes.index(after: index)
            return next < bytes.endIndex && bytes[next] == byte ? bytes.index(after: next) : nil
        }
        while index < bytes.endIndex {
            guard let opened = double(0x7B, at: index) else {
                bytes.formIndex(after: &index)
                continue
            }
            var close = opened
            while close < bytes.endIndex, double(0x7D, at: close) == nil, bytes[close] != 0x0A {
                bytes.formIndex(after: &close)
            }
            guard let after = double(0x7D, at: close) else {
                index = opened
                continue
            }
            if begins < index { pieces.append(.words(String(text[begins..<index]))) }
            pieces.append(.name(String(trimmed(text[opened..<close]))))
            begins = after
            index = after
        }
        if begins < bytes.endIndex { pieces.append(.words(String(text[begins...]))) }
        return pieces
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return text
    }
}
