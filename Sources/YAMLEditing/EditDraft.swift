internal import YAMLTree

/// The bytes that a change puts in the place of others.
struct EditDraft {
    let lines: SourceLines
    private let source: SourceText
    private(set) var edits: [(range: Range<Int>, text: String)] = []

    init(_ source: SourceText) {
        self.source = source
        lines = SourceLines(source)
    }

    /// Where a value stands.
    struct Seat {
        /// Between brackets.
        var inFlow: Bool
        /// How many spaces its key or dash stands in.
        var indent: Int
        /// Where its key ends, colon included; nil for an item and for the root.
        var keyEnd: Int?
    }

    mutating func replace(_ range: Range<Int>, _ text: String) { edits.append((range, text)) }

    /// The file with all edits in it. Edits at one place keep the order in which they were made.
    var result: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(lines.utf8.count + 256)
        var place = 0
        let sorted = edits.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        for (_, edit) in sorted {
            // What is taken away already is not taken twice.
            let start = max(edit.range.lowerBound, place)
            result += lines.utf8[place..<start]
            // Lines that come after the file's last one, which has no break.
            if let last = result.last, last != 0x0A, start == lines.utf8.count, edit.range.isEmpty,
                edit.text.hasSuffix("\n")
            {
                result += lines.lineBreak.utf8
            }
            result += edit.text.utf8
            place = max(place, edit.range.upperBound)
        }
        return result + lines.utf8[place...]
    }

    func line(of span: YAMLSpan) -> Int { source.makeLocator().position(span.start).line }

    /// Where the value at the end of some steps stands.
    func seat(of steps: [YAMLStep], in root: YAMLNode) -> Seat {
        var seat = Seat(inFlow: isFlow(root), indent: -2, keyEnd: nil)
        var node = root
        for step in steps {
            guard let next = node.node(at: [step]) else { break }
            seat = self.seat(of: next, step: step, in: node, seat)
            node = next
        }
        return seat
    }

    func seat(of child: YAMLNode, step: YAMLStep, in parent: YAMLNode, _ seat: Seat) -> Seat {
        let inFlow = seat.inFlow || isFlow(parent)
        switch step {
        case .key(let key):
            guard let pair = parent.pairs.first(where: { $0.key.text == key }) else { return seat }
            return self.seat(ofPair: pair.key, inFlow: inFlow)
        case .item:
            let dash = lines.bytes(parent.span).lowerBound
            return Seat(inFlow: inFlow, indent: lines.column(dash), keyEnd: nil)
        }
    }

    func seat(ofPair key: YAMLNode, inFlow: Bool) -> Seat {
        let bytes = lines.bytes(key.span)
        var end = bytes.upperBound
        while end < lines.utf8.count, lines.utf8[end] == 0x20 { end += 1 }
        let hasColon = end < lines.utf8.count && lines.utf8[end] == 0x3A
        return Seat(
            inFlow: inFlow, indent: lines.column(bytes.lowerBound), keyEnd: hasColon ? end + 1 : bytes.upperBound)
    }

    /// Whether a node is written between brackets.
    func isFlow(_ node: YAMLNode) -> Bool {
        let bytes = lines.bytes(node.span)
        guard node.kind != .scalar, bytes.lowerBound < lines.utf8.count else { return false }
        return lines.utf8[bytes.lowerBound] == (node.kind == .mapping ? 0x7B : 0x5B)
    }
}
