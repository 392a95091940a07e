internal import CCMark
internal import SectionKit

/// Takes the parser's nodes one by one and makes blocks of them, without recursion.
struct BlockBuilder {
    private var blocks: [[Block]] = [[]]
    private var lists: [(items: [Content], ordered: Bool)] = []
    private var listDepth = 0
    private var inline: InlineBuilder

    init(values: [[Text.Span]]) { inline = InlineBuilder(values: values) }

    mutating func finish() -> [Block] { blocks.first ?? [] }

    mutating func take(_ node: OpaquePointer, enters: Bool) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_LIST: enters ? beginList(node) : endList()
        case CMARK_NODE_ITEM: enters ? beginItem() : endItem()
        case CMARK_NODE_PARAGRAPH: if !enters { add(Block.paragraph) }
        case CMARK_NODE_HEADING: if !enters { add(Block.heading) }
        case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK: paragraph(of: literal(node))
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: inline.add(literal(node))
        case CMARK_NODE_SOFTBREAK: inline.add(" ")
        case CMARK_NODE_LINEBREAK: inline.breakLine()
        case CMARK_NODE_STRONG: inline.strong(enters)
        case CMARK_NODE_EMPH: inline.emphasis(enters)
        default: break
        }
    }

    /// A paragraph of text that is no Markdown; its lines stay lines.
    mutating func paragraph(of text: String) {
        for (index, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            if index > 0 { inline.breakLine() }
            inline.add(String(line))
        }
        add(Block.paragraph)
    }

    private func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    private mutating func add(_ make: (Text) -> Block) {
        let text = inline.finish()
        if !text.isEmpty { append(make(text)) }
    }

    private mutating func append(_ block: Block) {
        guard !blocks.isEmpty else { return }
        blocks[blocks.count - 1].append(block)
    }

    private mutating func beginList(_ node: OpaquePointer) {
        listDepth += 1
        guard listDepth <= Limits.listDepth else { return }
        lists.append(([], cmark_node_get_list_type(node) == CMARK_ORDERED_LIST))
    }

    private mutating func endList() {
        defer { listDepth -= 1 }
        guard listDepth <= Limits.listDepth, let list = lists.popLast() else { return }
        append(.list(list.items, ordered: list.ordered))
    }

    private mutating func beginItem() {
        if listDepth <= Limits.listDepth { blocks.append([]) }
    }

    private mutating func endItem() {
        guard listDepth <= Limits.listDepth, blocks.count > 1, !lists.isEmpty, let item = blocks.popLast() else {
            return
        }
        lists[lists.count - 1].items.append(Content(item))
    }
}

/// Gathers the spans of one paragraph, and puts the values where the marks are.
struct InlineBuilder {
    private let values: [[Text.Span]]
    private var spans: [Text.Span] = []
    private var pending = String.UnicodeScalarView()
    private var strongDepth = 0
    private var emphasisDepth = 0

    init(values: [[Text.Span]]) { self.values = values }

    mutating func add(_ text: String) { pending.append(contentsOf: text.unicodeScalars) }

    mutating func breakLine() {
        flush()
        spans.append(.lineBreak)
    }

    mutating func strong(_ enters: Bool) {
        flush()
        strongDepth += enters ? 1 : -1
    }

    mutating func emphasis(_ enters: Bool) {
        flush()
        emphasisDepth += enters ? 1 : -1
    }

    mutating func finish() -> Text {
        flush()
        defer { spans = [] }
        return Text(spans: spans)
    }

    private mutating func flush() {
        guard !pending.isEmpty else { return }
        var text = String.UnicodeScalarView()
        var number: Int?
        func styled(_ text: String) -> Text.Span {
            strongDepth > 0 ? .strong(text) : emphasisDepth > 0 ? .emphasis(text) : .plain(text)
        }
        for scalar in pending {
            if scalar == Mark.begin {
                number = 0
            } else if let digit = Mark.digit(scalar) {
                number = number.map { $0 &* 10 &+ digit }
            } else if scalar == Mark.end {
                if !text.isEmpty { spans.append(styled(String(text))) }
                text = String.UnicodeScalarView()
                if let number, values.indices.contains(number) {
                    for span in values[number] {
                        if case .plain(let plain) = span { spans.append(styled(plain)) } else { spans.append(span) }
                    }
                }
                number = nil
            } else {
                text.append(scalar == Mark.colon ? ":" : scalar)
            }
        }
        if !text.isEmpty { spans.append(styled(String(text))) }
        pending = String.UnicodeScalarView()
    }
}
