/// Reads the members of one object after another, and gathers all that is wrong.
struct NodeReader {
    let file: String
    private(set) var problems: [ReturnProblem] = []

    /// So many are enough to mend a file by.
    private static let most = 20

    init(file: String) { self.file = file }

    mutating func tell(_ node: JSONNode, _ reason: String) {
        guard problems.count < Self.most else { return }
        problems.append(ReturnProblem(file: file, line: node.line, column: node.column, reason: reason))
    }

    /// The members of an object, by key. Others than `keys` are told.
    mutating func members(_ node: JSONNode, _ keys: [String]) -> Members {
        guard case .object(let pairs) = node.value else {
            tell(node, "must be an object in braces")
            return Members(node: node, isObject: false)
        }
        for pair in pairs where !keys.contains(pair.key) {
            tell(pair.node, "the key \"\(pair.key.prefix(40))\" is not known; a newer program may have written it")
        }
        return Members(node: node, isObject: true, nodes: Nodes(pairs: pairs))
    }

    /// The members of an object by their keys, of which there are a few.
    struct Nodes {
        var pairs: [(key: String, node: JSONNode)] = []
        subscript(key: String) -> JSONNode? { pairs.first { $0.key == key }?.node }
    }

    struct Members {
        var node: JSONNode
        var isObject: Bool
        var nodes = Nodes()
    }

    private mutating func needed(_ members: Members, _ key: String) -> JSONNode? {
        if members.isObject, members.nodes[key] == nil { tell(members.node, "has no \"\(key)\"") }
        return members.nodes[key]
    }

    mutating func text(_ members: Members, _ key: String) -> String {
        needed(members, key).map { text($0) } ?? ""
    }

    mutating func optionalText(_ members: Members, _ key: String) -> String? {
        members.nodes[key].map { text($0) }
    }

    mutating func text(_ node: JSONNode) -> String {
        guard case .text(let text) = node.value else {
            tell(node, "must be a text in quotation marks")
            return ""
        }
        if text.utf8.count > ReturnLimits.letters, text.unicodeScalars.count > ReturnLimits.letters {
            tell(node, "has \(text.unicodeScalars.count) letters; a text has at most \(ReturnLimits.letters)")
        }
        if text.allSatisfy(\.isWhitespace) { tell(node, "is empty; write something or leave it out") }
        return text
    }

    /// A day of the calendar, as `2026-12-08`.
    mutating func date(_ node: JSONNode) -> String {
        let text = text(node)
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
        let isDate =
            parts.map(\.count) == [4, 2, 2] && numbers.count == 3
            && (1...12).contains(numbers[1]) && (1...Self.days(of: numbers[1], numbers[0])).contains(numbers[2])
        if !isDate { tell(node, "must be a date such as 2026-12-08") }
        return text
    }

    private static func days(of month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    mutating func date(_ members: Members, _ key: String) -> String {
        needed(members, key).map { date($0) } ?? ""
    }

    mutating func number(_ members: Members, _ key: String, in range: ClosedRange<Int>) -> Int {
        needed(members, key).map { number($0, in: range) } ?? range.lowerBound
    }

    mutating func number(_ node: JSONNode, in range: ClosedRange<Int>) -> Int {
        guard case .number(let number) = node.value, range.contains(number) else {
            tell(node, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
            return range.lowerBound
        }
        return number
    }

    mutating func flag(_ members: Members, _ key: String) -> Bool {
        guard let node = needed(members, key) else { return false }
        guard case .flag(let flag) = node.value else {
            tell(node, "must be true or false")
            return false
        }
        return flag
    }

    mutating func list(_ members: Members, _ key: String) -> [JSONNode] {
        needed(members, key).map { list($0) } ?? []
    }

    mutating func list(_ node: JSONNode) -> [JSONNode] {
        guard case .list(let nodes) = node.value else {
            tell(node, "must be a list in brackets")
            return []
        }
        if nodes.count > ReturnLimits.entries {
            tell(node, "has \(nodes.count) entries; a list has at most \(ReturnLimits.entries)")
        }
        return Array(nodes.prefix(ReturnLimits.entries))
    }

    mutating func texts(_ members: Members, _ key: String) -> [String] {
        var texts: [String] = []
        for node in list(members, key) { texts.append(text(node)) }
        return texts
    }
}
