extension YAMLProblem {
    static func tooLarge(limit: Int) -> YAMLProblem {
        let size =
            limit >= 1 << 20 && limit % (1 << 20) == 0 ? "\(limit >> 20) MiB" : "\(limit) bytes"
        return YAMLProblem(
            code: .tooLarge, message: "the file is larger than \(size)", span: YAMLSpan(start: 0, end: 0),
            fix: "split it into several files")
    }

    static func tooManyDirectives() -> YAMLProblem {
        YAMLProblem(
            code: .syntax,
            message: "the file has more than \(SourceDecoder.mostTagDirectives) %TAG directives",
            span: YAMLSpan(start: 0, end: 0), fix: "remove them: tags are not needed here")
    }

    static func tooDeep(limit: Int, span: YAMLSpan) -> YAMLProblem {
        YAMLProblem(
            code: .tooDeep, message: "more than \(limit) levels stand inside one another", span: span,
            fix: "use fewer levels of lists and mappings")
    }

    static func tooManyNodes(limit: Int, span: YAMLSpan) -> YAMLProblem {
        YAMLProblem(
            code: .tooManyNodes,
            message: "the file holds more than \(grouped(limit)) values, counting every alias in full",
            span: span, fix: "use fewer values or fewer aliases")
    }

    static func empty() -> YAMLProblem {
        YAMLProblem(
            code: .empty, message: "the file is empty", span: YAMLSpan(start: 0, end: 0),
            fix: "write at least one 'key: value' line")
    }

    /// `1000000` as `1,000,000`.
    private static func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: index)
            index -= 3
        }
        return String(digits)
    }
}
