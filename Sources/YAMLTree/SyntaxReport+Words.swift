/// The words that depend on what stands around the place.
extension SyntaxReport {
    func tab() -> Words {
        Words(message: "a tab cannot be used for indentation", fix: "use spaces")
    }

    func cannotStart(_ byte: UInt8?) -> Words {
        guard let byte, byte != 0x09 else { return tab() }
        let character = Unicode.Scalar(byte)
        return Words(
            message: "a text cannot start with '\(character)'", fix: "put quotes round the text")
    }

    mutating func bracket(_ open: String, _ close: String) -> Words {
        if isAtEnd() { return unclosed(opened) }
        return Words(
            message: "expected ',' or '\(close)' in what '\(open)' opens \(place(opened))",
            fix: "close it with '\(close)', or put a comma between its items")
    }

    private mutating func unclosed(_ bracket: Int?) -> Words {
        let isList = bracket.map { cursor.byte(at: cursor.byteOffset(of: $0)) == 0x5B } ?? true
        return Words(
            message: "the '\(isList ? "[" : "{")' \(place(bracket)) is never closed",
            fix: "close it with '\(isList ? "]" : "}")'", standsAtOpening: true, opening: bracket)
    }

    mutating func outOfLine(_ what: String, _ expected: String, _ byte: UInt8?) -> Words {
        if byte == 0x09 { return tab() }
        var before = cursor.byteOffset(of: at)
        while before > 0, cursor.isSpace(at: before - 1), !cursor.isBreak(at: before - 1) { before -= 1 }
        if let quote = cursor.byte(at: before - 1), quote == 0x22 || quote == 0x27 {
            return Words(
                message: "more text follows after a closing quote",
                fix: "put all of the text in quotes, and check that the quote before it is closed")
        }
        return Words(
            message: "expected \(expected) of the \(what) that starts \(place(opened))",
            fix: "begin this line in the same column as the \(what)'s other lines")
    }

    /// A colon where no key can be: after a value on the same line, or on a line that is out of column.
    mutating func colon() -> Words {
        let end = cursor.byteOffset(of: at)
        var start = end
        while start > 0, !cursor.isBreak(at: start - 1) { start -= 1 }
        if (start..<end).contains(where: { cursor.byte(at: $0) == 0x3A }) {
            return Words(
                message: "a second colon cannot stand on this line",
                fix: "put quotes round a text that has ': ' in it")
        }
        return Words(
            message: "this line's key does not belong to what stands above it",
            fix: "begin this line in the same column as the keys above, "
                + "and check that the line above has a colon")
    }

    mutating func missingValue(_ byte: UInt8?) -> Words {
        if let bracket, isAtEnd() { return unclosed(bracket) }
        switch byte {
        case 0x5D, 0x7D:
            let close = byte == 0x5D ? "]" : "}"
            let open = byte == 0x5D ? "[" : "{"
            return Words(
                message: "there is no '\(open)' for this '\(close)'",
                fix: "remove it, or put quotes round the text")
        case 0x2C:
            return Words(
                message: "a value is missing before this comma",
                fix: "remove the comma, or put quotes round the text")
        default:
            return Words(
                message: "a value is missing here", fix: "write the value, or remove what stands before it")
        }
    }

    /// Whether nothing but blank space follows the place.
    mutating func isAtEnd() -> Bool {
        var offset = cursor.byteOffset(of: at)
        while cursor.isSpace(at: offset) { offset += 1 }
        return cursor.byte(at: offset) == nil
    }

    /// The one character at a place; nothing wide at a line's end.
    mutating func character(at point: Int) -> YAMLSpan {
        let offset = cursor.byteOffset(of: point)
        let width = cursor.byte(at: offset) == nil || cursor.isBreak(at: offset) ? 0 : 1
        return YAMLSpan(start: point, end: point + width)
    }

    func place(_ point: Int?) -> String {
        guard let point else { return "before" }
        let position = SourceText(utf8: Array(cursor.utf8)).makeLocator().position(point)
        return "at line \(position.line), column \(position.column)"
    }
}
