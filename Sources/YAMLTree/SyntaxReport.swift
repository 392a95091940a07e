/// Puts one of libyaml's syntax errors into words that help.
struct SyntaxReport {
    let complaint: String
    let context: String?
    /// Code points: where libyaml gave up, and where what it was reading began.
    let at: Int
    let opened: Int?
    /// Code points: the innermost bracket that is still open.
    let bracket: Int?
    var cursor: SourceCursor

    struct Words {
        var message: String
        var fix: String?
        /// Whether the place where it began tells more than where it ended.
        var standsAtOpening = false
        /// Code points: where it began, if that is not where libyaml says.
        var opening: Int?
    }

    func problem() -> YAMLProblem {
        var copy = self
        let words = copy.words()
        let here = copy.character(at: at)
        let opening = (words.opening ?? opened).map { copy.character(at: $0) }
        if words.standsAtOpening, let opening {
            return YAMLProblem(
                code: .syntax, message: words.message, span: opening, fix: words.fix, related: here)
        }
        return YAMLProblem(
            code: .syntax, message: words.message, span: here, fix: words.fix,
            related: opening == here ? nil : opening)
    }

    private mutating func words() -> Words {
        let byte = cursor.byte(at: cursor.byteOffset(of: at))
        switch complaint {
        case "found unexpected end of stream" where context == "while scanning a quoted scalar":
            return Words(
                message: "the quote that opens \(place(opened)) is never closed",
                fix: "close it with the same quote", standsAtOpening: true)
        case "found unexpected document indicator":
            return Words(
                message: "the quote that opens \(place(opened)) is still open \(place(at))",
                fix: "close it with the same quote", standsAtOpening: true)
        case "mapping values are not allowed in this context":
            return colon()
        case "mapping keys are not allowed in this context":
            return Words(
                message: "a key cannot start here", fix: "start it on a line of its own")
        case "block sequence entries are not allowed in this context":
            return Words(
                message: "a list item '- ' cannot start here",
                fix: "start the list on the line below its key, or put quotes round the text")
        case "could not find expected ':'":
            return Words(
                message: "the key that starts \(place(opened)) has no colon after it",
                fix: "write 'key: value', with a space after the colon, and indent the lines of a longer text",
                standsAtOpening: true)
        case "found character that cannot start any token":
            return cannotStart(byte)
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return tab()
        case "found unknown escape character":
            return Words(
                message: "there is no such escape in double quotes",
                fix: "write '\\\\' for a backslash, or use single quotes")
        case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
            return Words(
                message: "the escape in double quotes is no character's number",
                fix: "write \\x and 2, \\u and 4 or \\U and 8 hexadecimal digits")
        case "did not find expected ',' or ']'":
            return bracket("[", "]")
        case "did not find expected ',' or '}'":
            return bracket("{", "}")
        case "did not find expected key":
            return outOfLine("mapping", "a key", byte)
        case "did not find expected '-' indicator":
            return outOfLine("list", "an item with '- '", byte)
        case "did not find expected node content":
            return missingValue(byte)
        case "found undefined tag handle":
            return Words(message: "the tag is not known", fix: "remove it, or put quotes round the text")
        case "did not find expected <document start>":
            return Words(
                message: "there is more text after the end of the document",
                fix: "check the indentation of this line, and remove what is not part of the agenda")
        case "did not find expected alphabetic or numeric character":
            return Words(
                message: "a name is missing or wrong after '&' or '*'",
                fix: "put quotes round a text that starts with '&' or '*'")
        case "found an indentation indicator equal to 0":
            return Words(message: "the indentation after '|' or '>' cannot be 0", fix: "remove the 0")
        case "did not find expected comment or line break"
        where context == "while scanning a block scalar":
            return Words(
                message: "the text must start on the line after '|' or '>'",
                fix: "move it to the next line, or put quotes round a text that starts with '|' or '>'")
        default:
            return Words(message: [context, complaint].compactMap { $0 }.joined(separator: ", "))
        }
    }
}
