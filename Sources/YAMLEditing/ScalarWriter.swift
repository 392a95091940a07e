/// Writes texts so that they read as what they are.
enum ScalarWriter {
    enum Style {
        case plain, single, double
    }

    /// A text on one line.
    ///
    /// - Parameters:
    ///   - style: How it was written before, which is kept where it can be.
    ///   - inFlow: Whether it stands between brackets.
    static func line(_ text: String, style: Style = .plain, inFlow: Bool) -> String {
        switch style {
        case .plain where canBePlain(text, inFlow: inFlow): text
        case .single where canBeSingle(text): single(text)
        default: double(text)
        }
    }

    static func key(_ key: String) -> String { line(key, inFlow: true) }

    /// A text of several lines as a block, with the header apart; nil where only quotes can hold it.
    static func block(_ text: String, indent: Int, lineBreak: String) -> (header: String, lines: String)? {
        guard text.unicodeScalars.contains("\n"), text.unicodeScalars.allSatisfy({ $0 == "\n" || isPrintable($0) })
        else { return nil }
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let first = lines.first(where: { !$0.isEmpty }), first.first != " ", first.first != "\t" else {
            return nil
        }
        let header: String
        if lines.last == "" {
            lines.removeLast()
            header = lines.last == "" ? "|+" : "|"
        } else {
            header = "|-"
        }
        let space = String(repeating: " ", count: indent)
        return (header, lines.map { $0.isEmpty ? lineBreak : space + $0 + lineBreak }.joined())
    }

    // MARK: - What can be written how

    /// Stricter than YAML: what could be read otherwise anywhere is quoted.
    static func canBePlain(_ text: String, inFlow: Bool) -> Bool {
        let letters = Array(text.unicodeScalars)
        guard let first = letters.first, let last = letters.last, first != " ", last != " ", last != ":",
            letters.allSatisfy(isPrintable), !["~", "null", "Null", "NULL", "---", "...", "<<", "="].contains(text),
            !"-?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first)
                || (first == "-" && letters.count > 1 && isWordLetter(letters[1]))
        else { return false }
        for (place, letter) in letters.enumerated() {
            switch letter {
            case ":" where place + 1 < letters.count && !isWordLetter(letters[place + 1]): return false
            case "#" where place > 0 && letters[place - 1] == " ": return false
            case ",", "[", "]", "{", "}": if inFlow { return false }
            case "\t": return false
            default: break
            }
        }
        return !text.hasPrefix("--- ") && !text.hasPrefix("... ")
    }

    private static func isWordLetter(_ letter: Unicode.Scalar) -> Bool {
        letter.properties.isAlphabetic || ("0"..."9").contains(letter)
    }

    private static func canBeSingle(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isPrintable) }

    /// What YAML 1.1 calls printable, without what breaks a line.
    private static func isPrintable(_ letter: Unicode.Scalar) -> Bool {
        switch letter.value {
        case 0x20...0x7E, 0x09: true
        case 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    private static func single(_ text: String) -> String {
        "'" + text.unicodeScalars.reduce(into: "") { $0 += $1 == "'" ? "''" : String($1) } + "'"
    }

    private static func double(_ text: String) -> String {
        var quoted = "\""
        for letter in text.unicodeScalars {
            switch letter {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where isPrintable(letter): quoted.unicodeScalars.append(letter)
            case _ where letter.value <= 0xFFFF: quoted += "\\u" + hex(letter.value, digits: 4)
            default: quoted += "\\U" + hex(letter.value, digits: 8)
            }
        }
        return quoted + "\""
    }

    private static func hex(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
