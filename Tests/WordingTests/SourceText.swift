internal import Foundation

/// The sources, read just well enough to see which texts and calls are in them.
struct SourceText {
    /// Below the repository.
    let path: String
    let text: String

    /// - Parameter folder: Below the repository.
    static func all(in folder: String) throws -> [SourceText] {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
        let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            let text = try String(contentsOfFile: "\(root)/\(folder)/\(name)", encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
                !$0.drop { $0.isWhitespace }.hasPrefix("//")
            }
            return SourceText(path: "\(folder)/\(name)", text: lines.joined(separator: "\n"))
        }
    }

    /// What stands in quotes, without what is put in from outside.
    var literals: [String] {
        var found: [String] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "\"") {
            let (literal, after) = Self.literal(rest[rest.index(after: open)...])
            found.append(literal)
            rest = after
        }
        return found
    }

    /// A literal whose opening quote was read, and what follows it.
    private static func literal(_ text: Substring) -> (literal: String, after: Substring) {
        var literal = ""
        var rest = text
        while let letter = rest.popFirst(), letter != "\"" {
            guard letter == "\\" else {
                literal.append(letter)
                continue
            }
            if rest.popFirst() == "(" { rest = arguments(rest).after }
        }
        return (literal, rest)
    }

    /// The arguments of a call whose parenthesis was read, as they are written, and what follows it.
    private static func arguments(_ text: Substring) -> (arguments: [String], after: Substring) {
        var arguments = [""]
        var depth = 0
        var rest = text
        while let letter = rest.first {
            if letter == "\"" {
                let after = literal(rest.dropFirst()).after
                arguments[arguments.count - 1] += rest[..<after.startIndex]
                rest = after
                continue
            }
            rest = rest.dropFirst()
            if depth == 0, letter == ")" || letter == "]" { break }
            if depth == 0, letter == "," {
                arguments.append("")
                continue
            }
            if "([{".contains(letter) { depth += 1 }
            if ")]}".contains(letter) { depth -= 1 }
            arguments[arguments.count - 1].append(letter)
        }
        return (
            arguments.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }, rest
        )
    }

    /// The arguments of every call of one of the names.
    func calls(of names: [String]) -> [[String]] {
        names.flatMap { name in
            text.ranges(of: name + "(").compactMap { range -> [String]? in
                let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
                if let before, before.isLetter || before == "_" { return nil }
                return Self.arguments(text[range.upperBound...]).arguments
            }
        }
    }

    /// The names that a call fills in; nil where they stand elsewhere.
    static func filled(by arguments: some Collection<String>) -> Set<String>? {
        guard let first = arguments.first else { return [] }
        if first.hasPrefix("[") {
            return Set(Self.arguments(first.dropFirst()).arguments.compactMap(name))
        }
        // A name and its value, once or twice.
        let names = arguments.enumerated().filter { $0.offset % 2 == 0 }.compactMap { name($0.element) }
        return names.isEmpty ? nil : Set(names)
    }

    private static func name(_ text: String) -> String? {
        text.hasPrefix("\"") ? literal(text.dropFirst()).literal : nil
    }

    /// What is written with a dot before it and nothing before that, such as `.live`.
    static func members(in text: String) -> Set<String> {
        var names: Set<String> = []
        var before: Character = " "
        for index in text.indices {
            if text[index] == ".", !(before.isLetter || before.isNumber || ")]}?!".contains(before)) {
                let name = text[text.index(after: index)...].prefix { $0.isLetter || $0.isNumber }
                if !name.isEmpty { names.insert(String(name)) }
            }
            before = text[index]
        }
        return names
    }
}
