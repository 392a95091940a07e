/// Turns the bytes of a file into UTF-8 that libyaml accepts whole.
///
/// Done here and not by libyaml, so that every fault has its place in code points and the rest of the
/// file can still be read and checked.
struct SourceDecoder {
    /// The text, with U+FFFD for everything that may not stand in YAML; of a hopeless file its start.
    private(set) var utf8: [UInt8] = []
    private(set) var isASCII = true
    private(set) var problems: [YAMLProblem] = []
    /// How many `%TAG` there are: libyaml compares each with all before it.
    private(set) var tagDirectives = 0
    private var faultCount = 0
    /// Code points written so far; kept only where the text has to be rebuilt.
    private var points = 0

    /// More faults than this, and the file is taken for something other than YAML.
    static let mostFaults = 5
    static let mostTagDirectives = 64

    /// Set where the bytes are stored in a way that is not read here.
    private var isRefused = false

    /// Whether there is no use in parsing the text.
    var isHopeless: Bool { isRefused || faultCount > Self.mostFaults }

    static func decode(_ bytes: [UInt8]) -> SourceDecoder {
        var decoder = SourceDecoder()
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            decoder.refuse("the file is stored as UTF-32")
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            decoder.decodeUTF16(bytes, low: 0, high: 1)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            decoder.decodeUTF16(bytes, low: 1, high: 0)
        } else if looksLikeUTF16(bytes) {
            decoder.refuse("the file seems to be stored as UTF-16 without a byte order mark")
        } else {
            let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
            decoder.decodeUTF8(hasMark ? Array(bytes[3...]) : bytes)
        }
        if !decoder.isRefused, decoder.isHopeless, let last = decoder.problems.last?.span {
            decoder.problems.append(
                YAMLProblem(
                    code: .encoding,
                    message: "more of the file cannot be read: this does not look like a text file",
                    span: last, fix: "choose the agenda itself, and save it as UTF-8"))
        }
        return decoder
    }

    /// Whether the first characters are ASCII with a zero byte beside each.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 4 else { return false }
        return (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0)
            || (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0)
    }

    private mutating func refuse(_ message: String) {
        problems = [
            YAMLProblem(
                code: .encoding, message: message, span: YAMLSpan(start: 0, end: 0), fix: "save it as UTF-8")
        ]
        isRefused = true
    }
}

extension SourceDecoder {
    private mutating func decodeUTF8(_ bytes: [UInt8]) {
        let scan = bytes.withUnsafeBufferPointer { UTF8Scan.scan($0) }
        isASCII = scan.isASCII
        tagDirectives = scan.tagDirectives
        if scan.isClean {
            utf8 = bytes
        } else {
            bytes.withUnsafeBufferPointer { rebuild($0) }
        }
    }

    private mutating func rebuild(_ bytes: UnsafeBufferPointer<UInt8>) {
        utf8.reserveCapacity(bytes.count + bytes.count / 8)
        isASCII = false
        var index = 0
        while index < bytes.count, !isHopeless {
            switch UTF8Scan.step(bytes, index) {
            case .allowed(let length):
                utf8.append(contentsOf: bytes[index..<index + length])
                points += 1
                index += length
            case .forbidden(let length, let scalar):
                fault(forbidden(scalar))
                index += length
            case .broken(let length):
                fault("the byte \(hex(UInt32(bytes[index]), digits: 2)) is not valid UTF-8")
                index += length
            }
        }
    }

    private mutating func decodeUTF16(_ bytes: [UInt8], low: Int, high: Int) {
        utf8.reserveCapacity(bytes.count)
        var index = 2
        while index + 1 < bytes.count, !isHopeless {
            let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low])
            index += 2
            var value = unit
            if unit >= 0xD800, unit < 0xDC00, index + 1 < bytes.count {
                let second = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low])
                if second >= 0xDC00, second < 0xE000 {
                    value = 0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00)
                    index += 2
                }
            }
            guard let scalar = Unicode.Scalar(value) else {
                fault("half of a UTF-16 character (\(hex(value, digits: 4))) stands alone")
                continue
            }
            guard UTF8Scan.isAllowed(value) else {
                fault(forbidden(value))
                continue
            }
            utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            points += 1
        }
        if index < bytes.count, !isHopeless { fault("the file ends in the middle of a UTF-16 character") }
        let scan = utf8.withUnsafeBufferPointer { UTF8Scan.scan($0) }
        isASCII = scan.isASCII
        tagDirectives = scan.tagDirectives
    }

    private func forbidden(_ scalar: UInt32) -> String {
        "the character U+\(hex(scalar, digits: 4)) may not stand in YAML"
    }

    /// Notes a fault at the end of what is written so far, and writes U+FFFD for it.
    private mutating func fault(_ message: String) {
        faultCount += 1
        if faultCount <= Self.mostFaults {
            let fix =
                message.contains("U+") ? "remove the character" : "save the file as UTF-8"
            problems.append(
                YAMLProblem(
                    code: .encoding, message: message, span: YAMLSpan(start: points, end: points + 1),
                    fix: fix))
        }
        utf8.append(contentsOf: [0xEF, 0xBF, 0xBD])
        points += 1
    }

    private func hex(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
