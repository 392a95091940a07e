/// Names for questions in kebab case: `how-was-today`.
enum QuestionID {
    /// The id that a question's words give; empty where they hold no letter from a to z and no digit.
    static func from(_ words: String) -> String {
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
