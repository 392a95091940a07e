public import YAMLTree

/// Why a file was not changed. Nothing of it is changed then.
public enum YAMLEditError: Error, Hashable, Sendable {
    /// The file is at fault as it is.
    case unreadable([YAMLProblem])
    /// The file is no UTF-8.
    case encoding
    /// The steps lead nowhere.
    case noSuchPlace([YAMLStep])
    /// It could not be changed without losing something beside it, such as a comment, or a value that is used at another
    /// place too. `line` counts from 1.
    case needsAHand(line: Int)
}

extension YAMLEditError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let problems): "the file has mistakes: \(problems.first?.message ?? "it is empty")"
        case .encoding: "the file is not UTF-8; save it as UTF-8 first"
        case .noSuchPlace(let steps): "the file has no \(steps.map(\.description).joined(separator: ", "))"
        case .needsAHand(let line):
            "line \(line) is written in a way that only a person can change; change it in the file"
        }
    }
}

extension YAMLStep: CustomStringConvertible {
    public var description: String {
        switch self {
        case .key(let key): "'\(key)'"
        case .item(let place): "item \(place + 1)"
        }
    }
}
