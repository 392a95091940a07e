/// A script whose `{{names}}` are put aside behind marks that Markdown takes for letters.
///
/// Marked before parsing, so that `**{{name}}**'s` is strong whatever the name is, and a value is never parsed.
struct MarkedScript {
    /// The script in UTF-8, with marks in place of the names.
    private(set) var bytes: [UInt8] = []
    /// The names that the marks stand for, by their numbers.
    private(set) var names: [String] = []

    init(_ script: String) {
        let source = Array(script.utf8)
        bytes.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            if let (name, end) = Self.name(in: source, at: index) {
                Mark.append(number: names.count, to: &bytes)
                names.append(name)
                index = end
            } else if Mark.stands(in: source, at: index) {
                bytes += "\u{FFFD}".utf8
                index += 4
            } else if source[index] == UInt8(ascii: "]"), index + 1 < source.count,
                source[index + 1] == UInt8(ascii: ":")
            {
                // "[note]: smile" would be a link's definition, and vanish from the script.
                bytes.append(source[index])
                bytes += String(Mark.colon).utf8
                index += 2
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
    }

    /// The script without the lines that hold nothing but names with no value, and without the blank line after each.
    ///
    /// - Parameter isEmpty: For each name, whether it has no value.
    func bytes(without isEmpty: [Bool]) -> [UInt8] {
        guard isEmpty.contains(true) else { return bytes }
        var kept: [ArraySlice<UInt8>] = []
        var isAfterGap = false
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
            if !isBlank, Self.says(nothing: isEmpty, in: line) {
                isAfterGap = true
            } else {
                if !(isAfterGap && isBlank) { kept.append(line) }
                isAfterGap = false
            }
        }
        return Array(kept.joined(separator: [UInt8(ascii: "\n")]))
    }

    /// True for a line of blanks and marks alone, each of which stands for a name with no value.
    private static func says(nothing isEmpty: [Bool], in line: ArraySlice<UInt8>) -> Bool {
        var number: Int?
        for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
            if scalar == Mark.begin {
                number = 0
            } else if let digit = Mark.digit(scalar), let value = number {
                number = value &* 10 &+ digit
            } else if scalar == Mark.end, let value = number {
                guard isEmpty.indices.contains(value), isEmpty[value] else { return false }
                number = nil
            } else if scalar != " ", scalar != "\t", scalar != "\r" {
                return false
            }
        }
        return true
    }

    /// The name between double braces that begin at `start`, and where it ends; the same rule as `Script.placeholders`.
    private static func name(in source: [UInt8], at start: Int) -> (String, Int)? {
        guard start + 3 < source.count, source[start] == 0x7B, source[start + 1] == 0x7B else { return nil }
        var end = start + 2
        while end < source.count, source[end] != 0x7B, source[end] != 0x7D { end += 1 }
        guard end + 1 < source.count, source[end] == 0x7D, source[end + 1] == 0x7D else { return nil }
        var name = Substring(String(decoding: source[(start + 2)..<end], as: UTF8.self))
        while let first = name.first, first.isWhitespace { name.removeFirst() }
        while let last = name.last, last.isWhitespace { name.removeLast() }
        return name.contains(where: \.isNewline) ? nil : (String(name), end + 2)
    }
}

/// The marks: letters of the last private plane, taken out of every script before they are put in.
enum Mark {
    static let begin: Unicode.Scalar = "\u{10FF00}"
    static let end: Unicode.Scalar = "\u{10FF01}"
    static let colon: Unicode.Scalar = "\u{10FF02}"
    private static let zero: UInt32 = 0x10FF04

    static func append(number: Int, to bytes: inout [UInt8]) {
        var text = String.UnicodeScalarView([begin])
        for digit in String(number).utf8 {
            if let scalar = Unicode.Scalar(zero + UInt32(digit - UInt8(ascii: "0"))) { text.append(scalar) }
        }
        text.append(end)
        bytes += String(text).utf8
    }

    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        (zero..<zero + 10).contains(scalar.value) ? Int(scalar.value - zero) : nil
    }

    /// True where one of U+10FF00 to U+10FF0F stands.
    static func stands(in source: [UInt8], at index: Int) -> Bool {
        source[index] == 0xF4 && index + 3 < source.count && source[index + 1] == 0x8F && source[index + 2] == 0xBC
            && source[index + 3] <= 0x8F
    }
}
