/// A finding with its place in a file: what people and editors read.
public struct Diagnostic: Hashable, Codable, Sendable {
    public var file: String
    /// Lines and columns count from 1, columns in Unicode code points; the end is just past the last character.
    public var line: Int
    public var column: Int
    public var endLine: Int
    public var endColumn: Int
    public var severity: Severity
    public var code: String
    public var message: String
    /// Where in the agenda it stands, such as `sections[2].minutes`; empty for the file as a whole.
    public var path: String
    public var fix: String?

    public init(
        file: String, line: Int, column: Int, endLine: Int, endColumn: Int, severity: Severity, code: String,
        message: String, path: String, fix: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.endLine = endLine
        self.endColumn = endColumn
        self.severity = severity
        self.code = code
        self.message = message
        self.path = path
        self.fix = fix
    }
}

extension Diagnostic: Comparable {
    /// By file, then by place, errors first.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.file != right.file { return left.file < right.file }
        if left.line != right.line { return left.line < right.line }
        if left.column != right.column { return left.column < right.column }
        if left.severity != right.severity { return left.severity > right.severity }
        return left.code < right.code
    }
}
