/// What is wrong with a file, and where.
public struct ReturnProblem: Error, Hashable, Sendable {
    /// The file's name, as it was given.
    public var file: String
    /// From 1; columns count Unicode code points.
    public var line: Int
    public var column: Int
    /// What is wrong, and how to mend it.
    public var reason: String

    /// For people.
    public var words: String { "\(file):\(line):\(column): \(reason)" }
}

/// Reads JSON from elsewhere: whole numbers only, each key once, within limits, and never deeper than `ReturnLimits.depth`.
struct JSONReader {
    private let bytes: [UInt8]
    private let file: String
    private var place = 0
    private var line = 1
    private var startOfLine = 0
    private var nodes = 0
    /// The last place of which the column was counted, so that a file of one line is not counted from its start each time.
    private var counted = (place: 0, column: 1)

    /// Far above what any object of a return has.
    private static let mostKeys = 100
    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    /// - Throws: `ReturnProblem`, for the first thing that is wrong.
    static func read(_ bytes: [UInt8], file: String) throws(ReturnProblem) -> JSONNode {
        guard bytes.count <= ReturnLimits.bytes else {
            let reason = "has \(bytes.count) bytes; a return has at most \(ReturnLimits.bytes)"
            throw ReturnProblem(file: file, line: 1, column: 1, reason: reason)
        }
        var reader = JSONReader(bytes: bytes, file: file)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (reader.place, reader.startOfLine) = (3, 3) }
        let node = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.place == bytes.count else { throw reader.problem("something follows the end; delete it") }
        return node
    }

    private init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private var column: Int {
        let start = counted.place >= startOfLine ? counted : (place: startOfLine, column: 1)
        return start.column + bytes[min(start.place, place)..<place].count { $0 & 0xC0 != 0x80 }
    }

    private func problem(_ reason: String) -> ReturnProblem {
        ReturnProblem(file: file, line: line, column: column, reason: reason)
    }

    private mutating func skipSpace() {
        while let byte = next {
            if byte == UInt8(ascii: "\n") {
                line += 1
                startOfLine = place + 1
            } else if byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\r") {
                return
            }
            place += 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    private mutating func value(depth: Int) throws(ReturnProblem) -> JSONNode {
        skipSpace()
        guard depth <= ReturnLimits.depth else {
            throw problem("is nested deeper than \(ReturnLimits.depth) levels; no return is")
        }
        nodes += 1
        guard nodes <= ReturnLimits.values else {
            throw problem("has more than \(ReturnLimits.values) values; no return has so many")
        }
        counted = (place, column)
        let start = (line: line, column: counted.column, place: place)
        let value: JSONNode.Value
        switch next {
        case UInt8(ascii: "{"): value = try object(depth: depth)
        case UInt8(ascii: "["): value = try list(depth: depth)
        case UInt8(ascii: "\""): value = .text(try text())
        case nil: throw problem("the file ends here, in the middle; ask for it again")
        case let byte? where byte == UInt8(ascii: "-") || Self.digits.contains(byte): value = .number(try number())
        default: value = try word()
        }
        return JSONNode(value: value, line: start.line, column: start.column, place: start.place..<place)
    }

    private mutating func word() throws(ReturnProblem) -> JSONNode.Value {
        for (word, value) in [("true", JSONNode.Value.flag(true)), ("false", .flag(false)), ("null", .null)]
        where bytes[place...].starts(with: word.utf8) {
            place += word.utf8.count
            return value
        }
        throw problem("is no JSON; write the file anew with 'lectern return'")
    }

    private mutating func number() throws(ReturnProblem) -> Int {
        let isNegative = take(UInt8(ascii: "-"))
        let start = place
        var number = 0
        var isSound = true
        while let byte = next, Self.digits.contains(byte) {
            let (tens, isLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, isLarger) = tens.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
            if isLarge || isLarger { isSound = false }
            number = sum
            place += 1
        }
        // As a number is written: with a digit, and without a nought before it.
        let hasNought = place - start > 1 && bytes[start] == UInt8(ascii: "0")
        let goesOn = [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains { next == $0 }
        guard isSound, place > start, !hasNought, !goesOn, !(isNegative && number == 0) else {
            throw problem("is no whole number that can be read; write one such as 12")
        }
        return isNegative ? -number : number
    }

    private mutating func list(depth: Int) throws(ReturnProblem) -> JSONNode.Value {
        place += 1
        var nodes: [JSONNode] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .list(nodes) }
        while true {
            nodes.append(try value(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: "]")) { return .list(nodes) }
            guard take(UInt8(ascii: ",")) else { throw problem("a list goes on with , or ends with ]") }
        }
    }

    private mutating func object(depth: Int) throws(ReturnProblem) -> JSONNode.Value {
        place += 1
        var members: [(key: String, node: JSONNode)] = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw problem("a key in quotation marks is missing") }
            let start = place
            let key = try text()
            guard !members.contains(where: { $0.key == key }) else {
                place = start
                throw problem("the key \"\(key.prefix(40))\" is there twice; keep one")
            }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw problem("after a key comes :") }
            guard members.count < Self.mostKeys else {
                throw problem("has more than \(Self.mostKeys) keys; no return has")
            }
            members.append((key, try value(depth: depth + 1)))
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw problem("an object goes on with , or ends with }") }
        }
    }

    private mutating func text() throws(ReturnProblem) -> String {
        place += 1
        let start = place
        while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { place += 1 }
        var units = bytes[start..<place]
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                guard let text = String(validating: units, as: UTF8.self) else {
                    throw problem("the text before this is no UTF-8; save the file as UTF-8")
                }
                return text
            case UInt8(ascii: "\\"):
                place += 1
                units += Array(String(try escaped()).utf8)
            case 0..<0x20: throw problem("a text goes on beyond its line; close it with a quotation mark")
            default:
                units.append(byte)
                place += 1
            }
        }
        throw problem("the file ends in the middle of a text; ask for it again")
    }

    private mutating func escaped() throws(ReturnProblem) -> Unicode.Scalar {
        guard let byte = next else { throw problem("the file ends in the middle of a text; ask for it again") }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let first = try hexadecimal()
            guard (0xD800..<0xDC00).contains(first) else {
                if let scalar = Unicode.Scalar(first) { return scalar }
                break
            }
            if take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
                let second = try hexadecimal()
                if (0xDC00..<0xE000).contains(second),
                    let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
                {
                    return scalar
                }
            }
        default: break
        }
        throw problem("a backslash stands before what has no meaning after it")
    }

    private mutating func hexadecimal() throws(ReturnProblem) -> UInt32 {
        guard place + 4 <= bytes.count,
            bytes[place..<place + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let number = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
        else { throw problem("\\u is followed by four digits, such as \\u00e9") }
        place += 4
        return number
    }
}
