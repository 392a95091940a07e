package import SectionKit

/// Diagnostics for people: what is wrong, the line it stands in, and how to mend it.
package struct DiagnosticPrinter {
    package var style: TextStyle
    /// The columns that a line of the file may take up; longer ones are shown around the mistake.
    package var snippetWidth: Int
    /// A line of a file, counted from 1 and without its end; nil where it cannot be shown.
    package var sourceLine: (_ file: String, _ line: Int) -> String?
    /// What stands at a path, in words: `sections[2], Arrival and lunch (lunch)`.
    package var describe: (_ path: String) -> String

    package init(
        style: TextStyle = .plain, snippetWidth: Int = 100, describe: @escaping (String) -> String = { $0 },
        sourceLine: @escaping (_ file: String, _ line: Int) -> String?
    ) {
        self.style = style
        self.snippetWidth = max(snippetWidth, 20)
        self.describe = describe
        self.sourceLine = sourceLine
    }

    /// All of them in the order given, then the count; empty where there are none.
    package func print(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "" }
        var text = ""

        // Neighbours often stand in one line, and a hostile file may have all its mistakes in a long one.
        var last: (file: String, line: Int, scalars: [Unicode.Scalar]?)?
        for diagnostic in diagnostics {
            if last?.file != diagnostic.file || last?.line != diagnostic.line {
                let line = diagnostic.line > 0 ? sourceLine(diagnostic.file, diagnostic.line) : nil
                last = (diagnostic.file, diagnostic.line, line.map { Array($0.unicodeScalars) })
            }
            for line in lines(of: diagnostic, source: last?.scalars) { text += line.text(style) + "\n" }
        }
        return text + Self.count(of: diagnostics) + "\n"
    }

    /// `2 errors, 1 warning`; empty where there are none.
    package static func count(of diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        return [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
    }

    private func lines(of diagnostic: Diagnostic, source: [Unicode.Scalar]?) -> [TerminalLine] {
        var head = TerminalLine()
        let place = diagnostic.line > 0 ? ":\(diagnostic.line):\(diagnostic.column)" : ""
        head.append("\(Harmless.text(diagnostic.file))\(place): ", .normal)
        head.append("\(diagnostic.severity.rawValue): ", .bold)
        head.append(Harmless.text(diagnostic.message), .normal)
        var lines = [head]
        let number = String(diagnostic.line)
        let gutter = String(repeating: " ", count: diagnostic.line > 0 ? number.count : 2)
        if let source {
            let snippet = Snippet(
                source, from: diagnostic.column,
                to: diagnostic.endLine > diagnostic.line ? .max : diagnostic.endColumn, width: snippetWidth)
            lines.append(TerminalLine(snippet.text).prefixed(by: TerminalLine("\(number) | ", .dim)))
            lines.append(TerminalLine(snippet.marks, .bold).prefixed(by: TerminalLine("\(gutter) | ", .dim)))
        }
        let detail = TerminalLine("\(gutter) = ", .dim)
        let path = diagnostic.path.isEmpty ? "" : describe(diagnostic.path)
        if !path.isEmpty { lines.append(TerminalLine("in \(Harmless.text(path))").prefixed(by: detail)) }
        if let fix = diagnostic.fix, !fix.isEmpty {
            lines.append(TerminalLine("fix: \(Harmless.text(fix))").prefixed(by: detail))
        }
        return lines
    }
}
