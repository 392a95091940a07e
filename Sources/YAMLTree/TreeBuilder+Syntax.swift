internal import CLibYAML

extension TreeBuilder {
    /// libyaml's complaint in plain words, at the place that helps most.
    mutating func syntaxProblem(_ parser: yaml_parser_t) -> YAMLProblem {
        if parser.error == YAML_MEMORY_ERROR { return .outOfMemory() }
        let complaint = parser.problem.map { String(cString: $0) } ?? "the YAML is not valid"
        if parser.error == YAML_READER_ERROR {
            // Decoding has sieved the bytes already; kept in case libyaml knows better.
            let point = cursor.points(from: 0, to: min(Int(parser.problem_offset), cursor.utf8.count))
            return YAMLProblem(
                code: .encoding, message: complaint, span: YAMLSpan(start: point, end: point + 1))
        }
        let context = parser.context.map { String(cString: $0) }
        return SyntaxReport(
            complaint: complaint, context: context, at: Int(parser.problem_mark.index),
            opened: context == nil ? nil : Int(parser.context_mark.index), bracket: openBracket(),
            cursor: cursor
        ).problem()
    }

    /// Where the innermost collection starts, if that is one in brackets.
    private mutating func openBracket() -> Int? {
        guard !frames.isEmpty else { return nil }
        let start = Int(nodes[Int(top.node)].start)
        let byte = cursor.byte(at: cursor.byteOffset(of: start))
        return byte == 0x5B || byte == 0x7B ? start : nil
    }
}

extension YAMLProblem {
    static func outOfMemory() -> YAMLProblem {
        YAMLProblem(
            code: .outOfMemory, message: "there is not enough memory to read the file",
            span: YAMLSpan(start: 0, end: 0))
    }
}
