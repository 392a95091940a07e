internal import Rendering

/// What is written to a terminal line by line: lines, and at the end perhaps one that is being typed.
///
/// Nothing that was written is written over, but for letters that are taken back at the end of what is typed.
package struct Transcript: Sendable {
    /// The line that is being typed, with the question before it.
    private var typed: String?

    package init() {}

    /// The bytes of whole lines; a line that is being typed is written again below them.
    package mutating func say(_ lines: [String]) -> String {
        guard !lines.isEmpty else { return "" }
        let text = lines.map { $0 + "\n" }.joined()
        return typed.map { "\n" + text + Self.ending($0) } ?? text
    }

    /// The bytes that make `line` the one that is being typed; nil ends it.
    package mutating func type(_ line: String?) -> String {
        defer { typed = line }
        guard let line else { return typed == nil ? "" : "\n" }
        guard let typed else { return line }
        if line.hasPrefix(typed) { return String(line.dropFirst(typed.count)) }
        if typed.hasPrefix(line) {
            let columns = typed.dropFirst(line.count).reduce(0) { $0 + TextWidth.of($1) }
            if columns <= Self.fewColumns {
                let back = String(repeating: "\u{8}", count: columns)
                return back + String(repeating: " ", count: columns) + back
            }
        }
        return "\n" + Self.ending(line)
    }

    /// Of a long text that is written again, its end is enough.
    private static func ending(_ line: String) -> String { line.count > 200 ? "… " + line.suffix(60) : line }

    /// More than these may stand on an earlier row of the terminal, where nothing leads back to.
    private static let fewColumns = 4
}
