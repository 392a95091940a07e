/// What is wrong with a file of a roll-up, or worth knowing of it.
public struct RollUpProblem: Error, Hashable, Sendable {
    public var file: String
    /// From 1; nil where it is about the file as a whole.
    public var line: Int?
    public var column: Int?
    public var reason: String

    public init(file: String, line: Int? = nil, column: Int? = nil, reason: String) {
        self.file = file
        self.line = line
        self.column = column
        self.reason = reason
    }

    /// For people.
    public var words: String {
        guard let line, let column else { return "\(file): \(reason)" }
        return "\(file):\(line):\(column): \(reason)"
    }
}
