package import SectionKit

/// Diagnostics for editors and scripts: an array of objects, each with its keys in one order.
package enum DiagnosticJSON {
    /// One object a line, ended by a line feed; `fix` is null where there is none.
    package static func write(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "[]\n" }
        return "[\n" + diagnostics.map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
    }

    private static func object(_ diagnostic: Diagnostic) -> String {
        let members = [
            ("file", quoted(diagnostic.file)), ("line", String(diagnostic.line)), ("column", String(diagnostic.column)),
            ("endLine", String(diagnostic.endLine)), ("endColumn", String(diagnostic.endColumn)),
            ("severity", quoted(diagnostic.severity.rawValue)), ("code", quoted(diagnostic.code)),
            ("message", quoted(diagnostic.message)), ("path", quoted(diagnostic.path)),
            ("fix", diagnostic.fix.map(quoted) ?? "null"),
        ]
        return "{" + members.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
    }

    /// A JSON string, https://www.rfc-editor.org/rfc/rfc8259#section-7 ; controls are escaped, so no terminal obeys them.
    private static func quoted(_ text: String) -> String {
        var quoted = String.UnicodeScalarView(["\""])
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                quoted.append("\\")
                quoted.append(scalar)
            case "\n": quoted.append(contentsOf: "\\n".unicodeScalars)
            case "\t": quoted.append(contentsOf: "\\t".unicodeScalars)
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
                quoted.append(contentsOf: "\\u\(padded)".unicodeScalars)
            default: quoted.append(scalar)
            }
        }
        quoted.append("\"")
        return String(quoted)
    }
}
