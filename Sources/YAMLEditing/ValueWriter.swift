/// Writes new values as agendas are written: short ones between brackets, others in lines of their own.
struct ValueWriter {
    var lineBreak: String
    /// Letters of a value that still stands on its key's line.
    static let longestLine = 72

    /// A value on the line of its key or dash, and the lines below it, each with its break.
    struct Written {
        var line: String
        var below = ""
    }

    /// As a value of a key that stands `indent` spaces in.
    func written(_ value: YAMLValue, indent: Int) -> Written {
        let inner = indent + 2
        switch value {
        case .null: return Written(line: "")
        case .scalar(let text):
            if let block = ScalarWriter.block(text, indent: inner, lineBreak: lineBreak) {
                return Written(line: block.header, below: block.lines)
            }
            return Written(line: ScalarWriter.line(text, inFlow: false))
        case .list(let items):
            if Self.isShort(value), let flow = fitting(value, indent) { return Written(line: flow) }
            return Written(line: "", below: items.map { item($0, indent: inner) }.joined())
        case .map(let pairs):
            if Self.isShort(value), let flow = fitting(value, indent) { return Written(line: flow) }
            return Written(line: "", below: pairs.map { pair($0, indent: inner) }.joined())
        }
    }

    /// A pair in lines of its own.
    func pair(_ pair: YAMLPair, indent: Int) -> String {
        let value = written(pair.value, indent: indent)
        return spaces(indent) + ScalarWriter.key(pair.key) + ":" + (value.line.isEmpty ? "" : " " + value.line)
            + lineBreak
            + value.below
    }

    /// An item of a list, whose dash stands `indent` spaces in.
    func item(_ value: YAMLValue, indent: Int) -> String {
        switch value {
        case .map(let pairs) where !pairs.isEmpty:
            let lines = pairs.map { pair($0, indent: indent + 2) }.joined()
            return spaces(indent) + "- " + lines.dropFirst(indent + 2)
        case .list:
            return spaces(indent) + "- " + flow(value) + lineBreak
        default:
            let value = written(value, indent: indent)
            return spaces(indent) + "-" + (value.line.isEmpty ? "" : " " + value.line) + lineBreak + value.below
        }
    }

    /// Between brackets, on one line.
    func flow(_ value: YAMLValue) -> String {
        switch value {
        case .null: "~"
        case .scalar(let text): ScalarWriter.line(text, inFlow: true)
        case .list(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
        case .map(let pairs):
            pairs.isEmpty
                ? "{}"
                : "{ " + pairs.map { ScalarWriter.key($0.key) + ": " + flow($0.value) }.joined(separator: ", ") + " }"
        }
    }

    private func fitting(_ value: YAMLValue, _ indent: Int) -> String? {
        let flow = flow(value)
        return flow.count + indent <= Self.longestLine ? flow : nil
    }

    /// Without texts of several lines, and no deeper than a list of small maps.
    private static func isShort(_ value: YAMLValue) -> Bool {
        switch value {
        case .list(let items):
            items.allSatisfy {
                if case .map(let pairs) = $0 {
                    pairs.count <= 2 && pairs.allSatisfy { isLine($0.value) }
                } else {
                    isLine($0)
                }
            }
        case .map(let pairs): pairs.allSatisfy { isLine($0.value) }
        default: isLine(value)
        }
    }

    private static func isLine(_ value: YAMLValue) -> Bool {
        switch value {
        case .null: true
        case .scalar(let text): !text.unicodeScalars.contains("\n")
        case .list(let items): items.isEmpty
        case .map(let pairs): pairs.isEmpty
        }
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
