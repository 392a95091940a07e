internal import YAMLTree

/// The bytes of a file by line, for whoever changes them.
struct SourceLines {
    let utf8: [UInt8]
    /// Where each code point starts; nil where each is one byte.
    private let starts: [Int]?
    /// What the file breaks its lines with.
    let lineBreak: String

    init(_ source: SourceText) {
        let utf8 = source.utf8
        self.utf8 = utf8
        let isASCII = utf8.allSatisfy { $0 < 0x80 }
        starts = isASCII ? nil : utf8.indices.filter { utf8[$0] & 0xC0 != 0x80 } + [utf8.count]
        let first = utf8.firstIndex(of: 0x0A) ?? 0
        lineBreak = first > 0 && utf8[first - 1] == 0x0D ? "\r\n" : "\n"
    }

    /// The bytes of a stretch.
    func bytes(_ span: YAMLSpan) -> Range<Int> {
        let start = byte(span.start)
        return start..<max(start, byte(span.end))
    }

    private func byte(_ point: Int) -> Int {
        guard let starts else { return min(max(point, 0), utf8.count) }
        return starts.indices.contains(point) ? starts[point] : utf8.count
    }

    func lineStart(_ byte: Int) -> Int {
        var start = min(byte, utf8.count)
        while start > 0, utf8[start - 1] != 0x0A { start -= 1 }
        return start
    }

    /// After the line's break; the end of the file where its last line has none.
    func lineEnd(_ byte: Int) -> Int {
        var end = byte
        while end < utf8.count, utf8[end] != 0x0A { end += 1 }
        return min(end + 1, utf8.count)
    }

    /// The line's first byte that is no space; the break itself in an empty line.
    func firstLetter(ofLineAt start: Int) -> Int {
        var place = start
        while place < utf8.count, utf8[place] == 0x20 { place += 1 }
        return place
    }

    func isBlank(lineAt start: Int) -> Bool {
        let place = firstLetter(ofLineAt: start)
        return place >= utf8.count || utf8[place] == 0x0A || utf8[place] == 0x0D
    }

    func isComment(lineAt start: Int) -> Bool {
        let place = firstLetter(ofLineAt: start)
        return place < utf8.count && utf8[place] == 0x23
    }

    /// Whether only spaces stand before that byte in its line.
    func isFirst(_ byte: Int) -> Bool { firstLetter(ofLineAt: lineStart(byte)) == byte }

    func column(_ byte: Int) -> Int { byte - lineStart(byte) }

    /// Where the comments begin that stand right above a line, with nothing between; the line itself where there are none.
    func withComments(above start: Int, notBefore limit: Int) -> Int {
        var start = start
        while start > limit {
            let above = lineStart(start - 1)
            guard above >= limit, isComment(lineAt: above) else { break }
            start = above
        }
        return start
    }

    /// Whether the line before that one is empty.
    func isBlank(beforeLineAt start: Int) -> Bool { start > 0 && isBlank(lineAt: lineStart(start - 1)) }
}
