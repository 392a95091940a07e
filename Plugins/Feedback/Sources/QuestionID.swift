/// Names for questions in kebab case: `how-was-today`.
enum QuestionID {
    /// The id that a question's words give; empty where they hold no letter from a to z and no digit.
    static func from(_ words: String) -> String {
        var words = words
        if let id = words.withUTF8(ascii) { return id }
        var id = ""
        for letter in words.lowercased().unicodeScalars {
            if isPlain(letter) {
                id.unicodeScalars.append(letter)
            } else if letter != "'", letter != "\u{2019}", !id.isEmpty, !id.hasSuffix("-") {
                id += "-"
            }
        }
        return id.hasSuffix("-") ? String(id.dropLast()) : id
    }

    /// The same for words in ASCII, which nearly all are.
    private static func ascii(_ words: UnsafeBufferPointer<UInt8>) -> String? {
        var id: [UInt8] = []
        id.reserveCapacity(words.count)
        for byte in words {
            switch byte {
            case 0x80...: return nil
            case 0x30...0x39, 0x61...0x7A: id.append(byte)
            case 0x41...0x5A: id.append(byte | 0x20)
            case 0x27: continue
            default: if let last = id.last, last != 0x2D { id.append(0x2D) }
            }
        }
        return String(decoding: id.last == 0x2D ? id.dropLast() : id[...], as: UTF8.self)
    }

    static func isSound(_ id: String) -> Bool {
        var before: Unicode.Scalar = "-"
        for letter in id.unicodeScalars {
            guard isPlain(letter) || (letter == "-" && before != "-") else { return false }
            before = letter
        }
        return before != "-"
    }

    private static func isPlain(_ letter: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(letter) || ("0"..."9").contains(letter)
    }
}
