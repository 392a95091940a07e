/// Ids made from titles: lower-case letters and digits with hyphens between.
public enum Slug {
    private static let longest = 60

    /// "What helps us feel safe?" becomes "what-helps-us-feel-safe"; empty where no letter or digit is left.
    public static func make(_ title: String) -> String {
        var title = title
        if let slug = title.withUTF8(ascii) { return slug }
        var slug = ""
        var pendingHyphen = false
        for scalar in title.lowercased().unicodeScalars where scalar != "'" && scalar != "’" {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if pendingHyphen, !slug.isEmpty { slug += "-" }
                pendingHyphen = false
                slug.unicodeScalars.append(scalar)
            } else {
                pendingHyphen = true
            }
        }
        let short = slug.prefix(longest)
        return String(short.last == "-" ? short.dropLast() : short)
    }

    /// The same for titles in ASCII, which nearly all are: Unicode's tables are slow.
    private static func ascii(_ title: UnsafeBufferPointer<UInt8>) -> String? {
        var isASCII = true
        let limit = min(title.count, longest)
        let slug = String(unsafeUninitializedCapacity: limit) { slug in
            var count = 0
            var pendingHyphen = false
            for byte in title {
                let letter: UInt8
                switch byte {
                case 0x80...:
                    isASCII = false
                    return 0
                case 0x27: continue
                case 0x30...0x39, 0x61...0x7A: letter = byte
                case 0x41...0x5A: letter = byte | 0x20
                default:
                    pendingHyphen = true
                    continue
                }
                if pendingHyphen, count > 0, count < limit {
                    slug[count] = 0x2D
                    count += 1
                }
                pendingHyphen = false
                // The rest is still looked at: a letter beyond ASCII may stand in it.
                guard count < limit else { continue }
                slug[count] = letter
                count += 1
            }
            return count > 0 && slug[count - 1] == 0x2D ? count - 1 : count
        }
        return isASCII ? slug : nil
    }

    /// True for what may be written as an id: letters, digits, hyphens, underscores and dots.
    static func isID(_ text: String) -> Bool {
        (1...100).contains(text.unicodeScalars.count)
            && text.unicodeScalars.allSatisfy {
                // ASCII first, which nearly all are: Unicode's tables are slow.
                ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" || $0.properties.isAlphabetic
                    || $0.properties.numericType != nil || $0 == "_" || $0 == "."
            }
    }
}
