/// Just as much of YAML's tokens as libyaml's marks leave out.
extension SourceCursor {
    /// The byte after all anchors, tags, blanks and comments from `from` on.
    func afterProperties(from: Int, limit: Int) -> Int {
        var offset = from
        while true {
            offset = afterBlanks(from: offset, limit: limit)
            switch offset < limit ? byte(at: offset) : nil {
            case 0x26: offset = anchorName(from: offset + 1, limit: limit)
            case 0x21: offset = word(from: offset, limit: limit)
            default: return offset
            }
        }
    }

    /// The byte after an anchor and the blanks and comments that follow it.
    func afterAnchor(from: Int, limit: Int) -> Int {
        afterBlanks(from: anchorName(from: from + 1, limit: limit), limit: limit)
    }

    private func afterBlanks(from: Int, limit: Int) -> Int {
        var offset = from
        while offset < limit {
            if byte(at: offset) == 0x23 {
                while offset < limit, breakWidth(at: offset) == 0 { offset += 1 }
            } else if isSpace(at: offset) {
                offset += 1
            } else if breakWidth(at: offset) > 0 {
                offset += breakWidth(at: offset)
            } else if isMark(at: offset), startsLine(offset) {
                offset += 3
            } else {
                return offset
            }
        }
        return min(offset, limit)
    }

    /// The bytes of what breaks a line for libyaml, NEL, LS and PS among it; else 0.
    private func breakWidth(at offset: Int) -> Int {
        switch (byte(at: offset), byte(at: offset + 1), byte(at: offset + 2)) {
        case (0x0A, _, _), (0x0D, _, _): 1
        case (0xC2, 0x85, _): 2
        case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): 3
        default: 0
        }
    }

    /// A byte order mark, which libyaml skips where a line starts with it.
    private func isMark(at offset: Int) -> Bool {
        byte(at: offset) == 0xEF && byte(at: offset + 1) == 0xBB && byte(at: offset + 2) == 0xBF
    }

    private func startsLine(_ offset: Int) -> Bool {
        offset == 0 || breakWidth(at: offset - 1) == 1 || breakWidth(at: offset - 2) == 2
            || breakWidth(at: offset - 3) == 3
    }

    /// The byte after `|` or `>` and its indicators.
    func afterBlockHeader(from: Int, limit: Int) -> Int {
        var offset = from
        while offset < limit {
            switch byte(at: offset) {
            case 0x7C, 0x3E, 0x2B, 0x2D, .some(0x30...0x39): offset += 1
            default: return offset
            }
        }
        return offset
    }

    /// The byte after an anchor's name; libyaml lets some signs follow it without a blank.
    func anchorName(from: Int, limit: Int) -> Int {
        var offset = from
        while offset < limit {
            switch byte(at: offset) {
            case .some(0x30...0x39), .some(0x41...0x5A), .some(0x61...0x7A), 0x2D, 0x5F: offset += 1
            default: return offset
            }
        }
        return min(offset, limit)
    }

    /// The byte after everything up to the next blank or break. The limit keeps a file without blanks
    /// from being read again for every tag in it.
    func word(from: Int, limit: Int) -> Int {
        var offset = from
        while offset < limit, !isSpace(at: offset), breakWidth(at: offset) == 0 { offset += 1 }
        return offset
    }

    func isBreak(at offset: Int) -> Bool {
        byte(at: offset) == 0x0A || byte(at: offset) == 0x0D
    }

    /// Whether a closing bracket stands at a code point.
    mutating func isBracket(at point: Int) -> Bool {
        let byte = byte(at: byteOffset(of: point))
        return byte == 0x5D || byte == 0x7D
    }
}
