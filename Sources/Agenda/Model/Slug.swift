/// Ids made from titles: lower-case letters and digits with hyphens between.
public enum Slug {
    /// "What helps us feel safe?" becomes "what-helps-us-feel-safe"; empty where no letter or digit is left.
    public static func make(_ title: String) -> String {
        var slug = ""
        var pendingHyphen = false
        for scalar in title.lowercased().unicodeScalars {
            if scalar == "'" || scalar == "’" { continue }
            // ASCII is nearly everything, and Unicode's tables are slow.
            let counts =
                scalar.isASCII
                ? scalar.isLetterOrDigit : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if counts {
                if pendingHyphen, !slug.isEmpty { slug += "-" }
                pendingHyphen = false
                slug.unicodeScalars.append(scalar)
            } else {
                pendingHyphen = true
            }
        }
        return String(slug.prefix(60))
    }

    /// True for what may be written as an id: letters, digits, hyphens, underscores and dots.
    static func isID(_ text: String) -> Bool {
        (1...100).contains(text.unicodeScalars.count)
            && text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_" || $0 == "."
            }
    }
}

extension Unicode.Scalar {
    fileprivate var isLetterOrDigit: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
