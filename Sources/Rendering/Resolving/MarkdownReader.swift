internal import CCMark
internal import SectionKit

/// Markdown to blocks: paragraphs, headings, lists, strong and emphasised words. Code, HTML, links and pictures
/// become the text that a reader would see; nothing of them is passed on as markup.
struct MarkdownReader {
    /// What stands for each mark.
    let values: [[Text.Span]]

    func blocks(in markdown: [UInt8]) -> [Block] {
        guard markdown.count <= Limits.markdownBytes, !Self.nestsTooDeep(markdown) else { return plain(markdown) }
        let root = markdown.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, 0) }
        }
        guard let root else { return plain(markdown) }
        defer { cmark_node_free(root) }
        guard let walk = cmark_iter_new(root) else { return plain(markdown) }
        defer { cmark_iter_free(walk) }
        var builder = BlockBuilder(values: values)
        while true {
            let event = cmark_iter_next(walk)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { break }
            builder.take(node, enters: event == CMARK_EVENT_ENTER)
        }
        return builder.finish()
    }

    /// Paragraphs as they stand, for text that is no Markdown that a person would write.
    private func plain(_ text: [UInt8]) -> [Block] {
        var builder = BlockBuilder(values: values)
        for line in text.split(separator: UInt8(ascii: "\n")) {
            builder.paragraph(of: String(decoding: line, as: UTF8.self))
        }
        return builder.finish()
    }

    /// True where a line begins with so many list and quotation marks that the parser's time would grow with the
    /// square of the text: every later line is held against every open block.
    static func nestsTooDeep(_ markdown: [UInt8]) -> Bool {
        for line in markdown.split(separator: UInt8(ascii: "\n")) {
            var marks = 0
            var inNumber = false
            var index = line.startIndex
            scan: while index < line.endIndex {
                let next = index + 1 < line.endIndex ? line[index + 1] : UInt8(ascii: " ")
                let spaceFollows = next == 0x20 || next == 0x09 || next == 0x0D
                switch line[index] {
                case UInt8(ascii: ">"): marks += 1
                case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                    guard spaceFollows else { break scan }
                    marks += 1
                case UInt8(ascii: "0")...UInt8(ascii: "9"): inNumber = true
                case UInt8(ascii: "."), UInt8(ascii: ")"):
                    guard inNumber, spaceFollows else { break scan }
                    marks += 1
                    inNumber = false
                case 0x20, 0x09, 0x0D: inNumber = false
                default: break scan
                }
                if marks > Limits.marksPerLine { return true }
                index += 1
            }
        }
        return false
    }
}
